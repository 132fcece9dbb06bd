import TextModel

/// Rewrites a page into plain tags for libxml2's parser, in one pass.
///
/// Tags, comments and raw text are told apart as browsers do (HTML, section 13.2.5), where libxml2 goes ways of its own.
/// What no reader sees is left out: scripts (but for JSON-LD, which is kept aside), styles, comments, drawings. An
/// element keeps at most `attributeLimit` attributes, so libxml2, which compares each name with all before it, has
/// nothing to be slow with. End of file closes everything.
struct MarkupScanner {
    /// The attribute by which a script says which of `scripts` it holds. No page can set it: it is dropped from tags.
    static let scriptMark = "warraq-script"
    /// How many attributes of an element are kept.
    static let attributeLimit = 64
    /// How long the value of an attribute may be, in bytes; the rest is cut off. Values of `content` are summaries.
    static let valueLimit = 4096

    private let source: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var output: [UInt8] = []
    private var scripts: [Range<Int>] = []
    private var texts: [Range<Int>] = []
    /// Whether marks may stand for texts.
    private let usesStandIns: Bool
    /// Where the last tag that was written ends.
    private var tagEnd = 0
    /// End marks that are known not to come any more, so that they are searched for only once.
    private var missing: Set<String> = []
    private var hasDocument = false
    private var hasBody = false
    private var hasHead = false

    /// What the scanner made of a page.
    struct Result {
        /// Plain tags, and what stands between them.
        var markup: [UInt8]
        /// Where in the page the content of its JSON-LD scripts lies.
        var scripts: [Range<Int>]
        /// Where in the page the texts lie that marks stand for (`StandIn`).
        var texts: [Range<Int>]
    }

    /// Rewrites a page.
    static func scan(_ html: [UInt8]) -> Result {
        html.withUnsafeBufferPointer { buffer in
            var scanner = MarkupScanner(source: buffer)
            scanner.run()
            return Result(markup: scanner.output, scripts: scanner.scripts, texts: scanner.texts)
        }
    }

    private init(source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        usesStandIns = StandIn.areFree(in: source)
        output.reserveCapacity(source.count / 2)
    }

    private mutating func run() {
        while index < source.count {
            let text = index
            index = next(UInt8(ascii: "<"), from: index)
            copyText(text..<index)
            if index < source.count { readMarkup() }
        }
    }

    /// Reads what begins with `<` at `index`.
    private mutating func readMarkup() {
        let start = index
        guard start + 1 < source.count else { return finish(with: "&lt;") }
        switch source[start + 1] {
        case UInt8(ascii: "!"): skipDeclaration()
        case UInt8(ascii: "?"): skip(to: ">")
        case UInt8(ascii: "/"): readEndTag()
        case let byte where isLetter(byte): readStartTag()
        default:
            index = start + 1
            output += "&lt;".utf8
        }
    }

    private mutating func finish(with text: String) {
        output += Array(text.utf8)
        index = source.count
    }

    // MARK: - What is left out

    private mutating func skipDeclaration() {
        guard starts(with: "<!--", at: index) else { return skip(to: ">") }
        if starts(with: "<!-->", at: index) || starts(with: "<!--->", at: index) { return skip(to: ">") }
        index += 4
        // Browsers take all the rest of the page for a comment that is not closed. Here it ends with its tag, which
        // loses less.
        if let end = find("-->", after: index) { index = end + 3 } else { skip(to: ">") }
    }

    private mutating func skip(to mark: Unicode.Scalar) {
        index = min(next(UInt8(ascii: mark), from: index) + 1, source.count)
    }

    /// Where `mark` (lower case) begins, from `start` on; nil if it does not come any more.
    private mutating func find(_ mark: String, after start: Int) -> Int? {
        if missing.contains(mark) { return nil }
        let bytes = Array(mark.utf8)
        var place = start
        while true {
            place = next(bytes[0], from: place)
            if place + bytes.count > source.count { break }
            if matches(bytes, at: place) { return place }
            place += 1
        }
        missing.insert(mark)
        return nil
    }

    // MARK: - Tags

    private mutating func readEndTag() {
        guard index + 2 < source.count, isLetter(source[index + 2]) else { return skip(to: ">") }
        index += 2
        let name = readName()
        skip(to: ">")
        guard name != "html", name != "body" else { return }  // what comes after them is still of the page
        output.append(0x3C)
        output.append(0x2F)
        output += name.utf8
        output.append(0x3E)
        tagEnd = output.count
    }

    private mutating func readStartTag() {
        index += 1
        let name = readName()
        let mark = output.count
        output.append(0x3C)
        output += name.utf8
        guard let isEmpty = readAttributes() else {
            // The file ends inside the tag.
            output.removeSubrange(mark...)
            return
        }
        if isDoubled(name) {
            output.removeSubrange(mark...)
            return
        }
        if isEmpty { output.append(0x2F) }
        output.append(0x3E)
        if !isEmpty { readRawText(of: name, from: mark) }
        if output.count > mark { tagEnd = output.count }
    }

    /// Whether a page can have the element but once, and has it already.
    private mutating func isDoubled(_ name: String) -> Bool {
        switch name {
        case "html":
            defer { hasDocument = true }
            return hasDocument
        case "head":
            defer { hasHead = true }
            return hasHead
        case "body":
            defer { hasBody = true }
            return hasBody
        default: return false
        }
    }

    /// The name of a tag at `index`, in lower case, and nothing libxml2 does not take in one.
    private mutating func readName() -> String {
        // Tags are read by the thousand, and their names are short.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestName) { name in
            var count = 0
            while index < source.count {
                let byte = source[index]
                if isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
                if count < Self.longestName, isNameByte(byte) {
                    name[count] = lower(byte)
                    count &+= 1
                }
                index &+= 1
            }
            return String(decoding: name[..<count], as: UTF8.self)
        }
    }

    private static let longestName = 40

    /// Copies the attributes of a tag, up to and with its `>`.
    ///
    /// - Returns: whether the tag ends in `/>`; nil if the file ends before it does.
    private mutating func readAttributes() -> Bool? {
        var count = 0
        while index < source.count {
            let byte = source[index]
            if isSpace(byte) {
                index += 1
            } else if byte == UInt8(ascii: ">") {
                index += 1
                return false
            } else if byte == UInt8(ascii: "/") {
                index += 1
                if index < source.count, source[index] == UInt8(ascii: ">") {
                    index += 1
                    return true
                }
            } else {
                readAttribute(isKept: count < Self.attributeLimit)
                count += 1
            }
        }
        return nil
    }

    private mutating func readAttribute(isKept: Bool) {
        let nameStart = index
        index += 1  // even "=" can begin a name
        while index < source.count, !endsAttributeName(source[index]) { index += 1 }
        let name = nameStart..<index
        var value = index..<index
        var place = index
        while place < source.count, isSpace(source[place]) { place += 1 }
        if place < source.count, source[place] == UInt8(ascii: "=") {
            place += 1
            while place < source.count, isSpace(source[place]) { place += 1 }
            index = place
            value = readValue()
        }
        if isKept, isWanted(name) { write(name, value) }
    }

    private mutating func readValue() -> Range<Int> {
        guard index < source.count else { return index..<index }
        let quote = source[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = index + 1
            let end = next(quote, from: start)
            index = min(end + 1, source.count)
            return start..<end
        }
        let start = index
        while index < source.count, !isSpace(source[index]), source[index] != UInt8(ascii: ">") { index += 1 }
        return start..<index
    }

    private func endsAttributeName(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    /// Whether the name is one libxml2 takes, and the attribute of use to anyone here.
    private func isWanted(_ name: Range<Int>) -> Bool {
        guard name.count <= 40, isLetter(source[name.lowerBound]), name.allSatisfy({ isNameByte(source[$0]) }) else {
            return false
        }
        // Handlers, and the addresses of pictures in all their sizes.
        let first = lower(source[name.lowerBound])
        let second = name.count > 1 ? lower(source[name.lowerBound + 1]) : 0
        if first == UInt8(ascii: "o"), second == UInt8(ascii: "n") { return false }
        guard first == UInt8(ascii: "s") || first == UInt8(ascii: "d") || first == UInt8(ascii: "w") else {
            return true
        }
        return !Self.unwanted.contains { equals($0, name) }
    }

    private static let unwanted = ["srcset", "sizes", "data-srcset", "d", scriptMark]

    private mutating func write(_ name: Range<Int>, _ value: Range<Int>) {
        output.append(0x20)
        for place in name { output.append(lower(source[place])) }
        output.append(0x3D)
        output.append(0x22)
        var end = value.upperBound
        if value.count > Self.valueLimit, !equals("content", name) {
            end = value.lowerBound + Self.valueLimit
            while end > value.lowerBound, source[end] & 0xC0 == 0x80 { end -= 1 }
        }
        let isPlain = !(value.lowerBound..<end).contains { place in
            source[place] == UInt8(ascii: "\"") || source[place] == UInt8(ascii: "<") || source[place] == 0
        }
        if isPlain {
            output.append(contentsOf: UnsafeBufferPointer(rebasing: source[value.lowerBound..<end]))
            output.append(0x22)
            return
        }
        for place in value.lowerBound..<end {
            switch source[place] {
            case UInt8(ascii: "\""): output += "&quot;".utf8
            case UInt8(ascii: "<"): output += "&lt;".utf8
            case 0: break
            case let byte: output.append(byte)
            }
        }
        output.append(0x22)
    }

    // MARK: - Raw text

    /// Leaves out the content of elements that hold no mark-up, with the element where it has no use either.
    private mutating func readRawText(of name: String, from mark: Int) {
        switch name {
        case "script":
            let isData = isLinkedData(output[mark...])
            let content = skipContent("</script")
            if isData {
                output.removeLast()
                output += Array(" \(Self.scriptMark)=\"\(scripts.count)\"></script>".utf8)
                scripts.append(content)
            } else {
                output.removeSubrange(mark...)
            }
        case "style", "noembed", "noframes", "textarea", "iframe":
            _ = skipContent("</" + name)
            output.removeSubrange(mark...)
        case "title":
            let content = skipContent("</title")
            copyRawText(content)
            output += Array("</title>".utf8)
        case "xmp", "plaintext":
            let content = skipContent("</" + name)
            output.removeSubrange(mark...)
            output += Array("<pre>".utf8)
            copyRawText(content)
            output += Array("</pre>".utf8)
        case "svg":
            output.removeSubrange(mark...)
            skipDrawing()
        default: break
        }
    }

    /// Goes behind the end tag that begins with `mark`, or to the end of the file.
    private mutating func skipContent(_ mark: String) -> Range<Int> {
        let start = index
        guard let end = find(mark, after: index) else {
            index = source.count
            return start..<index
        }
        index = end
        skip(to: ">")
        return start..<end
    }

    /// Goes behind the end of a drawing, which may hold others; nowhere if it does not end.
    private mutating func skipDrawing() {
        var depth = 1
        var place = index
        while depth > 0 {
            guard let end = find("</svg", after: place) else { return }
            var inner = place
            while inner < end {
                inner = next(UInt8(ascii: "<"), from: inner)
                if inner < end, starts(with: "<svg", at: inner) { depth += 1 }
                inner += 1
            }
            depth -= 1
            place = end + 5
        }
        index = place
        skip(to: ">")
    }

    private func isLinkedData(_ tag: ArraySlice<UInt8>) -> Bool {
        let wanted = Array("ld+json".utf8)
        guard tag.count > wanted.count else { return false }
        return (tag.startIndex...(tag.endIndex - wanted.count)).contains { place in
            tag[place] == wanted[0] && tag[place..<(place + wanted.count)].elementsEqual(wanted)
        }
    }

    // MARK: - Bytes

    private mutating func copyText(_ range: Range<Int>) {
        if usesStandIns, let stretch = StandIn.stretch(of: range, in: source),
            output.count - tagEnd + stretch.lowerBound - range.lowerBound + StandIn.longest <= StandIn.reach
        {
            copyPlainText(range.lowerBound..<stretch.lowerBound)
            StandIn.append(texts.count, to: &output)
            texts.append(stretch)
            copyPlainText(stretch.upperBound..<range.upperBound)
        } else {
            copyPlainText(range)
        }
    }

    private mutating func copyPlainText(_ range: Range<Int>) {
        // NUL ends a text for libxml2.
        if next(0, from: range.lowerBound, to: range.upperBound) == range.upperBound {
            output.append(contentsOf: UnsafeBufferPointer(rebasing: source[range]))
        } else {
            for place in range where source[place] != 0 { output.append(source[place]) }
        }
    }

    private mutating func copyRawText(_ range: Range<Int>) {
        for place in range {
            switch source[place] {
            case UInt8(ascii: "<"): output += "&lt;".utf8
            case 0: break
            case let byte: output.append(byte)
            }
        }
    }

    /// The place of the next `byte` from `start` on, the end of the page if there is none.
    private func next(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int {
        let end = end ?? source.count
        return ByteLanes.firstIndex(of: byte, in: UnsafeBufferPointer(rebasing: source[..<end]), from: start)
    }

    private func starts(with text: StaticString, at place: Int) -> Bool {
        guard place + text.utf8CodeUnitCount <= source.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { lower(source[place + $0]) == text.utf8Start[$0] }
    }

    private func matches(_ bytes: [UInt8], at place: Int) -> Bool {
        bytes.indices.allSatisfy { lower(source[place + $0]) == bytes[$0] }
    }

    private func equals(_ text: String, _ range: Range<Int>) -> Bool {
        text.utf8.count == range.count && zip(text.utf8, range).allSatisfy { $0 == lower(source[$1]) }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte && byte != 0x0B }
    private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
    private func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || 0x30...0x39 ~= byte || byte == 0x2D || byte == 0x5F || byte == 0x3A || byte == 0x2E
    }
    private func lower(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte | 0x20 : byte }
}
