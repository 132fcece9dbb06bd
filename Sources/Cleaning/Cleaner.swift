public import TextModel

/// Separates the article from the frame of the site, and accounts for every code point of the source.
///
/// A line of the source becomes a block or a removal; the lines of hard-wrapped paragraphs are joined. What was changed
/// in the characters is recorded with the original, and ``verifyAccount(of:)`` proves that nothing is missing.
public struct Cleaner: Stage {
    /// The settings of cleaning.
    public struct Configuration: Sendable, Equatable {
        /// Whether the site's frame is removed; `false` keeps every line.
        public var removesBoilerplate = true
        /// The character rules that are switched on beside those that always apply, a subset of `presentation`, `nfc`
        /// and `tatweel`.
        public var normalise: Set<ChangeKind> = []

        /// Makes the default settings.
        public init() {}
    }

    private let configuration: Configuration
    private let requestedRules: RequestedRules?
    private let finder: FrameFinder

    /// Makes a cleaner with these settings.
    public init(configuration: Configuration = Configuration()) {
        self.configuration = configuration
        requestedRules = RequestedRules(configuration.normalise)
        finder = FrameFinder(rules: configuration.removesBoilerplate ? FrameRules.all : [])
    }

    /// The rules of frame removal, in the order in which they apply.
    public static var frameRules: [FrameRuleDescription] {
        FrameRules.all.map {
            FrameRuleDescription(name: $0.name, summary: $0.summary, reason: $0.reason, examples: $0.examples)
        }
    }

    /// Adds the layer of kept blocks, removals and changes.
    public func process(
        _ input: SourceDocument, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> CleanDocument {
        let result = input.text.withUnsafeBufferPointer { bytes in assemble(input, bytes) }
        guard !result.document.blocks.isEmpty else {
            throw DocumentRejection(
                stage: "clean", code: "no-text",
                message: "nothing is left of \(input.codePointCount) characters: only white space and controls",
                remedy: "check that the file holds the text of an article")
        }
        if let diagnostic = Self.forbidden(in: result.document.changes, of: input) { diagnostics.append(diagnostic) }
        if result.isRestored {
            diagnostics.append(
                Diagnostic(
                    .warning, "all-frame", at: SourceLocation(file: input.identity.path),
                    "every line looked like the frame of a site; the lines were kept",
                    help: "look at the file; if it is clean text, set clean.boilerplate to false"))
        }
        if let warning = Self.littleKept(of: result.document) { diagnostics.append(warning) }
        return result.document
    }

    /// Below this share of its visible characters, in percent, a text keeps suspiciously little.
    private static let smallestShare = 20

    /// A warning when hardly anything of a text was kept; nil where enough was. Of pages the frame is often the larger
    /// part, and their reader knows better what it left out.
    private static func littleKept(of document: CleanDocument) -> Diagnostic? {
        guard document.source.lines.isEmpty, !document.removals.isEmpty else { return nil }
        let kept = document.blocks.reduce(0) { $0 + $1.source.count }
        let removed = document.removals.reduce(0) { $0 + $1.source.count }
        let title = document.source.metadata.title?.unicodeScalars.count ?? 0
        let isShorterThanTitle = title > 0 && kept < title
        guard isShorterThanTitle || kept * 100 < (kept + removed) * smallestShare else { return nil }
        return Diagnostic(
            .warning, "little-kept", at: SourceLocation(file: document.source.identity.path),
            "\(kept) of \(kept + removed) characters were kept as the article"
                + (isShorterThanTitle ? ", fewer than its title has" : ""),
            help:
                "look at the file's rows in removed.csv; if the article is among them, name its lines in a site rule, "
                + "or set clean.boilerplate to false for clean texts")
    }

    /// A warning about characters that were dropped because no XML file can hold them; nil if there were none.
    private static func forbidden(in changes: [CharacterChange], of input: SourceDocument) -> Diagnostic? {
        let dropped = changes.filter { $0.kinds.contains(.forbidden) }
        guard let first = dropped.first else { return nil }
        let count = dropped.reduce(0) { $0 + $1.source.count }
        return Diagnostic(
            .warning, "forbidden-characters", at: SourceLocation(file: input.identity.path),
            "\(count) character\(count == 1 ? "" : "s") that XML cannot hold \(count == 1 ? "was" : "were") dropped; "
                + "the first: \(first.original) at offset \(first.source.start)",
            help: "nothing to do if the text reads well; they are recorded in the TEI file")
    }

    private func assemble(
        _ input: SourceDocument, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (document: CleanDocument, isRestored: Bool) {
        let lines = LineScanner.passages(of: bytes)
        // A page has a line for each block; nothing is wrapped there.
        let passages = input.lines.isEmpty ? HardWrapping.joinLines(lines, of: bytes) : lines
        let markup = MarkedPassages.lines(of: passages, among: input.lines)
        guard configuration.removesBoilerplate else {
            var assembler = DocumentAssembler(bytes, requestedRules)
            for (index, passage) in passages.enumerated() {
                assembler.keep(passage, isDoubled: false, markup: markup.isEmpty ? nil : markup[index].kind)
            }
            return (assembler.document(for: input, headline: nil), false)
        }
        var page = finder.page(of: passages, in: bytes, title: input.metadata.title, markup: markup)
        let isRestored = finder.restoreIfEmpty(&page)
        var assembler = DocumentAssembler(bytes, requestedRules)
        var headline: Int?
        for (index, passage) in passages.enumerated() {
            if let rule = page.removedBy[index] {
                if rule == finder.markupRule, let verdict = markup[index].frame {
                    assembler.remove(passage, by: verdict.rule, reason: verdict.reason)
                } else {
                    assembler.remove(passage, by: finder.rules[rule].name, reason: finder.rules[rule].reason)
                }
            } else if assembler.keep(
                passage, isDoubled: page.isDoubled[index], markup: markup.isEmpty ? nil : markup[index].kind),
                index == page.headline
            {
                headline = assembler.blockCount - 1
            }
        }
        return (assembler.document(for: input, headline: headline), isRestored)
    }
}
