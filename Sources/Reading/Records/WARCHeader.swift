import TextModel

/// The header of one record of a web archive (ISO 28500:2017, 5).
struct WARCHeader {
    /// The kind of record, lower case.
    let type: String
    /// The length of the block; nil when it is missing or no number.
    let length: Int?
    /// The record's id without `<` and `>`; nil when it is missing.
    let id: String?
    /// What the record was fetched from.
    let url: String?
    /// When, to the second; nil when it is missing or no date.
    let date: String?
    /// The type of the block.
    let mediaType: MediaType
    /// Why the crawler cut the block off; nil when it did not.
    let truncation: String?

    init(_ fields: HeaderFields) {
        type = (fields["warc-type"] ?? "").lowercased()
        let digits = fields["content-length"] ?? ""
        length = digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
        id = fields["warc-record-id"].flatMap { RecordMetadata.cleaned(Self.unbracketed($0)) }
        url = fields["warc-target-uri"].flatMap { RecordMetadata.cleaned(Self.unbracketed($0)) }
        date = fields["warc-date"].flatMap(Self.second)
        mediaType = MediaType(fields["content-type"])
        truncation = fields["warc-truncated"].flatMap(RecordMetadata.cleaned)
    }

    /// What the record says of the document.
    var metadata: DocumentMetadata {
        var metadata = DocumentMetadata(url: url)
        metadata.captureDate = date
        return metadata
    }

    private static func unbracketed(_ text: String) -> String {
        text.hasPrefix("<") && text.hasSuffix(">") && text.utf8.count > 1 ? String(text.dropFirst().dropLast()) : text
    }

    /// The date to the second: WARC 1.1 allows fractions (5.3), WARC 1.0 does not.
    private static func second(_ text: String) -> String? {
        guard ISODate.date(in: text) != nil else { return nil }
        let head = text.utf8.prefix(19)
        guard head.count == 19, text.utf8.last == UInt8(ascii: "Z") else { return ISODate.date(in: text) }
        return String(decoding: head, as: UTF8.self) + "Z"
    }
}
