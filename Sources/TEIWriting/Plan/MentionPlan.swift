import TextModel

/// Where each mention goes, what it points to, and which entries the file has.
///
/// Elements can only nest, inside one sentence and at the edges of tokens, and only as the nesting table allows. The
/// plan is the same at all levels, so an element has the same id at all of them.
struct MentionPlan {
    enum Place: Equatable {
        /// An element in the text, `e1` and so on.
        case inline(Int)
        /// A span in `standOff type="entities"`, `sp1` and so on.
        case standOff(Int)
        /// Not in the file.
        case dropped
    }

    private(set) var places: [Place] = []
    private(set) var elements: [EntityElement] = []
    /// The first and last token of each stand-off mention, by its number less one.
    private(set) var standOff: [(mention: Int, tokens: ClosedRange<Int>)] = []
    /// The number of an entry in its list; 0 for one that nothing in the file refers to.
    private(set) var entryNumbers: [Int]
    /// The entries used, in order of first mention.
    private(set) var entryOrder: [Int] = []
    private(set) var inlineCount = 0
    private(set) var droppedCount = 0
    /// Who found the mentions in the file; there are four at most, too few for a set.
    private(set) var origins: [MentionOrigin] = []
    /// The sources of the imported mentions in the file.
    private(set) var importSources: Set<Int> = []

    /// Elements nested deeper than this are left to the outer one: names in the news nest three deep, and each level is
    /// a level of recursion.
    private static let deepest = 8

    init(_ document: GlossedDocument, level: TEILevel) {
        let annotated = document.annotated
        entryNumbers = [Int](repeating: 0, count: document.entries.count)
        entryOrder.reserveCapacity(document.entries.count)
        places.reserveCapacity(annotated.mentions.count)
        elements.reserveCapacity(annotated.mentions.count)
        annotated.mentions.withUnsafeBufferPointer { mentions in
            if let first = mentions.baseAddress {
                for index in mentions.indices { elements.append(.init(first + index)) }
            }
            place(mentions, of: document, level: level)
        }
    }

    private mutating func place(_ mentions: UnsafeBufferPointer<Mention>, of document: GlossedDocument, level: TEILevel)
    {
        let annotated = document.annotated
        var open: [Int] = []
        var sentence = 0
        var listCounts = [Int](repeating: 0, count: EntryList.allCases.count)
        for index in mentions.indices {
            let span = mentions[index].span
            while sentence < annotated.sentences.count, annotated.sentences[sentence].span.end <= span.start {
                sentence += 1
            }
            while let last = open.last, mentions[last].span.end <= span.start { open.removeLast() }
            guard sentence < annotated.sentences.count, annotated.sentences[sentence].span.contains(span),
                let tokens = Self.tokens(of: span, in: annotated.sentences[sentence], annotated.tokens)
            else {
                drop()
                continue
            }
            let outer = open.last
            let crosses = outer.map { mentions[$0].span.end < span.end } ?? false
            if mentions[index].isOverlapping || crosses {
                guard level == .tokens else {
                    drop()
                    continue
                }
                standOff.append((index, tokens))
                places.append(.standOff(standOff.count))
            } else if let outer, !elements[outer].mayHold(elements[index]) || open.count >= Self.deepest {
                drop()
                continue
            } else {
                open.append(index)
                inlineCount += 1
                places.append(.inline(inlineCount))
            }
            if !origins.contains(mentions[index].origin) { origins.append(mentions[index].origin) }
            if mentions[index].origin == .import { importSources.insert(mentions[index].importSource ?? 0) }
            use(entriesReferred(by: index, in: document), of: document, &listCounts)
        }
    }

    /// The entries that a mention's element points to.
    func entriesReferred(by mention: Int, in document: GlossedDocument) -> [Int] {
        guard elements[mention].isName else { return [] }
        var entries = document.renderings[mention].entries
        if !entries.allSatisfy(document.entries.indices.contains) {
            entries.removeAll { !document.entries.indices.contains($0) }
        }
        // A span has one pointer, where a name can have several.
        if case .standOff = places[mention], entries.count > 1 { return Array(entries.prefix(1)) }
        return entries
    }

    private mutating func use(_ entries: [Int], of document: GlossedDocument, _ counts: inout [Int]) {
        for entry in entries where entryNumbers[entry] == 0 {
            let list = EntryList(document.entries[entry].kind)
            counts[list.rawValue] += 1
            entryNumbers[entry] = counts[list.rawValue]
            entryOrder.append(entry)
        }
    }

    private mutating func drop() {
        places.append(.dropped)
        droppedCount += 1
    }

    /// The tokens that `span` covers exactly, or nil.
    private static func tokens(of span: TextSpan, in sentence: Sentence, _ tokens: [Token]) -> ClosedRange<Int>? {
        guard !span.isEmpty else { return nil }
        let first = partition(sentence.tokens) { tokens[$0].span.start >= span.start }
        let last = partition(sentence.tokens) { tokens[$0].span.end >= span.end }
        guard sentence.tokens.contains(first), sentence.tokens.contains(last), first <= last,
            tokens[first].span.start == span.start, tokens[last].span.end == span.end
        else { return nil }
        return first...last
    }

    /// The first index of `range` from which on `isReached` holds.
    private static func partition(_ range: Range<Int>, _ isReached: (Int) -> Bool) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if isReached(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// The lists of `standOff type="authority"`, in their order.
enum EntryList: Int, CaseIterable {
    case persons, organizations, places, events, terms

    init(_ kind: EntryKind) {
        switch kind {
        case .person: self = .persons
        case .organization: self = .organizations
        case .place: self = .places
        case .event: self = .events
        case .term, .nationality: self = .terms
        }
    }

    /// The letters of an entry's id before its number.
    var idPrefix: StaticString {
        switch self {
        case .persons: ".per"
        case .organizations: ".org"
        case .places: ".loc"
        case .events: ".evt"
        case .terms: ".term"
        }
    }
}
