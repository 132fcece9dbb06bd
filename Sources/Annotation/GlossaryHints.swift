public import Glossaries
public import NameTagging
public import TextModel

/// What the glossary tells the name tagger, in training as at run time.
public struct GlossaryHints: Sendable {
    private let glossary: CompiledGlossary

    /// Makes hints from a glossary.
    public init(glossary: CompiledGlossary) { self.glossary = glossary }

    /// The hints of a text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - tokens: its tokens.
    /// - Returns: the hints, in the order of the text.
    public func hints(in text: [UInt8], tokens: [Token]) -> [NameHint] {
        let candidates = glossary.candidates(in: text, words: WrittenWords.spans(of: tokens))
        return text.withUnsafeBufferPointer { text in
            Self.hints(of: CandidateSelection(glossary: glossary).select(candidates, in: text) { _, _ in true }.finds)
        }
    }

    /// The hints that finds of the glossary give.
    static func hints(of finds: [Find]) -> [NameHint] {
        finds.compactMap { NameHint(span: $0.span, type: $0.type, subtype: $0.subtype) }
    }
}
