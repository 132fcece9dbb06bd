import Reading
import SystemPackage
import TEIWriting
import TextModel

/// Proves one document: its files against their hashes, its TEI against the schema, itself, the source and the tables.
struct DocumentProof {
    private typealias Column = DocumentTrace.Column

    let folder: VerifiedFolder
    let sources: SourceFolder
    let evidence: DocumentTrace
    private(set) var verdict = DocumentVerdict()

    init(_ folder: VerifiedFolder, _ sources: SourceFolder, _ evidence: DocumentTrace) {
        self.folder = folder
        self.sources = sources
        self.evidence = evidence
    }

    /// Goes through all that is known of the document.
    mutating func run(_ validator: TEIValidator) {
        verdict.findings = evidence.faults
        verdict.files = evidence.hashes.map(\.line.path)
        guard let row = evidence.row else { return checkHashesOnly() }
        verdict.status = row[Column.status]
        if evidence.isRejected {
            checkRejected(row)
        } else if row[Column.status] == "ok" || row[Column.status] == "warning" {
            checkWritten(row, validator)
        } else {
            note(
                table(
                    row.location(Column.status), "the status is \"\(row[Column.status])\", not ok, warning or rejected")
            )
        }
    }

    /// Adds a finding, unless one about the same file is there already.
    mutating func note(_ finding: Diagnostic?) {
        guard let finding, !verdict.findings.contains(where: { $0.location?.file == finding.location?.file }) else {
            return
        }
        verdict.findings.append(finding)
    }

    /// A disagreement between tables, or of a table with TEI.
    func table(_ place: SourceLocation, _ message: String) -> Diagnostic {
        Diagnostic(.error, "tables-disagree", at: place, message, help: VerifyHelp.restoreTable)
    }

    // MARK: - Hashes

    /// Reads a file that the manifest lists.
    ///
    /// - Parameter entry: its line.
    /// - Returns: its bytes, and the finding if its hash is another.
    private mutating func read(_ entry: HashReader.Entry) -> (bytes: [UInt8], changed: Diagnostic?)? {
        let path = folder.output.path.pushing(FilePath(bytes: entry.line.path))
        let place = SourceLocation(file: folder.name(entry.name))
        guard FileSystem.kind(of: path) == .file else {
            note(
                Diagnostic(
                    .error, "missing-file", at: place,
                    "the run wrote this file (line \(entry.number) of \(OutputFolder.hashesName)), and it is not there",
                    help: VerifyHelp.restoreFile))
            return nil
        }
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read(path) ?? []
        } catch {
            note(Diagnostic(.error, "missing-file", at: place, error.message, help: VerifyHelp.restoreFile))
            return nil
        }
        let sha256 = DocumentIdentity.sha256(of: bytes)
        guard sha256 != entry.line.sha256 else { return (bytes, nil) }
        guard folder.isTrusted(OutputFolder.hashesName) else {
            return (
                bytes,
                Diagnostic(
                    .error, "manifest-disagrees",
                    at: SourceLocation(file: folder.name(OutputFolder.hashesName), line: entry.number),
                    "the SHA-256 of \(entry.name) is \(sha256), not \(entry.line.sha256)",
                    help: VerifyHelp.restoreManifest)
            )
        }
        return (
            bytes,
            Diagnostic(
                .error, "changed-file", at: place,
                "the file is not the one that was written: its SHA-256 is \(sha256), line \(entry.number) of "
                    + "\(OutputFolder.hashesName) says \(entry.line.sha256)",
                help: VerifyHelp.restoreFile)
        )
    }

    private mutating func checkHashesOnly() {
        for entry in evidence.hashes { note(read(entry)?.changed) }
    }

    // MARK: - Rejected documents

    private mutating func checkRejected(_ row: TableRow) {
        for entry in evidence.hashes { note(read(entry)?.changed) }
        if let failure = evidence.failure { checkReason(failure) }
        checkEmpty(row)
        let sha256 = row[Column.sha256]
        guard !sha256.isEmpty, !row[Column.document].contains("#") else { return }
        let path = sources.path(of: row[Column.document])
        do throws(FileFailure) {
            guard let seen = try FileStream.sha256(of: path) else { return note(missing(path.string)) }
            if seen != sha256 { note(changed(path.string, seen, sha256, in: row)) }
        } catch {
            note(missing(path.string, error.message))
        }
    }

    /// Beside the rejected file stands why it was rejected, in the words of failures.csv.
    private mutating func checkReason(_ failure: TableRow) {
        let rejection = DocumentRejection(
            stage: failure[1], code: failure[2], message: failure[3], remedy: failure[4])
        let reason = OutputFolder.reason(document: failure[0], rejection)
        guard let entry = evidence.hashes.first(where: { $0.name.hasSuffix(OutputFolder.reasonSuffix) }),
            DocumentIdentity.sha256(of: Array(reason.utf8)) == entry.line.sha256
        else {
            return note(
                table(
                    failure.location(),
                    "the file in quarantine/ gives another reason for \"\(failure[0])\", or there is none"))
        }
    }

    /// A rejected document has no figures.
    private mutating func checkEmpty(_ row: TableRow) {
        for cell in (Column.title...Column.mentions).filter({ !row[$0].isEmpty }) + [Column.output]
        where !row[cell].isEmpty {
            return note(
                table(row.location(cell), "a rejected document has nothing in this cell, found \"\(row[cell])\""))
        }
    }

    // MARK: - Written documents

    private mutating func checkWritten(_ row: TableRow, _ validator: TEIValidator) {
        var changes: [Diagnostic] = []
        for entry in evidence.hashes.dropFirst() {
            if let changed = read(entry)?.changed { changes.append(changed) }
        }
        guard let entry = evidence.hashes.first, let (bytes, changed) = read(entry) else { return }
        let name = folder.name(entry.name)
        // Where the bytes are not those that were written, what is wrong says where; the hash speaks for the rest.
        let isWritten = changed == nil
        if let file = parse(bytes, name, isWritten, validator) {
            checkContent(file, row, TEIPlace(name: name, isWritten: isWritten))
        }
        note(changed)
        for change in changes { note(change) }
    }

    private mutating func parse(
        _ bytes: [UInt8], _ name: String, _ isWritten: Bool, _ validator: TEIValidator
    ) -> TEIFile? {
        let file: TEIFile
        do {
            file = try TEIFile(parsing: bytes)
        } catch {
            note(TEIPlace(name: name, isWritten: isWritten).finding("not-well-formed", error))
            return nil
        }
        let fault =
            file.header.level != folder.record.level.rawValue
            ? TEIInvalidity(message: "the level is \(file.header.level), run.json says \(folder.record.level.rawValue)")
            : validator.validate(bytes) ?? file.fault
        if let fault {
            note(TEIPlace(name: name, isWritten: isWritten).finding("invalid-tei", fault))
            return nil
        }
        return file
    }

    private mutating func checkContent(_ file: TEIFile, _ row: TableRow, _ place: TEIPlace) {
        verdict.tagCounts = file.header.tagCounts
        var header = HeaderProof(
            row: row, header: file.header, place: place, isTrusted: folder.isTrusted("documents.csv"))
        for finding in header.findings { note(finding) }
        verdict.sentences = row.number(Column.sentences) ?? 0
        guard let alignment = account(file, row, place) else { return }
        verdict.figures = alignment.figures
        if let misplaced = file.misplaced(in: alignment) { note(place.finding("invalid-tei", misplaced)) }
        header.checkLengths(alignment)
        for finding in header.findings { note(finding) }
        if let removed = evidence.removed {
            note(
                RemovalProof(rows: removed, removals: file.removals, place: place, row: row)
                    .finding(isTrusted: folder.isTrusted("removed.csv")))
        }
        guard let mentions = evidence.mentions else { return }
        var proof = MentionProof(
            rows: mentions, file: file, alignment: alignment, place: place, isTrusted: folder.isTrusted("mentions.csv"))
        note(proof.run())
        verdict.mentions = mentions.count
        verdict.notEncoded = proof.notEncoded
        verdict.terms = proof.terms
        verdict.unknown = proof.unknown
        verdict.hasMentions = proof.isDone
    }
}
