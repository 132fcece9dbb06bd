import ArgumentParser
import Glossaries
import SystemPackage
import TextModel

/// `warraq-bench glossary`: what a glossary costs to load, to keep and to match with, small and large.
struct GlossaryBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary",
        abstract: "Measures loading, memory and matching with 200 rows and with many.",
        discussion: """
            The large glossary is like a user's list of names: persons, places, organizations and terms, of which many \
            begin alike, with given names or words such as company and city that the text has too. A second large one \
            says what matching costs at most: half of its names of several words begin with any word of the text.

            Sizes are measured in turns, a few milliseconds each; ratios are medians over the turns. Times are processor \
            time. Exit status 1 if a goal is missed.
            """)

    @Option(help: "How many rows the large glossary has.")
    var rows = 100_000

    @Option(help: "The text to match: a file, or a folder with text files.")
    var text = "Corpus"

    @Option(help: "How many megabytes of it; a shorter text is repeated.")
    var megabytes = 4

    @Option(help: "How often everything is measured; the median counts.")
    var repetitions = 11

    func validate() throws {
        guard rows >= PseudoGlossary.sharedRows else {
            throw ValidationError("--rows must be at least \(PseudoGlossary.sharedRows)")
        }
        guard megabytes > 0, repetitions > 0 else { throw ValidationError("give a number greater than 0") }
    }

    func run() throws {
        let text = try BenchText.read(FilePath(self.text), size: megabytes << 20)
        let words = CompiledGlossary.writtenWords(of: text)
        guard words.count > 1_000 else { throw ValidationError("«\(self.text)» holds too little text") }
        let generator = PseudoGlossary(vocabulary: Vocabulary(text: text, words: words))
        var report = Report(columns: [
            "glossary", "rows", "forms", "load s", "B/form counted", "B/form resident", "peak MB", "matches", "MB/s",
            "ratio",
        ])
        let large = LoadedGlossary(generator, rows: rows, .shared, repetitions: repetitions)
        let akin = LoadedGlossary(generator, rows: rows, .ofText, repetitions: 1)
        let small = LoadedGlossary(generator, rows: PseudoGlossary.sharedRows, .shared, repetitions: repetitions)
        let speeds = MatchingSpeeds.measure(
            [small.glossary, large.glossary, akin.glossary], text, words, repetitions: repetitions)
        report.add(small.cells("few rows", isLarge: false) + speeds.cells(0))
        report.add(large.cells("many, as names begin", isLarge: true) + speeds.cells(1))
        report.add(akin.cells("many, any word first", isLarge: false) + speeds.cells(2))
        addGoals(large, speeds, to: &report)
        print(report.text)
        guard report.holds else { throw ExitCode(1) }
    }

    private func addGoals(_ large: LoadedGlossary, _ speeds: MatchingSpeeds, to report: inout Report) {
        report.addGoal(
            "matching with many rows at 0.8 of the speed with 200 or more",
            seen:
                "\(decimal(speeds.ratio(1), 2)); \(decimal(speeds.ratio(2), 2)) if they begin with any word of the text",
            holds: speeds.ratio(1) >= 0.8)
        report.addGoal(
            "\(rows) rows load in under 0.5 s", seen: "\(decimal(large.loadSeconds, 3)) s",
            holds: large.loadSeconds < 0.5)
        report.addGoal(
            "under 200 bytes a form, the file included",
            seen: large.residentBytesPerForm.map { "\(decimal($0, 0)) resident" }
                ?? "\(decimal(large.countedBytesPerForm, 0)) counted",
            holds: (large.residentBytesPerForm ?? large.countedBytesPerForm) < 200)
    }
}

/// A generated glossary and what it cost to load.
struct LoadedGlossary {
    let rows: Int
    let glossary: CompiledGlossary
    /// The median of all loads.
    let loadSeconds: Double
    /// The growth of resident memory from before the file to after its compilation; nil where the system does not say.
    let residentBytes: Int?
    /// The highest resident memory while it was loaded, above what was resident before.
    let peakBytes: Int?

    init(_ generator: PseudoGlossary, rows: Int, _ firstWords: PseudoGlossary.FirstWords, repetitions: Int) {
        self.rows = rows
        let before = ProcessFigures.residentBytes
        let file = generator.file(rows: rows, firstWords: firstWords)
        var diagnostics: [Diagnostic] = []
        let compiler = GlossaryCompiler()
        let first = ProcessFigures.timing { compiler.compile([file], reporting: &diagnostics) }
        glossary = first.result
        residentBytes = ProcessFigures.residentBytes.flatMap { after in before.map { after - $0 } }
        peakBytes = ProcessFigures.peakBytes.flatMap { peak in before.map { peak - $0 } }
        var seconds = [first.seconds]
        for _ in 1..<max(2, repetitions) {
            let next = ProcessFigures.timing { compiler.compile([file], reporting: &diagnostics).formCount }
            seconds.append(next.seconds)
        }
        loadSeconds = median(seconds)
    }

    var countedBytesPerForm: Double { Double(glossary.byteCount) / Double(max(1, glossary.formCount)) }

    var residentBytesPerForm: Double? {
        residentBytes.map { Double($0) / Double(max(1, glossary.formCount)) }
    }

    /// The figures of the table. Memory is told of the glossary that is loaded first, into a process that is new.
    func cells(_ name: String, isLarge: Bool) -> [String] {
        [
            name, String(glossary.concepts.count), String(glossary.formCount), decimal(loadSeconds, 3),
            decimal(countedBytesPerForm, 0), isLarge ? residentBytesPerForm.map { decimal($0, 0) } ?? "" : "",
            isLarge ? peakBytes.map { decimal(Double($0) / 1e6, 1) } ?? "" : "",
        ]
    }
}

/// How fast several glossaries match one text, taken in turns so that all meet the same machine.
struct MatchingSpeeds {
    /// In how many parts the text is matched: a glossary has its turn for a few milliseconds.
    private static let parts = 16

    private let bytes: Int
    /// For each glossary the seconds of every part in every turn.
    private let seconds: [[Double]]
    private let matches: [Int]
    private let repetitions: Int

    static func measure(
        _ glossaries: [CompiledGlossary], _ text: [UInt8], _ words: [TextSpan], repetitions: Int
    ) -> MatchingSpeeds {
        let size = (words.count + parts - 1) / parts
        let cuts = stride(from: 0, to: words.count, by: size).map { Array(words[$0..<min($0 + size, words.count)]) }
        var seconds = [[Double]](repeating: [], count: glossaries.count)
        var matches = [Int](repeating: 0, count: glossaries.count)
        for turn in 0...repetitions {
            for part in cuts {
                for (number, glossary) in glossaries.enumerated() {
                    let timed = ProcessFigures.timing { glossary.candidates(in: text, words: part).count }
                    // The first turn warms the caches.
                    if turn == 0 { matches[number] += timed.result } else { seconds[number].append(timed.seconds) }
                }
            }
        }
        return MatchingSpeeds(bytes: text.count, seconds: seconds, matches: matches, repetitions: repetitions)
    }

    /// The speed of a glossary as a share of the first's: the median of the ratios of all parts.
    func ratio(_ number: Int) -> Double { median(zip(seconds[0], seconds[number]).map { $0 / $1 }) }

    func cells(_ number: Int) -> [String] {
        let total = seconds[number].reduce(0, +) / Double(repetitions)
        return [String(matches[number]), decimal(Double(bytes) / 1e6 / total, 1), decimal(ratio(number), 2)]
    }
}
