internal import TextModel

/// Puts the clean document together from passages that are kept or removed, in the order of the source.
struct DocumentAssembler {
    private let characters: CharacterCleaner
    private let requestedRules: RequestedRules?
    private var builder: TextBuilder
    private var blocks: [CleanBlock] = []
    private var removals: [Removal] = []
    // What is accounted for: up to this byte and this code point.
    private var doneBytes = 0
    private var doneCodePoints = 0

    /// Starts a document of these bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ requestedRules: RequestedRules?) {
        characters = CharacterCleaner(bytes)
        self.requestedRules = requestedRules
        builder = TextBuilder(capacity: bytes.count)
    }

    /// How many blocks there are.
    var blockCount: Int { blocks.count }

    /// Makes a block of `passage`; says whether anything of it was left.
    @discardableResult
    mutating func keep(_ passage: Passage, isDoubled: Bool, markup: MarkedLine.Kind? = nil) -> Bool {
        skip(to: passage)
        builder.openBlock()
        if let requestedRules, requestedRules.mayChange(characters.bytes, passage.start, passage.end) {
            requestedRules.clean(
                characters.bytes, passage.start, passage.end, at: passage.sourceStart, into: &builder)
        } else {
            characters.clean(passage.start, passage.end, at: passage.sourceStart, into: &builder)
        }
        finish(passage)
        guard let (span, source) = builder.closeBlock() else { return false }
        blocks.append(
            CleanBlock(
                span: span, source: source, blankLinesBefore: blocks.isEmpty ? 0 : passage.blankLinesBefore,
                hasListMarker: ListMarker.length(in: characters.bytes, passage.start, passage.end) > 0,
                isDoubled: isDoubled, markup: markup))
        return true
    }

    /// Records that `passage` was removed.
    mutating func remove(_ passage: Passage, by rule: String, reason: RemovalReason) {
        skip(to: passage)
        let text = characters.removedText(passage.start, passage.end, at: passage.sourceStart, in: &builder)
        removals.append(
            Removal(
                source: SourceRange(passage.sourceStart, passage.sourceEnd), reason: reason, rule: rule, text: text,
                blockIndex: blocks.count))
        finish(passage)
    }

    /// The finished document.
    mutating func document(for source: SourceDocument, headline: Int?) -> CleanDocument {
        characters.skip(doneBytes, characters.bytes.count, at: doneCodePoints, in: &builder)
        doneBytes = characters.bytes.count
        return CleanDocument(
            source: source, text: builder.text, blocks: blocks, headline: headline, removals: removals,
            changes: builder.log.merged(with: source.invalidSequences), map: builder.map)
    }

    private mutating func skip(to passage: Passage) {
        characters.skip(doneBytes, passage.start, at: doneCodePoints, in: &builder)
    }

    private mutating func finish(_ passage: Passage) {
        doneBytes = passage.end
        doneCodePoints = passage.sourceEnd
    }
}
