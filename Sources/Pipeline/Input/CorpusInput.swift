import Reading
public import SystemPackage
public import TextModel

/// The documents of a corpus, in order, and what is known about them beside their text.
public struct CorpusInput: Sendable {
    /// The files, sorted by the bytes of their paths.
    public let files: InputFiles
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
    ///   - output: the folder of the results, which is no input wherever it lies; nil for that of the configuration.
    ///   - diagnostics: receives warnings about the metadata file, links and names.
    /// - Throws: `PreparedLine.Failure` when there is no document or the metadata cannot be read.
    public init(
        _ settings: PipelineConfiguration, folder: FilePath, input: FilePath?, option: String,
        output: OutputFolder? = nil, reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) {
        let path = input ?? folder.pushing(FilePath(settings.input.path))
        records = settings.records
        if let output, input != "-" { try Self.refuse(path, inside: output) }
        do throws(FileFailure) {
            if input == "-" {
                files = InputListing.list(
                    paths: try FileSystem.readStandardInput(), format: settings.input.format, output: output?.path,
                    reporting: &diagnostics)
            } else {
                files = try InputListing.list(
                    path, include: settings.input.include, format: settings.input.format,
                    excluding: Self.excluded(settings, folder, output), output: output?.path, reporting: &diagnostics)
            }
        } catch {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(
                    .error, "no-input", error.message,
                    help: error.code == nil
                        ? "correct \"input.path\", or name the folder with \(option)" : error.remedyForInput)
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

    /// Files and folders below the input that are none of it: the results of earlier runs, above all their texts.
    private static func excluded(
        _ settings: PipelineConfiguration, _ folder: FilePath, _ output: OutputFolder?
    ) -> [FilePath] {
        [folder.pushing(FilePath(settings.outputPath))] + (output.map { [$0.path] + $0.folders } ?? [])
            + (settings.input.metadata.map { [folder.pushing(FilePath($0))] } ?? [])
    }

    /// Refuses an input among the results: a run would read what it wrote, and remove what it reads.
    private static func refuse(_ path: FilePath, inside output: OutputFolder) throws(PreparedLine.Failure) {
        func same(_ first: FilePath, _ second: FilePath) -> Bool {
            guard let first = FileSystem.status(of: first), let second = FileSystem.status(of: second) else {
                return false
            }
            return first.device == second.device && first.node == second.node
        }
        var folder = FileSystem.absolute(path)
        var isInside = same(folder, output.path)
        repeat {
            isInside = isInside || output.folders.contains { same(folder, $0) }
        } while !isInside && folder.removeLastComponent()
        guard isInside else { return }
        throw PreparedLine.Failure(diagnostics: [
            Diagnostic(
                .error, "input-is-output",
                "the input \(path.string) lies in the output folder \(output.path.string), among the results",
                help: "name another output folder with --output, or another input with --input")
        ])
    }

    /// The patterns for a message; the usual ones are many.
    private static func shown(_ include: [String]) -> String {
        include == InputKind.usualGlobs
            ? InputKind.usualExtensions.map { "*.\($0)" }.joined(separator: ", ") + " (or these compressed)"
            : include.joined(separator: ", ")
    }
}
