import Foundation
import Testing
import TextModel

@testable import TEIWriting

@Suite struct CorpusTests {
    private func entry(_ key: String) -> AuthorityEntry? {
        Sample.document().entries.first { $0.key == key && $0.kind != .nationality }
    }

    private func summary(_ paths: [String]) throws -> CorpusSummary {
        var summary = CorpusSummary()
        let output = try TEIWriter(level: .tokens).emit(Sample.document(), project: TEIProject())
        for path in paths { summary.add(path: path, output.statistics) }
        return summary
    }

    @Test func `the corpus file is that of the sample`() throws {
        var project = TEIProject()
        project.id = "sample"
        let bytes = try CorpusWriter(level: .tokens, project: project).write(summary(["sample.xml"]), entry: entry)
        #expect(try TEIValidator(.corpus).validate(bytes) == nil)
        #expect(TEIChecker.problems(in: bytes) == [])
        func fromLists(_ file: String) -> Substring {
            file.range(of: "\n  <standOff").map { file[$0.lowerBound...] } ?? "none"
        }
        let expected = try Fixture.text("sample-corpus.xml").split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains("<note>") && !$0.contains("<location>") }
            .joined(separator: "\n").replacing("type=\"agreement\" when=\"2025-03-16\"", with: "type=\"agreement\"")
        #expect(fromLists(String(decoding: bytes, as: UTF8.self)) == fromLists(expected))
    }

    @Test func `items are sorted by path and percent-encoded, sums are sums`() throws {
        let paths = ["tei/ب.xml", "tei/a b.xml", "tei/a#1.xml"]
        let writer = CorpusWriter(level: .tokens, project: TEIProject())
        let bytes = try writer.write(summary(paths), entry: entry)
        #expect(try writer.writeByTree(summary(paths), entry: entry) == bytes)
        let root = try XMLElement(parsing: bytes)
        #expect(root.children("include").map { $0["href"] } == ["tei/a%20b.xml", "tei/a%231.xml", "tei/%D8%A8.xml"])
        var words: String?
        root.forEach { if $0.name == "tagUsage", $0["gi"] == "w" { words = $0["occurs"] } }
        #expect(words == "294")
        #expect(TEIChecker.problems(in: bytes) == [])
        var merged = try summary([paths[2]])
        merged.add(try summary([paths[1], paths[0]]))
        #expect(try writer.write(merged, entry: entry) == bytes)
    }

    @Test func `a key without entry and a corpus without items are refused`() throws {
        let writer = CorpusWriter(level: .tokens, project: TEIProject())
        #expect(throws: CorpusWritingError.noItems) { try writer.write(CorpusSummary(), entry: { _ in nil }) }
        let found = try summary(["a.xml"])
        #expect(throws: CorpusWritingError.unknownKey("E-0002")) { try writer.write(found, entry: { _ in nil }) }
    }

    @Test(arguments: [
        ("P-0012", "P-0012"), ("d0123456789abcdef", "k-d0123456789abcdef"),
        ("d0123456789abcdef.e1", "k-d0123456789abcdef.e1"), ("d0123456789abcdefg", "d0123456789abcdefg"),
        ("9", "k-9"), ("a b", "a_x20_b"), ("عمّان", "عم_x651_ان"), ("", "k-"), ("news-corpus", "k-news-corpus"),
    ])
    func `a key becomes an XML name that no item has`(key: String, name: String) {
        #expect(authorityName(key: key, corpusID: "news-corpus") == name)
    }

    @Test func `the corpus with its items is valid after inclusion, ids are unique`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "warraq-corpus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var project = TEIProject()
        project.corpusPath = "corpus.xml"
        var summary = CorpusSummary()
        for (name, document) in [("a 1.xml", Sample.document()), ("ب.xml", RandomDocument.make(seed: 3))] {
            let output = try TEIWriter(level: .tokens).emit(document, project: project)
            try Data(output.bytes).write(to: folder.appending(path: name))
            summary.add(path: name, output.statistics)
        }
        let bytes = try CorpusWriter(level: .tokens, project: project).write(summary) { key in
            entry(key) ?? AuthorityEntry(kind: .term, key: key, main: key)
        }
        let file = folder.appending(path: "corpus.xml")
        try Data(bytes).write(to: file)
        #expect(try TEIValidator(.corpus).validate(fileAt: file.path) == nil)
        #expect(try TEIValidator(.corpus).validate(fileAt: file.path, resolvingInclusions: true) == nil)
        if let path = ProcessInfo.processInfo.environment["WARRAQ_TEI_ALL"] {
            let validator = try TEIValidator(schemaAt: path)
            #expect(validator.validate(fileAt: file.path, resolvingInclusions: true) == nil)
        }
        try FileManager.default.removeItem(at: folder.appending(path: "ب.xml"))
        #expect(try TEIValidator(.corpus).validate(fileAt: file.path, resolvingInclusions: true) != nil)
    }
}
