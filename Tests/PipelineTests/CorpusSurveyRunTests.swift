import JSON
import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// What a run does with what recurs in a corpus, and with copies.
@Suite struct CorpusSurveyRunTests {
    /// Two outlets in folders of their own, and copies of some documents under other names.
    private static func folder(count: Int = 30) -> TemporaryFolder {
        let folder = TemporaryFolder()
        for (number, name) in ["مرافئ", "الشراع"].enumerated() {
            let outlet = MadeOutlet(name: name, count: count, manner: [.background], seed: UInt64(number + 1))
            for (place, document) in outlet.documents.enumerated() {
                folder.write(document.text, to: "in/\(name)/\(100 + place).txt")
                if number == 0, place < 4 { folder.write(document.text + "\n", to: "in/\(name)/copy\(place).txt") }
            }
        }
        return folder
    }

    private static func prepared(_ change: (inout PipelineConfiguration) -> Void = { _ in }) throws -> PreparedLine {
        try SampleLine.prepared {
            $0.input.metadata = nil
            $0.annotate.model = false
            $0.level = "plain"
            change(&$0)
        }
    }

    private static func rows(_ folder: TemporaryFolder, _ table: String) throws -> [[String]] {
        Array(CSVRows.read(try #require(TestFiles.read(folder.file(table)))).dropFirst())
    }

    @Test func theTablesAreTheSameForAnyNumberOfJobs() async throws {
        let folder = Self.folder()
        let prepared = try Self.prepared()
        for jobs in [1, 2, 7] {
            _ = try await SampleLine.run(
                prepared, input: folder.file("in"), output: folder.file("out\(jobs)"), jobs: jobs)
        }
        for name in RunFolder.names(folder.file("out1")) where name != "run.json" {
            let first = TestFiles.read(folder.file("out1/\(name)"))
            #expect(TestFiles.read(folder.file("out2/\(name)")) == first, "\(name)")
            #expect(TestFiles.read(folder.file("out7/\(name)")) == first, "\(name)")
        }
        let removed = try Self.rows(folder, "out1/removed.csv").filter { $0[4] == "recurring-line" }
        #expect(removed.count > 60 * 6)
        #expect(removed.allSatisfy { $0[3] == "site" })
        let repeated = try Self.rows(folder, "out1/repeated.csv")
        #expect(Set(repeated.map { $0[0] }) == ["مرافئ", "الشراع"])
        #expect(repeated.allSatisfy { Int($0[2]) == (Int($0[3]) ?? 0) + (Int($0[4]) ?? 0) })
        // The background is the block most often kept.
        #expect(repeated.contains { $0[1].hasPrefix("وكانت لجنة الأهالي") && $0[4] == "0" && $0[3] != "0" })
        #expect(repeated.contains { $0[6] == "recurring-line" && $0[3] == "0" && $0[7].hasSuffix(".txt") })
    }

    @Test func copiesAreMarkedAndStillWritten() async throws {
        let folder = Self.folder()
        let outcome = try await SampleLine.run(
            try Self.prepared(), input: folder.file("in"), output: folder.file("out"))
        #expect(outcome.counts.ok + outcome.counts.warning == 64)
        let rows = try Self.rows(folder, "out/duplicates.csv")
        #expect(
            rows.filter { $0[3] == "exact" }
                == (0..<4).map { number in
                    ["مرافئ/copy\(number).txt", "مرافئ/\(100 + number).txt", "1.00", "exact"]
                })
        #expect(outcome.counts.exactDuplicates == 4)
        #expect(outcome.counts.nearDuplicates == rows.count - 4)
        #expect(TestFiles.list(folder.file("out/tei")).count == 64)
    }

    @Test func theSettingSwitchesItOff() async throws {
        let folder = Self.folder(count: 10)
        let prepared = try Self.prepared { $0.clean.recurring = false }
        _ = try await SampleLine.run(prepared, input: folder.file("in"), output: folder.file("out"))
        #expect(try Self.rows(folder, "out/removed.csv").allSatisfy { $0[4] != "recurring-line" })
        #expect(try Self.rows(folder, "out/repeated.csv").isEmpty)
    }

    @Test func theSampleCorpusLosesNothingByASurvey() async throws {
        let folder = TemporaryFolder()
        let corpus = TestFiles.repository + "/Corpus"
        for (name, isOn) in [("on", true), ("off", false)] {
            let prepared = try SampleLine.prepared {
                $0.clean.recurring = isOn
                $0.level = "plain"
            }
            _ = try await SampleLine.run(prepared, input: corpus, output: folder.file(name))
        }
        // What a document alone shows is all of its frame already (CorpusBlocksTests); the rest is the article.
        #expect(
            try Self.rows(folder, "on/documents.csv").map { [$0[0], $0[9], $0[10]] }
                == Self.rows(folder, "off/documents.csv").map { [$0[0], $0[9], $0[10]] })
    }
}
