import SystemPackage

/// What is written stays inside the output folder, which may itself be a link or lie behind one: links within it are
/// refused. Through one, a run would write, and remove, where nobody expects it.
extension OutputFolder {
    /// Refuses links in place of the folders that the output has at its top.
    func refuseLinks() throws(FileFailure) { for folder in [tei, text, quarantine] { try Self.refuseLink(folder) } }

    /// Makes the folders in which `file`, relative to `base`, is to stand.
    func makeFolder(of file: FilePath, below base: FilePath) throws(FileFailure) {
        var folder = base
        for component in file.components.dropLast() {
            folder.append(component)
            try Self.refuseLink(folder)
        }
        try FileSystem.makeFolder(folder)
    }

    private static func refuseLink(_ folder: FilePath) throws(FileFailure) {
        guard FileSystem.isLink(folder) else { return }
        throw FileFailure(
            action: "write below", path: folder.string,
            reason:
                "it is a symbolic link, and results stay inside the output folder; remove the link, or give the place "
                + "itself as the output folder")
    }
}
