import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// What is wanted once more at the end of a run waits in a file, not in memory.
///
/// The file has no name from the beginning, so nothing of it is left whatever ends the run.
struct SpillFile: ~Copyable {
    private let file: FileDescriptor
    private let path: FilePath
    private var pending: [UInt8] = []
    /// How many bytes are in the file.
    private var written = 0
    /// What was read last; it never changes, as bytes are only appended.
    private var window = Window()

    private struct Window {
        var start = 0
        var bytes: [UInt8] = []

        func holds(_ place: Int) -> Bool { place >= start && place < start + bytes.count }
    }
    private static let bufferSize = 64 * 1024

    /// Makes an empty file in `folder`.
    init(in folder: FilePath) throws(FileFailure) {
        path = FileSystem.temporaryName(for: folder.appending("waiting"))
        do {
            file = try FileSystem.create(path, .readWrite)
        } catch {
            throw FileSystem.failure("write", path, error)
        }
        FileSystem.unlink(path)
    }

    deinit { try? file.close() }

    /// How many bytes were appended.
    var count: Int { written + pending.count }

    /// Appends bytes.
    ///
    /// - Parameter bytes: the bytes.
    /// - Returns: where they are.
    /// - Throws: `FileFailure` when the disk has no room.
    @discardableResult
    mutating func append(_ bytes: some Collection<UInt8>) throws(FileFailure) -> Int {
        let place = count
        pending += bytes
        if pending.count >= Self.bufferSize { try flush() }
        return place
    }

    /// The bytes in a range; fewer where the file ends before it.
    mutating func read(_ range: Range<Int>) throws(FileFailure) -> [UInt8] {
        try flush()
        let range = range.clamped(to: 0..<written)
        var failure: Errno?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            while filled < range.count {
                let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
                do {
                    let more = try file.read(fromAbsoluteOffset: Int64(range.lowerBound + filled), into: rest)
                    if more == 0 { throw Errno.ioError }
                    filled += more
                } catch {
                    failure = error as? Errno ?? .ioError
                    return
                }
            }
        }
        if let failure { throw FileSystem.failure("read", path, failure) }
        return bytes
    }

    /// The value that was appended at a place.
    ///
    /// - Parameters:
    ///   - place: where it begins.
    ///   - size: how many bytes are read for it and those behind it, of which the next may be; of a longer one more.
    ///   - decode: takes it out of its bytes.
    /// - Returns: the value; nil when there is none.
    /// - Throws: `FileFailure` when the file cannot be read.
    mutating func value<Value>(
        at place: Int, expecting size: Int, _ decode: (inout ByteReader) throws(ByteReader.Malformed) -> Value
    ) throws(FileFailure) -> Value? {
        if window.holds(place) {
            var reader = ByteReader(window.bytes, from: place - window.start)
            if let value = try? decode(&reader) { return value }
        }
        var size = size
        while true {
            window = Window(start: place, bytes: try read(place..<place + size))
            var reader = ByteReader(window.bytes)
            if let value = try? decode(&reader) { return value }
            if place + size >= count { return nil }
            size *= 4
        }
    }

    /// Hands out all bytes at once, without bringing them into memory before they are looked at.
    mutating func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) throws(FileFailure) -> Result {
        try flush()
        if written == 0 { return body(UnsafeRawBufferPointer(start: nil, count: 0)) }
        guard let address = mmap(nil, written, PROT_READ, MAP_SHARED, file.rawValue, 0), address != MAP_FAILED else {
            throw FileSystem.failure("read", path, Errno(rawValue: errno))
        }
        defer { munmap(address, written) }
        return body(UnsafeRawBufferPointer(start: address, count: written))
    }

    private mutating func flush() throws(FileFailure) {
        if pending.isEmpty { return }
        do {
            written += try file.writeAll(pending)
        } catch {
            throw FileSystem.failure("write", path, error)
        }
        pending.removeAll(keepingCapacity: true)
    }
}
