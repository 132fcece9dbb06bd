import Glossaries
import TestSupport
import Testing
import TextModel

@testable import Annotation

@Suite("What holds for any text")
struct AnnotationPropertyTests {
    /// Pieces that rules look at, so that random sentences get near to them.
    static let pieces = [
        "16", "٣", "2025", "1,250", "3.5", "0", "007", "999999999999999999999", "1446", "31", "-", "/", "–", ":", ".",
        "،", "%",
        "٪", "$", "(", ")", "و", "ال", "لل", "ب", "هـ", "م", "مارس", "تشرين", "الثاني", "رمضان", "ذي", "الحجة", "يوم",
        "الخميس",
        "عام", "عامي", "الساعة", "صباحا", "مساء", "أمس", "غدا", "بين", "من", "إلى", "مليون", "مليار", "ألف", "آلاف",
        "ثلاثة", "عشر",
        "خمسة", "وعشرين", "مئة", "دولار", "ريال", "سعودي", "في", "المئة", "كيلومتر", "مربع", "أشهر", "يومين", "الأول",
        "الموافق", "رئيس",
        "الرئيس", "وزير", "خارجية", "الأردن", "الأردني", "السودان", "جنوب السودان", "القاهرة", "للقاهرة",
        "اتفاقية القاهرة للمياه", "محمد",
        "عبد", "الله", "بن", "الحمداني", "نزار", "سامر الفاخوري", "الفاخوري", "قال", "إن", "C5+1", "km", "st", "USD",
        "َ", "ـ", "\u{200D}",
        "\u{FFFD}", "\u{1F600}", "كلمة", "طويلةجداجداجداجداجداجدا", "ﷲ", "\n", "لأكثر من", "واحد", "بأقل من",
        "والدولار",
    ]

    static func randomText(_ seed: UInt64, _ count: Int) -> String {
        var generator = SeededRandom(seed: seed)
        var text = ""
        for _ in 0..<count {
            text += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            if Int.random(in: 0..<4, using: &generator) > 0 { text += " " }
        }
        return text
    }

    static func randomScalars(_ seed: UInt64, _ count: Int) -> String {
        var generator = SeededRandom(seed: seed)
        var bytes: [UInt8] = []
        for _ in 0..<count { bytes.append(UInt8.random(in: 0...255, using: &generator)) }
        // Ill-formed sequences become U+FFFD, as they are when a document is read.
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("Random words", arguments: 0..<200)
    func words(_ seed: Int) {
        Self.check(Self.randomText(UInt64(seed), 60), seed)
    }

    @Test("Random bytes", arguments: 0..<60)
    func bytes(_ seed: Int) { Self.check(Self.randomScalars(UInt64(seed), 400), seed) }

    static func clean(_ text: String) -> String {
        var lines: [String] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
            if !words.isEmpty { lines.append(words.replacing(["|", "~"])) }
        }
        return lines.joined(separator: "\n")
    }

    static func check(_ raw: String, _ seed: Int) {
        let text = clean(raw)
        let dates: [String?] = [nil, "2024-05-15", "2024", "nonsense"]
        let document = Reading.annotate(text, date: dates[seed % 4], glossary: .news)
        checkTokens(document)
        let again = Reading.annotate(text, date: dates[seed % 4], glossary: .news)
        #expect(again.mentions == document.mentions && again.tokens == document.tokens)
        checkMentions(document)
    }

    static func checkTokens(_ document: AnnotatedDocument) {
        // Every character that was in a token is in exactly one still.
        let old = document.segmented.tokens.flatMap { Array($0.span.range) }
        let new = document.tokens.flatMap { Array($0.span.range) }
        #expect(old == new)
        #expect(document.tokens.allSatisfy { !$0.span.isEmpty })
        var next = 0
        for (index, block) in document.blocks.enumerated() {
            #expect(block.sentences.lowerBound == next && !block.sentences.isEmpty)
            next = block.sentences.upperBound
            #expect(document.sentences[block.sentences].allSatisfy { $0.block == index })
        }
        var token = 0
        for sentence in document.sentences {
            #expect(sentence.tokens.lowerBound == token && !sentence.tokens.isEmpty)
            token = sentence.tokens.upperBound
            #expect(document.tokens[sentence.tokens].allSatisfy { sentence.span.contains($0.span) })
        }
        #expect(token == document.tokens.count)
    }

    static func checkMentions(_ document: AnnotatedDocument) {
        let starts = Set(document.tokens.map(\.span.start))
        let ends = Set(document.tokens.map(\.span.end))
        let mentions = document.mentions
        #expect(zip(mentions, mentions.dropFirst()).allSatisfy { $0.span < $1.span })
        for (index, mention) in mentions.enumerated() {
            #expect(starts.contains(mention.span.start) && ends.contains(mention.span.end))
            #expect(document.sentences.contains { $0.span.contains(mention.span) })
            let before = document.clean.text[..<mention.span.start]
            #expect(before.hasSuffix(Array(mention.proclitics.utf8)), "\(mention.proclitics) stands before it")
            for link in [mention.parent, mention.related, mention.antecedent] {
                #expect(link.map { mentions.indices.contains($0) && $0 != index } ?? true)
            }
            #expect(mention.origin != .rule || mention.certainty != .unknown)
            if let parent = mention.parent.map({ mentions[$0] }) {
                #expect(parent.span.contains(mention.span) && parent.span != mention.span)
                #expect(OverlapResolution.mayHold(parent.type, mention.type))
            }
            if let antecedent = mention.antecedent { #expect(mentions[antecedent].antecedent == nil) }
        }
        checkNesting(mentions)
    }

    /// Inline mentions are apart or one is the other's ancestor; what crosses one is marked.
    static func checkNesting(_ mentions: [Mention]) {
        let inline = mentions.indices.filter { !mentions[$0].isOverlapping }
        for (position, index) in inline.enumerated() {
            for other in inline[(position + 1)...] where mentions[index].span.overlaps(mentions[other].span) {
                var ancestor = mentions[other].parent
                while let current = ancestor, current != index { ancestor = mentions[current].parent }
                #expect(ancestor == index)
            }
        }
        for index in mentions.indices where mentions[index].isOverlapping {
            #expect(inline.contains { mentions[$0].span.overlaps(mentions[index].span) })
        }
    }

    @Test("A long line takes time in proportion")
    func isLinear() {
        let clock = ContinuousClock()
        let line = "قال الرئيس محمد الحمداني في 16 مارس 2025 إن 2.5 مليون دولار "
        func time(_ count: Int) -> Duration {
            let document = SampleDocument.make(String(repeating: line, count: count))
            let annotator = EntityAnnotator(glossary: .init())
            // The least of several, so that what else the machine does counts little.
            return (0..<3).map { _ in clock.measure { _ = annotator.annotate(document, candidates: []) } }.min()
                ?? .zero
        }
        _ = time(50)
        let small = time(200)
        let large = time(3200)
        // Sixteen times the text; a square would take 256 times as long.
        #expect(large < small * 64)
    }
}

extension Collection where Element == UInt8 {
    /// Whether the bytes end in `suffix`.
    func hasSuffix(_ suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}

extension String {
    /// The text without these characters.
    func replacing(_ characters: Set<Character>) -> String { filter { !characters.contains($0) } }
}
