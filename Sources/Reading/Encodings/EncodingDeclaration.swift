/// What somebody says about the encoding of a document.
public struct EncodingDeclaration: Sendable, Hashable {
    /// Who says it, the most trusted first. A person who set it knows the corpus; a mark in the bytes cannot get lost on
    /// the way; the server's word goes before that of the page, as the HTML standard has it (section 13.2.3.2).
    public enum Source: String, Sendable, CaseIterable, Comparable {
        /// `input.encoding` of the configuration.
        case configuration
        /// The first bytes of the text.
        case byteOrderMark = "byte order mark"
        /// The header Content-Type of a crawl's record.
        case http
        /// `meta charset` or `meta http-equiv` of a page.
        case meta
        /// The XML declaration of a page.
        case xml

        /// Whether the left one is trusted more.
        public static func < (left: Source, right: Source) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// The encoding as it is written there.
    public var label: String
    /// Who says it.
    public var source: Source

    /// Makes a declaration.
    public init(_ label: String, by source: Source) {
        self.label = label
        self.source = source
    }

    /// The declaration in a header Content-Type, such as `text/html; charset=windows-1256`; nil if it names none.
    public init?(contentType: String) {
        guard let label = MarkupDeclaration.charset(inContentType: Array(contentType.utf8)[...]) else { return nil }
        self.init(label, by: .http)
    }

    /// What the label means; nil for encodings that are not known here.
    var encoding: TextEncoding? { TextEncoding(label: label) }

    /// Its name as evidence: IANA's, or the label where it is not known.
    var name: String { encoding?.name ?? label }
}
