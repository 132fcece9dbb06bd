import Reading
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
    /// What it holds.
    public var kind = InputKind.text
    /// Its TEI file, relative to `out/tei`; the folder of its TEI files if it holds many documents.
    public var output = FilePath()

    /// Whether it holds many documents.
    public var isContainer: Bool { recordFormat != nil }

    /// The format of its records; nil if it is one document.
    var recordFormat: RecordFormat? {
        if case .records(let format) = kind { format } else { nil }
    }
}

/// Lists the input: which files, in which order, and where their results go.
public enum InputListing {
    /// The files at `path`, sorted by the bytes of their paths.
    ///
    /// Folders are walked through links too, but never round a loop. Files and folders whose name begins with a dot
    /// are left out; so is a file called `metadata.csv`, which tells of documents and holds none.
    ///
    /// - Parameters:
    ///   - path: a file or a folder.
    ///   - include: globs for the files of a folder; a file named itself is always taken.
    ///   - format: the format of all files, or `auto`.
    ///   - excluded: files and folders that are no input wherever they lie: the metadata, the output.
    /// - Returns: the files; empty when none matches.
    /// - Throws: `FileFailure` when `path` is not there or a folder cannot be listed.
    public static func list(
        _ path: FilePath, include: [String], format: String = "auto", excluding excluded: [FilePath] = []
    ) throws(FileFailure) -> [InputFile] {
        switch FileSystem.kind(of: path) {
        case .nothing: throw FileFailure(action: "read", path: path.string, reason: "there is no such file or folder")
        case .folder:
            var walk = InputWalk(globs: include.map(Glob.init), excluding: excluded)
            try walk.visit(path, names: [], key: [])
            return completed(walk.files, format: format)
        case .file, .other:
            let name = path.lastComponent
            let file = InputFile(
                location: path, key: name?.bytes ?? [], name: name?.string ?? path.string,
                size: FileSystem.status(of: path)?.size ?? 0)
            return completed([file], format: format)
        }
    }

    /// The files that a list names, sorted by the bytes of their paths; of a path that stands twice, one.
    ///
    /// A path that names nothing is listed like the others: reading it is what fails, for this document alone.
    ///
    /// - Parameters:
    ///   - list: paths relative to the working directory, one a line, or each ended by NUL if there is any NUL.
    ///   - format: the format of all files, or `auto`.
    /// - Returns: the files.
    static func list(paths list: [UInt8], format: String = "auto") -> [InputFile] {
        let isNULSeparated = list.contains(0)
        var seen: Set<[UInt8]> = []
        var files: [InputFile] = []
        for entry in list.split(separator: isNULSeparated ? 0 : 0x0A) {
            var path = Array(entry)
            if !isNULSeparated, path.last == 0x0D { path.removeLast() }
            guard !path.isEmpty, seen.insert(path).inserted else { continue }
            let location = FilePath(bytes: path)
            files.append(
                InputFile(
                    location: location, key: path, name: location.string,
                    size: FileSystem.status(of: location)?.size ?? 0))
        }
        return completed(files, format: format)
    }

    private static func completed(_ files: [InputFile], format: String) -> [InputFile] {
        var files = files
        files.sort { $0.key.lexicographicallyPrecedes($1.key) }
        for index in files.indices {
            files[index].kind = InputKind(files[index].name, format: format, at: files[index].location)
        }
        OutputNames.assign(to: &files)
        return files
    }
}

/// A walk through the folders of the input.
private struct InputWalk {
    private let globs: [Glob]
    private let excluded: [(device: UInt, node: UInt)]
    private(set) var files: [InputFile] = []
    private var open: [(device: UInt, node: UInt)] = []

    init(globs: [Glob], excluding paths: [FilePath]) {
        self.globs = globs
        excluded = paths.compactMap { FileSystem.status(of: $0).map { ($0.device, $0.node) } }
    }

    mutating func visit(_ folder: FilePath, names: [String], key: [UInt8]) throws(FileFailure) {
        guard let status = FileSystem.status(of: folder) else { return }
        // A link that leads back to a folder we stand in would never end.
        if (open + excluded).contains(where: { $0.device == status.device && $0.node == status.node }) { return }
        open.append((status.device, status.node))
        defer { open.removeLast() }
        for component in try FileSystem.names(in: folder) where !component.string.hasPrefix(".") {
            let location = folder.appending(component)
            let path = names + [component.string]
            let pathKey = key.isEmpty ? component.bytes : key + [UInt8(ascii: "/")] + component.bytes
            switch FileSystem.kind(of: location) {
            case .folder: try visit(location, names: path, key: pathKey)
            case .file where globs.contains { $0.matches(path) } && component.string != "metadata.csv":
                guard let status = FileSystem.status(of: location) else { continue }
                if excluded.contains(where: { $0.device == status.device && $0.node == status.node }) { continue }
                files.append(
                    InputFile(location: location, key: pathKey, name: path.joined(separator: "/"), size: status.size))
            default: break
            }
        }
    }
}
