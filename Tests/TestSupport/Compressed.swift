import CLZMA
import CZlib
import CZstd

/// Compresses bytes through the system's libraries, for tests of what unpacks them.
public enum Compressed {
    /// One gzip member.
    public static func gzip(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, windowBits: 31) }

    /// zlib's wrapper, which HTTP calls deflate.
    public static func zlib(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, windowBits: 15) }

    /// Deflated bytes with nothing round them.
    public static func rawDeflate(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, windowBits: -15) }

    /// One zstd frame.
    public static func zstd(_ bytes: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
        let count = ZSTD_compress(&output, output.count, bytes, bytes.count, 3)
        guard ZSTD_isError(count) == 0 else { fatalError("zstd cannot compress") }
        return Array(output[..<count])
    }

    /// One xz stream.
    public static func xz(_ bytes: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: lzma_stream_buffer_bound(bytes.count))
        var count = 0
        let result = lzma_easy_buffer_encode(
            6, LZMA_CHECK_CRC32, nil, bytes, bytes.count, &output, &count, output.count)
        guard result == LZMA_OK else { fatalError("liblzma cannot compress") }
        return Array(output[..<count])
    }

    private static func deflate(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard deflateInit2_(&stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else { fatalError("zlib cannot compress") }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
        let count = input.withUnsafeMutableBufferPointer { from in
            output.withUnsafeMutableBufferPointer { to in
                stream.next_in = from.baseAddress
                stream.avail_in = UInt32(from.count)
                stream.next_out = to.baseAddress
                stream.avail_out = UInt32(to.count)
                let result = CZlib.deflate(&stream, Z_FINISH)
                precondition(result == Z_STREAM_END)
                return to.count - Int(stream.avail_out)
            }
        }
        return Array(output[..<count])
    }
}
