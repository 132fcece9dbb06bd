import TextModel

/// Adds up what documents say, in their order, within bounded memory.
///
/// A key that only one document has yet costs a few bytes; its letters are kept from the second document on. When too
/// many keys wait for their second document they are dropped, and when too many have one the rarest are, as in lossy
/// counting (Manku and Motwani 2002): what is recurrent in the corpus is never among them. All depends on the order of
/// the documents alone.
struct SuggestionCollector {
    /// What is known of one key.
    struct Entry {
        var kinds: [UInt32]
        var documents = 1
        var count = 0
        var words: SIMD4<UInt64>
        var wordCount: Int
        /// The wordings seen, with their counts, in order of first appearance.
        var surfaces: [(text: String, count: Int)] = []
        var examples: [Example] = []

        fileprivate static let surfaceLimit = 6
        fileprivate static let exampleLimit = 3

        /// How often a word stands behind it that belongs to it.
        var continued = 0

        /// Whether it is the beginning of something longer more often than not: دوري الدرجة الأولى.
        var isHalf: Bool { continued * 2 > count }

        func has(_ kind: SuggestionKind) -> Bool { kinds[Int(kind.rawValue)] > 0 }
        func count(_ kind: SuggestionKind) -> Int { Int(kinds[Int(kind.rawValue)]) }
    }

    /// A sentence that shows it.
    struct Example {
        var document: String
        var offset: Int
        var text: String
    }

    private(set) var entries: [UInt64: Entry] = [:]
    private(set) var uses: [UInt64: WordUse] = [:]
    private(set) var wordTotal = 0
    private(set) var documents = 0
    private var waiting: [UInt64: UInt32] = [:]
    private var floor = 2

    private let waitingLimit: Int
    private let entryLimit: Int
    private let useLimit: Int

    init(waitingLimit: Int = 3_000_000, entryLimit: Int = 400_000, useLimit: Int = 1_500_000) {
        self.waitingLimit = waitingLimit
        self.entryLimit = entryLimit
        self.useLimit = useLimit
    }

    mutating func add(_ evidence: DocumentEvidence) {
        documents += 1
        for (word, use) in evidence.uses {
            uses[word, default: WordUse()] += use
            wordTotal += Int(use.count)
        }
        // The same key many times in one document is one document.
        var seen: Set<UInt64> = []
        for place in evidence.places { add(place, isNew: seen.insert(place.key).inserted, evidence.clean) }
        prune()
    }

    private mutating func add(_ place: SuggestionPlace, isNew: Bool, _ clean: CleanDocument) {
        if entries[place.key] != nil {
            entries[place.key]?.note(place, isNew: isNew, clean)
        } else if isNew, let before = waiting.removeValue(forKey: place.key) {
            var entry = Entry(
                kinds: [UInt32](repeating: 0, count: SuggestionKind.allCases.count), count: Int(before),
                words: place.words, wordCount: place.wordCount)
            entry.kinds[Int(place.kind.rawValue)] = before
            entry.note(place, isNew: true, clean)
            entries[place.key] = entry
        } else {
            waiting[place.key, default: 0] += 1
        }
    }

    private mutating func prune() {
        if waiting.count > waitingLimit { waiting.removeAll(keepingCapacity: true) }
        while entries.count > entryLimit {
            floor += 1
            entries = entries.filter { $0.value.documents >= floor }
        }
        if uses.count > useLimit { uses = uses.filter { $0.value.count > 1 } }
    }
}

extension SuggestionCollector.Entry {
    /// Adds what is known of another spelling of the same.
    mutating func join(_ other: SuggestionCollector.Entry) {
        count += other.count
        documents += other.documents
        for (text, count) in other.surfaces where !surfaces.contains(where: { $0.text == text }) {
            surfaces.append((text, count))
        }
    }

    fileprivate mutating func note(_ place: SuggestionPlace, isNew: Bool, _ clean: CleanDocument) {
        count += 1
        if place.continues { continued += 1 }
        kinds[Int(place.kind.rawValue)] += 1
        if isNew { documents += 1 }
        // The commonest wording shows in the first hundred places; later ones cost time only.
        guard count <= 100 || surfaces.isEmpty else { return }
        let text = (place.lacksAlef ? "ا" : "") + clean.string(place.span)
        if let index = surfaces.firstIndex(where: { $0.text == text }) {
            surfaces[index].count += 1
        } else if surfaces.count < Self.surfaceLimit {
            surfaces.append((text, 1))
        }
        if isNew, examples.count < Self.exampleLimit {
            examples.append(
                .init(
                    document: clean.source.identity.path, offset: clean.sourceRange(of: place.span).start,
                    text: Self.excerpt(place, clean)))
        }
    }

    /// The sentence, or what of it stands round the place.
    private static func excerpt(_ place: SuggestionPlace, _ clean: CleanDocument) -> String {
        let words = 8
        let before = clean.string(TextSpan(place.sentence.start, place.span.start)).split(separator: " ")
        let after = clean.string(TextSpan(place.span.end, max(place.span.end, place.sentence.end)))
        let isJoined = place.span.start > place.sentence.start && clean.text[place.span.start - 1] != 0x20
        let rest = after.split(separator: " ", omittingEmptySubsequences: false)
        return before.suffix(words).joined(separator: " ") + (before.isEmpty || isJoined ? "" : " ")
            + clean.string(place.span) + rest.prefix(words).joined(separator: " ")
    }
}
