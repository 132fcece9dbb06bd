import ArabicText
public import TextModel

extension CompiledGlossary {
    /// The single words that the conditions of rows name, folded; what `use(of:)` looks for beside the rows.
    public var conditionWords: Set<String> {
        var words: Set<String> = []
        for number in concepts.indices {
            let row = row(number)
            for column in LintScene.neighbourColumns {
                for value in row.list(column) {
                    for word in value.split(separator: " ") {
                        words.insert(ArabicFolding.folded(String(word), level: 2))
                    }
                }
            }
        }
        return words
    }

    /// What one document says of the rows.
    ///
    /// - Parameters:
    ///   - text: the clean text.
    ///   - words: its written words, in order.
    ///   - context: what is known of the document beside its text.
    ///   - conditionWords: the words of conditions to look for, as `conditionWords` gives them.
    /// - Returns: the rows found, and the words.
    public func use(
        in text: [UInt8], words: [TextSpan], context: MatchContext, conditionWords: Set<String>
    ) -> DocumentUse {
        var result = DocumentUse()
        result.outlet = context.outlet
        let resolution = resolution(of: candidates(in: text, words: words, context: context))
        for term in resolution.chosen {
            for reading in term.readings {
                let isUnsure = term.isUndecided || reading.folding == 3
                result.rows[reading.concept, default: RowUse()].mentions += 1
                result.rows[reading.concept, default: RowUse()].unsure += isUnsure ? 1 : 0
            }
        }
        for lost in resolution.suppressed where lost.reason == .suspect {
            result.rows[lost.candidate.reading.concept, default: RowUse()].suspects += 1
        }
        guard !conditionWords.isEmpty else { return result }
        for word in words {
            let folded = ArabicFolding.folded(String(decoding: text[word.range], as: UTF8.self), level: 2)
            for rest in Self.rests(of: folded) where conditionWords.contains(rest) {
                result.conditionWords.insert(rest)
            }
        }
        return result
    }

    /// A folded word with what may be proclitics and article taken off its start, letter by letter, itself first.
    private static func rests(of word: String) -> [String] {
        var rests = [word]
        var rest = Substring(word)
        while let first = rest.first, "وفبكلا".contains(first), rest.count > 2, rests.count < 5 {
            rest = rest.dropFirst()
            rests.append(String(rest))
        }
        return rests
    }
}
