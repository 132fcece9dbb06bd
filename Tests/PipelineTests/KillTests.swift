import TestSupport
import Testing

/// A run that is killed loses nothing: what has its final name is whole, and the run after it ends with the bytes of one
/// that nobody disturbed. `Scripts/kill-test.sh` does the same at hundreds of moments over thousands of documents.
@Suite struct KillTests {
    /// A moment of a run: when there are so many files whose path in the output folder begins so.
    struct Moment: Sendable, CustomTestStringConvertible {
        let path: String
        let count: Int
        var testDescription: String { "\(count) × \(path)" }

        func isReached(in output: String) -> Bool {
            TestFiles.list(output).filter { $0.hasPrefix(path) }.count >= count
        }
    }

    private static let moments = [
        Moment(path: "state.sqlite", count: 1), Moment(path: "tei/", count: 1), Moment(path: "tei/", count: 14),
        Moment(path: "tei/", count: 28), Moment(path: ".documents.csv", count: 1), Moment(path: "corpus.xml", count: 1),
    ]

    private let corpus = RunFolder()

    init() {
        for number in 20..<44 {
            let report = (0..<8).map { "\(RunFolder.report(number * 8 + $0))" }.joined(separator: "\n\n")
            corpus.folder.write(report, to: "in/report-\(number).txt")
        }
        corpus.folder.write(corpus.glossary, to: "project.tsv")
        corpus.folder.write(
            """
            {"input": {"path": "in"}, "glossaries": ["project.tsv"], "annotate": {"model": false},
             "emit": {"validate": "off"}, "jobs": 2}
            """, to: "pipeline.json")
    }

    private func start(_ output: String) throws -> RunningProgram {
        let arguments = [
            "run", "--quiet", "--config", corpus.folder.file("pipeline.json"), "--output", corpus.folder.file(output),
        ]
        guard let program = RunningProgram(Program.path, arguments) else {
            throw CannotStart(program: Program.path)
        }
        return program
    }

    private struct CannotStart: Error { let program: String }

    /// Documents with their final name that are not as an undisturbed run writes them. What it does not leave, the results
    /// of a record whose id shows to be another's, need only be whole.
    private func broken(_ output: String) -> [String] {
        RunFolder.names(corpus.folder.file(output)).filter { name in
            guard name.hasPrefix("tei/"), !name.hasSuffix(".partial") else { return false }
            let found = TestFiles.text(corpus.folder.file("\(output)/\(name)"))
            guard let expected = TestFiles.text(corpus.folder.file("undisturbed/\(name)")) else {
                return found?.hasSuffix("</TEI>\n") == false
            }
            return found != expected
        }
    }

    @Test func aRunAfterTheKillEndsAsIfNothingHadBeen() throws {
        #expect(try start("undisturbed").wait() == 1)
        let names = RunFolder.names(corpus.folder.file("undisturbed"))
        #expect(names.filter { $0.hasPrefix("tei/") }.count == 34)
        var killed = 0
        for (number, moment) in Self.moments.enumerated() {
            let output = "killed-\(number)"
            // The second time, the run that resumes is killed as well.
            for _ in 0...number % 2 {
                let folder = corpus.folder.file(output)
                if try start(output).kill(when: { moment.isReached(in: folder) }) { killed += 1 }
                #expect(broken(output) == [], "after the kill at \(moment.testDescription)")
            }
            #expect(try start(output).wait() == 1)
            #expect(corpus.differences("undisturbed", output) == [], "killed at \(moment.testDescription)")
        }
        // One or the other run may have been faster than the test.
        #expect(killed >= Self.moments.count / 2, "only \(killed) runs were killed before their end")
    }
}
