import SystemPackage
import TestSupport
import TextModel

@testable import Pipeline

/// A small corpus in a folder of its own, run as a user would run it: again and again over one output folder.
final class RunFolder {
    let folder = TemporaryFolder()
    /// The settings.
    var configure: (inout PipelineConfiguration) -> Void = { _ in }
    /// What is done, beside what is new.
    var options = RunOptions()
    /// The rows of the project's glossary.
    var glossary = "source\ttarget\ttype\nنهر السرو\tSarw River\tplace\n"

    /// What became of one run.
    struct Result {
        var outcome: CorpusRun.Outcome
        var notes: [Diagnostic]
        /// The documents that were done, not taken up.
        var done: [String]
    }

    /// Three outlets' worth of short reports, some of them records, one without Arabic.
    init() {
        for number in 1...6 {
            folder.write(Self.report(number), to: "in/report-\(number).txt")
        }
        let records = (1...4).map { number in
            "{\"id\": \"r\(number)\", \"date\": \"2025-03-0\(number)\", \"text\": \"\(Self.report(10 + number))\"}"
        }
        folder.write(
            (records + ["{broken", records[0]]).map { $0.replacingNewlines }.joined(separator: "\n") + "\n",
            to: "in/records.jsonl")
        folder.write("nothing Arabic", to: "in/english.txt")
    }

    static func report(_ number: Int) -> String {
        let places = ["القاهرة", "عمان", "نهر السرو", "الرباط", "تونس", "بغداد"]
        let place = places[number % places.count]
        return
            "افتتاح المكتبة رقم \(number)\nافتتح الوزير سالم المنذري مكتبة عامة في \(place) أمس، وفيها \(number * 100) كتاب."
    }

    func run(
        output: String = "out", jobs: Int = 2, control: RunControl = RunControl(),
        onEvent: @Sendable @escaping (RunEvent) -> Void = { _ in }
    ) async throws -> Result {
        let run = try prepare(output: output, jobs: jobs)
        let notes = LockedValue<[Diagnostic]>([])
        let done = LockedValue<[String]>([])
        let outcome = try await run.run(control: control) { event in
            onEvent(event)
            switch event {
            case .noted(let diagnostic): notes.withLock { $0.append(diagnostic) }
            case .written(let document, _), .rejected(let document, _): done.withLock { $0.append(document) }
            default: break
            }
        }
        return Result(outcome: outcome, notes: notes.withLock { $0 }, done: done.withLock { $0 })
    }

    func prepare(output: String = "out", jobs: Int = 2) throws -> CorpusRun {
        folder.write(glossary, to: "project.tsv")
        var configuration = PipelineConfiguration()
        configuration.input.path = "in"
        // The shipped glossaries and model would take most of the time, and play no part.
        configuration.glossaries = ["project.tsv"]
        configuration.annotate.model = false
        configure(&configuration)
        var diagnostics: [Diagnostic] = []
        let prepared = try PreparedLine(
            configuration, folder: FilePath(folder.path), configurationFile: "pipeline.json", reporting: &diagnostics)
        var run = try CorpusRun(
            prepared, output: FilePath(folder.file(output)), jobs: jobs, reporting: &diagnostics)
        run.options = options
        return run
    }

    /// What differs between two output folders, the state and the times apart; empty if nothing does.
    func differences(_ first: String, _ second: String) -> [String] {
        let names = Self.names(folder.file(first))
        var found = Set(names).symmetricDifference(Self.names(folder.file(second))).sorted()
        for name in names where !found.contains(name) {
            let left = TestFiles.read(folder.file("\(first)/\(name)"))
            let right = TestFiles.read(folder.file("\(second)/\(name)"))
            if name == "run.json" ? Self.withoutTimes(left) != Self.withoutTimes(right) : left != right {
                found.append(name)
            }
        }
        return found
    }

    /// The files of an output folder, the state left out.
    static func names(_ folder: String) -> [String] {
        TestFiles.list(folder).filter { !$0.hasPrefix("state.sqlite") }
    }

    /// The part of `run.json` that compares byte for byte.
    static func withoutTimes(_ manifest: [UInt8]?) -> String {
        let text = String(decoding: manifest ?? [], as: UTF8.self)
        return text.firstRange(of: "\"times\"").map { String(text[..<$0.lowerBound]) } ?? text
    }
}

extension String {
    fileprivate var replacingNewlines: String { split(separator: "\n").joined(separator: "\\n") }
}
