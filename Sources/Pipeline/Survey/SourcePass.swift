import AsyncAlgorithms
import Cleaning
import Reading
import TextModel

/// One pass over the decoded sources of a corpus; the results come in the order of the input.
struct SourcePass: Sendable {
    private let files: [InputFile]
    private let loader: DocumentLoader
    private let jobs: Int

    private static let batchBytes = 128 * 1024

    init(_ configuration: PipelineConfiguration, input: CorpusInput, jobs: Int?) {
        files = input.files
        loader = DocumentLoader(
            reader: SourceReader(configuration: configuration.reading), metadata: input.metadata)
        let asked = jobs ?? configuration.jobs
        self.jobs = asked > 0 ? asked : ProcessorCount.available
    }

    /// A surveyor of the same documents.
    func surveyor(_ cleaner: Cleaner) -> CorpusSurveyor {
        CorpusSurveyor(loader: loader, cleaner: cleaner, jobs: jobs)
    }

    /// Carries each document through `work`, in parallel, and hands the results to `reduce` in order.
    func run<Value: Sendable>(
        _ work: @Sendable @escaping (SourceDocument) -> Value, reduce: (InputFile, Value) -> Void
    ) async -> CorpusPassTally {
        let batches = DocumentLoader.partition(files, bytes: Self.batchBytes)
        let finished = AsyncChannel<Batch<Value>>()
        let window = Gate(permits: 3 * jobs + 2)
        let blocking = BlockingExecutor()
        let next = Counter()
        var tally = CorpusPassTally()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<jobs {
                group.addTask(executorPreference: blocking) {
                    while true {
                        // The permit comes before the number, so that the batches in flight are always consecutive.
                        await window.acquire()
                        let index = next.next()
                        guard index < batches.count else { return window.release() }
                        await finished.send(Batch(index: index, items: batches[index].map { item($0, work) }))
                    }
                }
            }
            var waiting: [Int: Batch<Value>] = [:]
            var expected = 0
            var results = finished.makeAsyncIterator()
            while expected < batches.count, let batch = await results.next() {
                waiting[batch.index] = batch
                while let batch = waiting.removeValue(forKey: expected) {
                    for item in batch.items {
                        switch item.outcome {
                        case .success(let value): reduce(item.input, value)
                        case .failure(let rejection): tally.add(rejection, of: item.input)
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
        _ file: InputFile, _ work: (SourceDocument) -> Value
    ) -> LineItem<Value> {
        var identity: DocumentIdentity?
        var diagnostics: [Diagnostic] = []
        let outcome: Result<Value, DocumentRejection>
        do throws(DocumentRejection) {
            outcome = .success(work(try loader.load(file, identity: &identity, reporting: &diagnostics)))
        } catch {
            outcome = .failure(error)
        }
        return LineItem(input: file, identity: identity, outcome: outcome, diagnostics: [])
    }
}
