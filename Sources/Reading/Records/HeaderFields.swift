/// Named fields, a line each, as WARC and HTTP have them (RFC 9112, 5): names without regard to case, a line that begins
/// with white space goes on with the one before.
struct HeaderFields {
    private var fields: [(name: String, value: String)] = []

    /// Adds a line, its line end not included.
    mutating func add(_ line: some Collection<UInt8>) {
        if let first = line.first, first == 0x20 || first == 0x09 {
            guard let last = fields.indices.last else { return }
            fields[last].value += " " + trimmed(String(decoding: line, as: UTF8.self))
            return
        }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
        let name = trimmed(String(decoding: line[..<colon], as: UTF8.self)).lowercased()
        let value = trimmed(String(decoding: line[line.index(after: colon)...], as: UTF8.self))
        fields.append((name, value))
    }

    /// The value of the first field with this name, which is given in lower case.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
}

/// The type of a payload: `text/html; charset=windows-1256`.
struct MediaType {
    /// The type without parameters, lower case; empty when nothing is said.
    let name: String
    /// The parameter `charset`, without quotation marks.
    let charset: String?

    init(_ field: String?) {
        let parts = (field ?? "").split(separator: ";", omittingEmptySubsequences: false)
        name = trimmed(String(parts.first ?? "")).lowercased()
        var charset: String?
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, trimmed(String(pair[0])).lowercased() == "charset" else { continue }
            let value = trimmed(String(pair[1])).filter { $0 != "\"" && $0 != "'" }
            if charset == nil, !value.isEmpty, value.utf8.count <= 40 { charset = value }
        }
        self.charset = charset
    }

    /// What a payload of this type is read as; nil for all that is no article.
    enum Content { case html, text }

    /// What the payload is; without a type a page is told by its beginning.
    func content(of beginning: some Collection<UInt8>) -> Content? {
        switch name {
        case "text/html", "application/xhtml+xml": return .html
        case "text/plain": return .text
        case "":
            let sample = String(decoding: beginning.prefix(512), as: UTF8.self).lowercased()
            return sample.contains("<html") || sample.contains("<!doctype html") ? .html : nil
        default: return nil
        }
    }
}
