import TextModel

/// Decides which finds stand in the text, which inside which, and which beside it.
///
/// Longer finds come first, counted in words, then in bytes, then by who found them (hand-made annotations,
/// the glossary, other annotations, rules, the model), then the earlier. A
/// find inside an accepted one is nested if the table of the encoding lets the outer hold its type, and dropped
/// otherwise; one that crosses an accepted one stays as overlapping. Linear but for one sort: accepted finds paint the
/// places they cover, and only their edges are looked at.
struct OverlapResolution {
    /// What became of one find.
    struct Placed {
        var find: Int
        var isOverlapping: Bool
    }

    /// What an element may hold: the nesting table of the encoding. An ordinal is part of an office or body (الوزير الأول),
    /// and counts in an event only (القمة الثالثة). A type never holds itself here: السودان in جنوب السودان is
    /// no mention of its own.
    static func mayHold(_ outer: MentionType, _ inner: MentionType) -> Bool {
        switch outer {
        case .person: inner == .role
        case .role:
            switch inner {
            case .organization, .place, .event, .agreement, .number: true
            default: false
            }
        case .organization: inner == .place || inner == .person || inner == .number
        case .place: inner == .person || inner == .number
        case .event, .agreement:
            switch inner {
            case .place, .organization, .person, .date, .number, .ordinal, .percent: true
            default: false
            }
        case .term: inner == .place || inner == .organization
        // A quantity's number is its value already.
        case .money, .duration, .measure, .date, .time, .number, .ordinal, .percent: false
        }
    }

    /// The finds; a rule's value takes over the readings of a glossary term with the same span.
    private(set) var finds: [Find]
    /// The distinct edges of all finds, rising.
    private let edges: [Int]
    /// The accepted find that encloses each accepted one, -1 for none.
    private(set) var parents: [Int]

    /// The place of a find in an order: two numbers that say all, and cost little to compare.
    private struct Place: Comparable {
        let major: UInt64
        let minor: UInt64
        let find: Int

        /// By strength: the more words first, then the longer, then who found it (`rank(of:)`), then the earlier.
        init(strengthOf find: Int, _ span: TextSpan, words: Int, rank: Int) {
            major = Self.falling(words) << 32 | Self.falling(span.count)
            minor = UInt64(rank) << 60 | UInt64(UInt32(truncatingIfNeeded: span.start))
            self.find = find
        }

        /// By the order of the text, the longer first.
        init(textOf find: Int, _ span: TextSpan) {
            major = UInt64(UInt32(truncatingIfNeeded: span.start)) << 32 | Self.falling(span.end)
            minor = 0
            self.find = find
        }

        private static func falling(_ number: Int) -> UInt64 {
            UInt64(UInt32.max - UInt32(truncatingIfNeeded: number))
        }

        @inline(__always)
        static func < (left: Place, right: Place) -> Bool {
            if left.major != right.major { return left.major < right.major }
            return left.minor != right.minor ? left.minor < right.minor : left.find < right.find
        }
    }

    /// The finds, the strongest first.
    private let order: [Int]
    /// Whether the first word of each find is written with the article.
    private let hasArticle: [Bool]

    init(finds: [Find], text: UnsafeBufferPointer<UInt8>) {
        self.finds = finds
        // By number and field by field: a find has many parts, and copying it counts each of them.
        let values = finds.indices.filter { finds[$0].origin != .glossary }
        let times = SpanSet(values.filter { Self.isTime(finds[$0].type) }.map { finds[$0].span })
        let quantities = SpanSet(values.filter { Self.isQuantity(finds[$0].type) }.map { finds[$0].span })
        var places: [Place] = []
        places.reserveCapacity(finds.count)
        for number in finds.indices {
            let span = finds[number].span
            var words = 1
            for index in span.range where text[index] == 0x20 { words += 1 }
            // الخميس is a term of the glossary, 11 سبتمبر 2001 an event, برميل يوميا a term: on the same span what a rule
            // reads off them says more.
            let yields =
                finds[number].origin == .glossary
                && Self.yields(finds[number].type, finds[number].subtype, span, times, quantities)
            let rank = yields ? Self.yielding : Self.rank(of: finds[number].origin, finds[number].isByHand)
            places.append(Place(strengthOf: number, span, words: words, rank: rank))
        }
        places.sort()
        order = places.map(\.find)
        hasArticle = finds.indices.map { Self.hasArticle(text, finds[$0].span) }
        parents = [Int](repeating: -1, count: finds.count)
        var all: [Int] = []
        all.reserveCapacity(finds.count * 2)
        for number in finds.indices {
            all.append(finds[number].span.start)
            all.append(finds[number].span.end)
        }
        all.sort()
        var unique: [Int] = []
        for edge in all where unique.last != edge { unique.append(edge) }
        edges = unique
    }

    private static func yields(
        _ type: MentionType, _ subtype: String?, _ span: TextSpan, _ times: SpanSet, _ quantities: SpanSet
    ) -> Bool {
        guard type == .event || type == .term && subtype != "nationality" else { return false }
        return times.contains(span) || type == .term && quantities.contains(span)
    }

    /// The finds that remain, in the order of the text, an enclosing one before what it encloses.
    mutating func resolve() -> [Placed] {
        var owner = [Int](repeating: -1, count: edges.count)
        var isEdge = [Bool](repeating: false, count: edges.count)
        var placed: [Placed] = []
        for number in order {
            let span = finds[number].span
            let first = rank(span.start)
            let last = rank(span.end)
            if (first + 1..<max(last, first + 1)).contains(where: { isEdge[$0] }) {
                guard !isShutOut(number, by: owner[first]) else { continue }
                placed.append(Placed(find: number, isOverlapping: true))
                continue
            }
            let outer = owner[first]
            if outer >= 0 {
                if finds[outer].span == span {
                    adopt(outer, number)
                    continue
                }
                guard mayStand(inside: outer, number), !isOtherCut(outer, number),
                    !isPartOfName(outer, number)
                else { continue }
                parents[number] = outer
            }
            for place in first..<last { owner[place] = number }
            isEdge[first] = true
            isEdge[last] = true
            placed.append(Placed(find: number, isOverlapping: false))
        }
        return inOrder(placed)
    }

    /// The same in the order of the text, an enclosing one before what it encloses.
    private func inOrder(_ placed: [Placed]) -> [Placed] {
        var isOverlapping = [Bool](repeating: false, count: finds.count)
        var places: [Place] = []
        places.reserveCapacity(placed.count)
        for place in placed {
            isOverlapping[place.find] = place.isOverlapping
            places.append(Place(textOf: place.find, finds[place.find].span))
        }
        places.sort()
        return places.map { Placed(find: $0.find, isOverlapping: isOverlapping[$0.find]) }
    }

    /// Whether the innermost enclosing find may hold this type, and no enclosing one is of it.
    private func mayStand(inside outer: Int, _ number: Int) -> Bool {
        let type = finds[number].type
        guard Self.mayHold(finds[outer].type, type), !isBrand(finds[outer]) else { return false }
        var ancestor = outer
        while ancestor >= 0 {
            if finds[ancestor].type == type { return false }
            ancestor = parents[ancestor]
        }
        return true
    }

    /// Whether a town inside is no mention of it: كييف in دينامو كييف is the club, نيويورك in نيويورك تايمز the paper.
    private func isBrand(_ outer: Find) -> Bool {
        outer.type == .organization && (outer.subtype == "club" || outer.subtype == "media")
    }

    /// Whether an accepted find that may not hold it encloses one that crosses another: رئيس حزب inside the longer
    /// office رئيس حزب الأمة, beside the party.
    private func isShutOut(_ number: Int, by innermost: Int) -> Bool {
        let span = finds[number].span
        var outer = innermost
        while outer >= 0 {
            let enclosing = finds[outer].span
            if enclosing.start <= span.start, span.end <= enclosing.end {
                return !mayStand(inside: outer, number)
            }
            outer = parents[outer]
        }
        return false
    }

    /// A title stands before a name, with the article (الملك سلمان). Any other one is a word of the name: الشيخ in
    /// ولد الشيخ, أمير in أمير حايك.
    private func isPartOfName(_ outer: Int, _ inner: Int) -> Bool {
        guard finds[outer].type == .person, finds[inner].type == .role else { return false }
        return finds[outer].span.start != finds[inner].span.start || !hasArticle[inner]
    }

    private static func hasArticle(_ text: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> Bool {
        // ال, U+0627 U+0644
        span.end - span.start > 4 && text[span.start] == 0xD8 && text[span.start + 1] == 0xA7
            && text[span.start + 2] == 0xD9 && text[span.start + 3] == 0x84
    }

    /// Whether both cut the same written word, at different places: only one cut can be right.
    private func isOtherCut(_ outer: Int, _ inner: Int) -> Bool {
        let outerWord = finds[outer].span.start - finds[outer].proclitics.utf8.count
        let innerWord = finds[inner].span.start - finds[inner].proclitics.utf8.count
        return outerWord == innerWord && finds[outer].span.start != finds[inner].span.start
    }

    private static func isTime(_ type: MentionType) -> Bool { type == .date || type == .time }

    private static func isQuantity(_ type: MentionType) -> Bool {
        type == .money || type == .duration || type == .measure || type == .percent
    }

    /// The rank of a row that gives way to a value on the same span: behind everything.
    ///
    /// A rank, so that the order is total: compared in pairs, two weekdays would each beat the other.
    private static let yielding = 5

    /// Who found a find: annotations made by hand before the glossary, the glossary before those of tools, these before
    /// rules, and rules before the model.
    private static func rank(of origin: MentionOrigin, _ isByHand: Bool) -> Int {
        switch origin {
        case .import: isByHand ? 0 : 2
        case .glossary: 1
        case .rule: 3
        case .model: 4
        }
    }

    /// An imported name with a row of its type has the row's key and English, an imported date the value that a rule read
    /// off the same words.
    private mutating func adoptIntoImport(_ winner: Int, _ loser: Int) {
        guard finds[winner].type == finds[loser].type else { return }
        if finds[winner].readings.isEmpty, finds[loser].certainty != .unknown {
            finds[winner].readings = finds[loser].readings
            finds[winner].keepsAlef = finds[loser].keepsAlef
        }
        if finds[winner].subtype == nil { finds[winner].subtype = finds[loser].subtype }
        if finds[winner].value == nil, let value = finds[loser].value {
            finds[winner].value = value
            finds[winner].related = finds[loser].related
            if let other = finds[loser].related, finds[other].related == loser { finds[other].related = winner }
        }
        finds[winner].antecedent = finds[winner].antecedent ?? finds[loser].antecedent
    }

    /// الخميس as a date is still the glossary's Thursday.
    private mutating func adopt(_ winner: Int, _ loser: Int) {
        if finds[winner].origin == .import { return adoptIntoImport(winner, loser) }
        guard finds[winner].origin == .rule, finds[loser].origin == .glossary, finds[winner].readings.isEmpty,
            finds[loser].certainty != .unknown
        else { return }
        finds[winner].readings = finds[loser].readings
    }

    private func rank(_ offset: Int) -> Int {
        var low = 0
        var high = edges.count
        while low < high {
            let middle = (low + high) / 2
            if edges[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
