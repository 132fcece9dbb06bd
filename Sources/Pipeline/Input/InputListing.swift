import Reading
public import SystemPackage
public import TextModel

/// One file to read.
public struct InputFile: Sendable {
    /// Where it lies.
    public var location: FilePath
    /// Its path below the input folder as the file system has it: the key of its identity.
    public var key: [UInt8]
    /// The same for people and tables; bytes that are no UTF-8 shown as `%` and two digits.
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
    /// Folders are walked through links too, each folder once. Files and folders whose name begins with a dot
    /// are left out; so is a file called `metadata.csv`, which tells of documents and holds none.
    ///
    /// - Parameters:
    ///   - path: a file or a folder.
    ///   - include: globs for the files of a folder; a file named itself is always taken.
    ///   - format: the format of all files, or `auto`.
    ///   - excluded: files and folders that are no input wherever they lie: the metadata, the output.
    ///   - output: where the results will go; nil when there will be none.
    ///   - diagnostics: receives warnings about links and names.
    /// - Returns: the files; empty when none matches.
    /// - Throws: `FileFailure` when `path` is not there or a folder cannot be listed.
    public static func list(
        _ path: FilePath, include: [String], format: String = "auto", excluding excluded: [FilePath] = [],
        output: FilePath? = nil, reporting diagnostics: inout [Diagnostic]
    ) throws(FileFailure) -> [InputFile] {
        switch FileSystem.kind(of: path) {
        case .nothing: throw FileFailure(action: "read", path: path.string, reason: "there is no such file or folder")
        case .folder:
            var walk = InputWalk(globs: include.map(Glob.init), excluding: excluded)
            try walk.visit(path)
            diagnostics += walk.diagnostics
            return completed(walk.files, format: format, output: output, reporting: &diagnostics)
        case .file, .other:
            let name = path.lastComponent
            let file = InputFile(
                location: path, key: name?.bytes ?? [], name: name.map { ShownName.text($0.bytes) } ?? path.string,
                size: FileSystem.status(of: path)?.size ?? 0)
            return completed([file], format: format, output: output, reporting: &diagnostics)
        }
    }

    /// The same without a place for results and without a word about links and names.
    static func list(
        _ path: FilePath, include: [String], format: String = "auto", excluding excluded: [FilePath] = []
    ) throws(FileFailure) -> [InputFile] {
        var ignored: [Diagnostic] = []
        return try list(path, include: include, format: format, excluding: excluded, reporting: &ignored)
    }

    /// The files that a list names, sorted by the bytes of their paths; of a path that stands twice, one.
    ///
    /// A path that names nothing is listed like the others: reading it is what fails, for this document alone.
    ///
    /// - Parameters:
    ///   - list: paths relative to the working directory, one a line, or each ended by NUL if there is any NUL.
    ///   - format: the format of all files, or `auto`.
    ///   - output: where the results will go; nil when there will be none.
    ///   - diagnostics: receives warnings about names.
    /// - Returns: the files.
    static func list(
        paths list: [UInt8], format: String = "auto", output: FilePath? = nil,
        reporting diagnostics: inout [Diagnostic]
    ) -> [InputFile] {
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
                    location: location, key: path, name: ShownName.text(location.bytes),
                    size: FileSystem.status(of: location)?.size ?? 0))
        }
        return completed(files, format: format, output: output, reporting: &diagnostics)
    }

    /// The same without a place for results and without a word about names.
    static func list(paths list: [UInt8], format: String = "auto") -> [InputFile] {
        var ignored: [Diagnostic] = []
        return self.list(paths: list, format: format, reporting: &ignored)
    }

    private static func completed(
        _ files: [InputFile], format: String, output: FilePath?, reporting diagnostics: inout [Diagnostic]
    ) -> [InputFile] {
        var files = files
        files.sort { $0.key.lexicographicallyPrecedes($1.key) }
        // The tables are sorted by what they show.
        if files.contains(where: { String(validating: $0.key, as: UTF8.self) == nil }) {
            files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        }
        for index in files.indices {
            files[index].kind = InputKind(files[index].name, format: format, at: files[index].location)
        }
        OutputNames.assign(
            to: &files, foldingCase: output.map { FileSystem.foldsCase(at: $0) } ?? false, reporting: &diagnostics)
        return files
    }
}
