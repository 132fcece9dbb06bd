import TextModel

/// Reads tokens with tags, a line each: two columns (token, tag), the four of CoNLL-2003, any number between, or the ten
/// of CoNLL-U with the tag in MISC (`ner=`, as Stanza writes it, `NER=` or `Entity=`). An empty line ends a sentence;
/// `# newdoc id = …` and `-DOCSTART-` begin a document.
struct CoNLLReader {
    private(set) var findings: FileFindings
    private var records: [AnnotationRecord] = []
    private var tokens = TokenText()
    private var tags = TagSequence()
    private var document: String?
    private var firstLine: Int?
    /// Of a multi-word token of CoNLL-U: the words it still covers, where it stands, and whether it has a tag itself.
    private var range: (last: Int, start: Int, end: Int, isTagged: Bool)?

    init(_ findings: FileFindings) { self.findings = findings }

    mutating func read(_ bytes: [UInt8]) -> [AnnotationRecord] {
        for line in TextLines(bytes) { read(line.bytes, number: line.number) }
        endDocument()
        return records
    }

    private mutating func read(_ line: ArraySlice<UInt8>, number: Int) {
        guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else {
            tags.close()
            range = nil
            return
        }
        if isComment(line) { return readComment(line, number: number) }
        let fields = fields(of: line)
        if fields.first.map(string) == "-DOCSTART-" {
            endDocument()
            firstLine = number
            let name = fields.dropFirst().map(string).first { !["", "O", "-X-", "-", "_"].contains($0) }
            document = name.map { $0.hasPrefix("(") && $0.hasSuffix(")") ? String($0.dropFirst().dropLast()) : $0 }
            return
        }
        firstLine = firstLine ?? number
        if fields.count == 10, let first = fields[0].first, (0x30...0x39).contains(first) {
            return readUniversal(fields, number: number)
        }
        guard fields.count >= 2, let token = fields.first, let tag = fields.last, !token.isEmpty else {
            findings.warn(
                "bad-annotation-line", line: number, "expected a token, a tab and a tag, found «\(shown(line))»",
                help: "write each token on a line with its tag, O for none")
            // The token is part of the text all the same.
            if let token = fields.first, !token.isEmpty { add(token, tag: nil, number) }
            return
        }
        add(token, tag: EntityTag(tag), number)
    }

    private mutating func add(_ token: ArraySlice<UInt8>, tag: EntityTag?, _ number: Int) {
        let place = tokens.add(Self.unescaped(token))
        tags.add(tag, start: place.start, end: place.end, line: number)
    }

    private mutating func endDocument() {
        tags.close()
        defer {
            (tokens, tags, document, firstLine, range) = (TokenText(), TagSequence(), nil, nil, nil)
        }
        guard tokens.count > 0 || document != nil else { return }
        records.append(
            AnnotationRecord(
                document: document, text: tokens.text, annotations: tags.annotations, line: firstLine ?? 1))
    }

    // MARK: - Comments

    /// A line that begins with # and is no token: a token # has a tab or a tag behind it.
    private func isComment(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first == UInt8(ascii: "#"), !line.contains(0x09) else { return false }
        let fields = fields(of: line)
        return fields.count != 2 || EntityTag(fields[1]).map { !$0.isPrefixed } ?? false
    }

    private mutating func readComment(_ line: ArraySlice<UInt8>, number: Int) {
        let text = string(line.dropFirst()).drop { $0 == " " }
        guard text.hasPrefix("newdoc") else { return }
        endDocument()
        firstLine = number
        guard let sign = text.firstIndex(of: "=") else { return }
        let name = text[text.index(after: sign)...].drop { $0 == " " }
        document = name.isEmpty ? nil : String(name)
    }

    // MARK: - CoNLL-U

    private mutating func readUniversal(_ fields: [ArraySlice<UInt8>], number: Int) {
        let id = fields[0]
        // 3.1 is an empty node: it has no text.
        if id.contains(UInt8(ascii: ".")) { return }
        let tag = Self.tag(inMisc: fields[9])
        if let dash = id.firstIndex(of: UInt8(ascii: "-")) {
            let place = tokens.add(fields[1])
            range = wholeNumber(id[(dash + 1)...]).map { ($0, place.start, place.end, tag.isGiven) }
            if tag.isGiven { tags.add(tag.tag, start: place.start, end: place.end, line: number) }
            return
        }
        if let range, let word = wholeNumber(id), word <= range.last {
            // Words have no place of their own in the text: a tag on one is a tag on its token.
            if !range.isTagged { tags.add(tag.tag, start: range.start, end: range.end, line: number) }
            return
        }
        range = nil
        add(fields[1], tag: tag.tag, number)
    }

    /// The tag among the attributes of the column MISC.
    private static func tag(inMisc misc: ArraySlice<UInt8>) -> (tag: EntityTag?, isGiven: Bool) {
        for attribute in misc.split(separator: UInt8(ascii: "|")) {
            guard let sign = attribute.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let name = string(attribute[..<sign]).lowercased()
            guard name == "ner" || name == "entity" else { continue }
            return (EntityTag(attribute[(sign + 1)...]), true)
        }
        return (nil, false)
    }

    /// The brackets that the Penn Treebank's tokenisers write as words.
    private static func unescaped(_ token: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard token.count == 5, token.first == UInt8(ascii: "-") else { return token }
        switch string(token) {
        case "-LRB-": return [UInt8(ascii: "(")]
        case "-RRB-": return [UInt8(ascii: ")")]
        case "-LSB-": return [UInt8(ascii: "[")]
        case "-RSB-": return [UInt8(ascii: "]")]
        default: return token
        }
    }

    private func shown(_ line: ArraySlice<UInt8>) -> String { String(string(line).prefix(40)) }
}
