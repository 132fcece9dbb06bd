import Glossaries
import TestSupport
import Testing
import TextModel

@testable import Annotation

@Suite("Cardinals in words")
struct CardinalReaderTests {
    /// The number that the whole text is; nil if the reader stops before its end or finds none.
    static func read(_ words: String) -> Int? {
        let bytes = Array(words.utf8)
        return bytes.withUnsafeBufferPointer { text in
            let sentence = Sentence(span: TextSpan(0, text.count), block: 0, tokens: 0..<0)
            let (atoms, numerals) = AtomScanner.scan([sentence], in: text, lexicon: .shared)
            return atoms.withUnsafeBufferPointer { atoms in
                numerals.withUnsafeBufferPointer { numerals in
                    let reader = AtomReader(
                        text: text, atoms: atoms, numerals: numerals, lexicon: .shared, itemDate: nil)
                    guard let number = CardinalReader(reader: reader).cardinal(at: 1), number.end == atoms.count - 1
                    else {
                        return nil
                    }
                    return number.value
                }
            }
        }
    }

    static let spellers: [NumeralSpeller] = [
        NumeralSpeller(), NumeralSpeller(isFeminine: true), NumeralSpeller(isOblique: true),
        NumeralSpeller(isFeminine: true, isOblique: true, hundred: "مائة"),
        NumeralSpeller(isOblique: true, hundred: "مائة", joinsHundreds: false),
        NumeralSpeller(isFeminine: true, joinsHundreds: false),
    ]

    @Test("Every number from zero to thirteen hundred, in both genders and cases", arguments: spellers.indices)
    func small(_ index: Int) {
        let speller = Self.spellers[index]
        for number in Array(0...1300) + [1999, 2000, 2001, 2011, 2999, 3000] {
            let words = speller.spell(number)
            #expect(Self.read(words) == number, "\(words)")
        }
    }

    @Test("Numbers to a million million, near and far from round ones", arguments: spellers.indices)
    func large(_ index: Int) {
        let speller = Self.spellers[index]
        var generator = SeededRandom(seed: UInt64(index + 1))
        for _ in 0..<400 {
            // As many of each length, and half of them round.
            var limit = 1000
            for _ in 0..<Int.random(in: 0...9, using: &generator) { limit *= 10 }
            var number = Int.random(in: 1...limit, using: &generator)
            if Bool.random(using: &generator) {
                var unit = 1
                while unit * 1000 <= number, Bool.random(using: &generator) { unit *= 1000 }
                number -= number % unit
            }
            let words = speller.spell(number)
            #expect(Self.read(words) == max(number, 1), "\(words)")
        }
        #expect(Self.read(speller.spell(1_000_000_000_000)) == 1_000_000_000_000)
    }

    static let writings: [(words: String, value: Int)] = [
        ("خمس وثمانين وتسعمئة وألف", 1985), ("سبعة وستين وتسعمئة وألف", 1967), ("خمسة عشر وألفين", 2015),
        ("ألفين وخمسة عشر", 2015), ("ألف وتسعمئة وسبعة وستين", 1967), ("مئة وخمسة وعشرون ألفا وثلاثمئة", 125_300),
        ("مئة و خمسين", 150), ("مئة وأحد عشر", 111), ("ميتين وخمسين", 250), ("مئتا ألف", 200_000),
        ("ألف مليون", 1_000_000_000),
        ("ثلاثة آلاف مليار", 3_000_000_000_000), ("بليون", 1_000_000_000), ("ثمانمئة", 800), ("ثمانيمائة", 800),
        ("الفين", 2000), ("اربعة الاف", 4000), ("ثلاثةُ آلافٍ", 3000), ("ألفاً ومئتين", 1200),
    ]

    @Test("As it is written, in the classical order and with what writers leave out", arguments: writings)
    func readsWritings(_ words: String, _ value: Int) { #expect(Self.read(words) == value) }

    static let apart = [
        "ثلاثة وأربعة", "عشرين وثلاثين", "خمسة وألف", "مئة ومئتين", "ملايين", "آلاف", "ألف وألف ألف", "الثلاثة", "مئات",
    ]

    @Test("What is not one number", arguments: apart)
    func leavesApart(_ words: String) { #expect(Self.read(words) == nil) }

    @Test(
        "Decimals keep their value",
        arguments: [
            (Decimal(25, places: 1).scaled(by: 6)?.numeral, "2500000"), (Decimal(parts: 1, of: 3).numeral, "0.3333"),
            (Decimal(parts: 3, of: 4).numeral, "0.75"), (Decimal(parts: 1, of: 3, scaledBy: 6).numeral, "333333"),
            (Decimal(5).negated.numeral, "-5"), (Decimal(50).divided(by: 2).numeral, "0.5"),
            (Decimal(3).adding(Decimal(parts: 1, of: 2))?.numeral, "3.5"), (Decimal(.max).times(2)?.numeral, nil),
        ] as [(String?, String?)])
    func decimals(_ found: String?, _ expected: String?) { #expect(found == expected) }

    @Test("A long chain of numerals takes time in proportion, and nothing traps")
    func isLinear() {
        let clock = ContinuousClock()
        let chains = ["مليون ", "ثلاثة ", "وخمسين ", "مئة ألف ", "ونصف ", "بين خمسة وعشرين ", "500 ريال ", "10 إلى "]
        for chain in chains {
            func time(_ count: Int) -> Duration {
                let document = SampleDocument.make(String(repeating: chain, count: count) + "نهاية")
                let annotator = EntityAnnotator(glossary: .init())
                return (0..<3).map { _ in clock.measure { _ = annotator.annotate(document, candidates: []) } }.min()
                    ?? .zero
            }
            _ = time(50)
            let small = time(400)
            let large = time(6400)
            // Sixteen times the text; a square would take 256 times as long. Other tests run beside this one.
            #expect(large < small * 160, "\(chain)")
        }
    }
}
