import TextModel

/// A block's text with its marks taken off: sentences with tokens, and mentions.
struct MarkedText {
    private(set) var text = ""
    private(set) var sentences: [(tokens: [Token], Void)] = []
    private(set) var mentions: [(name: String, span: TextSpan)] = []

    init(_ marked: String) {
        var open: [(name: String, start: Int)] = []
        var cuts: Set<Int> = []
        var ends: Set<Int> = []
        var scalars = Array(marked.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "[":
                var name = ""
                while let next = scalars.popFirst(), next != "|" { name.unicodeScalars.append(next) }
                open.append((name, text.utf8.count))
                cuts.insert(text.utf8.count)
            case "]":
                if let last = open.popLast() { mentions.append((last.name, TextSpan(last.start, text.utf8.count))) }
                cuts.insert(text.utf8.count)
            case "+": cuts.insert(text.utf8.count)
            case "‖": ends.insert(text.utf8.count)
            default: text.unicodeScalars.append(scalar)
            }
        }
        mentions.sort { $0.span < $1.span }
        tokenise(cuts: cuts, ends: ends)
    }

    private mutating func tokenise(cuts: Set<Int>, ends: Set<Int>) {
        var tokens: [Token] = []
        var start: Int?
        var offset = 0
        var previous: Class = .space
        func close(_ tokens: inout [Token]) {
            if let begin = start { tokens.append(Self.token(TextSpan(begin, offset), previous)) }
            start = nil
        }
        for scalar in text.unicodeScalars {
            let kind = Class(scalar)
            let continues = kind == previous && kind != .mark && kind != .symbol && !cuts.contains(offset)
            if !continues { close(&tokens) }
            if ends.contains(offset), !tokens.isEmpty {
                close(&tokens)
                sentences.append((tokens, ()))
                tokens = []
            }
            if start == nil, kind != .space { start = offset }
            previous = kind
            offset += scalar.utf8.count
        }
        close(&tokens)
        if !tokens.isEmpty { sentences.append((tokens, ())) }
        nameClitics()
    }

    private enum Class {
        case space, letter, latin, digit, symbol, mark

        init(_ scalar: Unicode.Scalar) {
            switch scalar {
            case " ": self = .space
            case "0"..."9", "٠"..."٩", ".": self = .digit
            case "%", "٪", "$": self = .symbol
            case _ where isArabicLetter(scalar.value) || isArabicMark(scalar.value) || isTatweel(scalar.value):
                self = .letter
            case _ where isLatinLetter(scalar.value): self = .latin
            default: self = .mark
            }
        }
    }

    private static func token(_ span: TextSpan, _ kind: Class) -> Token {
        switch kind {
        case .digit: Token(span: span, kind: .number, startsWord: true)
        case .symbol: Token(span: span, kind: .symbol, startsWord: false)
        case .latin: Token(span: span, kind: .latin, startsWord: true)
        case .letter: Token(span: span, kind: .word, startsWord: true)
        case .mark, .space: Token(span: span, kind: .punctuation, startsWord: false)
        }
    }

    /// A point is a digit's only between digits; letters joined to letters are clitics by their place.
    private mutating func nameClitics() {
        let bytes = Array(text.utf8)
        func form(_ token: Token) -> String { String(decoding: bytes[token.span.range], as: UTF8.self) }
        for sentence in sentences.indices {
            for index in sentences[sentence].tokens.indices {
                let token = sentences[sentence].tokens[index]
                if token.kind == .number, form(token) == "." { sentences[sentence].tokens[index].kind = .punctuation }
                guard token.kind == .word else { continue }
                let joinsNext =
                    sentences[sentence].tokens.indices.contains(index + 1)
                    && sentences[sentence].tokens[index + 1].span.start == token.span.end
                    && sentences[sentence].tokens[index + 1].kind != .punctuation
                let joinsLast = index > 0 && sentences[sentence].tokens[index - 1].span.end == token.span.start
                if joinsNext, ["و", "ف", "ب", "ل", "ك", "س", "أ"].contains(form(token)) {
                    sentences[sentence].tokens[index].kind = .proclitic
                } else if joinsLast, ["ه", "ها", "هم", "نا", "ي"].contains(form(token)) {
                    sentences[sentence].tokens[index].kind = .enclitic
                }
                sentences[sentence].tokens[index].startsWord = !joinsLast
                let last = index > 0 ? form(sentences[sentence].tokens[index - 1]) : ""
                sentences[sentence].tokens[index].lacksAlef = joinsLast && last == "ل" && form(token).hasPrefix("ل")
            }
        }
    }
}
