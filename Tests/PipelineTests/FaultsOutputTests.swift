import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Output folders that fail.
@Suite struct FaultyOutputTests {
    private func run(_ folder: TemporaryFolder, output: String) async throws -> CorpusRun.Outcome {
        let prepared = try SampleLine.prepared { $0.input.metadata = nil }
        return try await SampleLine.run(prepared, input: folder.file("in"), output: folder.file(output))
    }

    private func failure(_ folder: TemporaryFolder, output: String) async -> Diagnostic? {
        do {
            _ = try await run(folder, output: output)
            return nil
        } catch {
            return (error as? PreparedLine.Failure)?.diagnostics.first
        }
    }

    private static let text = "وصل الوزير إلى بغداد اليوم لبحث ملف المياه مع نظيره."

    @Test func aFileInThePlaceOfTheFolderIsNamed() async throws {
        let folder = TemporaryFolder()
        folder.write(Self.text, to: "in/a.txt")
        folder.write("mine", to: "out")
        for output in ["out", "out/below"] {
            let diagnostic = try #require(await failure(folder, output: output))
            #expect(
                diagnostic.message == "cannot make the folder \(folder.file("out")): a file with this name is there")
            #expect(diagnostic.help?.contains("--output") == true)
        }
        #expect(TestFiles.text(folder.file("out")) == "mine")
    }

    @Test func aTableThatCannotBeWrittenEndsTheRunAndLeavesNothingUnfinished() async throws {
        let folder = TemporaryFolder()
        folder.write(Self.text, to: "in/a.txt")
        // A folder lies where a table is to be: the run finds out when it gives the table its name.
        folder.write("x", to: "out/terms.csv/file")
        let diagnostic = try #require(await failure(folder, output: "out"))
        #expect(diagnostic.message.hasPrefix("cannot write \(folder.file("out/terms.csv"))"))
        #expect(!folder.files.contains { $0.hasSuffix(".partial") })
        #expect(!folder.files.contains("out/run.json"))
    }

    @Test func aResultWithoutAPlaceRejectsItsDocumentAlone() async throws {
        let folder = TemporaryFolder()
        folder.write(Self.text, to: "in/a.txt")
        folder.write(Self.text, to: "in/b.txt")
        folder.write("x", to: "out/tei/a.xml/file")
        let outcome = try await run(folder, output: "out")
        #expect(outcome.ending == .finished)
        #expect(outcome.counts.rejected == 1 && outcome.counts.ok == 1)
        let failures = try #require(TestFiles.text(folder.file("out/failures.csv")))
        #expect(failures.contains("a.txt,emit,not-written"))
    }

    @Test func leftoversOfAKilledRunGo() async throws {
        let folder = TemporaryFolder()
        folder.write(Self.text, to: "in/a.txt")
        for name in ["out/.mentions.csv.partial", "out/tei/.a.xml.partial", "out/tei/gone/.b.xml.partial"] {
            folder.write("half", to: name)
        }
        folder.write("kept", to: "out/tei/gone/partial")
        _ = try await run(folder, output: "out")
        #expect(!folder.files.contains { $0.hasSuffix(".partial") })
        #expect(folder.files.contains("out/tei/gone/partial"))
    }

    @Test func theFirstReasonToStopCounts() {
        let control = RunControl()
        #expect(!control.isStopped && control.reason == nil)
        control.stop(.tooManyFailures)
        control.stop(.interrupted)
        #expect(control.isStopped && control.reason == .tooManyFailures)
    }

    @Test(arguments: [
        (Errno.noSpace, true), (.diskQuotaExceeded, true), (.readOnlyFileSystem, true), (.permissionDenied, true),
        (.ioError, true), (.fileNameTooLong, false), (.isDirectory, false), (.notDirectory, false),
        (.tooManySymbolicLinkLevels, false), (.fileTooLarge, false),
    ])
    func onlyFaultsOfTheFolderStopTheRun(error: Errno, stops: Bool) {
        let failure = FileSystem.failure("write", "x", error)
        #expect(failure.concernsAllFiles == stops)
        #expect(!failure.remedy.isEmpty && !failure.remedyForInput.isEmpty)
    }

    @Test func theDiskCanBeSaved() throws {
        let folder = TemporaryFolder()
        folder.write("x", to: "out/a")
        try OutputFolder(FilePath(folder.file("out"))).synchronise()
        #expect(throws: FileFailure.self) { try OutputFolder(FilePath(folder.file("none"))).synchronise() }
    }

    @Test func aStoppedRunIsToldApartFromAnInterruptedOne() async throws {
        let folder = TemporaryFolder()
        for number in 0..<40 { folder.write("no Arabic", to: "in/\(number).txt") }
        folder.write(Self.text, to: "in/a.txt")
        let prepared = try SampleLine.prepared { $0.input.metadata = nil }
        func outcome(_ limit: FailureLimit?) async throws -> CorpusRun.Outcome {
            var diagnostics: [Diagnostic] = []
            let run = try CorpusRun(
                prepared, input: FilePath(folder.file("in")), output: FilePath(folder.file("out")), jobs: 2,
                maxFailures: limit, reporting: &diagnostics)
            return try await run.run(control: RunControl()) { _ in }
        }
        let stopped = try await outcome(.count(10))
        #expect(stopped.ending == .tooManyFailures(.count(10)))
        #expect(stopped.isInterrupted && stopped.counts.rejected == 11)
        #expect(!folder.files.contains("out/failures.csv"))
        #expect(try await outcome(.count(40)).ending == .finished)
        #expect(try await outcome(nil).ending == .finished)
        // Forty of forty-one are too few documents for a percentage.
        #expect(try await outcome(.share(hundredths: 100)).ending == .finished)
    }

    @Test func aRunStoppedBeforeItBeganTouchesNothing() async throws {
        let folder = TemporaryFolder()
        folder.write(Self.text, to: "in/a.txt")
        folder.write("kept", to: "out/quarantine/b.txt")
        var diagnostics: [Diagnostic] = []
        let run = try CorpusRun(
            SampleLine.prepared, input: FilePath(folder.file("in")), output: FilePath(folder.file("out")),
            reporting: &diagnostics)
        let control = RunControl()
        control.stop()
        let outcome = try await run.run(control: control) { _ in }
        #expect(outcome.ending == .interrupted)
        #expect(folder.files == ["in/a.txt", "out/quarantine/b.txt"])
    }

    @Test func theSurveyTellsHowFarItIs() async throws {
        let folder = TemporaryFolder()
        for number in 0..<30 { folder.write(Self.text, to: "in/\(number).txt") }
        let prepared = try SampleLine.prepared { $0.input.metadata = nil }
        var diagnostics: [Diagnostic] = []
        let run = try CorpusRun(
            prepared, input: FilePath(folder.file("in")), output: FilePath(folder.file("out")), jobs: 2,
            reporting: &diagnostics)
        let surveyed = LockedValue<[Int]>([])
        _ = try await run.run(control: RunControl()) { event in
            if case .surveyed(let documents, let total) = event {
                surveyed.withLock { $0.append(documents) }
                #expect(total == 30)
            }
        }
        let counts = surveyed.withLock { $0 }
        #expect(counts.last == 30)
        #expect(counts == counts.sorted())
    }
}
