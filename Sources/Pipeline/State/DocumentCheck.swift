import Cleaning
import Glossaries
import Reading
import SystemPackage
import TextModel

/// Finds out whether what an earlier run made of a document is still right, and if not, why.
struct DocumentCheck: Sendable {
    /// What earlier runs left.
    let store: StateStore
    /// The number of the line of this run.
    let line: Int64
    /// How the lines of earlier runs differ.
    let differences: LineDifferences
    /// Where the results are.
    let output: OutputFolder
    /// Which documents are validated.
    let validation: ValidationPolicy
    /// What recurs in the corpus.
    let survey: CorpusSurvey
    /// Reads what is known of a document.
    let loader: DocumentLoader
    /// Whether all documents are done.
    let isForced: Bool
    /// Whether those that were rejected get another try.
    let retriesFailures: Bool
    /// Whether no earlier run left anything, so that the state need not be asked for each document.
    let isFirst: Bool

    /// What earlier runs and the first pass have left of one document.
    struct Known {
        /// Its row.
        var row: StateRow?
        /// What the first pass found in it, if anything recurs in the corpus.
        var sketch: StateStore.KeptSketch?
    }

    /// What the state has of documents, in their order.
    func known(_ documents: [InputDocument]) throws(StateFailure) -> [Known] {
        let keys = documents.map(\.stateKey)
        let rows = isFirst ? Array(repeating: nil, count: keys.count) : try store.rows(for: keys)
        if survey.isEmpty { return rows.map { Known(row: $0) } }
        return zip(rows, try store.sketches(for: keys)).map { Known(row: $0, sketch: $1) }
    }

    /// Looks at a document without reading it.
    ///
    /// Of a prospect without reasons only the bytes may still differ: `isUnread` says whether they have to be read to
    /// know.
    func prospect(
        _ document: InputDocument, _ known: Known
    ) throws(StateFailure) -> (prospect: DocumentProspect, isUnread: Bool) {
        let row = known.row
        let stamp = document.isRecord ? nil : FileStamp(of: document.file.location)
        var prospect = DocumentProspect(
            row: row, reasons: [], stamp: stamp, metadata: Self.hash(loader.knownMetadata(of: document), document),
            annotations: loader.imports?.hash(of: document.name) ?? "", survey: 0)
        if let kept = known.sketch, let sketch = DocumentSketch(bytes: kept.lines) {
            prospect.survey = survey.fingerprint(of: sketch)
            // The first pass has read and hashed these bytes.
            if let stamp, kept.stamp?.proves(stamp) == true { prospect.hashes = (sketch.documentID, kept.sha256) }
        }
        guard let row else {
            prospect.reasons = [.new]
            return (prospect, false)
        }
        prospect.reasons = try reasons(row, prospect, document)
        let isProven = stamp.map { row.stamp?.proves($0) ?? false } ?? false
        return (prospect, !isProven)
    }

    private func reasons(
        _ row: StateRow, _ prospect: DocumentProspect, _ document: InputDocument
    ) throws(StateFailure) -> [RedoReason] {
        if isForced { return [.forced] }
        if row.output != document.output.bytes { return [.outputRenamed] }
        if row.status == "rejected", let reason = retryReason(row, document) { return [reason] }
        if row.metadata != prospect.metadata { return [.metadataChanged] }
        if row.annotations != prospect.annotations { return [.annotationsChanged] }
        if row.line != line {
            switch try differences.difference(from: row.line) {
            case .none: break
            case .all(let reasons): return reasons
            case .rows(let change):
                let reasons = Self.reasons(row, change)
                if !reasons.isEmpty { return reasons }
            }
        }
        if row.survey != prospect.survey { return [.recurringLinesChanged] }
        return []
    }

    private func retryReason(_ row: StateRow, _ document: InputDocument) -> RedoReason? {
        if retriesFailures { return .failedBefore }
        switch row.failure.dropFirst().first {
        case "duplicate-record": return .duplicate
        // What the disk refused once it may allow now; and an error of the program may have been mended.
        case "unreadable", "not-written", "invalid-tei": return .failedBefore
        default: break
        }
        // A file with many documents that could not be read on may be whole now.
        if case .rejected(let rejected) = document.content, rejected.number == nil { return .failedBefore }
        return nil
    }

    private static func reasons(_ row: StateRow, _ change: GlossaryChange) -> [RedoReason] {
        // A rejected document has no words that a row could touch.
        if row.words.isEmpty { return [] }
        guard let words = DocumentWordSketch(bytes: row.words) else { return [.glossariesChanged] }
        var keys: [String] = []
        for number in change.rowsTouching(words) {
            let key = change.rows[number].key
            if !keys.contains(key) { keys.append(key) }
        }
        return keys.map { .glossaryRow($0) }
    }

    /// Takes up what an earlier run made of a document whose bytes are as they were.
    ///
    /// - Returns: the document, or why it has to be done after all.
    func kept(_ prospect: DocumentProspect) -> Result<KeptDocument, RedoNeeded> {
        guard let row = prospect.row, let bytes = Packing.unpacked(row.record),
            let record = try? DocumentRecord(bytes: bytes)
        else { return .failure(RedoNeeded(reason: .new)) }
        var isUpdated = row.line != line || prospect.stamp != row.stamp || !row.isSynced
        switch record.result {
        case .written(let document):
            if validation.applies(to: document.identity.id), !document.isValidated {
                return .failure(RedoNeeded(reason: .notValidated))
            }
            var isStampProof = false
            for (index, file) in document.hashes.enumerated() {
                let path = output.path.pushing(FilePath(bytes: file.path))
                guard let stamp = FileStamp(of: path, isOwn: true) else {
                    return .failure(RedoNeeded(reason: .outputMissing))
                }
                // The stamp of the TEI file speaks for the text as well, which is written before it.
                if index == 0 { isStampProof = row.isSynced && stamp == row.outputStamp }
                if isStampProof { continue }
                guard let bytes = try? FileSystem.read(path), DocumentIdentity.sha256(of: bytes) == file.sha256 else {
                    return .failure(RedoNeeded(reason: .outputChanged))
                }
                isUpdated = true
            }
        case .rejected(_, let files):
            for file in files where FileSystem.kind(of: output.path.pushing(FilePath(bytes: file.path))) != .file {
                return .failure(RedoNeeded(reason: .outputMissing))
            }
        }
        return .success(KeptDocument(row: row.id, record: record, isUpdated: isUpdated))
    }

    /// A document has to be done after all.
    struct RedoNeeded: Error {
        var reason: RedoReason
    }

    /// What is known of a document beside its bytes, as a hash.
    static func hash(_ metadata: DocumentMetadata, _ document: InputDocument) -> String {
        var writer = ByteWriter()
        for text in [
            metadata.title, metadata.date, metadata.url, metadata.outlet, metadata.author, metadata.licence,
            metadata.dateSource, metadata.captureDate, metadata.language,
        ] { writer.append(text) }
        writer.append(document.name)
        if case .record(let record) = document.content {
            writer.append(record.payload.isMarkup)
            writer.append(record.isUnicode)
            writer.append(record.declaredEncoding)
            writer.append(record.diagnostics.map { "\($0)" }.joined())
        } else {
            writer.append(document.file.kind == .page)
        }
        return String(DocumentIdentity.sha256(of: writer.bytes).prefix(32))
    }
}
