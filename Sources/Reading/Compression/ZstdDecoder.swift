import CZstd

/// libzstd's decompressor, with a limit on the window that a frame may ask for.
final class ZstdDecoder: Decoder {
    /// 128 MB, which is what `zstd -d` allows without being told (RFC 8878 asks for 8 MB at least).
    private static let windowLogLimit: Int32 = 27

    private let context: OpaquePointer?
    private(set) var isBetweenMembers = true

    init() {
        context = ZSTD_createDCtx()
        if let context { _ = ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.windowLogLimit) }
    }

    deinit { _ = ZSTD_freeDCtx(context) }

    func reset() {
        if let context { _ = ZSTD_DCtx_reset(context, ZSTD_reset_session_only) }
        isBetweenMembers = true
    }

    func step(
        _ input: UnsafeBufferPointer<UInt8>, _ output: UnsafeMutableBufferPointer<UInt8>, isLast: Bool
    ) -> DecoderStep {
        guard let context else { return DecoderStep(consumed: 0, produced: 0, problem: .needsTooMuchMemory) }
        var source = ZSTD_inBuffer(src: UnsafeRawPointer(input.baseAddress), size: input.count, pos: 0)
        var target = ZSTD_outBuffer(dst: UnsafeMutableRawPointer(output.baseAddress), size: output.count, pos: 0)
        let result = ZSTD_decompressStream(context, &target, &source)
        var step = DecoderStep(consumed: source.pos, produced: target.pos)
        guard ZSTD_isError(result) == 0 else {
            let isMemory =
                ZSTD_getErrorCode(result) == ZSTD_error_frameParameter_windowTooLarge
                || ZSTD_getErrorCode(result) == ZSTD_error_memory_allocation
            step.problem = isMemory ? .needsTooMuchMemory : .damaged(String(cString: ZSTD_getErrorName(result)))
            return step
        }
        // 0: a frame is complete and all of it was handed out.
        isBetweenMembers = result == 0
        return step
    }
}
