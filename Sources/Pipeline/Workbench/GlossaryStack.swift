public import SystemPackage
public import TextModel

/// A glossary as it is named in one argument: a file, a folder, a stack of them joined by commas, or the configuration
/// that lists them.
public struct GlossaryStack: Sendable {
    /// The layers, as the configuration would list them.
    public let layers: [String]
    /// The folder that they are relative to.
    public let folder: FilePath
    /// What was named, for messages.
    public let origin: SourceLocation

    /// Reads an argument.
    ///
    /// - Parameters:
    ///   - argument: a file, a folder (every `.tsv` in it, one layer), `base`, several of these joined by commas in the
    ///     order of their layers, or a `pipeline.json`.
    ///   - diagnostics: receives warnings about the configuration.
    /// - Throws: `PreparedLine.Failure` when the configuration cannot be read.
    public init(_ argument: String, reporting diagnostics: inout [Diagnostic]) throws(PreparedLine.Failure) {
        let path = FilePath(argument)
        if path.extension == "json" {
            let (configuration, folder) = try PreparedLine.configuration(from: path, reporting: &diagnostics)
            layers = configuration.glossaries
            self.folder = folder
            origin = SourceLocation(file: argument)
            return
        }
        // A file may have a comma in its name.
        let parts = FileSystem.kind(of: path) == .nothing ? argument.split(separator: ",").map(String.init) : [argument]
        layers = parts.map { part in
            part != "base" && FileSystem.kind(of: FilePath(part)) == .folder
                ? FilePath(part).appending("**").appending("*.tsv").string : part
        }
        folder = FilePath(".")
        origin = .commandLine
    }
}
