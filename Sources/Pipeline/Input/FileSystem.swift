import CLinux
import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The few calls to the file system that the line needs. Every one blocks; callers run off the cooperative pool.
enum FileSystem {
    /// The bytes of a file; nil when it holds more than `limit` bytes.
    ///
    /// What is no file but a pipe, a socket or a device is refused: it would be waited for without end, or could be read
    /// but once. A file that changes while it is read is read again, so that nobody gets one half of it old, the other new.
    static func read(_ path: FilePath, limit: Int = .max) throws(FileFailure) -> [UInt8]? {
        for _ in 0..<3 {
            let file = try open(path)
            defer { try? file.descriptor.close() }
            do {
                if file.mark.size > limit { return nil }
                let bytes = try readAll(file.descriptor, expecting: file.mark.size, limit: limit)
                guard try FileMark(of: file.descriptor) == file.mark, bytes?.count ?? file.mark.size == file.mark.size
                else { continue }
                return bytes
            } catch {
                throw failure("read", path, error)
            }
        }
        throw FileFailure(
            action: "read", path: path.string, reason: "it changes while it is read",
            help: "run again when nothing writes to it any more")
    }

    /// Opens a file for reading, and says what marks the state it is in.
    static func open(_ path: FilePath) throws(FileFailure) -> (descriptor: FileDescriptor, mark: FileMark) {
        do {
            // A pipe without a writer would keep the caller waiting here; for files the option means nothing.
            let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
            do {
                let mark = try FileMark(of: file)
                switch mark.kind {
                case S_IFREG: return (file, mark)
                case S_IFDIR: throw Errno.isDirectory
                case S_IFIFO: throw notAFile(path, "a pipe")
                default: throw notAFile(path, "a device")
                }
            } catch {
                try? file.close()
                throw error
            }
        } catch let failure as FileFailure {
            throw failure
        } catch Errno.noSuchAddressOrDevice {
            throw notAFile(path, "a socket or a device")
        } catch {
            throw failure("read", path, error)
        }
    }

    private static func notAFile(_ path: FilePath, _ kind: String) -> FileFailure {
        FileFailure(
            action: "read", path: path.string, reason: "it is \(kind), no file",
            help: "write what it gives to a file, and name that; or take it out of the input folder")
    }

    /// The bytes of an open file from where it stands; nil when there are more than `limit`.
    private static func readAll(_ file: FileDescriptor, expecting expected: Int, limit: Int) throws -> [UInt8]? {
        var bytes = try [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
            while count < buffer.count {
                let read = try file.read(
                    into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...])))
                count += read
                // Whether that was all shows in the size, which the caller looks at again.
                if read == 0 || count == expected { break }
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
    }

    /// All of standard input, whatever it is.
    static func readStandardInput() throws(FileFailure) -> [UInt8] {
        do {
            return try readAll(.standardInput, expecting: 0, limit: .max) ?? []
        } catch {
            throw failure("read", "standard input", error)
        }
    }

    /// Writes a file whole: to a temporary name beside it, then renamed over it.
    static func write(_ bytes: [UInt8], to path: FilePath) throws(FileFailure) {
        let temporary = temporaryName(for: path)
        TemporaryFiles.shared.add(temporary)
        defer { TemporaryFiles.shared.remove(temporary) }
        do {
            let file = try create(temporary)
            do {
                try file.closeAfter { _ = try file.writeAll(bytes) }
                try rename(temporary, to: path)
            } catch {
                unlink(temporary)
                throw error
            }
        } catch let failure as FileFailure {
            throw failure
        } catch {
            throw failure("write", path, error)
        }
    }

    /// Makes a file that is not there yet. What a run that was killed has left is removed, and so is a link that somebody
    /// has put there: to follow it would overwrite what it leads to.
    static func create(
        _ path: FilePath, _ mode: FileDescriptor.AccessMode = .writeOnly
    ) throws -> FileDescriptor {
        func open() throws -> FileDescriptor {
            try FileDescriptor.open(
                path, mode, options: [.create, .exclusiveCreate, .closeOnExec],
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
        // A name may have 255 bytes: the hash of a long one is enough, as one process writes a folder.
        let name = path.lastComponent?.bytes ?? Array("file".utf8)
        temporary.removeLastComponent()
        let stem = name.count > 200 ? Array(OutputNames.hash(of: name).utf8) : name
        let bytes = [UInt8(ascii: ".")] + stem + Array(temporarySuffix.utf8)
        return temporary.appending(FilePath(bytes: bytes).components)
    }

    /// What the name of an unfinished file ends in.
    static let temporarySuffix = ".partial"

    /// Whether a name is one that `temporaryName` gives.
    static func isTemporary(_ name: [UInt8]) -> Bool {
        name.first == UInt8(ascii: ".") && name.count > temporarySuffix.utf8.count + 1
            && name.suffix(temporarySuffix.utf8.count).elementsEqual(temporarySuffix.utf8)
    }

    /// Removes the unfinished files that a killed run left in a folder and those below it.
    static func removeTemporaries(below folder: FilePath) {
        for name in (try? names(in: folder)) ?? [] {
            let path = folder.appending(name)
            if kind(of: path, following: false) == .folder {
                removeTemporaries(below: path)
            } else if isTemporary(name.bytes) {
                unlink(path)
            }
        }
    }

    /// Waits until all that was written to the disk of a folder is there to stay.
    static func synchronise(diskOf folder: FilePath) throws(FileFailure) {
        do {
            let file = try FileDescriptor.open(folder, .readOnly, options: [.closeOnExec, .directory])
            try file.closeAfter {
                guard syncfs(file.rawValue) == 0 else { throw Errno(rawValue: errno) }
            }
        } catch {
            throw failure("save", folder, error)
        }
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
        if kind(of: path) != .nothing {
            throw FileFailure(
                action: "make the folder", path: path.string, reason: "a file with this name is there",
                code: Errno.fileExists.rawValue)
        }
        var parent = path
        if parent.removeLastComponent(), !parent.isEmpty { try makeFolder(parent) }
        let result = path.withPlatformString { mkdir($0, 0o777) }
        let code = errno
        if result != 0, code != EEXIST || kind(of: path) != .folder {
            throw failure("make the folder", path, Errno(rawValue: code))
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
        return result == 0 ? kind(of: status) : .nothing
    }

    private static func kind(of status: stat) -> Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
    }

    /// Whether the file system of `path` takes names that differ only in case for one, as those of macOS and Windows do.
    ///
    /// Told without writing anything: from the first folder on the way up that has letters in its name.
    static func foldsCase(at path: FilePath) -> Bool {
        var path = absolute(path)
        while let name = path.lastComponent {
            let folder = path.removingLastComponent()
            let swapped = FilePath(bytes: name.bytes.map(swappingCase))
            if let other = swapped.lastComponent, other != name, let status = status(of: path) {
                let twin = Self.status(of: folder.appending(other))
                return twin.map { $0.device == status.device && $0.node == status.node } ?? false
            }
            path = folder
        }
        return false
    }

    private static func swappingCase(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): byte ^ 0x20
        default: byte
        }
    }

    /// Whether `path` is a symbolic link.
    static func isLink(_ path: FilePath) -> Bool {
        var status = stat()
        return path.withPlatformString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// What `path` names, links followed.
    struct Status {
        /// What kind of thing it is.
        let kind: Kind
        /// Its size in bytes.
        let size: Int
        /// The disk that it lies on.
        let device: UInt
        /// Its node there, which with the disk tells it from every other.
        let node: UInt
    }

    /// What `path` names, its links followed; nil if there is nothing.
    static func status(of path: FilePath) -> Status? {
        var status = stat()
        guard path.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
        return Status(
            kind: kind(of: status), size: Int(status.st_size), device: UInt(status.st_dev), node: UInt(status.st_ino))
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
            action: action, path: path.string, reason: (error as? Errno).map { String(describing: $0) } ?? "\(error)",
            code: (error as? Errno)?.rawValue)
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
