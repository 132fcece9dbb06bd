/// The regular forms of Arabic nouns and adjectives. Broken plurals are listed in a glossary, never guessed.
enum NominalInflection {
    /// The dual: ان, ين, and ا ي as first part of an iḍāfa; ة becomes ت (دولة, دولتان).
    static func dual(_ word: String) -> [String] {
        let stem = joined(word)
        return [stem + "ان", stem + "ين", stem + "ا", stem + "ي"]
    }

    /// The sound masculine plural: ون, ين, and و ي as first part of an iḍāfa (مسؤولو).
    static func soundMasculine(_ word: String) -> [String] {
        [word + "ون", word + "ين", word + "و", word + "ي"]
    }

    /// The sound feminine plural: ات in the place of ة.
    static func soundFeminine(_ word: String) -> [String] {
        ends(word, in: "\u{0649}") ? [word.dropLast() + "يات"] : [bare(word) + "ات"]
    }

    /// The adjective in ي (مصر, مصري): endings ة, ا and ى give way.
    static func nisba(_ word: String) -> String {
        let last = word.unicodeScalars.last
        let stem = last == "\u{0627}" || last == "\u{0649}" ? String(word.dropLast()) : bare(word)
        return stem + "ي"
    }

    /// The feminine of an adjective.
    static func feminine(_ word: String) -> String { ends(word, in: "\u{0629}") ? word : word + "ة" }

    /// The forms of an adjective used as one: masculine, its accusative in ا, feminine, the duals that no plural shares.
    static func adjectives(_ word: String) -> [String] {
        [word, word + "ا", feminine(word), word + "ان", word + "تان", word + "تين"]
    }

    /// The forms of an adjective used of people in the plural; ين is the dual's too. و and ي stand before an iḍāfa.
    static func people(_ word: String) -> [String] {
        [word + "ون", word + "ين", word + "ات", word + "و", word + "ي"]
    }

    /// The stem before an ending that joins: ة becomes ت, ى becomes ي.
    private static func joined(_ word: String) -> String {
        if ends(word, in: "\u{0629}") { return word.dropLast() + "ت" }
        if ends(word, in: "\u{0649}") { return word.dropLast() + "ي" }
        return word
    }

    private static func bare(_ word: String) -> String { ends(word, in: "\u{0629}") ? String(word.dropLast()) : word }

    /// Whether the last letter of `word` is `letter`.
    static func ends(_ word: String, in letter: Unicode.Scalar) -> Bool { word.unicodeScalars.last == letter }
}
