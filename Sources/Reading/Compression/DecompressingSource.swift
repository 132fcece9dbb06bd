/// Unpacks another source as it is read, with bounded memory.
///
/// Whatever the bytes are, it ends: each step uses up input or gives output, and what gives more than a thousand times
/// its own size, beyond the first 64 MB, is refused as a decompression bomb. (Deflate cannot give more than 1,032
/// times; text gives 3 to 30 times.)
public struct DecompressingSource: ByteSource {
    private static let inputSize = 64 * 1024
    private static let unsuspiciousSize = 64 << 20
    private static let ratioLimit = 1_000

    private var source: any ByteSource
    private let format: CompressionFormat
    private let decoder: any Decoder
    private let name: String

    private var input = [UInt8](repeating: 0, count: Self.inputSize)
    private var start = 0
    private var end = 0
    /// Where `start` is in the compressed bytes.
    private var offset = 0
    private var produced = 0
    private var isSourceAtEnd = false
    private var isStopped = false
    /// What is told at the next call, when the bytes before it have been handed out.
    private var pending: ByteSourceFailure?
    /// Where the last member that was tried after damage begins.
    private var lastTried = -1

    /// Makes a source.
    ///
    /// - Parameters:
    ///   - source: the compressed bytes.
    ///   - format: how they are compressed.
    ///   - name: what messages call the file.
    public init(_ source: any ByteSource, format: CompressionFormat, name: String) {
        self.init(source, format: format, decoder: format.makeDecoder(), name: name)
    }

    init(_ source: any ByteSource, format: CompressionFormat, decoder: any Decoder, name: String) {
        self.source = source
        self.format = format
        self.decoder = decoder
        self.name = name
    }

    /// Puts the next unpacked bytes at the beginning of `buffer`; 0 at the end.
    public mutating func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(ByteSourceFailure) -> Int {
        if let failure = pending {
            pending = nil
            isStopped = true
            throw failure
        }
        while !isStopped {
            try fill()
            if start == end, isSourceAtEnd, decoder.isBetweenMembers { break }
            let step = input.withUnsafeBufferPointer {
                decoder.step(UnsafeBufferPointer(rebasing: $0[start..<end]), buffer, isLast: isSourceAtEnd)
            }
            start += step.consumed
            offset += step.consumed
            produced += step.produced
            if let failure = failure(after: step) {
                if step.produced > 0 {
                    pending = failure
                    return step.produced
                }
                isStopped = true
                throw failure
            }
            if step.produced > 0 { return step.produced }
        }
        return 0
    }

    /// Goes on at the next member of a gzip file.
    ///
    /// - Returns: whether there is one.
    /// - Throws: `ByteSourceFailure` when the bytes below cannot be read.
    public mutating func resynchronise() throws(ByteSourceFailure) -> Bool {
        guard format == .gzip, isStopped || pending != nil else { return false }
        pending = nil
        while true {
            try fill(atLeast: 4)
            guard end - start >= 4 else { return false }
            // ID1, ID2, method deflate, and the flags whose upper three bits are reserved (RFC 1952, 2.3).
            while end - start >= 4 {
                let isMember =
                    input[start] == 0x1F && input[start + 1] == 0x8B && input[start + 2] == 8
                    && input[start + 3] & 0xE0 == 0 && offset > lastTried
                if isMember {
                    lastTried = offset
                    isStopped = false
                    decoder.reset()
                    return true
                }
                start += 1
                offset += 1
            }
        }
    }

    /// Makes sure that there are `count` bytes of input, as far as the source has them.
    private mutating func fill(atLeast count: Int = 1) throws(ByteSourceFailure) {
        while end - start < count, !isSourceAtEnd {
            if start > 0 {
                input.withUnsafeMutableBufferPointer { buffer in
                    for index in start..<end { buffer[index - start] = buffer[index] }
                }
                end -= start
                start = 0
            }
            var below = source
            let place = end
            let result = input.withUnsafeMutableBufferPointer { buffer -> Result<Int, ByteSourceFailure> in
                do throws(ByteSourceFailure) {
                    return .success(try below.read(into: UnsafeMutableBufferPointer(rebasing: buffer[place...])))
                } catch {
                    return .failure(error)
                }
            }
            source = below
            switch result {
            case .success(0): isSourceAtEnd = true
            case .success(let read): end += read
            case .failure(let failure):
                isStopped = true
                isSourceAtEnd = true
                throw failure
            }
        }
    }

    private func failure(after step: DecoderStep) -> ByteSourceFailure? {
        switch step.problem {
        case .damaged(let reason): return damaged(reason)
        case .needsTooMuchMemory:
            return ByteSourceFailure(
                .tooLarge, "unpacking \(name) takes more memory than is allowed (a window of 128 MB)",
                remedy: "unpack the file yourself and put what comes out in its place, or compress it anew with the "
                    + "usual settings")
        case nil: break
        }
        if produced > Self.unsuspiciousSize, produced / Self.ratioLimit > offset {
            return ByteSourceFailure(
                .tooLarge,
                "unpacked, \(name) has more than \(Self.ratioLimit) times its size, as a decompression bomb has; "
                    + "stopped at byte \(offset) of the file",
                remedy: "look at where the file comes from; if it is in order, unpack it yourself and put what comes "
                    + "out in its place")
        }
        if step.consumed == 0, step.produced == 0 {
            if start == end, !isSourceAtEnd { return nil }
            if isSourceAtEnd, start == end, decoder.isBetweenMembers { return nil }
            return damaged(isSourceAtEnd ? "it is cut off" : "it does not go on")
        }
        return nil
    }

    private func damaged(_ reason: String) -> ByteSourceFailure {
        ByteSourceFailure(
            .damaged, "the \(format.rawValue) data of \(name) are damaged at byte \(offset) of the file: \(reason)",
            remedy: "fetch the file again, or look at it with: "
                + "\(format == .gzip ? "gzip" : format.rawValue) -t '\(name)'")
    }
}
