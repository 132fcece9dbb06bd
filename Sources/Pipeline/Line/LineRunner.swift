import Annotation
import AsyncAlgorithms
import Cleaning
import Glossaries
import Glossing
import Reading
import Segmentation
import Synchronization
import SystemPackage
import TEIWriting
import TextModel

/// Runs the line over many documents: every stage as tasks of its own, batches of documents between them in channels
/// that make the faster side wait.
///
/// Documents are read in the order of the input and leave in that order, whatever the number of workers. What is in
/// flight is bounded twice: by the channels, which hand a batch over only when the next stage takes it, and by a gate
/// that lets the readers run no more than a few batches ahead of the collector. Reading and writing block, and so run
/// on Dispatch's threads; the stages that compute share `jobs` permits. The last of them writes what it made of a batch
/// itself: the TEI is still in the processor's cache then, and there is never that of more than one batch a worker.
struct LineRunner: Sendable {
    /// The stages.
    let line: DocumentLine
    /// Makes the TEI and the rows of one document.
    let emitter: DocumentEmitter
    /// What is known about the inputs beside their text.
    let metadata: @Sendable (String) -> DocumentMetadata?
    /// What other tools or people made over the inputs.
    var imports: ImportCatalogue?
    /// How files of many documents are read.
    var records = RecordSettings()
    /// Finds out what need not be done again; nil when nothing is kept from run to run.
    var check: DocumentCheck?
    /// Which documents are this run's.
    var shard: Shard?
    /// Writes one finished document.
    let sink: @Sendable (EmittedDocument) throws(FileFailure) -> Void
    /// How many batches are at work at once.
    let jobs: Int
    /// Batches hold documents up to this many bytes of input (PERFORMANCE: 64 to 256 KB make the channels' cost vanish).
    var batchBytes = 64 * 1024
    /// Called when a stage begins and ends a batch; for tests.
    var probe: (@Sendable (StageClock.Stage, Bool) -> Void)?
    /// How long each stage was at work.
    let clock = StageClock()

    /// Pages are taken apart where they are read, so there are as many readers as workers.
    private var readers: Int { max(2, jobs) }
    /// How many batches may wait between the tasks that are at work: with none, a slow one would hold up all.
    private static let waiting = 4

    /// Runs over `files`; `collect` gets each batch in the order of the input, one at a time.
    func run(
        _ files: InputFiles, control: RunControl,
        collect: @Sendable @escaping (consuming Batch<EmittedDocument>) async -> Void
    ) async {
        let producer = DocumentProducer(files, settings: records, batchBytes: batchBytes, shard: shard)
        let loader = DocumentLoader(opener: line.opener, metadata: metadata, imports: imports)
        let blocking = BlockingExecutor()
        let window = Gate(permits: readers + jobs + Self.waiting)
        let permits = Gate(permits: jobs)

        let sources = AsyncChannel<Batch<SourceDocument>>()
        let cleaned = AsyncChannel<Batch<CleanDocument>>()
        let segmented = AsyncChannel<Batch<SegmentedDocument>>()
        let annotated = AsyncChannel<Batch<AnnotatedDocument>>()
        let glossed = AsyncChannel<Batch<GlossedDocument>>()
        let written = AsyncChannel<Batch<EmittedDocument>>()

        await withTaskGroup(of: Void.self) { group in
            group.addTask(executorPreference: blocking) {
                await fanOut(readers, closing: sources) {
                    while true {
                        // The permit comes before the number, so that the batches in flight are always consecutive
                        // and the collector's next one is among them.
                        await window.acquire()
                        guard !control.isStopped, let batch = clock.measure(.read, { producer.next() }) else {
                            return window.release()
                        }
                        await sources.send(measured(.read) { read(batch, loader, control) })
                    }
                }
            }
            group.addTask { await run(line.cleaner, as: .clean, from: sources, to: cleaned, permits, control) }
            group.addTask { await run(line.segmenter, as: .segment, from: cleaned, to: segmented, permits, control) }
            group.addTask { await run(line.annotator, as: .annotate, from: segmented, to: annotated, permits, control) }
            group.addTask { await run(line.glosser, as: .gloss, from: annotated, to: glossed, permits, control) }
            group.addTask(executorPreference: blocking) {
                await emit(from: glossed, to: written, permits, control)
            }
            group.addTask(executorPreference: blocking) {
                var waiting: [Int: Batch<EmittedDocument>] = [:]
                var expected = 0
                for await batch in written {
                    waiting[batch.index] = batch
                    while let batch = waiting.removeValue(forKey: expected) {
                        await collect(batch)
                        expected += 1
                        window.release()
                    }
                }
            }
        }
    }

    // MARK: - Stages

    private func run<S: Stage>(
        _ stage: S, as name: StageClock.Stage, from input: AsyncChannel<Batch<S.Input>>,
        to output: AsyncChannel<Batch<S.Output>>, _ permits: Gate, _ control: RunControl
    ) async {
        await fanOut(jobs, closing: output) {
            for await batch in input {
                let result = await permits.withPermit {
                    measured(name) { batch.map { control.isStopped ? $0.dropped() : $0.advanced(by: stage) } }
                }
                await output.send(result)
            }
        }
    }

    private func emit(
        from input: AsyncChannel<Batch<GlossedDocument>>, to output: AsyncChannel<Batch<EmittedDocument>>,
        _ permits: Gate, _ control: RunControl
    ) async {
        await fanOut(jobs, closing: output) {
            // libxml2's validation belongs to one task at a time, so each worker has its own.
            let validator = emitter.makeValidator()
            for await batch in input {
                let result = await permits.withPermit {
                    let emitted = measured(.emit) {
                        batch.map { control.isStopped ? $0.dropped() : emit($0, validator: validator) }
                    }
                    return measured(.write) { emitted.map(write) }
                }
                await output.send(result)
            }
        }
    }

    private func emit(
        _ item: LineItem<GlossedDocument>, validator: Result<TEIValidator, TEIInvalidity>?
    ) -> LineItem<EmittedDocument> {
        item.advanced { (document, _) throws(DocumentRejection) in
            var emitted = try emitter.emit(document, output: item.input.output, validator: validator)
            if item.prospect != nil { emitted.words = Self.words(of: document.annotated) }
            return emitted
        }
    }

    /// Runs `count` copies of `work` and closes `channel` when the last is done.
    private func fanOut<Element>(
        _ count: Int, closing channel: AsyncChannel<Element>, _ work: @Sendable @escaping () async -> Void
    ) async {
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<count { group.addTask(operation: work) }
        }
        channel.finish()
    }

    private func measured<Result>(_ stage: StageClock.Stage, _ body: () -> Result) -> Result {
        probe?(stage, true)
        defer { probe?(stage, false) }
        return clock.measure(stage, body)
    }

    // MARK: - Files

    private func read(
        _ batch: DocumentProducer.Produced, _ loader: DocumentLoader, _ control: RunControl
    ) -> Batch<SourceDocument> {
        let known = Result { () throws(StateFailure) in try check?.known(batch.documents) }
        let items = batch.documents.enumerated().map { place, document in
            control.isStopped
                ? LineItem<SourceDocument>(
                    input: document, identity: nil, outcome: .failure(.interruption), diagnostics: [])
                : read(document, known.map { $0?[place] }, loader)
        }
        return Batch(index: batch.index, items: items, passedOver: batch.passedOver)
    }

    /// Reads one document, unless what an earlier run made of it is still right.
    private func read(
        _ document: InputDocument, _ known: Result<DocumentCheck.Known?, StateFailure>, _ loader: DocumentLoader
    ) -> LineItem<SourceDocument> {
        var item = LineItem<SourceDocument>(
            input: document, identity: nil, outcome: .failure(Self.stateRejection("")), diagnostics: [])
        do {
            var prospect: DocumentProspect?
            var isUnread = true
            if let check, let known = try known.get() { (prospect, isUnread) = try check.prospect(document, known) }
            item.prospect = prospect
            if prospect?.reasons.isEmpty == true, !isUnread, keep(&item) { return item }
            let loaded = try loader.fetch(document, prospect: item.prospect, reporting: &item.diagnostics)
            item.identity = loaded.identity
            if let prospect = item.prospect, prospect.reasons.isEmpty {
                if prospect.row?.sha256 != loaded.identity.sha256 {
                    item.prospect?.reasons = [.inputChanged]
                } else if keep(&item) {
                    return item
                }
            }
            item.outcome = .success(try loader.open(loaded, of: document, reporting: &item.diagnostics))
        } catch let rejection as DocumentRejection {
            // A file that cannot be read is looked at again in every run, whatever the state says.
            if let prospect = item.prospect, prospect.reasons.isEmpty, case .rejected = document.content,
                prospect.row?.failure.dropFirst().first == rejection.code, keep(&item)
            {
                return item
            }
            item.outcome = .failure(rejection)
        } catch {
            item.outcome = .failure(Self.stateRejection((error as? StateFailure)?.message ?? "\(error)"))
        }
        return item
    }

    /// Lets the item be what an earlier run made of it, or notes why it cannot be.
    private func keep(_ item: inout LineItem<SourceDocument>) -> Bool {
        guard let check, let prospect = item.prospect else { return false }
        switch check.kept(prospect) {
        case .success(let kept):
            item.identity = kept.record.identity
            item.outcome = .kept(kept)
            return true
        case .failure(let needed):
            item.prospect?.reasons = [needed.reason]
            return false
        }
    }

    /// How a document leaves the line when the state cannot be read; the run ends then.
    static let stateCode = "bad-state"

    private static func stateRejection(_ message: String) -> DocumentRejection {
        DocumentRejection(
            stage: "read", code: stateCode, message: message,
            remedy: "delete state.sqlite in the output folder and run again")
    }

    private static func words(of document: AnnotatedDocument) -> [UInt8] {
        DocumentWordSketch(
            text: document.clean.text, words: EntityAnnotator.writtenWords(of: document.segmented)
        ).bytes
    }

    private func write(_ item: LineItem<EmittedDocument>) -> LineItem<EmittedDocument> {
        var written = item.advanced { (document, _) throws(DocumentRejection) in
            do throws(FileFailure) {
                try sink(document)
            } catch {
                // The sink stops the run; its documents are not to blame.
                if error.concernsAllFiles { throw .interruption }
                throw DocumentRejection(
                    stage: "emit", code: "not-written", message: error.message, remedy: error.remedy)
            }
            return document.withoutBytes
        }
        if let check { written.row = check.row(of: written) }
        return written
    }
}
