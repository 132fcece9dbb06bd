import Cleaning
import Glossaries
import JSON
import Segmentation
public import TextModel

extension PreparedLine {
    /// What every stage makes of a piece of text, and why each glossary candidate won or lost.
    ///
    /// - Parameters:
    ///   - text: the text; its offsets in the answer are code points.
    ///   - metadata: what is known of it: rows may hold for certain dates and outlets.
    /// - Returns: the answer.
    /// - Throws: `Failure` when a stage refuses the text.
    public func explain(
        _ text: String, metadata: DocumentMetadata = DocumentMetadata()
    ) throws(Failure) -> Explanation {
        let bytes = Array(text.utf8)
        let identity = DocumentIdentity(key: Array("text".utf8), path: "text", bytes: bytes)
        var diagnostics: [Diagnostic] = []
        let document: GlossedDocument
        do {
            document = try line.gloss(
                bytes: bytes, identity: identity, metadata: metadata, reporting: &diagnostics)
        } catch {
            throw Failure(diagnostics: [Diagnostic(.error, error.code, error.message, help: error.remedy)])
        }
        let parts = ExplanationParts(document, glossary: line.glossary)
        return Explanation(
            sections: [
                .init(title: "clean", lines: parts.cleaning), .init(title: "segment", lines: parts.segments),
                .init(title: "glossary candidates", lines: parts.candidates),
                .init(title: "mentions", lines: parts.mentions),
            ],
            json: .object([
                ("text", .string(text)),
                ("removed", PipeAnswer.json(.removed, of: document)),
                ("sentences", PipeAnswer.json(.sentences, of: document)),
                ("tokens", PipeAnswer.json(.tokens, of: document)),
                ("candidates", parts.candidatesJSON),
                ("mentions", PipeAnswer.json(.mentions, of: document)),
            ]))
    }

    /// A row of the glossaries, cell by cell with its origin.
    ///
    /// - Parameter key: the row's `id`.
    /// - Returns: the answer.
    /// - Throws: `Failure` when no row in force has the key.
    public func explain(key: String) throws(Failure) -> Explanation {
        guard let cells = line.glossary.provenance(ofKey: key) else {
            if let place = line.glossary.lastRow(withKey: key) {
                throw Failure(diagnostics: [
                    Diagnostic(
                        .error, "row-off", at: place, "the row \(key) is not in force: its status is off",
                        help: "empty the cell status there to bring the row back")
                ])
            }
            let nearest = NearestName.nearest(to: key, among: line.glossary.concepts.map(\.key))
            throw Failure(diagnostics: [
                Diagnostic(
                    .error, "unknown-row", "no row of the glossaries in force has the id \(key)",
                    help: nearest.map { "did you mean \($0)?" } ?? "the ids stand in the column id of the glossaries")
            ])
        }
        return Explanation(
            sections: [
                .init(
                    title: key,
                    lines: cells.map { "\($0.column): \($0.value)  (\(Self.place($0.location)), layer \($0.layer))" })
            ],
            json: .object([
                ("id", .string(key)),
                (
                    "cells",
                    .array(
                        cells.map { cell in
                            .object([
                                ("column", .string(cell.column)), ("value", .string(cell.value)),
                                ("file", .string(cell.location.file)),
                                ("line", cell.location.line.map { .integer($0) } ?? .null),
                                ("layer", .integer(cell.layer)),
                            ])
                        })
                ),
            ]))
    }

    static func place(_ location: SourceLocation) -> String {
        location.line.map { "\(location.file):\($0)" } ?? location.file
    }
}

/// The lines and values of an explanation.
private struct ExplanationParts {
    private let document: GlossedDocument
    private let explanations: [TermExplanation]

    init(_ document: GlossedDocument, glossary: CompiledGlossary) {
        self.document = document
        let text = document.annotated.clean.text
        let metadata = document.annotated.clean.source.metadata
        explanations = glossary.explain(
            text, words: CompiledGlossary.writtenWords(of: text),
            context: MatchContext(
                date: metadata.date, outlet: metadata.outlet, host: metadata.url.flatMap(MatchContext.host)))
    }

    private var clean: CleanDocument { document.annotated.clean }

    var cleaning: [String] {
        let removed = clean.removals.map { removal in
            "removed \(removal.source.start)-\(removal.source.end) [\(removal.reason.rawValue), \(removal.rule)]: "
                + String(decoding: removal.text, as: UTF8.self)
        }
        let changed = clean.changes.map { change in
            "changed \(change.source.start)-\(change.source.end): "
                + change.kinds.map(\.rawValue).joined(separator: ", ")
        }
        return clean.blocks.map { "kept \($0.source.start)-\($0.source.end): \(clean.string($0.span))" } + removed
            + changed
    }

    var segments: [String] {
        document.annotated.sentences.map { sentence in
            var line = "\(document.annotated.blocks[sentence.block].kind.name): "
            for (position, token) in document.annotated.tokens[sentence.tokens].enumerated() {
                if position > 0 { line += token.startsWord || token.kind == .punctuation ? " " : "+" }
                line += clean.string(token.span)
            }
            return line
        }
    }

    var candidates: [String] {
        explanations.map { explanation in
            let target = explanation.target.map { " → \($0)" } ?? ""
            let conditions = explanation.conditions.map { ", \($0.column) \($0.holds ? "holds" : "fails")" }.joined()
            let parts = explanation.segmentations.joined(separator: " or ")
            return "\(parts)\(target): \(explanation.reason) "
                + "(\(explanation.key), \(explanation.candidate.reading.form.rawValue), "
                + "level \(explanation.candidate.reading.folding), layer \(explanation.layer)\(conditions), "
                + "\(PreparedLine.place(explanation.location)))"
        }
    }

    var candidatesJSON: JSONText {
        .array(
            explanations.map { explanation in
                let range = clean.sourceRange(of: explanation.candidate.span)
                return .object([
                    ("start", .integer(range.start)), ("end", .integer(range.end)),
                    ("segmentation", .string(explanation.segmentation)),
                    ("segmentations", .array(explanation.segmentations.map { .string($0) })),
                    ("key", .string(explanation.key)),
                    ("target", .optional(explanation.target)), ("outcome", .string(explanation.outcome.name)),
                    ("reason", .string(explanation.reason)),
                    ("folding", .integer(Int(explanation.candidate.reading.folding))),
                    ("form", .string(explanation.candidate.reading.form.rawValue)),
                    ("proclitics", .string(explanation.candidate.proclitics)),
                    ("enclitic", .string(explanation.candidate.enclitic)),
                    (
                        "conditions",
                        .object(explanation.conditions.map { ($0.column, .string($0.holds ? "holds" : "fails")) })
                    ),
                    ("layer", .integer(explanation.layer)), ("file", .string(explanation.location.file)),
                    ("line", explanation.location.line.map { .integer($0) } ?? .null),
                ])
            })
    }

    var mentions: [String] {
        document.annotated.mentions.indices.map { index in
            let mention = document.annotated.mentions[index]
            let row = MentionRow(document, mention: index)
            var line = "\(clean.string(mention.span)) \(row.range.start)-\(row.range.end): \(mention.type.rawValue)"
            if !row.target.isEmpty { line += " → \(row.target)" }
            if !row.key.isEmpty { line += " [\(row.key)]" }
            line += " by \(mention.origin.rawValue)"
            if case .probability = mention.certainty { line += ", cert \(row.certainty)" }
            return line
        }
    }
}

extension BlockKind {
    /// The kind in a word.
    fileprivate var name: String {
        switch self {
        case .headline: "headline"
        case .subheadline: "sub-headline"
        case .sectionHeading: "heading"
        case .paragraph: "paragraph"
        case .caption: "caption"
        case .listItem: "list item"
        case .quotation: "quotation"
        case .tableRow: "table row"
        case .byline: "byline"
        case .dateline: "dateline"
        }
    }
}

extension TermExplanation.Outcome {
    /// The outcome in a word, for programs.
    fileprivate var name: String {
        switch self {
        case .chosen: "chosen"
        case .undecided: "undecided"
        case .nested: "nested"
        case .blocks: "blocks"
        case .refused: "refused"
        case .lost: "lost"
        }
    }
}
