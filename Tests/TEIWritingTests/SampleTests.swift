import Testing
import TextModel

@testable import TEIWriting

/// The worked sample of the specification, rebuilt from its source: what is written is compared byte for byte.
@Suite struct SampleTests {
    @Test(arguments: TEILevel.allCases)
    func `text and lists are those of the sample`(level: TEILevel) throws {
        var project = TEIProject()
        project.corpusPath = "sample-corpus.xml"
        project.date = "2025-03-17"
        let output = try TEIWriter(level: level).emit(Sample.document(), project: project)
        let name =
            switch level {
            case .tokens: "sample.xml"
            case .sentences: "sample-sentences.xml"
            case .plain: "sample-plain.xml"
            }
        // Notes, coordinates and the date of an event are not in the model of an entry.
        let expected = try Fixture.text(name).split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains("<note>") && !$0.contains("<location>") }
            .joined(separator: "\n").replacing(
                "corresp=\"auth:E-0002\" when=\"2025-03-16\"", with: "corresp=\"auth:E-0002\"")
        let written = try #require(fromText(String(decoding: output.bytes, as: UTF8.self)))
        #expect(written == (try #require(fromText(expected))))
        #expect(TEIChecker.problems(in: output.bytes) == [])
        #expect(try TEIValidator(TEISchema(level: level)).validate(output.bytes) == nil)
    }

    @Test func `the header has the parts of the sample in their order`() throws {
        var project = TEIProject()
        project.corpusPath = "sample-corpus.xml"
        let written = try XMLElement(parsing: TEIWriter(level: .tokens).write(Sample.document(), project: project))
        let expected = try XMLElement(parsing: Fixture.bytes("sample.xml"))
        // The sample has keywords, which the metadata does not.
        func names(_ root: XMLElement) -> [String] {
            var names: [String] = []
            root.children("teiHeader").first?.forEach { element in
                if !["textClass", "keywords", "licence"].contains(element.name) { names.append(element.name) }
            }
            return names
        }
        let expectedNames = names(expected).filter { $0 != "author" }
        var found = names(written)
        // Undated, unpublished, and no keywords.
        if let place = found.firstIndex(of: "authority") { found[place] = "publisher" }
        var keywords = 2
        let shortened = expectedNames.reversed().filter { name in
            guard name == "term", keywords > 0 else { return true }
            keywords -= 1
            return false
        }
        #expect(found == Array(shortened.reversed()))
    }

    @Test(arguments: TEILevel.allCases)
    func `a sample is valid at its own level only`(level: TEILevel) throws {
        let bytes = try TEIWriter(level: level).write(Sample.document(), project: TEIProject())
        for schema in [TEISchema.plain, .sentences, .tokens] {
            let finding = try TEIValidator(schema).validate(bytes)
            #expect((finding == nil) == (schema == TEISchema(level: level)), "\(schema): \(finding?.description ?? "")")
        }
    }

    @Test(arguments: TEILevel.allCases)
    func `the account of the sample balances`(level: TEILevel) throws {
        let document = Sample.document()
        let bytes = try TEIWriter(level: level).write(document, project: TEIProject())
        #expect(TEIAccount.imbalance(of: bytes, source: document.annotated.source.text) == nil)
    }

    @Test func `string values are the same at all levels, and w and pc with join give them`() throws {
        let document = Sample.document()
        let trees = try TEILevel.allCases.map { level in
            try XMLElement(parsing: TEIWriter(level: level).write(document, project: TEIProject()))
        }
        let strings = trees.map { tree in
            var strings: [String] = []
            tree.forEachBlock { strings.append($0.string) }
            return strings
        }
        #expect(strings[0] == strings[1])
        #expect(strings[0] == strings[2])
        #expect(strings[0] == document.annotated.blocks.map { document.annotated.clean.string($0.span) })
        var rebuilt: [String] = []
        trees[2].forEachBlock { rebuilt.append($0.textFromTokens) }
        #expect(rebuilt == strings[0])
    }

    private func fromText(_ file: String) -> Substring? {
        file.range(of: "\n  <text xml:lang").map { file[$0.lowerBound...] }
    }
}
