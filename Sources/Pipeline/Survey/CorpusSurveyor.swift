import AsyncAlgorithms
import Cleaning
import TextModel

/// The first pass over a corpus, which finds the lines that recur in each outlet.
///
/// Each worker reads and sketches batches of documents into a sketch of its own; as the merged sketch depends on the
/// set of documents alone, so does the result, whatever the number of workers and the order in which they come.
struct CorpusSurveyor: Sendable {
    /// Brings files to the first layer.
    let loader: DocumentLoader
    /// Knows which lines are frame by what a document alone shows.
    let cleaner: Cleaner
    /// How many workers.
    let jobs: Int
    /// How much is remembered.
    var limits = CorpusSketch.Limits()

    private static let batchBytes = 128 * 1024

    /// Surveys `files`: always the whole input, whichever part of it the run is for.
    ///
    /// Documents that cannot be read are left out: the run will say what is wrong with them.
    func survey(_ files: [InputFile], control: RunControl = RunControl()) async -> CorpusSurvey {
        let batches = DocumentLoader.partition(files, bytes: Self.batchBytes)
        let next = Counter()
        let blocking = BlockingExecutor()
        return await withTaskGroup(of: CorpusSketch.self, returning: CorpusSurvey.self) { group in
            for _ in 0..<max(1, jobs) {
                // Reading blocks, so the workers have threads of their own.
                group.addTask(executorPreference: blocking) {
                    var sketch = CorpusSketch(limits: limits)
                    while true {
                        let index = next.next()
                        guard index < batches.count, !control.isStopped else { return sketch }
                        for file in batches[index] { add(file, to: &sketch) }
                    }
                }
            }
            var whole = CorpusSketch(limits: limits)
            for await part in group { whole.merge(part) }
            return CorpusSurvey(whole)
        }
    }

    private func add(_ file: InputFile, to sketch: inout CorpusSketch) {
        var identity: DocumentIdentity?
        var diagnostics: [Diagnostic] = []
        guard let source = try? loader.load(file, identity: &identity, reporting: &diagnostics) else { return }
        sketch.add(cleaner.sketch(of: source))
    }
}
