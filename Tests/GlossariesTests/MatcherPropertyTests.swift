import ArabicText
import Glossaries
import TestSupport
import Testing
import TextModel

/// What holds for any text and any glossary.
@Suite struct MatcherPropertyTests {
    static let letters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئء".unicodeScalars)
    static let signs = Array(
        " \n.،-+0٣aB\u{0640}\u{064E}\u{0651}\u{200F}\u{FEFB}\u{FE8D}ک\u{0654}\u{10400}".unicodeScalars)

    private static func randomWord(_ generator: inout SeededRandom, _ lengths: ClosedRange<Int>) -> String {
        var word = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: lengths, using: &generator) {
            word.append(letters.randomElement(using: &generator) ?? "ا")
        }
        return String(word)
    }

    @Test(arguments: 0..<40) func anyTextIsReadWithoutTrapAndCandidatesLieInWords(_ seed: Int) {
        var generator = SeededRandom(seed: UInt64(seed))
        let glossary = MatchingTests.glossary
        var text = ""
        let names = glossary.concepts.map(\.source)
        for _ in 0..<300 {
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: text += names.randomElement(using: &generator) ?? ""
            case 1: text.unicodeScalars.append(Self.signs.randomElement(using: &generator) ?? " ")
            case 2: text += ["و", "ف", "ب", "ك", "ل", "ال", "لل", "أ"].randomElement(using: &generator) ?? ""
            default: text += Self.randomWord(&generator, 1...4) + " "
            }
        }
        check(Array(text.utf8), glossary)
    }

    /// Rows with pronouns, duals, verbs, conditions, lists, quotes and foreign letters in it.
    static let manifold = compiled(
        """
        id ⇥ source ⇥ variants ⇥ target ⇥ type ⇥ pos ⇥ infl ⇥ folding ⇥ near ⇥ not_before ⇥ after ⇥ domain ⇥ status
        minister ⇥ وزير ⇥ وزراء ⇥ minister ⇥ role ⇥ ⇥ dual | enclitic ⇥ ⇥ ⇥ ⇥ ⇥ ⇥
        fm ⇥ وزير الخارجية ⇥ ⇥ foreign minister ⇥ role ⇥ ⇥ dual | enclitic ⇥ ⇥ ⇥ ⇥ ⇥ ⇥
        deal ⇥ اتفاق تجاري ⇥ ⇥ trade deal ⇥ term ⇥ ⇥ dual | sfp | enclitic ⇥ 3 ⇥ ⇥ ⇥ ⇥⇥
        chiefs ⇥ رؤساء ⇥ ⇥ presidents ⇥ term ⇥ ⇥ enclitic ⇥ ⇥ ⇥ ⇥ ⇥ ⇥
        say ⇥ يقول ⇥ ⇥ say ⇥ term ⇥ verb ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥
        mazen ⇥ أبو مازن ⇥ ⇥ Abu Mazen ⇥ person ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥
        tyre ⇥ صور ⇥ ⇥ Tyre ⇥ place ⇥ ⇥ ⇥ ⇥ @land ⇥ ⇥ ⇥ ⇥
        mali ⇥ مالي ⇥ ⇥ Mali ⇥ place ⇥ ⇥ ⇥ ⇥ ⇥ @land ⇥ في | @land ⇥ ⇥
        city ⇥ مدينة ⇥ ⇥ ⇥ term ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ land ⇥ off
        sao ⇥ ساو باولو ⇥ O’Brien ⇥ Sao Paulo ⇥ place ⇥ ⇥ nisba ⇥ 3 ⇥ ⇥ ⇥ ⇥⇥
        opec ⇥ أوبك+ ⇥ الـC5+1 ⇥ OPEC+ ⇥ org ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥ ⇥
        """)

    @Test(arguments: 0..<60) func manifoldRowsAreReadWithoutTrap(_ seed: Int) {
        var generator = SeededRandom(seed: UInt64(seed) &+ 4000)
        let parts =
            Self.manifold.concepts.flatMap { [$0.source] + $0.variants }
            + [
                "ا", "هم", "ها", "ي", "ات", "ان", "س", "و", "ل", "لل", "ال", "\"", "«", "»", "-", "’", "+", " ", " ",
                " ", "ً",
            ]
            + ["مدينة", "في", "الخارجية", "\u{0640}", "\n"]
        var text = ""
        for _ in 0..<300 {
            text += parts.randomElement(using: &generator) ?? ""
            if Int.random(in: 0..<9, using: &generator) == 0 {
                text.unicodeScalars.append(Self.signs.randomElement(using: &generator) ?? " ")
            }
        }
        check(Array(text.utf8), Self.manifold)
        let bytes = (0..<600).map { _ in UInt8.random(in: 0xB0...0xE2, using: &generator) }
        check(Array(String(decoding: bytes, as: UTF8.self).utf8), Self.manifold)
    }

    @Test(arguments: 0..<40) func randomBytesAreReadWithoutTrap(_ seed: Int) {
        var generator = SeededRandom(seed: UInt64(seed) &+ 1000)
        let bytes = (0..<600).map { _ in UInt8.random(in: 0...255, using: &generator) }
        check(Array(String(decoding: bytes, as: UTF8.self).utf8), MatchingTests.glossary)
    }

    private func check(_ bytes: [UInt8], _ glossary: CompiledGlossary) {
        let words = CompiledGlossary.writtenWords(of: bytes)
        let candidates = glossary.candidates(in: bytes, words: words)
        #expect(zip(candidates, candidates.dropFirst()).allSatisfy { $0.span.start <= $1.span.start })
        #expect(candidates == glossary.candidates(in: bytes, words: words))
        let starts = Set(words.map(\.start))
        for candidate in candidates {
            #expect(starts.contains(candidate.span.start - candidate.proclitics.utf8.count))
            #expect(!candidate.span.isEmpty && candidate.span.end <= bytes.count)
            let before = bytes[(candidate.span.start - candidate.proclitics.utf8.count)..<candidate.span.start]
            #expect(Array(candidate.proclitics.utf8) == Array(before))
            #expect(candidate.span.end == bytes.count || bytes[candidate.span.end] & 0xC0 != 0x80)
            #expect(candidate.wordCount >= 1)
        }
        let chosen = glossary.resolve(candidates)
        for (left, right) in zip(chosen, chosen.dropFirst()) {
            #expect(left.candidate.span.end <= right.candidate.span.start)
        }
        #expect(glossary.resolve(candidates.reversed()) == chosen)
        let explained = glossary.explain(bytes, words: words)
        #expect(explained.count >= chosen.count)
    }

    @Test(arguments: 0..<20) func anyBytesAreReadAsAGlossaryWithoutTrap(_ seed: Int) {
        var generator = SeededRandom(seed: UInt64(seed) &+ 77)
        let pieces: [[UInt8]] = [
            Array("source".utf8), Array("target".utf8), Array("type".utf8), Array("id".utf8), Array("variants".utf8),
            [9],
            [9], [10], [13], [0x5C], [0x7C], Array("مصر".utf8), Array("ال".utf8), [0xFF], [0xEF, 0xBB, 0xBF],
            [0x23, 0x20],
            Array("infl".utf8), Array("dual".utf8), Array("[[".utf8), Array("]]".utf8), Array("test+".utf8), [0x2B],
        ]
        var bytes = Array("source\ttarget\ttest+\tinfl\tadjective\n".utf8)
        for _ in 0..<400 {
            let piece = pieces.randomElement(using: &generator) ?? []
            if piece != [0xFF] || seed % 5 == 0 { bytes += piece }
        }
        let found = GlossaryLinter().lint([GlossaryFile(name: "x.tsv", bytes: bytes, layer: 0)])
        #expect(found.allSatisfy { $0.location?.file == "x.tsv" && $0.severity == .note || $0.help != nil })
    }

    /// Two words are equal for the matcher at a level exactly if `ArabicFolding` makes them equal there.
    @Test(arguments: 0...3) func levelsAgreeWithFolding(_ level: Int) {
        var generator = SeededRandom(seed: 42)
        var pairs = 0
        for _ in 0..<400 {
            let word = Self.randomWord(&generator, 4...7)
            let other = Self.respelt(word, &generator)
            guard word.unicodeScalars.first != "\u{0627}", other.unicodeScalars.first != "\u{0627}" else { continue }
            let glossary = compiled(
                "id ⇥ source ⇥ target ⇥ type ⇥ clitics ⇥ article ⇥ folding\na ⇥ \(word) ⇥ x ⇥ org ⇥ none ⇥ forbidden ⇥ \(level)"
            )
            let isEqual = ArabicFolding.folded(word, level: level) == ArabicFolding.folded(other, level: level)
            if isEqual { pairs += 1 }
            #expect(terms(other, in: glossary).isEmpty == !isEqual, "\(word) \(other)")
        }
        #expect(pairs > 5)
    }

    /// The word with one letter written otherwise, as folding would or would not undo.
    private static func respelt(_ word: String, _ generator: inout SeededRandom) -> String {
        var scalars = Array(word.unicodeScalars)
        let place = Int.random(in: 0..<scalars.count, using: &generator)
        let groups: [[Unicode.Scalar]] = [
            ["ا", "أ", "إ", "آ"], ["ي", "ى", "ئ"], ["ه", "ة"], ["و", "ؤ"], ["ك", "گ", "\u{06A9}"], ["ج", "چ"],
        ]
        let group = groups.first { $0.contains(scalars[place]) }
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: scalars.insert("\u{0640}", at: place)
        case 1: scalars.insert(scalars[place], at: place)
        case 2: scalars.remove(at: place)
        default: break
        }
        if let group, place < scalars.count, group.contains(scalars[place]) {
            scalars[place] = group.randomElement(using: &generator) ?? scalars[place]
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// 50,000 rows, against a matcher that looks every reading of every word up in a dictionary.
    @Test func aLargeGlossaryMatchesAsANaiveMatcherDoes() {
        var generator = SeededRandom(seed: 7)
        var rows: [String: String] = [:]
        var text = "id\tsource\ttarget\ttype\tarticle\n"
        var pool: [String] = []
        while rows.count < 50_000 {
            let count = [1, 1, 2, 3].randomElement(using: &generator) ?? 1
            let words = (0..<count).map { _ in
                pool.count > 500 && Bool.random(using: &generator)
                    ? pool.randomElement(using: &generator) ?? "" : Self.randomWord(&generator, 3...6)
            }
            let source = words.joined(separator: " ")
            let key = Self.naiveFold(source)
            guard rows[key] == nil, !words[0].hasPrefix("ا"), !words[0].hasPrefix("أ") else { continue }
            rows[key] = "r\(rows.count)"
            text += "r\(rows.count - 1)\t\(source)\tx\tplace\tforbidden\n"
            pool += words
        }
        var found: [Diagnostic] = []
        let glossary = GlossaryCompiler().compile(
            [GlossaryFile(name: "big.tsv", bytes: Array(text.utf8), layer: 0)], reporting: &found)
        #expect(found.isEmpty)
        #expect(glossary.concepts.count == 50_000)
        var hits = 0
        for _ in 0..<300 {
            let words = (0..<40).map { _ in
                (["", "", "و", "ب", "ول", "ف", "وك"].randomElement(using: &generator) ?? "")
                    + (pool.randomElement(using: &generator) ?? "")
            }
            let bytes = Array(words.joined(separator: " ").utf8)
            let seen = Set(
                glossary.candidates(in: bytes, words: CompiledGlossary.writtenWords(of: bytes)).map {
                    "\($0.span.start)-\($0.span.end) \(glossary.concepts[$0.reading.concept].key)"
                })
            let expected = Self.naiveMatches(words, rows)
            hits += expected.count
            #expect(seen == expected)
        }
        #expect(hits > 2_000)
    }

    private static func naiveFold(_ text: String) -> String {
        text.split(separator: " ").map { ArabicFolding.folded(String($0), level: 2) }.joined(separator: " ")
    }

    private static func naiveMatches(_ words: [String], _ rows: [String: String]) -> Set<String> {
        let chains = ["", "و", "ف"].flatMap { first in ["", "ب", "ك", "ل"].map { first + $0 } }
        var matches: Set<String> = []
        var start = 0
        for first in words.indices {
            for chain in chains where words[first].hasPrefix(chain) && words[first].count > chain.count {
                let base = String(words[first].dropFirst(chain.count))
                for last in first..<min(first + 3, words.count) {
                    let term = ([base] + words[(first + 1)...].prefix(last - first)).joined(separator: " ")
                    guard let key = rows[naiveFold(term)] else { continue }
                    let from = start + chain.utf8.count
                    matches.insert("\(from)-\(from + term.utf8.count) \(key)")
                }
            }
            start += words[first].utf8.count + 1
        }
        return matches
    }
}
