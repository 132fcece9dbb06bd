import ArabicText
import TextModel

/// What an author has said to the risk that a form is another word: it silences the warning.
///
/// A risk is answered by a condition on the words near (`before`, `after`, `near` and their `not_`) or on the outlet; by
/// a row test, `test+` or `test-`, whose sentence holds the form; or by a blocker that holds it.
struct HomographAnswers {
    private let scene: LintScene
    /// The words of all blockers, folded, without ال.
    private let blocked: Set<String>

    init(_ scene: LintScene) {
        self.scene = scene
        var blocked: Set<String> = []
        for wording in scene.wordings where scene.concepts[wording.concept].isBlocker {
            for word in wording.folded.split(separator: " ") { blocked.insert(String(word).withoutArticle) }
        }
        self.blocked = blocked
    }

    /// The remedy, for all warnings of the group.
    static func help(_ form: String) -> String {
        "give the row a condition (before, after, near and their not_); or write a test+ or test- whose sentence holds "
            + "«\(isolated(form))», or a blocker row for the other use"
    }

    /// Whether the row's author has answered for `form`, one word as it stands in the row.
    func cover(_ number: Int, _ form: String) -> Bool {
        let row = scene.glossary.row(number)
        if (LintScene.neighbourColumns + [.outlet]).contains(where: { row.has($0) }) { return true }
        let stem = ArabicFolding.folded(form, level: 2).withoutArticle
        if blocked.contains(stem) { return true }
        return [GlossaryColumn.positiveTest, .negativeTest].contains { column in
            row.list(column).contains { Self.holds($0, stem) }
        }
    }

    /// Whether a word of the sentence is `stem`, with و ف ب ك ل ال before it or without.
    private static func holds(_ sentence: String, _ stem: String) -> Bool {
        let text = MarkedSentence(sentence).text
        return CompiledGlossary.writtenWords(of: text).contains { span in
            let word = ArabicFolding.folded(String(decoding: text[span.range], as: UTF8.self), level: 2)
            return word.hasSuffix(stem) && word.dropLast(stem.count).allSatisfy { "وفبكلا".contains($0) }
        }
    }
}
