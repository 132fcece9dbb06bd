/// Finds the encoding that a page declares for itself, before anything is decoded: names and values are ASCII.
///
/// The prescan of the HTML standard (section 13.2.3.2) over the first 4,096 bytes; browsers look at 1,024, but news
/// sites put scripts and styles before the declaration.
enum MarkupDeclaration {
    static let reach = 4_096

    /// The declarations in order of trust: `meta`, then the XML declaration.
    static func find(in bytes: [UInt8]) -> [EncodingDeclaration] {
        let head = bytes.prefix(reach)
        var found: [EncodingDeclaration] = []
        if let label = metaLabel(in: head) { found.append(EncodingDeclaration(label, by: .meta)) }
        if let label = xmlLabel(in: head) { found.append(EncodingDeclaration(label, by: .xml)) }
        return found
    }

    private static func xmlLabel(in head: ArraySlice<UInt8>) -> String? {
        var head = head
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
        while let first = head.first, isSpace(first) { head = head.dropFirst() }
        guard matches(head, at: head.startIndex, "<?xml") else { return nil }
        let end = head.firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
        return attributes(in: head[(head.startIndex + 5)..<end]).first { $0.name == "encoding" }.flatMap {
            label($0.value)
        }
    }

    private static func metaLabel(in head: ArraySlice<UInt8>) -> String? {
        var index = head.startIndex
        while index < head.endIndex {
            guard head[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if matches(head, at: index, "<!--") {
                index = endOfComment(in: head, from: index + 4)
            } else if matches(head, at: index, "<meta"), index + 5 < head.endIndex,
                isSpace(head[index + 5]) || head[index + 5] == UInt8(ascii: "/")
            {
                let end = endOfTag(in: head, from: index + 5)
                if let found = label(ofMeta: attributes(in: head[(index + 5)..<end])) { return found }
                index = end
            } else {
                index += 1
            }
        }
        return nil
    }

    private static func label(ofMeta attributes: [(name: String, value: ArraySlice<UInt8>)]) -> String? {
        if let charset = attributes.first(where: { $0.name == "charset" }) { return label(charset.value) }
        // `content` alone may speak of anything; with `http-equiv` it is the header.
        guard attributes.contains(where: { $0.name == "http-equiv" }),
            let content = attributes.first(where: { $0.name == "content" })
        else { return nil }
        return charset(inContentType: content.value)
    }

    /// The value of `charset=` in a Content-Type.
    static func charset(inContentType value: ArraySlice<UInt8>) -> String? {
        var index = value.startIndex
        while index < value.endIndex {
            guard matches(value, at: index, "charset") else {
                index += 1
                continue
            }
            index += 7
            while index < value.endIndex, isSpace(value[index]) { index += 1 }
            guard index < value.endIndex, value[index] == UInt8(ascii: "=") else { continue }
            index += 1
            while index < value.endIndex, isSpace(value[index]) { index += 1 }
            var end = index
            while end < value.endIndex, value[end] != UInt8(ascii: ";"), value[end] != UInt8(ascii: ","),
                !isSpace(value[end])
            {
                end += 1
            }
            return label(value[index..<end])
        }
        return nil
    }

    /// Names in lower case, with their values unquoted.
    private static func attributes(in tag: ArraySlice<UInt8>) -> [(name: String, value: ArraySlice<UInt8>)] {
        var found: [(name: String, value: ArraySlice<UInt8>)] = []
        var index = tag.startIndex
        while index < tag.endIndex {
            while index < tag.endIndex, isSpace(tag[index]) || tag[index] == UInt8(ascii: "/") { index += 1 }
            let nameStart = index
            while index < tag.endIndex, !isSpace(tag[index]), tag[index] != UInt8(ascii: "=") { index += 1 }
            let name = String(decoding: tag[nameStart..<index], as: UTF8.self).lowercased()
            while index < tag.endIndex, isSpace(tag[index]) { index += 1 }
            guard index < tag.endIndex, tag[index] == UInt8(ascii: "=") else {
                if name.isEmpty { index += 1 }
                continue
            }
            index += 1
            while index < tag.endIndex, isSpace(tag[index]) { index += 1 }
            guard index < tag.endIndex else { break }
            let quote = tag[index]
            let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
            if isQuoted { index += 1 }
            let start = index
            while index < tag.endIndex, isQuoted ? tag[index] != quote : !isSpace(tag[index]) { index += 1 }
            found.append((name, tag[start..<index]))
            if isQuoted, index < tag.endIndex { index += 1 }
        }
        return found
    }

    /// The label without the quotation marks that some pages write inside of quotation marks; nil if it is empty, or
    /// holds what no label does.
    private static func label(_ value: ArraySlice<UInt8>) -> String? {
        let trimmed = value.filter { !isSpace($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
        guard !trimmed.isEmpty, trimmed.count <= 40, trimmed.allSatisfy(isOfLabel) else {
            return nil
        }
        return String(decoding: trimmed, as: UTF8.self)
    }

    /// Letters, digits and the signs that are in labels of encodings.
    private static func isOfLabel(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }

    private static func endOfTag(in head: ArraySlice<UInt8>, from start: Int) -> Int {
        var quote: UInt8?
        var index = start
        while index < head.endIndex {
            let byte = head[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index
            }
            index += 1
        }
        return index
    }

    private static func endOfComment(in head: ArraySlice<UInt8>, from start: Int) -> Int {
        var index = start
        while index < head.endIndex, !matches(head, at: index, "-->") { index += 1 }
        return min(index + 3, head.endIndex)
    }

    /// Whether `word`, in lower case, stands at `index`, in either case.
    private static func matches(_ bytes: ArraySlice<UInt8>, at index: Int, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard index + count <= bytes.endIndex else { return false }
        return word.withUTF8Buffer { letters in
            for offset in 0..<count {
                let byte = bytes[index + offset]
                let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                if lower != letters[offset] { return false }
            }
            return true
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
