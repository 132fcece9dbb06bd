import TextModel

/// Builds the metadata of a record from its fields.
struct RecordMetadata {
    private(set) var metadata = DocumentMetadata()
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - fields: which field holds what.
    ///   - location: the record's place.
    ///   - value: the text of a field; nil if the record has no such field.
    init(_ fields: RecordFields, at location: SourceLocation, value: (String) -> String?) {
        func text(_ name: String) -> String? { value(name).flatMap(Self.cleaned) }
        metadata.title = text(fields.title)
        metadata.url = text(fields.url)
        metadata.outlet = text(fields.outlet)
        metadata.author = text(fields.author)
        metadata.licence = text(fields.licence)
        metadata.language = text(fields.language)
        guard let date = text(fields.date) else { return }
        metadata.date = ISODate.date(in: date)
        if metadata.date != nil {
            metadata.dateSource = "record"
        } else {
            diagnostics.append(
                Diagnostic(
                    .warning, "bad-date", at: location,
                    "expected a date such as 2025-11-07, 2025-11 or 2025 in \"\(fields.date)\", found "
                        + "\(isolated(date)); it was passed over",
                    help: "write year, month and day in this order, with four, two and two Western digits, or name "
                        + "another field in input.fields.date"))
        }
    }

    /// `text` without white space at its edges and without characters that XML forbids; nil if nothing is left.
    static func cleaned(_ text: String) -> String? {
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: text.unicodeScalars.lazy.filter { !isXMLForbidden($0.value) })
        let edges = trimmed(String(kept))
        return edges.isEmpty ? nil : edges
    }
}

/// Numbers in messages.
enum RecordWording {
    /// `8388608` as `8,388,608`.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// The rejection of a record with more bytes than are allowed.
    static func tooLarge(_ what: String, limit: Int) -> DocumentRejection {
        DocumentRejection(
            stage: "read", code: "too-large",
            message: "\(what) has more than \(grouped(limit)) bytes, which is the limit",
            remedy: "split the document into smaller ones (one article each is best), or raise input.maxDocumentBytes "
                + "in pipeline.json")
    }

    /// The rejection of a file in UTF-16 or UTF-32, told by its byte order mark; nil for any other.
    static func wideEncoding(_ beginning: UnsafeBufferPointer<UInt8>) -> DocumentRejection? {
        guard beginning.starts(with: [0xFF, 0xFE]) || beginning.starts(with: [0xFE, 0xFF]) else { return nil }
        let name = beginning[0] == 0xFF ? "UTF-16LE" : "UTF-16BE"
        return DocumentRejection(
            stage: "read", code: "not-utf8",
            message: "the file is in UTF-16; files with many records are read in UTF-8",
            remedy: "write it anew in UTF-8: iconv -f \(name) -t UTF-8 old > new")
    }
}
