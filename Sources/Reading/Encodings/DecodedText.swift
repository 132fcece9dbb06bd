public import TextModel

/// The bytes of a document as text, before anybody looks at what it says.
public struct DecodedText: Sendable {
    /// Well-formed UTF-8 without a byte order mark; what could not be decoded is U+FFFD.
    public var text: [UInt8]
    /// Its length in code points.
    public var codePointCount: Int
    /// What could not be decoded, in order.
    public var invalidSequences: [SourceDocument.InvalidSequence]
    /// The encoding it was read in, as IANA names it.
    public var encoding: String
    /// How that was found.
    public var evidence: EncodingEvidence
    /// The size of the source in bytes.
    public var byteCount: Int

    /// Makes a record of text that came decoded, such as the value of a record's member.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - encoding: the encoding of the file it stood in.
    ///   - evidence: how that was found.
    public init(text: String, encoding: String, evidence: EncodingEvidence) {
        self.init(
            text: Array(text.utf8), codePointCount: text.unicodeScalars.count, invalidSequences: [],
            encoding: encoding, evidence: evidence, byteCount: text.utf8.count)
    }

    init(
        text: [UInt8], codePointCount: Int, invalidSequences: [SourceDocument.InvalidSequence], encoding: String,
        evidence: EncodingEvidence, byteCount: Int
    ) {
        self.text = text
        self.codePointCount = codePointCount
        self.invalidSequences = invalidSequences
        self.encoding = encoding
        self.evidence = evidence
        self.byteCount = byteCount
    }
}
