import Glossaries
import TextModel

/// Reads TBX: ISO 30042:2019 in both styles (DCA and DCT), and the earlier version (martif) with TBX-Basic.
///
/// One entry becomes one row: of several Arabic terms the first preferred one is the source and the others are variants,
/// of the English ones the first preferred one is the target. What tools write beside the standard is taken as meant:
/// `obsolete` and `forbidden`, `ar-SA`, entries without languages, ids that are numbers.
struct TBXReader {
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
        var reader = TBXReader()
        let root = MarkupParser.read(
            bytes, file: file, reporting: &diagnostics,
            isEntry: { name, _, _ in name == "conceptEntry" || name == "termEntry" },
            take: { reader.add($0) })
        guard let root else { return nil }
        guard ["tbx", "martif"].contains(root.name.lowercased()) else {
            diagnostics.append(
                Diagnostic(
                    .error, "not-tbx", at: SourceLocation(file: file, line: root.line),
                    "the file begins with <\(root.name)>, and TBX begins with <tbx> or <martif>",
                    help: "export it as TBX, or name its format with --from"))
            return nil
        }
        diagnostics += reader.account.diagnostics(file: file)
        reader.sheet.orderColumns()
        return reader.sheet
    }

    // MARK: - Entries

    private mutating func add(_ entry: MarkupElement) {
        var arabic: [TBXTerm] = []
        var english: [TBXTerm] = []
        var transliterations: [String] = []
        var data = TBXDatum.data(of: entry)
        let hasOwnDefinition = data.contains { $0.category == "definition" }
        for section in entry.children where section.name == "langSec" || section.name == "langSet" {
            let terms = terms(of: section)
            switch language(of: section, terms) {
            case .arabic: arabic += terms
            case .english: english += terms
            case .transliteration: transliterations += terms.map(\.text)
            case .other(let tag):
                account.countUnread("terms in \(tag)", line: section.line)
                continue
            }
            let own = TBXDatum.data(of: section)
            data += hasOwnDefinition ? own.filter { $0.category != "definition" } : own
        }
        guard let (source, variants) = chosen(arabic, entry, "Arabic") else { return }
        guard let (target, alternatives) = chosen(english, entry, "English") else { return }
        let usable = alternatives.filter { $0.status != .notToBeUsed }
        if usable.count < alternatives.count {
            for _ in usable.count..<alternatives.count {
                account.count(
                    "unused-terms", "English terms that are not to be used were left out",
                    help: "write a row with status forbidden for those you want to check translations against",
                    line: entry.line, severity: .note)
            }
        }
        var row = TBXRow(data, source, target)
        row.add("id", [entry["id"] ?? entry["xml:id"]].compactMap { $0.flatMap { identifiers.identifier(for: $0) } })
        row.add("source", [source.text])
        row.add("variants", variants.map(\.text))
        row.add("target", [target.text])
        row.add("target_alt", usable.map(\.text))
        row.add("translit", Array(transliterations.prefix(1)))
        for datum in row.unread { account.countUnread(datum.category, line: datum.line) }
        sheet.append(row.cells, line: entry.line)
    }

    /// The term to head the row, and the others in their order; nil if there is none.
    private mutating func chosen(
        _ terms: [TBXTerm], _ entry: MarkupElement, _ language: String
    ) -> (TBXTerm, [TBXTerm])? {
        let place =
            terms.firstIndex { $0.status == .preferred } ?? terms.firstIndex { $0.status != .notToBeUsed }
            ?? terms.indices.first
        guard let place else {
            account.count(
                "missing-language", "entries have no \(language) term and were left out",
                help: "add the \(language) terms where the terminology is kept, and export it again", line: entry.line)
            return nil
        }
        var others = terms
        return (others.remove(at: place), others)
    }

    // MARK: - Languages and terms

    private mutating func language(of section: MarkupElement, _ terms: [TBXTerm]) -> TermLanguage {
        if let tag = section["xml:lang"] ?? section["lang"], let language = TermLanguage(tag: tag) { return language }
        account.count(
            "missing-lang", "sections of a language do not say which; it was judged by their letters",
            help: "add xml:lang to langSec (langSet in the earlier version)", line: section.line)
        return TermLanguage(guessedFrom: terms.first?.text ?? "")
    }

    private mutating func terms(of section: MarkupElement) -> [TBXTerm] {
        section.children.compactMap { child -> TBXTerm? in
            guard ["termSec", "tig", "ntig"].contains(child.name) else { return nil }
            var data = TBXDatum.data(of: child)
            var term = child.children.first { $0.name == "term" }
            if let group = child.children.first(where: { $0.name == "termGrp" }) {
                term = group.children.first { $0.name == "term" }
                data += TBXDatum.data(of: group)
            }
            guard let text = term?.collapsedText, !text.isEmpty else { return nil }
            return self.term(text, data)
        }
    }

    private mutating func term(_ text: String, _ data: [TBXDatum]) -> TBXTerm {
        var term = TBXTerm(text: text)
        for datum in data {
            switch datum.category {
            case "administrativeStatus", "normativeAuthorization", "status":
                term.status = TBXTerm.Status(datum.value) ?? term.status
                if TBXTerm.Status(datum.value) == nil {
                    account.count(
                        "unknown-status",
                        "terms have the unknown status «\(isolated(datum.value))», which was not read",
                        help: "expected are preferredTerm-admn-sts, admittedTerm-admn-sts, deprecatedTerm-admn-sts "
                            + "and supersededTerm-admn-sts", line: datum.line)
                }
            case "partOfSpeech": term.partOfSpeech = datum.value
            case "termType":
                if datum.value == "phrase" { term.isPhrase = true }
            case "note": term.notes.append(datum.value)
            default: account.countUnread(datum.category, line: datum.line)
            }
        }
        return term
    }
}
