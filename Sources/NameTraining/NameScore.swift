public import NameTagging
import TextModel

/// How many names were found, how many there are, and how many of those found are right: exact spans and types.
public struct NameScore: Sendable, Equatable {
    /// One count for each type, in the order of `NameLabel.types`.
    public var correct = [0, 0, 0]
    /// See `correct`.
    public var found = [0, 0, 0]
    /// See `correct`.
    public var expected = [0, 0, 0]

    /// Makes a score of nothing.
    public init() {}

    /// Adds another score.
    public mutating func add(_ other: NameScore) {
        for type in NameLabel.types.indices {
            correct[type] += other.correct[type]
            found[type] += other.found[type]
            expected[type] += other.expected[type]
        }
    }

    /// Precision, recall and their harmonic mean of one type, or of all.
    public func figures(_ type: Int? = nil) -> (precision: Double, recall: Double, f1: Double) {
        func count(_ list: [Int]) -> Double { Double(type.map { list[$0] } ?? list.reduce(0, +)) }
        let right = count(correct)
        let precision = right / max(count(found), 1)
        let recall = right / max(count(expected), 1)
        return (precision, recall, right == 0 ? 0 : 2 * precision * recall / (precision + recall))
    }

    /// The names that labels give: units and place of the type.
    public static func names(_ labels: ArraySlice<UInt8>) -> [(units: Range<Int>, type: Int)] {
        var names: [(units: Range<Int>, type: Int)] = []
        var index = labels.startIndex
        while index < labels.endIndex {
            let label = Int(labels[index])
            guard NameLabel.isBegin(label) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < labels.endIndex, Int(labels[end]) == label + 1 { end += 1 }
            names.append((index - labels.startIndex..<end - labels.startIndex, NameLabel.type(of: label)))
            index = end
        }
        return names
    }
}

extension NameScore {
    /// The figures in one line, in per cent: all, then by type.
    public var line: String {
        func percent(_ value: Double) -> String {
            let tenths = Int((value * 1000).rounded())
            return "\(tenths / 10).\(tenths % 10)"
        }
        func text(_ name: String, _ type: Int?) -> String {
            let figures = figures(type)
            return "\(name) \(percent(figures.precision))/\(percent(figures.recall))/\(percent(figures.f1))"
        }
        let types = NameLabel.types.enumerated().map { text($1.rawValue, $0) }
        return ([text("all", nil)] + types).joined(separator: " ")
    }
}

extension NameScore {
    /// Measures a model on sentences with labels.
    public init(of model: NameModel, on corpus: AnnotatedCorpus) {
        self = CorpusTagger(model, corpus.corpus).score(corpus, sentences: 0..<corpus.sentenceCount)
    }
}
