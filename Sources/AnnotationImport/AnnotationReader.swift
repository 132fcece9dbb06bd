public import TextModel

/// Reads annotation files: bytes in, records out. What cannot be read is reported, and the rest is read.
public enum AnnotationReader {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: what is in it.
    ///   - file: its name, for messages and to tell the format by its extension.
    ///   - format: the format; nil to tell it by the content.
    ///   - layer: for WebAnno TSV the layer that is read, by its name or the end of its name.
    ///   - diagnostics: receives everything that is wrong.
    /// - Returns: a record for each document the file speaks of, in its order.
    public static func read(
        _ bytes: [UInt8], file: String, format: AnnotationFormat? = nil, layer: String? = nil,
        reporting diagnostics: inout [Diagnostic]
    ) -> [AnnotationRecord] {
        if let problem = otherEncoding(bytes) {
            diagnostics.append(
                Diagnostic(.error, "annotations-not-utf8", at: SourceLocation(file: file), problem, help: saveAgain))
            return []
        }
        var findings = FileFindings(file: file)
        let text = wellFormed(bytes, &findings)
        let records: [AnnotationRecord]
        switch format ?? self.format(of: text, file: file) {
        case .jsonl: records = JSONLinesAnnotations.read(text, &findings)
        case .conll:
            var reader = CoNLLReader(findings)
            records = reader.read(text)
            findings = reader.findings
        case .webanno:
            var reader = WebAnnoReader(layer: layer, findings)
            records = reader.read(text)
            findings = reader.findings
        }
        if records.isEmpty, findings.diagnostics.isEmpty {
            findings.warn(
                "empty-annotations", line: nil, "the file holds no record and no token",
                help: "export it again from the program that made it, or delete it")
        }
        diagnostics += findings.finished()
        return records
    }

    /// The format of a file by its first line that says something, else by its extension.
    public static func format(of bytes: [UInt8], file: String) -> AnnotationFormat {
        for line in TextLines(bytes) {
            let content = line.bytes.drop { $0 == 0x20 || $0 == 0x09 }
            guard !content.isEmpty else { continue }
            if content.starts(with: Array("#FORMAT=WebAnno TSV".utf8)) { return .webanno }
            if beginsJSON(content) { return .jsonl }
            break
        }
        return file.hasSuffix(".jsonl") || file.hasSuffix(".ndjson") ? .jsonl : .conll
    }

    /// Whether a first line opens an object or a list of them, and is no bracket with its tag.
    private static func beginsJSON(_ content: ArraySlice<UInt8>) -> Bool {
        let rest = content.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
        return switch content.first {
        case UInt8(ascii: "{"): rest.isEmpty || rest.contains(UInt8(ascii: "\""))
        case UInt8(ascii: "["): rest.isEmpty || rest.first == UInt8(ascii: "{") || rest.first == UInt8(ascii: "]")
        default: false
        }
    }

    private static let saveAgain =
        "export it as text in UTF-8: CoNLL, JSON Lines or WebAnno TSV; or open it in an editor and save it with the "
        + "encoding UTF-8"

    /// What speaks against UTF-8; nil if nothing does, or only a few bytes.
    private static func otherEncoding(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "the file is in UTF-16" }
        // UTF-16 without a byte order mark, a workbook, a compressed file.
        if bytes.contains(0) { return "the file holds NUL bytes, which no text in UTF-8 does" }
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let replaced = String(decoding: bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
        // Windows-1256 has one such byte for every Arabic letter; a damaged file has a few.
        return replaced > 15 && replaced * 20 > bytes.count
            ? "the file is in another encoding than UTF-8, perhaps Windows-1256" : nil
    }

    /// The bytes as well-formed UTF-8, with U+FFFD for what is none.
    private static func wellFormed(_ bytes: [UInt8], _ findings: inout FileFindings) -> [UInt8] {
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        findings.warn(
            "annotations-not-utf8", line: nil, "the file holds bytes that are no UTF-8; they are read as U+FFFD",
            help: saveAgain)
        return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
}
