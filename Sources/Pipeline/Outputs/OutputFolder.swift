import Reading
public import SystemPackage
import TextModel

/// The folder a run writes to, and the names in it.
public struct OutputFolder: Sendable {
    /// Where it is.
    public let path: FilePath

    init(_ path: FilePath) { self.path = path }

    /// The tables, with their columns, in the order of the contract.
    enum Table: String, CaseIterable {
        case documents, mentions, terms, unknown, removed, failures

        var columns: [String] {
            switch self {
            case .documents:
                [
                    "document", "id", "status", "title", "date", "outlet", "url", "encoding", "characters", "kept",
                    "removed", "sentences", "words", "mentions", "sha256", "output",
                ]
            case .mentions:
                [
                    "document", "start", "end", "surface", "type", "key", "target", "authority", "found_by", "cert",
                    "sentence", "proclitics", "folding",
                ]
            case .terms:
                [
                    "key", "source", "target", "type", "mentions", "documents", "surfaces", "glossary", "line",
                ]
            case .unknown: ["surface", "type", "mentions", "documents", "example"]
            case .removed: ["document", "start", "end", "reason", "rule", "text"]
            case .failures: ["document", "stage", "code", "message", "remedy"]
            }
        }
    }

    /// The TEI files.
    var tei: FilePath { path.appending("tei") }
    /// The corpus file.
    var corpus: FilePath { path.appending("corpus.xml") }
    /// The manifest.
    var manifest: FilePath { path.appending("run.json") }
    /// The rejected inputs.
    var quarantine: FilePath { path.appending("quarantine") }

    /// The file of a table.
    func table(_ table: Table) -> FilePath { path.appending("\(table.rawValue).csv") }

    /// Opens a table.
    func open(_ table: Table) throws(FileFailure) -> TableWriter {
        try TableWriter(self.table(table), columns: table.columns)
    }

    /// Makes the folder and removes what the run before left of rejected inputs.
    func prepare() throws(FileFailure) {
        try FileSystem.makeFolder(tei)
        FileSystem.removeTree(quarantine)
    }

    /// Writes the TEI file of a document.
    func write(_ document: EmittedDocument) throws(FileFailure) {
        let target = tei.pushing(document.output)
        let folder = target.removingLastComponent()
        if FileSystem.kind(of: folder) != .folder { try FileSystem.makeFolder(folder) }
        try FileSystem.write(document.tei, to: target)
    }

    /// Puts a rejected input aside with its reason beside it, and takes away the TEI file an earlier run made of it.
    ///
    /// Of a record its bytes are put aside, under the name of its TEI file; of a file with many documents that cannot be
    /// read on, a link.
    func quarantine(_ input: InputDocument, _ rejection: DocumentRejection) throws(FileFailure) {
        FileSystem.unlink(tei.pushing(input.output))
        let target = quarantine.pushing(quarantineName(input))
        try FileSystem.makeFolder(target.removingLastComponent())
        if let bytes = input.recordBytes {
            try FileSystem.write(bytes, to: target)
        } else if input.file.recordFormat == nil,
            let bytes = try? FileSystem.read(input.file.location, limit: Self.copyLimit)
        {
            try FileSystem.write(bytes, to: target)
        } else {
            // Too large to copy, or unreadable: a link says at least which file it was.
            let location = FileSystem.absolute(input.file.location)
            try FileSystem.link(target, to: location)
        }
        let reason = """
            \(input.name)
            rejected by: \(rejection.stage) [\(rejection.code)]
            why: \(rejection.message)
            what to do: \(rejection.remedy)

            """
        try FileSystem.write(Array(reason.utf8), to: FilePath(bytes: target.bytes + Array(".reason.txt".utf8)))
    }

    private func quarantineName(_ input: InputDocument) -> FilePath {
        let ending: String
        switch input.content {
        case .file: return OutputNames.below(input.file)
        case .record(let record): ending = record.payload.isMarkup ? ".html" : ".txt"
        // The folder with the file's name holds its records.
        case .rejected(let rejected): ending = rejected.number == nil ? ".file" : ".record"
        }
        var name = input.output.bytes
        if input.recordBytes != nil { name.removeLast(".xml".utf8.count) }
        return FilePath(bytes: name + Array(ending.utf8))
    }

    private static let copyLimit = 64 * 1024 * 1024
}
