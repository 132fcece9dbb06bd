public import SystemPackage
public import TextModel

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
    ) throws(FileFailure) -> InputFiles {
        switch FileSystem.kind(of: path) {
        case .nothing: throw FileFailure(action: "read", path: path.string, reason: "there is no such file or folder")
        case .folder:
            var walk = InputWalk(globs: include.map(Glob.init), excluding: excluded)
            try walk.visit(path)
            diagnostics += walk.diagnostics
            return completed(walk.files, format: format, output: output, reporting: &diagnostics)
        case .file, .other:
            let file = InputFile(
                root: path.removingLastComponent(), key: path.lastComponent?.bytes ?? [],
                size: FileSystem.status(of: path)?.size ?? 0)
            return completed([file], format: format, output: output, reporting: &diagnostics)
        }
    }

    /// The same without a place for results and without a word about links and names.
    static func list(
        _ path: FilePath, include: [String], format: String = "auto", excluding excluded: [FilePath] = []
    ) throws(FileFailure) -> InputFiles {
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
    ) -> InputFiles {
        let isNULSeparated = list.contains(0)
        var seen: Set<[UInt8]> = []
        var files: [InputFile] = []
        for entry in list.split(separator: isNULSeparated ? 0 : 0x0A) {
            var path = Array(entry)
            if !isNULSeparated, path.last == 0x0D { path.removeLast() }
            guard !path.isEmpty, seen.insert(path).inserted else { continue }
            files.append(InputFile(key: path, size: FileSystem.status(of: FilePath(bytes: path))?.size ?? 0))
        }
        return completed(files, format: format, output: output, reporting: &diagnostics)
    }

    /// The same without a place for results and without a word about names.
    static func list(paths list: [UInt8], format: String = "auto") -> InputFiles {
        var ignored: [Diagnostic] = []
        return self.list(paths: list, format: format, reporting: &ignored)
    }

    private static func completed(
        _ files: [InputFile], format: String, output: FilePath?, reporting diagnostics: inout [Diagnostic]
    ) -> InputFiles {
        var files = files
        files.sort { $0.key.lexicographicallyPrecedes($1.key) }
        // The tables are sorted by what they show.
        if files.contains(where: { String(validating: $0.key, as: UTF8.self) == nil }) {
            files = files.map { (name: $0.name, file: $0) }
                .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map(\.file)
        }
        for index in files.indices {
            files[index].kind = InputKind(files[index].name, format: format, at: files[index].location)
        }
        OutputNames.assign(
            to: &files, foldingCase: output.map { FileSystem.foldsCase(at: $0) } ?? false, reporting: &diagnostics)
        return InputFiles(files)
    }
}
