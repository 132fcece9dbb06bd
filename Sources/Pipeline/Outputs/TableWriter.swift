import SystemPackage

/// A table that grows during the run and gets its name when the run is done.
struct TableWriter: ~Copyable {
    private let path: FilePath
    private let temporary: FilePath
    private let file: FileDescriptor
    private var pending: [UInt8] = []
    private var hash: SHA256Stream? = SHA256Stream()
    private static let bufferSize = 256 * 1024

    /// Opens a table with its header record; without columns it has none.
    init(_ path: FilePath, columns: [String] = []) throws(FileFailure) {
        self.path = path
        temporary = FileSystem.temporaryName(for: path)
        do {
            file = try FileSystem.create(temporary)
        } catch {
            throw FileFailure(action: "write", path: path.string, reason: "\(error)")
        }
        if columns.isEmpty { return }
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
    ///
    /// - Returns: SHA-256 of the whole file.
    mutating func finish() throws(FileFailure) -> String {
        try flush()
        try FileSystem.rename(temporary, to: path)
        return hash.take()?.finish() ?? ""
    }

    /// Drops the table; what stood under its name stays.
    mutating func discard() { FileSystem.unlink(temporary) }

    private mutating func flush() throws(FileFailure) {
        do {
            hash?.append(pending)
            _ = try file.writeAll(pending)
        } catch {
            throw FileFailure(action: "write", path: path.string, reason: "\(error)")
        }
        pending.removeAll(keepingCapacity: true)
    }
}
