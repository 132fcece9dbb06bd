import CLZMA

/// liblzma's decompressor for xz, streams one behind the other included, with a limit on its memory.
final class XZDecoder: Decoder {
    /// `xz -9` needs 65 MB to decompress.
    private static let memoryLimit: UInt64 = 256 << 20

    private let stream: UnsafeMutablePointer<lzma_stream>
    private var isReady = false
    private(set) var isBetweenMembers = false

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: warraq_lzma_stream())
        reset()
    }

    deinit {
        lzma_end(stream)
        stream.deallocate()
    }

    func reset() {
        isReady = lzma_stream_decoder(stream, Self.memoryLimit, warraq_lzma_concatenated()) == LZMA_OK
        isBetweenMembers = false
    }

    func step(
        _ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>, isLast: Bool
    ) -> DecoderStep {
        guard isReady else { return DecoderStep(consumed: 0, produced: 0, problem: .needsTooMuchMemory) }
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = input.count
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = output.count
        let result = lzma_code(stream, isLast ? LZMA_FINISH : LZMA_RUN)
        var step = DecoderStep(
            consumed: input.count - stream.pointee.avail_in, produced: output.count - stream.pointee.avail_out)
        switch result {
        case LZMA_OK: break
        // Only told when nothing follows: only then can the end of a stream be the end of all.
        case LZMA_STREAM_END: isBetweenMembers = true
        case LZMA_BUF_ERROR: step.problem = isLast ? .damaged("it is cut off") : nil
        case LZMA_MEM_ERROR, LZMA_MEMLIMIT_ERROR: step.problem = .needsTooMuchMemory
        case LZMA_FORMAT_ERROR: step.problem = .damaged("no xz stream begins here")
        case LZMA_OPTIONS_ERROR: step.problem = .damaged("it uses options that this library does not know")
        default: step.problem = .damaged("its checksum or structure is wrong")
        }
        return step
    }
}
