import TextModel

extension TEIEmission where Route: ~Copyable {
    /// A division and all in it.
    func division(_ division: DivisionPlan.Division, _ out: inout Out) {
        out.block("div") { out in
            attributeID(&out, ".div", division.number)
            switch division.kind {
            case .front: out.attribute("type", "front")
            case .article: out.attribute("type", "article")
            case .section: out.attribute("type", "section")
            }
            for item in division.items {
                switch item {
                case .block(let index): block(index, &out)
                case .gap(let index): out.block("gap") { gapAttributes(index, &$0) }
                case .division(let inner): self.division(inner, &out)
                }
            }
        }
    }

    private func gapAttributes(_ index: Int, _ out: inout Out) {
        let removal = clean.removals[index]
        attributeID(&out, ".gap", index + 1)
        out.plain("ana") { value in
            value.append("rm:")
            value.append(removal.reason.rawValue)
        }
        out.attribute("reason", "removed")
        out.attribute("unit", "chars")
        out.attribute("quantity", decimal: removal.source.count)
        attributeSource(&out, removal.source)
    }

    private func block(_ index: Int, _ out: inout Out) {
        let block = annotated.blocks[index]
        let element = plan.divisions.elements[index]
        out.block(element.tag.name) { out in
            attributeID(&out, element.idPrefix, element.number)
            if element.tag == .p { out.attribute("n", decimal: element.number) }
            if let type = element.type { out.attribute("type", type) }
            attributeSource(
                &out,
                SourceRange(
                    plan.sentenceSources[block.sentences.lowerBound].start,
                    plan.sentenceSources[block.sentences.upperBound - 1].end))
            var progress = Progress(position: block.span.start, mention: firstMention(from: block.span.start))
            var gap = firstInlineGap(from: block.sentences.lowerBound)
            for sentence in block.sentences {
                sentences(sentence, of: block, element, &progress, &out)
                while gap < plan.divisions.inlineGaps.count, plan.divisions.inlineGaps[gap].sentence == sentence {
                    out.element("gap") { gapAttributes(plan.divisions.inlineGaps[gap].removal, &$0) }
                    gap += 1
                }
            }
        }
    }

    /// One sentence, with the space before it outside all elements.
    private func sentences(
        _ index: Int, of block: Block, _ element: DivisionPlan.Element, _ progress: inout Progress, _ out: inout Out
    ) {
        let sentence = annotated.sentences[index]
        text(&out, progress.position..<sentence.span.start)
        progress.position = sentence.span.start
        guard level != .plain else { return characters(to: sentence.span.end, &progress, &out) }
        let number = index - block.sentences.lowerBound + 1
        out.element("s") { out in
            attributeID(&out) { value in
                value.append(element.idPrefix)
                value.append(decimal: element.number)
                value.append(".s")
                value.append(decimal: number)
            }
            out.attribute("n", decimal: number)
            attributeSource(&out, plan.sentenceSources[index])
            guard level == .tokens else { return characters(to: sentence.span.end, &progress, &out) }
            progress.token = sentence.tokens.lowerBound
            let starts = SentenceStarts(sentence, id: id, element, number: number, blockEnd: block.span.end)
            tokens(to: sentence.span.end, of: starts, names: nil, &progress, &out)
        }
    }

    /// The text up to `end`, with the elements of its mentions; levels plain and sentences.
    private func characters(to end: Int, _ progress: inout Progress, _ out: inout Out) {
        while let mention = nextInlineMention(before: end, &progress) {
            let span = layers.mentions[mention].span
            text(&out, progress.position..<span.start)
            progress.position = span.start
            progress.mention += 1
            out.element(plan.mentions.elements[mention].tag.name) { out in
                entityAttributes(mention, &out)
                characters(to: span.end, &progress, &out)
            }
        }
        text(&out, progress.position..<end)
        progress.position = end
    }

    /// The next mention that is an element and starts before `end`; those that are none are passed over.
    func nextInlineMention(before end: Int, _ progress: inout Progress) -> Int? {
        while progress.mention < layers.mentions.count,
            layers.mentions[progress.mention].span.start < end
        {
            if case .inline = layers.places[progress.mention] { return progress.mention }
            progress.mention += 1
        }
        return nil
    }

    private func firstMention(from start: Int) -> Int {
        var low = 0
        var high = annotated.mentions.count
        while low < high {
            let middle = (low + high) / 2
            if annotated.mentions[middle].span.start >= start { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private func firstInlineGap(from sentence: Int) -> Int {
        plan.divisions.inlineGaps.isEmpty
            ? 0 : plan.divisions.inlineGaps.firstIndex { $0.sentence >= sentence } ?? plan.divisions.inlineGaps.count
    }
}

/// How far the writing of a block has come.
struct Progress {
    /// The offset up to which the text is written.
    var position: Int
    /// The next mention to look at.
    var mention: Int
    /// The next token.
    var token = 0
    /// The word at hand, with what its neighbours changed in the writing given back.
    var form: [UInt8] = []
    /// The search form of the word at hand.
    var searchForm: [UInt8] = []

    init(position: Int, mention: Int) {
        self.position = position
        self.mention = mention
    }
}
