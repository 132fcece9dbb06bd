import TestSupport
import Testing
import TextModel

@testable import Cleaning

/// Lines that recur across the documents of an outlet.
@Suite struct CorpusSurveyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let count: Int
        let manner: MadeOutlet.Manner
        var testDescription: String { "\(name), \(count) documents" }
    }

    static let cases = [
        Case(name: "مرافئ", count: 30, manner: []),
        Case(name: "المنارة", count: 200, manner: [.background]),
        Case(name: "الشراع", count: 60, manner: [.series, .background]),
        Case(name: "السدرة", count: 45, manner: [.copies]),
        Case(name: "القوافل", count: 120, manner: [.headings, .bylines]),
        Case(name: "الموجة", count: 80, manner: [.refrain, .banner]),
        Case(name: "الضفاف", count: 36, manner: [.closing, .background, .bylines]),
        Case(
            name: "البيدر", count: 150,
            manner: [.background, .series, .copies, .headings, .refrain, .bylines, .banner, .closing]),
    ]

    @Test(arguments: cases)
    func theFrameGoesAndTheArticleStays(_ test: Case) throws {
        for seed in 1...3 as ClosedRange<UInt64> {
            let outlet = MadeOutlet(name: test.name, count: test.count, manner: test.manner, seed: seed)
            let sources = outlet.sources
            let cleaner = Cleaner().surveyed(by: MadeOutlet.survey(sources))
            var lost: [String] = []
            var left: [String] = []
            for (document, source) in zip(outlet.documents, sources) {
                var diagnostics: [Diagnostic] = []
                let clean = try cleaner.process(source, reporting: &diagnostics)
                #expect(verifyAccount(of: clean).isEmpty)
                let kept = Set(clean.blockTexts)
                lost += document.article.filter { !kept.contains($0) }
                let article = Set(document.article)
                left += clean.blockTexts.filter { !article.contains($0) }
            }
            #expect(lost == [], "seed \(seed)")
            #expect(left == [], "seed \(seed)")
        }
    }

    @Test func withoutASurveyTheFrameIsUnknown() throws {
        let outlet = MadeOutlet(name: "مرافئ", count: 30, manner: [], seed: 1)
        let document = try #require(outlet.documents.first)
        let clean = try clean(document.text)
        #expect(clean.blocks.count > document.article.count)
        #expect(!clean.removals.contains { $0.rule == "recurring-line" })
    }

    @Test func aFewDocumentsProveNothing() throws {
        let outlet = MadeOutlet(name: "مرافئ", count: 4, manner: [], seed: 1)
        #expect(MadeOutlet.survey(outlet.sources).isEmpty)
    }

    @Test func removedLinesGiveTheirRuleAndReason() throws {
        let outlet = MadeOutlet(name: "مرافئ", count: 30, manner: [], seed: 2)
        var diagnostics: [Diagnostic] = []
        let clean = try Cleaner().surveyed(by: MadeOutlet.survey(outlet.sources))
            .process(try #require(outlet.sources.first), reporting: &diagnostics)
        let removals = clean.removals.filter { $0.rule == "recurring-line" }
        #expect(removals.count >= 8)
        #expect(removals.allSatisfy { $0.reason == .site })
    }

    @Test func whatRecursInOneOutletIsNoFrameInAnother() throws {
        let first = MadeOutlet(name: "مرافئ", count: 40, manner: [], seed: 3)
        let survey = MadeOutlet.survey(first.sources)
        var other = try #require(first.sources.first)
        other.metadata.outlet = "صحيفة أخرى"
        var diagnostics: [Diagnostic] = []
        let clean = try Cleaner().surveyed(by: survey).process(other, reporting: &diagnostics)
        #expect(!clean.removals.contains { $0.rule == "recurring-line" })
    }

    // MARK: - The sketch

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func theParameterOfPartsAndOrderChangesNothing(seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        var sources: [SourceDocument] = []
        for (number, test) in Self.cases.enumerated() {
            sources += MadeOutlet(name: test.name, count: test.count, manner: test.manner, seed: UInt64(number)).sources
        }
        // Small limits, so that the sample is cut in every way.
        for limits in [Self.limits(10_000, 5_000, 5), Self.limits(200, 40, 8), Self.limits(60, 60, 20)] {
            let whole = MadeOutlet.survey(sources, limits: limits)
            let cleaner = Cleaner()
            var parts = (0..<Int.random(in: 2...7, using: &generator)).map { _ in CorpusSketch(limits: limits) }
            for source in sources.shuffled(using: &generator) {
                parts[Int.random(in: 0..<parts.count, using: &generator)].add(cleaner.sketch(of: source))
            }
            var merged = CorpusSketch(limits: limits)
            for part in parts.shuffled(using: &generator) { merged.merge(part) }
            #expect(CorpusSurvey(merged) == whole)
            #expect(!whole.isEmpty)
        }
    }

    private static func limits(_ documents: Int, _ perOutlet: Int, _ least: Int) -> CorpusSketch.Limits {
        var limits = CorpusSketch.Limits()
        limits.documents = documents
        limits.perOutlet = perOutlet
        limits.leastPerOutlet = least
        return limits
    }

    @Test func theSampleIsBounded() {
        let limits = Self.limits(300, 100, 10)
        var sketch = CorpusSketch(limits: limits)
        for number in 0..<5_000 as Range<UInt64> {
            let lines = (0..<400).map { SketchedLine(hash: UInt64($0), wordCount: 5) }
            sketch.add(
                DocumentSketch(outlet: "o\(number % 97)", order: LineHash.mixed(number), lines: lines))
        }
        let held = sketch.outlets
        #expect(held.reduce(0) { $0 + $1.documents.count } <= 300)
        #expect(held.count == 30)
        #expect(held.allSatisfy { $0.documents.count == 10 })
        #expect(held.allSatisfy { $0.documents.allSatisfy { $0.lines.count == 2 * DocumentSketch.reach } })
    }

    // MARK: - Single decisions

    /// An outlet of `count` documents, each with its own headline and three own paragraphs, and what `extra` adds.
    private static func frame(
        _ count: Int, _ extra: (Int, inout [SketchedLine]) -> Void
    ) -> (frame: OutletFrame, documents: [DocumentSketch]) {
        let documents = (0..<count).map { number in
            var lines = [SketchedLine(hash: UInt64(number * 100 + 1_000), wordCount: 7)]
            for paragraph in 1...3 {
                let hash = UInt64(number * 100 + 1_000 + paragraph)
                lines.append(SketchedLine(hash: hash, wordCount: 20, traits: .sentence))
            }
            extra(number, &lines)
            return DocumentSketch(outlet: "", order: UInt64(number), lines: lines)
        }
        var counts: [UInt64: Int] = [:]
        for document in documents {
            for hash in Set(document.lines.map(\.hash)) { counts[hash, default: 0] += 1 }
        }
        return (OutletFrame(documents, counts: counts), documents)
    }

    /// A line that stands in every `every`th of 100 documents at a place, and whether it is taken for frame.
    struct Decision: Sendable, CustomTestStringConvertible {
        let name: String
        let every: Int
        let line: SketchedLine
        let isFrame: Bool
        /// The place in the document: 0 above the headline, 1 under it, 3 between paragraphs, 4 below the text.
        let place: Int
        var testDescription: String { "\(name): \(isFrame ? "frame" : "article")" }
    }

    private static func line(_ words: Int, _ traits: SketchedLine.Traits = []) -> SketchedLine {
        SketchedLine(hash: 7, wordCount: words, traits: traits)
    }

    static let decisions: [Decision] = [
        .init(name: "a menu above the headline", every: 10, line: line(3), isFrame: true, place: 0),
        .init(name: "a line of few documents", every: 34, line: line(3), isFrame: false, place: 0),
        .init(name: "a name under the headline", every: 10, line: line(2), isFrame: false, place: 1),
        .init(name: "a source under the headline", every: 1, line: line(2, .credit), isFrame: false, place: 1),
        .init(name: "a heading between paragraphs", every: 4, line: line(2), isFrame: false, place: 3),
        .init(name: "a banner between paragraphs", every: 2, line: line(6), isFrame: true, place: 3),
        .init(name: "background between paragraphs", every: 2, line: line(18, .sentence), isFrame: false, place: 3),
        .init(
            name: "a sentence in every article", every: 1, line: line(18, .sentence), isFrame: true, place: 3),
        .init(
            name: "a sentence that carries on, in every article", every: 1, line: line(18, [.sentence, .joined]),
            isFrame: false, place: 3),
        .init(name: "background at the end", every: 4, line: line(18, .sentence), isFrame: false, place: 4),
        .init(name: "a sentence about the outlet", every: 2, line: line(18, .sentence), isFrame: true, place: 4),
        .init(name: "a line below the text", every: 5, line: line(4), isFrame: true, place: 4),
        .init(name: "a source below the text", every: 2, line: line(2, .credit), isFrame: false, place: 4),
        .init(name: "a counter below the text", every: 2, line: line(3, .numbered), isFrame: true, place: 4),
        .init(name: "figures inside the text", every: 1, line: line(3, .numbered), isFrame: false, place: 3),
        .init(name: "a row of figures below the text", every: 5, line: line(2, .numbered), isFrame: false, place: 4),
    ]

    @Test(arguments: decisions)
    func decision(_ test: Decision) throws {
        let (frame, documents) = Self.frame(100) { number, lines in
            if number % test.every == 0 { lines.insert(test.line, at: test.place) }
        }
        for document in documents where document.lines.contains(test.line) {
            let found = frame.frame(in: document.lines).map { document.lines[$0.index].hash }
            #expect(found == (test.isFrame ? [test.line.hash] : []))
        }
    }

    @Test func copiesOfAnArticleCountOnce() {
        // Twelve copies, each with one paragraph of its own, under one headline that a department stands above.
        let (frame, _) = Self.frame(60) { number, lines in
            guard number >= 48 else { return }
            lines[0] = SketchedLine(hash: 1, wordCount: 7)
            lines[1] = SketchedLine(hash: 2, wordCount: 20, traits: .sentence)
            lines[2] = SketchedLine(hash: 3, wordCount: 20, traits: .sentence)
            lines.insert(SketchedLine(hash: 4, wordCount: 2), at: 0)
        }
        #expect(frame.documents == 49)
        #expect(frame.lines.isEmpty)
    }

    @Test func aPageOfNothingButRecurringLinesStays() {
        let (frame, _) = Self.frame(40) { _, lines in
            lines.insert(SketchedLine(hash: 1, wordCount: 4), at: 0)
            lines.append(SketchedLine(hash: 2, wordCount: 4))
        }
        let page = [SketchedLine(hash: 1, wordCount: 4), SketchedLine(hash: 2, wordCount: 4)]
        #expect(frame.frame(in: page).isEmpty)
    }

    // MARK: - Outlets

    @Test(
        arguments: [
            ("مرافئ", "https://www.marafi.example/a", "x/1.txt", "مرافئ"),
            (" مرافئ ", nil, "x/1.txt", "مرافئ"),
            (nil, "https://www.Marafi.example:8080/a?b#c", "x/1.txt", "marafi.example"),
            (nil, "http://user@news.marafi.example", "x/1.txt", "news.marafi.example"),
            (nil, "no address", "folder/deep/1.txt", "folder"),
            ("", nil, "1.txt", ""),
            (nil, nil, "all.jsonl#a/b", ""),
            (nil, nil, "crawl/all.jsonl#a/b", "crawl"),
        ] as [(String?, String?, String, String)])
    func outlet(name: String?, url: String?, path: String, expected: String) {
        var document = source("خبر")
        document.metadata.outlet = name
        document.metadata.url = url
        document.identity = DocumentIdentity(id: "d0", path: path, sha256: "", byteCount: 0)
        #expect(Outlet.name(of: document) == expected)
    }
}
