public import SystemPackage

/// One file to read.
public struct InputFile: Sendable {
    /// Where it lies.
    public var location: FilePath
    /// Its path below the input folder as the file system has it: the key of its identity.
    public var key: [UInt8]
    /// The same for people and tables; bytes that are no UTF-8 shown as U+FFFD.
    public var name: String
    /// Its size in bytes when it was listed.
    public var size: Int
    /// Its TEI file, relative to `out/tei`.
    public var output: FilePath
}

/// Lists the input: which files, in which order, and where their results go.
public enum InputListing {
    /// The files at `path`, sorted by the bytes of their paths.
    ///
    /// Folders are walked through links too, but never round a loop. Files and folders whose name begins with a dot
    /// are left out.
    ///
    /// - Parameters:
    ///   - path: a file or a folder.
    ///   - include: globs for the files of a folder; a file named itself is always taken.
    /// - Returns: the files; empty when none matches.
    /// - Throws: `FileFailure` when `path` is not there or a folder cannot be listed.
    public static func list(_ path: FilePath, include: [String]) throws(FileFailure) -> [InputFile] {
        var files: [InputFile] = []
        switch FileSystem.kind(of: path) {
        case .nothing: throw FileFailure(action: "read", path: path.string, reason: "there is no such file or folder")
        case .folder:
            let globs = include.map(Glob.init)
            var walk = Walk(globs: globs)
            try walk.visit(path, names: [], key: [])
            files = walk.files
        case .file, .other:
            let name = path.lastComponent
            files = [
                InputFile(
                    location: path, key: name?.bytes ?? [], name: name?.string ?? path.string,
                    size: FileSystem.status(of: path)?.size ?? 0, output: FilePath())
            ]
        }
        files.sort { $0.key.lexicographicallyPrecedes($1.key) }
        assignOutputs(&files)
        return files
    }

    private struct Walk {
        let globs: [Glob]
        var files: [InputFile] = []
        private var open: [(device: UInt, node: UInt)] = []

        init(globs: [Glob]) { self.globs = globs }

        mutating func visit(_ folder: FilePath, names: [String], key: [UInt8]) throws(FileFailure) {
            guard let status = FileSystem.status(of: folder) else { return }
            // A link that leads back to a folder we stand in would never end.
            if open.contains(where: { $0.device == status.device && $0.node == status.node }) { return }
            open.append((status.device, status.node))
            defer { open.removeLast() }
            for component in try FileSystem.names(in: folder) where !component.string.hasPrefix(".") {
                let location = folder.appending(component)
                let path = names + [component.string]
                let pathKey = key.isEmpty ? component.bytes : key + [UInt8(ascii: "/")] + component.bytes
                switch FileSystem.kind(of: location) {
                case .folder: try visit(location, names: path, key: pathKey)
                case .file where globs.contains { $0.matches(path) }:
                    files.append(
                        InputFile(
                            location: location, key: pathKey, name: path.joined(separator: "/"),
                            size: FileSystem.status(of: location)?.size ?? 0, output: FilePath()))
                default: break
                }
            }
        }
    }

    /// The input's path with the extension replaced by `.xml`; a second input for the same path keeps its extension.
    private static func assignOutputs(_ files: inout [InputFile]) {
        var taken: Set<[UInt8]> = []
        for index in files.indices {
            let key = files[index].key
            let name = key.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
            let dot = key[name...].lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > name ? $0 : nil } ?? key.count
            var output = Array(key[..<dot]) + Array(".xml".utf8)
            if taken.contains(output) { output = key + Array(".xml".utf8) }
            taken.insert(output)
            files[index].output = FilePath(bytes: output)
        }
    }
}
