import SystemPackage
import TEIWriting
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// `warraq verify`: what is right passes, and what is wrong is named with its place.
@Suite struct VerifyTests {
    @Test(arguments: ["plain", "sentences", "tokens"])
    func theSampleCorpusIsProven(_ level: String) async throws {
        let folder = TemporaryFolder()
        let prepared = try SampleLine.prepared { $0.level = level }
        _ = try await SampleLine.run(
            prepared, input: TestFiles.repository + "/Corpus", output: folder.file("out"))
        let (summary, findings) = try await VerifiedRun.verify(folder.file("out"))
        #expect(findings == [])
        #expect(summary.proven == SampleLine.texts.count && summary.rejected == 0)
        // A byte order mark is not counted.
        let lengths = SampleLine.texts.map { text in
            String(decoding: text.bytes, as: UTF8.self).unicodeScalars.count
                - (text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 1 : 0)
        }
        #expect(summary.figures.total == lengths.reduce(0, +))
        #expect(summary.figures.removed > 0 && summary.figures.whiteSpace > 0)
    }

    @Test func whatIsRightPassesForAnyNumberOfJobs() async throws {
        let run = try await VerifiedRun()
        for jobs in [1, 2, 8] {
            let (summary, findings) = try await run.verify(jobs: jobs)
            #expect(findings == [])
            #expect(summary.proven == 4 && summary.rejected == 2)
            #expect(summary.figures.changed > 0)
        }
    }

    @Test func goldenAndRandomTextsPassWithEveryRuleOfCharacters() async throws {
        let golden = TestFiles.repository + "/Tests/PipelineTests/Golden"
        let inputs = TestFiles.list(golden).filter { $0.hasSuffix("input.txt") }
        var sources = inputs.map { (name: $0, bytes: TestFiles.read("\(golden)/\($0)") ?? []) }
        #expect(sources.count > 3)
        sources += RandomText.texts(count: 30, seed: 7).map { ("\($0.name).txt", $0.bytes) }
        let prepared = try SampleLine.prepared {
            $0.input.metadata = nil
            $0.clean.normalise = ["presentation", "nfc", "tatweel"]
        }
        let run = try await VerifiedRun(sources, prepared: prepared)
        #expect(try await run.verify().findings == [])
    }

    @Test func theHashesAreThoseOfSha256sum() async throws {
        let run = try await VerifiedRun()
        let ran = TestFiles.capture(
            "sh", ["-c", "cd out && sha256sum --quiet -c manifest-sha256.txt"], in: run.folder, input: "")
        #expect(ran.status == 0, "\(ran.output)\(ran.errors)")
        let manifest = try #require(TestFiles.text(run.folder.file("out/manifest-sha256.txt")))
        let paths = manifest.split(separator: "\n").map {
            $0.split(separator: "  ", maxSplits: 1).last.map(String.init)
        }
        let files = run.folder.files.filter { $0.hasPrefix("out/") }.map { String($0.dropFirst(4)) }
        #expect(paths.count == files.count - 3, "all but the manifest itself, run.json and the state")
        #expect(paths.contains("tei/line\\nbreak.xml"))
    }

    @Test(arguments: [
        ("tei/a.xml", "abc  tei/a.xml"), ("tei/a\nb.xml", "\\abc  tei/a\\nb.xml"),
        ("tei/a\\b.xml", "\\abc  tei/a\\\\b.xml"), ("tei/a b.xml", "abc  tei/a b.xml"),
    ])
    func linesOfTheManifestEscapeNamesAndReadBack(_ path: String, _ line: String) {
        let hash = String(repeating: "abc0", count: 16)
        let written = HashLine(path: Array(path.utf8), sha256: hash)
        #expect(String(decoding: written.bytes, as: UTF8.self) == line.replacing("abc", with: hash) + "\n")
        #expect(HashLine(written.bytes.dropLast()) == written)
    }

    @Test func sourcesThatMovedAreNamedByAnOption() async throws {
        let run = try await VerifiedRun()
        _ = TestFiles.capture("mv", ["in", "moved"], in: run.folder, input: "")
        let failure = await #expect(throws: PreparedLine.Failure.self) { try await run.verify() }
        #expect(failure?.diagnostics.first?.help?.contains("--sources") == true)
        #expect(try await run.verify(sources: "moved").findings == [])
    }

    @Test func folderAndSourcesMayMoveTogether() async throws {
        let run = try await VerifiedRun()
        _ = TestFiles.capture("sh", ["-c", "mkdir new && mv in out new"], in: run.folder, input: "")
        #expect(try await VerifiedRun.verify(run.folder.file("new/out")).findings == [])
    }

    @Test func withoutARunThereIsNothingToProve() async throws {
        let folder = TemporaryFolder()
        folder.write("x", to: "out/a.txt")
        await #expect(throws: PreparedLine.Failure.self) { try await VerifiedRun.verify(folder.file("out")) }
        await #expect(throws: PreparedLine.Failure.self) { try await VerifiedRun.verify(folder.file("none")) }
    }

    @Test func filesThatNoRunWroteAreAWarning() async throws {
        let run = try await VerifiedRun()
        run.folder.write("<TEI/>", to: "out/tei/old.xml")
        let (summary, findings) = try await run.verify()
        #expect(findings.map(\.identifier) == ["unlisted-file"])
        #expect(findings.first?.severity == .warning)
        #expect(summary.errors == 0 && summary.unlisted == 1)
    }

    @Test func whatIsFoundComesInTheOrderOfTheInputForAnyNumberOfJobs() async throws {
        let run = try await VerifiedRun()
        for name in ["a", "موانئ/سفينة"] { run.replace("</TEI>", "</TEI> ", in: "out/tei/\(name).xml") }
        run.edit("in/b, \"c\".txt") { $0[0] ^= 1 }
        let first = try await run.verify(jobs: 1).findings
        #expect(first.count >= 3)
        for jobs in [2, 8] { #expect(try await run.verify(jobs: jobs).findings == first) }
    }
}
