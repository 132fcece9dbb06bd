import Pipeline
import TextModel

/// The line run over documents stage by stage, each stage over all of them before the next, the layers kept.
struct StageTimes {
    /// The stages, in the order of the line.
    static let names = ["read", "clean", "segment", "annotate", "gloss", "emit"]

    /// For each stage the seconds of every round.
    private(set) var seconds = [[Double]](repeating: [], count: names.count)
    /// How many bytes of TEI came out.
    private(set) var outputBytes = 0
    /// How many words there are.
    private(set) var words = 0

    /// Runs all stages once and notes the times.
    mutating func measure(_ line: DocumentLine, _ documents: [BenchDocuments.Document]) {
        let sources = timed(0) {
            documents.compactMap { document in
                var ignored: [Diagnostic] = []
                return try? line.open(
                    document.bytes, isMarkup: document.isMarkup, path: document.name, reporting: &ignored)
            }
        }
        let clean = timed(1) { Self.run(line.cleaner, over: sources) }
        let segmented = timed(2) { Self.run(line.segmenter, over: clean) }
        let annotated = timed(3) { Self.run(line.annotator, over: segmented) }
        let glossed = timed(4) { Self.run(line.glosser, over: annotated) }
        outputBytes = timed(5) { glossed.reduce(0) { $0 + ((try? line.emit($1))?.count ?? 0) } }
        words = annotated.reduce(0) { sum, document in
            sum + document.tokens.count { $0.startsWord && $0.kind != .punctuation }
        }
    }

    /// Forgets the times of the first round, which warms the caches.
    mutating func dropFirst() {
        for stage in seconds.indices { seconds[stage].removeFirst() }
    }

    private mutating func timed<Result>(_ stage: Int, _ body: () -> Result) -> Result {
        let (spent, result) = ProcessFigures.timing(body)
        seconds[stage].append(spent)
        return result
    }

    private static func run<S: Stage>(_ stage: S, over inputs: [S.Input]) -> [S.Output] {
        inputs.compactMap { input in
            var ignored: [Diagnostic] = []
            return try? stage.process(input, reporting: &ignored)
        }
    }
}
