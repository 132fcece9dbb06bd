import Reading
import SystemPackage

/// The bytes of a file, pulled piece by piece and unpacked if they are compressed.
enum ContainerSource {
    /// Opens a file.
    ///
    /// - Throws: `FileFailure` when it cannot be opened.
    static func open(_ path: FilePath, name: String) throws(FileFailure) -> any ByteSource {
        let (descriptor, mark) = try FileSystem.open(path)
        let file: FileSource
        do {
            file = try FileSource(descriptor, mark: mark, name: name)
        } catch {
            throw FileSystem.failure("read", path, error)
        }
        guard let format = CompressionFormat(beginning: file.beginning) else { return file }
        return DecompressingSource(file, format: format, name: name)
    }

    /// The first bytes of a file, unpacked; empty when it cannot be read.
    static func beginning(of path: FilePath, name: String) -> [UInt8] {
        guard FileSystem.kind(of: path) == .file, var source = try? open(path, name: name) else { return [] }
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1_024)
        defer { buffer.deallocate() }
        var count = 0
        while count < buffer.count,
            let more = try? source.read(into: UnsafeMutableBufferPointer(rebasing: buffer[count...])), more > 0
        {
            count += more
        }
        return Array(buffer[..<count])
    }
}

/// An open file, closed when nothing reads it any more.
private struct FileSource: ByteSource {
    private final class Handle {
        let file: FileDescriptor

        init(_ file: FileDescriptor) { self.file = file }

        deinit { try? file.close() }
    }

    private struct Changed: Error {}

    /// The first bytes, as many as tell how a file is compressed.
    private(set) var beginning: [UInt8] = []

    private let handle: Handle
    private let mark: FileMark
    private let name: String
    private var isAtBeginning = true

    init(_ file: FileDescriptor, mark: FileMark, name: String) throws {
        self.mark = mark
        handle = Handle(file)
        self.name = name
        while beginning.count < 8 {
            let missing = 8 - beginning.count
            let more = try [UInt8](unsafeUninitializedCapacity: missing) { buffer, count in
                count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
            }
            if more.isEmpty { break }
            beginning += more
        }
    }

    mutating func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(ByteSourceFailure) -> Int {
        if isAtBeginning, !beginning.isEmpty {
            // Buffers are larger than this throughout.
            let count = min(buffer.count, beginning.count)
            for index in 0..<count { buffer[index] = beginning[index] }
            beginning.removeFirst(count)
            return count
        }
        isAtBeginning = false
        do {
            let count = try handle.file.read(into: UnsafeMutableRawBufferPointer(buffer))
            // The last record of a file that somebody writes to may be half a record.
            if count == 0, try FileMark(of: handle.file) != mark { throw Changed() }
            return count
        } catch is Changed {
            throw ByteSourceFailure(
                .unreadable, "\(name) was changed while it was read",
                remedy: "run again when nothing writes to the file any more")
        } catch {
            throw ByteSourceFailure(
                .unreadable, "cannot read \(name): \((error as? Errno).map { String(describing: $0) } ?? "\(error)")",
                remedy: "check that the file exists and that you may read it, then run again")
        }
    }
}
