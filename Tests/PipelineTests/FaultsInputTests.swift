import Reading
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

/// What is among the inputs and is no plain file with a plain name.
@Suite struct FaultyInputTests {
    private func list(_ folder: TemporaryFolder) throws -> (InputFiles, [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let files = try InputListing.list(
            FilePath(folder.file("in")), include: ["**"], output: FilePath(folder.file("out")), reporting: &diagnostics)
        return (files, diagnostics)
    }

    @Test(.timeLimit(.minutes(10))) func aPipeIsRefusedAndNotWaitedFor() throws {
        let folder = TemporaryFolder()
        folder.write("نص", to: "in/a.txt")
        #expect(mkfifo(folder.file("in/pipe.txt"), 0o600) == 0)
        let (files, _) = try list(folder)
        #expect(files.map(\.name) == ["a.txt", "pipe.txt"])
        let failure = #expect(throws: FileFailure.self) { try FileSystem.read(files[1].location) }
        #expect(failure?.reason == "it is a pipe, no file")
        #expect(failure?.remedyForInput.contains("write what it gives to a file") == true)
        #expect(failure?.concernsAllFiles == false)
    }

    @Test(arguments: ["/dev/zero", "/dev/null"])
    func aDeviceIsRefused(path: String) {
        let failure = #expect(throws: FileFailure.self) { try FileSystem.read(FilePath(path)) }
        #expect(failure?.reason == "it is a device, no file")
    }

    @Test func linksThatLeadNowhereAreListedToBeRejected() throws {
        let folder = TemporaryFolder()
        folder.write("نص", to: "in/a.txt")
        try FileSystem.link(FilePath(folder.file("in/b.txt")), to: "nowhere")
        try FileSystem.link(FilePath(folder.file("in/c.txt")), to: "c.txt")
        let (files, _) = try list(folder)
        #expect(files.map(\.name) == ["a.txt", "b.txt", "c.txt"])
        #expect(throws: FileFailure.self) { try FileSystem.read(files[2].location) }
    }

    @Test func aFolderIsVisitedOnceHoweverManyLinksLeadThere() throws {
        let folder = TemporaryFolder()
        folder.write("نص", to: "in/z/b.txt")
        folder.write("نص", to: "elsewhere/c.txt")
        try FileSystem.link(FilePath(folder.file("in/a")), to: "z")
        try FileSystem.link(FilePath(folder.file("in/out1")), to: FilePath(folder.file("elsewhere")))
        try FileSystem.link(FilePath(folder.file("in/out2")), to: FilePath(folder.file("elsewhere")))
        // A web: with every path through it listed the walk would not end.
        for one in 0..<12 {
            folder.write("x", to: "in/w\(one)/.keep")
            for other in 0..<12 {
                try FileSystem.link(FilePath(folder.file("in/w\(one)/\(other)")), to: FilePath("../w\(other)"))
            }
        }
        let (files, diagnostics) = try list(folder)
        #expect(files.map(\.name) == ["out1/c.txt", "z/b.txt"])
        #expect(diagnostics.isEmpty)
    }

    @Test func aLinkAboveTheInputIsNotFollowed() throws {
        let folder = TemporaryFolder()
        folder.write("نص", to: "in/a.txt")
        folder.write("نص", to: "beside.txt")
        try FileSystem.link(FilePath(folder.file("in/up")), to: "..")
        let (files, diagnostics) = try list(folder)
        #expect(files.map(\.name) == ["a.txt"])
        #expect(diagnostics.map(\.identifier) == ["link-to-parent"])
        #expect(diagnostics.first?.location?.file == "up")
    }

    @Test func resultsAreNeverReadBack() throws {
        let folder = TemporaryFolder()
        folder.write("نص", to: "in/a.txt")
        folder.write("نص", to: "in/results/text/b.txt")
        try FileSystem.link(FilePath(folder.file("in/again")), to: "results/text")
        var settings = PipelineConfiguration()
        settings.input.path = "in"
        settings.input.include = ["**"]
        var diagnostics: [Diagnostic] = []
        let output = OutputFolder(FilePath(folder.file("in/results")))
        let input = try CorpusInput(
            settings, folder: FilePath(folder.path), input: nil, option: "--input", output: output,
            reporting: &diagnostics)
        #expect(input.files.map(\.name) == ["a.txt"])
        for path in ["in/results", "in/results/text"] {
            let failure = #expect(throws: PreparedLine.Failure.self) {
                try CorpusInput(
                    settings, folder: FilePath(folder.path), input: FilePath(folder.file(path)), option: "--input",
                    output: output, reporting: &diagnostics)
            }
            #expect(failure?.diagnostics.map(\.identifier) == ["input-is-output"])
        }
    }

    @Test func aFileOfRecordsThatIsCutOffIsNotTakenForWhole() throws {
        let folder = TemporaryFolder()
        let lines = (0..<4_000).map { "{\"id\": \($0), \"text\": \"وصل الوزير إلى بغداد اليوم.\"}\n" }
        folder.write(lines.joined(), to: "in/a.jsonl")
        let (files, _) = try list(folder)
        let producer = DocumentProducer(files, settings: RecordSettings(), batchBytes: 1_000)
        var names: [String] = []
        var codes: [String] = []
        func take(_ batch: DocumentProducer.Produced?) {
            for document in batch?.documents ?? [] {
                names.append(document.name)
                if case .rejected(let rejected) = document.content { codes.append(rejected.rejection.code) }
            }
        }
        take(producer.next())
        #expect(truncate(folder.file("in/a.jsonl"), 200_000) == 0)
        while let batch = producer.next() { take(batch) }
        #expect(codes.contains("unreadable"))
        #expect(names.last == "a.jsonl")
    }
}

@Suite struct FaultyNameTests {
    private func outputs(_ names: [[UInt8]], foldingCase: Bool = false) -> ([String], [Diagnostic]) {
        var files = names.map { name in
            InputFile(key: name, size: 1)
        }
        files.sort { $0.key.lexicographicallyPrecedes($1.key) }
        var diagnostics: [Diagnostic] = []
        OutputNames.assign(to: &files, foldingCase: foldingCase, reporting: &diagnostics)
        return (files.map(\.output.string), diagnostics)
    }

    private func outputs(_ names: [String], foldingCase: Bool = false) -> ([String], [Diagnostic]) {
        outputs(names.map { Array($0.utf8) }, foldingCase: foldingCase)
    }

    @Test func noResultLiesWhereAFolderMustBe() {
        #expect(outputs(["b.txt", "b.xml/c.txt"]).0 == ["b.txt.xml", "b.xml/c.xml"])
        // The text of d.html would be d.txt.
        #expect(outputs(["d.html", "d.txt/e.html"]).0 == ["d.html.xml", "d.txt/e.xml"])
    }

    @Test func ofListsTooNoTwoResultsAreOne() {
        let (names, _) = outputs(["../a.html", "../a.txt", "_/a.html", "_/a.txt"])
        #expect(Set(names).count == 4)
    }

    @Test func namesThatDifferOnlyInCaseOrNormalisationAreTwo() {
        let (names, diagnostics) = outputs(["A.txt", "a.txt"])
        #expect(names == ["A.xml", "a.xml"])
        #expect(diagnostics.map(\.identifier) == ["names-alike"])
        let (hamza, said) = outputs(["\u{0623}.txt", "\u{0627}\u{0654}.txt"])
        #expect(hamza.count == 2 && !hamza[0].utf8.elementsEqual(hamza[1].utf8))
        #expect(said.count == 1)
        #expect(outputs(["a.txt", "b.txt"]).1.isEmpty)
    }

    @Test func whereTheDiskTakesThemForOneTheSecondKeepsItsExtension() {
        let (names, diagnostics) = outputs(
            ["A.txt", "a.txt", "\u{0623}.txt", "\u{0627}\u{0654}.txt"], foldingCase: true)
        #expect(names.prefix(2) == ["A.xml", "a.txt.xml"])
        #expect(Set(names.map { $0.lowercased() }).count == 4)
        #expect(diagnostics.isEmpty)
    }

    @Test func namesOf255BytesKeepThatLength() {
        let long = Array(String(repeating: "ن", count: 127).utf8)
        let (names, _) = outputs([long + [0x79], long + [0x7A], Array(long.prefix(250)) + Array(".html".utf8)])
        #expect(names.allSatisfy { $0.utf8.count <= 255 && $0.hasSuffix(".xml") })
        #expect(Set(names).count == 3)
        #expect(names.allSatisfy { !$0.unicodeScalars.contains("\u{FFFD}") })
    }

    @Test func bytesThatAreNoUTF8AreShownAndToldApart() {
        let names: [[UInt8]] = [[0xCE, 0xC8, 0xD1], [0xCE, 0xC8, 0xD2], Array("خبر".utf8) + [0xFF, 0x61]]
        #expect(names.map(ShownName.text) == ["%CE%C8%D1", "%CE%C8%D2", "خبر%FFa"])
        #expect(ShownName.text([0xE0, 0x80, 0x61, 0xC3]) == "%E0%80a%C3")
        let (outputs, diagnostics) = outputs(names.map { $0 + Array(".txt".utf8) })
        #expect(Set(outputs) == ["%CE%C8%D1.xml", "%CE%C8%D2.xml", "خبر%FFa.xml"])
        #expect(diagnostics.isEmpty)
    }

    @Test func temporaryNamesAreToldFromOthers() {
        for name in ["a.xml", ".a", "x.partial", String(repeating: "a", count: 255)] {
            let temporary = FileSystem.temporaryName(for: FilePath("folder").appending(name))
            #expect(temporary.removingLastComponent() == "folder")
            #expect((temporary.lastComponent?.bytes.count ?? 999) <= 255)
            #expect(FileSystem.isTemporary(temporary.lastComponent?.bytes ?? []))
            #expect(!FileSystem.isTemporary(Array(name.utf8)))
        }
        let other = FileSystem.temporaryName(for: FilePath(bytes: [0xFE]))
        #expect(FileSystem.temporaryName(for: FilePath(bytes: [0xFF])) != other)
    }

    @Test func ordinaryFoldersTellCasesApart() {
        #expect(!FileSystem.foldsCase(at: FilePath(TemporaryFolder().file("not/there/yet"))))
    }
}
