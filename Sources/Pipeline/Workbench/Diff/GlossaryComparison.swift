import Annotation
public import Glossaries
public import TextModel

/// Compares what two glossaries make of documents: `warraq glossary diff` with a corpus.
///
/// A document in which no wording of a changed row can stand is not annotated at all (`GlossaryChange.mayTouch`).
public struct GlossaryComparison: Sendable {
    /// What lies between the two.
    public let change: GlossaryChange
    private let old: GlossaryStages
    private let new: GlossaryStages
    private let skips: Bool
    private let samples: Int
    private let changedKeys: Set<String>

    /// Prepares a comparison.
    ///
    /// - Parameters:
    ///   - old: the glossary before.
    ///   - new: the glossary after.
    ///   - configuration: the settings.
    ///   - samples: how many examples are kept for a row.
    ///   - skips: whether documents that cannot be touched are left out; the answer is the same without.
    public init(
        from old: CompiledGlossary, to new: CompiledGlossary, configuration: PipelineConfiguration, samples: Int,
        skips: Bool = true
    ) {
        change = GlossaryChange(from: old, to: new)
        self.old = GlossaryStages(old, configuration: configuration)
        self.new = GlossaryStages(new, configuration: configuration)
        self.samples = samples
        self.skips = skips
        changedKeys = Set(change.rows.map(\.key))
    }

    /// The names of rows for people: source and English, as they are now where they still are.
    var titles: [String: String] {
        var titles: [String: String] = [:]
        for glossary in [old.glossary, new.glossary] {
            for concept in glossary.concepts {
                titles[concept.key] = concept.source + (concept.target.map { " → \($0)" } ?? "")
            }
        }
        return titles
    }

    /// What the edit does to one document.
    public struct DocumentResult: Sendable {
        /// Whether it was annotated with both glossaries.
        public var wasCompared: Bool
        var changes: [Located] = []
    }

    /// A change with what a person needs to find and judge it.
    struct Located: Sendable {
        var row: String
        var change: MentionChange
        var sample: MentionSample?
    }

    /// Compares one document.
    ///
    /// - Parameter document: the document, segmented.
    /// - Returns: what the edit does to it.
    /// - Throws: the rejection of a stage.
    public func compare(_ document: SegmentedDocument) throws(DocumentRejection) -> DocumentResult {
        if skips {
            let sketch = DocumentWordSketch(
                text: document.clean.text, words: EntityAnnotator.writtenWords(of: document))
            if !change.mayTouch(sketch) { return DocumentResult(wasCompared: false) }
        }
        let before = MentionFact.facts(of: try old.gloss(document))
        let after = MentionFact.facts(of: try new.gloss(document))
        var counts: [String: Int] = [:]
        var result = DocumentResult(wasCompared: true)
        for change in MentionChange.changes(from: before, to: after) {
            let row = row(of: change)
            counts[row, default: 0] += 1
            let sample = counts[row, default: 0] <= samples ? MentionSample(change, in: document.clean) : nil
            result.changes.append(Located(row: row, change: change, sample: sample))
        }
        return result
    }

    /// The row that a change is laid to: the one that was edited, else the one of the mention now, else before.
    private func row(of change: MentionChange) -> String {
        let keys = [change.new, change.old].compactMap { $0 }.flatMap { $0.key.split(separator: "|").map(String.init) }
        return keys.first(where: changedKeys.contains) ?? keys.first ?? ""
    }
}

/// A passage that shows a change.
public struct MentionSample: Sendable, Equatable {
    /// The document.
    public var document: String
    /// Where the mention begins, in code points of the source.
    public var offset: Int
    /// What became of it.
    public var change: MentionChange
    /// The text before it, in its block.
    public var left: String
    /// Its own text.
    public var surface: String
    /// The text behind it.
    public var right: String

    private static let reach = 6

    init(_ change: MentionChange, in clean: CleanDocument) {
        let span = change.span
        self.change = change
        document = clean.source.identity.path
        offset = clean.sourceRange(of: span).start
        surface = clean.string(span)
        let block = clean.blocks.first { $0.span.contains(span) }?.span ?? span
        let before = clean.string(TextSpan(block.start, span.start)).split(
            separator: " ", omittingEmptySubsequences: false)
        let after = clean.string(TextSpan(span.end, block.end)).split(separator: " ", omittingEmptySubsequences: false)
        left = before.suffix(Self.reach + 1).joined(separator: " ")
        right = after.prefix(Self.reach + 1).joined(separator: " ")
    }
}
