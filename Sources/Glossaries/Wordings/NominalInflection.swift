import TextModel

/// The regular forms of Arabic nouns and adjectives. Broken plurals are listed in a glossary, never guessed.
///
/// The rules are those of the school grammars (Wright, A Grammar of the Arabic Language, I §§299-316 for number, §§249-258
/// for the nisba; §317 for pronouns on nouns), as the unvowelled script writes them. Where two spellings are in use, both
/// are given.
enum NominalInflection {
    // MARK: - Number

    /// The dual: ان, ين, and ا ي as first part of an iḍāfa; ة becomes ت (دولة, دولتان), ى and a defective ٍ become ي.
    static func dual(_ word: String) -> [String] {
        dualIdafa(word).map { $0 + "ن" } + dualIdafa(word)
    }

    /// The dual as first part of an iḍāfa, without its ن (وزيرا الخارجية). The hamza of مبدأ and the alef make one آ.
    static func dualIdafa(_ word: String) -> [String] {
        if ends(word, in: "\u{0623}") { return [dropping(1, of: word) + "\u{0622}", word + "ي"] }
        return dualStems(word).flatMap { [$0 + "ا", $0 + "ي"] }
    }

    /// What the endings of the dual join to: a final ء may keep its place or take a seat (جزءان, عبئان, صحراوان).
    private static func dualStems(_ word: String) -> [String] {
        let stem = joined(word)
        guard ends(stem, in: "\u{0621}") else { return [stem] }  // ء
        let rest = String(stem.dropLast())
        return ends(rest, in: "\u{0627}") ? [stem, rest + "\u{0626}", rest + "و"] : [stem, rest + "\u{0626}"]
    }

    /// The sound masculine plural: ون, ين, and و ي as first part of an iḍāfa (مسؤولو).
    static func soundMasculine(_ word: String) -> [String] {
        pluralStems(word).flatMap { [$0.nominative + "ون", $0.oblique + "ين"] } + soundMasculineIdafa(word)
    }

    /// The sound masculine plural as first part of an iḍāfa, without its ن.
    static func soundMasculineIdafa(_ word: String) -> [String] {
        pluralStems(word).flatMap { [$0.nominative + "و", $0.oblique + "ي"] }
    }

    /// What the endings join to: nothing of a final ى (مصطفى, مصطفون), of ٍ the bare stem (محامٍ, محامون); a ء takes the
    /// seat that the vowel of the ending asks for (بناء, بناؤون, بنائين).
    private static func pluralStems(_ word: String) -> [(nominative: String, oblique: String)] {
        if ends(word, in: "\u{0649}") || ends(word, in: "\u{064D}") {
            let stem = dropping(1, of: word)
            return [(stem, stem)]
        }
        guard ends(word, in: "\u{0621}") else { return [(word, word)] }
        let rest = String(word.dropLast())
        return [(rest + "\u{0624}", rest + "\u{0626}"), (word, word)]
    }

    /// The sound feminine plural: ات in the place of ة or ا, ى becomes ي, اة becomes يات or وات (مباراة, قناة), اء may
    /// become اوات (صحراء).
    static func soundFeminine(_ word: String) -> [String] {
        let stem = joined(word)
        if ends(word, in: "\u{0649}") { return [stem + "ات"] }
        if ends(word, in: "\u{0629}") {
            let rest = dropping(1, of: word)
            guard ends(rest, in: "\u{0627}") else { return [rest + "ات"] }
            return ["يات", "وات"].map { dropping(1, of: rest) + $0 }
        }
        if ends(word, in: "\u{0627}") { return [dropping(1, of: word) + "ات"] }
        guard ends(word, in: "\u{0621}") else { return [stem + "ات"] }
        let rest = String(word.dropLast())
        return ends(rest, in: "\u{0627}") ? [word + "ات", rest + "وات"] : [word + "ات", rest + "\u{0626}ات"]
    }

    /// The other shapes of a form that is cited in the dual or sound masculine plural: its other case, and both without
    /// ن (مسؤولون: مسؤولين, مسؤولو, مسؤولي). Of a head cited without ن the other case (مراسلو, مراسلي).
    static func idafa(_ word: String) -> [String] {
        for (ending, others) in [
            ("ون", ["ين", "و", "ي"]), ("ين", ["ون", "ان", "و", "ا", "ي"]), ("ان", ["ين", "ا", "ي"]),
        ]
        where ends(word, with: ending) && word.unicodeScalars.count > 4 {
            return others.map { dropping(2, of: word) + $0 }
        }
        return []
    }

    /// The other case of a head that is cited without its ن, before the second part of an iḍāfa.
    static func caseOfHead(_ word: String) -> [String] {
        guard word.unicodeScalars.count > 4, let last = word.unicodeScalars.last else { return [] }
        switch last {
        case "\u{0648}": return [dropping(1, of: word) + "ي"]  // و
        default: return []
        }
    }

    // MARK: - Adjectives

    /// The adjective in ي (مصر, مصري): the endings ة, ا, ية and يا give way (سوريا, سوري), ى becomes و (موسى, موسوي), the ء
    /// of اء takes its seat. What is made otherwise (صنعاني, غزاوي) is listed.
    static func nisba(_ word: String) -> String {
        if ends(word, in: "\u{0649}") { return dropping(1, of: word) + "وي" }
        if ends(word, with: "اء") { return dropping(1, of: word) + "\u{0626}ي" }
        var stem = word
        if ends(stem, in: "\u{0629}") || ends(stem, in: "\u{0627}") { stem = dropping(1, of: stem) }
        // So does the و of foreign names: كوسوفو, كوسوفي.
        if ends(stem, in: "\u{0648}"), stem.unicodeScalars.count > 4 { stem = dropping(1, of: stem) }
        return ends(stem, in: "\u{064A}") ? stem : stem + "ي"
    }

    /// The feminine of an adjective.
    static func feminine(_ word: String) -> String { ends(word, in: "\u{0629}") ? word : word + "ة" }

    /// The forms of an adjective used as one: masculine, its accusative in ا, feminine, the duals that no plural shares.
    static func adjectives(_ word: String) -> [String] {
        [word, word + "ا", feminine(word), word + "ان", word + "تان", word + "تين"]
    }

    /// Where the accusative stands among `adjectives`.
    static let accusativeAdjective = 1

    /// The forms of an adjective used of people in the plural; ين is the dual's too. و and ي stand before an iḍāfa.
    static func people(_ word: String) -> [String] {
        [word + "ون", word + "ين", word + "ات", word + "و", word + "ي"]
    }

    /// Where among `people` the forms without ن begin, which are first parts of an iḍāfa and take no article.
    static let firstConstruct = 3

    // MARK: - Pronouns

    /// The pronouns that a noun takes as enclitics, and how many letters each has.
    private static let pronouns: [(text: String, letters: Int)] = [
        ("ه", 1), ("ها", 2), ("هم", 2), ("هن", 2), ("هما", 3), ("ك", 1), ("كم", 2), ("كن", 2), ("كما", 3), ("نا", 2),
        ("ي", 1),
    ]

    /// A noun with each pronoun: ة becomes ت (حكومتهم), ى becomes ا (مستشفاهم), a final hamza takes the seat that its case
    /// asks for (رؤساؤهم, رؤسائهم, رؤساءهم); ٍ gives back the ي of a defective noun (محاميهم).
    static func withPronouns(_ word: String) -> [(text: String, letters: Int)] {
        stemsBeforePronouns(word).flatMap { stem in
            pronouns.compactMap { pronoun in
                // ي does not stand behind a ي (قاضيّ is written like قاضي), and makes a hamza sit on one.
                if pronoun.text == "ي", ends(stem, in: "\u{064A}") || ends(stem, in: "\u{0624}") { return nil }
                return (stem + pronoun.text, pronoun.letters)
            }
        }
    }

    private static func stemsBeforePronouns(_ word: String) -> [String] {
        switch word.unicodeScalars.last {
        case "\u{0629}": [dropping(1, of: word) + "ت"]
        case "\u{0649}": [dropping(1, of: word) + "ا"]
        case "\u{064D}": [dropping(1, of: word) + "ي"]
        case "\u{0621}", "\u{0623}", "\u{0624}": [word] + ["\u{0624}", "\u{0626}"].map { dropping(1, of: word) + $0 }
        default: [word]
        }
    }

    // MARK: - Stems

    /// The stem before an ending that joins: ة becomes ت, ى and a defective ٍ become ي.
    private static func joined(_ word: String) -> String {
        if ends(word, in: "\u{0629}") { return dropping(1, of: word) + "ت" }
        if ends(word, in: "\u{0649}") || ends(word, in: "\u{064D}") { return dropping(1, of: word) + "ي" }
        return word
    }

    /// `word` without its last scalars: a mark is one of its own.
    static func dropping(_ count: Int, of word: String) -> String { String(word.unicodeScalars.dropLast(count)) }

    /// Whether the last letter of `word` is `letter`.
    static func ends(_ word: String, in letter: Unicode.Scalar) -> Bool { word.unicodeScalars.last == letter }

    /// Whether the last letters of `word` are those of `ending`. Scalars are compared, not characters: to find the normal
    /// forms of Arabic letters takes longer than all else that is done with a word.
    static func ends(_ word: String, with ending: String) -> Bool {
        word.unicodeScalars.reversed().starts(with: ending.unicodeScalars.reversed())
    }

    /// Whether the ا of the accusative and the ة of the feminine can stand behind the last letter: not behind ة, ا, ى or ء.
    static func takesEnding(_ word: String) -> Bool {
        guard let last = word.unicodeScalars.last, isArabicLetter(last.value) else { return false }
        switch last {
        case "\u{0629}", "\u{0627}", "\u{0649}", "\u{0621}": return false
        default: return true
        }
    }
}
