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
    private var rowEntries = RowEntries()
    /// The search forms of names without a row, tagged with their kind; the number leads to `nameEntries`.
    private var names = FormTable()
    private var nameEntries: [Int] = []
    /// The spellings found, tagged with their entry.
    private var forms = FormTable()
    /// How many mentions have each spelling.
    private var formCounts: [Int] = []
    private var scratch: [UInt8] = []
    private var folded: [UInt8] = []

    /// Begins with nothing rendered.
    init(document: AnnotatedDocument, concepts: ConceptList) {
        self.document = document
        self.concepts = concepts
        renderings.reserveCapacity(document.mentions.count)
        drafts.reserveCapacity(64)
        formCounts.reserveCapacity(64)
    }

    /// Renders mention `index`; the mentions before it must be rendered already.
    ///
    /// Here and below mentions go by their number: one has many parts, and copying it counts each of them.
    mutating func render(_ index: Int) {
        let type = document.mentions[index].type
        guard type.refersToEntry else {
            renderings.append(Rendering(target: nil, entries: []))
            return
        }
        if let antecedent = document.mentions[index].antecedent, let rendering = follow(antecedent, from: index) {
            renderings.append(rendering)
        } else if !document.mentions[index].readings.isEmpty {
            // An office that a rule extended over its place (وزير خارجية الأردن) is no other spelling of the office.
            let isExtended =
                type == .role && index + 1 < document.mentions.count && document.mentions[index + 1].parent == index
            renderings.append(read(index, notesSpelling: !isExtended))
        } else if let kind = type.nameKind {
            let entry = nameEntry(of: index, kind: kind)
            note(index, in: entry, counts: true)
            renderings.append(Rendering(target: nil, entries: [entry]))
        } else {
            // A role or term without a row: there is nothing to say about it.
            renderings.append(Rendering(target: nil, entries: []))
        }
    }

    /// The entries, finished, in order of first mention.
    func entries(transliterating: Bool, _ memory: MadeEntryMemory) -> [AuthorityEntry] {
        let (spellings, starts) = spellings()
        let (drafts, forms) = (drafts, forms)
        var entries: [AuthorityEntry] = []
        entries.reserveCapacity(drafts.count)
        var key: [UInt8] = []
        for number in drafts.indices {
            let own = spellings[starts[number]..<starts[number + 1]]
            let commonest = commonest(of: own)
            key.removeAll(keepingCapacity: true)
            drafts[number].describe(into: &key)
            for spelling in own {
                key.append(contentsOf: forms.bytes(of: spelling))
                key.append(0xFF)
            }
            if drafts[number].concept == nil { key.append(UInt8(truncatingIfNeeded: commonest)) }
            if let known = memory[key] {
                entries.append(known)
                continue
            }
            let entry = drafts[number].entry(
                concepts: concepts, spellings: own.map { forms.text(of: $0) }, commonest: commonest,
                transliterating: transliterating)
            memory.keep(entry, for: key)
            entries.append(entry)
        }
        return entries
    }

    /// The numbers of the spellings by entry, in order of appearance, and where those of each entry begin.
    private func spellings() -> (numbers: [Int], starts: [Int]) {
        var starts = [Int](repeating: 0, count: drafts.count + 2)
        for number in 0..<forms.count { starts[Int(forms.tag(of: number)) + 2] += 1 }
        for entry in starts.indices.dropFirst() { starts[entry] += starts[entry - 1] }
        var numbers = [Int](repeating: 0, count: forms.count)
        // Each entry's start moves on to its end, which is the start of the next one.
        for number in 0..<forms.count {
            let entry = Int(forms.tag(of: number))
            numbers[starts[entry + 1]] = number
            starts[entry + 1] += 1
        }
        return (numbers, starts)
    }

    /// Which of these spellings most mentions have; the first of equals.
    private func commonest(of spellings: ArraySlice<Int>) -> Int {
        var best = spellings.startIndex
        for place in spellings.indices where formCounts[spellings[place]] > formCounts[spellings[best]] { best = place }
        return best - spellings.startIndex
    }

    // MARK: - Mentions

    /// The entry of the mention that gives the name, which may stand further on (a headline has the family name alone);
    /// nil if that one has none.
    private mutating func follow(_ antecedent: Int, from index: Int) -> Rendering? {
        guard document.mentions.indices.contains(antecedent), antecedent != index else { return nil }
        let entries = antecedent < index ? renderings[antecedent].entries : leadingEntries(antecedent)
        guard !entries.isEmpty else { return nil }
        for entry in entries { note(index, in: entry, counts: false) }
        guard entries.count == 1, let row = drafts[entries[0]].concept else {
            return Rendering(
                target: antecedent < index ? renderings[antecedent].target : nil, entries: entries)
        }
        return Rendering(target: concepts.row(row).concept.target, entries: entries)
    }

    /// The entry that a mention not rendered yet is going to have.
    private mutating func leadingEntries(_ index: Int) -> [Int] {
        guard document.mentions[index].antecedent == nil, document.mentions[index].certainty != .unknown,
            let kind = document.mentions[index].type.nameKind
        else { return [] }
        guard let reading = document.mentions[index].readings.first else { return [nameEntry(of: index, kind: kind)] }
        return isEntry(reading) ? [rowEntry(of: reading, mention: index)] : []
    }

    private mutating func read(_ mention: Int, notesSpelling: Bool) -> Rendering {
        let count = document.mentions[mention].readings.count
        // Nearly all have one reading, or one that was chosen.
        guard document.mentions[mention].certainty == .unknown, count > 1 else {
            let reading = document.mentions[mention].readings[0]
            guard let entry = read(reading, of: mention, notesSpelling: notesSpelling) else {
                return Rendering(target: nil, entries: [])
            }
            return Rendering(target: english(of: reading), entries: [entry])
        }
        var entries: [Int] = []
        var targets: [String] = []
        for number in 0..<count {
            let reading = document.mentions[mention].readings[number]
            guard let entry = read(reading, of: mention, notesSpelling: notesSpelling) else { continue }
            if !entries.contains(entry) { entries.append(entry) }
            if let target = english(of: reading), !targets.contains(target) { targets.append(target) }
        }
        return Rendering(target: targets.isEmpty ? nil : targets.joined(separator: "|"), entries: entries)
    }

    /// The entry of one reading, with the form and spelling noted in it; nil for a row that gives none.
    private mutating func read(_ reading: TermReading, of mention: Int, notesSpelling: Bool) -> Int? {
        guard isEntry(reading) else { return nil }
        let entry = rowEntry(of: reading, mention: mention)
        drafts[entry].forms.insert(reading.form)
        if notesSpelling { note(mention, in: entry, counts: true) }
        return entry
    }

    /// Whether there is a row of this reading, and one that gives an entry.
    private func isEntry(_ reading: TermReading) -> Bool {
        concepts.indices.contains(reading.concept) && !concepts.row(reading.concept).concept.isBlocker
    }

    private func english(of reading: TermReading) -> String? {
        concepts.row(reading.concept).english(for: reading.form)
    }

    private mutating func rowEntry(of reading: TermReading, mention: Int) -> Int {
        let row = reading.concept
        let isNationality =
            document.mentions[mention].type == .term
            && (reading.form == .adjective || reading.form == .demonym || isNationality(row))
        let key = UInt64(truncatingIfNeeded: row) << 1 | (isNationality ? 1 : 0)
        let entry = rowEntries.entry(key, orNew: drafts.count)
        guard entry == drafts.count else { return entry }
        let kind = isNationality ? .nationality : concepts.row(row).concept.type.nameKind ?? .term
        drafts.append(EntryDraft(kind: kind, concept: row, subtype: nil))
        return entry
    }

    /// Whether row `row` is itself a nationality, not a country that one is made from.
    private func isNationality(_ row: Int) -> Bool {
        concepts.row(row).concept.type == .term && concepts.row(row).concept.subtype == "nationality"
    }

    private mutating func nameEntry(of mention: Int, kind: EntryKind) -> Int {
        let found = foundForm(of: mention)
        folded.removeAll(keepingCapacity: true)
        ArabicFolding.searchForm(of: found, into: &folded)
        // A name of nothing but marks has no search form; it stands for itself.
        let (number, isNew) = names.insert(folded.isEmpty ? found : folded[...], tag: UInt32(kind.tag))
        guard isNew else { return nameEntries[number] }
        let type = document.mentions[mention].type
        let subtype: String? =
            type == .agreement
            ? "agreement" : kind == .place || kind == .event ? document.mentions[mention].subtype : nil
        drafts.append(EntryDraft(kind: kind, concept: nil, subtype: subtype))
        nameEntries.append(drafts.count - 1)
        return drafts.count - 1
    }

    // MARK: - Spellings

    /// Notes the spelling of a mention in its entry. A family name that follows the full name is a spelling too, but does
    /// not count (`counts`) towards the commonest, which heads the entry.
    private mutating func note(_ mention: Int, in entry: Int, counts: Bool) {
        let found = foundForm(of: mention)
        let (number, isNew) = forms.insert(found, tag: UInt32(truncatingIfNeeded: entry))
        if isNew { formCounts.append(0) }
        if counts { formCounts[number] += 1 }
    }

    /// The text of a mention; with the alef that لل swallowed (للقاهرة is ل and القاهرة).
    private mutating func foundForm(of mention: Int) -> ArraySlice<UInt8> {
        let span = document.mentions[mention].span
        let text = document.clean.text[span.range]
        // U+0644 ل is D9 84.
        guard text.count >= 2, text[text.startIndex] == 0xD9, text[text.startIndex + 1] == 0x84,
            document.mentions[mention].proclitics.utf8.suffix(2).elementsEqual([0xD9, 0x84]),
            lacksAlef(at: span.start)
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
