public import TextModel

/// A TEI file of the program, read back as data: what its header states, what it marks in the text, and the proofs.
///
/// Nothing the file names is opened: no network, no entities, no inclusions.
public struct TEIFile: Sendable {
    let root: XMLElement
    /// What the header states.
    public let header: Header
    /// What is marked in the text, in the order of the kept text.
    public let entities: [TEIEntity]
    /// The sentences with their parts of the kept text; none at level plain.
    public let sentences: [TEISentence]
    /// The entries of the authority lists, by `xml:id`.
    public let entries: [String: TEIEntry]

    /// What a file states of itself and its source.
    public struct Header: Sendable, Equatable {
        /// `xml:id` of the root: D.
        public var id = ""
        /// The level, as `TEI/@subtype` says.
        public var level = ""
        /// `idno type="document"`.
        public var document: String?
        /// The string value of `head type="main"`, the first of them.
        public var headline: String?
        /// Of `bibl`: the title.
        public var title: String?
        /// Of `bibl`: the date as written.
        public var date: String?
        /// Of `bibl`: the outlet.
        public var outlet: String?
        /// Of `bibl`: the address.
        public var url: String?
        /// Of `bibl`: the path of the source.
        public var filename: String?
        /// Of `bibl`: the record's id.
        public var record: String?
        /// Of `bibl`: SHA-256 of the source.
        public var sha256: String?
        /// Of `bibl`: the size of the source in bytes.
        public var bytes: Int?
        /// Of `bibl`: the length of the source in code points.
        public var characters: Int?
        /// Of `bibl`: the encoding.
        public var charset: String?
        /// `extent`: the sentences.
        public var sentences: Int?
        /// `extent`: the words.
        public var words: Int?
        /// How often each element occurs in `text`.
        public var tagCounts: [String: Int] = [:]

        /// Makes a header that states nothing.
        public init() {}
    }

    /// Parses a file.
    ///
    /// - Throws: `TEIInvalidity` if it is not well-formed, or declares a document type.
    public init(parsing bytes: [UInt8]) throws(TEIInvalidity) {
        root = try XMLElement(parsing: bytes)
        header = Header(root)
        var reader = TEITextReader()
        root.forEachBlock { reader.read($0) }
        reader.readSpans(of: root)
        entities = reader.entities
        sentences = reader.sentences
        entries = TEIEntry.all(in: root)
    }

    /// What no grammar can state and is wrong nevertheless: pointers, ids, counts, ranges, `@join`; the first finding.
    public var fault: TEIInvalidity? { TEIChecker.findings(in: root).first }

    /// Goes through file and source together, code point for code point.
    ///
    /// - Parameters:
    ///   - text: the decoded source, without a byte order mark.
    ///   - invalid: its ill-formed sequences; nil when they are not known.
    /// - Returns: the kept text beside its source.
    /// - Throws: `TEIDifference`, the first place where the two part.
    public func account(
        text: [UInt8], invalid: [SourceDocument.InvalidSequence]?
    ) throws(TEIDifference) -> TEIAlignment {
        try TEIAccount.balance(root, source: text, invalid: invalid)
    }

    /// The blocks and sentences whose `@source` is not where their text comes from; the first.
    public func misplaced(in alignment: TEIAlignment) -> TEIInvalidity? {
        var position = 0
        var found: TEIInvalidity?
        root.forEachBlock { block in
            let start = position
            position += block.string.unicodeScalars.count
            guard found == nil else { return }
            found = Self.misplaced(block, start..<position, alignment)
        }
        for sentence in sentences where found == nil {
            found = Self.misplaced(sentence.element, sentence.range, alignment)
        }
        return found
    }

    private static func misplaced(
        _ element: XMLElement, _ range: Range<Int>, _ alignment: TEIAlignment
    ) -> TEIInvalidity? {
        guard let stated = element["source"], !range.isEmpty, range.upperBound <= alignment.starts.count else {
            return nil
        }
        let source = alignment.source(of: range)
        let seen = "src:\(source.start)-\(source.end)"
        guard stated != seen else { return nil }
        return TEIInvalidity(
            message: "\(element["xml:id"] ?? element.name) says \(stated), its text comes from \(seen)",
            line: element.line)
    }

    /// The removed passages, in the order of the file.
    public var removals: [TEIRemoval] {
        var reasons: [String: String] = [:]
        root.children("text").first?.forEach { element in
            if element.name == "gap" { reasons["#" + (element["xml:id"] ?? "")] = element["ana"] ?? "" }
        }
        return root.children("standOff").filter { $0["type"] == "removed" }.flatMap { $0.children("seg") }.map { seg in
            let range = sourceRange(seg["source"] ?? "") ?? (0, 0)
            return TEIRemoval(
                start: range.start, end: range.end,
                reason: String((reasons[seg["corresp"] ?? ""] ?? "").dropFirst(3)), text: seg.string, line: seg.line)
        }
    }

    /// For a corpus file the addresses of its `xi:include` with their lines, in order.
    public var inclusions: [(href: String, line: Int)] {
        root.children("include").map { ($0["href"] ?? "", $0.line) }
    }

    /// For a corpus file the sums that `tagUsage` states.
    public var tagUsage: [String: Int] {
        var counts: [String: Int] = [:]
        root.children("teiHeader").first?.forEach { element in
            if element.name == "tagUsage" { counts[element["gi"] ?? ""] = Int(element["occurs"] ?? "") }
        }
        return counts
    }

    /// For a corpus file the number that a `measure` of its extent states.
    public func measure(_ unit: String) -> Int? {
        var quantity: Int?
        root.children("teiHeader").first?.forEach { element in
            if element.name == "measure", element["unit"] == unit { quantity = Int(element["quantity"] ?? "") }
        }
        return quantity
    }
}
