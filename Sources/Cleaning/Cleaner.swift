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
        /// The project's rules for single sites; of these the phrases.
        public var sites: [SiteRules] = []

        /// Makes the default settings.
        public init() {}
    }

    private let configuration: Configuration
    private let requestedRules: RequestedRules?
    private let finder: FrameFinder
    private let sitePhrases: SitePhrases
    /// What recurs in the corpus; empty without a survey.
    public private(set) var survey = CorpusSurvey()

    /// Makes a cleaner with these settings.
    public init(configuration: Configuration = Configuration()) {
        self.configuration = configuration
        requestedRules = RequestedRules(configuration.normalise)
        finder = FrameFinder(rules: configuration.removesBoilerplate ? FrameRules.all : [])
        sitePhrases = SitePhrases(configuration.sites)
    }

    /// The cleaner that knows what recurs in the corpus.
    ///
    /// - Parameter survey: what the first pass over the whole corpus found.
    /// - Returns: a cleaner with the same settings that takes the lines that recur for frame.
    public func surveyed(by survey: CorpusSurvey) -> Cleaner {
        var cleaner = self
        cleaner.survey = survey
        return cleaner
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
        let (passages, markup) = passages(of: input, bytes)
        guard configuration.removesBoilerplate else {
            var assembler = DocumentAssembler(bytes, requestedRules)
            for (index, passage) in passages.enumerated() {
                assembler.keep(passage, isDoubled: false, markup: markup.isEmpty ? nil : markup[index].kind)
            }
            return (assembler.document(for: input, headline: nil), false)
        }
        var page = self.page(of: passages, in: bytes, of: input, markup: markup)
        let isRestored = finder.restoreIfEmpty(&page)
        var assembler = DocumentAssembler(bytes, requestedRules)
        var headline: Int?
        for (index, passage) in passages.enumerated() {
            if let rule = page.removedBy[index] {
                if rule == finder.markupRule, let verdict = markup[index].frame {
                    // The items of a menu are a line each, and together one thing that was removed.
                    func isAlike(_ other: Int) -> Bool {
                        page.removedBy[other] == rule && markup[other].frame == verdict
                    }
                    if index > 0, isAlike(index - 1) { continue }
                    let last = passages.indices[index...].prefix(while: isAlike).last ?? index
                    assembler.remove(passage.joined(to: passages[last]), by: verdict.rule, reason: verdict.reason)
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

    /// The lines of a document, with what its mark-up says of them.
    func passages(
        of input: SourceDocument, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (passages: [Passage], markup: [MarkedLine]) {
        let lines = LineScanner.passages(of: bytes)
        // A page has a line for each block; nothing is wrapped there.
        let passages = input.lines.isEmpty ? HardWrapping.joinLines(lines, of: bytes) : lines
        return (passages, MarkedPassages.lines(of: passages, among: input.lines))
    }

    /// The name of a rule, by its place in the list; `page` for what the mark-up of a page says.
    func ruleName(_ rule: Int) -> String { rule == finder.markupRule ? "page" : finder.rules[rule].name }

    func page(
        of passages: [Passage], in bytes: UnsafeBufferPointer<UInt8>, of input: SourceDocument, markup: [MarkedLine]
    ) -> Page {
        finder.page(
            of: passages, in: bytes, title: input.metadata.title, markup: markup,
            recurring: survey.isEmpty ? nil : survey.frame(of: Outlet.name(of: input)),
            sitePhrases: sitePhrases.phrases(for: input))
    }
}

extension Cleaner {
    /// What a survey of the corpus remembers of a document.
    ///
    /// - Parameter input: the document.
    /// - Returns: its lines as numbers.
    public func sketch(of input: SourceDocument) -> DocumentSketch {
        let lines = input.text.withUnsafeBufferPointer { bytes in
            let (passages, markup) = passages(of: input, bytes)
            return page(of: passages, in: bytes, of: input, markup: markup).sketch()
        }
        // The id is a hash itself; as a number it is as good as random.
        let order = UInt64(input.identity.id.dropFirst(), radix: 16) ?? LineHash.hash(of: input.identity.id)
        return DocumentSketch(outlet: Outlet.name(of: input), order: order, lines: lines)
    }

    /// The phrases of the site rules that a line of the document fits.
    ///
    /// - Parameter input: the document.
    /// - Returns: the phrases with their places, each once.
    public func sitePhrases(in input: SourceDocument) -> [SiteRules.Entry] {
        let phrases = sitePhrases.phrases(for: input)
        if phrases.isEmpty { return [] }
        let lines = input.text.withUnsafeBufferPointer { bytes in
            LineScanner.passages(of: bytes).map { passage in
                var table = WordTable()
                var folder = WordFolder(bytes)
                let marker = ListMarker.length(in: bytes, passage.start, passage.end)
                _ = folder.fold(passage.start + marker, passage.end, into: &table)
                return table.hashes
            }
        }
        return phrases.filter { phrase in lines.contains { phrase.matches($0, isWhole: true) } }.map(\.entry)
    }

    /// A cleaner that knows what an example supposes.
    public init(for example: FrameExample) {
        var configuration = Configuration()
        if !example.phrases.isEmpty {
            // Without metadata a document is of the outlet with the empty name; its rules are under its folder.
            var rules = SiteRules(hosts: [""], file: "example")
            rules.phrases = example.phrases.map { .init($0, at: SourceLocation(file: "example")) }
            configuration.sites = [rules]
        }
        self.init(configuration: configuration)
        if !example.recurring.isEmpty {
            self = surveyed(by: CorpusSurvey(outlet: "", frame: example.recurring))
        }
    }
}
