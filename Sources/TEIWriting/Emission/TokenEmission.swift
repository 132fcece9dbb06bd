import ArabicText
import TextModel

extension TEIEmission where Route: ~Copyable {
    /// The tokens up to offset `end`, with the elements of the mentions around them. White space is written where the
    /// next thing begins, so it stands at the highest level possible.
    func tokens(
        to end: Int, of sentence: SentenceStarts, names: NameLemmas.Name?, _ progress: inout Progress, _ out: inout Out
    ) {
        while progress.token < layers.tokens.count, layers.tokens[progress.token].span.start < end {
            let start = layers.tokens[progress.token].span.start
            if progress.position < start {
                text(&out, progress.position..<start)
                progress.position = start
            }
            if let mention = nextInlineMention(before: start + 1, &progress) {
                progress.mention += 1
                let name = self.names.name(of: mention, from: progress.token, layers, document)
                out.element(plan.mentions.elements[mention].tag.name) { out in
                    entityAttributes(mention, &out)
                    tokens(to: layers.mentions[mention].span.end, of: sentence, names: name, &progress, &out)
                }
            } else {
                token(sentence, names, &progress, &out)
            }
        }
    }

    private func token(
        _ sentence: SentenceStarts, _ name: NameLemmas.Name?, _ progress: inout Progress, _ out: inout Out
    ) {
        let index = progress.token
        let token = layers.tokens[index]
        let number = index &- sentence.firstToken &+ 1
        // Also between two sentences that no space separates, but not at the end of the block.
        let isJoined = token.span.end < sentence.blockEnd && layers.text[token.span.end] != 0x20
        let form = UnsafeBufferPointer(rebasing: layers.text[token.span.range])
        if token.kind == .punctuation {
            out.element(sentence.mark, number) { out in
                out.attribute("pos", "PUNCT")
                if isJoined { out.attribute("join", "right") }
                out.text(form)
            }
        } else {
            out.element(sentence.word, number) { out in
                wordAttributes(index, token, name, &progress, &out)
                if isJoined { out.attribute("join", "right") }
                if token.kind == .latin { out.attribute("xml:lang", "und-Latn") }
                out.text(form)
            }
        }
        progress.position = token.span.end
        progress.token = index &+ 1
    }

    @inline(__always)
    private func wordAttributes(
        _ index: Int, _ token: Token, _ name: NameLemmas.Name?, _ progress: inout Progress, _ out: inout Out
    ) {
        let folding = token.isContracted ? .other : layers.folding(of: token.span)
        if folding == .other || name != nil {
            searchForm(of: token, folding, &progress)
        }
        switch token.kind {
        case .word: if let name { nameAttributes(index, name, progress.searchForm, &out) }
        case .number: out.attribute("pos", "NUM")
        case .symbol: out.attribute("pos", "SYM")
        case .proclitic:
            let key = key(of: token, folding, &progress)
            let table =
                isCertainlyNoun(index &+ 1, &progress) ? CliticAttributes.beforeNoun : CliticAttributes.proclitics
            if let facts = table[key] { out.attributes(facts) }
        case .enclitic:
            if let facts = CliticAttributes.enclitics[key(of: token, folding, &progress)] { out.attributes(facts) }
        case .latin, .punctuation: break
        }
        switch folding {
        case .none: break
        case .letters:
            out.plain("norm") { value in layers.forEachFoldedLetter(of: token.span) { value.append(unit: $0) } }
        case .other:
            let form = UnsafeBufferPointer(rebasing: layers.text[token.span.range])
            if !progress.searchForm.isEmpty, !progress.searchForm.elementsEqual(form) {
                out.attribute("norm", bytes: progress.searchForm)
            }
        }
        if hasOriginals, let original = plan.originals[index] { out.attribute("orig", bytes: original) }
    }

    /// Makes the search form of a token.
    private func searchForm(of token: Token, _ folding: WordFolding, _ progress: inout Progress) {
        progress.searchForm.removeAll(keepingCapacity: true)
        let form = UnsafeBufferPointer(rebasing: layers.text[token.span.range])
        switch folding {
        case .none: progress.searchForm.append(contentsOf: form)
        case .letters:
            layers.forEachFoldedLetter(of: token.span) { unit in
                progress.searchForm.append(UInt8(truncatingIfNeeded: unit))
                progress.searchForm.append(UInt8(truncatingIfNeeded: unit >> 8))
            }
        case .other where token.isContracted:
            let restored = token.form(of: form)
            ArabicFolding.searchForm(of: restored[...], into: &progress.searchForm)
        case .other: ArabicFolding.searchForm(of: form, into: &progress.searchForm)
        }
    }

    /// The number of a clitic's search form.
    private func key(of token: Token, _ folding: WordFolding, _ progress: inout Progress) -> UInt64 {
        if folding == .other { return CliticAttributes.key(of: progress.searchForm) }
        guard token.span.count <= 8, layers.text[token.span.start] >= 0x80 else { return 0 }
        var key: UInt64 = 0
        var shift: UInt64 = 0
        layers.forEachFoldedLetter(of: token.span) { unit in
            key |= UInt64(unit) &<< shift
            shift &+= 16
        }
        return key
    }

    private func nameAttributes(
        _ index: Int, _ name: NameLemmas.Name, _ searchForm: [UInt8], _ out: inout Out
    ) {
        guard let word = name.word(at: index, searchForm: searchForm) else { return }
        if let lemma = word.lemma { out.attribute("lemma", bytes: lemma) }
        if word.isProperNoun { out.attribute("pos", "PROPN") }
    }

    /// Whether a token is certainly a noun: it has the article, or a name begins there.
    private func isCertainlyNoun(_ index: Int, _ progress: inout Progress) -> Bool {
        guard index < layers.tokens.count else { return false }
        let token = layers.tokens[index]
        if token.lacksAlef { return true }
        let start = token.span.start
        if token.span.count >= 4, layers.text[start] == 0xD8, layers.text[start &+ 1] == 0xA7,
            layers.text[start &+ 2] == 0xD9, layers.text[start &+ 3] == 0x84
        {
            return true  // ال
        }
        var mention = progress.mention
        while mention < layers.mentions.count, layers.mentions[mention].span.start < start { mention += 1 }
        return mention < layers.mentions.count && layers.mentions[mention].span.start == start
    }
}

/// What the tokens of one sentence share.
final class SentenceStarts {
    /// The starts of its tokens, with ids `D.p1.s1.t1` and so on.
    let word: NumberedStart
    let mark: NumberedStart
    /// The number of its first token.
    let firstToken: Int
    /// The end of the block it stands in.
    let blockEnd: Int

    init(_ sentence: Sentence, id: [UInt8], _ element: DivisionPlan.Element, number: Int, blockEnd: Int) {
        var prefix = ByteBuffer(capacity: 64)
        prefix.append(id)
        prefix.append(element.idPrefix)
        prefix.append(decimal: element.number)
        prefix.append(".s")
        prefix.append(decimal: number)
        prefix.append(".t")
        let idPrefix = Array(prefix.bytes)
        word = NumberedStart("w", idPrefix: idPrefix)
        mark = NumberedStart("pc", idPrefix: idPrefix)
        firstToken = sentence.tokens.lowerBound
        self.blockEnd = blockEnd
    }
}
