import ArabicText
import TestSupport
import Testing
import TextModel

@testable import Annotation
@testable import Glossaries

/// Runs the stage over a test's text and compares what it marks.
enum Reading {
    static func annotate(
        _ steered: String, date: String? = nil, glossary: SampleGlossary = SampleGlossary(),
        configuration: EntityAnnotator.Configuration = EntityAnnotator.Configuration(),
        wordForms: WordFormCounts = WordFormCounts()
    ) -> AnnotatedDocument {
        let document = SampleDocument.make(steered, date: date)
        let annotator = EntityAnnotator(configuration: configuration, glossary: glossary.compiled, wordForms: wordForms)
        return annotator.annotate(document, candidates: glossary.candidates(in: document))
    }

    /// Checks that the mentions are those in brackets, of these types and values.
    static func expect(
        _ marked: String, _ expected: [String], date: String? = nil, glossary: SampleGlossary = SampleGlossary(),
        isWanted: (Mention) -> Bool = { _ in true }, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let text = MarkedText(marked)
        let document = annotate(text.text, date: date, glossary: glossary)
        let found = document.mentions.filter(isWanted).map { mention in
            document.clean.string(mention.span) + " ← " + ExampleNotation.describe(mention)
        }
        let bytes = Array(text.text.utf8)
        let wanted = zip(text.spans, expected).map { span, what in
            String(decoding: bytes[span].filter { $0 != 0x7C && $0 != 0x7E }, as: UTF8.self) + " ← " + what
        }
        #expect(text.spans.count == expected.count, "a bracket for each expectation", sourceLocation: sourceLocation)
        #expect(found == wanted, sourceLocation: sourceLocation)
    }
}
