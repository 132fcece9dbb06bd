import TestSupport
import Testing
import TextModel

@testable import AnnotationImport

@Suite struct AlignmentTests {
    /// The text as another tool had it, our text, and the words marked in each.
    @Test(arguments: [
        ("زار سالم الدرعاوي حلب", "زار   سالم\n الدرعاوي\tحلب", "سالم الدرعاوي", "سالم\n الدرعاوي"),
        ("زار وفد حلب", "زَارَ وَفْدٌ حَلَبَ", "حلب", "حَلَبَ"),
        ("زَارَ حَلَبَ", "زار حلب اليوم", "حَلَبَ", "حلب"),
        ("زار إسماعيل القاهرة", "زار اسماعيـــل القاهره", "إسماعيل", "اسماعيـــل"),
        ("زار آمنة في الأردن", "زار ا\u{653}منة في الا\u{654}ردن", "الأردن", "الا\u{654}ردن"),
        ("زار مستشفى هند", "زار ﻣﺴﺘﺸﻔﻰ هند", "مستشفى", "ﻣﺴﺘﺸﻔﻰ"),
        // Clitics apart, with signs or without, and the article restored.
        ("قال ل+ القاهرة و+ سوريا", "قال للقاهرة وسوريا", "القاهرة", "لقاهرة"),
        ("قال ل+ القاهرة و+ سوريا", "قال للقاهرة وسوريا", "سوريا", "سوريا"),
        ("قال للقاهرة", "قال ل القاهرة", "للقاهرة", "ل القاهرة"),
        ("وزارت + ه في حلب", "وزارته في حلب", "حلب", "حلب"),
        // Punctuation apart, other quotation marks, ellipses and digits.
        ("قال : \" حلب \" , ثم ...", "قال:«حلب»، ثم…", "حلب", "حلب"),
        ("في 6 نوفمبر 2025 .", "في ٦ نوفمبر ٢٠٢٥.", "6 نوفمبر 2025", "٦ نوفمبر ٢٠٢٥"),
        // A passage that one of the two lacks.
        ("زار سالم حلب أمس", "القائمة الرئيسية\nشارك\nزار سالم حلب أمس\nاقرأ أيضا", "سالم", "سالم"),
        ("مقدمة طويلة قبل النص الأصلي زار سالم حلب", "زار سالم حلب", "حلب", "حلب"),
        // A letter written otherwise, inside and at the edges.
        ("زار شركة النخيل الذهبي اليوم", "زار شركة النحيل الذهبي اليوم", "النخيل الذهبي", "النحيل الذهبي"),
        ("زار خضراوات اليوم", "زار خضروات اليوم", "خضراوات", "خضروات"),
    ])
    func findsTheWordsInOurText(other: String, own: String, words: String, expected: String) {
        #expect(placed([codePoints(of: words, in: other)], of: other, in: own) == [expected])
    }

    @Test(arguments: [
        ("زار سالم حلب", "زار هند إدلب", "سالم"), ("زار سالم حلب", "نص آخر كله", "حلب"),
        ("زار سالم حلب", "", "حلب"), ("زار ... حلب", "زار حلب", "..."),
    ])
    func saysNothingOfWordsThatAreNotThere(other: String, own: String, words: String) {
        #expect(placed([codePoints(of: words, in: other)], of: other, in: own) == [nil])
    }

    private static let words = [
        "زار", "سالم", "الدرعاوي", "مدينة", "حلب", "والأردن", "وقالت", "هند", "إن", "المياه", "في", "السنة", "الماضية",
        "مستشفى", "النخيل", "قرب", "نهر", "6", "نوفمبر", "2025", "،", "ثم", "عاد", "إلى", "القاهرة",
    ]

    /// A text of random words, and spans of one to three of them.
    private static func sample(
        _ count: Int, _ random: inout SeededRandom
    ) -> (words: [String], spans: [Range<Int>]) {
        let words = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "زار" }
        var spans: [Range<Int>] = []
        var index = 0
        while index < count {
            index += Int.random(in: 0...6, using: &random)
            let end = index + Int.random(in: 1...3, using: &random)
            if end <= count, words[index..<end].allSatisfy({ $0 != "،" }) { spans.append(index..<end) }
            index = end
        }
        return (words, spans)
    }

    /// The words joined, and where in code points each begins and ends.
    private static func joined(
        _ words: [String], _ random: inout SeededRandom, isChanged: Bool
    ) -> (text: String, places: [Range<Int>]) {
        var text = ""
        var count = 0
        var places: [Range<Int>] = []
        let spaces = [" ", "  ", "\n", "\u{A0}", " \u{200F}", "\r\n\t"]
        for word in words {
            let space = isChanged ? spaces.randomElement(using: &random) ?? " " : " "
            if count > 0 {
                text += space
                count += space.unicodeScalars.count
            }
            let written = isChanged ? changed(word, &random) : word
            places.append(count..<(count + written.unicodeScalars.count))
            text += written
            count += written.unicodeScalars.count
        }
        return (text, places)
    }

    /// The word with vowel signs, tatweel, joiners and other spellings of its letters.
    private static func changed(_ word: String, _ random: inout SeededRandom) -> String {
        var result = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            let others: [UInt32] =
                switch scalar.value {
                case 0x0627, 0x0623, 0x0625, 0x0622: [0x0627, 0x0623, 0x0625, 0x0622, 0x0671]
                case 0x064A, 0x0649: [0x064A, 0x0649, 0x06CC]
                case 0x0629, 0x0647: [0x0629, 0x0647]
                case 0x30...0x39: [scalar.value, scalar.value + 0x630]
                default: [scalar.value]
                }
            result.append(Unicode.Scalar(others.randomElement(using: &random) ?? scalar.value) ?? scalar)
            let isLetter = isArabicLetter(scalar.value)
            if isLetter, Int.random(in: 0..<3, using: &random) == 0 {
                let signs: [Unicode.Scalar] = [
                    "\u{64E}", "\u{64F}", "\u{650}", "\u{651}", "\u{652}", "\u{640}", "\u{200D}",
                ]
                result.append(signs.randomElement(using: &random) ?? "\u{64E}")
            }
        }
        return String(result)
    }

    @Test(arguments: 0..<60)
    func spellingAndSpacesDoNotMatter(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let (words, spans) = Self.sample(Int.random(in: 1...400, using: &random), &random)
        let other = Self.joined(words, &random, isChanged: seed % 2 == 0)
        let own = Self.joined(words, &random, isChanged: true)
        let alignment = TextAlignment(
            of: ComparableText(Array(other.text.utf8)), with: ComparableText(Array(own.text.utf8)))
        for span in spans {
            let asked = other.places[span.lowerBound].lowerBound..<other.places[span.upperBound - 1].upperBound
            let expected = own.places[span.lowerBound].lowerBound..<own.places[span.upperBound - 1].upperBound
            let found = alignment.range(ofCodePoints: asked)
            #expect(found.map { $0.start..<$0.end } == expected, "seed \(seed), words \(words[span])")
        }
    }

    /// Passages that one text lacks: what stands elsewhere keeps its place. Words are numbered, so that each place is
    /// known for certain.
    @Test(arguments: 0..<12)
    func missingPassagesLeaveTheRestInPlace(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let letters = Array("بتجدرسصعفقكلمن").map(String.init)
        let words = (0..<900).map { _ in
            (0..<6).map { _ in letters.randomElement(using: &random) ?? "ب" }.joined()
        }
        // Each text lacks a tenth, in passages of thirty words.
        let missing = Set((0..<30).filter { _ in Int.random(in: 0..<5, using: &random) == 0 })
        let otherWords = words.indices.filter { !missing.contains($0 / 30) || $0 % 60 < 30 }
        let ownWords = words.indices.filter { !missing.contains($0 / 30) || $0 % 60 >= 30 }
        let other = Self.joined(otherWords.map { words[$0] }, &random, isChanged: false)
        let own = Self.joined(ownWords.map { words[$0] }, &random, isChanged: true)
        let alignment = TextAlignment(
            of: ComparableText(Array(other.text.utf8)), with: ComparableText(Array(own.text.utf8)))
        var kept = 0
        for (place, word) in otherWords.enumerated() {
            let found = alignment.range(ofCodePoints: other.places[place]).map { $0.start..<$0.end }
            guard let own = ownWords.firstIndex(of: word).map({ own.places[$0] }) else {
                #expect(found == nil, "seed \(seed): \(words[word]) is not there")
                continue
            }
            kept += 1
            #expect(found == own, "seed \(seed), word \(place)")
        }
        #expect(kept > 500)
    }

    /// Texts without any landmark, and texts that have nothing in common, cost no more than others.
    @Test(.timeLimit(.minutes(1)))
    func theTimeIsNearLinear() {
        let monotonous = String(repeating: "ل", count: 60_000)
        let other = String(repeating: "ب", count: 60_000)
        let alternating = String(repeating: "لب", count: 30_000)
        let long = (0..<12_000).map { "كلمة\($0)" }.joined(separator: " ")
        for (left, right) in [
            (monotonous, other), (monotonous, alternating), (alternating, monotonous + other), (long, monotonous),
            (long, String(long.dropFirst(5_000)) + monotonous),
        ] {
            let alignment = TextAlignment(
                of: ComparableText(Array(left.utf8)), with: ComparableText(Array(right.utf8)))
            _ = alignment.range(ofCodePoints: 0..<100)
        }
    }
}

@Suite struct SourceAlignerTests {
    private func imports(
        _ record: AnnotationRecord, source: String
    ) -> (imports: ImportedAnnotations, diagnostics: [Diagnostic]) {
        var imports = ImportedAnnotations()
        var diagnostics: [Diagnostic] = []
        SourceAligner(source: Array(source.utf8), document: "a.txt").add(
            record, from: .init(file: "a.jsonl", source: 3, isByHand: true, labels: LabelMap()), to: &imports,
            reporting: &diagnostics)
        return (imports, diagnostics)
    }

    @Test(arguments: [
        (4, 8, nil as String?, 4..<8 as Range<Int>?), (4, 8, "سالم", 4..<8), (5, 9, "سالم", 4..<8),
        (4, 8, "هند", nil), (8, 4, nil, nil), (-1, 3, nil, nil), (9, 999, nil, nil), (3, 9, nil, 4..<8),
        (0, 0, nil, nil), (3, 4, nil, nil), (Int.max - 1, Int.max, nil, nil), (Int.min, Int.max, nil, nil),
    ])
    func standOffOffsetsAreCheckedAgainstTheText(start: Int, end: Int, surface: String?, expected: Range<Int>?) {
        let record = AnnotationRecord(
            annotations: [.init(start: start, end: end, label: "PER", surface: surface, line: 2)], line: 2)
        let (imports, diagnostics) = imports(record, source: "زار سالم حلب")
        #expect(imports.mentions.map { $0.range.start..<$0.range.end } == (expected.map { [$0] } ?? []))
        #expect(imports.account.read == 1)
        #expect(imports.account.unaligned == (expected == nil ? 1 : 0))
        #expect(diagnostics.map(\.identifier) == (expected == nil ? ["annotation-without-place"] : []))
        #expect(diagnostics.allSatisfy { $0.location == SourceLocation(file: "a.jsonl", line: 2) && $0.help != nil })
    }

    @Test func nothingIsLostInSilence() {
        let labels = ["PER", "MISC", "XYZ", "LOC"]
        let record = AnnotationRecord(
            annotations: labels.map { .init(start: 4, end: 8, label: $0, score: 0.5, line: 1) }, line: 1)
        let (imports, diagnostics) = imports(record, source: "زار سالم حلب")
        #expect(imports.mentions.map(\.type) == [.person, .place])
        #expect(imports.mentions.allSatisfy { $0.score == 0.5 && $0.source == 3 && $0.isByHand })
        #expect(imports.account.read == 4)
        #expect(imports.account.leftOut == 1)
        #expect(imports.account.unknownLabel == 1)
        #expect(diagnostics.map(\.identifier) == ["unknown-label"])
        #expect(diagnostics.first?.message.contains("XYZ") == true)
    }

    /// A letter has two bytes, so the places are further apart than a drift may be.
    @Test func offsetsInBytesAreMendedByTheWords() {
        let text = String(repeating: "كلمة ", count: 200) + "سالم" + String(repeating: " نخلة", count: 300) + " سالم"
        let first = text.utf8.count - 8
        let annotation = RawAnnotation(start: first, end: first + 8, label: "PER", surface: "سالم", line: 1)
        var imports = ImportedAnnotations()
        var diagnostics: [Diagnostic] = []
        let aligner = SourceAligner(source: Array(text.utf8), document: "a.txt")
        aligner.add(
            AnnotationRecord(annotations: [annotation], line: 1),
            from: .init(file: "a.jsonl", source: 0, isByHand: false, labels: LabelMap()), to: &imports,
            reporting: &diagnostics)
        let count = text.unicodeScalars.count
        #expect(imports.mentions.map(\.range) == [SourceRange(count - 4, count)])
        #expect(diagnostics.isEmpty)
    }
}
