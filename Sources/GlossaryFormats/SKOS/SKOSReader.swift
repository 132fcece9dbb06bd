import Glossaries
import TextModel

/// Reads SKOS in RDF/XML: `prefLabel` is the source (Arabic) or the target (English), `altLabel` a variant or an
/// alternative, `hiddenLabel` a variant, `exactMatch` an authority. Relations between concepts, schemes and collections
/// have no place in a glossary; they are counted and reported.
struct SKOSReader {
    /// What the nodes about one concept say.
    private struct Concept {
        var address: String?
        var properties: [MarkupElement]
        var line: Int
    }

    private var concepts: [Concept] = []
    private var placeOfAddress: [String: Int] = [:]
    private var sheet = GlossarySheet()
    private var account = ReadingAccount()
    private var identifiers = EntryIdentifiers()

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - file: its name.
    ///   - diagnostics: receives what is wrong and what was not read.
    /// - Returns: the sheet; nil if the file is refused or not well-formed.
    static func read(_ bytes: [UInt8], file: String, reporting diagnostics: inout [Diagnostic]) -> GlossarySheet? {
        var reader = SKOSReader()
        let root = MarkupParser.read(
            bytes, file: file, reporting: &diagnostics, isEntry: { _, _, depth in depth == 2 },
            take: { reader.collect($0) })
        guard let root else { return nil }
        guard root.name == "RDF", root.namespace == SKOSNames.rdf else {
            diagnostics.append(
                Diagnostic(
                    .error, "not-skos", at: SourceLocation(file: file, line: root.line),
                    "the file begins with <\(root.name)>, and SKOS in RDF/XML begins with <rdf:RDF>",
                    help: "export it as RDF/XML, or name its format with --from"))
            return nil
        }
        for concept in reader.concepts { reader.add(concept) }
        diagnostics += reader.account.diagnostics(file: file)
        reader.sheet.orderColumns()
        return reader.sheet
    }

    // MARK: - Nodes

    /// Keeps a node that is a concept; what one file says of a concept may stand in several nodes.
    private mutating func collect(_ node: MarkupElement) {
        let address = node["about"] ?? node["ID"].map { "#\($0)" }
        guard isConcept(node, isKnown: address.map { placeOfAddress[$0] != nil } ?? false) else {
            account.countUnread(node.name, line: node.line)
            // A collection or a scheme may hold the concepts themselves.
            for property in node.children {
                for inner in property.children where inner.name == "Concept" { collect(inner) }
            }
            return
        }
        if let address, let place = placeOfAddress[address] {
            concepts[place].properties += node.children
            return
        }
        if let address { placeOfAddress[address] = concepts.count }
        concepts.append(Concept(address: address, properties: node.children, line: node.line))
    }

    private func isConcept(_ node: MarkupElement, isKnown: Bool) -> Bool {
        if node.name == "Concept", node.namespace == SKOSNames.skos { return true }
        guard node.name == "Description", node.namespace == SKOSNames.rdf else { return false }
        return isKnown
            || node.children.contains {
                ($0.name == "type" && $0["resource"] == SKOSNames.skos + "Concept")
                    || ($0.name == "prefLabel" && $0.namespace == SKOSNames.skos)
            }
    }

    // MARK: - Concepts

    private mutating func add(_ concept: Concept) {
        var labels: [String: [String]] = [:]
        var cells: [String: [String]] = [:]
        for property in concept.properties {
            switch (property.namespace, property.name) {
            case (SKOSNames.skos, "prefLabel"), (SKOSNames.skos, "altLabel"), (SKOSNames.skos, "hiddenLabel"):
                label(property, &labels)
            case (SKOSNames.skos, "exactMatch"), (SKOSNames.skos, "notation"): authority(property, &cells)
            case (SKOSNames.rdf, "type"): break
            default:
                if let column = Self.column(of: property), !property.trimmedText.isEmpty {
                    cells[column, default: []].append(property.trimmedText)
                } else {
                    account.countUnread(property.name, line: property.line)
                }
            }
        }
        let (arabic, english) = (labels["ar"] ?? [], labels["en"] ?? [])
        guard let source = arabic.first, let target = english.first else {
            let missing = arabic.isEmpty ? "Arabic" : "English"
            account.count(
                "missing-language", "concepts have no \(missing) prefLabel and were left out",
                help: "add the \(missing) labels where the vocabulary is kept, and export it again",
                line: concept.line)
            return
        }
        var row: [(column: String, values: [String])] = [
            ("source", [source]), ("variants", Array(arabic.dropFirst()) + (labels["ar-other"] ?? [])),
            ("target", [target]), ("target_alt", Array(english.dropFirst()) + (labels["en-other"] ?? [])),
            ("translit", Array((labels["translit"] ?? []).prefix(1))), ("authority", cells["authority"] ?? []),
        ]
        for (column, separator) in [
            ("domain", ", "), ("gloss", "; "), ("note", " — "), ("evidence", "; "), ("owner", ", "), ("date", " "),
        ] {
            if let texts = cells[column] { row.append((column, [texts.joined(separator: separator)])) }
        }
        let name = concept.address.map { $0.split { $0 == "#" || $0 == "/" }.last.map { String($0) } ?? "" } ?? ""
        if let identifier = identifiers.identifier(for: name) { row.append(("id", [identifier])) }
        sheet.append(row, line: concept.line)
    }

    private mutating func label(_ property: MarkupElement, _ labels: inout [String: [String]]) {
        let text = property.trimmedText
        guard !text.isEmpty else { return }
        let language = property["xml:lang"].flatMap { TermLanguage(tag: $0) } ?? TermLanguage(guessedFrom: text)
        let isPreferred = property.name == "prefLabel"
        switch language {
        case .arabic: labels[isPreferred ? "ar" : "ar-other", default: []].append(text)
        case .english: labels[isPreferred ? "en" : "en-other", default: []].append(text)
        case .transliteration: labels["translit", default: []].append(text)
        case .other(let tag): account.countUnread("labels in \(tag)", line: property.line)
        }
    }

    private mutating func authority(_ property: MarkupElement, _ cells: inout [String: [String]]) {
        let written = property["resource"] ?? property.trimmedText
        let isPair = written.split(separator: ":", omittingEmptySubsequences: false).count == 2
        let hasScheme = written.contains("//")
        if let identifier = AuthorityIRI.identifier(of: written) {
            cells["authority", default: []].append(identifier)
        } else if property.name == "notation", isPair, !hasScheme, SKOSWriter.isNotation(written) {
            cells["authority", default: []].append(written)
        } else {
            account.countUnread(property.name, line: property.line)
        }
    }

    private static func column(of property: MarkupElement) -> String? {
        switch (property.namespace, property.name) {
        case (SKOSNames.skos, "definition"): "gloss"
        case (SKOSNames.skos, "note"), (SKOSNames.skos, "scopeNote"), (SKOSNames.skos, "editorialNote"): "note"
        case (SKOSNames.terms, "subject"), (SKOSNames.elements, "subject"): "domain"
        case (SKOSNames.terms, "source"), (SKOSNames.elements, "source"): "evidence"
        case (SKOSNames.terms, "creator"), (SKOSNames.elements, "creator"): "owner"
        case (SKOSNames.terms, "modified"), (SKOSNames.terms, "date"): "date"
        default: nil
        }
    }
}
