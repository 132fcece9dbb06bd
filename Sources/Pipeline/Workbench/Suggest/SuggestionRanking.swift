import ArabicText
import Glossaries
import TextModel

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Judges what was collected and ranks what is worth a row: documents times strength of the evidence.
struct SuggestionRanking {
    let collected: SuggestionCollector
    let wordForms: WordFormCounts
    let minimumDocuments: Int
    private let facts = SuggestionWords.shared

    init(_ collected: SuggestionCollector, wordForms: WordFormCounts, minimumDocuments: Int) {
        self.collected = collected
        self.wordForms = wordForms
        self.minimumDocuments = minimumDocuments
    }

    /// One key that is worth a row.
    struct Judged {
        var key: UInt64
        var entry: SuggestionCollector.Entry
        var type: MentionType
        var strength: Double
        var source: String
    }

    /// The names and terms, the most useful first.
    func judged() -> [Judged] {
        var kept: [Judged] = []
        // In the order of the keys, so that nothing depends on the table's.
        for (key, entry) in collected.entries.sorted(by: { $0.key < $1.key })
        where entry.documents >= minimumDocuments && entry.count(.spelling) == 0 {
            guard let source = Self.main(entry), let (type, strength) = judge(entry, source) else { continue }
            kept.append(Judged(key: key, entry: entry, type: type, strength: strength, source: source))
        }
        return withOneNameEach(withoutFragments(kept)).sorted {
            let (left, right) = (Self.score($0), Self.score($1))
            return left != right ? left > right : $0.source < $1.source
        }
    }

    /// Documents times strength.
    static func score(_ judged: Judged) -> Double { Double(judged.entry.documents) * judged.strength }

    /// The commonest wording; of several the one seen first.
    static func main(_ entry: SuggestionCollector.Entry) -> String? {
        var best: (text: String, count: Int)?
        for surface in entry.surfaces where surface.count > best?.count ?? 0 { best = surface }
        return best?.text
    }

    // MARK: - Judging

    private func judge(_ entry: SuggestionCollector.Entry, _ source: String) -> (MentionType, Double)? {
        if entry.has(.person) { return isWholeName(entry, source) ? (.person, 1) : nil }
        if entry.has(.speaker) {
            let isName = (0..<2).allSatisfy { isNeverDefinite(entry.words[$0], word(source, $0)) }
            return isName && entry.documents >= max(3, minimumDocuments) ? (.person, 0.7) : nil
        }
        if entry.has(.place) || entry.has(.placeSlot) { return judgePlace(entry, source) }
        if entry.has(.acronym) { return (.organization, 0.5) }
        return entry.has(.phrase) ? judgePhrase(entry, source) : nil
    }

    private func isWholeName(_ entry: SuggestionCollector.Entry, _ source: String) -> Bool {
        let words = source.split(separator: " ").map(String.init)
        guard let first = words.first, let last = words.last, words.count > 1 else { return false }
        let openers = ["بن", "ابن", "عبد", "أبو", "آل", "بنت", "أم"]
        if openers.contains(last) { return false }
        guard words.count == 2 else { return true }
        // عبد العزيز and صلاح الدين are one name.
        if openers.contains(first) || last == "الدين" { return false }
        return !last.hasPrefix("ال") || !isPhrase(entry, last)
    }

    /// Whether a given name that is a word too, with a word behind it, is no name: حسن الاستقبال, قائد الطائرة. A name
    /// of a family keeps its article.
    private func isPhrase(_ entry: SuggestionCollector.Entry, _ last: String) -> Bool {
        let head = facts[entry.words[0]]
        if !head.isDisjoint(with: [.role, .organization, .event]) { return true }
        guard Self.wordsAndNames.contains(entry.words[0]), !facts[entry.words[1]].contains(.givenName),
            let use = collected.uses[entry.words[1]]
        else { return false }
        return Double(use.definite) < Double(use.count) * 0.95
            || wordForms.count(of: String(last.dropFirst(2))) * 20 > wordForms.count(of: last)
    }

    private static let wordsAndNames = Set(GivenNames.alsoWords.map { WordKey.hash(Array($0.utf8)[...]).hash })

    private func judgePlace(_ entry: SuggestionCollector.Entry, _ source: String) -> (MentionType, Double)? {
        guard let use = collected.uses[entry.words[0]], use.count > 0, isNeverDefinite(entry.words[0], source) else {
            return nil
        }
        let total = Double(use.count)
        guard Double(use.construct) / total < 0.3, Double(use.known) / total < 0.3 else { return nil }
        let named = entry.count(.place)
        let share = Double(use.inPlace) / total
        if named >= 2, named * 20 >= Int(use.count) { return (.place, 0.9) }
        // Without «مدينة» before it anywhere, what is common in news, or ends as a word with a pronoun does, is none:
        // في مقتل, إلى رأيي.
        let isWord = ["هم", "هن", "كم", "يي"].contains { source.hasSuffix($0) } || wordForms.count(of: source) > 30
        guard named > 0 || !isWord else { return nil }
        return share >= 0.15 && entry.documents >= max(3, minimumDocuments) ? (.place, 0.3 + share / 2) : nil
    }

    private func judgePhrase(_ entry: SuggestionCollector.Entry, _ source: String) -> (MentionType, Double)? {
        let head = facts[entry.words[0]]
        let isDefinite = source.hasPrefix("ال")
        // What never takes the article is a verb or a name, and no head of a phrase: أعلنت الوزارة.
        guard isDefinite || isNoun(entry.words[0], word(source, 0)) else { return nil }
        let last = facts[entry.words[min(4, entry.wordCount) - 1]]
        // The name of a person whose first part rules take for a word: حنان الحمداني.
        if head.contains(.givenName), !isDefinite, entry.wordCount == 2, last.isEmpty {
            return isWholeName(entry, source) ? (.person, 0.8) : nil
        }
        // الهيئة العامة and رئيس اللجنة are halves of names; an office behind an office is another phrase.
        if last.contains(.page) || (last.contains(.role) && head.contains(.role)) { return nil }
        if isDefinite, entry.wordCount == 2, last.contains(.general), !head.isEmpty { return nil }
        // رئيس اللجنة and مدرب الفريق are of any committee and any team.
        if !isDefinite, entry.wordCount == 2, last.contains(.organization) { return nil }
        if entry.isHalf || Self.servants.contains(entry.words[0]) { return nil }
        // The city of a known name is known.
        if head.contains(.placeClass), isKnown(entry.words[1]) { return nil }
        let association = association(entry)
        guard association > 0.3 else { return nil }
        let (type, weight) = type(of: head, isDefinite: isDefinite)
        return (type, association * association * weight)
    }

    /// عبد before another word is a part of a name.
    private static let servants = Set(["عبد", "عبدي"].map { WordKey.hash(Array($0.utf8)[...]).hash })

    private func isKnown(_ key: UInt64) -> Bool {
        collected.uses[key].map { Double($0.known) >= Double($0.count) * 0.5 } ?? false
    }

    private func type(of head: SuggestionWords.Facts, isDefinite: Bool) -> (MentionType, Double) {
        if head.contains(.role) { return (.role, 0.6) }
        // المجلس البلدي is a kind of body, مجلس بلدية الميناء is one.
        if head.contains(.organization) { return (.organization, isDefinite ? 0.5 : 1.5) }
        if head.contains(.agreement) { return (.agreement, 1.3) }
        if head.contains(.event) { return (.event, 1.2) }
        if head.contains(.placeHead) { return (.place, 1.4) }
        if head.contains(.placeClass), !isDefinite { return (.place, 0.7) }
        return (.term, isDefinite ? 0.8 : 0.7)
    }

    // MARK: - Measures

    /// How much more often the words stand together than their single counts would have it, 0 for chance, 1 for words
    /// that never stand apart: normalised pointwise mutual information (Bouma 2009), for several words.
    func association(_ entry: SuggestionCollector.Entry) -> Double {
        let total = Double(max(1, collected.wordTotal))
        let together = log(Double(entry.count) / total)
        guard together < 0 else { return 0 }
        var apart = 0.0
        for index in 0..<min(4, entry.wordCount) {
            apart += log(Double(max(1, collected.uses[entry.words[index]]?.count ?? 1)) / total)
        }
        return (together - apart) / (-Double(entry.wordCount - 1) * together)
    }

    private func word(_ source: String, _ index: Int) -> String {
        let words = source.split(separator: " ")
        return index < words.count ? String(words[index]) : ""
    }

    private func isNeverDefinite(_ key: UInt64, _ word: String) -> Bool {
        guard let use = collected.uses[key] else { return true }
        // No name takes a pronoun: مقتله, إيجادها.
        let stem = word.unicodeScalars.last == "\u{0629}" ? String(word.dropLast()) + "ت" : word
        let withPronoun = wordForms.count(of: stem + "ه") + wordForms.count(of: stem + "ها")
        guard withPronoun < 10 || withPronoun * 20 < wordForms.count(of: word) else { return false }
        return Double(use.definite) <= Double(use.count) * 0.01
            && wordForms.count(of: "ال" + word) * 50 <= use.count + 50
    }

    private func isNoun(_ key: UInt64, _ word: String) -> Bool {
        if !facts[key].isDisjoint(with: [.organization, .placeHead, .event, .agreement, .role]) { return true }
        guard let use = collected.uses[key] else { return false }
        return use.definite >= 2 && Double(use.definite) >= Double(use.count) * 0.02
    }

    // MARK: - Fragments

    /// Leaves out what stands mostly inside something longer: of دول مجلس التعاون and مجلس التعاون the one that is whole.
    /// A longer one that adds little of its own counts for less (C-value, Frantzi and Ananiadou 2000).
    private func withoutFragments(_ judged: [Judged]) -> [Judged] {
        var places: [UInt64: Int] = [:]
        for (place, one) in judged.enumerated() { places[one.key] = place }
        var isFragment = [Bool](repeating: false, count: judged.count)
        var weight = [Double](repeating: 1, count: judged.count)
        for (place, longer) in judged.enumerated() where longer.entry.wordCount > 2 && longer.entry.wordCount <= 4 {
            let salt = longer.type == .person ? SuggestionKind.person.salt : SuggestionKind.phrase.salt
            for (start, end) in Self.parts(longer.entry.wordCount) {
                let key = WordKey.joined([salt] + (start..<end).map { longer.entry.words[$0] })
                guard let part = places[key] else { continue }
                let (whole, inner) = (longer.entry.documents, judged[part].entry.documents)
                let isMostlyInside = longer.entry.count * 10 >= judged[part].entry.count * 6
                if isMostlyInside, whole * 10 >= inner * 6 {
                    isFragment[part] = true
                } else if whole * 4 < inner {
                    weight[place] = min(weight[place], 0.5)
                }
            }
        }
        return judged.indices.filter { !isFragment[$0] }.map { place in
            var one = judged[place]
            one.strength *= weight[place]
            return one
        }
    }

    /// Joins spellings of one person's name that differ in spaces or hamza (عبد الله, عبدالله): the one in more documents
    /// stays, the other is listed with its wordings.
    private func withOneNameEach(_ judged: [Judged]) -> [Judged] {
        var kept: [Judged] = []
        var places: [String: Int] = [:]
        let order = judged.sorted {
            $0.entry.documents != $1.entry.documents
                ? $0.entry.documents > $1.entry.documents : ($0.source, $0.key) < ($1.source, $1.key)
        }
        for one in order {
            guard one.type == .person else {
                kept.append(one)
                continue
            }
            let name = Self.squeezed(one.source)
            if let place = places[name] {
                kept[place].entry.join(one.entry)
                continue
            }
            places[name] = kept.count
            kept.append(one)
        }
        return kept
    }

    private static func squeezed(_ name: String) -> String {
        ArabicFolding.folded(name.split(separator: " ").joined(), level: 3)
    }

    private static func parts(_ count: Int) -> [(Int, Int)] {
        (0..<count).flatMap { start in
            (start + 2...max(start + 2, count)).filter { $0 <= count && $0 - start < count }.map { (start, $0) }
        }
    }
}
