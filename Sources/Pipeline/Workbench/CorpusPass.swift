public import ArabicText
import Cleaning
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
    public var files: InputFiles { documents.files }
    /// How many workers.
    public var jobs: Int { sources.jobs }
    private let documents: CorpusInput
    private let sources: SourcePass
    private let cleaner: Cleaner
    private let segmenter: Segmenter

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
        self.documents = documents
        sources = SourcePass(configuration, input: documents, jobs: jobs)
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
        await sources.run(
            { (source) throws(DocumentRejection) in
                // What the stages have to say of a document is a matter of the run.
                var ignored: [Diagnostic] = []
                let clean = try cleaner.process(source, reporting: &ignored)
                return try work(try segmenter.process(clean, reporting: &ignored))
            }, reduce: reduce)
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
