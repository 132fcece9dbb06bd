import TextModel

extension TEIEmission where Route: ~Copyable {
    /// The attributes of an element in the text, in the order of ENCODING.md, section 15: `xml:id, type, subtype, ref,
    /// key, corresp, ana`, then values, then `cert` and `resp`.
    func entityAttributes(_ index: Int, _ out: inout Out) {
        guard case .inline(let number) = layers.places[index] else { return }
        let mention = layers.mention(index)
        let element = plan.mentions.elements[index]
        attributeID(&out, ".e", number)
        typeAttributes(mention, element, hasEntry: !layers.renderings[index].entries.isEmpty, &out)
        let entries = plan.mentions.entriesReferred(by: index, in: document)
        if !entries.isEmpty { references("ref", entries, &out) }
        if mention.hasRow, mention.pointee.certainty != .unknown, element.isName, let entry = entries.first,
            let key = layers.entries[entry].key, isTEIWord(key)
        {
            out.attribute("key", key)
        }
        correspondence(mention, element, &out)
        out.attribute("ana", element.category.literal)
        if !element.isName { valueAttributes(mention, element, &out) }
        certainty(of: mention, &out)
    }

    private func typeAttributes(
        _ mention: UnsafePointer<Mention>, _ element: EntityElement, hasEntry: Bool, _ out: inout Out
    ) {
        func subtype() -> String? { mention.pointee.subtype.flatMap { isTEIWord($0) ? $0 : nil } }
        switch element.tag {
        case .num:
            switch mention.pointee.type {
            case .ordinal: out.attribute("type", "ordinal")
            case .percent: out.attribute("type", "percentage")
            default: out.attribute("type", mention.pointee.subtype == "fraction" ? "fraction" : "cardinal")
            }
        case .measure:
            switch mention.pointee.type {
            case .money: out.attribute("type", "currency")
            case .duration: out.attribute("type", "duration")
            default: out.attribute("type", subtype() ?? "count")
            }
        case .eventName:
            if mention.pointee.type == .agreement {
                out.attribute("type", "agreement")
            } else if let subtype = subtype() {
                out.attribute("type", subtype)
            }
        case .roleName: if let subtype = subtype() { out.attribute("type", subtype) }
        // An entry has the kind of the place; without one it is said here.
        case .placeName: if !hasEntry, let subtype = subtype() { out.attribute("type", subtype) }
        case .term:
            guard let subtype = subtype() else { return }
            if subtype == "nationality" {
                out.attribute("type", "nationality")
            } else if subtype != "term" {
                out.attribute("type", "term")
                out.attribute("subtype", subtype)
            }
        case .date:
            if case .date(let value) = mention.pointee.value, value.isRelative { out.attribute("type", "relative") }
        default: break
        }
    }

    /// An attribute with a pointer to each entry.
    func references(_ name: StaticString, _ entries: [Int], _ out: inout Out) {
        out.plain(name) { value in
            for (position, entry) in entries.enumerated() {
                if position > 0 { value.append(0x20) }
                value.append(0x23)  // #
                value.append(id)
                value.append(EntryList(layers.entries[entry].kind).idPrefix)
                value.append(decimal: plan.mentions.entryNumbers[entry])
            }
        }
    }

    /// `corresp` of a role, to the person it is said of, and of a date, to the other half of its pair.
    private func correspondence(_ mention: UnsafePointer<Mention>, _ element: EntityElement, _ out: inout Out) {
        guard let related = mention.pointee.related, layers.mentions.indices.contains(related) else { return }
        switch element.tag {
        case .roleName:
            let entries = plan.mentions.entriesReferred(by: related, in: document)
            guard layers.mentions[related].type == .person, entries.count == 1, let person = entries.first,
                plan.mentions.entryNumbers[person] > 0
            else { return }
            references("corresp", entries, &out)
        case .date:
            guard case .inline(let number) = layers.places[related],
                plan.mentions.elements[related].tag == .date
            else { return }
            pointer(&out, "corresp") { value in
                value.append(".e")
                value.append(decimal: number)
            }
        default: break
        }
    }

    /// `cert`, and `resp` for what the model found.
    func certainty(of mention: UnsafePointer<Mention>, _ out: inout Out) {
        switch mention.pointee.certainty {
        case .stated: break
        case .high: out.attribute("cert", "high")
        case .medium: out.attribute("cert", "medium")
        case .low: out.attribute("cert", "low")
        case .unknown: out.attribute("cert", "unknown")
        case .probability(let value):
            // Two decimals without a formatter, whose result could depend on a locale.
            let hundredths = value.isFinite ? Int(min(max(value, 0), 1) * 100 + 0.5) : 0
            out.plain("cert") { certainty in
                certainty.append(decimal: hundredths / 100)
                certainty.append(0x2E)  // .
                certainty.append(decimal: hundredths / 10 % 10)
                certainty.append(decimal: hundredths % 10)
            }
        }
        if mention.pointee.origin == .model { pointer(&out, "resp", ".resp.model") }
        if mention.pointee.origin == .import {
            pointer(&out, "resp") { value in
                value.append(".resp.import")
                value.append(decimal: (mention.pointee.importSource ?? 0) + 1)
            }
        }
    }
}

extension UnsafePointer<Mention> {
    /// Whether the mention was found by a row of the glossary, or imported and a row stands behind it.
    var hasRow: Bool { pointee.origin == .glossary || pointee.origin == .import && !pointee.readings.isEmpty }
}
