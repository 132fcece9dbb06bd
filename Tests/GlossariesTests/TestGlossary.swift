import Glossaries
import Testing
import TextModel

/// A glossary for the tests: cells parted by `⇥`, the first line names the columns.
func compiled(
    _ texts: String..., counts: [String: Int] = [:], sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> CompiledGlossary {
    var diagnostics: [Diagnostic] = []
    let files = texts.enumerated().map { file($1, name: "layer\($0).tsv", layer: $0) }
    let glossary = GlossaryCompiler { counts[$0] ?? 0 }.compile(files, reporting: &diagnostics)
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, sourceLocation: sourceLocation)
    return glossary
}

/// A file of a glossary whose cells are parted by `⇥`.
func file(_ text: String, name: String = "terms.tsv", layer: Int = 0) -> GlossaryFile {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.split(separator: "⇥", omittingEmptySubsequences: false).map { cell in
            cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
        }.joined(separator: "\t")
    }
    return GlossaryFile(name: name, bytes: Array(lines.joined(separator: "\n").utf8), layer: layer)
}

/// What the line takes as terms in `text`: `proclitics+surface+pronoun=key`, a form other than the row's own behind `/`, all
/// readings where nothing decides, nested places in brackets.
func terms(_ text: String, in glossary: CompiledGlossary, context: MatchContext = MatchContext()) -> [String] {
    let bytes = Array(text.utf8)
    let words = CompiledGlossary.writtenWords(of: bytes)
    return glossary.resolve(glossary.candidates(in: bytes, words: words, context: context)).map {
        describe($0, bytes, glossary)
    }
}

private func describe(_ term: ResolvedTerm, _ bytes: [UInt8], _ glossary: CompiledGlossary) -> String {
    let surface = String(decoding: bytes[term.candidate.span.range], as: UTF8.self)
    let proclitics = term.candidate.proclitics.isEmpty ? "" : term.candidate.proclitics + "+"
    let enclitic = term.candidate.enclitic.isEmpty ? "" : "+" + term.candidate.enclitic
    let readings = term.readings.map { reading in
        let form = reading.form == .main || reading.form == .variant ? "" : "/\(reading.form.rawValue)"
        return glossary.concepts[reading.concept].key + form
    }
    let nested = term.nested.map { describe($0, bytes, glossary) }
    return proclitics + surface + enclitic + "=" + readings.joined(separator: "|")
        + (nested.isEmpty ? "" : "[" + nested.joined(separator: " ") + "]")
}
