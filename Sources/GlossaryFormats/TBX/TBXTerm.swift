/// One term of a concept entry.
struct TBXTerm {
    /// What the administrative status says, whatever word a tool has for it.
    enum Status {
        case preferred, admitted, notToBeUsed

        /// Reads the values of ISO 30042 and those that TBX-Basic of 2008, memoQ, MultiTerm and others write.
        init?(_ text: String) {
            var key = text.lowercased().filter { $0.isLetter }
            for end in ["admnsts", "term"] where key.hasSuffix(end) { key.removeLast(end.count) }
            switch key {
            case "preferred", "standardized", "approved", "recommended": self = .preferred
            case "admitted", "allowed", "accepted": self = .admitted
            case "deprecated", "superseded", "obsolete", "forbidden", "notrecommended", "rejected", "prohibited":
                self = .notToBeUsed
            default: return nil
            }
        }
    }

    var text: String
    var status: Status?
    var partOfSpeech: String?
    var isPhrase = false
    var notes: [String] = []
}

/// A datum of an entry: its category, whether written as attribute (`<descrip type="definition">`) or as tag
/// (`<basic:definition>`), and its value.
struct TBXDatum {
    var category: String
    var value: String
    /// The address of a reference.
    var target: String?
    var line: Int

    /// The data directly in `element` and in its groups (`descripGrp`, `adminGrp`, `transacGrp`, …).
    static func data(of element: MarkupElement) -> [TBXDatum] {
        element.children.flatMap { child -> [TBXDatum] in
            switch child.name {
            case "descripGrp", "adminGrp", "termNoteGrp", "transacGrp": data(of: child)
            case "langSec", "langSet", "termSec", "tig", "ntig", "termGrp", "term", "termCompList": []
            default:
                [
                    TBXDatum(
                        category: child["type"] ?? child.name, value: child.collapsedText, target: child["target"],
                        line: child.line)
                ]
            }
        }
    }
}
