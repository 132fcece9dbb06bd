public import SystemPackage
public import TextModel

/// The documents of a corpus, in order, and what is known about them beside their text.
public struct CorpusInput: Sendable {
    /// The documents, sorted by the bytes of their paths.
    public let files: [InputFile]
    private let metadata: MetadataJoin
    /// What other tools or people made over the documents.
    let imports: ImportCatalogue

    /// Lists the documents and reads what is known about them.
    ///
    /// - Parameters:
    ///   - settings: the configuration.
    ///   - folder: the folder its paths refer to.
    ///   - input: a file or folder instead of the configuration's, relative to the working directory.
    ///   - option: the option that `input` was given with, for messages.
    ///   - diagnostics: receives warnings about the metadata file.
    /// - Throws: `PreparedLine.Failure` when there is no document or the metadata cannot be read.
    public init(
        _ settings: PipelineConfiguration, folder: FilePath, input: FilePath?, option: String,
        reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) {
        let path = input ?? folder.pushing(FilePath(settings.input.path))
        do {
            files = try InputListing.list(path, include: settings.input.include)
        } catch {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(
                    .error, "no-input", error.message, help: "correct \"input.path\", or name the folder with \(option)"
                )
            ])
        }
        if files.isEmpty {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(
                    .error, "no-input",
                    "no file in \(path.string) matches \(settings.input.include.joined(separator: ", "))",
                    help: "put articles there, or correct \"input.include\" or \(option)")
            ])
        }
        metadata = try MetadataJoin(
            settings.input.metadata, folder: folder, files: files, isWholeInput: input == nil, reporting: &diagnostics)
        imports = try ImportCatalogue(
            settings, folder: folder, documents: files, isWholeInput: input == nil, reporting: &diagnostics)
    }

    /// What is known about one document.
    func metadata(_ file: InputFile) -> DocumentMetadata { metadata.metadata(file) }
}
