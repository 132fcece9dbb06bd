import JSON
import SystemPackage
import TestSupport
import Testing

@testable import Pipeline

@Suite struct DocumentPipeTests {
    private func answers(
        _ input: String, parts: Set<PipeAnswer.Part> = [.mentions], jobs: Int = 2
    ) async throws -> [JSONNode] {
        let folder = TemporaryFolder()
        let source = try FileDescriptor.open(FilePath(folder.write(input, to: "in")), .readOnly)
        let target = try FileDescriptor.open(
            FilePath(folder.file("out")), .writeOnly, options: [.create], permissions: .ownerReadWrite)
        try await DocumentPipe(SampleLine.prepared, parts: parts, jobs: jobs).run(from: source, to: target)
        try source.close()
        try target.close()
        let text = TestFiles.text(folder.file("out")) ?? ""
        return try text.split(separator: "\n").map { try JSONReader.read(Array($0.utf8), file: "out") }
    }

    @Test func answersOneForOneInOrder() async throws {
        let input = (0..<200).map { "{\"id\": \($0), \"text\": \"وصل الوزير إلى بغداد \($0) مرة.\"}" }
        let nodes = try await answers(input.joined(separator: "\n") + "\n", parts: [.text], jobs: 4)
        #expect(nodes.count == 200)
        for (number, node) in nodes.enumerated() {
            #expect(node["id"]?.value == .number("\(number)"))
            #expect(node["status"]?.string == "ok")
            #expect(node["text"]?.string == "وصل الوزير إلى بغداد \(number) مرة.")
        }
    }

    @Test func emptyInputGivesEmptyOutput() async throws {
        let nodes = try await answers("")
        #expect(nodes.isEmpty)
    }

    @Test func aPageIsReadAndItsOffsetsAreThoseOfItsText() async throws {
        let page =
            "<nav><a href='/'>الرئيسية</a></nav><article><h1>افتتاح الجسر</h1>"
            + "<p>وصل الوزير إلى بغداد صباح اليوم، وافتتح الجسر بحضور الأهالي.</p></article>"
        let nodes = try await answers(
            "{\"id\": \"p\", \"html\": \"\(page)\"}", parts: [.text, .source, .mentions, .removed])
        let node = try #require(nodes.first)
        let source = Array(try #require(node["source"]?.string).unicodeScalars)
        let text = try #require(node["text"]?.string)
        #expect(text.hasPrefix("افتتاح الجسر\nوصل الوزير"))
        #expect(!text.contains("الرئيسية"))
        guard case .array(let mentions)? = node["mentions"]?.value, case .array(let removed)? = node["removed"]?.value
        else {
            Issue.record("no mentions or no removals")
            return
        }
        #expect(!removed.isEmpty)
        let baghdad = try #require(mentions.first { $0["surface"]?.string == "بغداد" })
        guard case .number(let start)? = baghdad["start"]?.value, case .number(let end)? = baghdad["end"]?.value,
            let from = Int(start), let to = Int(end)
        else {
            Issue.record("no offsets")
            return
        }
        #expect(String(String.UnicodeScalarView(source[from..<to])) == "بغداد")
    }

    @Test(arguments: [
        ("{\"id\": \"a\"", "invalid-json"), ("[]", "invalid-record"), ("{\"id\": \"a\"}", "invalid-record"),
        ("{\"id\": \"a\", \"text\": 5}", "invalid-record"), ("{\"id\": \"a\", \"text\": \"\"}", "no-text"),
        ("{\"id\": \"a\", \"text\": \"no Arabic\"}", "no-arabic"),
        ("{\"id\": \"a\", \"html\": 5}", "invalid-record"), ("{\"id\": \"a\", \"html\": \"<p></p>\"}", "no-text"),
        ("{\"id\": [1], \"text\": \"نص عربي\"}", "invalid-record"),
        ("{\"id\": \"a\", \"id\": \"b\", \"text\": \"نص\"}", "invalid-json"),
    ])
    func aBadLineIsAnsweredInItsPlace(line: String, code: String) async throws {
        let good = "{\"id\": \"g\", \"text\": \"وصل الوزير إلى بغداد.\"}"
        let nodes = try await answers("\(line)\n\(good)")
        #expect(nodes.count == 2)
        #expect(nodes[0]["status"]?.string == "rejected")
        #expect(nodes[0]["code"]?.string == code)
        #expect(nodes[0]["message"]?.string?.isEmpty == false)
        #expect(nodes[1]["status"]?.string == "ok")
    }

    @Test func aRecordThatComesTwiceIsRejectedTheSecondTime() async throws {
        let line = "{\"id\": \"a\", \"text\": \"وصل الوزير إلى بغداد.\"}"
        let nodes = try await answers("\(line)\n\(line)\n")
        #expect(nodes.map { $0["status"]?.string } == ["ok", "rejected"])
        #expect(nodes[1]["code"]?.string == "duplicate-record")
    }

    @Test func everyVisibleCharacterIsInExactlyOneToken() async throws {
        let text = "قال «نزار» إنّ 40% من المياه (نحو 2.5 مليون متر) وللعراق حصته!"
        let nodes = try await answers("{\"id\": 1, \"text\": \"\(text)\"}", parts: [.tokens, .sentences])
        guard case .array(let tokens)? = nodes[0]["tokens"]?.value else {
            Issue.record("no tokens")
            return
        }
        var covered = [Int](repeating: 0, count: text.unicodeScalars.count)
        for token in tokens {
            guard case .number(let start)? = token["start"]?.value, case .number(let end)? = token["end"]?.value,
                let lower = Int(start), let upper = Int(end)
            else {
                Issue.record("a token without offsets")
                return
            }
            for index in lower..<upper { covered[index] += 1 }
        }
        for (scalar, count) in zip(text.unicodeScalars, covered) {
            #expect(count == (scalar == " " ? 0 : 1), "\(scalar)")
        }
    }
}

extension DocumentPipeTests {
    @Test func annotationsOfTheRequestAreMerged() async throws {
        let folder = TemporaryFolder()
        let lines = [
            #"{"id": 1, "text": "وصل الوفد إلى وادي القلمونية.", "annotations": [{"start": 14, "end": 28, "type": "LOC", "cert": 0.7}]}"#,
            #"{"id": 2, "text": "وصل الوفد إلى حلب.", "annotations": [{"start": 140, "end": 158, "type": "LOC"}]}"#,
            #"{"id": 3, "text": "وصل الوفد إلى حلب.", "annotations": {"start": 1}}"#,
            #"{"id": 4, "text": "وصل الوفد إلى حلب.", "annotations": [{"start": 1}]}"#,
        ]
        let source = try FileDescriptor.open(
            FilePath(folder.write(lines.joined(separator: "\n"), to: "in")), .readOnly)
        let target = try FileDescriptor.open(
            FilePath(folder.file("out")), .writeOnly, options: [.create], permissions: .ownerReadWrite)
        try await DocumentPipe(SampleLine.prepared, parts: [.mentions, .tei], jobs: 1).run(from: source, to: target)
        try source.close()
        try target.close()
        let text = TestFiles.text(folder.file("out")) ?? ""
        let answers = try text.split(separator: "\n").map { try JSONReader.read(Array($0.utf8), file: "out") }
        #expect(answers.map { $0["status"]?.string } == ["ok", "warning", "rejected", "rejected"])
        guard case .array(let mentions)? = answers[0]["mentions"]?.value else {
            Issue.record("no mentions")
            return
        }
        let imported = mentions.filter { $0["found_by"]?.string == "import" }
        #expect(imported.map { $0["surface"]?.string } == ["وادي القلمونية"])
        #expect(imported.map { $0["cert"]?.string } == ["0.70"])
        #expect(answers[0]["tei"]?.string?.contains("annotations given with the text") == true)
    }
}
