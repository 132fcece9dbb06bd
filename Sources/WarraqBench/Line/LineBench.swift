import ArgumentParser
import Pipeline
import SystemPackage
import TextModel

/// `warraq-bench line`: what the line costs, stage by stage, at each level, and as a program.
struct LineBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "line",
        abstract: "Measures each stage, the whole line at each level, start-up, memory and workers.",
        discussion: """
            Without a folder, documents are mixed from the sample corpus, always the same, and the figures are compared \
            with those of the baseline file: exit status 1 if a stage has become more than a quarter slower, or a goal is \
            missed. Times are processor time; the column "cost" divides them by what a loop over the same bytes takes \
            that never changes, so that it can be compared on other and on busy machines.
            """)

    @Argument(help: "A folder with texts or pages instead.")
    var folder: String?

    @Option(help: "How many documents.")
    var documents = 400

    @Option(help: "The level of the stages' table: plain, sentences or tokens.")
    var level = "tokens"

    @Option(help: "How often everything is measured; the median counts.")
    var rounds = 5

    @Option(help: "The file with the figures of an earlier state.")
    var baseline = "Benchmarks/baseline.tsv"

    @Flag(help: "Write the figures to the baseline file.")
    var record = false

    @Option(help: "The program for start-up, memory and workers; none is measured where it is not.")
    var program = ".build/release/warraq"

    func validate() throws {
        guard rounds > 0, documents > 0 else { throw ValidationError("give a number greater than 0") }
        guard LineCosts.levels.contains(level) else {
            throw ValidationError("--level is one of \(LineCosts.levels.joined(separator: ", "))")
        }
    }

    func run() async throws {
        let measured =
            try folder.map { try BenchDocuments(folder: FilePath($0), limit: documents) }
            ?? BenchDocuments(mixing: "Corpus", count: documents, size: 5_000)
        guard measured.byteCount > 0 else { throw ValidationError("«\(folder ?? "Corpus")» holds no text") }
        var figures: ProgramFigures?
        if let runs = try? WholeRuns(measured.documents, program: program) {
            defer { runs.remove() }
            figures = try? ProgramFigures(runs, documents: measured, rounds: rounds)
        }
        let costs = try LineCosts(measured.documents, level: level, rounds: rounds)
        var known = folder == nil ? try Baseline(FilePath(baseline)) : Baseline()
        var report = Report(columns: ["part", "us/document", "MB/s", "share", "cost", "baseline", "change"])
        for part in costs.parts {
            let name = part.isWhole ? part.name : "\(part.name), \(level)"
            report.add(cells(part, costs, known[name]))
            if let before = known[name], !record {
                report.addRegression(name, before: before, now: part.cost)
            }
            known.set(name, part.cost)
        }
        print(
            "\(measured.documents.count) documents, \(measured.byteCount) bytes, \(costs.words) words; "
                + "TEI \(costs.outputBytes) bytes\n")
        print(report.text + "\n")
        let workers = await costs.workers(measured.documents)
        print("two workers without files: \(decimal(workers, 2)) times the speed of one (goal 1.85)")
        if let figures {
            figures.print()
        } else {
            print("\nstart-up, memory and workers are not measured: \(program) does not run; type: make build")
        }
        if record { try known.write(to: FilePath(baseline)) }
        guard report.holds else { throw ExitCode(1) }
    }

    private func cells(_ part: LineCosts.Part, _ costs: LineCosts, _ before: Double?) -> [String] {
        [
            part.name, decimal(part.seconds * 1e6 / Double(max(1, costs.documentCount)), 0),
            decimal(Double(costs.byteCount) / 1e6 / max(part.seconds, 1e-9), 1),
            part.isWhole ? "" : "\(decimal(part.seconds / max(costs.stageSeconds, 1e-9) * 100, 0)) %",
            decimal(part.cost, 2), before.map { decimal($0, 2) } ?? "",
            before.map { "\(decimal((part.cost / $0 - 1) * 100, 0)) %" } ?? "",
        ]
    }
}

extension Report {
    /// A stage may be a quarter dearer than it was: more than a busy machine makes of it, less than a slip costs.
    fileprivate mutating func addRegression(_ name: String, before: Double, now: Double) {
        addGoal("\(name) no dearer", seen: "\(decimal(now / before, 2)) of the baseline", holds: now <= before * 1.25)
    }
}
