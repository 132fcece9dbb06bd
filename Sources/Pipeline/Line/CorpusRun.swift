import Cleaning
import Glossing
import JSON
public import SystemPackage
import TEIWriting
public import TextModel

/// One run over a corpus: `warraq run`.
public struct CorpusRun: Sendable {
    /// The line, loaded.
    public let prepared: PreparedLine
    /// The files, in order.
    public var files: [InputFile] { documents.files }
    /// Where the results go.
    public let output: OutputFolder
    /// How many workers.
    public let jobs: Int
    private let documents: CorpusInput
    private let inputPath: FilePath
    private let maxFailures: FailureLimit?

    /// What a run ends with.
    public struct Outcome: Sendable {
        /// The figures.
        public let counts: RunCounts
        /// How it ended.
        public let ending: Ending

        /// Whether it was stopped before its end; tables and corpus file are then those of the run before.
        public var isInterrupted: Bool { ending != .finished }
    }

    /// How a run ended.
    public enum Ending: Sendable, Hashable {
        /// With the last document.
        case finished
        /// Before that, as a person or the system asked for it.
        case interrupted
        /// Before that, as more documents were rejected than it was to bear.
        case tooManyFailures(FailureLimit)
    }

    /// Lists the input and reads what is known about it.
    ///
    /// - Parameters:
    ///   - prepared: the line, loaded.
    ///   - input: a file or folder instead of the configuration's; relative to the working directory.
    ///   - output: a folder instead of the configuration's.
    ///   - jobs: a number of workers instead of the configuration's.
    ///   - maxFailures: how many rejected documents the run bears; nil for any number.
    ///   - diagnostics: receives warnings about the metadata file and the names of the inputs.
    /// - Throws: `PreparedLine.Failure` when there is no input or the metadata cannot be read.
    public init(
        _ prepared: PreparedLine, input: FilePath? = nil, output: FilePath? = nil, jobs: Int? = nil,
        maxFailures: FailureLimit? = nil, reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) {
        let settings = prepared.configuration
        self.prepared = prepared
        self.output = OutputFolder(output ?? prepared.folder.pushing(FilePath(settings.outputPath)))
        // Paths of a list are relative to the working directory.
        inputPath = input == "-" ? "." : input ?? prepared.folder.pushing(FilePath(settings.input.path))
        self.jobs = Self.workers(jobs ?? settings.jobs)
        self.maxFailures = maxFailures
        documents = try CorpusInput(
            settings, folder: prepared.folder, input: input, option: "--input", output: self.output,
            reporting: &diagnostics)
    }

    /// Runs the line and writes everything.
    ///
    /// - Parameters:
    ///   - control: stops the run from outside.
    ///   - observe: gets what happens, in the order of the input.
    /// - Returns: the figures.
    /// - Throws: `PreparedLine.Failure` when the output folder cannot be written.
    public func run(
        control: RunControl, observe: @Sendable @escaping (RunEvent) -> Void
    ) async throws(PreparedLine.Failure) -> Outcome {
        let start = ContinuousClock.now
        // Counted only as far as it matters: whether all results are validated.
        let documentCount = RecordCount.count(
            files, settings: documents.records, limit: ValidationPolicy.autoLimit, control: control)
        // Stopped before anything was written: the folder stays as it is.
        if control.isStopped { return Outcome(counts: RunCounts(), ending: .interrupted) }
        let knownCount = documentCount ?? (files.contains { $0.recordFormat != nil } ? nil : files.count)
        let policy = ValidationPolicy(
            mode: .init(rawValue: prepared.configuration.validate) ?? .auto, documentCount: documentCount ?? .max)
        do {
            try output.prepare()
            let collector = try RunCollector(
                folder: output, control: control, limit: maxFailures, observe: observe)
            let sink = DocumentSink(output, control: control)
            observe(.started(documents: knownCount))
            let (survey, surveySeconds) = await survey(control: control) {
                observe(.surveyed(documents: $0, total: knownCount))
            }
            let line = prepared.line.surveyed(by: survey)
            let runner = LineRunner(
                line: line,
                emitter: DocumentEmitter(
                    writer: line.writer, project: line.project, validation: policy, survey: survey),
                metadata: documents.metadata, imports: documents.imports, records: documents.records,
                sink: sink.write, jobs: jobs)
            await runner.run(files, control: control) { batch in await collector.collect(batch) }
            if let failure = sink.failure { throw failure }
            if let failure = await collector.failure { throw failure }
            if let reason = control.reason {
                await collector.discard()
                return Outcome(counts: await collector.counts, ending: ending(reason))
            }
            let outputs = try await collector.finish { (summary) throws(CorpusWritingError) in
                let entries = line.glosser.entries(forKeys: summary.keys)
                return try CorpusWriter(level: line.writer.level, project: line.project).write(summary) { entries[$0] }
            }
            let counts = await collector.counts
            let elapsed = (ContinuousClock.now - start).components
            let manifest = RunManifest(
                configuration: prepared.configuration, glossaries: prepared.glossaries,
                model: prepared.model, counts: counts,
                validation: policy.mode, libxml2: TEIWriter.libxml2Version, outputs: outputs,
                imports: documents.imports.isEmpty ? nil : documents.imports, sites: prepared.sites, jobs: jobs,
                input: FileSystem.relative(inputPath, to: output.path).string,
                seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18,
                stages: [("survey", surveySeconds)] + runner.clock.seconds)
            try FileSystem.write(Array(manifest.json.pretty.utf8), to: output.manifest)
            return Outcome(counts: counts, ending: .finished)
        } catch let failure as FileFailure {
            output.removeUnfinishedTables()
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(.error, "output", failure.message, help: failure.remedy)
            ])
        } catch {
            output.removeUnfinishedTables()
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(.error, "internal", "\(error)", help: "this is an error of the program: please report it")
            ])
        }
    }

    private func ending(_ reason: RunControl.Reason) -> Ending {
        if reason == .tooManyFailures, let maxFailures { return .tooManyFailures(maxFailures) }
        return .interrupted
    }

    /// The first pass: what recurs in each outlet of the whole input; nothing, if nobody wants to know.
    private func survey(
        control: RunControl, progress: @Sendable @escaping (Int) -> Void
    ) async -> (survey: CorpusSurvey, seconds: Double) {
        let settings = prepared.configuration.clean
        guard settings.boilerplate, settings.recurring else { return (CorpusSurvey(), 0) }
        let start = ContinuousClock.now
        let loader = DocumentLoader(opener: prepared.line.opener, metadata: documents.metadata)
        let surveyor = CorpusSurveyor(
            loader: loader, records: documents.records, cleaner: prepared.line.cleaner, jobs: jobs,
            progress: progress)
        let survey = await surveyor.survey(files, control: control)
        let elapsed = (ContinuousClock.now - start).components
        return (survey, Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
    }

    /// Looks for phrases and selectors of the site rules that nothing in the corpus fits; nothing is written.
    ///
    /// - Parameter diagnostics: receives a warning for each, with its place.
    public func checkSites(reporting diagnostics: inout [Diagnostic]) {
        let loader = DocumentLoader(opener: prepared.line.opener, metadata: documents.metadata)
        let producer = DocumentProducer(files, settings: documents.records, batchBytes: 1 << 20)
        var unused = prepared.sites.flatMap { $0.rules.phrases + $0.rules.selectors }
        let phrases = Set(prepared.sites.flatMap(\.rules.phrases))
        while !unused.isEmpty, let batch = producer.next() {
            for document in batch.documents {
                var identity: DocumentIdentity?
                var ignored: [Diagnostic] = []
                // A document that cannot be read is a matter of the run.
                guard let source = try? loader.load(document, identity: &identity, reporting: &ignored) else {
                    continue
                }
                let found = Set(prepared.line.cleaner.sitePhrases(in: source) + source.fittingSelectors)
                if !found.isEmpty { unused.removeAll(where: found.contains) }
            }
        }
        diagnostics += unused.map { entry in
            let isPhrase = phrases.contains(entry)
            return Diagnostic(
                .warning, "site-rule-unused", at: entry.location,
                "no \(isPhrase ? "line of the documents" : "element of the pages") of this site fits the "
                    + "\(isPhrase ? "phrase" : "selector") \"\(entry.text)\"",
                help: isPhrase
                    ? "correct it, end it in … if lines only begin so, or delete it"
                    : "correct it, look at the address of the pages (a rule is for the hosts it names), or delete it")
        }
    }

    /// Reads the documents that annotations were made over, and tries to place these; nothing is written.
    ///
    /// - Parameter diagnostics: receives a warning for all that has no place.
    /// - Returns: how many documents have annotations, and what would become of them as far as it can be told here.
    public func checkAnnotations(reporting diagnostics: inout [Diagnostic]) -> (documents: Int, account: ImportAccount)
    {
        let loader = DocumentLoader(
            opener: prepared.line.opener, metadata: documents.metadata, imports: documents.imports)
        var account = ImportAccount()
        var count = 0
        for file in files where file.recordFormat == nil && documents.imports.hasAnnotations(of: file.name) {
            var identity: DocumentIdentity?
            // A document that cannot be read is a matter of the run.
            guard let source = try? loader.load(InputDocument(file), identity: &identity, reporting: &diagnostics)
            else { continue }
            count += 1
            account += source.imports.account
            account.placed += source.imports.mentions.count
        }
        return (count, account)
    }

    /// What the run would do, a line each, nothing done.
    public var plan: [(document: String, output: String, why: String)] {
        files.map { file in
            let target = output.tei.pushing(file.output)
            if file.recordFormat != nil {
                let count = RecordCount.count([file], settings: documents.records) ?? 0
                let records = "\(count) record\(count == 1 ? "" : "s")"
                return (file.name, target.string + "/", "\(file.kind.name), \(records)")
            }
            let why = FileSystem.kind(of: target) == .file ? "written again" : "new"
            if let rejection = UnsupportedFormat.rejection(forName: file.name) {
                return (file.name, "", "will be rejected: \(rejection.message)")
            }
            if file.size > prepared.configuration.input.maxDocumentBytes {
                return (file.name, "", "will be rejected: larger than input.maxDocumentBytes")
            }
            return (file.name, target.string, why)
        }
    }

    private static func workers(_ asked: Int) -> Int {
        asked > 0 ? asked : ProcessorCount.available
    }
}
