import SystemPackage
import TestSupport
import Testing

@testable import Pipeline

/// Names made to lead out of the output folder, to meet in one file, or to be refused by the file system.
@Suite struct HostilePathTests {
    private static let article = "وصل الوزير إلى بغداد اليوم لبحث ملف المياه مع نظيره."

    /// The line without glossaries, prepared once: no name of a file depends on them.
    private static let prepared: PreparedLine = {
        do {
            return try SampleLine.prepared {
                $0.input.include = ["**/*"]
                $0.input.metadata = nil
                $0.glossaries = []
                $0.annotate.model = false
            }
        } catch {
            fatalError("\(error)")
        }
    }()

    private static func run(_ folder: TemporaryFolder) async throws -> CorpusRun.Outcome {
        try await SampleLine.run(prepared, input: folder.file("in"), output: folder.file("out"))
    }

    // MARK: - Records

    private static let ids = [
        "../../x", "..", ".", "/etc/passwd", "a/../../b", #"..\..\c"#, "%2e%2e%2fd", "%2E%2E/e", "\u{0}", "f\u{0}g",
        "CON", "NUL.txt", "h\ni", "j\r", "~", "-rf", "\u{202E}k", "l\u{301}", "\u{13A}", ".hidden", "C:\\m", "a~2", "a",
        String(repeating: "../", count: 100), String(repeating: "ن", count: 5000),
        String(repeating: "n", count: 100_000),
    ]

    @Test func `records of any id lie inside the folder, each in a file of its own`() async throws {
        let folder = TemporaryFolder()
        let lines = (Self.ids + Self.ids).enumerated().map { number, id in
            let escaped = id.unicodeScalars.map { scalar -> String in
                guard scalar.value < 0x20 || scalar == "\"" || scalar == "\\" else { return String(scalar) }
                let digits = String(scalar.value, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
            return "{\"id\":\"\(escaped.joined())\",\"text\":\"\(Self.article) \(number)\"}\n"
        }
        folder.write(lines.joined(), to: "in/a.jsonl")
        folder.write("kept", to: "beside.txt")
        let outcome = try await Self.run(folder)
        #expect(outcome.counts.documents == Self.ids.count * 2)
        #expect(outcome.counts.rejected == 0)
        let files = folder.files
        #expect(files.filter { $0.hasPrefix("out/tei/a.jsonl/") }.count == Self.ids.count * 2)
        #expect(files.filter { !$0.hasPrefix("out/") } == ["beside.txt", "in/a.jsonl"])
        #expect(!files.contains { $0.contains(".partial") })
    }

    @Test func `no id has the name of another that was cut`() {
        let long = String(repeating: "a", count: 300)
        let cut = OutputNames.name(ofRecord: long)
        #expect(cut.utf8.count <= 200)
        #expect(OutputNames.name(ofRecord: cut) != cut)
        let others = [long + "b", "b" + long, String(long.dropLast()), long.uppercased()]
        #expect(Set((others + [long]).map { OutputNames.name(ofRecord: $0) }).count == 5)
    }

    // MARK: - Files

    @Test func `every file of a list has a result of its own, inside the folder`() {
        let names = [
            "a.txt", "./a.txt", "/a.txt", "//a.txt", "../a.txt", "a/../a.txt", "_/a.txt", "a.html", "a.md", "a.txt.xml",
            "..", ".", "/", "x.jsonl", "./x.jsonl", "/x.jsonl", "x.jsonl/1.txt", "x.jsonl~2/1.txt", "a.txt~2",
            "b.xml/c.txt", "b.txt", "b.html", "c.txt/d.html", "c.html", "\n", String(repeating: "n", count: 255),
            String(repeating: "n", count: 251) + ".txt", String(repeating: "n", count: 254) + "/a.txt",
            "z.gz", "z", "z.txt.gz", "z.txt",
        ]
        let files = InputListing.list(paths: names.flatMap { Array($0.utf8) + [0] })
        #expect(files.count == names.count)
        var results: Set<[UInt8]> = []
        for file in files {
            let output = file.output
            #expect(results.insert(output.bytes).inserted, "\(output) was given twice")
            #expect(!output.isAbsolute && !output.components.contains { $0.kind != .regular }, "\(output)")
            #expect(output.components.allSatisfy { $0.bytes.count <= 255 }, "\(output)")
            let reason = Array(OutputFolder.reasonSuffix.utf8)
            let quarantined = OutputNames.quarantined(file, reason: reason)
            #expect(!quarantined.components.contains { $0.kind != .regular })
            #expect(quarantined.bytes.suffix(reason.count) != reason[...])
            #expect(quarantined.components.last.map { $0.bytes.count + reason.count <= 255 } == true)
        }
        // No result has the name of a folder that holds others.
        for file in files where !file.isContainer {
            let path = file.output.bytes + [UInt8(ascii: "/")]
            #expect(!results.contains { $0.starts(with: path) }, "\(file.output)")
        }
    }

    @Test func `a file and a folder whose results would meet are both written`() async throws {
        let folder = TemporaryFolder()
        let long = String(repeating: "n", count: 255)
        for name in ["a.txt", "a.xml/b.txt", "c.html", "c.txt/d.html", "e\nf.txt", long] {
            folder.write("<p>\(Self.article)</p>\n", to: "in/\(name)")
        }
        folder.write("No Arabic.", to: "in/\(String(repeating: "r", count: 255))")
        let outcome = try await Self.run(folder)
        #expect(outcome.counts.rejected == 1)
        #expect(outcome.counts.documents == 7)
        let files = folder.files
        for name in ["a.txt.xml", "a.xml/b.xml", "c.html.xml", "c.txt/d.xml", "e\nf.xml"] {
            #expect(files.contains("out/tei/\(name)"), "\(name)")
        }
        let summary = try await VerifiedRun.verify(folder.file("out"), sources: folder.file("in"))
        #expect(summary.findings == [])
    }

    // MARK: - Links

    @Test(arguments: ["tei", "text", "quarantine"])
    func `a link in place of a folder of the output is refused`(name: String) async throws {
        let folder = TemporaryFolder()
        folder.write(Self.article, to: "in/a.txt")
        folder.write("kept", to: "elsewhere/a.xml")
        folder.write("", to: "out/README.md")
        _ = TestFiles.capture("ln", ["-s", folder.file("elsewhere"), "out/\(name)"], in: folder)
        await #expect {
            try await Self.run(folder)
        } throws: { error in
            "\(error)".contains("symbolic link")
        }
        #expect(folder.files.filter { $0.hasPrefix("elsewhere/") } == ["elsewhere/a.xml"])
        #expect(TestFiles.text(folder.file("elsewhere/a.xml")) == "kept")
    }

    @Test func `a link to a folder below out/tei is refused`() async throws {
        let folder = TemporaryFolder()
        folder.write(Self.article, to: "in/sub/a.txt")
        folder.write("kept", to: "elsewhere/b")
        folder.write("", to: "out/tei/x")
        _ = TestFiles.capture("ln", ["-s", folder.file("elsewhere"), "out/tei/sub"], in: folder)
        #expect(try await Self.run(folder).counts.rejected == 1)
        #expect(TestFiles.text(folder.file("out/failures.csv"))?.contains("symbolic link") == true)
        #expect(folder.files.filter { $0.hasPrefix("elsewhere/") } == ["elsewhere/b"])
    }

    @Test func `files that are links are replaced, not followed`() async throws {
        let folder = TemporaryFolder()
        folder.write(Self.article, to: "in/a.txt")
        folder.write("kept", to: "victim")
        folder.write("", to: "out/tei/x")
        for name in ["out/tei/a.xml", "out/tei/.a.xml.partial", "out/documents.csv", "out/.documents.csv.partial"] {
            _ = TestFiles.capture("ln", ["-s", folder.file("victim"), name], in: folder)
        }
        let outcome = try await Self.run(folder)
        #expect(outcome.counts.ok == 1)
        #expect(TestFiles.text(folder.file("victim")) == "kept")
        #expect(TestFiles.text(folder.file("out/tei/a.xml"))?.contains("<TEI") == true)
    }

    @Test func `the output folder itself may be a link`() async throws {
        let folder = TemporaryFolder()
        folder.write(Self.article, to: "in/a.txt")
        folder.write("", to: "disk/README.md")
        _ = TestFiles.capture("ln", ["-s", folder.file("disk"), "out"], in: folder)
        #expect(try await Self.run(folder).counts.ok == 1)
        #expect(folder.files.contains("disk/tei/a.xml"))
    }
}
