import TextModel

/// A text with its boundaries marked: `|` at a space, `‖` without one, `¶` between blocks.
struct MarkedSentences {
    /// The text without the marks.
    let text: String
    /// The sentences of the text.
    let sentences: [String]

    init(_ marked: some StringProtocol) {
        let line = String(marked).replacing(" |", with: "|")
        text = line.replacing("|", with: " ").replacing("‖", with: "").replacing("¶", with: "\n")
        sentences = line.split { "|‖¶".contains($0) }.map(String.init)
    }
}

/// A text with its words marked: `+` behind a proclitic, `-` before a pronoun, `=` before the form restored.
struct MarkedWords: Equatable {
    /// One part of a word: what stands in the text, what it is, and its form.
    struct Part: Hashable {
        var word: Int
        var written: String
        var kind: Token.Kind
        var form: String
    }

    /// The text without the marks.
    let text: String
    /// The parts of all words.
    let parts: [Part]

    init(_ marked: some StringProtocol) {
        var parts: [Part] = []
        var words: [String] = []
        for (number, word) in marked.split(separator: " ").enumerated() {
            var part = Part(word: number, written: "", kind: .word, form: "")
            var isForm = false
            func close(_ kind: Token.Kind) {
                if part.form.isEmpty { part.form = part.written }
                part.kind = kind
                if !part.written.isEmpty { parts.append(part) }
                part = Part(word: number, written: "", kind: .word, form: "")
                isForm = false
            }
            let hasPronoun = word.contains("-")
            for character in word.unicodeScalars {
                switch character {
                case "+": close(.proclitic)
                case "-": close(.word)
                case "=": isForm = true
                default:
                    if isForm {
                        part.form.unicodeScalars.append(character)
                    } else {
                        part.written.unicodeScalars.append(character)
                    }
                }
            }
            close(hasPronoun ? .enclitic : .word)
            words.append(parts.filter { $0.word == number }.map(\.written).joined())
        }
        self.parts = parts
        text = words.joined(separator: " ")
    }

    /// The parts of a text as the segmenter cuts it.
    static func found(in text: String) throws -> [Part] {
        let document = try Segmentations.document(text)
        var word = -1
        return document.tokens.map { token in
            word += token.startsWord ? 1 : 0
            let form = String(decoding: token.form(of: document.clean.text[token.span.range]), as: UTF8.self)
            return Part(word: word, written: document.clean.string(token.span), kind: token.kind, form: form)
        }
    }
}
