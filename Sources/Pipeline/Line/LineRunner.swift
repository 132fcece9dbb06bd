import Annotation
import AsyncAlgorithms
import Cleaning
import Glossing
import Reading
import Segmentation
import Synchronization
import SystemPackage
import TextModel

/// Runs the line over many documents: every stage as tasks of its own, batches of documents between them in channels
/// that make the faster side wait.
///
/// Documents are read in the order of the input and leave in that order, whatever the number of workers. What is in
/// flight is bounded twice: by the channels, which hand a batch over only when the next stage takes it, and by a gate
/// that lets the readers run no more than a few batches ahead of the collector. Reading and writing block, and so run
/// on Dispatch's threads; the stages that compute share `jobs` permits.
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
    /// Writes one finished document.
    let sink: @Sendable (EmittedDocument) throws(FileFailure) -> Void
    /// How many batches are at work at once.
    let jobs: Int
    /// Batches hold documents up to this many bytes of input (PERFORMANCE: 64 to 256 KB make the channels' cost vanish).
    var batchBytes = 128 * 1024
    /// Called when a stage begins and ends a batch; for tests.
    var probe: (@Sendable (StageClock.Stage, Bool) -> Void)?
    /// How long each stage was at work.
    let clock = StageClock()

    /// Pages are taken apart where they are read, so there are as many readers as workers.
    private var readers: Int { max(2, jobs) }
    private static let writers = 3

    /// Runs over `files`; `collect` gets each batch in the order of the input, one at a time.
    func run(
        _ files: [InputFile], control: RunControl,
        collect: @Sendable @escaping (consuming Batch<EmittedDocument>) async -> Void
    ) async {
        let producer = DocumentProducer(files, settings: records, batchBytes: batchBytes)
        let loader = DocumentLoader(opener: line.opener, metadata: metadata, imports: imports)
        let blocking = BlockingExecutor()
        let window = Gate(permits: 4 * jobs + 8)
        let permits = Gate(permits: jobs)

        let sources = AsyncChannel<Batch<SourceDocument>>()
        let cleaned = AsyncChannel<Batch<CleanDocument>>()
        let segmented = AsyncChannel<Batch<SegmentedDocument>>()
        let annotated = AsyncChannel<Batch<AnnotatedDocument>>()
        let glossed = AsyncChannel<Batch<GlossedDocument>>()
        let emitted = AsyncChannel<Batch<EmittedDocument>>()
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
            group.addTask { await emit(from: glossed, to: emitted, permits, control) }
            group.addTask(executorPreference: blocking) {
                await fanOut(Self.writers, closing: written) {
                    for await batch in emitted {
                        await written.send(measured(.write) { write(batch) })
                    }
                }
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
                    measured(.emit) {
                        batch.map { item -> LineItem<EmittedDocument> in
                            if control.isStopped { return item.dropped() }
                            return item.advanced { (document, _) throws(DocumentRejection) in
                                try emitter.emit(document, output: item.input.output, validator: validator)
                            }
                        }
                    }
                }
                await output.send(result)
            }
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
        let items = batch.documents.map { document -> LineItem<SourceDocument> in
            if control.isStopped {
                return LineItem(
                    input: document, identity: nil, outcome: .failure(.interruption), diagnostics: [])
            }
            var diagnostics: [Diagnostic] = []
            var identity: DocumentIdentity?
            let outcome: Result<SourceDocument, DocumentRejection>
            do throws(DocumentRejection) {
                outcome = .success(try loader.load(document, identity: &identity, reporting: &diagnostics))
            } catch {
                outcome = .failure(error)
            }
            return LineItem(input: document, identity: identity, outcome: outcome, diagnostics: diagnostics)
        }
        return Batch(index: batch.index, items: items, passedOver: batch.passedOver)
    }

    private func write(_ batch: Batch<EmittedDocument>) -> Batch<EmittedDocument> {
        batch.map { item in
            item.advanced { (document, _) throws(DocumentRejection) in
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
        }
    }
}
