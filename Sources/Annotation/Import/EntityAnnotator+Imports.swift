import Glossaries
import TextModel

extension EntityAnnotator {
    /// The finds that other tools and people made over the same text.
    func importedFinds(
        _ input: SegmentedDocument, _ reader: AtomReader, _ selected: [Find], _ boundaries: SentenceBoundaries,
        account: inout ImportAccount
    ) -> [Find] {
        let mentions = input.clean.source.imports.mentions
        guard !mentions.isEmpty else { return [] }
        let scene = NameScene(reader: reader, tokens: [])
        let wanted = Set(mentions.compactMap(\.key))
        let rows = wanted.isEmpty ? [:] : glossary.rows(withKeys: wanted)
        let placement = ImportPlacement(
            document: input, text: reader.text, boundaries: boundaries,
            glossaryStarts: Set(selected.map(\.span.start)),
            isFirstName: { offset in
                let atom = scene.atomIndex(at: offset)
                return reader.baseStart(atom) == offset && reader.has(atom, .givenName)
            },
            concept: { rows[$0] })
        return placement.finds(of: mentions, account: &account)
    }

    /// Imported finds and those of the glossary in the order of the text, an enclosing one first, so that the rules for
    /// roles and persons see the longer of two.
    func merged(_ imported: [Find], _ selected: [Find]) -> [Find] {
        guard !imported.isEmpty else { return selected }
        var types: [TextSpan: MentionType] = [:]
        for find in imported { types[find.span] = find.type }
        var result: [Find] = []
        result.reserveCapacity(imported.count + selected.count)
        var next = 0
        for find in selected {
            while next < imported.count, imported[next].span <= find.span {
                result.append(imported[next])
                next += 1
            }
            result.append(types[find.span].map { decided(find, by: $0) } ?? find)
        }
        result += imported[next...]
        return result
    }
}

extension EntityAnnotator {
    /// A find of the glossary with several readings, decided by the type that an annotation of the same span has, if one
    /// reading alone is of that type.
    private func decided(_ find: Find, by type: MentionType) -> Find {
        guard find.certainty == .unknown else { return find }
        let fitting = find.readings.filter { glossary.concepts[$0.concept].type == type }
        guard fitting.count == 1, let reading = fitting.first else { return find }
        var decided = Find(
            span: find.span, type: type, subtype: glossary.concepts[reading.concept].subtype, origin: .glossary)
        decided.readings = [reading]
        decided.proclitics = find.proclitics
        decided.keepsAlef = find.keepsAlef
        return decided
    }
}

extension CompiledGlossary {
    /// The rows with these keys: their numbers and types.
    fileprivate func rows(withKeys keys: Set<String>) -> [String: (number: Int, type: MentionType)] {
        var rows: [String: (number: Int, type: MentionType)] = [:]
        for number in concepts.indices(ofKeys: keys) {
            rows[concepts[number].key] = (number, concepts[number].type)
        }
        return rows
    }
}
