import SystemPackage
import TestSupport
import Testing

@testable import Pipeline

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A run that has nothing to do knows it from the stamps of the files; whatever was touched brings it back to its work.
@Suite struct UnchangedRunTests {
    /// A corpus of texts whose files are old enough for their stamps to be trusted, run once.
    private func finished() async throws -> RunFolder {
        let corpus = RunFolder()
        #expect(corpus.folder.remove("in/records.jsonl"))
        for name in TestFiles.list(corpus.folder.file("in")) { age(corpus.folder.file("in/\(name)"), by: 3600) }
        _ = try await corpus.run()
        return corpus
    }

    private func age(_ path: String, by seconds: Int) {
        let moment = timespec(tv_sec: time(nil) - seconds, tv_nsec: 0)
        #expect(utimensat(AT_FDCWD, path, [moment, moment], 0) == 0)
    }

    @Test func nothingIsWritten() async throws {
        let corpus = try await finished()
        let before = try #require(FileStamp(of: FilePath(corpus.folder.file("out/run.json")), isOwn: true))
        let events = LockedValue<[String]>([])
        let second = try await corpus.run { event in
            if case .unchanged(let document) = event { events.withLock { $0.append(document) } }
        }
        #expect(second.outcome.unchanged == 7)
        #expect(second.outcome.counts.ok == 6)
        #expect(second.outcome.counts.rejected == 1)
        #expect(second.done == [])
        #expect(events.withLock { $0.count } == 7)
        #expect(FileStamp(of: FilePath(corpus.folder.file("out/run.json")), isOwn: true) == before)
        let plan = try await corpus.prepare().plan()
        #expect(plan.steps.isEmpty && plan.documentCount == 7 && plan.rejectedCount == 1 && plan.goneCount == 0)
        _ = try await corpus.run(output: "fresh")
        #expect(corpus.differences("out", "fresh") == [])
    }

    @Test(arguments: [
        "source", "same size", "new", "gone", "table lost", "table changed", "result lost", "result changed",
        "quarantine lost", "setting", "glossary", "forced", "metadata",
    ])
    func whateverWasTouchedIsSeen(_ change: String) async throws {
        let corpus = try await finished()
        switch change {
        case "source": corpus.folder.write(RunFolder.report(3) + " وشكر الحاضرين.", to: "in/report-3.txt")
        case "same size":
            corpus.folder.write(RunFolder.report(3).replacing("مكتبة", with: "مكتبه"), to: "in/report-3.txt")
            age(corpus.folder.file("in/report-3.txt"), by: 3600)
        case "new": corpus.folder.write(RunFolder.report(9), to: "in/report-9.txt")
        case "gone": #expect(corpus.folder.remove("in/report-6.txt"))
        case "table lost": #expect(corpus.folder.remove("out/mentions.csv"))
        case "table changed": corpus.folder.write("nothing", to: "out/unknown.csv")
        case "result lost": #expect(corpus.folder.remove("out/tei/report-1.xml"))
        case "result changed": corpus.folder.write("<TEI/>", to: "out/tei/report-1.xml")
        case "quarantine lost": #expect(corpus.folder.remove("out/quarantine/english.txt"))
        case "setting": corpus.configure = { $0.project.title = "عنوان" }
        case "glossary": corpus.glossary += "نهر الورد\tWard River\tplace\n"
        case "forced": corpus.options.isForced = true
        default:
            corpus.folder.write("path,title,date\nreport-4.txt,,2024-05-06\n", to: "metadata.csv")
            corpus.configure = { $0.input.metadata = "metadata.csv" }
        }
        _ = try await corpus.run()
        corpus.options = RunOptions()
        _ = try await corpus.run(output: "fresh")
        #expect(corpus.differences("out", "fresh") == (change == "gone" ? ["tei/report-6.xml"] : []))
    }

    @Test func aRunIsTakenUpAsItWasNoted() throws {
        var counts = RunCounts()
        (counts.ok, counts.words, counts.unknown) = (3, 120, 7)
        let stamp = FileStamp(size: 5, modified: 8, changed: 9, node: 2)
        let run = FinishedRun(settings: "abc", files: ["terms.csv": stamp, "run.json": stamp], counts: counts)
        #expect(FinishedRun(run.text) == run)
        for text in ["", "abc", "abc\n1 2", run.text + "\nrest"] { #expect(FinishedRun(text) == nil) }
    }
}
