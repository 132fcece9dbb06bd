import Reading
public import SystemPackage
public import TextModel

/// The documents of a corpus, in order, and what is known about them beside their text.
public struct CorpusInput: Sendable {
    /// The files, sorted by the bytes of their paths.
    public let files: [InputFile]
    /// How files of many documents are read.
    let records: RecordSettings
    private let metadata: MetadataJoin
    /// What other tools or people made over the documents.
    let imports: ImportCatalogue

    /// Lists the documents and reads what is known about them.
    ///
    /// - Parameters:
    ///   - settings: the configuration.
    ///   - folder: the folder its paths refer to.
    ///   - input: a file or folder instead of the configuration's, relative to the working directory; `-` for a list
    ///     of files on standard input.
    ///   - option: the option that `input` was given with, for messages.
    ///   - diagnostics: receives warnings about the metadata file.
    /// - Throws: `PreparedLine.Failure` when there is no document or the metadata cannot be read.
    public init(
        _ settings: PipelineConfiguration, folder: FilePath, input: FilePath?, option: String,
        reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) {
        let path = input ?? folder.pushing(FilePath(settings.input.path))
        records = settings.records
        do throws(FileFailure) {
            files =
                input == "-"
                ? InputListing.list(paths: try FileSystem.readStandardInput(), format: settings.input.format)
                : try InputListing.list(
                    path, include: settings.input.include, format: settings.input.format,
                    excluding: Self.excluded(settings, folder))
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
                    input == "-"
                        ? "the list of files on standard input is empty"
                        : "no file in \(path.string) matches \(Self.shown(settings.input.include))",
                    help: "put articles there, or correct \"input.include\" or \(option)")
            ])
        }
        metadata = try MetadataJoin(
            settings.input.metadata, folder: folder, files: files, isWholeInput: input == nil, reporting: &diagnostics)
        imports = try ImportCatalogue(
            settings, folder: folder, documents: files, isWholeInput: input == nil, reporting: &diagnostics)
    }

    /// What is known about the document with this name.
    func metadata(_ name: String) -> DocumentMetadata? { metadata.metadata(name) }

    /// Files and folders below the input that are none of it.
    private static func excluded(_ settings: PipelineConfiguration, _ folder: FilePath) -> [FilePath] {
        ([settings.outputPath] + (settings.input.metadata.map { [$0] } ?? [])).map { folder.pushing(FilePath($0)) }
    }

    /// The patterns for a message; the usual ones are many.
    private static func shown(_ include: [String]) -> String {
        include == InputKind.usualGlobs
            ? InputKind.usualExtensions.map { "*.\($0)" }.joined(separator: ", ") + " (or these compressed)"
            : include.joined(separator: ", ")
    }
}
