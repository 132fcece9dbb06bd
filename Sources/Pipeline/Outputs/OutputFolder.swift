public import SystemPackage
import TextModel

/// The folder a run writes to, and the names in it.
public struct OutputFolder: Sendable {
    /// Where it is.
    public let path: FilePath

    init(_ path: FilePath) { self.path = path }

    /// The tables, with their columns, in the order of the contract.
    enum Table: String, CaseIterable {
        case documents, mentions, terms, unknown, removed, failures, repeated, duplicates

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
            case .repeated:
                ["outlet", "text", "documents", "kept", "removed", "reason", "rule", "example"]
            case .duplicates: ["document", "duplicate_of", "similarity", "kind"]
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
    func quarantine(_ input: InputFile, _ rejection: DocumentRejection) throws(FileFailure) {
        FileSystem.unlink(tei.pushing(input.output))
        let target = quarantine.pushing(FilePath(bytes: input.key))
        try FileSystem.makeFolder(target.removingLastComponent())
        if let bytes = try? FileSystem.read(input.location, limit: Self.copyLimit) {
            try FileSystem.write(bytes, to: target)
        } else {
            // Too large to copy, or unreadable: a link says at least which file it was.
            let location = FileSystem.absolute(input.location)
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

    private static let copyLimit = 64 * 1024 * 1024
}
