public import TextModel

/// Decodes the bytes of one document into the first layer: UTF-8, UTF-16, windows-1256 or ISO-8859-6.
public struct SourceReader: Sendable {
    /// The settings of reading.
    public struct Configuration: Sendable, Equatable {
        /// The largest document that is read, in bytes.
        public var maxDocumentBytes = 8_388_608
        /// The encoding of all documents, by any of its names; `auto` to find it for each.
        public var encoding = "auto"

        /// Makes the default settings.
        public init() {}
    }

    private let configuration: Configuration

    /// The largest document that is read, in bytes.
    public var maxDocumentBytes: Int { configuration.maxDocumentBytes }

    /// Makes a reader with these settings.
    public init(configuration: Configuration = Configuration()) { self.configuration = configuration }

    /// Decodes a document and looks at what it says: `decode` and `document` together, for plain text.
    ///
    /// - Parameters:
    ///   - bytes: the source, as it lies in the file.
    ///   - identity: what names the document; its path stands in the messages.
    ///   - metadata: what is known beside the text.
    ///   - diagnostics: receives what `decode` has to say.
    /// - Returns: the decoded document.
    /// - Throws: `DocumentRejection` with one of the codes `too-large`, `no-text`, `nul-bytes`, `not-utf8`,
    ///   `undecodable`, `no-arabic`.
    public func read(
        bytes: [UInt8], identity: DocumentIdentity, metadata: DocumentMetadata,
        reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> SourceDocument {
        let decoded = try decode(bytes: bytes, path: identity.path, reporting: &diagnostics)
        return try document(from: decoded, identity: identity, metadata: metadata)
    }

    /// Decodes `bytes` from the encoding that is declared, or that they look like (`EncodingChoice` has the order).
    ///
    /// Up to 1 % of invalid bytes is repaired: each ill-formed sequence becomes U+FFFD, is recorded with its bytes, and
    /// one diagnostic (`invalid-bytes`) counts them all. Others are `guessed-encoding` where nothing but the look of
    /// the bytes speaks for an encoding, `encoding-contradicted` where the bytes refute a declaration,
    /// `encoding-obeyed` where the configuration overrules the look, `unknown-encoding` for a declaration of another
    /// encoding, and `double-encoded` for UTF-8 that was read in another encoding and encoded again, which stays as it
    /// is.
    ///
    /// - Parameters:
    ///   - bytes: the source, as it lies in the file.
    ///   - declared: what is declared outside of the bytes, such as a header of HTTP.
    ///   - isMarkup: whether the bytes are a page, which may declare its encoding itself.
    ///   - path: the document's path, for messages.
    ///   - diagnostics: receives warnings and notes.
    /// - Returns: the decoded text; nothing is said about what is in it.
    /// - Throws: `DocumentRejection` with one of the codes `too-large`, `nul-bytes`, `not-utf8`, `undecodable`.
    public func decode(
        bytes: [UInt8], declared: [EncodingDeclaration] = [], isMarkup: Bool = false, path: String,
        reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> DecodedText {
        guard bytes.count <= configuration.maxDocumentBytes else {
            throw tooLarge(path: path, byteCount: bytes.count)
        }
        return try DocumentDecoder(path: path, configured: configuration.encoding).decode(
            bytes, declared: declared, isMarkup: isMarkup, reporting: &diagnostics)
    }

    /// Makes the first layer of decoded text, if there is Arabic in it.
    ///
    /// - Parameters:
    ///   - decoded: the text.
    ///   - identity: what names the document; its path stands in the messages.
    ///   - metadata: what is known beside the text.
    /// - Returns: the document.
    /// - Throws: `DocumentRejection` with one of the codes `no-text`, `no-arabic`, `not-utf8`.
    public func document(
        from decoded: DecodedText, identity: DocumentIdentity, metadata: DocumentMetadata
    ) throws(DocumentRejection) -> SourceDocument {
        let rejections = ReadingRejections(path: identity.path)
        switch Content(of: decoded.text) {
        case .nothing: throw rejections.noText(byteCount: decoded.byteCount)
        case .otherScripts: throw rejections.noArabic(decoded)
        case .arabic: break
        }
        var document = SourceDocument(
            identity: identity, metadata: metadata, encoding: decoded.encoding, text: decoded.text,
            codePointCount: decoded.codePointCount, invalidSequences: decoded.invalidSequences)
        document.encodingEvidence = decoded.evidence
        return document
    }

    /// Warns if `text`, which came decoded, holds UTF-8 that was read in another encoding and encoded again; `decode`
    /// does this itself.
    public func reportDoubleEncoding(in text: [UInt8], path: String, reporting diagnostics: inout [Diagnostic]) {
        guard let found = DoubleEncoding(in: text) else { return }
        diagnostics.append(EncodingMessages(path: path).doubleEncoded(found, in: text, readAs: .utf8))
    }

    /// What there is to read in a text.
    private enum Content {
        /// Only white space and invisible controls.
        case nothing
        /// Text, but no Arabic letter.
        case otherScripts
        /// At least one Arabic letter.
        case arabic

        /// Looks as far as the first Arabic letter.
        init(of text: [UInt8]) {
            self = text.withUnsafeBufferPointer { buffer in
                var isEmpty = true
                var index = 0
                while index < buffer.count {
                    let (scalar, length) = decodeScalar(buffer, at: index)
                    if isArabicLetter(scalar) { return .arabic }
                    if isEmpty, !isWhiteSpace(scalar), !isFormatControl(scalar), !isXMLForbidden(scalar) {
                        isEmpty = false
                    }
                    index &+= length
                }
                return isEmpty ? .nothing : .otherScripts
            }
        }
    }

    /// Why a file of `byteCount` bytes is refused unread.
    public func tooLarge(path: String, byteCount: Int) -> DocumentRejection {
        ReadingRejections(path: path).tooLarge(byteCount: byteCount, limit: configuration.maxDocumentBytes)
    }
}
