/// A reader, with what is given to it.
struct FuzzTarget: Sendable {
    /// What it is called.
    let name: String
    /// Makes its inputs.
    let mutator: Mutator
    /// Reads one input; whatever it says of it is no matter, as long as it says it in time.
    let read: @Sendable ([UInt8]) -> Void
}
