import Testing
import TextModel

@testable import TEIWriting

/// Two routes, one result; and what holds of every file, over documents made at random.
@Suite struct RouteTests {
    @Test(arguments: TEILevel.allCases)
    func `both routes give the same bytes for the sample`(level: TEILevel) throws {
        var project = TEIProject()
        project.corpusPath = "../corpus.xml"
        let writer = TEIWriter(level: level)
        let fast = try writer.emit(Sample.document(), project: project)
        let tree = try writer.emitByTree(Sample.document(), project: project)
        #expect(fast == tree)
    }

    @Test(arguments: 0..<UInt64(12))
    func `invariants over random documents`(batch: UInt64) throws {
        let validators = try TEILevel.allCases.map { (level: $0, validator: try TEIValidator(TEISchema(level: $0))) }
        for seed in (batch * 30)..<(batch * 30 + 30) {
            let document = RandomDocument.make(seed: seed)
            let project = RandomDocument.project(seed: seed)
            var strings: [[String]] = []
            for (level, validator) in validators {
                let writer = TEIWriter(level: level)
                let output = try writer.emit(document, project: project)
                let note = "seed \(seed), \(level)"
                #expect(try writer.emitByTree(document, project: project).bytes == output.bytes, "\(note)")
                #expect(try writer.write(document, project: project) == output.bytes, "\(note)")
                #expect(validator.validate(output.bytes) == nil, "\(note)")
                #expect(TEIChecker.problems(in: output.bytes) == [], "\(note)")
                let source = document.annotated.source.text
                #expect(TEIAccount.imbalance(of: output.bytes, source: source) == nil, "\(note)")
                let tree = try XMLElement(parsing: output.bytes)
                var blocks: [String] = []
                tree.forEachBlock { blocks.append($0.string) }
                strings.append(blocks)
                guard level == .tokens else { continue }
                var rebuilt: [String] = []
                tree.forEachBlock { rebuilt.append($0.textFromTokens) }
                #expect(rebuilt == blocks, "\(note)")
            }
            let kept = document.annotated.blocks.map { document.annotated.clean.string($0.span) }
            #expect(strings == [kept, kept, kept], "seed \(seed)")
        }
    }

    @Test func `a writer has entries of documents before only where they are the same`() throws {
        let writer = TEIWriter(level: .tokens)
        for seed in 0..<UInt64(60) {
            let document = RandomDocument.make(seed: seed)
            let project = RandomDocument.project(seed: seed)
            for _ in 0..<2 {
                let fast = try writer.emit(document, project: project)
                #expect(try writer.emitByTree(document, project: project).bytes == fast.bytes, "seed \(seed)")
            }
        }
    }

    @Test func `a large document of one paragraph is written by both routes alike`() throws {
        let sentence = "و+قال [place|القاهرة] إن & <اتفاقيـــة> ل+لتعاون المائي.‖ "
        let document = DocumentBuilder(
            [.block(.paragraph, String(repeating: sentence, count: 2_000) + "نهاية.")],
            descriptions: ["place": .init(.place)]
        ).build()
        let writer = TEIWriter(level: .tokens)
        let fast = try writer.emit(document, project: TEIProject())
        #expect(fast.statistics.sentences == 2_001)
        #expect(fast.statistics.inlineMentions == 2_000)
        #expect(try writer.emitByTree(document, project: TEIProject()).bytes == fast.bytes)
        #expect(try TEIValidator(.tokens).validate(fast.bytes) == nil)
    }

    @Test func `layers that do not fit are refused with a reason`() throws {
        let document = DocumentBuilder([.block(.paragraph, "قال كذا.")]).build()
        let annotated = document.annotated
        let short = AnnotatedDocument(
            segmented: annotated.segmented, blocks: annotated.blocks, sentences: annotated.sentences,
            tokens: annotated.tokens.dropLast() + [Token(span: TextSpan(9, 10), kind: .punctuation, startsWord: false)],
            mentions: [])
        let error = #expect(throws: DocumentRejection.self) {
            try TEIWriter(level: .tokens).write(
                GlossedDocument(annotated: short, renderings: [], entries: []), project: TEIProject())
        }
        #expect(error?.stage == "emit")
        #expect(error?.code == "internal")
        #expect(error?.message.contains("token 2") == true)
    }
}
