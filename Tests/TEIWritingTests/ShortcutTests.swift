import ArabicText
import TestSupport
import Testing
import TextModel

@testable import TEIWriting

/// What the writer knows without asking: the same as asking gives.
@Suite struct ShortcutTests {
    private static let scalars: [Unicode.Scalar] =
        (0x0600...0x06FF).compactMap { Unicode.Scalar($0 as Int) }
        + ["a", "1", ".", "\u{200D}", "ﻻ", "é", "😀", "ا", "ة", "ى", "أ", "ي", "ه"]

    @Test(arguments: 0..<UInt64(20))
    func `search forms letter by letter`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var counts: [WordFolding: Int] = [:]
        for _ in 0..<2_000 {
            var word = ""
            let isPlain = Int.random(in: 0..<2, using: &random) == 0
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let range = isPlain ? 0x21..<0x4B : 0..<Self.scalars.count
                word.unicodeScalars.append(Self.scalars[Int.random(in: range, using: &random)])
            }
            let bytes = Array(word.utf8)
            var form: [UInt8] = []
            ArabicFolding.searchForm(of: bytes[...], into: &form)
            Self.withLayers(bytes) { layers in
                let span = TextSpan(0, bytes.count)
                let folding = layers.folding(of: span)
                counts[folding, default: 0] += 1
                var letters: [UInt8] = []
                switch folding {
                case .none: #expect(form == bytes, "\(word)")
                case .letters:
                    layers.forEachFoldedLetter(of: span) { letters += [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
                    #expect(form == letters, "\(word)")
                    #expect(form != bytes, "\(word)")
                case .other: break
                }
            }
        }
        // The shortcuts are taken, not only right.
        #expect(counts[.none, default: 0] > 50)
        #expect(counts[.letters, default: 0] > 50)
    }

    @Test(arguments: 0..<UInt64(10))
    func `values that are written as they are`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let letters: [Unicode.Scalar] = ["a", "Z", "0", " ", "-", "!", "#", "=", ";", "م", "ة", "é", "😀", "'"]
        let signs: [Unicode.Scalar] = ["\"", "&", "<", ">", "\t", "\n", "\r", "\u{1}", "\u{FFFE}", "\u{FEFB}"]
        var plain = 0
        for _ in 0..<2_000 {
            var value = ""
            for _ in 0..<Int.random(in: 0...24, using: &random) {
                let isSign = Int.random(in: 0..<24, using: &random) == 0
                let scalars = isSign ? signs : letters
                value.unicodeScalars.append(scalars[Int.random(in: 0..<scalars.count, using: &random)])
            }
            let bytes = Array(value.utf8)
            guard bytes.withUnsafeBufferPointer({ isWrittenAsItIs($0) }) else { continue }
            plain += 1
            let text = Self.written(bytes) { $0.append(escapingText: $1) }
            let attribute = Self.written(bytes) { $0.append(escapingAttribute: $1) }
            let isText = bytes.withUnsafeBufferPointer { isXMLText($0) }
            #expect(text == bytes, "\(value)")
            #expect(attribute == bytes, "\(value)")
            #expect(isText, "\(value)")
        }
        #expect(plain > 500)
    }

    private static func written(
        _ bytes: [UInt8], _ append: (inout ByteBuffer, UnsafeBufferPointer<UInt8>) -> Void
    ) -> [UInt8] {
        var buffer = ByteBuffer()
        bytes.withUnsafeBufferPointer { append(&buffer, $0) }
        return Array(buffer.bytes)
    }

    private static func withLayers(_ text: [UInt8], _ body: (LayerBuffers) -> Void) {
        text.withUnsafeBufferPointer { text in
            LetterFolding.table.withUnsafeBufferPointer { letters in
                body(
                    LayerBuffers(
                        text: text, tokens: .init(start: nil, count: 0), mentions: .init(start: nil, count: 0),
                        renderings: .init(start: nil, count: 0), entries: .init(start: nil, count: 0),
                        places: .init(start: nil, count: 0), letters: letters))
            }
        }
    }

    @Test func `attributes of clitics`() {
        var forms: [[UInt8]] = [[]]
        var longest: [[UInt8]] = [[]]
        // All letters; for the third those of the pronouns and three more.
        let third: [UInt32] = [0x0627, 0x062A, 0x0643, 0x0644, 0x0645, 0x0646, 0x0647, 0x0648, 0x064A]
        for letters in [Array(0x0621...0x064A), Array(0x0621...0x064A), third] {
            longest = longest.flatMap { word in letters.map { letter in Self.appending(letter, to: word) } }
            forms += longest
            longest.removeAll { !$0.allSatisfy { [0xD8, 0xD9, 0xA7, 0x83, 0x85, 0x86, 0x87, 0x8A].contains($0) } }
        }
        var found = 0
        for form in forms {
            let key = CliticAttributes.key(of: form)
            let known = CliticAttributes.enclitics[key]
            #expect(known.map { Self.text(of: $0) } == CliticFacts(enclitic: form).map(Self.text))
            found += known == nil ? 0 : 1
            #expect(
                CliticAttributes.beforeNoun[key].map { Self.text(of: $0) }
                    == CliticFacts(proclitic: form, isBeforeNoun: true).map(Self.text))
            #expect(
                CliticAttributes.proclitics[key].map { Self.text(of: $0) }
                    == CliticFacts(proclitic: form, isBeforeNoun: false).map(Self.text))
        }
        #expect(found == 12)
    }

    private static func appending(_ letter: UInt32, to word: [UInt8]) -> [UInt8] {
        var longer = word
        appendUTF8(letter, to: &longer)
        return longer
    }

    private static func text(of attributes: FixedAttributes) -> String {
        #expect(attributes.values.map { " \($0.name)=\"\($0.value)\"" }.joined().utf8.elementsEqual(attributes.bytes))
        return String(decoding: attributes.bytes, as: UTF8.self)
    }

    private static func text(of facts: CliticFacts) -> String {
        var text = " lemma=\"\(facts.lemma)\""
        if let partOfSpeech = facts.partOfSpeech { text += " pos=\"\(partOfSpeech)\"" }
        if let morphology = facts.morphology { text += " msd=\"\(morphology)\"" }
        return text
    }

    @Test(arguments: 0..<UInt64(10))
    func `escaping eight bytes at a time`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let pieces = ["&", "<", ">", "\"", "'", "\t", "\n", "\r", " ", "a", "?", "=", ";", "ب", "\u{FFFD}", "😀"]
        for _ in 0..<500 {
            let rarely = Int.random(in: 0..<3, using: &random)
            let text = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
                let isSpecial = Int.random(in: 0...rarely * 6, using: &random) == 0
                return pieces[Int.random(in: isSpecial ? 0..<pieces.count : 8..<14, using: &random)]
            }.joined()
            let inText = text.map(character: ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"])
            let inAttribute = text.map(character: [
                "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;",
            ])
            let bytes = Array(text.utf8)
            var buffer = ByteBuffer()
            bytes.withUnsafeBufferPointer { buffer.append(escapingText: $0) }
            #expect(buffer.bytes.elementsEqual(inText.utf8))
            buffer.clear()
            bytes.withUnsafeBufferPointer { buffer.append(escapingAttribute: $0) }
            #expect(buffer.bytes.elementsEqual(inAttribute.utf8))
            #expect(bytes.withUnsafeBufferPointer { needsNoEscape($0) } ? inAttribute == text : true)
        }
    }

    @Test(arguments: ["\u{0}", "\u{8}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func `what XML forbids is seen wherever it stands`(forbidden: String) {
        for before in 0..<20 {
            for padding in ["a", "ب", "\u{FE8D}", "\t"] {
                let text = String(repeating: padding, count: before)
                let bytes = Array((text + forbidden + padding).utf8)
                #expect(!bytes.withUnsafeBufferPointer { isXMLText($0) })
                #expect(Array((text + padding).utf8).withUnsafeBufferPointer { isXMLText($0) })
            }
        }
    }

    @Test(arguments: [
        ("per-001", "per-001"), ("LOC.12_a", "LOC.12_a"), ("d0123456789abcdef", "k-d0123456789abcdef"),
        ("d0123456789abcdef.p1", "k-d0123456789abcdef.p1"), ("1948", "k-1948"), ("P 1", "P_x20_1"),
        ("warraq-corpus", "k-warraq-corpus"), ("warraq-corpus.x", "k-warraq-corpus.x"), ("war", "war"),
        ("", "k-"), ("_a", "_a"), ("مصر", "مصر"),
    ])
    func `names of keys`(key: String, name: String) {
        #expect(authorityName(key: key, corpusID: "warraq-corpus") == name)
    }
}

extension String {
    /// The text with scalars replaced.
    fileprivate func map(character replacements: [Unicode.Scalar: String]) -> String {
        unicodeScalars.map { replacements[$0] ?? String($0) }.joined()
    }
}
