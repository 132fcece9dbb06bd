import ArabicText
import TextModel

extension TEIEmission where Route: ~Copyable {
    /// The tokens up to offset `end`, with the elements of the mentions around them. White space is written where the
    /// next thing begins, so it stands at the highest level possible.
    func tokens(
        to end: Int, blockEnd: Int, names: NameLemmas.Name?, _ progress: inout Progress, _ out: inout Out
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
                    tokens(
                        to: layers.mentions[mention].span.end, blockEnd: blockEnd, names: name, &progress, &out)
                }
            } else {
                token(blockEnd: blockEnd, names, &progress, &out)
            }
        }
    }

    private func token(
        blockEnd: Int, _ name: NameLemmas.Name?, _ progress: inout Progress, _ out: inout Out
    ) {
        let index = progress.token
        let token = layers.tokens[index]
        let number = index - progress.firstToken + 1
        // Also between two sentences that no space separates, but not at the end of the block.
        let isJoined = token.span.end < blockEnd && layers.text[token.span.end] != 0x20
        let form = UnsafeBufferPointer(rebasing: layers.text[token.span.range])
        if token.kind == .punctuation {
            out.element(progress.mark, number) { out in
                out.attribute("pos", "PUNCT")
                if isJoined { out.attribute("join", "right") }
                out.text(form)
            }
        } else {
            out.element(progress.word, number) { out in
                wordAttributes(index, name, &progress, &out)
                if isJoined { out.attribute("join", "right") }
                if token.kind == .latin { out.attribute("xml:lang", "und-Latn") }
                out.text(form)
            }
        }
        progress.position = token.span.end
        progress.token += 1
    }

    private func wordAttributes(
        _ index: Int, _ name: NameLemmas.Name?, _ progress: inout Progress, _ out: inout Out
    ) {
        let token = layers.tokens[index]
        progress.searchForm.removeAll(keepingCapacity: true)
        var isFolded = false
        let form = UnsafeBufferPointer(rebasing: layers.text[token.span.range])
        if token.isContracted {
            let restored = token.form(of: form)
            ArabicFolding.searchForm(of: restored[...], into: &progress.searchForm)
            isFolded = !progress.searchForm.elementsEqual(form)
        } else if layers.mayFold(token.span) {
            isFolded = ArabicFolding.searchForm(of: form, into: &progress.searchForm)
        } else if name != nil || token.kind == .proclitic || token.kind == .enclitic {
            progress.searchForm.append(contentsOf: form)
        }
        switch token.kind {
        case .number: out.attribute("pos", "NUM")
        case .symbol: out.attribute("pos", "SYM")
        case .word: if let name { nameAttributes(index, name, progress.searchForm, &out) }
        case .proclitic:
            cliticAttributes(CliticFacts(proclitic: progress.searchForm, isBeforeNoun: isBeforeNoun(index)), &out)
        case .enclitic: cliticAttributes(CliticFacts(enclitic: progress.searchForm), &out)
        case .latin, .punctuation: break
        }
        if isFolded, !progress.searchForm.isEmpty {
            out.attribute("norm", bytes: progress.searchForm)
        }
        if !plan.originals.isEmpty, let original = plan.originals[index] {
            out.attribute("orig", bytes: original)
        }
    }

    private func nameAttributes(
        _ index: Int, _ name: NameLemmas.Name, _ searchForm: [UInt8], _ out: inout Out
    ) {
        guard let word = name.word(at: index, searchForm: searchForm) else { return }
        if let lemma = word.lemma { out.attribute("lemma", bytes: lemma) }
        if word.isProperNoun { out.attribute("pos", "PROPN") }
    }

    /// Whether what follows the token is certainly a noun: it has the article, or a name begins there.
    private func isBeforeNoun(_ index: Int) -> Bool {
        guard index + 1 < layers.tokens.count else { return false }
        let next = layers.tokens[index + 1]
        if next.lacksAlef { return true }
        if layers.text[next.span.range].starts(with: [0xD8, 0xA7, 0xD9, 0x84]) { return true }  // ال
        var low = 0
        var high = layers.mentions.count
        while low < high {
            let middle = (low + high) / 2
            if layers.mentions[middle].span.start >= next.span.start { high = middle } else { low = middle + 1 }
        }
        return low < layers.mentions.count && layers.mentions[low].span.start == next.span.start
    }

    /// What is certain of a clitic: `@lemma`, `@pos`, `@msd`.
    private func cliticAttributes(_ facts: CliticFacts?, _ out: inout Out) {
        guard let facts else { return }
        out.attribute("lemma", facts.lemma)
        if let partOfSpeech = facts.partOfSpeech { out.attribute("pos", partOfSpeech) }
        if let morphology = facts.morphology { out.attribute("msd", morphology) }
    }
}
