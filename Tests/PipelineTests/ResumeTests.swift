import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// A run does what is new or was changed, and ends with the same bytes as a run that did everything.
@Suite struct ResumeTests {
    @Test func theSecondRunDoesNothingAndWritesTheSame() async throws {
        let corpus = RunFolder()
        let first = try await corpus.run()
        #expect(first.outcome.counts.documents == 13)
        #expect(first.outcome.counts.rejected == 3)
        #expect(first.outcome.unchanged == 0)
        _ = try await corpus.run(output: "fresh")
        let second = try await corpus.run()
        // Whether a record has the id of another shows only beside it.
        #expect(second.done == ["records.jsonl#r1~2"])
        #expect(second.outcome.unchanged == 12)
        #expect(corpus.differences("out", "fresh") == [])
        #expect(second.outcome.counts == first.outcome.counts)
    }

    @Test(arguments: ["new", "changed", "touched", "removed", "record", "metadata"])
    func afterAChangeOfTheInput(_ change: String) async throws {
        let corpus = RunFolder()
        _ = try await corpus.run()
        var expected: [String] = []
        switch change {
        case "new":
            corpus.folder.write(RunFolder.report(30), to: "in/report-30.txt")
            expected = ["report-30.txt"]
        case "changed":
            corpus.folder.write(RunFolder.report(3) + " وشكر الحاضرين.", to: "in/report-3.txt")
            expected = ["report-3.txt"]
        case "touched": corpus.folder.write(RunFolder.report(3), to: "in/report-3.txt")
        case "removed": #expect(corpus.folder.remove("in/report-2.txt"))
        case "record":
            var text = String(
                decoding: try #require(TestFiles.read(corpus.folder.file("in/records.jsonl"))), as: UTF8.self)
            text = text.replacing("\"date\": \"2025-03-02\"", with: "\"date\": \"2025-04-02\"")
            corpus.folder.write(text, to: "in/records.jsonl")
            expected = ["records.jsonl#r2"]
        default:
            corpus.folder.write("path,title,date\nreport-4.txt,,2024-05-06\n", to: "metadata.csv")
            corpus.configure = { $0.input.metadata = "metadata.csv" }
            expected = ["report-4.txt"]
        }
        let plan = try await corpus.prepare().plan()
        #expect(plan.steps.map(\.document) == expected)
        let second = try await corpus.run()
        #expect(second.done.filter { $0 != "records.jsonl#r1~2" } == expected)
        #expect(second.outcome.gone.count == (change == "removed" ? 1 : 0))
        _ = try await corpus.run(output: "fresh")
        let left = change == "removed" ? ["tei/report-2.xml"] : []
        #expect(corpus.differences("out", "fresh") == left)
    }

    @Test func ofAnEditedGlossaryOnlyWhatItTouchesIsRedone() async throws {
        let corpus = RunFolder()
        _ = try await corpus.run()
        corpus.glossary = "# a line that moves the rows\n" + corpus.glossary.replacing("Sarw River", with: "River Sarw")
        let plan = try await corpus.prepare().plan()
        let touched = plan.steps.map(\.document)
        #expect(touched == ["records.jsonl#r4", "report-2.txt"])
        #expect(plan.reasons.allSatisfy { $0.reason.text.hasPrefix("glossary row ") })
        #expect(Set(try await corpus.run().done).subtracting(["records.jsonl#r1~2"]) == Set(touched))
        _ = try await corpus.run(output: "fresh")
        #expect(corpus.differences("out", "fresh") == [])
        let tei = String(
            decoding: try #require(TestFiles.read(corpus.folder.file("out/tei/report-2.xml"))), as: UTF8.self)
        #expect(tei.contains("River Sarw"))
    }

    @Test(arguments: ["settings", "level", "validate", "force"])
    func afterAChangeOfTheSettings(_ change: String) async throws {
        let corpus = RunFolder()
        corpus.configure = { $0.validate = "off" }
        _ = try await corpus.run()
        let reason: String
        switch change {
        case "settings":
            corpus.configure = { ($0.validate, $0.annotate.roles) = ("off", false) }
            reason = "settings changed (annotate); settings changed (emit)"
        case "level":
            corpus.configure = { ($0.validate, $0.level) = ("off", "plain") }
            reason = "settings changed (emit)"
        case "validate":
            corpus.configure = { $0.validate = "all" }
            reason = "to be validated"
        default:
            corpus.options.isForced = true
            reason = "forced"
        }
        let plan = try await corpus.prepare().plan()
        #expect(Set(plan.steps.map { $0.reasons.map(\.text).joined(separator: "; ") }).contains(reason))
        #expect(plan.steps.count >= 10)
        _ = try await corpus.run()
        _ = try await corpus.run(output: "fresh")
        #expect(corpus.differences("out", "fresh") == [])
    }

    @Test(arguments: ["lost", "damaged", "garbled", "output lost", "output changed", "quarantine lost"])
    func whateverIsDoneToTheFolderIsMended(_ damage: String) async throws {
        let corpus = RunFolder()
        _ = try await corpus.run()
        _ = try await corpus.run(output: "fresh")
        let state = corpus.folder.file("out/state.sqlite")
        switch damage {
        case "lost": #expect(corpus.folder.remove("out/state.sqlite"))
        case "damaged": corpus.folder.write("this is no database, whatever its name says", to: "out/state.sqlite")
        case "garbled":
            var bytes = try #require(TestFiles.read(state))
            for place in stride(from: 100, to: bytes.count, by: 97) { bytes[place] ^= 0x5A }
            corpus.folder.write(bytes, to: "out/state.sqlite")
        case "output lost": #expect(corpus.folder.remove("out/tei/report-1.xml"))
        case "output changed": corpus.folder.write("<TEI/>", to: "out/tei/report-1.xml")
        default: #expect(corpus.folder.remove("out/quarantine/english.txt"))
        }
        let again = try await corpus.run()
        #expect(corpus.differences("out", "fresh") == [])
        switch damage {
        case "lost": #expect(again.notes.map(\.identifier) == ["state-lost"])
        case "damaged", "garbled": #expect(again.notes.map(\.identifier) == ["state-damaged"])
        default: #expect(again.outcome.unchanged == 11)
        }
    }

    @Test func afterAnotherStartOfTheMachineFilesProveThemselves() async throws {
        let corpus = RunFolder()
        _ = try await corpus.run()
        _ = try await corpus.run(output: "fresh")
        let path = FilePath(corpus.folder.file("out/state.sqlite"))
        let key = Array("report-1.txt".utf8)
        let earlier = try StateStore(path)
        // On a slow machine the run may have brought files to the disk already.
        try earlier.end(["boot": "an earlier one", "synced": "-1"], isWhole: true)
        earlier.close()
        // A run that is killed before it comes to the document, but after it brought its own files to the disk.
        let killed = try StateStore(path)
        try killed.begin([:])
        try killed.noteSynced()
        #expect(try killed.rows(for: [key]).first??.outputStamp?.modified == -1)
        killed.close()
        #expect(try await corpus.run().outcome.unchanged == 12)
        let after = try StateStore(path, isReadOnly: true)
        #expect(try after.rows(for: [key]).first??.outputStamp?.modified != -1)
        after.close()
        #expect(corpus.differences("out", "fresh") == [])
    }

    @Test func whatStaysTheSameKeepsItsFiles() async throws {
        let corpus = RunFolder()
        _ = try await corpus.run()
        let path = FilePath(corpus.folder.file("out/tei/report-1.xml"))
        let before = try #require(FileStamp(of: path, isOwn: true))
        #expect(corpus.folder.remove("out/state.sqlite"))
        _ = try await corpus.run()
        #expect(FileStamp(of: path, isOwn: true) == before)
    }

    @Test func resultsWithoutASourceAreRemovedOnlyOnRequest() async throws {
        let corpus = RunFolder()
        _ = try await corpus.run()
        #expect(corpus.folder.remove("in/report-5.txt"))
        #expect(corpus.folder.remove("in/english.txt"))
        #expect(try await corpus.run().outcome.gone.count == 2)
        #expect(TestFiles.list(corpus.folder.file("out/tei")).contains("report-5.xml"))
        corpus.options.prunes = true
        #expect(try await corpus.run().outcome.gone.arePruned)
        #expect(!TestFiles.list(corpus.folder.file("out/tei")).contains("report-5.xml"))
        _ = try await corpus.run(output: "fresh")
        #expect(corpus.differences("out", "fresh") == [])
        #expect(try await corpus.run().outcome.gone.count == 0)
    }

    @Test func anotherFileWithTheSameResultKeepsItWhenTheFirstIsPruned() async throws {
        let corpus = RunFolder()
        corpus.folder.write(RunFolder.report(40), to: "in/twin.txt")
        _ = try await corpus.run()
        #expect(corpus.folder.remove("in/twin.txt"))
        corpus.folder.write("<html><body><p>\(RunFolder.report(41))</p></body></html>", to: "in/twin.html")
        corpus.options.prunes = true
        _ = try await corpus.run()
        _ = try await corpus.run(output: "fresh")
        #expect(corpus.differences("out", "fresh") == [])
    }

    @Test func whatWasRejectedIsTriedAgainOnRequest() async throws {
        let corpus = RunFolder()
        _ = try await corpus.run()
        corpus.options.retriesFailures = true
        #expect(Set(try await corpus.run().done) == ["english.txt", "records.jsonl#5", "records.jsonl#r1~2"])
    }

    @Test func oneRunAtATime() async throws {
        let corpus = RunFolder()
        _ = try await corpus.run()
        let lock = try RunLock(OutputFolder(FilePath(corpus.folder.file("out"))))
        let failure = await #expect(throws: PreparedLine.Failure.self) { try await corpus.run() }
        #expect(failure?.diagnostics.map(\.identifier) == ["output-in-use"])
        #expect(RunLock.isHeld(in: OutputFolder(FilePath(corpus.folder.file("out")))))
        withExtendedLifetime(lock) {}
    }

    @Test(arguments: [1, 4, 9])
    func aRunThatWasStoppedGoesOn(_ documents: Int) async throws {
        let corpus = RunFolder()
        let control = RunControl()
        let count = LockedValue(0)
        let first = try await corpus.run(jobs: 1, control: control) { event in
            if case .written = event,
                count.withLock({
                    $0 += 1; return $0
                }) == documents
            {
                control.stop()
            }
        }
        #expect(first.outcome.isInterrupted)
        let status = try CorpusStatus(FilePath(corpus.folder.file("out")))
        #expect(!status.isFinished)
        let second = try await corpus.run()
        #expect(!second.outcome.isInterrupted)
        #expect(second.outcome.unchanged >= documents)
        _ = try await corpus.run(output: "fresh")
        #expect(corpus.differences("out", "fresh") == [])
        #expect(try CorpusStatus(FilePath(corpus.folder.file("out"))).isFinished)
    }

    @Test(arguments: [1, 2, 5])
    func partsMergeToTheWhole(_ count: Int) async throws {
        let corpus = RunFolder()
        _ = try await corpus.run(output: "whole")
        corpus.folder.write(
            "{\"input\": {\"path\": \"in\"}, \"glossaries\": [\"project.tsv\"], \"annotate\": {\"model\": false}}",
            to: "pipeline.json")
        corpus.options.configurationFile = FilePath(corpus.folder.file("pipeline.json"))
        var parts: [FilePath] = []
        var documents = 0
        for number in 1...count {
            corpus.options.shard = Shard("\(number)/\(count)")
            documents += try await corpus.run(output: "part\(number)").outcome.counts.documents
            parts.append(FilePath(corpus.folder.file("part\(number)")))
        }
        #expect(documents == 13)
        var diagnostics: [Diagnostic] = []
        let output = FilePath(corpus.folder.file("merged"))
        let merge = try CorpusMerge(parts, output: output, configuration: nil, reporting: &diagnostics)
        let outcome = try await merge.run(control: RunControl()) { _ in }
        #expect(outcome.counts.documents == 13)
        #expect(corpus.differences("merged", "whole") == [])
        if count > 1 {
            #expect(throws: PreparedLine.Failure.self) {
                try CorpusMerge(parts.dropLast(), output: output, configuration: nil, reporting: &diagnostics)
            }
        }
        corpus.options.shard = nil
        #expect(try await corpus.run(output: "merged").outcome.unchanged == 12)
    }

    @Test(arguments: ["0/3", "4/3", "1", "1/", "/2", "a/b", "1/2/3", "-1/2", "1/0"])
    func thisIsNoPart(_ text: String) { #expect(Shard(text) == nil) }
}
