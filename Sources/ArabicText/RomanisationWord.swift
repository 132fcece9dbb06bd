import TextModel

/// One word of a name: what is written together with it (article, conjunction, عبد), its lexicon entry or skeleton, its
/// state and its capital.
struct RomanisationWord {
    private let scalars: ArraySlice<UInt32>
    /// The letters without marks.
    private let letters: [UInt32]
    private let following: ArraySlice<UInt32>?
    private let isFirst: Bool

    /// Makes a word; `following` is the next one, if nothing but a space is between.
    init(_ scalars: ArraySlice<UInt32>, following: ArraySlice<UInt32>?, isFirst: Bool) {
        self.scalars = scalars
        letters = scalars.filter(isArabicLetter)
        self.following = following
        self.isFirst = isFirst
    }

    /// The word in ALA-LC.
    func text() -> String {
        if let entry = lexiconEntry() { return finish(entry) }
        return splitText() ?? relativeText() ?? skeletonText()
    }

    // MARK: - Words written together

    private static let alef: UInt32 = 0x0627  // ا
    private static let lam: UInt32 = 0x0644  // ل
    private static let waw: UInt32 = 0x0648  // و
    private static let article: [UInt32] = [alef, lam]
    private static let doubleLam: [UInt32] = [lam, lam]
    private static let wawArticle: [UInt32] = [waw, alef, lam]
    private static let abdArticle: [UInt32] = abd + article
    private static let abdAllah: [UInt32] = abd + allah
    private static let abd: [UInt32] = [0x0639, 0x0628, 0x062F]  // عبد
    private static let abu: [UInt32] = [alef, 0x0628, waw]  // ابو
    private static let din: [UInt32] = article + [0x062F, 0x064A, 0x0646]  // الدين
    private static let allah: [UInt32] = article + [lam, 0x0647]  // الله

    /// The word as two, where it is one of the kinds that are written together; nil otherwise.
    private func splitText() -> String? {
        if starts(with: Self.article), letters.count >= 4 { return "al-" + rest(after: 2) }
        if starts(with: Self.doubleLam), letters.count >= 4 { return "lil-" + rest(after: 2) }
        if !isFirst, starts(with: Self.wawArticle), letters.count >= 6 { return "wa-al-" + rest(after: 3) }
        if starts(with: Self.abdArticle), letters.count >= 6 {
            return letters.elementsEqual(Self.abdAllah) ? "ʻAbd Allāh" : "ʻAbd al-" + rest(after: 5)
        }
        if ends(with: Self.din), letters.count >= 7 { return head(before: 5) + " al-Dīn" }
        if ends(with: Self.allah), letters.count >= 6 { return head(before: 4) + " Allāh" }
        if starts(with: Self.abu), letters.count >= 6 {
            if letters[3...].starts(with: Self.article), letters.count >= 8 { return "Abū al-" + rest(after: 5) }
            if isListed(part(after: 3)) { return "Abū " + rest(after: 3) }
        }
        if !isFirst, letters.first == Self.waw, letters.count >= 4, isListed(part(after: 1)) {
            return "wa-" + rest(after: 1)
        }
        return nil
    }

    private func starts(with prefix: [UInt32]) -> Bool {
        letters.count > prefix.count
            && zip(letters, prefix).allSatisfy { Self.bareAlef($0) == $1 && ($0 == $1 || prefix == Self.abu) }
    }

    private func ends(with suffix: [UInt32]) -> Bool {
        letters.count > suffix.count && letters.suffix(suffix.count).elementsEqual(suffix)
    }

    private static func bareAlef(_ scalar: UInt32) -> UInt32 {
        [0x0622, 0x0623, 0x0625, 0x0671].contains(scalar) ? alef : scalar  // آ أ إ ٱ
    }

    /// The scalars behind the first `count` letters and their marks.
    private func part(after count: Int) -> ArraySlice<UInt32> {
        var seen = 0
        let index = scalars.firstIndex { scalar in
            if isArabicLetter(scalar) { seen += 1 }
            return seen > count
        }
        return scalars[(index ?? scalars.endIndex)...]
    }

    private func rest(after count: Int) -> String {
        RomanisationWord(part(after: count), following: nil, isFirst: true).text()
    }

    private func head(before count: Int) -> String {
        let tail = part(after: letters.count - count)
        return RomanisationWord(scalars[..<tail.startIndex], following: nil, isFirst: true).text()
    }

    /// The relative adjective in -ī or -īyah of a word in the lexicon: Filasṭīn, Filasṭīnīyah.
    private func relativeText() -> String? {
        guard letters.count == scalars.count, letters.count >= 4 else { return nil }
        let ya: UInt32 = 0x064A  // ي
        let count = letters.count
        let isFeminine = isTaMarbuta(letters[count - 1]) && letters[count - 2] == ya
        guard isFeminine || letters[count - 1] == ya else { return nil }
        let stem = scalars[..<part(after: count - (isFeminine ? 2 : 1)).startIndex]
        guard stem.count >= 3, let entry = RomanisationLexicon.shared.entry(for: stem) else { return nil }
        let roman = entry.roman
        guard let last = roman.unicodeScalars.last, !"aiuāīūá".unicodeScalars.contains(last), !roman.hasSuffix("ah")
        else { return nil }
        guard isFeminine else { return roman + "ī" }
        return roman + (isInConstruct(unlessRelative: true) ? "īyat" : "īyah")
    }

    // MARK: - Lexicon

    private func isListed(_ part: ArraySlice<UInt32>) -> Bool {
        RomanisationLexicon.shared.entry(for: part) != nil
    }

    /// The lexicon's word, if it does not contradict the written marks (عُمان is not ʻAmmān).
    private func lexiconEntry() -> RomanisationLexicon.Entry? {
        guard let entry = RomanisationLexicon.shared.entry(for: scalars) else { return nil }
        guard letters.count < scalars.count else { return entry }
        let roman = entry.roman
        var vowels = roman.lowercased().unicodeScalars.compactMap { Self.shortVowels[$0.value] }[...]
        for mark in scalars {
            guard let vowel = Self.markVowels[mark] else { continue }
            guard let place = vowels.firstIndex(of: vowel) else { return nil }
            vowels = vowels[(place + 1)...]
        }
        return entry
    }

    private static let shortVowels: [UInt32: Character] = [
        0x61: "a", 0x101: "a", 0xE1: "a", 0x69: "i", 0x12B: "i", 0x75: "u", 0x16B: "u",
    ]
    private static let markVowels: [UInt32: Character] = [0x064E: "a", 0x064F: "u", 0x0650: "i"]

    /// Words that have no capital inside a name (ALA-LC follows the English rules, but for the article).
    private static let lowerCased: Set<String> = [
        "Ibn", "Bint", "Fī", "Min", "ʻAlá", "Ilá", "ʻAn", "Maʻa", "Bayna", "Ḍidda",
    ]

    private func finish(_ entry: RomanisationLexicon.Entry) -> String {
        var roman = entry.roman
        if Self.lowerCased.contains(roman) {
            // بن that opens a family name (بن لادن) is Bin.
            if isFirst { return roman == "Ibn" && letters.count == 2 ? "Bin" : roman }
            return roman.lowercased()
        }
        if entry.isNoun, roman.hasSuffix("h"), isTaMarbuta(letters.last), isInConstruct(unlessRelative: false) {
            roman.removeLast()
            roman += "t"
        }
        return roman
    }

    private func skeletonText() -> String {
        let skeleton = RomanisationSkeleton(scalars)
        let lower = skeleton.text(
            inConstruct: skeleton.endsInTaMarbuta && isInConstruct(unlessRelative: true))
        return Self.capitalised(lower)
    }

    // MARK: - State and case

    private func isTaMarbuta(_ letter: UInt32?) -> Bool { letter == 0x0629 || letter == 0x0647 }  // ة ه

    /// Whether the next word is this one's genitive: it has the article, is a name, or cannot be an adjective in -ah.
    /// After an unknown word (`unlessRelative`) one in -ī is taken for a family name: Jumānah al-Ḥusaynī.
    private func isInConstruct(unlessRelative: Bool) -> Bool {
        guard let following else { return false }
        let next = following.filter(isArabicLetter)
        guard let last = next.last, !next.starts(with: Self.wawArticle),
            !next.starts(with: Self.doubleLam)
        else { return false }
        if unlessRelative, last == 0x064A || last == 0x0649 { return false }  // ي ى
        if next.count > 2, next.starts(with: Self.article) { return true }
        guard !unlessRelative else { return false }
        if let entry = RomanisationLexicon.shared.entry(for: following) {
            let roman = entry.roman
            if Self.lowerCased.contains(roman) { return false }
            if !entry.isNoun { return true }
        }
        return !isTaMarbuta(last)
    }

    /// `text` with its first letter as a capital; ʻ and ʼ are passed over.
    private static func capitalised(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let place = scalars.firstIndex(where: { $0.value != 0x02BB && $0.value != 0x02BC }) else { return text }
        let letter = scalars[place]
        // The letters of the table: ASCII, and Latin letters whose capital is the code point before.
        let capital = letter.isASCII ? letter.value & ~0x20 : letter.value == 0xE1 ? 0xC1 : letter.value - 1
        guard letter.properties.isLowercase, let upper = Unicode.Scalar(capital) else { return text }
        return String(scalars[..<place]) + String(upper) + String(scalars[scalars.index(after: place)...])
    }
}
