import Glossaries
public import JSON
import TextModel

extension GlossaryDifference {
    /// The comparison for programs.
    public var json: JSONText {
        var members: [(String, JSONText)] = [("rows", .array(rows.map(Self.json)))]
        if let tally {
            let totals = totals
            members.append(
                (
                    "corpus",
                    .object([
                        ("documents", .integer(tally.read)), ("rejected", .integer(tally.rejected)),
                        ("compared", .integer(compared)), ("touched", .integer(touched)),
                        ("gained", .integer(totals.gained)), ("lost", .integer(totals.lost)),
                        ("changed", .integer(totals.changed)),
                    ])
                ))
            members.append(("mentions", .array(impacts.map(Self.json))))
        }
        return .object(members)
    }

    private static func json(_ row: GlossaryChange.Row) -> JSONText {
        .object([
            ("id", .string(row.key)), ("change", .string(row.kind.rawValue)),
            ("playsAPart", .bool(row.playsAPart)),
            (
                "cells",
                .array(
                    row.cells.map {
                        .object([
                            ("column", .string($0.column)), ("old", .string($0.old)), ("new", .string($0.new)),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ impact: RowImpact) -> JSONText {
        .object([
            ("id", .string(impact.key)), ("gained", .integer(impact.gained)), ("lost", .integer(impact.lost)),
            ("changed", .integer(impact.changed)), ("documents", .integer(impact.documents)),
            (
                "samples",
                .array(
                    impact.samples.map { sample in
                        .object([
                            ("document", .string(sample.document)), ("offset", .integer(sample.offset)),
                            ("change", .string(sample.change.kind.rawValue)), ("left", .string(sample.left)),
                            ("surface", .string(sample.surface)), ("right", .string(sample.right)),
                            ("old", json(sample.change.old)), ("new", json(sample.change.new)),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ fact: MentionFact?) -> JSONText {
        guard let fact else { return .null }
        return .object([
            ("type", .string(fact.type.rawValue)), ("subtype", .string(fact.subtype)), ("key", .string(fact.key)),
            ("target", .string(fact.target)),
        ])
    }
}
