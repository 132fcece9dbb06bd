import Reading
import SystemPackage

/// The bytes of a file, pulled piece by piece and unpacked if they are compressed.
enum ContainerSource {
    /// Opens a file.
    ///
    /// - Throws: `FileFailure` when it cannot be opened.
    static func open(_ path: FilePath, name: String) throws(FileFailure) -> any ByteSource {
        let file: FileSource
        do {
            file = try FileSource(FileDescriptor.open(path, .readOnly, options: [.closeOnExec]), name: name)
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
        let count = (try? source.read(into: buffer)) ?? 0
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

    /// The first bytes, as many as tell how a file is compressed.
    private(set) var beginning: [UInt8] = []

    private let handle: Handle
    private let name: String
    private var isAtBeginning = true

    init(_ file: FileDescriptor, name: String) throws {
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
            return try handle.file.read(into: UnsafeMutableRawBufferPointer(buffer))
        } catch {
            throw ByteSourceFailure(
                .unreadable, "cannot read \(name): \((error as? Errno).map { String(describing: $0) } ?? "\(error)")",
                remedy: "check that the file exists and that you may read it, then run again")
        }
    }
}
