/// A hash of names that is the same in every run, other than Swift's own: FNV-1a of 64 bits.
enum NameHash {
    /// The hash of the bytes of a name.
    static func value(of name: some Sequence<UInt8>) -> UInt64 {
        name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
