public import SystemPackage
public import TextModel

/// Joins the results of the parts of a corpus: `warraq merge`. What comes out is what one run over the whole would have
/// written, byte for byte.
public struct CorpusMerge: Sendable {
    private let run: CorpusRun
    private let parts: [FilePath]

    /// Looks at the parts.
    ///
    /// - Parameters:
    ///   - parts: the output folders of the runs.
    ///   - output: the folder to write to.
    ///   - configuration: the configuration file, if it does not lie where the runs found it.
    ///   - diagnostics: receives warnings.
    /// - Throws: `PreparedLine.Failure` when a part is no folder of a finished run, a part is missing, or configuration,
    ///   glossaries or input are not those of the parts.
    public init(
        _ parts: [FilePath], output: FilePath, configuration: FilePath?, reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) {
        self.parts = parts
        guard let first = parts.first else {
            throw Self.failure("no-parts", "there is nothing to merge", "name folders")
        }
        var shards: [Shard] = []
        for part in parts {
            let notes = try CorpusStatus.notes(of: part)
            guard notes["isRunning"] == "0" else {
                throw Self.failure(
                    "part-unfinished", "the run over \(part) did not come to its end", "run it again, then merge")
            }
            if let shard = notes["shard"].flatMap({ Shard($0) }) { shards.append(shard) }
        }
        try Self.check(shards, parts)
        let again = try CorpusRun.again(first, configuration: configuration, reporting: &diagnostics)
        run = again.writing(to: output)
    }

    private static func check(_ shards: [Shard], _ parts: [FilePath]) throws(PreparedLine.Failure) {
        guard let count = shards.first?.count else { return }
        guard shards.count == parts.count, shards.allSatisfy({ $0.count == count }) else {
            throw failure(
                "parts-differ", "these folders are parts of corpora that were divided in different ways",
                "merge the parts of one division, 1/\(count) to \(count)/\(count)")
        }
        let missing = (1...count).filter { number in !shards.contains { $0.number == number } }
        if let first = missing.first {
            throw failure(
                "part-missing", "part \(first)/\(count) is not among the folders",
                "run it with --shard \(first)/\(count), or name its folder too")
        }
        if shards.count > count {
            throw failure("part-twice", "a part is named twice", "name each folder once")
        }
    }

    /// Joins the parts.
    ///
    /// - Parameters:
    ///   - control: stops the work.
    ///   - observe: gets what happens.
    /// - Returns: the figures.
    /// - Throws: `PreparedLine.Failure` when the parts were not made alike, or the folder cannot be written.
    public func run(
        control: RunControl, observe: @Sendable @escaping (RunEvent) -> Void
    ) async throws(PreparedLine.Failure) -> CorpusRun.Outcome {
        do {
            return try await merge(control, observe)
        } catch let failure as PreparedLine.Failure {
            throw failure
        } catch let failure as FileFailure {
            throw Self.failure("output", failure.message, "make room or mend the permissions, then merge again")
        } catch let failure as StateFailure {
            throw Self.failure(
                "bad-state", "the state of a part cannot be read: \(failure.message)", "run the part again")
        } catch is RunLock.Held {
            throw Self.failure("output-in-use", "a run is writing to \(run.output.path)", "wait until it is done")
        } catch {
            throw Self.failure("internal", "\(error)", "this is an error of the program: please report it")
        }
    }

    private func merge(
        _ control: RunControl, _ observe: @Sendable @escaping (RunEvent) -> Void
    ) async throws -> CorpusRun.Outcome {
        let start = ContinuousClock.now
        let output = run.output
        try output.prepare()
        let lock = try RunLock(output)
        defer { withExtendedLifetime(lock) {} }
        let sources = try parts.map { (path) throws(StateFailure) in
            MergePart(folder: OutputFolder(path), store: try StateStore(OutputFolder(path).state, isReadOnly: true))
        }
        defer { for source in sources { source.store.close() } }
        let keys = LineKeys(run.prepared)
        for source in sources { try source.check(keys) }
        let order = try Self.order(sources)
        observe(.started(documents: order.count))

        let state = try RunState.open(output) { _ in }
        defer { state.close() }
        let line = try state.line(keys, glossaries: run.prepared.glossaryFiles)
        try state.begin(run.notes(documents: order.count))
        let policy = run.validationPolicy(documentCount: order.count)
        let collector = try RunCollector(
            folder: output, control: control, validation: policy, check: nil, observe: observe)
        var journal = RunJournal(state, folder: output)
        for place in order where !control.isStopped {
            let source = sources[place.part]
            guard var row = try source.store.row(place.id),
                let record = Packing.unpacked(row.record).flatMap({ try? DocumentRecord(bytes: $0) })
            else { throw StateFailure(message: "a record of \(source.folder.path) is damaged", isDamage: true) }
            let paths = try source.bring(record, row, to: output)
            try await collector.merge(record, named: row.name, quarantine: paths)
            row.id = 0
            row.line = line
            if case .written(let document) = record.result {
                row.outputStamp = FileStamp(of: output.tei.pushing(document.output), isOwn: true)
            }
            try journal.add(.document(row))
            observe(.unchanged(document: row.name))
        }
        try journal.flush()
        if control.isStopped {
            await collector.discard()
            return CorpusRun.Outcome(
                counts: await collector.counts, unchanged: 0, gone: GoneDocuments(), ending: .interrupted)
        }
        await collector.setPassedOver(try sources.first?.passedOver ?? 0)
        let seconds = (ContinuousClock.now - start).components
        try await run.writeCorpus(
            collector, line: run.prepared.line, validation: policy,
            seconds: Double(seconds.seconds) + Double(seconds.attoseconds) / 1e18, stages: [])
        _ = try output.settle(try journal.gone(), in: state, prunes: true)
        try state.end(["ended": String(RunJournal.now)], isWhole: true)
        return CorpusRun.Outcome(
            counts: await collector.counts, unchanged: order.count, gone: GoneDocuments(), ending: .finished)
    }

    /// All documents of the parts in the order of the input.
    private static func order(_ parts: [MergePart]) throws -> [(part: Int, id: Int64)] {
        var all: [(file: [UInt8], position: Int, part: Int, id: Int64)] = []
        for (part, source) in parts.enumerated() {
            all += try source.store.order().map { ($0.file, $0.position, part, $0.id) }
        }
        all.sort { left, right in
            if left.file != right.file { return left.file.lexicographicallyPrecedes(right.file) }
            return (left.position, left.part, left.id) < (right.position, right.part, right.id)
        }
        return all.map { ($0.part, $0.id) }
    }

    static func failure(_ identifier: String, _ message: String, _ help: String) -> PreparedLine.Failure {
        PreparedLine.Failure(diagnostics: [Diagnostic(.error, identifier, message, help: help)])
    }

    /// Where the results go.
    public var output: OutputFolder { run.output }
}
