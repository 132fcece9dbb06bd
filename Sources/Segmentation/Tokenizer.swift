import ArabicText
import TextModel

/// Cuts one sentence after the other into tokens, in one pass over its bytes.
struct Tokenizer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let classes: UnsafeBufferPointer<ScalarClass>
    private let clitics: CliticAnalyser
    /// The tokens of all sentences so far.
    private(set) var tokens: [Token] = []
    /// Where the last token of the sentence ended, if it was no punctuation; -1 otherwise.
    private var wordEnd = -1
    private var sentenceStart = 0

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, classes: UnsafeBufferPointer<ScalarClass>, clitics: CliticAnalyser
    ) {
        self.bytes = bytes
        self.classes = classes
        self.clitics = clitics
        tokens.reserveCapacity(bytes.count / 5 + 8)
    }

    /// Appends the tokens of the text `range`.
    mutating func tokenise(_ range: Range<Int>) {
        var index = range.lowerBound
        let end = range.upperBound
        wordEnd = -1
        sentenceStart = tokens.count
        while index < end {
            let (scalar, length) = decodeScalar(bytes, at: index)
            switch ScalarClass.of(scalar, classes) {
            case .space:
                index &+= length
            case .arabic:
                index = arabicWord(index, end)
            case .tatweel:
                index = tatweel(index, end)
            case .mark:
                index = mark(index, index &+ length)
            case .digit:
                index = number(index, end)
            case .latin:
                index = latin(index, end)
            case .otherLetter:
                let next = run(index, end) { $0 == .otherLetter || $0 == .mark }
                append(index, next, .word)
                index = next
            case .symbol:
                append(index, index &+ length, .symbol)
                index &+= length
            case .punctuation:
                append(index, index &+ length, .punctuation)
                index &+= length
            }
        }
    }

    private mutating func append(
        _ start: Int, _ end: Int, _ kind: Token.Kind, lacksAlef: Bool = false, ending: BaseEnding = .asWritten
    ) {
        let startsWord = kind == .punctuation || wordEnd != start
        tokens.append(
            Token(
                span: TextSpan(start, end), kind: kind, startsWord: startsWord, lacksAlef: lacksAlef, ending: ending))
        wordEnd = kind == .punctuation ? -1 : end
    }

    @inline(__always)
    private func scalarClass(_ index: Int) -> (kind: ScalarClass, length: Int) {
        let (scalar, length) = decodeScalar(bytes, at: index)
        return (ScalarClass.of(scalar, classes), length)
    }

    @inline(__always)
    private func run(_ start: Int, _ end: Int, _ belongs: (ScalarClass) -> Bool) -> Int {
        var index = start
        while index < end {
            let (kind, length) = scalarClass(index)
            guard belongs(kind) else { break }
            index &+= length
        }
        return index
    }

    /// A mark that no letter carries here: it goes to the token that ends here, or is a token of its own.
    private mutating func mark(_ start: Int, _ end: Int) -> Int {
        if tokens.count > sentenceStart, let last = tokens.last, last.span.end == start {
            tokens[tokens.count &- 1].span = TextSpan(last.span.start, end)
            if wordEnd == start { wordEnd = end }
        } else {
            append(start, end, .symbol)
        }
        return end
    }

    // MARK: - Arabic words

    private mutating func arabicWord(_ start: Int, _ end: Int) -> Int {
        let (next, split) = clitics.analyse(wordAt: start, before: end)
        if split.partCount > 1, !isLost(start, next, end) {
            appendSplit(start, next, split)
        } else {
            append(start, next, isParticleAlone(start, next, end) ? .proclitic : .word)
        }
        return next
    }

    /// Whether the word is فقد, he lost: before the article and where nothing follows; before a verb it is ف and قد.
    private func isLost(_ start: Int, _ next: Int, _ end: Int) -> Bool {
        guard next &- start == 6, bytes[start] == 0xD9, bytes[start &+ 1] == 0x81, bytes[start &+ 2] == 0xD9,
            bytes[start &+ 3] == 0x82, bytes[start &+ 4] == 0xD8, bytes[start &+ 5] == 0xAF
        else { return false }
        guard next &+ 5 <= end, bytes[next] == 0x20 else { return true }
        // U+0627 ا, U+0644 ل
        return bytes[next &+ 1] == 0xD8 && bytes[next &+ 2] == 0xA7 && bytes[next &+ 3] == 0xD9
            && bytes[next &+ 4] == 0x84
    }

    /// A run of tatweel is a dash, unless letters follow it.
    private mutating func tatweel(_ start: Int, _ end: Int) -> Int {
        let next = run(start, end) { $0 == .tatweel || $0 == .mark }
        if next < end, scalarClass(next).kind == .arabic { return arabicWord(start, end) }
        append(start, next, .punctuation)
        return next
    }

    private mutating func appendSplit(_ start: Int, _ end: Int, _ split: CliticSplit) {
        var from = start
        for part in 0..<split.partCount {
            let isLast = part == split.partCount - 1
            let to = isLast ? end : start + Int(split.cuts[part])
            let kind: Token.Kind =
                part < split.procliticCount ? .proclitic : isLast && split.hasEnclitic ? .enclitic : .word
            if kind == .word {
                append(
                    from, to, kind, lacksAlef: split.lacksAlef, ending: split.hasEnclitic ? split.ending : .asWritten)
            } else {
                append(from, to, kind)
            }
            from = to
        }
    }

    /// Whether the run is a particle of one letter that is written apart from its word (و اسرائيل, لـ اتفاقيات) or
    /// stands before a digit, a Latin letter or an opening quote (ب58, لـ«البيان»).
    private func isParticleAlone(_ start: Int, _ end: Int, _ sentenceEnd: Int) -> Bool {
        let letter = UInt16(bytes[start]) << 8 | UInt16(bytes[start &+ 1])
        guard end &- start <= 6, end < sentenceEnd else { return false }
        // و ف ب ل ك
        guard letter == 0xD988 || letter == 0xD981 || letter == 0xD8A8 || letter == 0xD984 || letter == 0xD983 else {
            return false
        }
        var hasTatweel = false
        var index = start &+ 2
        while index < end {
            let (kind, length) = scalarClass(index)
            guard kind != .arabic else { return false }
            hasTatweel = hasTatweel || kind == .tatweel
            index &+= length
        }
        let (next, _) = decodeScalar(bytes, at: end)
        switch ScalarClass.of(next, classes) {
        case .space: return letter == 0xD988 || hasTatweel
        case .digit, .latin: return true
        default: return next == 0xAB || next == 0x22 || next == 0x201C || next == 0x28 || next == 0x5B
        }
    }

    // MARK: - Numbers

    /// A number with its separators: . and ٫ for decimals, , and ٬ for thousands. What has too many points to be one
    /// number (16.3.2025) is cut at each.
    private mutating func number(_ start: Int, _ end: Int) -> Int {
        let first = run(start, end) { $0 == .digit }
        guard let point = separator(first, end), digits(behind: first &+ point.length, end).count > 0 else {
            return code(start, first, end)
        }
        var groups: [Range<Int>] = []
        var index = start
        var points = 0
        var onlyThousands = true
        while true {
            let groupEnd = run(index, end) { $0 == .digit }
            groups.append(index..<groupEnd)
            index = groupEnd
            guard let mark = separator(index, end) else { break }
            let (next, count) = digits(behind: index &+ mark.length, end)
            if mark.isThousands, count != 3 { break }
            guard count > 0 else { break }
            if mark.isPoint { points += 1 }
            if mark.isPoint, count != 3 { onlyThousands = false }
            index = next
        }
        let last = groups[groups.count - 1].upperBound
        if points <= 1 || onlyThousands {
            return code(start, last, end)
        }
        for (position, group) in groups.enumerated() {
            if position > 0 { append(groups[position - 1].upperBound, group.lowerBound, .punctuation) }
            append(group.lowerBound, group.upperBound, .number)
        }
        return last
    }

    /// The separator at `index`, if there is one.
    private func separator(_ index: Int, _ end: Int) -> (length: Int, isThousands: Bool, isPoint: Bool)? {
        guard index < end else { return nil }
        switch bytes[index] {
        case 0x2E: return (1, false, true)  // .
        case 0x2C: return (1, true, false)  // ,
        case 0xD9 where bytes[index &+ 1] == 0xAB: return (2, false, true)  // U+066B ٫
        case 0xD9 where bytes[index &+ 1] == 0xAC: return (2, true, false)  // U+066C ٬
        default: return nil
        }
    }

    /// Where the digits behind a separator begin (there), and how many there are, at most four counted.
    private func digits(behind start: Int, _ end: Int) -> (start: Int, count: Int) {
        var index = start
        var count = 0
        while index < end, count < 4 {
            let (kind, length) = scalarClass(index)
            guard kind == .digit else { break }
            count += 1
            index &+= length
        }
        return (start, count)
    }

    /// Appends the number `start..<last`, or, with capital Latin letters behind it (5G), a code.
    private mutating func code(_ start: Int, _ last: Int, _ end: Int) -> Int {
        if last < end, bytes[last] >= 0x41, bytes[last] <= 0x5A {
            let next = run(last, end) { $0 == .latin || $0 == .digit || $0 == .mark }
            append(start, next, .latin)
            return next
        }
        append(start, last, .number)
        return last
    }

    // MARK: - Latin words, codes and addresses

    private mutating func latin(_ start: Int, _ end: Int) -> Int {
        let next = isAddress(start, end) ? address(start, end) : latinWord(start, end)
        append(start, next, .latin)
        return next
    }

    /// A word with what is written inside words and codes: C5+1, COVID-19, AT&T, U.S, don't, name@site.org.
    private func latinWord(_ start: Int, _ end: Int) -> Int {
        var index = start
        while true {
            index = run(index, end) { $0 == .latin || $0 == .digit || $0 == .mark }
            guard index < end else { return index }
            let joiner: Int
            switch bytes[index] {
            case 0x26, 0x27, 0x2B, 0x2D, 0x2E, 0x40, 0x5F: joiner = 1  // & ' + - . @ _
            case 0xE2 where bytes[index &+ 1] == 0x80 && bytes[index &+ 2] == 0x99: joiner = 3  // U+2019 ’
            default: return index
            }
            guard index &+ joiner < end, isLatinOrDigit(index &+ joiner) else { return index }
            index &+= joiner
        }
    }

    private func isLatinOrDigit(_ index: Int) -> Bool {
        let (kind, _) = scalarClass(index)
        return kind == .latin || kind == .digit
    }

    /// Whether a web address begins here: www. or a scheme and ://
    private func isAddress(_ start: Int, _ end: Int) -> Bool {
        if starts(start, end, with: "www.") { return true }
        var index = start
        while index < end, index &- start < 12, (bytes[index] | 0x20) >= 0x61, (bytes[index] | 0x20) <= 0x7A {
            index &+= 1
        }
        return starts(index, end, with: "://")
    }

    private func starts(_ start: Int, _ end: Int, with ascii: StaticString) -> Bool {
        guard end &- start > ascii.utf8CodeUnitCount else { return false }
        for offset in 0..<ascii.utf8CodeUnitCount where bytes[start &+ offset] != ascii.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The end of a web address: before white space, an Arabic letter or a quote, closing punctuation left out.
    private func address(_ start: Int, _ end: Int) -> Int {
        var index = start
        var last = start
        while index < end {
            let (scalar, length) = decodeScalar(bytes, at: index)
            let kind = ScalarClass.of(scalar, classes)
            if kind == .space || kind == .arabic || kind == .tatweel { break }
            if scalar == 0x22 || scalar == 0xAB || scalar == 0xBB || scalar >= 0x2018 && scalar <= 0x201F { break }
            index &+= length
            let mayEnd = kind != .punctuation || scalar == 0x2F || scalar == 0x2D || scalar == 0x5F || scalar == 0x23
            if mayEnd { last = index }
        }
        return last
    }
}
