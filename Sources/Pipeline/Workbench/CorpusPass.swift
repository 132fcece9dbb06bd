public import ArabicText
import AsyncAlgorithms
import Cleaning
import Reading
import Segmentation
public import SystemPackage
public import TextModel

/// One pass over a corpus that writes no document: read, clean, segment, then what the caller wants of each document.
///
/// Each worker carries whole documents; their results are handed over one at a time in the order of the input, so that
/// what is made of them is the same for any number of workers. In flight are a few batches only, whatever the size of
/// the corpus.
public struct CorpusPass: Sendable {
    /// The files, in order.
    public var files: [InputFile] { documents.files }
    /// How many workers.
    public let jobs: Int
    private let documents: CorpusInput
    private let loader: DocumentLoader
    private let cleaner: Cleaner
    private let segmenter: Segmenter

    /// Batches hold documents up to this many bytes of input.
    private static let batchBytes = 128 * 1024

    /// Lists the documents and builds the stages.
    ///
    /// - Parameters:
    ///   - configuration: the settings.
    ///   - folder: the folder their paths refer to.
    ///   - corpus: a file or folder instead of the configuration's input, relative to the working directory.
    ///   - jobs: a number of workers instead of the configuration's; 0 for one for each core.
    ///   - wordForms: how often a written form occurs in news text.
    ///   - diagnostics: receives warnings about the metadata file.
    /// - Throws: `PreparedLine.Failure` when there is no document or the metadata cannot be read.
    public init(
        _ configuration: PipelineConfiguration, folder: FilePath, corpus: FilePath? = nil, jobs: Int? = nil,
        wordForms: WordFormCounts, reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) {
        let documents = try CorpusInput(
            configuration, folder: folder, input: corpus, option: "--corpus", reporting: &diagnostics)
        let asked = jobs ?? configuration.jobs
        self.documents = documents
        self.jobs = asked > 0 ? asked : ProcessorCount.available
        loader = DocumentLoader(
            opener: configuration.opener(sites: []), metadata: documents.metadata)
        cleaner = Cleaner(configuration: configuration.cleaning)
        segmenter = Segmenter(wordForms: wordForms)
    }

    /// Carries each document to the third layer and through `work`, and hands the results to `reduce`.
    ///
    /// - Parameters:
    ///   - work: what is wanted of a document; called by several workers at once.
    ///   - reduce: gets the results one at a time, in the order of the input.
    /// - Returns: how many documents were read, and which were not.
    public func run<Value: Sendable>(
        _ work: @Sendable @escaping (SegmentedDocument) throws(DocumentRejection) -> Value,
        reduce: (InputDocument, Value) -> Void
    ) async -> CorpusPassTally {
        let producer = DocumentProducer(files, settings: documents.records, batchBytes: Self.batchBytes)
        let finished = AsyncChannel<Batch<Value>>()
        let window = Gate(permits: 3 * jobs + 2)
        let blocking = BlockingExecutor()
        var tally = CorpusPassTally()
        await withTaskGroup(of: Void.self) { group in
            // Reading blocks, so the workers have threads of their own.
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
        _ document: InputDocument, _ work: (SegmentedDocument) throws(DocumentRejection) -> Value
    ) -> LineItem<Value> {
        var identity: DocumentIdentity?
        var diagnostics: [Diagnostic] = []
        let outcome: Result<Value, DocumentRejection>
        do throws(DocumentRejection) {
            let source = try loader.load(document, identity: &identity, reporting: &diagnostics)
            let clean = try cleaner.process(source, reporting: &diagnostics)
            outcome = .success(try work(try segmenter.process(clean, reporting: &diagnostics)))
        } catch {
            outcome = .failure(error)
        }
        return LineItem(input: document, identity: identity, outcome: outcome, diagnostics: [])
    }
}

/// How many documents a pass over a corpus read, and which it could not read.
public struct CorpusPassTally: Sendable, Equatable {
    /// All documents of the corpus.
    public var documents = 0
    /// Those that a stage refused.
    public var rejected = 0
    /// What is wrong with the first of them.
    public private(set) var diagnostics: [Diagnostic] = []

    private static let shown = 10

    /// The documents that were read.
    public var read: Int { documents - rejected }

    mutating func add(_ rejection: DocumentRejection, of document: InputDocument) {
        rejected += 1
        if rejected > Self.shown { return }
        diagnostics.append(
            Diagnostic(
                .warning, rejection.code, at: SourceLocation(file: document.name), rejection.message,
                help: rejection.remedy))
    }
}
