import ArabicText
import TextModel

/// What matching may know of the document beside its text.
public struct MatchContext: Sendable, Equatable {
    /// The date of the item, ISO 8601; rows with bounds of validity hold without one.
    public var date: String?
    /// The host or source id of the outlet; rows for certain outlets do not hold without one.
    public var outlet: String?

    /// Makes a context.
    public init(date: String? = nil, outlet: String? = nil) {
        self.date = date
        self.outlet = outlet
    }
}

/// Why a place that has the words of a row is no candidate.
public enum TermRefusal: Sendable, Hashable {
    /// ال stands before a wording that takes none.
    case articleForbidden
    /// ال does not stand before a wording of which it is part.
    case articleRequired
    /// Before it stand letters that the row does not take as proclitics.
    case proclitics
    /// It has one or two letters, too few to be told from a part of the word.
    case shortBase
    /// The spelling agrees only at a coarser level than the row allows.
    case spelling(needed: UInt8)
    /// The written vowels contradict the row's.
    case vowels
    /// The row's wording is an accusative, and the text does not write its fathatan.
    case tanwin
    /// The row is a name in ا, and the text writes a fathatan, which such names do not take (تركيًا).
    case nameWithTanwin
    /// A condition on the words near it does not hold; the name of the column.
    case condition(String)
    /// The date of the item lies outside the row's bounds.
    case date
    /// The row is for other outlets.
    case outlet
}

/// The conditions of one row, ready to be tried at a place.
struct TermConditions: Sendable {
    /// One of the words or word groups of a condition, each word folded to level 2.
    typealias Pattern = [[UInt8]]

    /// How many words on either side `near` looks at.
    static let reach = 10

    var before: [Pattern] = []
    var after: [Pattern] = []
    var near: [Pattern] = []
    var notBefore: [Pattern] = []
    var notAfter: [Pattern] = []
    var notNear: [Pattern] = []
    var validFrom: String?
    var validTo: String?
    var outlets: [String] = []

    /// Reads the conditions of `row`; nil if it has none.
    init?(_ row: GlossaryRow) {
        let columns: [GlossaryColumn] = [
            .before, .after, .near, .notBefore, .notAfter, .notNear, .validFrom, .validTo, .outlet,
        ]
        guard columns.contains(where: { row.has($0) }) else { return nil }
        before = Self.patterns(row, .before)
        after = Self.patterns(row, .after)
        near = Self.patterns(row, .near)
        notBefore = Self.patterns(row, .notBefore)
        notAfter = Self.patterns(row, .notAfter)
        notNear = Self.patterns(row, .notNear)
        validFrom = row.string(.validFrom)
        validTo = row.string(.validTo)
        outlets = row.list(.outlet)
    }

    private static func patterns(_ row: GlossaryRow, _ column: GlossaryColumn) -> [Pattern] {
        row.list(column).map { value in
            value.utf8.split(separator: 0x20).map { word in
                var folded: [UInt8] = []
                ArabicFolding.fold(Array(word)[...], level: 2, into: &folded)
                return folded
            }
        }
    }

    /// The first condition that fails for the words `match` of the document; nil if all hold.
    func refusal(
        _ text: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<TextSpan>, _ match: Range<Int>,
        _ context: MatchContext
    ) -> TermRefusal? {
        if let date = context.date {
            // Dates are compared at the precision of the bound: 2019-02 holds for all of that month.
            if let validFrom, date.prefix(validFrom.utf8.count) < validFrom { return .date }
            if let validTo, date.prefix(validTo.utf8.count) > validTo { return .date }
        }
        if !outlets.isEmpty, !outlets.contains(where: { Self.matches($0, context.outlet ?? "") }) { return .outlet }
        let place = Neighbourhood(text: text, words: words, match: match)
        if !before.isEmpty, !before.contains(where: place.hasBefore) { return .condition("before") }
        if notBefore.contains(where: place.hasBefore) { return .condition("not_before") }
        if !after.isEmpty, !after.contains(where: place.hasAfter) { return .condition("after") }
        if notAfter.contains(where: place.hasAfter) { return .condition("not_after") }
        if !near.isEmpty, !near.contains(where: place.hasNear) { return .condition("near") }
        if notNear.contains(where: place.hasNear) { return .condition("not_near") }
        return nil
    }

    /// A host matches itself and the hosts below it; `*` at either end of a pattern stands for anything.
    static func matches(_ pattern: String, _ outlet: String) -> Bool {
        if pattern.hasPrefix("*"), pattern.hasSuffix("*"), pattern.utf8.count > 1 {
            return outlet.contains(pattern.dropFirst().dropLast())
        }
        if pattern.hasPrefix("*") { return outlet.hasSuffix(pattern.dropFirst()) }
        if pattern.hasSuffix("*") { return outlet.hasPrefix(pattern.dropLast()) }
        return outlet == pattern || outlet.hasSuffix("." + pattern)
    }
}

/// The words round a match, compared with their own proclitics on or off.
private struct Neighbourhood {
    let text: UnsafeBufferPointer<UInt8>
    let words: UnsafeBufferPointer<TextSpan>
    let match: Range<Int>

    /// Whether the words directly before the match, with only spaces between, are those of `pattern`.
    func hasBefore(_ pattern: TermConditions.Pattern) -> Bool {
        let start = match.lowerBound - pattern.count
        return start >= 0 && isAdjoining(start, match.lowerBound) && isAt(start, pattern)
    }

    /// Whether the words directly behind the match, with only spaces between, are those of `pattern`.
    func hasAfter(_ pattern: TermConditions.Pattern) -> Bool {
        let end = match.upperBound + pattern.count
        return end <= words.count && isAdjoining(match.upperBound - 1, end - 1) && isAt(match.upperBound, pattern)
    }

    /// Whether the words of `pattern` stand within reach in the same block.
    func hasNear(_ pattern: TermConditions.Pattern) -> Bool {
        let first = max(0, match.lowerBound - TermConditions.reach)
        let last = min(words.count, match.upperBound + TermConditions.reach)
        for start in first..<last where start + pattern.count <= last {
            let end = start + pattern.count
            if end > match.lowerBound, start < match.upperBound { continue }
            let gap =
                start < match.lowerBound
                ? words[start].start..<words[match.lowerBound].start
                : words[match.upperBound - 1].end..<words[end - 1].end
            if isAt(start, pattern), !text[gap].contains(0x0A) { return true }
        }
        return false
    }

    /// Whether nothing but white space in a line stands between the words from `first` to `last`.
    private func isAdjoining(_ first: Int, _ last: Int) -> Bool {
        for index in first..<max(first, last) {
            var offset = words[index].end
            while offset < words[index + 1].start {
                let (scalar, length) = decodeScalar(text, at: offset)
                guard scalar != 0x0A, isWhiteSpace(scalar) else { return false }
                offset += length
            }
        }
        return true
    }

    private func isAt(_ start: Int, _ pattern: TermConditions.Pattern) -> Bool {
        guard !pattern.isEmpty else { return false }
        for (offset, wanted) in pattern.enumerated() {
            var word: [UInt8] = []
            ArabicFolding.fold(UnsafeBufferPointer(rebasing: text[words[start + offset].range]), level: 2, into: &word)
            guard word == wanted || (offset == 0 && isWithProclitics(word, wanted)) else { return false }
        }
        return true
    }

    /// Whether `word` is `wanted` behind و or ف, then ب, ك or ل, then ال, each optional; ل + ال is لل.
    private func isWithProclitics(_ word: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard word.count > wanted.count, word.suffix(wanted.count).elementsEqual(wanted) else { return false }
        var rest = word.dropLast(wanted.count)
        if rest.starts(with: [0xD9, 0x88]) || rest.starts(with: [0xD9, 0x81]) { rest = rest.dropFirst(2) }  // و ف
        if rest.starts(with: [0xD9, 0x84]) {  // ل, then the ل that is left of ال
            rest = rest.dropFirst(2)
            return rest.isEmpty || rest.elementsEqual([0xD9, 0x84])
        }
        if rest.starts(with: [0xD8, 0xA8]) || rest.starts(with: [0xD9, 0x83]) { rest = rest.dropFirst(2) }  // ب ك
        return rest.isEmpty || rest.elementsEqual([0xD8, 0xA7, 0xD9, 0x84])  // ال
    }
}
