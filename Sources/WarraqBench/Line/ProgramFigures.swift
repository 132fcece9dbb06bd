import Glossaries
import SystemPackage
import TextModel

/// What `warraq run` takes as a program: start-up with small and large glossaries, memory, one worker and two.
struct ProgramFigures {
    private var report = Report(columns: ["program", "wall s", "processor s", "peak MB", "MB/s"])

    /// Measures; to be called before anything large is in memory, as the system counts what this process had when it
    /// started the other for the other's peak.
    init(_ runs: WholeRuns, documents: BenchDocuments, rounds: Int) throws {
        let start = try measured(rounds) { try runs.run("one", jobs: 1) }
        var (one, two): ([ChildRun], [ChildRun]) = ([], [])
        for _ in 0..<rounds {
            one.append(try runs.run("all", jobs: 1))
            two.append(try runs.run("all", jobs: 2))
        }
        let text = documents.documents.prefix(200).flatMap(\.bytes)
        let words = CompiledGlossary.writtenWords(of: text)
        let rows = PseudoGlossary(vocabulary: Vocabulary(text: text, words: words)).file(rows: 100_000)
        try runs.write(rows.bytes, named: "many.tsv")
        let many = try measured(rounds) { try runs.run("one", glossaries: ["base", "many.tsv"], jobs: 1) }
        add("one document, base glossaries", start, nil)
        add("one document, 100,000 rows more", many, nil)
        add("all documents, one worker", one, documents.byteCount)
        add("all documents, two workers", two, documents.byteCount)
        let base = median(start.map(\.wallSeconds))
        report.addGoal("starts in 60 ms", seen: "\(decimal(base * 1000, 0)) ms", holds: base <= 0.06)
        let large = median(many.map(\.wallSeconds))
        report.addGoal("starts in 0.5 s with 100,000 rows", seen: "\(decimal(large, 2)) s", holds: large <= 0.5)
        let peak = median(two.map(\.peakMegabytes))
        report.addGoal("at most 100 MB", seen: "\(decimal(peak, 0)) MB", holds: peak <= 100)
        let speed = median(zip(one, two).map { $0.wallSeconds / max($1.wallSeconds, 1e-9) })
        report.addGoal("two workers 1.7 times as fast", seen: decimal(speed, 2), holds: speed >= 1.7)
    }

    /// Prints the table. What it says of goals changes no exit status: wall time is the machine's as much as ours.
    func print() { Swift.print("\n" + report.text) }

    private func measured(_ rounds: Int, _ run: () throws -> ChildRun) throws -> [ChildRun] {
        try (0...rounds).map { _ in try run() }.suffix(rounds)
    }

    private mutating func add(_ name: String, _ runs: [ChildRun], _ bytes: Int?) {
        let seconds = median(runs.map(\.processorSeconds))
        report.add([
            name, decimal(median(runs.map(\.wallSeconds)), 3), decimal(seconds, 3),
            decimal(runs.map(\.peakMegabytes).max() ?? 0, 0),
            bytes.map { decimal(Double($0) / 1e6 / max(seconds, 1e-9), 1) } ?? "",
        ])
    }
}
