import AsyncAlgorithms
import Cleaning
import Reading
import TextModel

/// One pass over the decoded sources of a corpus; the results come in the order of the input.
struct SourcePass: Sendable {
    private let files: InputFiles
    private let records: RecordSettings
    private let loader: DocumentLoader
    /// How many workers.
    let jobs: Int

    /// Batches hold documents up to this many bytes of input.
    private static let batchBytes = 128 * 1024

    init(_ configuration: PipelineConfiguration, input: CorpusInput, jobs: Int?) {
        files = input.files
        records = input.records
        loader = DocumentLoader(
            opener: configuration.opener(sites: []), metadata: input.metadata)
        let asked = jobs ?? configuration.jobs
        self.jobs = asked > 0 ? asked : ProcessorCount.available
    }

    /// A surveyor of the same documents.
    func surveyor(_ cleaner: Cleaner) -> CorpusSurveyor {
        CorpusSurveyor(loader: loader, records: records, cleaner: cleaner, jobs: jobs)
    }

    /// Carries each document through `work`, in parallel, and hands the results to `reduce` in order.
    func run<Value: Sendable>(
        _ work: @Sendable @escaping (SourceDocument) throws(DocumentRejection) -> Value,
        reduce: (InputDocument, Value) -> Void
    ) async -> CorpusPassTally {
        let producer = DocumentProducer(files, settings: records, batchBytes: Self.batchBytes)
        let finished = AsyncChannel<Batch<Value>>()
        let window = Gate(permits: 3 * jobs + 2)
        let blocking = BlockingExecutor()
        var tally = CorpusPassTally()
        await withTaskGroup(of: Void.self) { group in
            group.addTask(executorPreference: blocking) {
                await withTaskGroup(of: Void.self) { workers in
                    for _ in 0..<jobs {
                        workers.addTask {
                            while true {
                                // The permit comes before the number, so that the batches in flight are always
                                // consecutive.
                                await window.acquire()
                                guard let batch = producer.next() else { return window.release() }
                                let items = batch.documents.map { item($0, work) }
                                await finished.send(Batch(index: batch.index, items: items))
                            }
                        }
                    }
                }
                finished.finish()
            }
            var waiting: [Int: Batch<Value>] = [:]
            var expected = 0
            for await batch in finished {
                waiting[batch.index] = batch
                while let batch = waiting.removeValue(forKey: expected) {
                    for item in batch.items {
                        switch item.outcome {
                        case .success(let value): reduce(item.input, value)
                        case .failure(let rejection): tally.add(rejection, of: item.input)
                        case .kept: break
                        }
                        tally.documents += 1
                    }
                    expected += 1
                    window.release()
                }
            }
        }
        return tally
    }

    private func item<Value: Sendable>(
        _ document: InputDocument, _ work: (SourceDocument) throws(DocumentRejection) -> Value
    ) -> LineItem<Value> {
        var identity: DocumentIdentity?
        var diagnostics: [Diagnostic] = []
        let outcome: LineOutcome<Value>
        do throws(DocumentRejection) {
            outcome = .success(try work(try loader.load(document, identity: &identity, reporting: &diagnostics)))
        } catch {
            outcome = .failure(error)
        }
        return LineItem(input: document, identity: identity, outcome: outcome, diagnostics: [])
    }
}
