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
    public var files: InputFiles { documents.files }
    /// Where the results go.
    public private(set) var output: OutputFolder
    /// How many workers.
    public let jobs: Int
    /// What is done, beside what is new.
    public var options = RunOptions()
    let documents: CorpusInput
    let inputPath: FilePath
    private let maxFailures: FailureLimit?

    /// What a run ends with.
    public struct Outcome: Sendable {
        /// The figures.
        public let counts: RunCounts
        /// How many documents were as an earlier run left them.
        public let unchanged: Int
        /// Documents of earlier runs that are no part of the input any more.
        public let gone: GoneDocuments
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

    /// The same run with another output folder.
    func writing(to folder: FilePath) -> CorpusRun {
        var run = self
        run.output = OutputFolder(folder)
        run.options = RunOptions()
        run.options.configurationFile = options.configurationFile
        run.options.isInputGiven = options.isInputGiven
        return run
    }

    /// Runs the line and writes everything.
    ///
    /// - Parameters:
    ///   - control: stops the run from outside.
    ///   - observe: gets what happens, in the order of the input.
    /// - Returns: the figures.
    /// - Throws: `PreparedLine.Failure` when the output folder cannot be written, or another run writes to it.
    public func run(
        control: RunControl, observe: @Sendable @escaping (RunEvent) -> Void
    ) async throws(PreparedLine.Failure) -> Outcome {
        // Stopped before anything was written: the folder stays as it is.
        if let reason = control.reason {
            return Outcome(counts: RunCounts(), unchanged: 0, gone: GoneDocuments(), ending: ending(reason))
        }
        do {
            try output.prepare()
            let lock = try RunLock(output)
            defer { withExtendedLifetime(lock) {} }
            do {
                return try await run(
                    control: RunControl(within: control), RunState.open(output) { observe(.noted($0)) },
                    observe: observe)
            } catch let failure as StateFailure where failure.isDamage {
                // Damage that showed only on the way: with a new state the run begins again.
                return try await run(
                    control: RunControl(within: control),
                    RunState.renew(output, because: failure) { observe(.noted($0)) }, observe: observe)
            }
        } catch let failure as FileFailure {
            output.removeUnfinishedTables()
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(.error, "output", failure.message, help: failure.remedy)
            ])
        } catch let failure as StateFailure {
            output.removeUnfinishedTables()
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(
                    .error, "output", "cannot write \(output.state): \(failure.message)",
                    help: "make room or mend the permissions of the output folder, or name another with --output")
            ])
        } catch let held as RunLock.Held {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(
                    .error, "output-in-use",
                    "another run is writing to \(output.path)\(held.holder.isEmpty ? "" : " (\(held.holder))")",
                    help: "wait until it is done, stop it, or name another folder with --output")
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

    private func run(
        control: RunControl, _ store: StateStore, observe: @Sendable @escaping (RunEvent) -> Void
    ) async throws -> Outcome {
        defer { store.close() }
        let start = ContinuousClock.now
        // Counted only as far as it matters: whether all results are validated.
        let documentCount = RecordCount.count(
            files, settings: documents.records, limit: ValidationPolicy.autoLimit, control: control)
        if let reason = control.reason {
            return Outcome(counts: RunCounts(), unchanged: 0, gone: GoneDocuments(), ending: ending(reason))
        }
        let knownCount = documentCount ?? (files.singleCount < files.count ? nil : files.count)
        let policy = validationPolicy(documentCount: documentCount)
        let keys = LineKeys(prepared)
        let lineNumber = try store.line(keys, glossaries: prepared.glossaryFiles)
        if let counts = try unchanged(in: store, line: lineNumber) {
            return try leaveUnchanged(counts, store, observe)
        }
        try store.begin(notes(documents: knownCount))
        observe(.started(documents: options.shard == nil ? knownCount : nil))
        let kept = KeptSketches(store, key: keys.surveyKey)
        let (survey, surveySeconds) = await survey(kept, control: control) {
            observe(.surveyed(documents: $0, total: knownCount))
        }
        if let failure = kept.failure { throw failure }
        let check = check(store, keys: keys, line: lineNumber, survey: survey, validation: policy)
        let collector = try RunCollector(
            folder: output, control: control, limit: maxFailures, validation: policy, check: check, observe: observe)
        let sink = DocumentSink(output, control: control)
        let line = prepared.line.surveyed(by: survey)
        let runner = LineRunner(
            line: line,
            emitter: DocumentEmitter(writer: line.writer, project: line.project, validation: policy, survey: survey),
            metadata: documents.metadata, imports: documents.imports, records: documents.records, check: check,
            shard: options.shard, sink: sink.write, jobs: jobs)
        if !control.isStopped {
            await runner.run(files, control: control) { batch in await collector.collect(batch) }
        }
        if let failure = sink.failure { throw failure }
        if let failure = await collector.failure { throw failure }
        try await collector.flush()
        if let reason = control.reason {
            await collector.discard()
            try store.end([:], isWhole: false)
            return Outcome(
                counts: await collector.counts, unchanged: await collector.keptCount, gone: GoneDocuments(),
                ending: ending(reason))
        }
        let seconds = (ContinuousClock.now - start).components
        let written = try await writeCorpus(
            collector, line: line, validation: policy,
            seconds: Double(seconds.seconds) + Double(seconds.attoseconds) / 1e18,
            stages: [("survey", surveySeconds)] + runner.clock.seconds)
        let counts = await collector.counts
        let gone = try output.settle(try await collector.gone(), in: store, prunes: options.prunes)
        try store.end(
            [
                "ended": String(RunJournal.now), "passedOver": String(counts.passedOver),
                "finished": finished(counts, files: written)?.text ?? "",
            ], isWhole: true)
        return Outcome(
            counts: counts, unchanged: await collector.keptCount, gone: gone, ending: .finished)
    }

    /// Ends a run that has nothing to do.
    private func leaveUnchanged(
        _ counts: RunCounts, _ store: StateStore, _ observe: (RunEvent) -> Void
    ) throws(StateFailure) -> Outcome {
        var notes = notes(documents: files.count)
        notes["finished"] = nil
        try store.begin(notes)
        observe(.started(documents: files.count))
        for file in files { observe(.unchanged(document: file.name)) }
        try store.end(["ended": String(RunJournal.now)], isWhole: true)
        return Outcome(counts: counts, unchanged: files.count, gone: GoneDocuments(), ending: .finished)
    }

    /// Gives the tables their names and writes the corpus file and the manifest.
    ///
    /// - Returns: the names of all these files.
    @discardableResult
    func writeCorpus(
        _ collector: RunCollector, line: DocumentLine, validation: ValidationPolicy, seconds: Double,
        stages: [(stage: String, seconds: Double)]
    ) async throws -> [String] {
        let outputs = try await collector.finish(
            entries: { line.glosser.entries(forKeys: $0) },
            corpus: { (summary, entries) throws(CorpusWritingError) in
                try CorpusWriter(level: line.writer.level, project: line.project).write(summary) { entries[$0] }
            })
        let manifest = manifest(
            await collector.counts, validation: validation.mode, outputs: outputs, seconds: seconds, stages: stages)
        try FileSystem.write(Array(manifest.json.pretty.utf8), to: output.manifest)
        return outputs.map(\.name) + [OutputFolder.manifestName]
    }

    func manifest(
        _ counts: RunCounts, validation: ValidationPolicy.Mode, outputs: [(name: String, sha256: String)],
        seconds: Double, stages: [(stage: String, seconds: Double)]
    ) -> RunManifest {
        RunManifest(
            configuration: prepared.configuration, glossaries: prepared.glossaries, model: prepared.model,
            counts: counts, validation: validation, libxml2: TEIWriter.libxml2Version, outputs: outputs,
            imports: documents.imports.isEmpty ? nil : documents.imports, sites: prepared.sites, jobs: jobs,
            input: FileSystem.relative(inputPath, to: output.path).string, seconds: seconds, stages: stages)
    }

    func validationPolicy(documentCount: Int?) -> ValidationPolicy {
        ValidationPolicy(
            mode: .init(rawValue: prepared.configuration.validate) ?? .auto, documentCount: documentCount ?? .max)
    }

    /// What opens the documents.
    var loader: DocumentLoader {
        DocumentLoader(opener: prepared.line.opener, metadata: documents.metadata, imports: documents.imports)
    }

    /// What finds out which documents need not be done.
    func check(
        _ store: StateStore, keys: LineKeys, line: Int64, survey: CorpusSurvey, validation: ValidationPolicy
    ) -> DocumentCheck {
        DocumentCheck(
            store: store, line: line, differences: LineDifferences(store, keys: keys, prepared: prepared),
            output: output, validation: validation, survey: survey, loader: loader,
            isForced: options.isForced, retriesFailures: options.retriesFailures,
            isFirst: (try? store.isWithoutDocuments()) ?? false)
    }

    /// What the state is to know of the run, so that `warraq retry` can repeat it and `warraq status` tell of it.
    func notes(documents: Int?) -> [String: String] {
        var notes = [
            "started": String(RunJournal.now), "ended": "",
            "documents": documents.map(String.init) ?? "", "shard": options.shard?.text ?? "", "finished": "",
            "input": FileSystem.absolute(inputPath).string,
        ]
        notes["configuration"] = options.configurationFile.map { FileSystem.absolute($0).string } ?? ""
        notes["isInputGiven"] = options.isInputGiven ? "1" : "0"
        return notes
    }

    /// The first pass: what recurs in each outlet of the whole input; nothing, if nobody wants to know.
    func survey(
        _ kept: KeptSketches?, control: RunControl, progress: @Sendable @escaping (Int) -> Void = { _ in }
    ) async -> (survey: CorpusSurvey, seconds: Double) {
        let settings = prepared.configuration.clean
        guard settings.boilerplate, settings.recurring else { return (CorpusSurvey(), 0) }
        let start = ContinuousClock.now
        let loader = DocumentLoader(opener: prepared.line.opener, metadata: documents.metadata)
        var surveyor = CorpusSurveyor(
            loader: loader, records: documents.records, cleaner: prepared.line.cleaner, jobs: jobs,
            progress: progress)
        surveyor.kept = kept
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

    private static func workers(_ asked: Int) -> Int {
        asked > 0 ? asked : ProcessorCount.available
    }
}
