import CZlib

/// zlib's decompressor: gzip with any number of members, as WARC files have one for each record; also the two things
/// that servers call deflate.
final class InflateDecoder: Decoder {
    /// What stands round the deflated bytes; the raw value is what inflateInit2 takes.
    enum Wrapper: Int32 {
        case gzip = 31
        case zlib = 15
        case none = -15
    }

    private let stream: UnsafeMutablePointer<z_stream>
    private let wrapper: Wrapper
    private let isReady: Bool
    private(set) var isBetweenMembers = true

    init(_ wrapper: Wrapper) {
        self.wrapper = wrapper
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        isReady = warraq_inflate_init(stream, wrapper.rawValue) == Z_OK
    }

    deinit {
        if isReady { inflateEnd(stream) }
        stream.deallocate()
    }

    func reset() {
        inflateReset(stream)
        isBetweenMembers = true
    }

    func step(
        _ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>, isLast: Bool
    ) -> DecoderStep {
        guard isReady else { return DecoderStep(consumed: 0, produced: 0, problem: .needsTooMuchMemory) }
        // gzip(1) passes over zeros behind a member, which tapes and block devices leave there.
        if isBetweenMembers {
            let padding = input.prefix { $0 == 0 }.count
            if padding > 0 { return DecoderStep(consumed: padding, produced: 0) }
            if input.isEmpty { return DecoderStep(consumed: 0, produced: 0) }
        }
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(clamping: output.count)
        let offered = (Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
        isBetweenMembers = false
        let result = inflate(stream, Z_NO_FLUSH)
        var step = DecoderStep(
            consumed: offered.0 - Int(stream.pointee.avail_in), produced: offered.1 - Int(stream.pointee.avail_out))
        switch result {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END:
            // Behind deflated bytes without gzip round them nothing is expected; what is there is left.
            if wrapper == .gzip { inflateReset(stream) } else { step.consumed = input.count }
            isBetweenMembers = true
        case Z_MEM_ERROR: step.problem = .needsTooMuchMemory
        case Z_NEED_DICT: step.problem = .damaged("it needs a dictionary")
        default: step.problem = .damaged(stream.pointee.msg.map { String(cString: $0) } ?? "bad data")
        }
        return step
    }
}
