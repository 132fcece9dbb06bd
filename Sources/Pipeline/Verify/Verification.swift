import Dispatch
import Reading
public import SystemPackage
import TEIWriting
public import TextModel

/// The proof of an output folder: `warraq verify`.
///
/// Three questions are answered for each document: is every file the one that was written, are the files right in
/// themselves and with one another, and does kept, removed and changed text give the source, code point for code point.
/// The tables are followed side by side in their common order, so that memory does not grow with the corpus; documents
/// are proven at once on `jobs` workers, and what is found comes in the order of the input.
public struct Verification: Sendable {
    private let folder: VerifiedFolder
    private let sources: SourceFolder
    private let jobs: Int
    /// Documents are handed to workers in lots of about this much evidence.
    private static let lotWeight = 256 * 1024

    /// Looks at an output folder and at the sources.
    ///
    /// - Parameters:
    ///   - path: the output folder.
    ///   - sources: the file or folder that was run; nil for the one that `run.json` names.
    ///   - jobs: the number of workers; 0 or nil for one for each core.
    /// - Throws: `PreparedLine.Failure` when there is nothing to prove: no folder, no `run.json`, no sources.
    public init(_ path: FilePath, sources: FilePath? = nil, jobs: Int? = nil) throws(PreparedLine.Failure) {
        let output = OutputFolder(path)
        let name = path.string + "/run.json"
        guard FileSystem.kind(of: path) == .folder, FileSystem.kind(of: output.manifest) == .file else {
            throw Self.failure(
                "no-run", at: path.string, "there is no run.json: this is not the output folder of a finished run",
                help: "name the folder that warraq run wrote to (out, unless told otherwise), or run again")
        }
        let record: RunRecord
        do {
            record = try RunRecord(try FileSystem.read(output.manifest) ?? [], file: name)
            folder = try VerifiedFolder(output, record)
        } catch let failure as PreparedLine.Failure {
            throw failure
        } catch {
            throw Self.failure(
                "no-run", at: name, "\((error as? FileFailure)?.message ?? "\(error)")",
                help: "check that you may read the folder")
        }
        let stated = record.input.map { FileSystem.absolute(path).pushing(FilePath($0)).lexicallyNormalized() }
        guard let place = sources ?? stated, let found = SourceFolder(place) else {
            let place = sources ?? stated
            throw Self.failure(
                "missing-source", at: place?.string ?? name,
                "the sources are not there, and without them nothing can be said of the text",
                help: "name the file or folder that was run: warraq verify \(path.string) --sources PATH")
        }
        self.sources = found
        self.jobs = jobs ?? 0 > 0 ? jobs ?? 1 : ProcessorCount.available
    }

    private static func failure(
        _ identifier: String, at file: String, _ message: String, help: String
    ) -> PreparedLine.Failure {
        PreparedLine.Failure(diagnostics: [
            Diagnostic(.error, identifier, at: SourceLocation(file: file), message, help: help)
        ])
    }

    /// Proves the folder.
    ///
    /// - Parameters:
    ///   - control: stops the proof from outside.
    ///   - report: gets what is wrong, the first thing of each file, in the order of the input.
    /// - Returns: the figures.
    /// - Throws: `PreparedLine.Failure` when a file cannot be read at all.
    public func run(
        control: RunControl = RunControl(), report: @Sendable @escaping (Diagnostic) -> Void
    ) async throws(PreparedLine.Failure) -> VerificationSummary {
        var corpus = CorpusProof(folder, report: report)
        let reader: TraceReader
        let failed: @Sendable (FileFailure) -> PreparedLine.Failure = { failure in
            Self.failure("missing-file", at: failure.path, failure.message, help: VerifyHelp.restoreFile)
        }
        do throws(FileFailure) {
            reader = try TraceReader(folder, recordLimit: recordLimit)
            corpus.checkHashesOfTables()
            corpus = try await prove(reader, corpus, control)
            if !control.isStopped { try corpus.finish(reader.corpusHashes) }
        } catch {
            throw failed(error)
        }
        corpus.summary.isInterrupted = control.isStopped
        return corpus.summary
    }

    /// A record of a table is hardly larger than the largest document in quotation marks.
    private var recordLimit: Int { 3 * folder.record.reading.maxDocumentBytes + 65_536 }

    /// Hands lots of documents to the workers, no more than a few lots ahead of the one whose turn it is.
    private func prove(
        _ reader: TraceReader, _ start: CorpusProof, _ control: RunControl
    ) async throws(FileFailure) -> CorpusProof {
        var corpus = start
        var failure: FileFailure?
        let blocking = BlockingExecutor()
        await withTaskGroup(of: (index: Int, verdicts: [DocumentVerdict]).self) { group in
            var waiting: [Int: [DocumentVerdict]] = [:]
            var given = 0
            var taken = 0
            var isAtEnd = false
            func give() {
                while !isAtEnd, !control.isStopped, given - taken < 4 * jobs, given - taken - waiting.count < jobs {
                    do throws(FileFailure) {
                        let lot = try Self.lot(reader)
                        isAtEnd = lot.isEmpty
                        guard !isAtEnd else { return }
                        let index = given
                        group.addTask(executorPreference: blocking) { (index, self.verdicts(of: lot)) }
                        given += 1
                    } catch {
                        failure = error
                        isAtEnd = true
                    }
                }
            }
            give()
            while let done = await group.next() {
                waiting[done.index] = done.verdicts
                while let verdicts = waiting.removeValue(forKey: taken) {
                    for verdict in verdicts { corpus.take(verdict) }
                    taken += 1
                }
                give()
            }
        }
        if let failure { throw failure }
        return corpus
    }

    private static func lot(_ reader: TraceReader) throws(FileFailure) -> [DocumentTrace] {
        var lot: [DocumentTrace] = []
        var weight = 0
        while weight < lotWeight, lot.count < 32, let evidence = try reader.next() {
            weight += evidence.weight
            lot.append(evidence)
        }
        return lot
    }

    private func verdicts(of lot: [DocumentTrace]) -> [DocumentVerdict] {
        guard let validator = try? TEIValidator(TEISchema(level: folder.record.level)) else {
            return [
                DocumentVerdict(findings: [
                    Diagnostic(
                        .error, "internal", "libxml2 does not take the schema of the level",
                        help: VerifyHelp.report)
                ])
            ]
        }
        return lot.map { evidence in
            var proof = DocumentProof(folder, sources, evidence)
            proof.run(validator)
            return proof.verdict
        }
    }
}
