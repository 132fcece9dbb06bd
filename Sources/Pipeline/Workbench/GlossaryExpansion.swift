public import Glossaries
import JSON
import TextModel

/// What `glossary expand` lists: every form in which the rows of a glossary can stand in a text.
public struct GlossaryExpansion: Sendable {
    private let glossary: CompiledGlossary
    private let numbers: [Int]
    private let withProclitics: Bool

    /// Prepares the list.
    ///
    /// - Parameters:
    ///   - glossary: the glossary.
    ///   - key: the one row that is wanted; nil for all.
    ///   - withProclitics: whether forms behind و ف ب ك ل are wanted too.
    /// - Throws: `PreparedLine.Failure` when no row in force has the key.
    public init(_ glossary: CompiledGlossary, key: String?, withProclitics: Bool) throws(PreparedLine.Failure) {
        self.glossary = glossary
        self.withProclitics = withProclitics
        numbers = glossary.concepts.indices.filter { key == nil || glossary.concepts[$0].key == key }
        guard let key, numbers.isEmpty else { return }
        let nearest = NearestName.nearest(to: key, among: glossary.concepts.map(\.key))
        throw PreparedLine.Failure(diagnostics: [
            Diagnostic(
                .error, "unknown-row", "no row of the glossaries in force has the id \(key)",
                help: nearest.map { "did you mean \($0)?" } ?? "the ids stand in the column id of the glossaries")
        ])
    }

    /// The columns of the table.
    public static let header = "id\ttext\tproclitics\tform\tarticle\ttarget\tfolding\n"

    /// Hands over the table row by row, tab-separated, without its header.
    public func forEachTable(_ body: (String) -> Void) {
        for number in numbers {
            let key = glossary.concepts[number].key
            var lines = ""
            for form in glossary.surfaceForms(of: number, withProclitics: withProclitics) {
                lines +=
                    "\(key)\t\(form.text)\t\(form.proclitics)\t\(Self.name(form))\t\(form.hasArticle ? "yes" : "no")\t"
                    + "\(form.english ?? "")\t\(form.folding)\n"
            }
            if !lines.isEmpty { body(lines) }
        }
    }

    /// Hands over the forms row by row as JSON Lines.
    public func forEachJSON(_ body: (String) -> Void) {
        for number in numbers {
            let key = glossary.concepts[number].key
            var lines = ""
            for form in glossary.surfaceForms(of: number, withProclitics: withProclitics) {
                lines +=
                    JSONText.object([
                        ("id", .string(key)), ("text", .string(form.text)), ("proclitics", .string(form.proclitics)),
                        ("form", .string(Self.name(form))), ("article", .bool(form.hasArticle)),
                        ("target", .optional(form.english)), ("folding", .integer(Int(form.folding))),
                    ]).compact + "\n"
            }
            if !lines.isEmpty { body(lines) }
        }
    }

    /// The kind of form, as the columns of a glossary call it.
    private static func name(_ form: SurfaceForm) -> String { form.form == .main ? "source" : form.form.rawValue }
}
