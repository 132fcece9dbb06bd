import JSON
import TEIWriting
import TextModel

/// What the pipe answers to one record.
public enum PipeAnswer {
    /// The parts that `--emit` can ask for.
    public enum Part: String, Sendable, CaseIterable {
        case tei, mentions, sentences, tokens, removed, text
        /// The text that offsets refer to: of a page the text extracted from it.
        case source
    }

    /// A record that could not be taken.
    static func rejection(id: JSONText, code: String, message: String) -> JSONText {
        .object([
            ("id", id), ("status", .string("rejected")), ("code", .string(code)), ("message", .string(message)),
        ])
    }

    /// The members for one document.
    static func members(
        _ parts: Set<Part>, of document: GlossedDocument, tei: TEIOutput?
    ) -> [(String, JSONText)] {
        Part.allCases.filter(parts.contains).map { ($0.rawValue, json($0, of: document, tei: tei)) }
    }

    /// One part for one document.
    static func json(_ part: Part, of document: GlossedDocument, tei: TEIOutput? = nil) -> JSONText {
        switch part {
        case .tei: .string(String(decoding: tei?.bytes ?? [], as: UTF8.self))
        case .mentions: mentions(document, tei: tei)
        case .sentences: .array(document.annotated.sentences.map { range(document, $0.span) })
        case .tokens: tokens(document)
        case .removed: removed(document)
        case .text: .string(String(decoding: document.annotated.clean.text, as: UTF8.self))
        case .source: .string(String(decoding: document.annotated.source.text, as: UTF8.self))
        }
    }

    private static func range(_ document: GlossedDocument, _ span: TextSpan) -> JSONText {
        let range = document.annotated.clean.sourceRange(of: span)
        return .array([.integer(range.start), .integer(range.end)])
    }

    private static func mentions(_ document: GlossedDocument, tei: TEIOutput?) -> JSONText {
        let clean = document.annotated.clean
        let sentences = DocumentRows(document).sentenceIdentifiers(tei)
        return .array(
            document.annotated.mentions.indices.map { index in
                let mention = document.annotated.mentions[index]
                let row = MentionRow(document, mention: index)
                return .object([
                    ("document", .string(clean.source.identity.path)), ("start", .integer(row.range.start)),
                    ("end", .integer(row.range.end)), ("surface", .string(clean.string(mention.span))),
                    ("type", .string(mention.type.rawValue)), ("key", .string(row.key)),
                    ("target", .string(row.target)), ("authority", .string(row.authority)),
                    ("found_by", .string(mention.origin.rawValue)), ("cert", .string(row.certainty)),
                    ("sentence", .string(sentences[index])), ("proclitics", .string(mention.proclitics)),
                    ("folding", .string(row.folding)),
                ])
            })
    }

    private static func tokens(_ document: GlossedDocument) -> JSONText {
        let clean = document.annotated.clean
        return .array(
            document.annotated.tokens.map { token in
                let range = clean.sourceRange(of: token.span)
                // What the writing contracted is given back: the alef of ل + ال, the ة before a pronoun.
                let form =
                    token.isContracted
                    ? String(decoding: token.form(of: clean.text[token.span.range]), as: UTF8.self)
                    : clean.string(token.span)
                return .object([
                    ("start", .integer(range.start)), ("end", .integer(range.end)), ("form", .string(form)),
                ])
            })
    }

    private static func removed(_ document: GlossedDocument) -> JSONText {
        .array(
            document.annotated.clean.removals.map {
                .object([
                    ("start", .integer($0.source.start)), ("end", .integer($0.source.end)),
                    ("reason", .string($0.reason.rawValue)),
                ])
            })
    }
}
