import ArabicText
import Glossaries
import TextModel

/// Finds what is another spelling of a row among the unknown words and names of a corpus.
struct SpellingFinder {
    let collected: SuggestionCollector
    let known: KnownSpellings
    let glossary: CompiledGlossary
    let wordForms: WordFormCounts
    let minimumDocuments: Int

    /// The spellings by row, those in the most documents first.
    func spellings() -> [SpellingSuggestion] {
        var byRow: [Int: [SuggestionCollector.Entry]] = [:]
        for (_, entry) in collected.entries.sorted(by: { $0.key < $1.key })
        where entry.documents >= minimumDocuments && (entry.has(.spelling) || entry.has(.person) || entry.has(.speaker))
        {
            guard let text = SuggestionRanking.main(entry), let row = known.row(near: text) else { continue }
            if entry.has(.spelling), isCommonNoun(entry, text) { continue }
            byRow[row, default: []].append(entry)
        }
        return byRow.map { suggestion($0, $1) }.sorted {
            $0.documents != $1.documents ? $0.documents > $1.documents : $0.id < $1.id
        }
    }

    private func suggestion(_ row: Int, _ entries: [SuggestionCollector.Entry]) -> SpellingSuggestion {
        let concept = glossary.concepts[row]
        let sorted = entries.map { (entry: $0, text: SuggestionRanking.main($0) ?? "") }.sorted {
            $0.entry.documents != $1.entry.documents ? $0.entry.documents > $1.entry.documents : $0.text < $1.text
        }
        return SpellingSuggestion(
            id: concept.key, source: concept.source, variants: concept.variants, spellings: sorted.map(\.text),
            documents: sorted.first?.entry.documents ?? 0,
            examples: sorted.flatMap { $0.entry.examples.prefix(2) }.map(SuggestionExample.init))
    }

    /// A word that stands with and without the article, takes pronouns, is an accusative or common is no name.
    private func isCommonNoun(_ entry: SuggestionCollector.Entry, _ text: String) -> Bool {
        guard let use = collected.uses[entry.words[0]], use.count > 0 else { return true }
        let isDefinite = text.hasPrefix("ال")
        let other = isDefinite ? use.count - use.definite : use.definite
        let count = wordForms.count(of: isDefinite ? String(text.dropFirst(2)) : "ال" + text)
        if wordForms.count(of: text) > 300 || wordForms.count(of: text + "ه") + wordForms.count(of: text + "ها") > 5 {
            return true
        }
        if text.unicodeScalars.last == "\u{0627}" {
            let stem = String(text.dropLast())
            let inCorpus = collected.uses[WordKey.hash(Array(stem.utf8)[...]).hash]?.count ?? 0
            if wordForms.count(of: stem) > 5 || inCorpus > 5 { return true }
        }
        return Double(other) > Double(use.count) * 0.03 || count > 20
    }
}
