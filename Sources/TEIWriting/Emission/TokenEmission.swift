import TextModel

extension TEIEmission where Route: ~Copyable {
    /// The tokens up to offset `end`, with the elements of the mentions around them. White space is written where the
    /// next thing begins, so it stands at the highest level possible.
    func tokens(
        to end: Int, of sentence: SentenceStarts, names: NameLemmas.Name?, _ progress: inout Progress, _ out: inout Out
    ) {
        let layers = layers
        while progress.token < layers.tokens.count, layers.tokens[progress.token].span.start < end {
            let start = layers.tokens[progress.token].span.start
            if progress.position < start {
                // Nothing else stands between tokens: `checkLayers` has seen to it.
                out.spaces(UnsafeBufferPointer(rebasing: layers.text[progress.position..<start]))
                progress.position = start
            }
            if let mention = nextInlineMention(before: start + 1, &progress) {
                progress.mention += 1
                let name = self.names.name(of: mention, from: progress.token, layers)
                out.element(plan.mentions.elements[mention].tag.name) { out in
                    entityAttributes(mention, &out)
                    tokens(to: layers.mentions[mention].span.end, of: sentence, names: name, &progress, &out)
                }
            } else {
                token(sentence, names, &progress, &out)
            }
        }
    }

    @inline(__always)
    private func token(
        _ sentence: SentenceStarts, _ name: NameLemmas.Name?, _ progress: inout Progress, _ out: inout Out
    ) {
        let layers = layers
        let index = progress.token
        let token = layers.tokens[index]
        let span = token.span
        let number = index &- sentence.firstToken &+ 1
        // Also between two sentences that no space separates, but not at the end of the block.
        let isJoined = span.end < sentence.blockEnd && layers.text[span.end] != 0x20
        let form = UnsafeBufferPointer(rebasing: layers.text[span.range])
        if token.kind == .punctuation {
            out.leaf(
                .mark, sentence.ids, number, fixed: kinds.punctuation, hasValue: false, isMarked: isJoined, text: form
            ) { _ in }
        } else {
            word(token, form, number, isJoined: isJoined, of: sentence, name, &progress, &out)
        }
        progress.position = span.end
        progress.token = index &+ 1
    }

    /// A token that is no punctuation mark.
    @inline(__always)
    private func word(
        _ token: Token, _ form: UnsafeBufferPointer<UInt8>, _ number: Int, isJoined: Bool, of sentence: SentenceStarts,
        _ name: NameLemmas.Name?, _ progress: inout Progress, _ out: inout Out
    ) {
        let layers = layers
        let index = progress.token
        let folding = token.isContracted ? .other : layers.folding(of: form)
        if folding == .other || name != nil || hasOriginals || token.kind == .latin {
            out.element("w", sentence.ids, number) { out in
                wordAttributes(index, token, folding, name, &progress, &out)
                if isJoined { out.attribute("join", "right") }
                if token.kind == .latin { out.attribute("xml:lang", "und-Latn") }
                out.text(form)
            }
        } else {
            out.leaf(
                .word, sentence.ids, number, fixed: fixedAttributes(of: token, index, progress.mention),
                hasValue: folding == .letters, isMarked: isJoined, text: form
            ) { letter in
                layers.forEachFoldedLetter(of: form, letter)
            }
        }
    }

    /// The attributes that follow from the kind of a token which is folded letter by letter, or not at all.
    @inline(__always)
    private func fixedAttributes(of token: Token, _ index: Int, _ mention: Int) -> FixedAttributes? {
        switch token.kind {
        case .word, .latin, .punctuation: nil
        case .number: kinds.number
        case .symbol: kinds.symbol
        case .proclitic: kinds.proclitic(letterKey(of: token.span), isBeforeNoun: isCertainlyNoun(index &+ 1, mention))
        case .enclitic: kinds.enclitics[letterKey(of: token.span)]
        }
    }

    /// The attributes of a word by the long way: part of a name, contracted, with marks, or changed by a rule.
    @inline(never)
    private func wordAttributes(
        _ index: Int, _ token: Token, _ folding: WordFolding, _ name: NameLemmas.Name?, _ progress: inout Progress,
        _ out: inout Out
    ) {
        searchForm(of: token, folding, &progress)
        switch token.kind {
        case .word: if let name { nameAttributes(index, name, progress.searchForm, &out) }
        case .number: out.attributes(kinds.number)
        case .symbol: out.attributes(kinds.symbol)
        case .proclitic:
            let key = CliticAttributes.key(of: progress.searchForm)
            if let facts = kinds.proclitic(key, isBeforeNoun: isCertainlyNoun(index &+ 1, progress.mention)) {
                out.attributes(facts)
            }
        case .enclitic:
            if let facts = kinds.enclitics[CliticAttributes.key(of: progress.searchForm)] { out.attributes(facts) }
        case .latin, .punctuation: break
        }
        let form = UnsafeBufferPointer(rebasing: layers.text[token.span.range])
        if folding != .none, !progress.searchForm.isEmpty, !progress.searchForm.elementsEqual(form) {
            out.attribute("norm", bytes: progress.searchForm)
        }
        if hasOriginals, let original = plan.originals[index] { out.attribute("orig", bytes: original) }
    }

    /// Makes the search form of a token.
    private func searchForm(of token: Token, _ folding: WordFolding, _ progress: inout Progress) {
        progress.searchForm.removeAll(keepingCapacity: true)
        let written = UnsafeBufferPointer(rebasing: layers.text[token.span.range])
        guard token.isContracted else {
            return layers.appendSearchForm(of: written, folding, to: &progress.searchForm)
        }
        progress.form.removeAll(keepingCapacity: true)
        if token.lacksAlef { progress.form += [0xD8, 0xA7] }  // U+0627 ا
        progress.form.append(contentsOf: written)
        token.ending.restore(&progress.form)
        progress.form.withUnsafeBufferPointer { form in
            layers.appendSearchForm(of: form, layers.folding(of: form), to: &progress.searchForm)
        }
    }

    /// The number of the search form of a clitic which is folded letter by letter, or not at all.
    private func letterKey(of span: TextSpan) -> UInt64 {
        guard span.count <= 8, layers.text[span.start] >= 0x80 else { return 0 }
        var key: UInt64 = 0
        var shift: UInt64 = 0
        layers.forEachFoldedLetter(of: span) { unit in
            key |= UInt64(unit) &<< shift
            shift &+= 16
        }
        return key
    }

    private func nameAttributes(
        _ index: Int, _ name: NameLemmas.Name, _ searchForm: [UInt8], _ out: inout Out
    ) {
        guard let word = names.word(at: index, of: name, searchForm: searchForm, layers) else { return }
        if let lemma = word.lemma { names.withLemma(lemma) { out.attribute("lemma", bytes: $0) } }
        if word.isProperNoun { out.attribute("pos", "PROPN") }
    }

    /// Whether a token is certainly a noun: it has the article, or a name begins there.
    private func isCertainlyNoun(_ index: Int, _ mention: Int) -> Bool {
        guard index < layers.tokens.count else { return false }
        let token = layers.tokens[index]
        if token.lacksAlef { return true }
        let start = token.span.start
        if token.span.count >= 4, layers.text[start] == 0xD8, layers.text[start &+ 1] == 0xA7,
            layers.text[start &+ 2] == 0xD9, layers.text[start &+ 3] == 0x84
        {
            return true  // ال
        }
        var mention = mention
        while mention < layers.mentions.count, layers.mentions[mention].span.start < start { mention += 1 }
        return mention < layers.mentions.count && layers.mentions[mention].span.start == start
    }
}

/// What the tokens of one sentence share.
final class SentenceStarts {
    /// Their ids, `D.p1.s1.t1` and so on.
    let ids: NumberedIDs
    /// The number of its first token.
    let firstToken: Int
    /// The end of the block it stands in.
    let blockEnd: Int

    init(_ sentence: Sentence, id: [UInt8], _ element: DivisionPlan.Element, number: Int, blockEnd: Int) {
        ids = NumberedIDs { prefix in
            prefix.append(id)
            prefix.append(element.idPrefix)
            prefix.append(decimal: element.number)
            prefix.append(".s")
            prefix.append(decimal: number)
            prefix.append(".t")
        }
        firstToken = sentence.tokens.lowerBound
        self.blockEnd = blockEnd
    }
}

extension Leaf {
    /// A word, number or sign.
    @inline(__always)
    fileprivate static var word: Leaf { Leaf(name: "w", value: "norm", mark: ("join", "right")) }
    /// A punctuation mark.
    @inline(__always)
    fileprivate static var mark: Leaf { Leaf(name: "pc", value: "norm", mark: ("join", "right")) }
}
