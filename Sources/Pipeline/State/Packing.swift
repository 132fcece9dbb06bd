import CZstd
import Dispatch
import Synchronization

/// Packs the bytes that the state keeps: zstd at one of its fast levels, which leave the bytes that match nothing as they
/// are. A record is a fifth larger by that, and packed in three fifths of the steps.
enum Packing {
    /// A record larger than this is none of ours.
    private static let limit = 1 << 30
    private static let level: Int32 = -3

    /// The tables zstd works with, which cost a quarter of packing a record to make.
    private struct Context: @unchecked Sendable {
        let tables: OpaquePointer
    }

    /// Those that nobody uses at the moment; there are never more than threads that pack.
    private static let idle = Mutex<[Context]>([])

    /// The bytes, packed.
    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        let bound = ZSTD_compressBound(bytes.count)
        let context = idle.withLock { $0.popLast() } ?? makeContext()
        defer { idle.withLock { $0.append(context) } }
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            let size = ZSTD_compressCCtx(context.tables, buffer.baseAddress, bound, bytes, bytes.count, level)
            precondition(ZSTD_isError(size) == 0, "zstd has room for all it could write")
            count = size
        }
    }

    /// Several records, each packed, on all processors at once.
    static func packed(all records: [[UInt8]]) -> [[UInt8]] {
        let output = Mutex([[UInt8]](repeating: [], count: records.count))
        DispatchQueue.concurrentPerform(iterations: records.count) { number in
            let bytes = packed(records[number])
            output.withLock { $0[number] = bytes }
        }
        return output.withLock { $0 }
    }

    private static func makeContext() -> Context {
        guard let tables = ZSTD_createCCtx() else { preconditionFailure("no memory is left") }
        return Context(tables: tables)
    }

    /// The bytes that were packed; nil if these are none.
    static func unpacked(_ packed: [UInt8]) -> [UInt8]? {
        let size = ZSTD_getFrameContentSize(packed, packed.count)
        guard size <= UInt64(limit) else { return nil }
        var isWhole = false
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            let written = ZSTD_decompress(buffer.baseAddress, buffer.count, packed, packed.count)
            isWhole = ZSTD_isError(written) == 0 && written == buffer.count
            count = isWhole ? written : 0
        }
        return isWhole ? bytes : nil
    }
}
