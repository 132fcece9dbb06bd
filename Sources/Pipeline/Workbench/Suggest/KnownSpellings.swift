import ArabicText
import Glossaries
import TextModel

/// The names of a glossary, found again by a spelling that is one letter off (نتانياهو for نتنياهو).
///
/// Names are folded to level 3 and looked up with each of their letters left out in turn (symmetric deletion, Garbe
/// 2012): two spellings one letter apart share such a form.
struct KnownSpellings: Sendable {
    /// A wording of a row.
    private struct Wording {
        var concept: Int
        var letters: [UInt32]
    }

    private var wordings: [Wording] = []
    private var byDeletion: [UInt64: [Int32]] = [:]
    private var exact: Set<UInt64> = []

    /// Shorter names are one letter away from too much else.
    private static let minimum = 6

    init(_ glossary: CompiledGlossary) {
        for (number, concept) in glossary.concepts.enumerated() {
            guard [.person, .place, .organization].contains(concept.type), concept.target != nil else { continue }
            for wording in [concept.source] + concept.variants {
                let letters = Self.letters(Array(wording.utf8)[...])
                exact.insert(Self.hash(letters, leavingOut: -1))
                guard letters.count >= Self.minimum else { continue }
                let index = Int32(wordings.count)
                wordings.append(Wording(concept: number, letters: letters))
                for left in -1..<letters.count {
                    byDeletion[Self.hash(letters, leavingOut: left), default: []].append(index)
                }
            }
        }
    }

    /// Whether a name of the glossary may be one letter away.
    func mayBeNear(_ word: ArraySlice<UInt8>) -> Bool {
        let letters = Self.letters(word)
        guard letters.count >= Self.minimum else { return false }
        return (-1..<letters.count).contains { byDeletion[Self.hash(letters, leavingOut: $0)] != nil }
    }

    /// The row, as an index into the concepts, that `text` is another spelling of; nil if there is none, or several.
    func row(near text: String) -> Int? {
        let letters = Self.letters(Array(text.utf8)[...])
        guard letters.count >= Self.minimum, !exact.contains(Self.hash(letters, leavingOut: -1)) else { return nil }
        var found: Set<Int> = []
        for left in -1..<letters.count {
            for index in byDeletion[Self.hash(letters, leavingOut: left)] ?? [] {
                let wording = wordings[Int(index)]
                if Self.isAnotherSpelling(letters, of: wording.letters), Self.isLongEnough(letters, wording.letters) {
                    found.insert(wording.concept)
                }
            }
        }
        return found.count == 1 ? found.first : nil
    }

    /// Whether the glossary has exactly this wording, at level 3.
    func isWording(_ text: String) -> Bool {
        exact.contains(Self.hash(Self.letters(Array(text.utf8)[...]), leavingOut: -1))
    }

    /// The letters at level 3, spaces between words as one.
    private static func letters(_ text: ArraySlice<UInt8>) -> [UInt32] {
        var folded: [UInt8] = []
        ArabicFolding.fold(text, level: 3, into: &folded)
        return String(decoding: folded, as: UTF8.self).unicodeScalars.map(\.value)
    }

    private static func hash(_ letters: [UInt32], leavingOut left: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for (index, letter) in letters.enumerated() where index != left {
            hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
            hash ^= hash >> 31
        }
        return hash
    }

    // MARK: - What foreign names vary in

    /// Letters that stand for one foreign sound.
    private static let alike: [[UInt32]] = [
        "اويه", "غجقك", "تطث", "سصز", "ذدضظ", "هحخ",
    ].map { $0.unicodeScalars.map(\.value) }

    /// Whether two spellings differ by one long vowel or hamza more, or by one letter for a like one; not in the first
    /// letter of a word, and not by an ending that makes another word (عراق, عراقي).
    static func isAnotherSpelling(_ left: [UInt32], of right: [UInt32]) -> Bool {
        var start = 0
        while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
        var end = 0
        while end < min(left.count, right.count) - start, left[left.count - 1 - end] == right[right.count - 1 - end] {
            end += 1
        }
        let here = left[start..<(left.count - end)]
        let there = right[start..<(right.count - end)]
        guard start > 0, left[start - 1] != 0x20 else { return false }
        if here.count + there.count == 1, let letter = here.first ?? there.first {
            let isLast = end == 0 || left[left.count - end] == 0x20
            return !isLast && (letter == 0x0627 || letter == 0x0648 || letter == 0x064A)  // ا و ي
        }
        guard here.count == 1, there.count == 1, let first = here.first, let second = there.first else { return false }
        let isLast = end == 0 || left[left.count - end] == 0x20
        return !isLast && alike.contains { $0.contains(first) && $0.contains(second) }
    }

    // MARK: - What is another word

    /// Endings by which Arabic makes other words of a word: منشورا, القاهرية.
    private static let endings = ["يه", "يا", "ين", "ان", "ات", "وا", "ون", "را"].map { $0.unicodeScalars.map(\.value) }

    /// Whether two spellings one letter apart are of one name rather than two words: in Arabic a long vowel makes
    /// another word of a short one (قنديل, قناديل), so the word that differs is long, longer if a vowel is exchanged.
    static func isLongEnough(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        let pairs = zip(left.split(separator: 0x20), right.split(separator: 0x20)).filter { $0 != $1 }
        guard pairs.count == 1, let (first, second) = pairs.first else {
            // One word here is two there: all of both.
            return min(left.count, right.count) >= 8
        }
        let (here, there) = (withoutArticle(Array(first)), withoutArticle(Array(second)))
        guard here.first == there.first else { return false }
        let (end, otherEnd) = (Array(here.suffix(2)), Array(there.suffix(2)))
        if end != otherEnd, endings.contains(end) || endings.contains(otherEnd) { return false }
        let isVowelExchanged =
            here.count == there.count
            && zip(here, there).contains { $0 != $1 && alike[0].contains($0) && alike[0].contains($1) }
        return min(here.count, there.count) >= (isVowelExchanged ? 8 : 6)
    }

    private static func withoutArticle(_ word: [UInt32]) -> [UInt32] {
        word.count > 4 && word.starts(with: [0x0627, 0x0644]) ? Array(word.dropFirst(2)) : word
    }
}
