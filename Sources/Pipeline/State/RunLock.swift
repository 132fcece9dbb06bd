import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// One run at a time writes to an output folder: whoever holds the lock on the file `run.lock` in it.
///
/// The lock belongs to the open file (flock(2)), so it ends with the process however that ends.
final class RunLock: Sendable {
    /// The name of the file.
    static let name = "run.lock"

    /// Another run has the folder.
    struct Held: Error {
        /// What it wrote about itself: its process.
        var holder: String
    }

    private let file: FileDescriptor
    private let path: FilePath

    /// Takes the lock of a folder, which has to be there.
    ///
    /// - Throws: `Held` if another run has it; `FileFailure` if the folder cannot be written.
    init(_ folder: OutputFolder) throws {
        let path = folder.path.appending(Self.name)
        let file: FileDescriptor
        do {
            file = try FileDescriptor.open(
                path, .readWrite, options: [.create, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        } catch {
            throw FileSystem.failure("write", path, error)
        }
        guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
            let holder = (try? FileSystem.read(path, limit: 200)).flatMap { $0 } ?? []
            try? file.close()
            throw Held(holder: String(decoding: holder.prefix { $0 != 0x0A }, as: UTF8.self))
        }
        _ = try? file.resize(to: 0)
        _ = try? file.writeAll(Array("process \(getpid())\n".utf8))
        // Not before the lock is held: a lock that was not had must not be taken away at the end.
        self.path = path
        self.file = file
    }

    deinit {
        FileSystem.unlink(path)
        try? file.close()
    }

    /// Whether a run is writing to the folder now.
    static func isHeld(in folder: OutputFolder) -> Bool {
        guard let file = try? FileDescriptor.open(folder.path.appending(Self.name), .readOnly, options: [.closeOnExec])
        else { return false }
        defer { try? file.close() }
        return flock(file.rawValue, LOCK_SH | LOCK_NB) != 0
    }
}
