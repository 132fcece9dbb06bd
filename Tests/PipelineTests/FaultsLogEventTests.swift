import JSON
import TestSupport
import Testing

@testable import Pipeline

/// The page LogEvents and what the program writes say the same.
@Suite struct LogEventTests {
    /// The events of the page: by name the members of its example, and those that may be missing.
    private struct Page {
        var members: [String: [String]] = [:]
        var optional: [String: Set<String>] = [:]

        init() throws {
            let path = TestFiles.repository + "/Sources/Pipeline/Pipeline.docc/LogEvents.md"
            let text = try #require(TestFiles.text(path))
            for section in text.split(separator: "\n### ").dropFirst() {
                let name = String(section.prefix { $0 != "\n" })
                let example = try #require(section.split(separator: "```json\n").last?.split(separator: "\n```").first)
                let object = try JSONReader.read(Array(example.utf8), file: name)
                #expect(object["event"]?.string == name)
                #expect(example.split(separator: "\n").count == 1, "an event stands on one line")
                members[name] = try Self.names(object)
                // Names in asterisks are those of members that may be missing.
                optional[name] = Set(section.matches(of: /\*([a-z]+)\*/).map { String($0.output.1) })
                let described = Set(section.matches(of: /[`*]([A-Za-z]+)[`*]/).map { String($0.output.1) })
                if !["interrupted", "stopped"].contains(name) {
                    #expect(Set(members[name] ?? []).subtracting(described).subtracting(Self.common).isEmpty)
                }
            }
        }

        static let common: Set<String> = ["time", "level", "event"]

        static func names(_ object: JSONNode) throws -> [String] {
            guard case .object(let members) = object.value else {
                Issue.record("an event is no object")
                return []
            }
            return members.map(\.key)
        }
    }

    private static let names = [
        "plain.txt", "quoted \"name\".txt", "line\nfeed.txt", "mark\u{200F}\u{202E}.txt", "tab\t.txt",
    ]

    private func events(_ arguments: [String], in folder: TemporaryFolder) throws -> [JSONNode] {
        let ran = TestFiles.capture(Program.path, ["run", "--log", "json"] + arguments, in: folder)
        return try ran.errors.split(separator: "\n").map { try JSONReader.read(Array($0.utf8), file: "log") }
    }

    @Test func thePageHasEveryEventWithItsMembers() throws {
        let page = try Page()
        let folder = TemporaryFolder()
        folder.write("{ \"input\": { \"path\": \"in\", \"include\": [\"**\"] } }", to: "pipeline.json")
        for name in Self.names { folder.write("وصل الوزير إلى بغداد اليوم.", to: "in/" + name) }
        folder.write(
            Array("وصل الوزير إلى ".utf8) + [0xFF] + Array("بغداد اليوم. وصل الوزير إلى بغداد اليوم.".utf8),
            to: "in/bytes.txt")
        folder.write("no Arabic", to: "in/english.txt")
        folder.write(
            "WARC/1.0\r\nWARC-Type: request\r\nWARC-Record-ID: <urn:x>\r\nContent-Length: 0\r\n\r\n\r\n\r\n",
            to: "in/crawl.warc")
        var seen = try events([], in: folder)
        seen += try events(["--force", "--max-failures", "0"], in: folder)
        seen += try events([], in: folder)
        var found: Set<String> = []
        for event in seen {
            let name = try #require(event["event"]?.string)
            found.insert(name)
            let members = try Page.names(event)
            let expected = try #require(page.members[name], "LogEvents.md lacks the event \(name)")
            let optional = page.optional[name] ?? []
            #expect(members.filter { !optional.contains($0) } == expected.filter { !optional.contains($0) }, "\(name)")
            #expect(Set(members).subtracting(expected).isEmpty, "\(name)")
            #expect(Array(members.prefix(3)) == ["time", "level", "event"])
            #expect(members.dropFirst(3).sorted() == Array(members.dropFirst(3)))
        }
        // Those that need a signal are made by Scripts/fault-tests.sh.
        #expect(found == Set(page.members.keys).subtracting(["stopping", "interrupted"]))
        #expect(page.members["interrupted"] == page.members["finished"])
        let documents = seen.filter { $0["event"]?.string == "written" }.compactMap { $0["document"]?.string }
        #expect(Set(documents).isSuperset(of: Self.names))
    }

    @Test func aLimitStopsTheRunEarly() throws {
        let folder = TemporaryFolder()
        folder.write("{ \"input\": { \"path\": \"in\" } }", to: "pipeline.json")
        folder.write("no", to: "in/0.txt")
        for number in 1..<60 { TestFiles.write(Array("no".utf8), to: folder.file("in/\(number).txt")) }
        let ran = TestFiles.capture(Program.path, ["run", "--max-failures", "5"], in: folder)
        #expect(ran.status == 1)
        #expect(ran.errors.contains("stopped: 6 of 6 documents were rejected, more than --max-failures 5"))
        #expect(ran.errors.contains("help: "))
        #expect(ran.errors.split(separator: "\n").count { $0.contains("[no-arabic]") } == 6)
        #expect(!folder.files.contains { $0.hasSuffix(".partial") || $0 == "out/run.json" })
        let share = TestFiles.capture(Program.path, ["run", "--quiet", "--max-failures", "5%"], in: folder)
        #expect(share.status == 1)
        #expect(folder.files.contains("out/run.json"), "sixty documents are too few for a percentage")
        let wrong = TestFiles.capture(Program.path, ["run", "--max-failures", "many"], in: folder)
        #expect(wrong.status == 64)
    }
}
