import SystemPackage

/// A table that grows during the run and gets its name when the run is done.
struct TableWriter: ~Copyable {
    private let path: FilePath
    private let temporary: FilePath
    private let file: FileDescriptor
    private var pending: [UInt8] = []
    private static let bufferSize = 256 * 1024

    /// Opens a table with its header record.
    init(_ path: FilePath, columns: [String]) throws(FileFailure) {
        self.path = path
        temporary = FileSystem.temporaryName(for: path)
        do {
            file = try FileDescriptor.open(
                temporary, .writeOnly, options: [.create, .truncate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch {
            throw FileFailure(action: "write", path: path.string, reason: "\(error)")
        }
        var header = CSVText()
        header.record(columns)
        pending = header.bytes
    }

    deinit { try? file.close() }

    /// Appends finished records.
    mutating func append(_ bytes: [UInt8]) throws(FileFailure) {
        pending += bytes
        if pending.count >= Self.bufferSize { try flush() }
    }

    /// Writes what is left and gives the table its name.
    mutating func finish() throws(FileFailure) {
        try flush()
        try FileSystem.rename(temporary, to: path)
    }

    /// Drops the table; what stood under its name stays.
    mutating func discard() { FileSystem.unlink(temporary) }

    private mutating func flush() throws(FileFailure) {
        do {
            _ = try file.writeAll(pending)
        } catch {
            throw FileFailure(action: "write", path: path.string, reason: "\(error)")
        }
        pending.removeAll(keepingCapacity: true)
    }
}
