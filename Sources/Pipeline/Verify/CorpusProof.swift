import SystemPackage
import TEIWriting
import TextModel

/// Takes the verdicts of the documents in order, and proves what belongs to the whole corpus: sums, lists, corpus file.
struct CorpusProof {
    private let folder: VerifiedFolder
    private let report: @Sendable (Diagnostic) -> Void
    /// The files about which something was said: of each the first thing is enough.
    private var reported: Set<String> = []
    private var files: Set<[UInt8]> = []
    private var tagCounts: [String: Int] = [:]
    private var sentences = 0
    private var terms = TermProof()
    private var notEncoded: [String: Int] = [:]
    /// Whether every document was gone through to its end, so that sums can be compared.
    private var isWhole = true
    /// The figures.
    var summary = VerificationSummary()

    init(_ folder: VerifiedFolder, report: @Sendable @escaping (Diagnostic) -> Void) {
        self.folder = folder
        self.report = report
    }

    /// Takes the verdict of the next document.
    mutating func take(_ verdict: DocumentVerdict) {
        for finding in verdict.findings { note(finding) }
        switch verdict.status {
        case "ok": summary.ok += 1
        case "warning": summary.warning += 1
        case "rejected": summary.rejected += 1
        default: if verdict.status != nil { isWhole = false }
        }
        files.formUnion(verdict.files)
        guard verdict.status == "ok" || verdict.status == "warning" else { return }
        if let figures = verdict.figures {
            summary.proven += 1
            summary.figures += figures
        }
        guard verdict.hasMentions else {
            isWhole = false
            return
        }
        sentences += verdict.sentences
        tagCounts.merge(verdict.tagCounts, uniquingKeysWith: +)
        notEncoded.merge(verdict.notEncoded, uniquingKeysWith: +)
        terms.add(verdict)
    }

    /// Says what is wrong, unless something was said about the same file before.
    private mutating func note(_ finding: Diagnostic?) {
        guard let finding else { return }
        if let file = finding.location?.file, !reported.insert(file).inserted { return }
        if finding.severity == .error { summary.errors += 1 }
        report(finding)
    }

    /// Tables that are not there are said at once; those that changed get their chance to show where.
    mutating func checkHashesOfTables() {
        for name in folder.record.outputs.keys.sorted() where folder.hashes[name] == nil {
            note(
                Diagnostic(
                    .error, "missing-file", at: SourceLocation(file: folder.name(name)),
                    "the run wrote this file, and it is not there", help: VerifyHelp.restoreFile))
        }
    }

    /// Proves the rest once all documents are through.
    ///
    /// - Parameter lines: the lines of the manifest about the files of the corpus.
    /// - Throws: `FileFailure` when a file cannot be read.
    mutating func finish(_ lines: [HashReader.Entry]) throws(FileFailure) {
        if isWhole {
            for finding in try terms.findings(folder, notEncoded) { note(finding) }
        }
        checkCounts()
        try checkCorpusFile()
        checkLines(lines)
        for name in folder.record.outputs.keys.sorted() where !folder.isTrusted(name) {
            note(
                Diagnostic(
                    .error, "changed-file", at: SourceLocation(file: folder.name(name)),
                    "the file is not the one that was written: its SHA-256 is \(folder.hashes[name] ?? ""), run.json "
                        + "says \(folder.record.outputs[name] ?? "")",
                    help: VerifyHelp.restoreTable))
        }
        for path in UnlistedFiles(folder.output).paths(listed: files) {
            summary.unlisted += 1
            note(
                Diagnostic(
                    .warning, "unlisted-file", at: SourceLocation(file: folder.name(path)),
                    "the run did not write this file", help: "an earlier run may have; delete it if you do not need it")
            )
        }
    }

    /// The manifest has the files of the corpus too, for sha256sum.
    private mutating func checkLines(_ lines: [HashReader.Entry]) {
        let names = folder.record.outputs.keys.filter { $0 != OutputFolder.hashesName }.sorted()
        for name in names where lines.first(where: { $0.name == name })?.line.sha256 != folder.record.outputs[name] {
            let place = SourceLocation(
                file: folder.name(OutputFolder.hashesName), line: lines.first { $0.name == name }?.number)
            note(
                Diagnostic(
                    .error, "manifest-disagrees", at: place, "the hash of \(name) is not the one in run.json",
                    help: VerifyHelp.restoreManifest))
        }
        for entry in lines where !names.contains(entry.name) {
            note(
                Diagnostic(
                    .error, "manifest-disagrees",
                    at: SourceLocation(file: folder.name(OutputFolder.hashesName), line: entry.number),
                    "run.json has no file \(entry.name)", help: VerifyHelp.restoreManifest))
        }
    }

    private mutating func checkCounts() {
        var sums = ["documents": summary.documents, "rejected": summary.rejected]
        sums["ok"] = summary.ok
        sums["warning"] = summary.warning
        if isWhole {
            sums["characters"] = summary.figures.total
            sums["sentences"] = sentences
            sums["mentionsNotInTEI"] = notEncoded.values.reduce(0, +)
        }
        for (name, sum) in sums.sorted(by: { $0.key < $1.key }) {
            guard let stated = folder.record.counts[name], stated != sum else { continue }
            note(
                Diagnostic(
                    .error, "tables-disagree", at: SourceLocation(file: folder.name("run.json")),
                    "run.json counts \(stated) as \(name), the folder has \(sum)", help: VerifyHelp.restoreManifest))
        }
    }

    private mutating func checkCorpusFile() throws(FileFailure) {
        let name = folder.name("corpus.xml")
        guard
            let bytes = FileSystem.kind(of: folder.output.corpus) == .file
                ? try FileSystem.read(folder.output.corpus) : nil
        else { return }
        let place = TEIPlace(name: name, isWritten: folder.isTrusted("corpus.xml"))
        do throws(TEIInvalidity) {
            let file = try TEIFile(parsing: bytes)
            if let fault = try TEIValidator(.corpus).validate(bytes) ?? file.fault { throw fault }
            if let fault = CorpusFileProof(file: file).fault(files: files, tagCounts: isWhole ? tagCounts : nil) {
                throw fault
            }
        } catch {
            note(place.finding("invalid-corpus", error))
        }
    }
}
