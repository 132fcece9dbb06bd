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
        case documents, mentions, terms, unknown, removed, repeated, duplicates, failures, sources

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
            case .sources:
                [
                    "document", "format", "date", "date_source", "captured", "language", "author", "licence",
                    "encoding", "declared", "declared_by", "sniffed", "reason", "invalid_sequences", "invalid_bytes",
                ]
            }
        }
    }

    /// The TEI files.
    var tei: FilePath { path.appending("tei") }
    /// The texts that were extracted from pages and records.
    var text: FilePath { path.appending("text") }
    /// The corpus file.
    var corpus: FilePath { path.appending("corpus.xml") }
    /// The manifest.
    var manifest: FilePath { path.appending(Self.manifestName) }
    /// The name of the manifest.
    static let manifestName = "run.json"
    /// The hashes of all files but this one and the manifest.
    var hashes: FilePath { path.appending(Self.hashesName) }
    /// The name of the file with the hashes.
    static let hashesName = "manifest-sha256.txt"
    /// The rejected inputs.
    var quarantine: FilePath { path.appending("quarantine") }

    /// The folders of files, one a document.
    var folders: [FilePath] { [tei, text, quarantine] }

    /// The file of a table.
    func table(_ table: Table) -> FilePath { path.appending("\(table.rawValue).csv") }

    /// Opens a table.
    func open(_ table: Table) throws(FileFailure) -> TableWriter {
        try TableWriter(self.table(table), columns: table.columns)
    }

    /// What was done, for resuming.
    var state: FilePath { path.appending("state.sqlite") }

    /// The files that get their names at the end of a run.
    private var corpusFiles: [FilePath] { Table.allCases.map { table($0) } + [corpus, hashes, manifest] }

    /// Drops the tables of a run that goes on no further; what stood under their names stays.
    func removeUnfinishedTables() {
        for file in corpusFiles { FileSystem.unlink(FileSystem.temporaryName(for: file)) }
    }

    /// Removes the unfinished files of a run that was killed; the tables last, for the case that this is cut short too.
    func removeTemporaries() {
        for folder in folders { FileSystem.removeTemporaries(below: folder) }
        removeUnfinishedTables()
    }

    /// Waits until all that was written is on the disk to stay.
    func synchronise() throws(FileFailure) { try FileSystem.synchronise(diskOf: path) }

    /// Makes the folder.
    func prepare() throws(FileFailure) {
        try FileSystem.makeFolder(path)
        try refuseLinks()
        try FileSystem.makeFolder(tei)
    }

    /// Makes the folders of a document's files.
    func makeFolders(for document: EmittedDocument) throws(FileFailure) {
        try makeFolder(of: document.output, below: tei)
        if !document.text.isEmpty { try makeFolder(of: document.output, below: text) }
    }

    /// Writes the files of a document, whose folders are there.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - comparing: whether a file that has its bytes already is left as it is: whoever copies what is new finds only
    ///     what is.
    /// - Throws: `FileFailure`.
    func write(_ document: EmittedDocument, comparing: Bool) throws(FileFailure) {
        func put(_ bytes: [UInt8], at path: FilePath) throws(FileFailure) {
            if comparing, Self.holds(path, bytes) { return }
            try FileSystem.write(bytes, to: path)
        }
        // First the text, so that no TEI file speaks of a text that is not there.
        if !document.text.isEmpty { try put(document.text, at: text.pushing(Self.textPath(of: document.output))) }
        try put(document.tei, at: tei.pushing(document.output))
    }

    /// Whether a file has these bytes.
    private static func holds(_ path: FilePath, _ bytes: [UInt8]) -> Bool {
        guard let stamp = FileStamp(of: path, isOwn: true), stamp.size == Int64(bytes.count) else { return false }
        return (try? FileSystem.read(path)) == bytes
    }

    /// Takes away what lies in the quarantine of inputs that are not rejected any more.
    ///
    /// - Parameter kept: the files that stay, relative to the quarantine.
    func clearQuarantine(except kept: Set<[UInt8]>) {
        @discardableResult
        func clear(_ folder: FilePath, _ path: [UInt8]) -> Bool {
            var isEmpty = true
            for name in (try? FileSystem.names(in: folder)) ?? [] {
                let child = path.isEmpty ? name.bytes : path + [UInt8(ascii: "/")] + name.bytes
                let place = folder.appending(name)
                if FileSystem.kind(of: place, following: false) == .folder {
                    if clear(place, child) { FileSystem.removeTree(place) } else { isEmpty = false }
                } else if kept.contains(child) {
                    isEmpty = false
                } else {
                    FileSystem.unlink(place)
                }
            }
            return isEmpty
        }
        if FileSystem.kind(of: quarantine, following: false) == .folder, clear(quarantine, []) {
            FileSystem.removeTree(quarantine)
        }
    }

    /// Where the text of a document goes, relative to `out/text`, when its TEI file is `output`.
    static func textPath(of output: FilePath) -> FilePath {
        let bytes = output.bytes
        let suffix = Array(".xml".utf8)
        guard bytes.count > suffix.count, bytes.suffix(suffix.count) == suffix[...] else {
            return FilePath(bytes: bytes + Array(".txt".utf8))
        }
        return FilePath(bytes: bytes.dropLast(suffix.count) + Array(".txt".utf8))
    }

    /// Puts a rejected input aside with its reason beside it, and takes away the TEI file an earlier run made of it.
    ///
    /// Of a record its bytes are put aside, under the name of its TEI file; of a file with many documents that cannot be
    /// read on, a link.
    ///
    /// - Returns: the files written, with their hashes; a link is none of them. Empty when the file system does not take
    ///   the name: the row of failures.csv is then all there is.
    func quarantine(_ input: InputDocument, _ rejection: DocumentRejection) throws(FileFailure) -> [HashLine] {
        do throws(FileFailure) {
            return try putAside(input, rejection)
        } catch {
            if error.concernsAllFiles { throw error }
            return []
        }
    }

    private func putAside(_ input: InputDocument, _ rejection: DocumentRejection) throws(FileFailure) -> [HashLine] {
        var hashes: [HashLine] = []
        let place = quarantineName(input)
        let name = Array("quarantine/".utf8) + place.bytes
        FileSystem.unlink(tei.pushing(input.output))
        FileSystem.unlink(text.pushing(Self.textPath(of: input.output)))
        let target = quarantine.pushing(place)
        try FileSystem.makeFolder(target.removingLastComponent())
        let isContainer = input.file.isContainer
        let copy =
            try? input.recordBytes ?? (isContainer ? nil : FileSystem.read(input.file.location, limit: Self.copyLimit))
        if let bytes = copy {
            try FileSystem.write(bytes, to: target)
            hashes.append(HashLine(path: name, sha256: DocumentIdentity.sha256(of: bytes)))
        } else {
            // Too large to copy, or unreadable: a link says at least which file it was.
            // Not every file system has links; the reason names the file as well.
            FileSystem.unlink(target)
            try? FileSystem.link(target, to: FileSystem.absolute(input.file.location))
        }
        let reason = Array(Self.reason(document: input.name, rejection).utf8)
        let suffix = Array(Self.reasonSuffix.utf8)
        try FileSystem.write(reason, to: FilePath(bytes: target.bytes + suffix))
        return hashes + [HashLine(path: name + suffix, sha256: DocumentIdentity.sha256(of: reason))]
    }

    /// What the name of the file with the reason has behind that of the rejected input.
    static let reasonSuffix = ".reason.txt"

    /// The text that lies beside a rejected input.
    static func reason(document: String, _ rejection: DocumentRejection) -> String {
        """
        \(document)
        rejected by: \(rejection.stage) [\(rejection.code)]
        why: \(rejection.message)
        what to do: \(rejection.remedy)

        """
    }

    /// Where a rejected input lies and its reason, relative to the quarantine.
    func quarantinePaths(_ input: InputDocument) -> [[UInt8]] {
        let place = quarantineName(input).bytes
        return [place, place + Array(Self.reasonSuffix.utf8)]
    }

    /// Where a rejected input lies, relative to the quarantine.
    private func quarantineName(_ input: InputDocument) -> FilePath {
        let place = fullQuarantineName(input)
        guard quarantine.pushing(place).bytes.count + Self.reasonSuffix.utf8.count > Self.longestPath else {
            return place
        }
        return FilePath(OutputNames.hash(of: place.bytes))
    }

    private func fullQuarantineName(_ input: InputDocument) -> FilePath {
        // None of the endings is that of a reason.
        let ending: String
        switch input.content {
        case .file: return OutputNames.quarantined(input.file, reason: Array(Self.reasonSuffix.utf8))
        case .record(let record): ending = record.payload.isMarkup ? ".source.html" : ".source.txt"
        // The folder with the file's name holds its records.
        case .rejected(let rejected): ending = rejected.number == nil ? ".file" : ".record"
        }
        var name = input.output.bytes
        if input.recordBytes != nil { name.removeLast(".xml".utf8.count) }
        let room = ending.utf8.count + Self.reasonSuffix.utf8.count
        return FilePath(bytes: OutputNames.shortened(name, toHold: room) + Array(ending.utf8))
    }

    /// What a path may have in bytes (PATH_MAX of Linux), with room for the name that a file has until it is whole.
    private static let longestPath = 4_095 - 16

    private static let copyLimit = 64 * 1024 * 1024
}
