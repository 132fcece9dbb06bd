import Cleaning
import Reading
import SystemPackage
import TEIWriting
public import TextModel

/// The end of the line: takes finished batches in the order of the input and writes tables, corpus file and manifest.
///
/// One task uses it; nothing else touches it while the run goes.
actor RunCollector {
    private let folder: OutputFolder
    private let control: RunControl
    private let limit: FailureLimit?
    private let observe: @Sendable (RunEvent) -> Void
    private var documents: TableWriter
    private var mentions: TableWriter
    private var removed: TableWriter
    private var failures: TableWriter
    private var sources: TableWriter
    private var hashes: TableWriter
    private var tables: CorpusTables
    /// The ids of the documents so far, as numbers.
    private var ids: Set<UInt64> = []
    private var summary = CorpusSummary()
    private var repeated = RepeatedBlocks()
    private var duplicates: DuplicateTable
    /// The rejected inputs that belong in the quarantine, with their reasons.
    private var quarantined: Set<[UInt8]> = []
    private var journal: RunJournal?
    private let check: DocumentCheck?
    private let validation: ValidationPolicy
    /// What the run amounts to so far.
    private(set) var counts = RunCounts()
    /// How many documents were as an earlier run left them.
    private(set) var keptCount = 0
    /// How many documents this run rejected.
    private var rejectedNow = 0
    /// The first thing that went wrong with the output folder itself; the run cannot go on after it.
    private(set) var failure: (any Error)?

    init(
        folder: OutputFolder, control: RunControl, limit: FailureLimit? = nil, validation: ValidationPolicy,
        check: DocumentCheck?,
        observe: @Sendable @escaping (RunEvent) -> Void
    ) throws(FileFailure) {
        self.check = check
        self.validation = validation
        journal = check.map { RunJournal($0.store, folder: folder) }
        self.folder = folder
        tables = CorpusTables(in: folder.path)
        duplicates = DuplicateTable(in: folder.path)
        self.control = control
        self.limit = limit
        self.observe = observe
        documents = try folder.open(.documents)
        mentions = try folder.open(.mentions)
        removed = try folder.open(.removed)
        failures = try folder.open(.failures)
        sources = try folder.open(.sources)
        hashes = try TableWriter(folder.hashes)
    }

    /// Takes the next batch.
    func collect(_ batch: Batch<EmittedDocument>) {
        guard failure == nil else { return }
        do {
            for item in batch.items {
                // The documents behind the one that was too much are not the business of this run any more.
                if control.reason == .tooManyFailures { return }
                try collect(item)
            }
            for records in batch.passedOver {
                counts.passedOver += records.summary.count
                observe(.passedOver(file: records.file, message: records.summary.message))
            }
        } catch {
            failure = error
            control.stop(.outputFailed)
        }
    }

    private func collect(_ item: LineItem<EmittedDocument>) throws {
        switch item.outcome {
        case .success(let document) where !isKnown(document.identity):
            let warnings = item.diagnostics.filter { $0.severity != .note }
            let record = DocumentRecord(
                identity: document.identity, result: .written(document), hasWarning: item.hasWarning,
                hasLongSentence: item.hasLongSentence)
            try add(document, record, named: item.input.name)
            if let row = item.row { try journal?.add(.document(row)) }
            observe(.written(document: item.input.name, warnings: warnings))
        case .success: try reject(Self.duplicate(item), item)
        case .failure(let rejection) where rejection.code == LineRunner.stateCode:
            throw StateFailure(message: rejection.message, isDamage: true)
        case .failure(let rejection) where rejection.isInterruption: break
        case .failure(let rejection): try reject(rejection, item)
        case .kept(let kept):
            switch kept.record.result {
            case .written(let document) where !isKnown(document.identity):
                try add(document, kept.record, named: item.input.name)
            case .written: return try reject(Self.duplicate(item), item)
            case .rejected(let rejection, let files):
                try add(rejection, files, item.identity, named: item.input.name)
                quarantined.formUnion(folder.quarantinePaths(item.input))
            }
            keptCount += 1
            try note(kept, item)
            observe(.unchanged(document: item.input.name))
        }
    }

    /// Brings the row of a kept document up to date.
    private func note(_ kept: KeptDocument, _ item: LineItem<EmittedDocument>) throws {
        guard kept.isUpdated, let check else {
            journal?.see(kept.row)
            return
        }
        var stamp: FileStamp?
        if case .written(let document) = kept.record.result {
            stamp = FileStamp(of: folder.tei.pushing(document.output), isOwn: true)
        }
        try journal?.add(.kept(id: kept.row, line: check.line, stamp: item.prospect?.stamp, output: stamp))
    }

    /// Whether a document with this id was there before; notes it.
    private func isKnown(_ identity: DocumentIdentity) -> Bool {
        guard let number = UInt64(identity.id.dropFirst(), radix: 16) else { return false }
        return !ids.insert(number).inserted
    }

    private static func duplicate(_ item: LineItem<EmittedDocument>) -> DocumentRejection {
        DocumentRejection(
            stage: "read", code: "duplicate-record",
            message:
                "a document before it has the same id (\(item.identity?.record ?? item.input.name)) and the same bytes",
            remedy: "delete one of the two, or give it an id of its own")
    }

    private func add(
        _ document: EmittedDocument, _ record: DocumentRecord, named name: String
    ) throws(FileFailure) {
        counts.add(document, hasWarning: record.hasWarning, isValidated: validation.applies(to: document.identity.id))
        if record.hasLongSentence { counts.longSentences += 1 }
        try documents.append(
            documentRecord(
                name, record.identity, document: document, status: record.hasWarning ? "warning" : "ok"))
        try mentions.append(document.mentions)
        try removed.append(document.removed)
        try sources.append(document.source)
        for line in document.hashes { try hashes.append(line.bytes) }
        try tables.add(document)
        repeated.add(document.digest.repeated, of: name)
        try duplicates.add(document.digest.signature, of: name)
        summary.add(path: "tei/" + document.output.string, document.statistics)
    }

    /// Puts a document aside that was rejected in this run.
    private func reject(_ rejection: DocumentRejection, _ item: LineItem<EmittedDocument>) throws {
        let files = try folder.quarantine(item.input, rejection)
        try add(rejection, files, item.identity, named: item.input.name)
        quarantined.formUnion(folder.quarantinePaths(item.input))
        if let row = check?.row(of: item, rejection, quarantine: files) { try journal?.add(.document(row)) }
        observe(.rejected(document: item.input.name, rejection))
        // What an earlier run rejected is not the fault of this one: else no stopped run could go on.
        rejectedNow += 1
        if limit?.isExceeded(rejected: rejectedNow, of: counts.documents - keptCount) == true {
            control.stop(.tooManyFailures)
        }
    }

    private func add(
        _ rejection: DocumentRejection, _ files: [HashLine], _ identity: DocumentIdentity?, named name: String
    ) throws(FileFailure) {
        counts.rejected += 1
        try documents.append(documentRecord(name, identity, document: nil, status: "rejected"))
        var text = CSVText()
        text.record([name, rejection.stage, rejection.code, rejection.message, rejection.remedy])
        try failures.append(text.bytes)
        for line in files { try hashes.append(line.bytes) }
    }

    private func documentRecord(
        _ name: String, _ identity: DocumentIdentity?, document: EmittedDocument?, status: String
    ) -> [UInt8] {
        var text = CSVText()
        text.cell(name)
        text.cell(identity?.id)
        text.cell(status)
        if let row = document?.row {
            text.cell(row.title)
            text.cell(row.date)
            text.cell(row.outlet)
            text.cell(row.url)
            text.cell(row.encoding)
            for figure in [row.characters, row.kept, row.removed, row.sentences, row.words, row.mentions] {
                text.cell(figure)
            }
        } else {
            for _ in 0..<11 { text.cell("") }
        }
        text.cell(identity?.sha256)
        text.cell(document.map { "tei/" + $0.output.string })
        text.endRecord()
        return text.bytes
    }

    /// Writes what belongs to the whole corpus and gives the tables their names.
    ///
    /// - Parameters:
    ///   - entries: the entries of keys, with the places where their rows stand in the glossaries now; a row that only
    ///     moved changes no document.
    ///   - corpus: makes the corpus file of the summary; not called when no document was written.
    /// - Returns: the files of the corpus with their hashes, that of the hashes of all files last.
    /// - Throws: `FileFailure`, or what `corpus` throws.
    func finish(
        entries: @Sendable ([String]) -> [String: AuthorityEntry],
        corpus: @Sendable (CorpusSummary, [String: AuthorityEntry]) throws(CorpusWritingError) -> [UInt8]
    ) throws -> [(name: String, sha256: String)] {
        var outputs: [(name: String, sha256: String)] = []
        let entries = entries(tables.termKeys + summary.keys)
        if summary.itemCount > 0 {
            let bytes = try corpus(summary, entries)
            try FileSystem.write(bytes, to: folder.corpus)
            outputs.append(("corpus.xml", DocumentIdentity.sha256(of: bytes)))
        } else {
            FileSystem.unlink(folder.corpus)
        }
        outputs.append(("documents.csv", try documents.finish()))
        outputs.append(("mentions.csv", try mentions.finish()))
        var terms = try folder.open(.terms)
        try terms.append(tables.termRows(locations: entries.compactMapValues(\.location)))
        outputs.append(("terms.csv", try terms.finish()))
        var unknown = try folder.open(.unknown)
        counts.unknown = try tables.writeUnknown(to: &unknown)
        outputs.append(("unknown.csv", try unknown.finish()))
        outputs.append(("removed.csv", try removed.finish()))
        let copies = try duplicates.rows()
        var duplicates = try folder.open(.duplicates)
        try duplicates.append(copies.bytes)
        outputs.append(("duplicates.csv", try duplicates.finish()))
        counts.exactDuplicates = copies.exact
        counts.nearDuplicates = copies.near
        var repeated = try folder.open(.repeated)
        try repeated.append(self.repeated.rows)
        outputs.append(("repeated.csv", try repeated.finish()))
        outputs.append(("failures.csv", try failures.finish()))
        outputs.append(("sources.csv", try sources.finish()))
        counts.terms = tables.termCount
        for (name, sha256) in outputs {
            try hashes.append(HashLine(path: Array(name.utf8), sha256: sha256).bytes)
        }
        outputs.append((OutputFolder.hashesName, try hashes.finish()))
        folder.clearQuarantine(except: quarantined)
        return outputs
    }

    /// Takes a document of another folder, whose files are here already.
    func merge(_ record: DocumentRecord, named name: String, quarantine paths: [[UInt8]]) throws(FileFailure) {
        switch record.result {
        case .written(let document): try add(document, record, named: name)
        case .rejected(let rejection, let files):
            try add(rejection, files, record.identity, named: name)
            quarantined.formUnion(paths)
        }
    }

    /// Sets how many records were passed over, where several runs have counted the same ones.
    func setPassedOver(_ count: Int) { counts.passedOver = count }

    /// Writes what the state is still to learn.
    func flush() throws(StateFailure) { try journal?.flush() }

    /// Documents of earlier runs that this one did not see.
    func gone() throws(StateFailure) -> [(id: Int64, key: [UInt8], output: [UInt8])] {
        try journal?.gone() ?? []
    }

    /// Drops the unfinished tables; those of an earlier run stay.
    func discard() {
        documents.discard()
        mentions.discard()
        removed.discard()
        failures.discard()
        sources.discard()
        hashes.discard()
    }
}

/// What a run amounts to.
public struct RunCounts: Sendable, Equatable {
    /// Documents written without a warning.
    public var ok = 0
    /// Documents written with a warning.
    public var warning = 0
    /// Documents rejected.
    public var rejected = 0
    /// Code points of the sources of the documents written.
    public var characters = 0
    /// Sentences.
    public var sentences = 0
    /// Documents with a sentence of more words than are likely; a note, no warning.
    public var longSentences = 0
    /// Words.
    public var words = 0
    /// Mentions.
    public var mentions = 0
    /// Mentions that are in the tables and not in the TEI: those that cross a longer one, at levels without tokens, and
    /// those that the nesting table leaves to the element around them.
    public var notEncoded = 0
    /// Files validated before they were written.
    public var validated = 0
    /// Documents that have the same words as an earlier one.
    public var exactDuplicates = 0
    /// Documents that have nearly the same.
    public var nearDuplicates = 0
    /// Rows of the glossaries in use.
    public var terms = 0
    /// Names no row knows.
    public var unknown = 0

    /// Records that were passed over because they are no documents.
    public var passedOver = 0

    /// What became of the annotations made elsewhere.
    public var imports = ImportAccount()

    /// All documents.
    public var documents: Int { ok + warning + rejected }

    mutating func add(_ document: EmittedDocument, hasWarning: Bool, isValidated: Bool) {
        if hasWarning { warning += 1 } else { ok += 1 }
        characters += document.row.characters
        sentences += document.row.sentences
        words += document.row.words
        mentions += document.row.mentions
        notEncoded += document.statistics.droppedMentions
        imports += document.row.imports
        validated += document.isValidated && isValidated ? 1 : 0
    }
}
