import TextModel

extension TEIEmission where Route: ~Copyable {
    /// `standOff type="authority"`: the entries that the file refers to (ENCODING.md, section 12).
    func authority(_ out: inout Out) {
        let order = plan.mentions.entryOrder
        guard !order.isEmpty else { return }
        out.block("standOff") { out in
            out.attribute("type", "authority")
            let memory = Route.takesFinishedElements ? memory : nil
            AuthorityLists.write(order, of: layers.entries, keptIn: memory, to: &out) { index, out in
                attributeID(&out, EntryList(layers.entries[index].kind).idPrefix, plan.mentions.entryNumbers[index])
            } corresp: { entry, out in
                guard let corpusID, let key = entry.pointee.key else { return }
                out.attribute("corresp") { value in
                    value.append("auth:")
                    value.append(authorityName(key: key, corpusID: corpusID))
                }
            }
        }
    }

    /// Whether the romanisation of an entry is written: a guess stands only where there is no English.
    func writesRomanisation(_ entry: Int) -> Bool {
        layers.entries.baseAddress.map { AuthorityLists.writesRomanisation($0 + entry) } ?? false
    }

    /// `standOff type="entities"`: mentions that cross others; level tokens only.
    func overlaps(_ out: inout Out) {
        guard !plan.mentions.standOff.isEmpty else { return }
        out.block("standOff") { out in
            out.attribute("type", "entities")
            out.block("spanGrp") { out in
                out.attribute("type", "entities")
                for (number, item) in plan.mentions.standOff.enumerated() {
                    out.block("span") { span(item.mention, item.tokens, number + 1, &$0) }
                }
            }
        }
    }

    private func span(_ index: Int, _ tokens: ClosedRange<Int>, _ number: Int, _ out: inout Out) {
        let mention = layers.mention(index)
        attributeID(&out, ".sp", number)
        let entries = plan.mentions.entriesReferred(by: index, in: document)
        if !entries.isEmpty { references("corresp", entries, &out) }
        out.attribute("ana", plan.mentions.elements[index].category.literal)
        certainty(of: mention, &out)
        tokenPointer("from", tokens.lowerBound, &out)
        tokenPointer("to", tokens.upperBound, &out)
        text(&out, mention.pointee.span.range)
    }

    private func tokenPointer(_ name: StaticString, _ token: Int, _ out: inout Out) {
        // The sentence of the token, by halving, and its block.
        var low = 0
        var high = annotated.sentences.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if annotated.sentences[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
        }
        let sentence = annotated.sentences[low]
        let element = plan.divisions.elements[sentence.block]
        pointer(&out, name) { value in
            value.append(element.idPrefix)
            value.append(decimal: element.number)
            value.append(".s")
            value.append(decimal: low - annotated.blocks[sentence.block].sentences.lowerBound + 1)
            value.append(".t")
            value.append(decimal: token - sentence.tokens.lowerBound + 1)
        }
    }

    /// `standOff type="removed"`: what was removed, as it is in the source.
    func removed(_ out: inout Out) {
        guard !clean.removals.isEmpty else { return }
        out.block("standOff") { out in
            out.attribute("type", "removed")
            for (index, removal) in clean.removals.enumerated() {
                out.block("seg") { out in
                    out.attribute("type", "removed")
                    pointer(&out, "corresp") { value in
                        value.append(".gap")
                        value.append(decimal: index + 1)
                    }
                    attributeSource(&out, removal.source)
                    out.text(leavingOutForbidden: removal.text)
                }
            }
        }
    }

    /// `standOff type="normalised"`: what was changed, white space apart.
    func normalised(_ out: inout Out) {
        guard !clean.changes.isEmpty else { return }
        out.block("standOff") { out in
            out.attribute("type", "normalised")
            for change in clean.changes {
                out.block("seg") { out in
                    out.attribute("type", "normalised")
                    out.plain("ana") { value in
                        for (position, kind) in change.kinds.enumerated() {
                            value.append(position > 0 ? " nm:" : "nm:")
                            value.append(kind.rawValue)
                        }
                    }
                    attributeSource(&out, change.source)
                    out.text(change.original)
                }
            }
        }
    }
}
