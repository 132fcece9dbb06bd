import Reading
import SystemPackage
import TextModel

/// Joins the metadata file's rows to the inputs by their paths.
struct MetadataJoin: Sendable {
    private let table: MetadataTable

    /// Reads the file that the configuration names; without one nothing is known.
    ///
    /// Rows that no input matches are reported while the whole input of the configuration is run; with another input
    /// given on the command line they are expected.
    init(
        _ name: String?, folder: FilePath, files: InputFiles, isWholeInput: Bool,
        reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) {
        guard let name else {
            table = MetadataTable()
            return
        }
        let path = folder.pushing(FilePath(name))
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read(path) ?? []
        } catch {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(
                    .error, "no-metadata", at: SourceLocation(file: name), error.message,
                    help: "correct \"input.metadata\", or take the key out")
            ])
        }
        var found: [Diagnostic] = []
        table = MetadataTable(bytes: bytes, file: name, reporting: &found)
        if found.contains(where: { $0.severity == .error }) { throw PreparedLine.Failure(diagnostics: found) }
        diagnostics += found
        guard isWholeInput else { return }
        let known = Set(files.map(\.name))
        let containers = files.filter { $0.recordFormat != nil }.map { $0.name + "#" }
        for path in table.paths where !known.contains(path) {
            // Whether a file has this record is only seen when it is read.
            if containers.contains(where: path.hasPrefix) { continue }
            let nearest = NearestName.nearest(to: path, among: files.map(\.name))
            diagnostics.append(
                Diagnostic(
                    .warning, "metadata-without-input", at: SourceLocation(file: name),
                    "the row \(path) names no input file",
                    help: nearest.map { "did you mean \($0)?" } ?? "correct the path or delete the row"))
        }
    }

    /// What is known about the document with this name.
    func metadata(_ name: String) -> DocumentMetadata? { table[name] }
}
