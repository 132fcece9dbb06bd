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

    /// The largest document that is read, in bytes.
    public var maxDocumentBytes: Int { configuration.maxDocumentBytes }

    /// Makes a reader with these settings.
    public init(configuration: Configuration = Configuration()) { self.configuration = configuration }

    /// Decodes `bytes` as UTF-8, with or without a byte order mark.
    ///
    /// Up to 1 % of invalid bytes is repaired: each maximal ill-formed sequence becomes U+FFFD, is recorded with its
    /// bytes, and one diagnostic (`invalid-bytes`) counts them all.
    ///
    /// - Parameters:
    ///   - bytes: the source, as it lies in the file.
    ///   - identity: what names the document; its path stands in the messages.
    ///   - metadata: what is known beside the text.
    ///   - diagnostics: receives a warning if bytes were repaired.
    /// - Returns: the decoded document.
    /// - Throws: `DocumentRejection` with one of the codes `too-large`, `no-text`, `nul-bytes`, `not-utf8`,
    ///   `undecodable`, `no-arabic`.
    public func read(
        bytes: [UInt8], identity: DocumentIdentity, metadata: DocumentMetadata,
        reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> SourceDocument {
        let rejections = ReadingRejections(path: identity.path)
        guard bytes.count <= configuration.maxDocumentBytes else {
            throw rejections.tooLarge(byteCount: bytes.count, limit: configuration.maxDocumentBytes)
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let scan = bytes.withUnsafeBufferPointer { UTF8Scan($0, from: start) }
        var text: [UInt8]
        var count = scan.codePointCount
        var invalid: [SourceDocument.InvalidSequence] = []
        if scan.firstInvalid == nil {
            guard !scan.hasNUL else { throw rejections.nulBytes(bytes) }
            text = start == 0 ? bytes : Array(bytes[start...])
        } else {
            guard !bytes.contains(0) else { throw rejections.nulBytes(bytes) }
            // More than 1 % cannot be mended by hand afterwards (CONTRACT: rejected); at most that is repaired.
            let repair = bytes.withUnsafeBufferPointer {
                UTF8Repair($0, from: start, limit: ($0.count - start) / 100)
            }
            guard !repair.isOverLimit else { throw rejections.undecodable(bytes, from: start) }
            text = repair.text
            count = repair.codePointCount
            invalid = repair.invalidSequences
            diagnostics.append(rejections.repaired(invalid, byteCount: repair.invalidByteCount, in: text))
        }
        switch Content(of: text) {
        case .nothing: throw rejections.noText(byteCount: bytes.count)
        case .otherScripts: throw rejections.noArabic(bytes, codePointCount: count)
        case .arabic: break
        }
        return SourceDocument(
            identity: identity, metadata: metadata, encoding: "UTF-8", text: text, codePointCount: count,
            invalidSequences: invalid)
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
