import ArabicText
import Glossaries
import TextModel

/// A glossary of any size for a text: rows that the text names, and other rows that it does not.
///
/// The first rows are words and pairs of words of the text, the same for every size, so that two sizes find the same
/// mentions. All others are made up: persons, places, organizations and terms in the shares that a glossary of names
/// has, with variants, identifiers and some inflected forms.
struct PseudoGlossary {
    /// How many rows of every glossary the text names.
    static let sharedRows = 200

    /// What the first words of the rows are that the text does not name.
    enum FirstWords {
        /// As in a glossary of names: given names and words such as company or city begin very many rows, in the text as
        /// in the glossary.
        case shared
        /// For half of the rows of several words, a word of the text: the rows begin as the text does and then part
        /// from it.
        case ofText
    }

    private let vocabulary: Vocabulary

    /// Makes glossaries for the text with this vocabulary.
    init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// The file with `rows` rows.
    func file(rows: Int, firstWords: FirstWords = .shared) -> GlossaryFile {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rows * 160)
        append(Self.columns, to: &bytes)
        for (number, source) in vocabulary.names.prefix(min(rows, Self.sharedRows)).enumerated() {
            let type = source.contains(" ") ? "person" : "place"
            append(["n\(number)", source, "", "Name \(number)", type, "", "wd:Q\(number + 1)", "", ""], to: &bytes)
        }
        var names = PseudoNames(seed: 0x5741_5252_4151)
        for number in Self.sharedRows..<max(Self.sharedRows, rows) {
            append(row(number, &names, firstWords), to: &bytes)
        }
        return GlossaryFile(name: "generated-\(rows).tsv", bytes: bytes, layer: 0)
    }

    private static let columns = [
        "id", "source", "variants", "target", "type", "subtype", "authority", "infl", "note",
    ]

    /// One made-up row: 45 % persons, 30 % places, 12 % organizations, 13 % terms.
    private func row(_ number: Int, _ names: inout PseudoNames, _ firstWords: FirstWords) -> [String] {
        let share = names.below(100)
        let type = share < 45 ? "person" : share < 75 ? "place" : share < 87 ? "organization" : "term"
        let words = type == "person" ? 2 + names.below(2) : type == "organization" ? 3 : 1 + names.below(2)
        var arabic = ""
        var latin = ""
        for word in 0..<words - 1 {
            if word > 0, type != "person" {
                names.appendWord(&arabic, &latin, withArticle: true)
            } else {
                appendFirst(&arabic, &latin, &names, type, word == 0 ? firstWords : .shared)
            }
            arabic += " "
            latin += " "
        }
        // No text holds the last word, so that both sizes find the same.
        let takesArticle = type == "place" ? names.below(5) == 0 : names.below(3) == 0
        appendForeign(&arabic, &latin, &names, withArticle: takesArticle)
        var variant = ""
        if names.below(100) < 25 {
            if words > 1 {
                appendFirst(&variant, &latin, &names, type, .shared)
                variant += " "
            }
            appendForeign(&variant, &latin, &names, withArticle: false)
        }
        let hasAuthority = names.below(100) < 70
        return [
            "r\(number)", arabic, variant, latin, type, type == "place" ? "settlement" : "",
            hasAuthority ? "wd:Q\(100_000 + number)" : "",
            type == "term" && words == 1 ? (names.below(2) == 0 ? "dual|sfp" : "") : "", "",
        ]
    }

    /// Adds the first word of a name of several words.
    private func appendFirst(
        _ arabic: inout String, _ latin: inout String, _ names: inout PseudoNames, _ type: String,
        _ firstWords: FirstWords
    ) {
        if firstWords == .ofText, names.below(2) == 0 {
            arabic += vocabulary.words[names.below(vocabulary.words.count)]
            latin += "a"
            return
        }
        switch type {
        case "person": FirstNames.persons.append(&arabic, &latin, &names)
        case "place": FirstNames.places.append(&arabic, &latin, &names)
        case "organization": FirstNames.organizations.append(&arabic, &latin, &names)
        default: appendForeign(&arabic, &latin, &names, withArticle: false)
        }
    }

    /// Adds a word that the text holds nowhere, not behind proclitics either.
    private func appendForeign(
        _ arabic: inout String, _ latin: inout String, _ names: inout PseudoNames, withArticle: Bool
    ) {
        while true {
            var word = ""
            var romanised = ""
            names.appendWord(&word, &romanised, withArticle: withArticle)
            if vocabulary.holds(word) { continue }
            arabic += word
            latin += romanised
            return
        }
    }

    private func append(_ cells: [String], to bytes: inout [UInt8]) {
        for (number, cell) in cells.enumerated() {
            if number > 0 { bytes.append(0x09) }
            bytes.append(contentsOf: cell.utf8)
        }
        bytes.append(0x0A)
    }
}

/// The words of a text by frequency.
struct Vocabulary {
    /// Words and pairs of words that stand for the names in the text, spread over its frequencies.
    let names: [String]
    /// The words of the text, the commonest first.
    let words: [String]
    /// Each word at folding level 3 and each rest of it that proclitics and article could leave.
    private let rests: Set<[UInt8]>

    /// Counts the words of `text`.
    init(text: [UInt8], words spans: [TextSpan]) {
        var counts: [String: Int] = [:]
        var pairs: [String: Int] = [:]
        var all: Set<String> = []
        var before: String?
        var end = -1
        for span in spans {
            let word = String(decoding: text[span.range], as: UTF8.self)
            all.insert(word)
            let isName = word.unicodeScalars.allSatisfy { isArabicLetter($0.value) } && word.unicodeScalars.count >= 4
            if isName {
                counts[word, default: 0] += 1
                if let before, span.start == end + 1, text[end] == 0x20 { pairs["\(before) \(word)", default: 0] += 1 }
            }
            before = isName ? word : nil
            end = span.end
        }
        words = Self.byFrequency(counts)
        // Three single words to one pair; every sixth and every fourth, from behind the commonest, which are no names.
        let single = Self.sample(words, count: 150)
        names = single + Self.sample(Self.byFrequency(pairs), count: 50)
        var rests: Set<[UInt8]> = []
        for word in all {
            let letters = Array(word.unicodeScalars)
            for start in 0..<min(6, letters.count) {
                rests.insert(Self.key(String(String.UnicodeScalarView(letters[start...]))))
            }
        }
        self.rests = rests
    }

    /// Whether the text holds the word, on its own or behind proclitics.
    func holds(_ word: String) -> Bool {
        rests.contains(Self.key(word)) || word.hasPrefix("ال") && rests.contains(Self.key(String(word.dropFirst(2))))
    }

    private static func key(_ word: String) -> [UInt8] { Array(ArabicFolding.folded(word, level: 3).utf8) }

    private static func byFrequency(_ counts: [String: Int]) -> [String] {
        counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
    }

    private static func sample(_ sorted: [String], count: Int) -> [String] {
        let step = max(1, min(6, sorted.count / (count + 10)))
        return stride(from: min(20, sorted.count), to: sorted.count, by: step).prefix(count).map { sorted[$0] }
    }
}
