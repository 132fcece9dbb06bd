import Glossaries

/// Writes SKOS in RDF/XML, with Dublin Core for subject, source, creator and date.
enum SKOSWriter {
    /// Writes a sheet.
    static func write(_ sheet: GlossarySheet) -> (bytes: [UInt8], report: LossReport) {
        let statuses: Set<String> = ["blocker", "off", "dnt", "forbidden"]
        let projection = EntryProjection(sheet, .skos, leavingOut: statuses) { column, values, row in
            outcome(column, values, row, sheet)
        }
        return (file(projection.entries), projection.report)
    }

    // MARK: - What is kept

    private static func outcome(
        _ column: GlossaryColumn, _ values: [String], _ row: Int, _ sheet: GlossarySheet
    ) -> EntryProjection.Outcome? {
        let texts = values.map { MarkupElement.trimmed(MarkupWriter.permitted($0)) }.filter { !$0.isEmpty }
        switch column {
        case .source, .target, .translit, .domain, .gloss, .note, .evidence, .owner, .date:
            return EntryProjection.Outcome(
                values: texts, detail: "control characters and white space at the edges left out")
        case .variants, .targetAlternatives:
            // The labels of a concept are a set, and no label is preferred and alternative at once (SKOS, S13).
            let main = sheet.text(row, column == .variants ? .source : .target)
            var seen: Set<String> = [MarkupElement.trimmed(MarkupWriter.permitted(main ?? ""))]
            return EntryProjection.Outcome(
                values: texts.filter { seen.insert($0).inserted },
                detail: "control characters and repeated labels left out")
        case .id:
            return EntryProjection.Outcome(
                values: values.filter { NCName.isValid($0) }, detail: "ids that are no XML names left out")
        case .authority:
            return EntryProjection.Outcome(
                values: values.compactMap { value in
                    if let address = AuthorityIRI.address(of: value) { return AuthorityIRI.identifier(of: address) }
                    return isNotation(value) && AuthorityIRI.identifier(of: value) == nil ? value : nil
                }, detail: "identifiers that are not of the form prefix:value left out")
        case .status:
            return EntryProjection.Outcome(values: [], detail: "SKOS has no status; it is not said")
        default: return nil
        }
    }

    /// Whether an identifier can stand as a notation and be known again: `iso3166:EG`.
    static func isNotation(_ text: String) -> Bool {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 && NCName.isValid(String(parts[0])) && !parts[1].isEmpty
            && !text.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x21 || $0.value == 0x2F }
    }

    // MARK: - The file

    private static func file(_ entries: [EntryProjection.Entry]) -> [UInt8] {
        let xml = MarkupWriter()
        let spaces = [
            ("xmlns:rdf", SKOSNames.rdf), ("xmlns:skos", SKOSNames.skos), ("xmlns:dct", SKOSNames.terms),
        ]
        xml.element("rdf:RDF", spaces) {
            for entry in entries { write(entry, xml) }
        }
        return xml.finish()
    }

    private static func write(_ entry: EntryProjection.Entry, _ xml: borrowing MarkupWriter) {
        xml.element("skos:Concept", entry.text(.id).map { [("rdf:about", "#\($0)")] } ?? []) {
            for (column, name, language) in [
                (GlossaryColumn.source, "skos:prefLabel", "ar"), (.variants, "skos:altLabel", "ar"),
                (.translit, "skos:prefLabel", "ar-Latn"), (.target, "skos:prefLabel", "en"),
                (.targetAlternatives, "skos:altLabel", "en"), (.gloss, "skos:definition", "en"),
            ] {
                for text in entry[column] { xml.element(name, [("xml:lang", language)], text: text) }
            }
            for (column, name) in [
                (GlossaryColumn.note, "skos:note"), (.domain, "dct:subject"), (.evidence, "dct:source"),
                (.owner, "dct:creator"), (.date, "dct:modified"),
            ] {
                if let text = entry.text(column) { xml.element(name, text: text) }
            }
            for identifier in entry[.authority] {
                if let address = AuthorityIRI.address(of: identifier) {
                    xml.element("skos:exactMatch", [("rdf:resource", address)])
                } else {
                    xml.element("skos:notation", text: identifier)
                }
            }
        }
    }
}
