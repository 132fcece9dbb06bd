import AsyncAlgorithms
import Cleaning
import Reading
import Synchronization
import TextModel

/// The first pass over a corpus, which finds the lines that recur in each outlet.
///
/// Each worker reads and sketches batches of documents into a sketch of its own; as the merged sketch depends on the
/// set of documents alone, so does the result, whatever the number of workers and the order in which they come.
struct CorpusSurveyor: Sendable {
    /// Brings files to the first layer.
    let loader: DocumentLoader
    /// How files of many documents are read.
    let records: RecordSettings
    /// Knows which lines are frame by what a document alone shows.
    let cleaner: Cleaner
    /// How many workers.
    let jobs: Int
    /// Hears now and then how many documents were read so far.
    var progress: (@Sendable (Int) -> Void)?
    /// What earlier first passes found, and where this one leaves what it finds; nil when nothing is kept.
    var kept: KeptSketches?
    /// How much is remembered.
    var limits = CorpusSketch.Limits()

    private static let batchBytes = 128 * 1024

    /// Surveys `files`: always the whole input, whichever part of it the run is for.
    ///
    /// Documents that cannot be read are left out: the run will say what is wrong with them.
    func survey(_ files: InputFiles, control: RunControl = RunControl()) async -> CorpusSurvey {
        let producer = DocumentProducer(files, settings: records, batchBytes: Self.batchBytes)
        let blocking = BlockingExecutor()
        let count = DocumentCount()
        return await withTaskGroup(of: CorpusSketch.self, returning: CorpusSurvey.self) { group in
            for _ in 0..<max(1, jobs) {
                // Reading blocks, so the workers have threads of their own.
                group.addTask(executorPreference: blocking) {
                    var sketch = CorpusSketch(limits: limits)
                    while !control.isStopped, let batch = producer.next() {
                        var fresh: [StateStore.KeptSketch] = []
                        let prospects = kept?.prospects(of: batch.documents, loader)
                        for (place, document) in batch.documents.enumerated() where !control.isStopped {
                            add(document, prospects?[place], to: &sketch, &fresh)
                        }
                        kept?.keep(fresh)
                        count.add(batch.documents.count) { progress?($0) }
                    }
                    return sketch
                }
            }
            var whole = CorpusSketch(limits: limits)
            for await part in group { whole.merge(part) }
            kept?.flush()
            return CorpusSurvey(whole)
        }
    }

    private func add(
        _ document: InputDocument, _ prospect: KeptSketches.Prospect?, to sketch: inout CorpusSketch,
        _ fresh: inout [StateStore.KeptSketch]
    ) {
        if let prospect, let known = prospect.sketch, prospect.isProven { return sketch.add(known) }
        var diagnostics: [Diagnostic] = []
        guard let loaded = try? loader.fetch(document, reporting: &diagnostics) else { return }
        if let prospect, let known = prospect.sketch, prospect.sha256 == loaded.identity.sha256 {
            return sketch.add(known)
        }
        guard let source = try? loader.open(loaded, of: document, reporting: &diagnostics) else { return }
        let made = cleaner.sketch(of: source)
        sketch.add(made)
        if let prospect {
            fresh.append(
                StateStore.KeptSketch(
                    key: document.stateKey, stamp: prospect.stamp, sha256: loaded.identity.sha256,
                    survey: prospect.key, lines: made.bytes))
        }
    }
}

/// How many documents all workers together have read.
private final class DocumentCount: Sendable {
    private let count = Mutex(0)

    /// Adds some and tells how many there are; one worker at a time, so that the numbers only grow.
    func add(_ more: Int, _ tell: (Int) -> Void) {
        count.withLock {
            $0 += more
            tell($0)
        }
    }
}
