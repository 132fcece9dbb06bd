/// One thing marked in a TEI file: an element in the text, or a span in `standOff`.
public struct TEIEntity: Sendable {
    /// Its `xml:id`.
    public let id: String
    /// Its category, `@ana`: `ne:PER`.
    public let category: String
    /// The key of its glossary row, if it has one.
    public let key: String?
    /// The `xml:id`s of the entries it points to.
    public let entries: [String]
    /// `@cert`.
    public let certainty: String?
    /// `@resp`, without the document's id: `.resp.model`.
    public let responsible: String?
    /// The `xml:id` of the sentence around it, or at level plain of the block; empty for a span.
    public let container: String
    /// The part of the kept text it covers, in code points.
    public let range: Range<Int>
    /// Whether it is a span in `standOff`, which has fewer attributes.
    public let isSpan: Bool
    /// The line it stands in.
    public let line: Int

    init(_ element: XMLElement, pointer: String, container: String, range: Range<Int>, isSpan: Bool) {
        id = element["xml:id"] ?? ""
        category = element["ana"] ?? ""
        key = element["key"]
        entries = (element[pointer] ?? "").split(separator: " ").map { String($0.dropFirst()) }
        certainty = element["cert"]
        responsible = element["resp"].map { pointer in String(pointer.drop { $0 != "." }) }
        self.container = container
        self.range = range
        self.isSpan = isSpan
        line = element.line
    }
}

/// A sentence and the part of the kept text it covers, in code points.
public struct TEISentence: Sendable {
    let element: XMLElement
    /// The part of the kept text.
    public let range: Range<Int>

    /// Its `xml:id`.
    public var id: String { element["xml:id"] ?? "" }
}

/// A removed passage.
public struct TEIRemoval: Sendable, Equatable {
    /// Its first code point in the source.
    public let start: Int
    /// The place behind its last code point.
    public let end: Int
    /// Why it was removed: `share`.
    public let reason: String
    /// Its text.
    public let text: String
    /// The line of its `seg`.
    public let line: Int
}

/// An entry of the authority lists.
public struct TEIEntry: Sendable, Equatable {
    /// The element: `person`, `org`, `place`, `event`, `entry`.
    public let element: String
    /// The head form in Arabic.
    public let main: String
    /// The first English form, if it has one.
    public let english: String?
    /// The external identifiers.
    public let identifiers: [Identifier]
    /// The entry of the corpus file that it stands for, which is named like the row of the glossary; nil without one.
    public let authority: String?

    /// An external identifier.
    public struct Identifier: Sendable, Equatable {
        /// The authority: `wikidata`.
        public let type: String
        /// The identifier.
        public let value: String
    }

    /// The entries of a file, by `xml:id`.
    static func all(in root: XMLElement) -> [String: TEIEntry] {
        var entries: [String: TEIEntry] = [:]
        for list in root.children("standOff") where list["type"] == "authority" {
            for element in list.children {
                for entry in element.name == "entry" ? [element] : element.children {
                    entries[entry["xml:id"] ?? ""] = TEIEntry(entry)
                }
            }
        }
        return entries
    }

    private init(_ entry: XMLElement) {
        element = entry.name
        let corresponding = entry["corresp"] ?? ""
        authority = corresponding.hasPrefix("auth:") ? String(corresponding.dropFirst("auth:".count)) : nil
        identifiers = entry.children("idno").map { Identifier(type: $0["type"] ?? "", value: $0.string) }
        if entry.name == "entry" {
            main = entry.child("form", type: "lemma")?.children("orth").first?.string ?? ""
            english = entry.children("sense").first?.children("cit").first?.children("form").first?.string
        } else {
            main = entry.children.first { $0["type"] == "main" }?.string ?? ""
            english = entry.children.first { $0["xml:lang"] == "en" }?.string
        }
    }
}
