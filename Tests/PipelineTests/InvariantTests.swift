import Cleaning
import SystemPackage
import TEIWriting
import TestSupport
import Testing
import TextModel

@testable import Pipeline

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// What holds for every document: the sample corpus, the goldens' inputs, and texts made at random.
@Suite struct InvariantTests {
    private static let fixtures: [(name: String, bytes: [UInt8])] = {
        let golden = TestFiles.repository + "/Tests/PipelineTests/Golden"
        let inputs = TestFiles.list(golden).filter { $0.hasSuffix("input.txt") }
        return SampleLine.texts + inputs.map { ($0, TestFiles.read("\(golden)/\($0)") ?? []) }
            + RandomText.texts(count: 150, seed: 2026)
    }()

    private static let levels: [(level: TEILevel, prepared: PreparedLine)] = TEILevel.allCases.map { level in
        do {
            return (level, try SampleLine.prepared { $0.level = level.rawValue })
        } catch {
            fatalError("\(error)")
        }
    }

    private static func gloss(
        _ fixture: (name: String, bytes: [UInt8]), _ prepared: PreparedLine = SampleLine.prepared
    ) -> GlossedDocument? {
        var diagnostics: [Diagnostic] = []
        let identity = DocumentIdentity(key: Array(fixture.name.utf8), path: fixture.name, bytes: fixture.bytes)
        return try? prepared.line.gloss(
            bytes: fixture.bytes, identity: identity, metadata: DocumentMetadata(), reporting: &diagnostics)
    }

    @Test func everyCodePointIsAccountedFor() throws {
        var checked = 0
        for fixture in Self.fixtures {
            guard let document = Self.gloss(fixture) else { continue }
            let clean = document.annotated.clean
            #expect(verifyAccount(of: clean).isEmpty, "\(fixture.name)")
            let tei = try SampleLine.prepared.line.writer.emit(document, project: SampleLine.prepared.line.project)
            #expect(TEIAccount.imbalance(of: tei.bytes, source: clean.source.text) == nil, "\(fixture.name)")
            checked += 1
        }
        #expect(checked > 100)
    }

    @Test func spansLieOnTokensInsideOneSentence() {
        for fixture in Self.fixtures {
            guard let annotated = Self.gloss(fixture)?.annotated else { continue }
            let starts = Set(annotated.tokens.map(\.span.start))
            let ends = Set(annotated.tokens.map(\.span.end))
            for mention in annotated.mentions {
                #expect(starts.contains(mention.span.start) && ends.contains(mention.span.end), "\(fixture.name)")
                #expect(annotated.sentences.contains { $0.span.contains(mention.span) }, "\(fixture.name)")
                if let parent = mention.parent {
                    #expect(annotated.mentions[parent].span.contains(mention.span), "\(fixture.name)")
                }
            }
            for (first, second) in zip(annotated.tokens, annotated.tokens.dropFirst()) {
                #expect(first.span.end <= second.span.start, "\(fixture.name)")
            }
        }
    }

    @Test func everyFileIsValidAndPassesTheChecksAtEveryLevel() throws {
        for (level, prepared) in Self.levels {
            let validator = try TEIValidator(TEISchema(level: level))
            for fixture in Self.fixtures {
                guard let document = Self.gloss(fixture, prepared) else { continue }
                let tei = try prepared.line.writer.emit(document, project: prepared.line.project)
                #expect(validator.validate(tei.bytes) == nil, "\(fixture.name) at \(level)")
                #expect(TEIChecker.problems(in: tei.bytes) == [], "\(fixture.name) at \(level)")
            }
        }
    }

    @Test func theTextIsTheSameAtEveryLevel() throws {
        for fixture in Self.fixtures {
            let texts = try Self.levels.compactMap { _, prepared -> [UInt8]? in
                guard let document = Self.gloss(fixture, prepared) else { return nil }
                let bytes = try prepared.line.writer.emit(document, project: prepared.line.project).bytes
                return Self.stringValue(ofBodyIn: bytes)
            }
            #expect(texts.allSatisfy { $0 == texts.first }, "\(fixture.name)")
        }
    }

    /// The character data between `<body>` and `</body>`, without tags, and without the indentation between blocks.
    private static func stringValue(ofBodyIn bytes: [UInt8]) -> [UInt8] {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let start = text.firstRange(of: "<body>"), let end = text.firstRange(of: "</body>") else { return [] }
        var value: [UInt8] = []
        var isTag = false
        for line in text[start.upperBound..<end.lowerBound].split(separator: "\n") {
            for byte in line.drop(while: { $0 == " " }).utf8 {
                if byte == UInt8(ascii: "<") { isTag = true }
                if !isTag { value.append(byte) }
                if byte == UInt8(ascii: ">") { isTag = false }
            }
            value.append(0x0A)
        }
        return value
    }

    @Test func theWholeCorpusIsValidTEI() async throws {
        guard let schema = getenv("WARRAQ_TEI_ALL").map({ String(cString: $0) }) else {
            print("SKIPPED: set WARRAQ_TEI_ALL to the path of tei_all.rng to validate the corpus against it")
            return
        }
        let folder = TemporaryFolder()
        _ = try await SampleLine.run(input: TestFiles.repository + "/Corpus", output: folder.file("out"))
        let validator = try TEIValidator(schemaAt: schema)
        for name in TestFiles.list(folder.file("out/tei")) {
            #expect(validator.validate(TestFiles.read(folder.file("out/tei/\(name)")) ?? []) == nil, "\(name)")
        }
        #expect(validator.validate(fileAt: folder.file("out/corpus.xml"), resolvingInclusions: true) == nil)
    }
}
