public import TextModel

/// A unit of the tagger: a written word with its clitics, or a mark.
public struct NameUnit: Sendable, Equatable {
    /// What the unit is made of.
    public enum Kind: UInt8, Sendable {
        /// A written word in Arabic letters.
        case word
        /// Digits, with what is written on to them.
        case number
        /// A word in Latin letters.
        case latin
        /// A mark.
        case mark
    }

    /// The whole unit, in bytes of the text.
    public var span: TextSpan
    /// What is left of it without clitics; the whole, if all of it is clitics.
    public var base: TextSpan
    /// What it is made of.
    public var kind: Kind
    /// Whether the writing lacks the alef of its article (للتعاون).
    public var lacksAlef: Bool

    /// Makes a unit.
    public init(span: TextSpan, base: TextSpan, kind: Kind, lacksAlef: Bool) {
        self.span = span
        self.base = base
        self.kind = kind
        self.lacksAlef = lacksAlef
    }

    /// Puts the tokens of a sentence together to written words again.
    ///
    /// - Parameters:
    ///   - tokens: the tokens of a document.
    ///   - range: those of the sentence.
    ///   - units: receives the units, in the order of the text.
    public static func append(_ tokens: [Token], _ range: Range<Int>, to units: inout [NameUnit]) {
        tokens.withUnsafeBufferPointer { tokens in
            var index = range.lowerBound
            while index < range.upperBound {
                var end = index + 1
                if tokens[index].kind != .punctuation {
                    while end < range.upperBound, !tokens[end].startsWord, tokens[end].kind != .punctuation {
                        end += 1
                    }
                }
                units.append(unit(tokens, index..<end))
                index = end
            }
        }
    }

    @inline(__always)
    private static func unit(_ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>) -> NameUnit {
        let span = TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
        var first = range.lowerBound
        while first < range.upperBound - 1, tokens[first].kind == .proclitic { first += 1 }
        var last = range.upperBound - 1
        if last > first, tokens[last].kind == .enclitic { last -= 1 }
        let token = tokens[first]
        let kind: Kind
        switch token.kind {
        case .word, .proclitic, .enclitic: kind = .word
        case .number: kind = .number
        case .latin: kind = .latin
        case .symbol, .punctuation: kind = .mark
        }
        return NameUnit(
            span: span, base: TextSpan(token.span.start, tokens[last].span.end), kind: kind,
            lacksAlef: token.lacksAlef)
    }

    /// A hash of all that the features of a unit depend on; never 0.
    @inline(__always)
    public func identity(in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(text)
        let start = span.start
        var index = start
        let end = span.end
        let cuts = UInt64(base.start &- start) << 32 | UInt64(end &- base.end) << 8
        var state = (cuts | UInt64(kind.rawValue) << 1 | (lacksAlef ? 1 : 0)) &* 0x9E37_79B9_7F4A_7C15
        while index &+ 8 <= end {
            state = (state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            state ^= state >> 32
            index &+= 8
        }
        var rest: UInt64 = UInt64(end &- index)
        while index < end {
            rest = rest << 8 | UInt64(text[index])
            index &+= 1
        }
        state = (state ^ rest) &* 0xC4CE_B9FE_1A85_EC53
        state ^= state >> 29
        return (state &* 0x9E37_79B9_7F4A_7C15) | 1
    }
}
