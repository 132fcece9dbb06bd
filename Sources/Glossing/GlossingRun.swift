import ArabicText
import Glossaries
import TextModel

/// The work on one document: mentions are rendered in order, and the entries they refer to are gathered on the way.
struct GlossingRun {
    /// One rendering for each mention so far.
    private(set) var renderings: [Rendering] = []

    private let document: AnnotatedDocument
    private let concepts: ConceptList
    private var drafts: [EntryDraft] = []
    /// The entry of a row, by its index and whether it is the row's nationality.
    private var rowEntries: [UInt64: Int] = [:]
    /// The search forms of names without a row, tagged with their kind; the number leads to `nameEntries`.
    private var names = FormTable()
    private var nameEntries: [Int] = []
    /// The spellings found, tagged with their entry.
    private var forms = FormTable()
    /// How many mentions have each spelling.
    private var formCounts: [Int] = []
    private var scratch: [UInt8] = []

    /// Begins with nothing rendered.
    init(document: AnnotatedDocument, concepts: ConceptList) {
        self.document = document
        self.concepts = concepts
        renderings.reserveCapacity(document.mentions.count)
    }

    /// Renders mention `index`; the mentions before it must be rendered already.
    mutating func render(_ index: Int) {
        let mention = document.mentions[index]
        guard mention.type.refersToEntry else {
            renderings.append(Rendering(target: nil, entries: []))
            return
        }
        if let antecedent = mention.antecedent, let rendering = follow(antecedent, from: index) {
            renderings.append(rendering)
        } else if !mention.readings.isEmpty {
            // An office that a rule extended over its place (وزير خارجية الأردن) is no other spelling of the office.
            let isExtended =
                mention.type == .role && index + 1 < document.mentions.count
                && document.mentions[index + 1].parent == index
            renderings.append(read(mention, notesSpelling: !isExtended))
        } else if let kind = mention.type.nameKind {
            let entry = nameEntry(of: mention, kind: kind)
            note(mention, in: entry, counts: true)
            renderings.append(Rendering(target: nil, entries: [entry]))
        } else {
            // A role or term without a row: there is nothing to say about it.
            renderings.append(Rendering(target: nil, entries: []))
        }
    }

    /// The entries, finished, in order of first mention.
    func entries(transliterating: Bool) -> [AuthorityEntry] {
        drafts.map { draft in
            let spellings = draft.found.map { EntryDraft.Spelling(text: forms.text(of: $0), count: formCounts[$0]) }
            return draft.entry(concepts: concepts, spellings: spellings, transliterating: transliterating)
        }
    }

    // MARK: - Mentions

    /// The entry of the mention that gives the name, which may stand further on (a headline has the family name alone);
    /// nil if that one has none.
    private mutating func follow(_ antecedent: Int, from index: Int) -> Rendering? {
        guard document.mentions.indices.contains(antecedent), antecedent != index else { return nil }
        let mention = document.mentions[index]
        let entries = antecedent < index ? renderings[antecedent].entries : leadingEntries(antecedent)
        guard !entries.isEmpty else { return nil }
        for entry in entries { note(mention, in: entry, counts: false) }
        guard entries.count == 1, let row = drafts[entries[0]].concept else {
            return Rendering(
                target: antecedent < index ? renderings[antecedent].target : nil, entries: entries)
        }
        return Rendering(target: concepts.row(row).concept.target, entries: entries)
    }

    /// The entry that a mention not rendered yet is going to have.
    private mutating func leadingEntries(_ index: Int) -> [Int] {
        let mention = document.mentions[index]
        guard mention.antecedent == nil, mention.certainty != .unknown, let kind = mention.type.nameKind else {
            return []
        }
        guard let reading = mention.readings.first else { return [nameEntry(of: mention, kind: kind)] }
        guard concepts.indices.contains(reading.concept), !concepts.row(reading.concept).concept.isBlocker else {
            return []
        }
        return [rowEntry(of: reading, mention: mention)]
    }

    private mutating func read(_ mention: Mention, notesSpelling: Bool) -> Rendering {
        // Nearly all have one reading, or one that was chosen.
        guard mention.certainty == .unknown, mention.readings.count > 1 else {
            guard let entry = read(mention.readings[0], of: mention, notesSpelling: notesSpelling) else {
                return Rendering(target: nil, entries: [])
            }
            return Rendering(target: english(of: mention.readings[0]), entries: [entry])
        }
        var entries: [Int] = []
        var targets: [String] = []
        for reading in mention.readings {
            guard let entry = read(reading, of: mention, notesSpelling: notesSpelling) else { continue }
            if !entries.contains(entry) { entries.append(entry) }
            if let target = english(of: reading), !targets.contains(target) { targets.append(target) }
        }
        return Rendering(target: targets.isEmpty ? nil : targets.joined(separator: "|"), entries: entries)
    }

    /// The entry of one reading, with the form and spelling noted in it; nil for a row that gives none.
    private mutating func read(_ reading: TermReading, of mention: Mention, notesSpelling: Bool) -> Int? {
        guard concepts.indices.contains(reading.concept), !concepts.row(reading.concept).concept.isBlocker else {
            return nil
        }
        let entry = rowEntry(of: reading, mention: mention)
        drafts[entry].forms.insert(reading.form)
        if notesSpelling { note(mention, in: entry, counts: true) }
        return entry
    }

    private func english(of reading: TermReading) -> String? {
        concepts.row(reading.concept).concept.english(for: reading.form)
    }

    private mutating func rowEntry(of reading: TermReading, mention: Mention) -> Int {
        let row = reading.concept
        let isNationality =
            mention.type == .term && (reading.form == .adjective || reading.form == .demonym || isNationality(row))
        let key = UInt64(truncatingIfNeeded: row) << 1 | (isNationality ? 1 : 0)
        if let entry = rowEntries[key] { return entry }
        let kind = isNationality ? .nationality : concepts.row(row).concept.type.nameKind ?? .term
        drafts.append(EntryDraft(kind: kind, concept: row, subtype: nil))
        rowEntries[key] = drafts.count - 1
        return drafts.count - 1
    }

    /// Whether row `row` is itself a nationality, not a country that one is made from.
    private func isNationality(_ row: Int) -> Bool {
        concepts.row(row).concept.type == .term && concepts.row(row).concept.subtype == "nationality"
    }

    private mutating func nameEntry(of mention: Mention, kind: EntryKind) -> Int {
        let found = foundForm(of: mention)
        var folded: [UInt8] = []
        ArabicFolding.searchForm(of: found, into: &folded)
        // A name of nothing but marks has no search form; it stands for itself.
        let (number, isNew) = names.insert(folded.isEmpty ? found : folded[...], tag: kind.tag)
        guard isNew else { return nameEntries[number] }
        let subtype: String? =
            mention.type == .agreement ? "agreement" : kind == .place || kind == .event ? mention.subtype : nil
        drafts.append(EntryDraft(kind: kind, concept: nil, subtype: subtype))
        nameEntries.append(drafts.count - 1)
        return drafts.count - 1
    }

    // MARK: - Spellings

    /// Notes the spelling of a mention in its entry. A family name that follows the full name is a spelling too, but does
    /// not count (`counts`) towards the commonest, which heads the entry.
    private mutating func note(_ mention: Mention, in entry: Int, counts: Bool) {
        let found = foundForm(of: mention)
        let (number, isNew) = forms.insert(found, tag: UInt32(truncatingIfNeeded: entry))
        if isNew {
            drafts[entry].found.append(number)
            formCounts.append(0)
        }
        if counts { formCounts[number] += 1 }
    }

    /// The text of a mention; with the alef that لل swallowed (للقاهرة is ل and القاهرة).
    private mutating func foundForm(of mention: Mention) -> ArraySlice<UInt8> {
        let text = document.clean.text[mention.span.range]
        // U+0644 ل is D9 84.
        guard text.count >= 2, text[text.startIndex] == 0xD9, text[text.startIndex + 1] == 0x84,
            mention.proclitics.utf8.suffix(2).elementsEqual([0xD9, 0x84]), lacksAlef(at: mention.span.start)
        else { return text }
        scratch.removeAll(keepingCapacity: true)
        scratch.append(contentsOf: [0xD8, 0xA7])
        scratch.append(contentsOf: text)
        return scratch[...]
    }

    /// Whether the token at `offset` is written without the alef of its article.
    private func lacksAlef(at offset: Int) -> Bool {
        var low = 0
        var high = document.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if document.tokens[middle].span.start < offset { low = middle + 1 } else { high = middle }
        }
        return low < document.tokens.count && document.tokens[low].span.start == offset
            && document.tokens[low].lacksAlef
    }
}

extension MentionType {
    /// Whether a mention of this type can refer to an entry; dates and quantities do not.
    fileprivate var refersToEntry: Bool { nameKind != nil || self == .role || self == .term }

    /// The list that names of this type belong to; nil for what is no name.
    var nameKind: EntryKind? {
        switch self {
        case .person: .person
        case .place: .place
        case .organization: .organization
        case .event, .agreement: .event
        default: nil
        }
    }
}

extension EntryKind {
    /// A number to tell the search forms of one kind from those of another.
    fileprivate var tag: UInt32 {
        switch self {
        case .person: 0
        case .organization: 1
        case .place: 2
        case .event: 3
        case .term: 4
        case .nationality: 5
        }
    }
}
