import TextModel

/// Knows the blocks and sentences, drops a boundary that a mention spans, and puts the layer together.
struct SentenceBoundaries {
    let document: SegmentedDocument

    /// Whether a span lies in one block and not in the gap between two.
    func isInOneBlock(_ span: TextSpan) -> Bool {
        let blocks = document.blocks
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
        }
        return low < blocks.count && blocks[low].span.contains(span)
    }

    /// The fourth layer with these mentions.
    func document(
        with mentions: [Mention], finds: [Find], placed: [OverlapResolution.Placed], text: UnsafeBufferPointer<UInt8>
    ) -> AnnotatedDocument {
        // By number and field by field, here and below: a mention has many parts, and copying it counts each of them.
        let pieces = mentions.indices.map { number in
            let type = mentions[number].type
            let isName = mentions[number].origin != .rule || type == .person
            return TokenRefinement.Piece(
                span: mentions[number].span, isWhole: type == .person || type == .place || type == .date,
                joinsFirstWord: isName || type == .date, hasProclitics: !mentions[number].proclitics.isEmpty,
                keepsAlef: finds[placed[number].find].keepsAlef)
        }
        let refined = TokenRefinement(text: text, tokens: document.tokens).refine(pieces)
        let joins = joinedBoundaries(mentions)
        guard refined != nil || !joins.isEmpty else {
            return AnnotatedDocument(
                segmented: document, blocks: document.blocks, sentences: document.sentences, tokens: document.tokens,
                mentions: mentions)
        }
        let tokens = refined ?? document.tokens
        let (blocks, sentences) = rebuilt(tokens, without: joins)
        return AnnotatedDocument(
            segmented: document, blocks: blocks, sentences: sentences, tokens: tokens, mentions: mentions)
    }

    /// The sentences, by index and rising, that must be joined to the one before.
    private func joinedBoundaries(_ mentions: [Mention]) -> [Int] {
        var joins: [Int] = []
        var sentence = 0
        let sentences = document.sentences
        for number in mentions.indices {
            let span = mentions[number].span
            while sentence < sentences.count, sentences[sentence].span.end <= span.start { sentence += 1 }
            var other = sentence
            while other < sentences.count, sentences[other].span.end < span.end {
                other += 1
                if other < sentences.count, (joins.last ?? -1) < other { joins.append(other) }
            }
        }
        return joins
    }

    private func rebuilt(_ tokens: [Token], without joins: [Int]) -> (blocks: [Block], sentences: [Sentence]) {
        var sentences: [Sentence] = []
        sentences.reserveCapacity(document.sentences.count)
        var blocks = document.blocks
        var firstOfBlock: [Int] = []
        firstOfBlock.reserveCapacity(blocks.count)
        var token = 0
        var join = 0
        var block = -1
        for (index, old) in document.sentences.enumerated() {
            let first = token
            while token < tokens.count, tokens[token].span.start < old.span.end { token += 1 }
            if join < joins.count, joins[join] == index, let last = sentences.last, last.block == old.block {
                join += 1
                sentences[sentences.count - 1].span = TextSpan(last.span.start, old.span.end)
                sentences[sentences.count - 1].tokens = last.tokens.lowerBound..<token
                continue
            }
            while block < old.block {
                block += 1
                firstOfBlock.append(sentences.count)
            }
            sentences.append(Sentence(span: old.span, block: old.block, tokens: first..<token))
        }
        for index in blocks.indices where index < firstOfBlock.count {
            let end = index + 1 < firstOfBlock.count ? firstOfBlock[index + 1] : sentences.count
            blocks[index].sentences = firstOfBlock[index]..<end
        }
        return (blocks, sentences)
    }
}
