public import JSON
public import SystemPackage
import TextModel

extension GlossarySuggestions {
    /// The rows as a glossary file to fill in: `target` is left empty, for English is not guessed.
    public var table: String {
        var lines = [
            "# Names and terms that the glossaries lack, the most useful first. Fill in target, correct type, delete what is",
            "# not wanted, then run: warraq glossary lint",
            ["id", "source", "variants", "target", "type", "translit", "note", "evidence"].joined(separator: "\t"),
        ]
        for suggestion in suggestions {
            let forms = suggestion.wordings.dropFirst()
            let note =
                "\(suggestion.count) times in \(suggestion.documents) documents"
                + (forms.isEmpty ? "" : "; also " + forms.joined(separator: ", "))
            lines.append(
                Self.line([
                    suggestion.id, suggestion.source, "", "", suggestion.type.rawValue,
                    suggestion.transliteration ?? "", note, Self.evidence(suggestion.examples),
                ]))
        }
        if !spellings.isEmpty {
            lines += [
                "# Spellings of rows that the glossaries have. These rows keep the id, so that in a later layer they add to the",
                "# row; the variants that it has already are repeated, for given cells replace.",
            ]
        }
        for spelling in spellings {
            let variants = (spelling.variants + spelling.spellings).map(Self.escaped).joined(separator: "|")
            let note =
                "\(spelling.source): spelt \(spelling.spellings.joined(separator: ", ")) "
                + "in up to \(spelling.documents) documents"
            lines.append(
                [
                    Self.escaped(spelling.id), "", variants, "", "", "", Self.escaped(note),
                    Self.evidence(spelling.examples),
                ]
                .joined(separator: "\t"))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The suggestions for programs.
    public var json: JSONText {
        .object([
            ("documents", .integer(tally.read)), ("rejected", .integer(tally.rejected)),
            (
                "suggestions",
                .array(
                    suggestions.map { suggestion in
                        .object([
                            ("id", .string(suggestion.id)), ("source", .string(suggestion.source)),
                            ("type", .string(suggestion.type.rawValue)),
                            ("translit", .optional(suggestion.transliteration)),
                            ("documents", .integer(suggestion.documents)), ("count", .integer(suggestion.count)),
                            ("wordings", .array(suggestion.wordings.map { .string($0) })),
                            ("examples", .array(suggestion.examples.map(Self.json))),
                        ])
                    })
            ),
            (
                "spellings",
                .array(
                    spellings.map { spelling in
                        .object([
                            ("id", .string(spelling.id)), ("source", .string(spelling.source)),
                            ("spellings", .array(spelling.spellings.map { .string($0) })),
                            ("documents", .integer(spelling.documents)),
                            ("examples", .array(spelling.examples.map(Self.json))),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ example: SuggestionExample) -> JSONText {
        .object([
            ("document", .string(example.document)), ("offset", .integer(example.offset)),
            ("text", .string(example.text)),
        ])
    }

    private static func line(_ cells: [String]) -> String {
        // Only evidence holds a list, and it comes escaped.
        cells.dropLast().map(escaped).joined(separator: "\t") + "\t" + (cells.last ?? "")
    }

    private static func evidence(_ examples: [SuggestionExample]) -> String {
        examples.map { escaped("\($0.document):\($0.offset) \($0.text)") }.joined(separator: "|")
    }

    /// A value as a cell of the tab-separated form holds it.
    private static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": output += "\\\\"
            case "|": output += "\\|"
            case "\t": output += "\\t"
            case "\n": output += "\\n"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}

extension GlossarySuggestions {
    /// Writes a result to a file.
    ///
    /// - Parameters:
    ///   - text: the result.
    ///   - path: the file.
    /// - Throws: `PreparedLine.Failure` when it cannot be written.
    public static func write(_ text: String, to path: FilePath) throws(PreparedLine.Failure) {
        do {
            try FileSystem.write(Array(text.utf8), to: path)
        } catch {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(.error, "output", error.message, help: "name a file that you may write with --output")
            ])
        }
    }
}
