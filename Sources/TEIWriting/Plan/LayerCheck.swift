import TextModel

/// Checks what the writer relies on and the layers before promise: order, nesting and completeness of blocks, sentences
/// and tokens. One pass; with it no text can be lost or doubled in writing.
func checkLayers(of document: GlossedDocument) throws(DocumentRejection) {
    let annotated = document.annotated
    func fail(_ message: String) -> DocumentRejection {
        DocumentRejection(
            stage: "emit", code: "internal", message: message,
            remedy: "this is an error of Warraq, not of the document; please report it with the document")
    }
    guard document.renderings.count == annotated.mentions.count else {
        throw fail("\(annotated.mentions.count) mentions have \(document.renderings.count) renderings")
    }
    guard !annotated.blocks.isEmpty || !annotated.clean.removals.isEmpty else {
        throw fail("the document has neither a block nor a removal")
    }
    let id = annotated.source.identity.id
    guard id.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }), id.hasPrefix("d") else {
        throw fail("the document's id \(id) is no XML name of small letters and digits that begins with d")
    }
    let text = annotated.clean.text
    var sentenceIndex = 0
    var tokenIndex = 0
    var blockEnd = 0
    for (index, block) in annotated.blocks.enumerated() {
        guard block.span.start >= blockEnd, block.span.end <= text.count, !block.sentences.isEmpty,
            block.sentences.lowerBound == sentenceIndex, block.sentences.upperBound <= annotated.sentences.count
        else { throw fail("block \(index) at \(block.span.start)..<\(block.span.end) is out of order or empty") }
        blockEnd = block.span.end
        var position = block.span.start
        for sentence in annotated.sentences[block.sentences] {
            guard sentence.tokens.lowerBound == tokenIndex, !sentence.tokens.isEmpty,
                sentence.tokens.upperBound <= annotated.tokens.count,
                holdsOnlySpaces(text, position, sentence.span.start)
            else {
                throw fail("sentence \(sentenceIndex) at \(sentence.span.start)..<\(sentence.span.end) is out of order")
            }
            position = sentence.span.start
            for token in annotated.tokens[sentence.tokens] {
                guard holdsOnlySpaces(text, position, token.span.start), !token.span.isEmpty else {
                    throw fail(
                        "token \(tokenIndex) at \(token.span.start)..<\(token.span.end) leaves text before it out")
                }
                position = token.span.end
                tokenIndex += 1
            }
            guard position == sentence.span.end else {
                throw fail(
                    "the tokens of sentence \(sentenceIndex) end at \(position), it ends at \(sentence.span.end)")
            }
            sentenceIndex += 1
        }
        guard position == block.span.end else {
            throw fail("the sentences of block \(index) end at \(position), it ends at \(block.span.end)")
        }
    }
    guard sentenceIndex == annotated.sentences.count, tokenIndex == annotated.tokens.count else {
        throw fail("\(annotated.sentences.count - sentenceIndex) sentences belong to no block")
    }
    let misplaced = annotated.mentions.withUnsafeBufferPointer { mentions in
        mentions.indices.dropFirst().first { mentions[$0].span < mentions[$0 - 1].span }
    }
    if let index = misplaced {
        throw fail("mention \(index) at \(annotated.mentions[index].span.start) stands before the one it follows")
    }
}

/// Whether `text[start..<end]` is in order and holds nothing but U+0020.
@inline(__always)
private func holdsOnlySpaces(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start <= end, end <= text.count else { return false }
    var index = start
    while index < end {
        if text[index] != 0x20 { return false }
        index &+= 1
    }
    return true
}
