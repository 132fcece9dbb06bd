import SystemPackage
import TextModel

/// Follows the tables of a folder side by side, document by document: all are in the order of documents.csv, so none has
/// to be held in memory.
final class TraceReader {
    private typealias Column = DocumentTrace.Column

    private let documents: TableReader
    private let mentions: TableReader
    private let removed: TableReader
    private let failures: TableReader
    private let hashes: HashReader
    private let folder: VerifiedFolder
    private var followsMentions = true
    private var followsRemoved = true
    private var isAtEnd = false
    private var previous: String?
    /// The lines of the manifest about the files of the corpus.
    private(set) var corpusHashes: [HashReader.Entry] = []

    /// Opens the tables.
    init(_ folder: VerifiedFolder, recordLimit: Int) throws(FileFailure) {
        func open(_ table: OutputFolder.Table) throws(FileFailure) -> TableReader {
            try TableReader(
                folder.output.table(table), name: folder.name("\(table.rawValue).csv"), columns: table.columns,
                recordLimit: recordLimit)
        }
        self.folder = folder
        documents = try open(.documents)
        mentions = try open(.mentions)
        removed = try open(.removed)
        failures = try open(.failures)
        hashes = try HashReader(folder.output.hashes, name: folder.name(OutputFolder.hashesName))
    }

    /// What the folder says of the next document; nil behind the last.
    func next() throws(FileFailure) -> DocumentTrace? {
        guard !isAtEnd else { return nil }
        guard let row = try documents.next() else { return try rest() }
        var evidence = DocumentTrace(row: row)
        checkOrder(row, &evidence)
        try takeHashes(row, &evidence)
        evidence.mentions = try takeMentions(row, &evidence)
        evidence.removed = try takeRemoved(row, &evidence)
        if evidence.isRejected { evidence.failure = try takeFailure(row, &evidence) }
        return evidence
    }

    // MARK: - The tables

    /// The documents are in the order of their paths, records in that of their file.
    private func checkOrder(_ row: TableRow, _ evidence: inout DocumentTrace) {
        let name = row[Column.document]
        defer { previous = name }
        guard let previous, !previous.utf8.lexicographicallyPrecedes(name.utf8) else { return }
        // Names that are no UTF-8 are ordered by bytes that the table does not show.
        if name.unicodeScalars.contains("\u{FFFD}") || previous.unicodeScalars.contains("\u{FFFD}") { return }
        let files = [previous, name].map { Array($0.utf8.prefix { $0 != UInt8(ascii: "#") }) }
        let isRecord = files[0].count < previous.utf8.count || files[1].count < name.utf8.count
        if isRecord, previous != name, !files[1].lexicographicallyPrecedes(files[0]) { return }
        evidence.faults.append(
            table(row.location(), "the document \"\(name)\" stands behind \"\(previous)\", out of order or twice"))
    }

    private func takeMentions(_ row: TableRow, _ evidence: inout DocumentTrace) throws(FileFailure) -> [TableRow]? {
        guard followsMentions else { return nil }
        let expected = evidence.isRejected ? 0 : row.number(Column.mentions) ?? 0
        let rows = try group(mentions, named: row[Column.document], hasRows: expected > 0)
        if rows.count == expected { return rows }
        if let fault = mentions.fault {
            followsMentions = false
            evidence.faults.append(fault)
            return nil
        }
        let message =
            "documents.csv counts \(expected) mentions of \"\(row[Column.document])\", mentions.csv has \(rows.count)"
        guard folder.isTrusted("documents.csv") else {
            evidence.faults.append(table(row.location(Column.mentions), message))
            return rows
        }
        let following = try mentions.peek()
        let place = (rows.count > expected ? rows[expected] : following)?.location()
        evidence.faults.append(
            table(
                place ?? SourceLocation(file: folder.name("mentions.csv")),
                message + ": its rows end or stray here"))
        followsMentions = false
        mentions.stop()
        return nil
    }

    private func takeRemoved(_ row: TableRow, _ evidence: inout DocumentTrace) throws(FileFailure) -> [TableRow]? {
        guard followsRemoved else { return nil }
        let hasRows = !evidence.isRejected && row.number(Column.removed) ?? 0 > 0
        let rows = try group(removed, named: row[Column.document], hasRows: hasRows)
        if rows.isEmpty != hasRows { return rows }
        if let fault = removed.fault {
            followsRemoved = false
            evidence.faults.append(fault)
            return nil
        }
        let message =
            hasRows
            ? "documents.csv counts removed characters of \"\(row[Column.document])\", removed.csv has no row of it here"
            : "documents.csv counts no removed character of \"\(row[Column.document])\", removed.csv has rows of it"
        guard folder.isTrusted("documents.csv") else {
            evidence.faults.append(table(row.location(Column.removed), message))
            return rows
        }
        let following = try removed.peek()
        let place = (rows.first ?? following)?.location()
        evidence.faults.append(table(place ?? SourceLocation(file: folder.name("removed.csv")), message))
        followsRemoved = false
        removed.stop()
        return nil
    }

    private func takeFailure(_ row: TableRow, _ evidence: inout DocumentTrace) throws(FileFailure) -> TableRow? {
        guard let failure = try failures.next() else {
            let place = SourceLocation(file: folder.name("failures.csv"))
            evidence.faults.append(
                failures.fault ?? table(place, "there is no row of the rejected document \"\(row[Column.document])\""))
            return nil
        }
        if failure[0].utf8.elementsEqual(row[Column.document].utf8) { return failure }
        let place = folder.isTrusted("failures.csv") ? row.location() : failure.location()
        evidence.faults.append(
            table(
                place,
                "documents.csv rejects \"\(row[Column.document])\", failures.csv has \"\(failure[0])\" in its place"))
        return nil
    }

    /// The rows of the next document of a table. Where documents.csv is not what was written, the name in the table
    /// itself leads.
    private func group(_ reader: TableReader, named name: String, hasRows: Bool) throws(FileFailure) -> [TableRow] {
        var name = name
        if hasRows, !folder.isTrusted("documents.csv"), let row = try reader.peek() { name = row[0] }
        var rows: [TableRow] = []
        while let row = try reader.peek(), row[0].utf8.elementsEqual(name.utf8) {
            rows.append(row)
            _ = try reader.next()
        }
        return rows
    }

    // MARK: - The manifest

    private func takeHashes(_ row: TableRow, _ evidence: inout DocumentTrace) throws(FileFailure) {
        if evidence.isRejected {
            let name = "quarantine/" + row[Column.document]
            while let entry = try hashes.peek(),
                entry.name == name || entry.name == name + OutputFolder.reasonSuffix
            {
                evidence.hashes.append(entry)
                _ = try hashes.next()
            }
            // Records lie under names of their own, the record first, then the reason.
            while evidence.hashes.count < 2, let entry = try hashes.peek(), entry.name.hasPrefix("quarantine/"),
                evidence.hashes.isEmpty || entry.name == evidence.hashes[0].name + OutputFolder.reasonSuffix
            {
                evidence.hashes.append(entry)
                _ = try hashes.next()
            }
            return
        }
        guard let entry = try hashes.peek(), entry.name.hasPrefix("tei/") else {
            let number = try hashes.peek()?.number
            let place = number.map { SourceLocation(file: hashName, line: $0) }
            evidence.faults.append(
                hashes.fault
                    ?? manifest(
                        place, "there is no line for \(row[Column.output]) here, where its document has its turn"))
            return
        }
        _ = try hashes.next()
        evidence.hashes.append(entry)
        if !entry.name.utf8.elementsEqual(row[Column.output].utf8) {
            let message =
                "documents.csv has the output \"\(row[Column.output])\", the manifest \"\(entry.name)\" in its place"
            evidence.faults.append(
                folder.isTrusted(OutputFolder.hashesName)
                    ? table(row.location(Column.output), message)
                    : manifest(SourceLocation(file: hashName, line: entry.number), message))
        }
        while let entry = try hashes.peek(), entry.name.hasPrefix("text/") {
            evidence.hashes.append(entry)
            _ = try hashes.next()
        }
    }

    /// What stands behind the last document: the lines of the files of the corpus, and what has no document.
    private func rest() throws(FileFailure) -> DocumentTrace? {
        var evidence = DocumentTrace()
        evidence.mentions = nil
        evidence.removed = nil
        if let fault = documents.fault {
            evidence.faults.append(fault)
            // The files can still be held against their hashes.
            while evidence.hashes.count < 64, let entry = try hashes.peek(), entry.name.contains("/") {
                evidence.hashes.append(entry)
                _ = try hashes.next()
            }
            if !evidence.hashes.isEmpty { return evidence }
        }
        isAtEnd = true
        while let entry = try hashes.next() {
            if entry.name.contains("/") {
                evidence.faults.append(
                    manifest(
                        SourceLocation(file: hashName, line: entry.number),
                        "no document of documents.csv wrote \"\(entry.name)\""))
            } else {
                corpusHashes.append(entry)
            }
        }
        if let fault = hashes.fault { evidence.faults.append(fault) }
        guard documents.fault == nil else { return evidence }
        for (reader, isFollowed) in [(mentions, followsMentions), (removed, followsRemoved), (failures, true)]
        where isFollowed {
            if let row = try reader.next() {
                evidence.faults.append(
                    table(row.location(), "documents.csv has no document \"\(row[0])\" in this place"))
            } else if let fault = reader.fault {
                evidence.faults.append(fault)
            }
        }
        return evidence
    }

    private var hashName: String { folder.name(OutputFolder.hashesName) }

    private func table(_ place: SourceLocation, _ message: String) -> Diagnostic {
        Diagnostic(.error, "tables-disagree", at: place, message, help: VerifyHelp.restoreTable)
    }

    private func manifest(_ place: SourceLocation?, _ message: String) -> Diagnostic {
        Diagnostic(
            .error, "manifest-disagrees", at: place ?? SourceLocation(file: hashName), message,
            help: VerifyHelp.restoreManifest)
    }
}
