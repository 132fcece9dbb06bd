import TextModel

extension GlossaryTableReader {
    /// Reports the first byte that is not UTF-8; false if there is one, for then no cell can be trusted.
    func checkEncoding(_ diagnostics: inout [Diagnostic]) -> Bool {
        guard let offset = firstInvalidByte(file.bytes) else { return true }
        let lineStart = (file.bytes[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
        let line = file.bytes[..<offset].count { $0 == 0x0A } + 1
        let value = "0x" + String(file.bytes[offset], radix: 16, uppercase: true)
        diagnostics.append(
            Diagnostic(
                .error, "not-utf8",
                at: SourceLocation(
                    file: file.name, line: line, column: codePointCount(file.bytes, from: lineStart, to: offset) + 1),
                "the byte \(value) is not UTF-8",
                help: "save the file as UTF-8; spreadsheets call it «Unicode (UTF-8)»"))
        return false
    }

    /// Reports a file without header and rows.
    func reportEmpty(_ diagnostics: inout [Diagnostic]) {
        diagnostics.append(
            Diagnostic(
                .error, "empty-file", at: SourceLocation(file: file.name),
                "the file holds no header and no row",
                help: "begin it with a line of column names, tab-separated: source, target, and any other columns"))
    }

    /// Reports a first line that looks like data.
    func reportMissingHeader(_ header: [String], _ line: Int, _ diagnostics: inout [Diagnostic]) {
        let near = header.lazy.compactMap { name in
            NearestName.nearest(to: name, among: ["source", "target"]).map { (name, $0) }
        }.first
        let shown = header.prefix(3).map { "«\(isolated($0))»" }.joined(separator: ", ")
        diagnostics.append(
            Diagnostic(
                .error, "missing-header", at: SourceLocation(file: file.name, line: line, column: 1),
                "the first line names no known column: \(shown)",
                help: near.map { "rename «\($0.0)» to «\($0.1)»" }
                    ?? "put a line of column names before it, tab-separated; source and target are required"))
    }

    /// Reports a column that no rule reads where it looks like a slip. Columns of the user's own are kept in silence;
    /// `glossary stats` lists them.
    func reportUnknownColumn(_ name: String, _ place: SourceLocation, _ diagnostics: inout [Diagnostic]) {
        let taken = Set(header)
        let names = GlossaryColumn.names.filter { !taken.contains($0) }
        guard let near = NearestName.nearest(to: name, among: names) else { return }
        diagnostics.append(
            Diagnostic(
                .warning, "unknown-column", at: place,
                "unknown column «\(isolated(name))»; did you mean «\(near)»?",
                help: "rename it to «\(near)», or to a name that resembles no other if it is a column of your own"))
    }
}

/// Wraps text that may be right-to-left in first-strong isolates (U+2068 … U+2069), so that it does not reorder the
/// line it is quoted in.
func isolated(_ text: String) -> String {
    text.utf8.contains { $0 >= 0x80 } ? "\u{2068}\(text)\u{2069}" : text
}

/// The text without spaces at its edges.
func trimmed(_ text: String) -> String {
    var view = Substring(text)
    while let first = view.unicodeScalars.first, isWhiteSpace(first.value) { view.unicodeScalars.removeFirst() }
    while let last = view.unicodeScalars.last, isWhiteSpace(last.value) { view.unicodeScalars.removeLast() }
    return String(view)
}

/// The offset of the first byte that does not belong to well-formed UTF-8 (Unicode, table 3-7); nil if all do.
func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
        var index = 0
        while index < buffer.count {
            let lead = buffer[index]
            if index &+ 8 <= buffer.count {
                let word = ByteLanes.load(buffer, index)
                // Eight bytes of ASCII, or four of the letters U+0600-06FF, whose leads are D8-DB.
                if word & ByteLanes.highBits == 0 || word & 0xC0FC_C0FC_C0FC_C0FC == 0x80D8_80D8_80D8_80D8 {
                    index &+= 8
                    continue
                }
            }
            if lead < 0x80 {
                index &+= 1
                continue
            }
            if lead < 0xE0 {
                guard lead >= 0xC2, index &+ 1 < buffer.count, buffer[index &+ 1] & 0xC0 == 0x80 else { return index }
                index &+= 2
                continue
            }
            guard lead >= 0xC2, lead <= 0xF4 else { return index }
            let length = utf8Length(lead: lead)
            guard index + length <= buffer.count else { return index }
            let second = buffer[index + 1]
            let isSecondValid =
                switch lead {
                case 0xE0: second >= 0xA0 && second <= 0xBF
                case 0xED: second >= 0x80 && second <= 0x9F
                case 0xF0: second >= 0x90 && second <= 0xBF
                case 0xF4: second >= 0x80 && second <= 0x8F
                default: second & 0xC0 == 0x80
                }
            guard isSecondValid else { return index }
            for offset in 2..<max(2, length) where buffer[index + offset] & 0xC0 != 0x80 { return index }
            index += length
        }
        return nil
    }
}
