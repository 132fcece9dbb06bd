import AnnotationImport
import SystemPackage
import TextModel

/// The annotations that the configuration names, joined to the documents of the input.
///
/// A file whose path, the extension aside, is that of a document belongs to it and is read when the document is; so does
/// a file in a folder that is called like the document, as WebAnno exports them. Any other file is a collection: it is
/// read at once, and its records name their documents.
struct ImportCatalogue: Sendable {
    /// One file, for the manifest.
    struct File: Sendable, Equatable {
        var name: String
        var source: Int
        /// The document it belongs to; nil for a collection.
        var document: String?
        var location: FilePath
    }

    /// Records of collections with where they come from.
    private struct Joined: Sendable {
        var record: AnnotationRecord
        var file: Int
    }

    /// The sources, in the order of the configuration.
    let sources: [ImportSource]
    /// The files, by source and name.
    private(set) var files: [File] = []
    /// Records whose document is no part of the input.
    private(set) var withoutDocument = 0
    private var filesOf: [String: [Int]] = [:]
    private var recordsOf: [String: [Joined]] = [:]

    /// Whether there is nothing to import.
    var isEmpty: Bool { sources.isEmpty }

    /// Lists the files and reads the collections.
    ///
    /// - Parameters:
    ///   - settings: the configuration.
    ///   - folder: the folder its paths refer to.
    ///   - documents: the input.
    ///   - isWholeInput: whether that is all the configuration names; only then are annotations of other documents
    ///     worth a warning.
    ///   - diagnostics: receives warnings.
    /// - Throws: `PreparedLine.Failure` when a path names nothing or a file cannot be read.
    init(
        _ settings: PipelineConfiguration, folder: FilePath, documents: InputFiles, isWholeInput: Bool,
        reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) {
        sources = settings.annotate.imports
        guard !sources.isEmpty else { return }
        let names = DocumentNames(documents.map(\.name))
        for (number, source) in sources.enumerated() {
            let found = Self.list(source.path, folder)
            guard !found.isEmpty else { throw Self.missing(source.path, folder) }
            for (location, name) in found {
                let place = files.count
                let document = names.document(ofFile: name)
                files.append(File(name: name, source: number, document: document, location: location))
                if let document {
                    filesOf[document, default: []].append(place)
                } else {
                    try readCollection(place, names, isWholeInput, &diagnostics)
                }
            }
        }
    }

    // MARK: - Collections

    private mutating func readCollection(
        _ place: Int, _ names: DocumentNames, _ isWholeInput: Bool, _ diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) {
        let file = files[place]
        var found: [Diagnostic] = []
        let records = try read(file, &found)
        if found.contains(where: { $0.severity == .error }) { throw PreparedLine.Failure(diagnostics: found) }
        diagnostics += found
        // Without any names the documents of a collection are those of the input, one for one. Doccano numbers its
        // records; such a number is the name of a document only if there is one.
        let isInOrder =
            records.count == names.all.count
            && records.allSatisfy { record in
                record.document.map { $0.allSatisfy(\.isWholeNumber) && names.document(called: $0) == nil } ?? true
            }
        var strangers: [AnnotationRecord] = []
        for (number, record) in records.enumerated() {
            let document = isInOrder ? names.all[number] : record.document.flatMap(names.document(called:))
            if let document {
                recordsOf[document, default: []].append(Joined(record: record, file: place))
            } else {
                strangers.append(record)
            }
        }
        withoutDocument += strangers.count
        guard isWholeInput, let first = strangers.first else { return }
        let nearest = first.document.flatMap { NearestName.nearest(to: $0, among: names.all) }
        let count = strangers.count == 1 ? "" : " (and \(strangers.count - 1) more records)"
        diagnostics.append(
            Diagnostic(
                .warning, "annotations-without-document", at: SourceLocation(file: file.name, line: first.line),
                (first.document.map { "there is no document \($0) in the input" }
                    ?? "the record names no document, and no document is called like the file") + count,
                help: nearest.map { "did you mean \($0)?" }
                    ?? "name each document by its path below input.path: \"doc\" in JSON Lines, # newdoc id = in CoNLL; "
                    + "or call the file like the document"))
    }

    private func read(_ file: File, _ diagnostics: inout [Diagnostic]) throws(PreparedLine.Failure)
        -> [AnnotationRecord]
    {
        do {
            let bytes = try FileSystem.read(file.location) ?? []
            let source = sources[file.source]
            return AnnotationReader.read(
                bytes, file: file.name, format: AnnotationFormat(rawValue: source.format), layer: source.layer,
                reporting: &diagnostics)
        } catch {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(
                    .error, "unreadable-annotations", at: SourceLocation(file: file.name), error.message,
                    help: "check the file's permissions")
            ])
        }
    }

    // MARK: - Documents

    /// Whether anything was made elsewhere over this document.
    func hasAnnotations(of document: String) -> Bool {
        filesOf[document] != nil || recordsOf[document] != nil
    }

    /// What was made elsewhere over a document, as a hash of the files and records; empty if nothing was.
    func hash(of document: String) -> String {
        guard hasAnnotations(of: document) else { return "" }
        var writer = ByteWriter()
        for place in filesOf[document] ?? [] {
            writer.append(files[place].name)
            writer.append((try? FileSystem.read(files[place].location)).flatMap { $0 } ?? [])
        }
        for joined in recordsOf[document] ?? [] { writer.append("\(joined)") }
        return String(DocumentIdentity.sha256(of: writer.bytes).prefix(32))
    }

    /// What was made elsewhere over a document, brought to its offsets.
    ///
    /// - Parameters:
    ///   - document: its name.
    ///   - text: its decoded source.
    ///   - diagnostics: receives warnings about annotations that could not be placed.
    /// - Returns: the mentions, and the account of what could not be placed.
    func annotations(
        of document: String, text: [UInt8], reporting diagnostics: inout [Diagnostic]
    ) -> ImportedAnnotations {
        var imports = ImportedAnnotations()
        guard hasAnnotations(of: document) else { return imports }
        let aligner = SourceAligner(source: text, document: document)
        for place in filesOf[document] ?? [] {
            do throws(PreparedLine.Failure) {
                for record in try read(files[place], &diagnostics) {
                    aligner.add(record, from: origin(place), to: &imports, reporting: &diagnostics)
                }
            } catch {
                // The document can be written without them; the run says so.
                diagnostics += error.diagnostics.map {
                    Diagnostic(.warning, $0.identifier, at: $0.location, $0.message, help: $0.help)
                }
            }
        }
        for joined in recordsOf[document] ?? [] {
            aligner.add(joined.record, from: origin(joined.file), to: &imports, reporting: &diagnostics)
        }
        return imports
    }

    private func origin(_ place: Int) -> SourceAligner.Origin {
        let source = sources[files[place].source]
        return SourceAligner.Origin(
            file: files[place].name, source: files[place].source, isByHand: source.isByHand, labels: source.labels)
    }

    // MARK: - Files

    private static func list(_ entry: String, _ folder: FilePath) -> [(FilePath, String)] {
        GlossaryFiles.paths(entry, relativeTo: folder)
    }

    private static func missing(_ entry: String, _ folder: FilePath) -> PreparedLine.Failure {
        let isFolder = FileSystem.kind(of: folder.pushing(FilePath(entry))) == .folder
        return PreparedLine.Failure(diagnostics: [
            Diagnostic(
                .error, "no-annotations",
                isFolder
                    ? "annotate.import: \(entry) is a folder"
                    : "annotate.import: there is no file \(Glob.isPattern(entry) ? "like " : "")\(entry)",
                help: isFolder
                    ? "name the files in it: \(entry)\(entry.hasSuffix("/") ? "" : "/")**/*.conll"
                    : "correct \"annotate.import\"; a relative path begins at the folder of the configuration file"
            )
        ])
    }
}
