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
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            diagnostics.append(
                Diagnostic(
                    .error, "annotations-not-utf8", at: SourceLocation(file: file), "the file is in UTF-16",
                    help: "save it in UTF-8"))
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
        diagnostics += findings.finished()
        return records
    }

    /// The format of a file by its first line that says something, else by its extension.
    public static func format(of bytes: [UInt8], file: String) -> AnnotationFormat {
        for line in TextLines(bytes) {
            let content = line.bytes.drop { $0 == 0x20 || $0 == 0x09 }
            guard !content.isEmpty else { continue }
            if content.starts(with: Array("#FORMAT=WebAnno TSV".utf8)) { return .webanno }
            if content.first == UInt8(ascii: "{") && content.dropFirst().contains(UInt8(ascii: "\"")) { return .jsonl }
            break
        }
        return file.hasSuffix(".jsonl") || file.hasSuffix(".ndjson") ? .jsonl : .conll
    }

    /// The bytes as well-formed UTF-8, with U+FFFD for what is none.
    private static func wellFormed(_ bytes: [UInt8], _ findings: inout FileFindings) -> [UInt8] {
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        findings.warn(
            "annotations-not-utf8", line: nil, "the file holds bytes that are no UTF-8; they are read as U+FFFD",
            help: "save it in UTF-8")
        return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
}
