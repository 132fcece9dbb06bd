import Pipeline
import Synchronization
import SystemPackage
import TextModel

/// What the stages and the whole line cost over some documents.
struct LineCosts {
    /// The values of `segment.level`.
    static let levels = ["plain", "sentences", "tokens"]

    /// One row of the table.
    struct Part {
        /// What it is.
        var name: String
        /// The median processor time over all documents.
        var seconds: Double
        /// The median of that time as a multiple of the yardstick's.
        var cost: Double
        /// Whether it is the whole line and no stage.
        var isWhole: Bool
    }

    /// The stages, then the line at each level.
    let parts: [Part]
    /// How many documents and bytes there are, words, and bytes of TEI.
    let documentCount: Int, byteCount: Int, words: Int, outputBytes: Int
    /// The line whose stages were measured.
    private let line: DocumentLine

    /// The stages together.
    var stageSeconds: Double { parts.filter { !$0.isWhole }.reduce(0) { $0 + $1.seconds } }

    /// Measures everything once to warm the caches and then `rounds` times.
    init(_ documents: [BenchDocuments.Document], level: String, rounds: Int) throws {
        let lines = try Self.levels.map(Self.line)
        line = lines[Self.levels.firstIndex(of: level) ?? 0]
        let yardstick = Yardstick()
        var stages = StageTimes()
        var whole = [[Double]](repeating: [], count: lines.count)
        var units: [Double] = []
        let bytes = documents.reduce(0) { $0 + $1.bytes.count }
        for round in 0...rounds {
            // Before and after, as the machine's pace may change meanwhile.
            let before = yardstick.nanoseconds(over: documents)
            stages.measure(line, documents)
            for (place, line) in lines.enumerated() {
                let spent = ProcessFigures.timing { documents.forEach { Self.carry($0, through: line) } }.seconds
                if round > 0 { whole[place].append(spent) }
            }
            let after = yardstick.nanoseconds(over: documents)
            if round > 0 { units.append((before + after) / 2 * Double(bytes) / 1e9) }
        }
        stages.dropFirst()
        parts =
            zip(StageTimes.names, stages.seconds).map { Self.part($0, $1, units, isWhole: false) }
            + zip(Self.levels, whole).map { Self.part("line, \($0)", $1, units, isWhole: true) }
        documentCount = documents.count
        byteCount = bytes
        words = stages.words
        outputBytes = stages.outputBytes
    }

    /// How many times faster two workers are than one, without files: the median of three turns.
    func workers(_ documents: [BenchDocuments.Document]) async -> Double {
        var ratios: [Double] = []
        for _ in 0..<3 {
            let one = await wall(documents, workers: 1)
            ratios.append(one / max(await wall(documents, workers: 2), 1e-9))
        }
        return median(ratios)
    }

    private func wall(_ documents: [BenchDocuments.Document], workers: Int) async -> Double {
        let next = Ticket()
        let line = line
        let start = ContinuousClock.now
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<workers {
                group.addTask {
                    while let place = next.take(below: documents.count) { Self.carry(documents[place], through: line) }
                }
            }
        }
        let elapsed = (ContinuousClock.now - start).components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    }

    private static func part(_ name: String, _ seconds: [Double], _ units: [Double], isWhole: Bool) -> Part {
        Part(
            name: name, seconds: median(seconds), cost: median(zip(seconds, units).map { $0 / max($1, 1e-12) }),
            isWhole: isWhole)
    }

    private static func carry(_ document: BenchDocuments.Document, through line: DocumentLine) {
        let identity = DocumentIdentity(key: Array(document.name.utf8), path: document.name, bytes: document.bytes)
        var ignored: [Diagnostic] = []
        guard
            let glossed = try? line.gloss(
                bytes: document.bytes, isMarkup: document.isMarkup, identity: identity, metadata: DocumentMetadata(),
                reporting: &ignored)
        else { return }
        _ = try? line.emit(glossed)
    }

    private static func line(level: String) throws -> DocumentLine {
        var configuration = PipelineConfiguration()
        configuration.level = level
        var diagnostics: [Diagnostic] = []
        return try PreparedLine(
            configuration, folder: FilePath("."), configurationFile: "pipeline.json", reporting: &diagnostics
        ).line
    }
}

/// Hands out the numbers from 0, each once.
private final class Ticket: Sendable {
    private let number = Atomic<Int>(0)

    func take(below limit: Int) -> Int? {
        let taken = number.add(1, ordering: .relaxed).oldValue
        return taken < limit ? taken : nil
    }
}
