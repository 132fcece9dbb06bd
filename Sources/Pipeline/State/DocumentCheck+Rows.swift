import SystemPackage
import TextModel

extension DocumentCheck {
    /// What the state is to know of a document that was just written; nil for one that was not.
    func row(of item: LineItem<EmittedDocument>) -> StateRow? {
        guard case .success(let document) = item.outcome else { return nil }
        var record = DocumentRecord(identity: document.identity, result: .written(document))
        record.hasWarning = item.hasWarning
        record.hasLongSentence = item.hasLongSentence
        var row = row(of: item, record, status: record.hasWarning ? "warning" : "ok")
        row?.words = document.words
        row?.outputStamp = FileStamp(of: output.tei.pushing(document.output), isOwn: true)
        return row
    }

    /// What the state is to know of a document that was rejected.
    func row(
        of item: LineItem<EmittedDocument>, _ rejection: DocumentRejection, quarantine: [HashLine]
    ) -> StateRow? {
        let record = DocumentRecord(identity: item.identity, result: .rejected(rejection, quarantine: quarantine))
        var row = row(of: item, record, status: "rejected")
        row?.failure = [rejection.stage, rejection.code, rejection.message, rejection.remedy]
        return row
    }

    private func row(of item: LineItem<EmittedDocument>, _ record: DocumentRecord, status: String) -> StateRow? {
        guard let prospect = item.prospect else { return nil }
        return StateRow(
            id: prospect.row?.id ?? 0, key: item.input.stateKey, file: item.input.file.key,
            position: item.input.position, line: line, stamp: prospect.stamp, sha256: item.identity?.sha256,
            metadata: prospect.metadata, annotations: prospect.annotations, survey: prospect.survey, status: status,
            output: item.input.output.bytes, words: [], record: Packing.packed(record.bytes))
    }
}

extension LineItem {
    /// Whether a stage had something to say that a person should look at.
    var hasWarning: Bool { diagnostics.contains { $0.severity != .note } }

    /// Whether a sentence has more words than are likely; a note, no warning.
    var hasLongSentence: Bool { diagnostics.contains { $0.identifier == "long-sentence" } }
}
