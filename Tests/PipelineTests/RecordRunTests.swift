import Reading
import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// Runs over files that hold many documents, and over compressed ones.
@Suite struct RecordRunTests {
    private static let article = "وصل الوزير إلى بغداد اليوم لبحث ملف المياه مع نظيره."

    private static func response(_ id: String, _ body: String, type: String = "text/plain", status: Int = 200)
        -> [UInt8]
    {
        let block = "HTTP/1.1 \(status) X\r\nContent-Type: \(type); charset=utf-8\r\n\r\n\(body)"
        return Array(
            """
            WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x:\(id)>\r\nWARC-Date: 2025-11-07T10:30:00Z\r
            WARC-Target-URI: https://marsad.example/\(id)\r\nContent-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n
            """.utf8)
    }

    /// The tables of a run, by column.
    private static func rows(_ folder: TemporaryFolder, _ table: String) throws -> [[String: String]] {
        let rows = CSVRows.read(try #require(TestFiles.read(folder.file("out/\(table).csv"))))
        let header = try #require(rows.first)
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    private static func run(
        _ folder: TemporaryFolder, jobs: Int = 2, output: String = "out",
        _ change: (inout PipelineConfiguration) -> Void = { _ in }
    ) async throws -> CorpusRun.Outcome {
        let prepared = try SampleLine.prepared {
            $0.input.include = PipelineConfiguration().input.include
            $0.input.metadata = nil
            change(&$0)
        }
        return try await SampleLine.run(
            prepared, input: folder.file("in"), output: folder.file(output), jobs: jobs)
    }

    @Test func everyRecordIsADocument() async throws {
        let folder = TemporaryFolder()
        folder.write(
            """
            {"id": "ن/1", "text": "\(Self.article)", "title": "خبر", "date": "2025-01-02"}
            {"text": "\(Self.article)"}
            not JSON
            {"id": "latin", "text": "no Arabic"}
            """, to: "in/a.jsonl")
        folder.write("ID;Text\r\n7;\"سطر أول.\nسطر ثان.\"\r\n8;\r\n", to: "in/b.csv")
        folder.write(
            [
                Self.response("p", Self.article), Self.response("q", "x", type: "image/png"),
                Self.response("r", "x", status: 404),
            ]
            .flatMap(Compressed.gzip), to: "in/c.warc.gz")
        folder.write(Compressed.zstd(Array(Self.article.utf8)), to: "in/d.txt.zst")
        folder.write(Compressed.xz(Array(Self.article.utf8)), to: "in/e/f.txt.xz")
        let outcome = try await Self.run(folder)
        #expect(outcome.counts.passedOver == 2)
        let documents = try Self.rows(folder, "documents")
        #expect(
            documents.map { "\($0["document"] ?? "") \($0["status"] ?? "") \($0["output"] ?? "")" } == [
                "a.jsonl#ن/1 ok tei/a.jsonl/%D9%86%2F1.xml", "a.jsonl#2 ok tei/a.jsonl/2.xml", "a.jsonl#3 rejected ",
                "a.jsonl#latin rejected ", "b.csv#7 ok tei/b.csv/7.xml", "b.csv#8 rejected ",
                "c.warc.gz#urn:x:p ok tei/c.warc.gz/urn%3Ax%3Ap.xml", "d.txt.zst ok tei/d.xml",
                "e/f.txt.xz ok tei/e/f.xml",
            ])
        #expect(documents[0]["title"] == "خبر" && documents[0]["date"] == "2025-01-02")
        #expect(documents[6]["url"] == "https://marsad.example/p")
        let tei = TestFiles.list(folder.file("out/tei"))
        #expect(Set(documents.compactMap { $0["output"] }.filter { !$0.isEmpty }) == Set(tei.map { "tei/\($0)" }))
        // The id of a record is that of its own id and bytes, wherever it lies.
        let identity = DocumentIdentity(key: Array("ن/1".utf8), path: "", bytes: Array(Self.article.utf8))
        #expect(documents[0]["id"] == identity.id)
        #expect(try Self.rows(folder, "failures").map { $0["code"] } == ["invalid-json", "no-arabic", "no-text"])
        let aside = TestFiles.list(folder.file("out/quarantine")).filter { !$0.hasSuffix(".reason.txt") }
        #expect(aside == ["a.jsonl/3.record", "a.jsonl/latin.source.txt", "b.csv/8.record"])
        #expect(TestFiles.text(folder.file("out/quarantine/a.jsonl/3.record")) == "not JSON")
        #expect(TestFiles.text(folder.file("out/quarantine/a.jsonl/latin.source.txt")) == "no Arabic")
    }

    @Test func aRecordThatStandsTwiceIsOneDocument() async throws {
        let folder = TemporaryFolder()
        let record = "{\"id\": \"k\", \"text\": \"\(Self.article)\"}\n"
        let other = "{\"id\": \"k\", \"text\": \"\(Self.article) ثم عاد.\"}\n"
        folder.write(record + record + other, to: "in/a.jsonl")
        folder.write(record, to: "in/b.jsonl")
        let outcome = try await Self.run(folder)
        #expect(outcome.counts.rejected == 2)
        let documents = try Self.rows(folder, "documents")
        #expect(documents.map { $0["status"] } == ["ok", "rejected", "ok", "rejected"])
        #expect(documents.map { $0["document"] } == ["a.jsonl#k", "a.jsonl#k~2", "a.jsonl#k~3", "b.jsonl#k"])
        #expect(Set(documents.compactMap { $0["id"] }).count == 2)
        #expect(try Self.rows(folder, "failures").map { $0["code"] } == ["duplicate-record", "duplicate-record"])
        let tei = TestFiles.list(folder.file("out/tei"))
        #expect(tei == ["a.jsonl/k.xml", "a.jsonl/k~3.xml"])
    }

    @Test func theBytesAreTheSameForAnyNumberOfJobs() async throws {
        let folder = TemporaryFolder()
        var random = SeededRandom(seed: 3)
        for name in ["a.jsonl", "c.jsonl.zst"] {
            let lines = (0..<150).map { number in
                let text = String(repeating: Self.article + " ", count: Int.random(in: 1...8, using: &random))
                return number % 17 == 3 ? "bad" : "{\"id\": \"\(name)-\(number % 140)\", \"text\": \"\(text)\"}"
            }
            let bytes = Array(lines.joined(separator: "\n").utf8)
            folder.write(name.hasSuffix("zst") ? Compressed.zstd(bytes) : bytes, to: "in/\(name)")
        }
        for number in 0..<20 { folder.write(Self.article + " \(number)", to: "in/b/\(number).txt") }
        for jobs in [1, 2, 8] { _ = try await Self.run(folder, jobs: jobs, output: "out\(jobs)") }
        let files = RunFolder.names(folder.file("out1"))
        #expect(files.count > 300)
        for other in ["out2", "out8"] {
            #expect(RunFolder.names(folder.file(other)) == files)
            for name in files where name != "run.json" {
                let isSame =
                    TestFiles.read(folder.file("out1/\(name)")) == TestFiles.read(folder.file("\(other)/\(name)"))
                #expect(isSame, "\(name) differs between out1 and \(other)")
            }
        }
    }

    @Test func theMetadataFileStandsOverTheRecord() async throws {
        let folder = TemporaryFolder()
        folder.write(
            "{\"id\": \"k\", \"text\": \"\(Self.article)\", \"title\": \"من السجل\", \"outlet\": \"مرصد\"}",
            to: "in/a.jsonl")
        let table = folder.write("path,title,date\r\na.jsonl#k,من الجدول,2024-05-06\r\n", to: "in/metadata.csv")
        _ = try await Self.run(folder) { $0.input.metadata = table }
        let documents = try Self.rows(folder, "documents")
        // The metadata file matches **/*.csv and is no input.
        #expect(documents.count == 1)
        #expect(documents[0]["title"] == "من الجدول")
        #expect(documents[0]["date"] == "2024-05-06")
        #expect(documents[0]["outlet"] == "مرصد")
    }

    @Test func aFileThatCannotBeReadOnIsNamed() async throws {
        let folder = TemporaryFolder()
        var random = SeededRandom(seed: 1)
        let lines = (0..<200).map { number in
            "{\"text\": \"\(Self.article) \(UInt64.random(in: 0 ... .max, using: &random))\", \"n\": \(number)}"
        }
        let packed = Compressed.gzip(Array(lines.joined(separator: "\n").utf8))
        folder.write(Array(packed.dropLast(packed.count / 4)), to: "in/a.jsonl.gz")
        folder.write("id,body\n1,نص\n", to: "in/b.csv")
        folder.write(Array(Compressed.gzip(Array(Self.article.utf8)).dropLast(4)), to: "in/c.txt.gz")
        folder.write(Compressed.gzip([UInt8](repeating: 0x20, count: 3_000_000)), to: "in/d.txt.gz")
        let outcome = try await Self.run(folder) { $0.input.maxDocumentBytes = 1_000_000 }
        #expect(outcome.counts.ok + outcome.counts.warning > 50)
        let failures = try Self.rows(folder, "failures")
        #expect(
            failures.map { "\($0["document"] ?? "") \($0["code"] ?? "")" } == [
                "a.jsonl.gz damaged-archive", "b.csv no-text-column", "c.txt.gz damaged-archive", "d.txt.gz too-large",
            ])
        let aside = TestFiles.list(folder.file("out/quarantine")).filter { !$0.hasSuffix(".reason.txt") }
        #expect(aside == ["a.jsonl.gz.file", "b.csv.file", "c.txt.gz", "d.txt.gz"])
    }

    @Test func theFormatCanBeSet() async throws {
        let folder = TemporaryFolder()
        folder.write("{\"doc\": {\"body\": \"\(Self.article)\"}}\n", to: "in/a.txt")
        let outcome = try await Self.run(folder) {
            $0.input.format = "jsonl"
            $0.input.fields.text = "doc.body"
        }
        #expect(outcome.counts.ok == 1)
        #expect(TestFiles.list(folder.file("out/tei")) == ["a.txt/1.xml"])
    }

    @Test func documentsAreCountedAsFarAsItMatters() throws {
        let folder = TemporaryFolder()
        folder.write(String(repeating: "{\"text\": \"نص\"}\n", count: 50), to: "in/a.jsonl")
        for number in 0..<10 { folder.write("نص", to: "in/\(number).txt") }
        let files = try InputListing.list(FilePath(folder.file("in")), include: ["**"])
        let settings = PipelineConfiguration().records
        #expect(RecordCount.count(files, settings: settings) == 60)
        #expect(RecordCount.count(files, settings: settings, limit: 60) == 60)
        #expect(RecordCount.count(files, settings: settings, limit: 59) == nil)
        #expect(RecordCount.count(files, settings: settings, limit: 5) == nil)
    }
}

@Suite struct InputKindTests {
    @Test(arguments: [
        ("a.txt", "text"), ("a.TXT.GZ", "text"), ("a.html", "HTML"), ("a.xhtml.xz", "HTML"), ("a.jsonl", "JSON Lines"),
        ("a.ndjson.zst", "JSON Lines"), ("a.csv", "CSV"), ("b/a.warc.gz", "WARC"), ("a.jsonl/b.txt", "text"),
    ])
    func theExtensionTells(_ name: String, _ kind: String) {
        #expect(InputKind(name, format: "auto", at: FilePath("/nowhere")).name == kind)
        #expect(InputKind(name, format: "warc", at: FilePath("/nowhere")).name == "WARC")
    }

    @Test func theBytesTellWhereTheExtensionDoesNot() {
        let folder = TemporaryFolder()
        let files: [(String, [UInt8], String)] = [
            ("a.gz", Compressed.gzip(Array("WARC/1.1\r\n".utf8)), "WARC"),
            ("b", Array("\n{\"text\": 1}".utf8), "JSON Lines"),
            ("c.data", Array(" <!DOCTYPE html><p>".utf8), "HTML"), ("d", Array("نص".utf8), "text"), ("e", [], "text"),
        ]
        for (name, bytes, kind) in files {
            let path = folder.write(bytes, to: name)
            #expect(InputKind(name, format: "auto", at: FilePath(path)).name == kind)
        }
    }

    @Test func theUsualFilesAreTakenAndNothingElse() throws {
        let folder = TemporaryFolder()
        let taken = ["a.txt", "b.html.gz", "c/d.jsonl.zst", "e.warc.xz", "f.csv", "x.csv"]
        for name in taken + ["g.md", "metadata.csv", "c/metadata.csv", "out/documents.csv", "h.txt.bak"] {
            folder.write("نص", to: name)
        }
        let files = try InputListing.list(
            FilePath(folder.path), include: PipelineConfiguration().input.include,
            excluding: [FilePath(folder.file("out")), FilePath(folder.file("x.csv"))])
        #expect(files.map(\.name) == taken.filter { $0 != "x.csv" })
    }

    @Test func aListOfFilesIsRead() {
        let lines = InputListing.list(paths: Array("b.txt\r\n./a.jsonl\n\n/x/../y.txt\nb.txt\n".utf8))
        #expect(lines.map(\.name) == ["./a.jsonl", "/x/../y.txt", "b.txt"])
        #expect(lines.map(\.output.string) == ["a.jsonl", "x/_/y.xml", "b.xml"])
        #expect(lines.map(\.isContainer) == [true, false, false])
        let separated = InputListing.list(paths: Array("a\nb.txt\0c.txt\0".utf8))
        #expect(separated.map { String(decoding: $0.key, as: UTF8.self) } == ["a\nb.txt", "c.txt"])
    }
}

@Suite struct OutputNamesTests {
    @Test(arguments: [
        ("a-b_c.d~e", "a-b_c.d~e"), ("urn:uuid:1", "urn%3Auuid%3A1"), ("..", "%2E."), ("", ""), ("ن", "%D9%86"),
        ("a/b\0", "a%2Fb%00"),
    ])
    func idsBecomeNames(_ id: String, _ name: String) {
        #expect(OutputNames.name(ofRecord: id) == name)
    }

    @Test func namesAreShortAndDistinct() {
        var names = RecordNames()
        var seen: Set<String> = []
        var random = SeededRandom(seed: 9)
        let stem = String(repeating: "ن", count: 120)
        let ids = ["a", "a", "a~2", "a", "a~2", "a~2~2", stem, stem, stem + "x", stem + "y"]
        for round in 0..<40 {
            for id in ids.shuffled(using: &random) + [String(repeating: "م", count: round)] {
                let name = OutputNames.name(ofRecord: names.name(for: id))
                #expect(seen.insert(name).inserted, "\(name) was given twice")
                #expect(name.utf8.count <= 200)
                #expect(!name.contains("/"))
            }
        }
        #expect(OutputNames.name(ofRecord: stem).utf8.count <= 200)
        #expect(OutputNames.name(ofRecord: String(repeating: "a", count: 200)).utf8.count == 200)
        var again = RecordNames()
        #expect(["k", "k", "k"].map { again.name(for: $0) } == ["k", "k~2", "k~3"])
    }
}
