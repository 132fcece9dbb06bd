import SystemPackage

/// Where the sources lie: the folder that was run, or the one file.
struct SourceFolder: Sendable {
    private let path: FilePath
    private let isFile: Bool

    /// Looks at `path`; nil when there is nothing.
    init?(_ path: FilePath) {
        switch FileSystem.kind(of: path) {
        case .nothing: return nil
        case .folder: isFile = false
        case .file, .other: isFile = true
        }
        self.path = path
    }

    /// The file of a document; for one that is not there the path where it should be.
    func path(of document: String) -> FilePath {
        if isFile { return path }
        let shown = path.pushing(FilePath(document))
        guard document.utf8.contains(UInt8(ascii: "%")), FileSystem.kind(of: shown, following: false) == .nothing else {
            return shown
        }
        // A name that is no UTF-8 shows with escapes in the tables; the one that shows so is meant.
        var found = path
        for part in document.split(separator: "/") {
            let names = (try? FileSystem.names(in: found)) ?? []
            let name = names.first { ShownName.text($0.bytes).utf8.elementsEqual(part.utf8) }
            found = found.pushing(name.map { FilePath(root: nil, [$0]) } ?? FilePath(String(part)))
        }
        return found
    }
}
