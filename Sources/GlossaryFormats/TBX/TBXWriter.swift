import Glossaries

/// Writes TBX: ISO 30042:2019, dialect TBX-Basic in the style DCA, or TBX-Basic of the earlier version (martif). Both use
/// the data categories of TBX-Basic only, so that tools that check files take them.
struct TBXWriter {
    private let isEarlier: Bool

    /// Writes a sheet.
    ///
    /// - Parameters:
    ///   - sheet: the glossary.
    ///   - format: `tbx` or `tbxBasic`.
    /// - Returns: the file, and what it does not say.
    static func write(_ sheet: GlossarySheet, as format: GlossaryFormat) -> (bytes: [UInt8], report: LossReport) {
        let writer = TBXWriter(isEarlier: format == .tbxBasic)
        let projection = EntryProjection(sheet, format, leavingOut: ["blocker", "off", "dnt"]) { column, values, row in
            if column == .targetAlternatives, sheet.text(row, .status) == "forbidden" {
                return EntryProjection.Outcome(values: [], detail: "alternatives to forbidden renderings left out")
            }
            return writer.outcome(column, values)
        }
        return (writer.file(projection.entries), projection.report)
    }

    // MARK: - What is kept

    private func outcome(_ column: GlossaryColumn, _ values: [String]) -> EntryProjection.Outcome? {
        let plain = EntryProjection.Outcome(
            values: values.map { MarkupElement.collapsed(MarkupWriter.permitted($0)) }.filter { !$0.isEmpty },
            detail: "line ends, tabs, repeated blanks and control characters became single blanks")
        switch column {
        case .source, .variants, .target, .targetAlternatives, .translit, .domain, .gloss, .note, .evidence, .owner:
            return plain
        case .id:
            return EntryProjection.Outcome(
                values: values.filter { NCName.isValid($0) }, detail: "ids that are no XML names left out")
        case .status:
            return EntryProjection.Outcome(
                values: values.filter { ["preferred", "admitted", "deprecated", "forbidden"].contains($0) },
                detail: "unknown values left out")
        case .pos:
            let written = isEarlier ? values : values.map { $0 == "propn" ? "noun" : $0 }
            return EntryProjection.Outcome(
                values: written.filter { ["noun", "propn", "adj", "verb", "phrase"].contains($0) },
                detail: isEarlier ? "unknown values left out" : "propn became noun, which TBX-Basic has")
        case .date:
            return EntryProjection.Outcome(
                values: values.filter { Self.isFullDate($0) }, detail: "dates without a day left out")
        case .authority:
            return EntryProjection.Outcome(
                values: values.compactMap { AuthorityIRI.address(of: $0).flatMap { AuthorityIRI.identifier(of: $0) } },
                detail: "identifiers without a web address left out")
        default: return nil
        }
    }

    /// Whether a text is a date as XML Schema has it: 2019-02-12.
    private static func isFullDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2] else { return false }
        let numbers = parts.compactMap { Int($0) }
        return numbers.count == 3 && (1...12).contains(numbers[1]) && (1...31).contains(numbers[2])
            && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    // MARK: - The file

    private func file(_ entries: [EntryProjection.Entry]) -> [UInt8] {
        let xml = MarkupWriter()
        var attributes = [("type", "TBX-Basic"), ("xml:lang", "ar")]
        if !isEarlier { attributes += [("style", "dca"), ("xmlns", "urn:iso:std:iso:30042:ed-2")] }
        xml.element(isEarlier ? "martif" : "tbx", attributes) {
            header(xml)
            xml.element("text") {
                xml.element("body") {
                    for entry in entries { write(entry, xml) }
                }
            }
        }
        return xml.finish()
    }

    private func header(_ xml: borrowing MarkupWriter) {
        xml.element(isEarlier ? "martifHeader" : "tbxHeader") {
            xml.element("fileDesc") {
                xml.element("titleStmt") { xml.element("title", text: "Glossary, Arabic to English") }
                xml.element("sourceDesc") { xml.element("p", text: "Written by Warraq from a glossary") }
            }
            if isEarlier {
                xml.element("encodingDesc") {
                    xml.element("p", [("type", "XCSURI")], text: "TBXBasicXCSV02.xcs")
                }
            }
        }
    }

    private func write(_ entry: EntryProjection.Entry, _ xml: borrowing MarkupWriter) {
        xml.element(isEarlier ? "termEntry" : "conceptEntry", entry.text(.id).map { [("id", $0)] } ?? []) {
            for (column, name, type) in [
                (GlossaryColumn.domain, "descrip", "subjectField"), (.gloss, "descrip", "definition"),
                (.evidence, "admin", "source"),
            ] {
                if let text = entry.text(column) { xml.element(name, [("type", type)], text: text) }
            }
            transaction(entry, xml)
            if let note = entry.text(.note) { xml.element("note", text: note) }
            for identifier in entry[.authority] {
                guard let address = AuthorityIRI.address(of: identifier) else { continue }
                xml.element("xref", [("type", "externalCrossReference"), ("target", address)], text: identifier)
            }
            arabic(entry, xml)
            if let text = entry.text(.translit) {
                section("ar-Latn", xml) { term(text, [], xml) }
            }
            english(entry, xml)
        }
    }

    private func transaction(_ entry: EntryProjection.Entry, _ xml: borrowing MarkupWriter) {
        let (date, owner) = (entry.text(.date), entry.text(.owner))
        guard date != nil || owner != nil else { return }
        xml.element("transacGrp") {
            xml.element("transac", [("type", "transactionType")], text: "modification")
            if let date { xml.element("date", text: date) }
            if let owner { xml.element("transacNote", [("type", "responsibility")], text: owner) }
        }
    }

    private func arabic(_ entry: EntryProjection.Entry, _ xml: borrowing MarkupWriter) {
        section("ar", xml) {
            var notes: [(String, String)] = []
            switch entry.text(.pos) {
            case "phrase": notes.append(("termType", "phrase"))
            case "adj": notes.append(("partOfSpeech", "adjective"))
            case "propn": notes.append(("partOfSpeech", "properNoun"))
            case let other?: notes.append(("partOfSpeech", other))
            case nil: break
            }
            switch entry.text(.status) {
            case "preferred": notes.append(("administrativeStatus", "preferredTerm-admn-sts"))
            case "admitted": notes.append(("administrativeStatus", "admittedTerm-admn-sts"))
            case "deprecated": notes.append(("administrativeStatus", "deprecatedTerm-admn-sts"))
            default: break
            }
            term(entry.text(.source) ?? "", notes, xml)
            // Else a variant would head the entry when it is read again.
            let status = notes.filter { $0.1 == "deprecatedTerm-admn-sts" }
            for variant in entry[.variants] { term(variant, [("termType", "variant")] + status, xml) }
        }
    }

    private func english(_ entry: EntryProjection.Entry, _ xml: borrowing MarkupWriter) {
        section("en", xml) {
            let isForbidden = entry.text(.status) == "forbidden"
            term(
                entry.text(.target) ?? "",
                isForbidden ? [("administrativeStatus", "deprecatedTerm-admn-sts")] : [], xml)
            for alternative in entry[.targetAlternatives] {
                term(alternative, [("administrativeStatus", "admittedTerm-admn-sts")], xml)
            }
        }
    }

    private func section(_ language: String, _ xml: borrowing MarkupWriter, _ content: () -> Void) {
        xml.element(isEarlier ? "langSet" : "langSec", [("xml:lang", language)], content)
    }

    private func term(_ text: String, _ notes: [(String, String)], _ xml: borrowing MarkupWriter) {
        xml.element(isEarlier ? "tig" : "termSec") {
            xml.element("term", text: text)
            for (type, value) in notes { xml.element("termNote", [("type", type)], text: value) }
        }
    }
}
