import TextModel

/// Builds a document of all layers from marked text.
///
/// In the text of a block `+` parts tokens that no space parts (`و+العراق`), `‖` ends a sentence, and `[name|…]` is a
/// mention, described under that name. The source is given as it is; the builder walks it along with the kept text, as
/// cleaning would: a run of white space is one space, an unknown invisible character a change `control`.
struct DocumentBuilder {
    struct Change {
        var kinds: [ChangeKind]
        var original: String
        var result: String
        var recorded: String?
    }

    struct Description {
        var mention: Mention
        var related: String?
        var entries: [Int]

        init(
            _ type: MentionType, subtype: String? = nil, origin: MentionOrigin = .glossary,
            certainty: Certainty = .stated, form: TermForm? = nil, value: MentionValue? = nil, related: String? = nil,
            entries: [Int] = []
        ) {
            let readings = origin == .glossary ? [TermReading(concept: 0, form: form ?? .main, folding: 0)] : []
            mention = Mention(
                span: TextSpan(0, 0), type: type, subtype: subtype, origin: origin, certainty: certainty,
                readings: readings, value: value)
            self.related = related
            self.entries = entries
        }
    }

    enum Item {
        case block(BlockKind, String)
        case removed(RemovalReason, String)
    }

    var id = "d0123456789abcdef"
    var path = "item.txt"
    var metadata = DocumentMetadata()
    var source: String
    var byteCount: Int?
    var items: [Item]
    var descriptions: [String: Description] = [:]
    /// Mentions that cross others: the description's name and the text, which is looked for from the start.
    var overlapping: [(name: String, text: String)] = []
    var entries: [AuthorityEntry] = []
    var changes: [Change] = []

    init(source: String, items: [Item]) {
        self.source = source
        self.items = items
    }

    /// Blocks alone, with the source that gives them: a blank line between two.
    init(_ items: [Item], descriptions: [String: Description] = [:], entries: [AuthorityEntry] = []) {
        let lines = items.map { item in
            switch item {
            case .block(_, let marked): MarkedText(marked).text
            case .removed(_, let text): text
            }
        }
        self.init(source: lines.joined(separator: "\n\n"), items: items)
        self.descriptions = descriptions
        self.entries = entries
    }

    func build() -> GlossedDocument {
        var work = Work(source: Array(source.unicodeScalars), pending: changes)
        for item in items {
            switch item {
            case .removed(let reason, let text): work.remove(reason, text)
            case .block(let kind, let marked): work.add(kind, MarkedText(marked))
            }
        }
        work.skipControls()
        let identity = DocumentIdentity(
            id: id, path: path, sha256: String(repeating: "ab", count: 32), byteCount: byteCount ?? source.utf8.count)
        let sourceDocument = SourceDocument(
            identity: identity, metadata: metadata, encoding: "UTF-8", text: Array(source.utf8),
            codePointCount: source.unicodeScalars.count, invalidSequences: [])
        let clean = CleanDocument(
            source: sourceDocument, text: work.text, blocks: work.cleanBlocks, headline: nil, removals: work.removals,
            changes: work.changes, map: work.map)
        let segmented = SegmentedDocument(
            clean: clean, blocks: work.blocks, sentences: work.sentences, tokens: work.tokens)
        return gloss(segmented, named: work.mentions)
    }

    private func gloss(_ segmented: SegmentedDocument, named: [(name: String, span: TextSpan)]) -> GlossedDocument {
        var all = named.map { ($0.name, $0.span, false) }
        for (name, text) in overlapping {
            let bytes = Array(text.utf8)
            let clean = segmented.clean.text
            if let start = clean.indices.first(where: { clean[$0...].starts(with: bytes) }) {
                all.append((name, TextSpan(start, start + bytes.count), true))
            }
        }
        all = all.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element)
        var mentions: [Mention] = []
        var renderings: [Rendering] = []
        for (name, span, isOverlapping) in all {
            let description = descriptions[name] ?? Description(.term)
            var mention = description.mention
            mention.span = span
            mention.isOverlapping = isOverlapping
            mention.related = description.related.flatMap { related in all.firstIndex { $0.0 == related } }
            mentions.append(mention)
            renderings.append(Rendering(target: nil, entries: description.entries))
        }
        let annotated = AnnotatedDocument(
            segmented: segmented, blocks: segmented.blocks, sentences: segmented.sentences, tokens: segmented.tokens,
            mentions: mentions)
        return GlossedDocument(annotated: annotated, renderings: renderings, entries: entries)
    }
}

/// The layers as they grow.
private struct Work {
    let source: [Unicode.Scalar]
    var pending: [DocumentBuilder.Change]
    var position = 0
    var text: [UInt8] = []
    var cleanBlocks: [CleanBlock] = []
    var removals: [Removal] = []
    var changes: [CharacterChange] = []
    var map = SourceMap()
    var blocks: [Block] = []
    var sentences: [Sentence] = []
    var tokens: [Token] = []
    var mentions: [(name: String, span: TextSpan)] = []

    mutating func remove(_ reason: RemovalReason, _ removed: String) {
        skipWhiteSpace()
        let start = position
        position += removed.unicodeScalars.count
        precondition(source[start..<position].elementsEqual(removed.unicodeScalars), "not in the source: \(removed)")
        var kept = String.UnicodeScalarView()
        for index in start..<position {
            if isXMLForbidden(source[index].value) {
                let hex = String(source[index].value, radix: 16, uppercase: true)
                let original = "U+" + String(repeating: "0", count: 4 - hex.count) + hex
                changes.append(
                    CharacterChange(source: SourceRange(index, index + 1), kinds: [.forbidden], original: original))
            } else {
                kept.append(source[index])
            }
        }
        removals.append(
            Removal(
                source: SourceRange(start, position), reason: reason, rule: "test", text: Array(String(kept).utf8),
                blockIndex: blocks.count))
    }

    mutating func add(_ kind: BlockKind, _ marked: MarkedText) {
        skipWhiteSpace()
        if !text.isEmpty { text.append(0x0A) }
        let base = text.count
        align(Array(marked.text.unicodeScalars))
        let firstSentence = sentences.count
        for sentence in marked.sentences {
            let firstToken = tokens.count
            tokens += sentence.tokens.map { token in
                var token = token
                token.span = TextSpan(token.span.start + base, token.span.end + base)
                return token
            }
            sentences.append(
                Sentence(
                    span: TextSpan(tokens[firstToken].span.start, tokens[tokens.count - 1].span.end),
                    block: blocks.count, tokens: firstToken..<tokens.count))
        }
        for mention in marked.mentions {
            mentions.append((mention.name, TextSpan(mention.span.start + base, mention.span.end + base)))
        }
        let span = TextSpan(base, text.count)
        blocks.append(Block(kind: kind, span: span, sentences: firstSentence..<sentences.count))
        cleanBlocks.append(
            CleanBlock(span: span, source: map.sourceRange(of: span, in: text), blankLinesBefore: 1))
    }

    /// Walks source and kept text together.
    private mutating func align(_ kept: [Unicode.Scalar]) {
        var index = 0
        var isAtomic = true
        while index < kept.count {
            if applyChange(kept, &index) {
                isAtomic = true
            } else if kept[index] == " ", isWhiteSpace(source[position].value) {
                let start = position
                skipWhiteSpace()
                map.appendAtomic(cleanStart: text.count, source: SourceRange(start, position))
                appendUTF8(0x20, to: &text)
                index += 1
                isAtomic = true
            } else if position < source.count, kept[index] == source[position] {
                if isAtomic { map.appendIdentity(cleanStart: text.count, sourceStart: position) }
                isAtomic = false
                appendUTF8(kept[index].value, to: &text)
                index += 1
                position += 1
            } else {
                precondition(isFormatControl(source[position].value), "text and source part at \(position)")
                skipControl()
                isAtomic = true
            }
        }
    }

    /// Applies the next change if it stands here.
    private mutating func applyChange(_ kept: [Unicode.Scalar], _ index: inout Int) -> Bool {
        guard let change = pending.first else { return false }
        let original = Array(change.original.unicodeScalars)
        guard source[position...].starts(with: original) else { return false }
        let result = Array(change.result.unicodeScalars)
        precondition(kept[index...].starts(with: result), "the text does not go on with \(change.result)")
        let range = SourceRange(position, position + original.count)
        changes.append(
            CharacterChange(source: range, kinds: change.kinds, original: change.recorded ?? change.original))
        if !result.isEmpty { map.appendAtomic(cleanStart: text.count, source: range) }
        for scalar in result { appendUTF8(scalar.value, to: &text) }
        index += result.count
        position += original.count
        pending.removeFirst()
        return true
    }

    private mutating func skipWhiteSpace() {
        while position < source.count {
            if isFormatControl(source[position].value) {
                skipControl()
            } else if isWhiteSpace(source[position].value) {
                position += 1
            } else {
                return
            }
        }
    }

    mutating func skipControls() { skipWhiteSpace() }

    private mutating func skipControl() {
        changes.append(
            CharacterChange(
                source: SourceRange(position, position + 1), kinds: [.control], original: String(source[position])))
        position += 1
    }
}
