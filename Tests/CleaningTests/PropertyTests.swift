import Cleaning
import TestSupport
import Testing
import TextModel

/// What holds for every text, tried on random ones.
@Suite struct PropertyTests {
    /// Pieces that random texts are made of.
    private static let pieces: [String] = [
        "ا", "ل", "خبر", "وزير", "جسر", "ﻻ", "ﺍ", "ﹷ", "ـ", "ـــ", "\u{64E}", "\u{651}", "\u{653}", "\u{654}", "و",
        "لـ", "هـ", "e", "\u{301}", "é", "\u{1112}", "\u{1161}", "🙂", "\u{200C}", "\u{FFFD}", "\u{A0}", " ", "  ", "\t",
        "\n", "\n\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{3000}", "\u{200F}", "\u{61C}", "\u{AD}",
        "\u{FEFF}", "\u{7}", "\u{0}", "\u{FFFE}", "\u{1680}", ".", "؟", ":", "|", "•", "«", "»", "شارك", "الرئيسية",
        "اقرأ أيضا", "إعلان", "©", "[…]", "12", "٣", "/", "-", "#", "{", "}", "Home", "facebook", "نبذة عنا",
        "\u{D7FF}",
        "\u{10FFFF}", "\u{206F}", "\u{2060}", "ﷺ", "\u{FC60}",
    ]

    static func text(seed: UInt64) -> String {
        var generator = SeededRandom(seed: seed)
        var text = ""
        for _ in 0..<Int.random(in: 1...120, using: &generator) {
            text += pieces.randomElement(using: &generator) ?? ""
        }
        return text + "خاتمة"
    }

    static let settings: [Set<ChangeKind>] = [
        [], [.tatweel], [.nfc], [.presentation], [.presentation, .nfc, .tatweel],
    ]

    @Test(arguments: 0..<20, settings)
    func theAccountBalances(group: Int, kinds: Set<ChangeKind>) throws {
        for seed in group * 10..<group * 10 + 10 {
            let text = Self.text(seed: UInt64(seed))
            // `clean` checks the account.
            for boilerplate in [true, false] {
                let document = try clean(text, boilerplate: boilerplate, normalise: kinds)
                #expect(!document.blocks.isEmpty)
                checkShape(of: document)
            }
        }
    }

    private func checkShape(of document: CleanDocument) {
        let text = String(decoding: document.text, as: UTF8.self)
        #expect(Array(text.utf8) == document.text)
        #expect(text == document.blockTexts.joined(separator: "\n"))
        for block in document.blockTexts {
            #expect(block.unicodeScalars.allSatisfy { $0 == " " || !isWhiteSpace($0.value) })
            #expect(!block.contains("  ") && !block.hasPrefix(" ") && !block.hasSuffix(" "))
            #expect(!block.unicodeScalars.contains { isFormatControl($0.value) || isXMLForbidden($0.value) })
        }
    }

    @Test(arguments: 0..<20)
    func theSliceOfABlockCleansToTheBlock(group: Int) throws {
        for seed in group * 10..<group * 10 + 10 {
            let text = Self.text(seed: UInt64(seed) &+ 5_000)
            let scalars = Array(text.unicodeScalars)
            for kinds in Self.settings {
                let document = try clean(text, normalise: kinds)
                for block in document.blocks {
                    var slice = String.UnicodeScalarView()
                    slice.append(contentsOf: scalars[block.source.start..<block.source.end])
                    let again = try clean(String(slice), boilerplate: false, normalise: kinds)
                    #expect(Array(again.text) == Array(document.text[block.span.range]), "seed \(seed)")
                }
            }
        }
    }

    @Test(arguments: 0..<20)
    func cleaningTwiceIsCleaningOnce(group: Int) throws {
        for seed in group * 10..<group * 10 + 10 {
            let text = Self.text(seed: UInt64(seed) &+ 9_000)
            // NFC does not reach over a dropped character, so with it a second pass may compose more.
            for kinds: Set<ChangeKind> in [[], [.tatweel], [.presentation]] {
                let once = try clean(text, boilerplate: false, normalise: kinds)
                let twice = try clean(
                    String(decoding: once.text, as: UTF8.self), boilerplate: false, normalise: kinds)
                #expect(twice.text == once.text, "seed \(seed)")
                #expect(twice.changes.isEmpty)
            }
        }
    }

    @Test(arguments: 0..<15)
    func nfcIsCanonicallyEquivalentAndStable(group: Int) throws {
        for seed in group * 10..<group * 10 + 10 {
            var generator = SeededRandom(seed: UInt64(seed) &+ 20_000)
            // Without dropped characters and white space the block is the text.
            let letters = [
                "ا", "و", "ي", "\u{64E}", "\u{651}", "\u{653}", "\u{654}", "\u{655}", "\u{670}", "آ", "a", "\u{323}",
                "\u{302}", "ậ", "\u{344}", "\u{1112}", "\u{1161}", "\u{11AB}", "\u{F900}",
            ]
            var text = "ب"
            for _ in 0..<20 { text += letters.randomElement(using: &generator) ?? "" }
            let document = try clean(text, boilerplate: false, normalise: [.nfc])
            let result = document.blockTexts.joined()
            #expect(result == text)  // canonical equivalence
            let again = try clean(result, boilerplate: false, normalise: [.nfc])
            #expect(again.text == document.text)
            #expect(again.changes.isEmpty)
        }
    }

    @Test func anyBytesMadeWellFormedAreCleaned() throws {
        var generator = SeededRandom(seed: 77)
        for _ in 0..<SlowBuild.trials(300) {
            let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
            _ = try clean(String(decoding: bytes, as: UTF8.self) + "خبر")
        }
    }

    @Test func onePassOverALongLine() throws {
        let text = String(repeating: "كلمة\u{200F} ", count: 60_000)
        let document = try clean(text)
        #expect(document.blocks.count == 1)
        #expect(document.changes.count == 60_000)
    }
}
