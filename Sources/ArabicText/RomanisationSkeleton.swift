import TextModel

/// A word as consonants and what is known of the vowels behind them: written marks, long vowels, and for the rest the
/// patterns that Arabic words have. This is how words outside the lexicon are romanised; where nothing is written the
/// vowels are a guess, which the output says by calling the whole a transliteration.
struct RomanisationSkeleton {
    /// One consonant and the vowel behind it.
    struct Unit {
        /// Its romanisation; empty for a vowel at the beginning of the word.
        var consonant: String
        /// The vowel behind it (`a`, `ā`, …); empty where there is none; nil where the writing does not say.
        var vowel: String?

        /// Whether its vowel is long.
        var isLong: Bool { vowel.map { ["ā", "ī", "ū", "á"].contains($0) } ?? false }
    }

    /// The units, in order.
    private(set) var units: [Unit] = []
    /// Whether the word ends in ة.
    private(set) var endsInTaMarbuta = false

    private let word: [RomanisationLetter]

    /// Reads a word of letters and marks.
    init(_ scalars: ArraySlice<UInt32>) {
        word = RomanisationLetter.letters(of: scalars)
        for index in word.indices { read(index) }
        applyPatterns()
        fillVowels()
    }

    /// The word in ALA-LC, lower case; `inConstruct` has -at for ة.
    func text(inConstruct: Bool) -> String {
        var text = ""
        for (index, unit) in units.enumerated() {
            var piece = unit.consonant + (unit.vowel ?? "")
            // Feminine -īyah keeps its y; the nisba's own doubled y is -ī at the end (ALA-LC, Arabic, rule 6).
            if index == units.count - 1, !endsInTaMarbuta, unit.consonant == "y", (unit.vowel ?? "").isEmpty,
                text.hasSuffix("ī")
            {
                piece = ""
            }
            // A prime keeps two letters apart that would read as one (ALA-LC, rule 21): Adʹham.
            if piece.hasPrefix("h"), let last = text.unicodeScalars.last, "tkdsg".unicodeScalars.contains(last) {
                text += "ʹ"
            }
            text += piece
        }
        if endsInTaMarbuta { text += inConstruct ? "t" : "h" }
        return text
    }

    /// Sets the vowel of unit `index`.
    mutating func set(_ index: Int, _ vowel: String) { units[index].vowel = vowel }

    /// Whether the word begins with ا without a hamza.
    var startsWithBareAlef: Bool { word.first.map { $0.scalar == 0x0627 || $0.scalar == 0x0671 } ?? false }

    // MARK: - Letters

    private mutating func read(_ index: Int) {
        let letter = word[index]
        let isFirst = index == 0
        let isLast = index == word.count - 1
        switch letter.scalar {
        case 0x0627, 0x0671: readAlef(letter, isFirst: isFirst)  // ا ٱ
        case 0x0622: units.append(Unit(consonant: isFirst ? "" : "ʼ", vowel: "ā"))  // آ
        case 0x0623: units.append(Unit(consonant: isFirst ? "" : "ʼ", vowel: letter.vowel))  // أ
        case 0x0625: units.append(Unit(consonant: isFirst ? "" : "ʼ", vowel: letter.vowel ?? "i"))  // إ
        case 0x0649 where isLast && !isFirst: lengthen(with: "á")  // ى
        case 0x0629 where isLast && !isFirst:  // ة
            endsInTaMarbuta = true
            if let last = units.indices.last, units[last].vowel == nil { units[last].vowel = "a" }
        case 0x0648: readGlide("w", long: "ū", short: "u", index)  // و
        case 0x064A, 0x0649, 0x06CC: readGlide("y", long: "ī", short: "i", index)  // ي ى ی
        default:
            guard let consonant = letter.consonant(isFirst: isFirst && !isLast) else { return }
            if letter.isDoubled { units.append(Unit(consonant: consonant, vowel: "")) }
            units.append(Unit(consonant: consonant, vowel: letter.vowel))
        }
    }

    private mutating func readAlef(_ letter: RomanisationLetter, isFirst: Bool) {
        if isFirst {
            units.append(Unit(consonant: "", vowel: letter.vowel))
        } else if !letter.isTanwin, units.last?.vowel != "" || !(word.last?.isTanwin ?? false) {
            lengthen(with: "ā")
        }
    }

    /// Makes the vowel of the last unit long, or opens a new one behind a long vowel.
    private mutating func lengthen(with vowel: String) {
        guard let last = units.indices.last else { return }
        if units[last].vowel == nil || units[last].vowel == "a" {
            units[last].vowel = vowel
        } else if !units[last].isLong {
            units.append(Unit(consonant: "", vowel: vowel))
        }
    }

    /// و and ي are consonants beside a vowel and vowels between consonants.
    private mutating func readGlide(_ consonant: String, long: String, short: String, _ index: Int) {
        let letter = word[index]
        guard let last = units.indices.last else {
            units.append(Unit(consonant: consonant, vowel: letter.vowel))
            return
        }
        let before = units[last].vowel
        if letter.isDoubled {
            // ALA-LC writes -īy- and -ūw- for the doubled letter behind its own vowel, -ayy- and -aww- behind a. Where
            // that is not written, endings are relative adjectives (-īyah), other places -ayy- and -aww- (Qayyim).
            let next = index + 1 < word.count ? word[index + 1].scalar : 0x0629
            let isEnding = next == 0x0629  // ة
            if before == short || before == nil && isEnding {
                units[last].vowel = long
            } else if before == "a" || before == nil {
                units[last].vowel = "a"
                units.append(Unit(consonant: consonant, vowel: ""))
            }
            units.append(Unit(consonant: consonant, vowel: letter.vowel))
            return
        }
        if letter.vowel != nil && letter.vowel != "" || units[last].isLong || before == "" {
            units.append(Unit(consonant: consonant, vowel: letter.vowel))
            return
        }
        if before == short {
            units[last].vowel = long
            return
        }
        if let before, !before.isEmpty {
            units.append(Unit(consonant: consonant, vowel: ""))
            return
        }
        readUnmarkedGlide(consonant, long: long, index)
    }

    private mutating func readUnmarkedGlide(_ consonant: String, long: String, _ index: Int) {
        let last = units.count - 1
        let next = index + 1 < word.count ? word[index + 1].scalar : nil
        switch next {
        case 0x0627, 0x0649:  // ا ى
            // Riyāḍ, Sūriyā; but Jawād.
            if consonant == "y" { units[last].vowel = "i" }
            units.append(Unit(consonant: consonant, vowel: nil))
        case 0x0629:  // ة
            if consonant == "y" { units[last].vowel = long }
            units.append(Unit(consonant: consonant, vowel: nil))
        case 0x0648, 0x064A:  // و ي
            units[last].vowel = consonant == "y" ? "i" : "a"
            units.append(Unit(consonant: consonant, vowel: nil))
        default:
            // أيمن is Ayman; other first vowels are long before a glide (أوباما, إيران).
            if index == 1, consonant == "y", word[0].scalar == 0x0623 {
                units[last].vowel = "a"
                units.append(Unit(consonant: "y", vowel: ""))
            } else {
                units[last].vowel = long
            }
        }
    }
}
