public import NameTagging
public import TextModel

/// Sentences as numbers of word forms: all that training needs of a text.
public struct UnitCorpus: Sendable {
    /// The different forms, in the order in which they were first seen.
    public private(set) var words: [UnitWord] = []
    /// The forms of all sentences, one sentence after the other.
    public private(set) var units: [Int32] = []
    /// What the glossary says of each unit (`NameHint.mark`).
    public private(set) var hints: [UInt8] = []
    /// Where each sentence begins in `units`, and at the end where the last one ends.
    public private(set) var starts: [Int] = [0]
    private var numbers: [UInt64: Int32] = [:]

    /// Makes an empty corpus.
    public init() {}

    /// How many sentences there are.
    public var sentenceCount: Int { starts.count - 1 }

    /// Adds a sentence.
    ///
    /// - Parameters:
    ///   - sentence: its units.
    ///   - marks: what the glossary says of each.
    ///   - text: the text they are spans of.
    public mutating func add(_ sentence: [NameUnit], marks: [UInt8], in text: UnsafeBufferPointer<UInt8>) {
        guard !sentence.isEmpty else { return }
        for unit in sentence { units.append(number(of: unit, in: text)) }
        hints += marks
        starts.append(units.count)
    }

    /// Adds all sentences of a document.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - hints: what the glossary found in it.
    public mutating func add(_ document: SegmentedDocument, hints: [NameHint]) {
        var next = 0
        var marks: [UInt8] = []
        document.clean.text.withUnsafeBufferPointer { text in
            for sentence in document.sentences {
                var units: [NameUnit] = []
                NameUnit.append(document.tokens, sentence.tokens, to: &units)
                NameHint.mark(units, hints, &next, into: &marks)
                add(units, marks: marks, in: text)
            }
        }
    }

    private mutating func number(of unit: NameUnit, in text: UnsafeBufferPointer<UInt8>) -> Int32 {
        let identity = unit.identity(in: text)
        if let number = numbers[identity] { return number }
        let number = Int32(words.count)
        words.append(UnitWord(unit, in: text))
        numbers[identity] = number
        return number
    }
}
