import Annotation
import Glossaries
public import TextModel

/// What a comparison looks at in one mention.
public struct MentionFact: Sendable, Equatable {
    /// Where it stands in the clean text, in bytes.
    public var span: TextSpan
    /// What it is.
    public var type: MentionType
    /// The finer kind.
    public var subtype: String
    /// The keys of its rows, joined by `|`; empty if a rule found it.
    public var key: String
    /// Its English; for undecided readings that of each, joined by `|`.
    public var target: String

    /// The facts of a document's mentions, in the order of the text.
    static func facts(of document: GlossedDocument) -> [MentionFact] {
        document.annotated.mentions.indices.map { index in
            let mention = document.annotated.mentions[index]
            let row = MentionRow(document, mention: index)
            return MentionFact(
                span: mention.span, type: mention.type, subtype: mention.subtype ?? "", key: row.key,
                target: row.target)
        }
    }

    /// The first row of the key.
    var firstKey: String { key.split(separator: "|").first.map(String.init) ?? "" }
}

/// What became of one mention.
public struct MentionChange: Sendable, Equatable {
    /// The kinds, in the order in which they are listed.
    public enum Kind: String, Sendable {
        case gained, lost, changed
    }

    /// Before; nil if it was gained.
    public var old: MentionFact?
    /// After; nil if it was lost.
    public var new: MentionFact?

    /// What became of it.
    public var kind: Kind { old == nil ? .gained : new == nil ? .lost : .changed }

    /// Where to look.
    var span: TextSpan { new?.span ?? old?.span ?? TextSpan(0, 0) }

    /// The changes from `old` to `new`, both in the order of the text.
    ///
    /// Mentions of one span are the same place; so are two that overlap and are all that is left at that place (the
    /// longer reading of a name). What is left over is lost or gained.
    static func changes(from old: [MentionFact], to new: [MentionFact]) -> [MentionChange] {
        let isSame = Set(old).intersection(new)
        var gone = old.filter { !isSame.contains($0) }
        var come = new.filter { !isSame.contains($0) }
        if gone.isEmpty && come.isEmpty { return [] }
        var changes: [MentionChange] = []
        pair(&gone, &come, into: &changes) { $0.span == $1.span && $0.key == $1.key }
        pair(&gone, &come, into: &changes) { $0.span == $1.span }
        pair(&gone, &come, into: &changes) { $0.span.overlaps($1.span) }
        changes += gone.map { MentionChange(old: $0, new: nil) } + come.map { MentionChange(old: nil, new: $0) }
        return changes.sorted { ($0.span, $0.kind.rawValue) < ($1.span, $1.kind.rawValue) }
    }

    private static func pair(
        _ gone: inout [MentionFact], _ come: inout [MentionFact], into changes: inout [MentionChange],
        where matches: (MentionFact, MentionFact) -> Bool
    ) {
        var left: [MentionFact] = []
        for fact in gone {
            if let index = come.firstIndex(where: { matches(fact, $0) }) {
                changes.append(MentionChange(old: fact, new: come.remove(at: index)))
            } else {
                left.append(fact)
            }
        }
        gone = left
    }
}

extension MentionFact: Hashable {}
