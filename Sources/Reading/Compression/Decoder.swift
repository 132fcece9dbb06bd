/// One decompressor of a system library, driven a step at a time by `DecompressingSource`.
protocol Decoder: AnyObject {
    /// Whether the input may end here: no member, frame or stream is open.
    var isBetweenMembers: Bool { get }

    /// Turns bytes of `input` into bytes of `output`.
    ///
    /// - Parameters:
    ///   - input: what there is; may be empty only when `isLast`.
    ///   - output: where the result goes; not empty.
    ///   - isLast: whether nothing follows `input`.
    /// - Returns: what was done.
    func step(
        _ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>, isLast: Bool
    ) -> DecoderStep

    /// Forgets what it has read, to begin with a new member.
    func reset()
}

/// What one step did.
struct DecoderStep {
    /// Why a decoder cannot go on.
    enum Problem: Equatable {
        /// The bytes break the rules of the format.
        case damaged(String)
        /// They ask for more memory than is allowed.
        case needsTooMuchMemory
    }

    /// How many bytes of the input were used.
    var consumed: Int
    /// How many bytes of the output were written.
    var produced: Int
    /// Why it cannot go on; nil if it can.
    var problem: Problem?
}

extension CompressionFormat {
    /// A decompressor of the system's library.
    func makeDecoder() -> any Decoder {
        switch self {
        case .gzip: InflateDecoder(.gzip)
        case .zstd: ZstdDecoder()
        case .xz: XZDecoder()
        }
    }
}
