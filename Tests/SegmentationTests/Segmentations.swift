import ArabicText
import Foundation
import Segmentation
import TestSupport
import TextModel

/// Segmentation as the program does it, with the shipped counts, for tests to look at.
enum Segmentations {
    /// The repository's root, from the place of this file.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The shipped counts; a file that cannot be read leaves them empty, and the tests of clitics then fail.
    static let wordForms: WordFormCounts = {
        guard let data = try? Data(contentsOf: root.appending(path: "Models/word-forms.tsv")) else {
            return WordFormCounts()
        }
        return (try? WordFormCounts(contentsOf: [UInt8](data))) ?? WordFormCounts()
    }()

    static let segmenter = Segmenter(wordForms: wordForms)

    /// The layers up to segmentation of a text, one block a line.
    static func document(_ text: String) throws -> SegmentedDocument {
        var diagnostics: [Diagnostic] = []
        return try segmenter.process(CleanText.document(text), reporting: &diagnostics)
    }

    /// The texts of the sentences of a text.
    static func sentences(_ text: String) throws -> [String] {
        let document = try document(text)
        return document.sentences.map { document.clean.string($0.span) }
    }

    /// The forms of the tokens of a text.
    static func tokens(_ text: String) throws -> [String] {
        let document = try document(text)
        return document.tokens.map { document.clean.string($0.span) }
    }
}
