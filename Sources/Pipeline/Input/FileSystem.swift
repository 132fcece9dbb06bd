import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// What went wrong with a file, in words for a person.
public struct FileFailure: Error, Sendable, Equatable {
    /// What was being done: `read`, `write`, `list`, …
    public var action: String
    /// The file.
    public var path: String
    /// What the system said: `No space left on device`.
    public var reason: String

    /// One line: what could not be done, to which file, and why.
    public var message: String { "cannot \(action) \(path): \(reason)" }
}

/// The few calls to the file system that the line needs. Every one blocks; callers run off the cooperative pool.
enum FileSystem {
    /// The bytes of a file; nil when it holds more than `limit` bytes.
    static func read(_ path: FilePath, limit: Int = .max) throws(FileFailure) -> [UInt8]? {
        do {
            let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec])
            defer { try? file.close() }
            var status = stat()
            guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
            guard status.st_mode & S_IFMT != S_IFDIR else { throw Errno.isDirectory }
            let expected = max(0, Int(status.st_size))
            if expected > limit { return nil }
            var bytes = try [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
                while count < buffer.count {
                    let read = try file.read(
                        into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...])))
                    if read == 0 { break }
                    count += read
                }
            }
            // A file that grew, or a pipe: go on piece by piece.
            while bytes.count > expected {
                if bytes.count > limit { return nil }
                let piece = try [UInt8](unsafeUninitializedCapacity: 64 * 1024) { buffer, count in
                    count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
                }
                if piece.isEmpty { break }
                bytes += piece
            }
            return bytes
        } catch {
            throw failure("read", path, error)
        }
    }

    /// All of standard input.
    static func readStandardInput() throws(FileFailure) -> [UInt8] {
        try read(FilePath("/dev/stdin")) ?? []
    }

    /// Writes a file whole: to a temporary name beside it, then renamed over it.
    static func write(_ bytes: [UInt8], to path: FilePath) throws(FileFailure) {
        let temporary = temporaryName(for: path)
        do {
            let file = try create(temporary)
            do {
                try file.closeAfter { _ = try file.writeAll(bytes) }
            } catch {
                unlink(temporary)
                throw error
            }
        } catch {
            throw failure("write", path, error)
        }
        try rename(temporary, to: path)
    }

    /// Makes a file that is not there yet. What a run that was killed has left is removed, and so is a link that somebody
    /// has put there: to follow it would overwrite what it leads to.
    static func create(_ path: FilePath) throws -> FileDescriptor {
        func open() throws -> FileDescriptor {
            try FileDescriptor.open(
                path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        }
        do {
            return try open()
        } catch Errno.fileExists {
            unlink(path)
            return try open()
        }
    }

    /// The name a file has until it is whole; in the same folder, so that renaming is atomic.
    static func temporaryName(for path: FilePath) -> FilePath {
        var temporary = path
        // A name may have 255 bytes: the beginning of a long one is enough, as one process writes a folder.
        let name = path.lastComponent?.string ?? "file"
        temporary.removeLastComponent()
        temporary.append(".\(name.utf8.count > 200 ? String(name.hashValueFree) : name).partial")
        return temporary
    }

    /// Renames a file over another.
    static func rename(_ source: FilePath, to target: FilePath) throws(FileFailure) {
        let result = source.withPlatformString { from in
            target.withPlatformString { to in Glibc.rename(from, to) }
        }
        guard result == 0 else { throw failure("write", target, Errno(rawValue: errno)) }
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: FilePath) throws(FileFailure) {
        guard !path.isEmpty, kind(of: path) != .folder else { return }
        var parent = path
        if parent.removeLastComponent(), !parent.isEmpty { try makeFolder(parent) }
        let result = path.withPlatformString { mkdir($0, 0o777) }
        if result != 0, errno != EEXIST || kind(of: path) != .folder {
            throw failure("make the folder", path, Errno(rawValue: errno))
        }
    }

    /// Removes a file; it is no error if there is none.
    static func unlink(_ path: FilePath) { _ = path.withPlatformString { Glibc.unlink($0) } }

    /// Removes a folder with all it holds, links not followed; it is no error if there is none.
    static func removeTree(_ path: FilePath) {
        if kind(of: path, following: false) == .folder {
            for name in (try? names(in: path)) ?? [] { removeTree(path.appending(name)) }
            _ = path.withPlatformString { rmdir($0) }
        } else {
            unlink(path)
        }
    }

    /// Gives a file a second place: a second name for the same bytes where both lie on one disk, else a copy.
    static func bring(_ source: FilePath, to target: FilePath) throws(FileFailure) {
        unlink(target)
        let result = source.withPlatformString { from in
            target.withPlatformString { to in Glibc.link(from, to) }
        }
        if result == 0 { return }
        if let bytes = try read(source) { try write(bytes, to: target) }
    }

    /// Removes a folder that holds nothing; says whether it did.
    static func removeEmptyFolder(_ path: FilePath) -> Bool { path.withPlatformString { rmdir($0) } == 0 }

    /// Makes a symbolic link.
    static func link(_ path: FilePath, to target: FilePath) throws(FileFailure) {
        let result = target.withPlatformString { to in path.withPlatformString { symlink(to, $0) } }
        guard result == 0 else { throw failure("link", path, Errno(rawValue: errno)) }
    }

    /// What a path names.
    enum Kind { case file, folder, other, nothing }

    /// What `path` names.
    static func kind(of path: FilePath, following: Bool = true) -> Kind {
        var status = stat()
        let result = path.withPlatformString { following ? stat($0, &status) : lstat($0, &status) }
        guard result == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// Whether `path` is a symbolic link.
    static func isLink(_ path: FilePath) -> Bool {
        var status = stat()
        return path.withPlatformString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The size of a file in bytes, and what tells it from every other; nil if there is none.
    static func status(of path: FilePath) -> (size: Int, device: UInt, node: UInt)? {
        var status = stat()
        guard path.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
        return (Int(status.st_size), UInt(status.st_dev), UInt(status.st_ino))
    }

    /// The names in a folder, `.` and `..` left out, sorted by their bytes.
    static func names(in folder: FilePath) throws(FileFailure) -> [FilePath.Component] {
        guard let stream = folder.withPlatformString({ opendir($0) }) else {
            throw failure("list", folder, Errno(rawValue: errno))
        }
        defer { closedir(stream) }
        var names: [FilePath.Component] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CInterop.PlatformChar.self, capacity: 256) {
                    FilePath.Component(platformString: $0)
                }
            }
            if let name, name.kind == .regular { names.append(name) }
        }
        return names.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }

    static func failure(_ action: String, _ path: FilePath, _ error: any Error) -> FileFailure {
        FileFailure(
            action: action, path: path.string, reason: (error as? Errno).map { String(describing: $0) } ?? "\(error)")
    }
}

extension FilePath.Component {
    /// The name as the file system has it.
    var bytes: [UInt8] { withPlatformString { $0.bytes } }
}

extension FilePath {
    /// The path as the file system has it.
    var bytes: [UInt8] { withPlatformString { $0.bytes } }

    /// The path made of these bytes.
    init(bytes: [UInt8]) {
        self = (bytes + [0]).map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { FilePath(platformString: $0) } ?? FilePath()
        }
    }
}

extension UnsafePointer<CChar> {
    /// The bytes before the NUL.
    fileprivate var bytes: [UInt8] {
        UnsafeRawBufferPointer(start: self, count: strlen(self)).map { $0 }
    }
}

extension String {
    /// FNV-1a over the bytes: a short stand-in for a long name that is the same in every run.
    fileprivate var hashValueFree: UInt64 {
        utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}

extension FileSystem {
    /// The path from the root, without `.` and `..`; links are not resolved.
    static func absolute(_ path: FilePath) -> FilePath {
        if path.isAbsolute { return path.lexicallyNormalized() }
        guard let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return FilePath(platformString: folder).pushing(path).lexicallyNormalized()
    }

    /// `path` as seen from `folder`: relative where both lie below one folder, so that they can move together; absolute
    /// where they share nothing but the root.
    static func relative(_ path: FilePath, to folder: FilePath) -> FilePath {
        let path = absolute(path)
        let folder = absolute(folder)
        let shared = zip(path.components, folder.components).prefix { $0 == $1 }.count
        guard shared > 0 else { return path }
        let up = Array(repeating: FilePath.Component(".."), count: folder.components.count - shared)
        let down = path.components.dropFirst(shared)
        return FilePath(root: nil, up + down)
    }
}
