import TextModel

/// Which encoding a document is read in, when several voices say different things.
///
/// The order of trust is that of `EncodingDeclaration.Source`; bytes that contradict a declaration beat it:
/// - bytes that are UTF-8 with characters beyond ASCII are UTF-8, since a text in another encoding is not that by chance;
/// - the pattern of UTF-16 is UTF-16;
/// - a declaration of UTF-8 loses to a code page in which the bytes read as Arabic, where they are not UTF-8;
/// - of the two code pages the one wins in which the letters follow each other as in Arabic, by a wide lead. What the
///   configuration names is obeyed there, with a warning: a person can know better than statistics, not than a proof.
struct EncodingChoice {
    /// The encoding to read in.
    let encoding: TextEncoding
    /// What was declared, sniffed and chosen.
    let evidence: EncodingEvidence
    /// The declarations that lost to the bytes.
    private(set) var contradicted: [EncodingDeclaration] = []
    /// Declarations of encodings that are not known here.
    private(set) var unknown: [EncodingDeclaration] = []
    /// Whether the configuration was obeyed against the look of the bytes.
    private(set) var isObeyed = false
    /// Whether nothing but the look of the bytes speaks for it.
    let isGuess: Bool

    /// The lead from which one code page refutes a declaration of the other (`CodePageSniffer.lead`).
    private static let refutation = 16

    /// Chooses.
    ///
    /// - Parameters:
    ///   - declarations: what is declared, in any order.
    ///   - sniffer: what the bytes look like.
    init(declarations: [EncodingDeclaration], sniffer: EncodingSniffer) {
        let ranked = declarations.count < 2 ? declarations : Self.ranked(declarations)
        var winner: (declaration: EncodingDeclaration, encoding: TextEncoding)?
        for declaration in ranked {
            guard let encoding = Self.meaning(of: declaration, sniffed: sniffer.encoding) else {
                unknown.append(declaration)
                continue
            }
            let isObeyed = Self.isOtherPage(encoding, sniffer) && declaration.source == .configuration
            if isObeyed || Self.agrees(encoding, sniffer) {
                winner = (declaration, encoding)
                self.isObeyed = isObeyed
                break
            }
            contradicted.append(declaration)
        }
        encoding = winner?.encoding ?? sniffer.encoding ?? .utf8
        isGuess = winner == nil && contradicted.isEmpty && encoding != .utf8
        let declared = winner?.declaration ?? ranked.first
        evidence = EncodingEvidence(
            declared: declared?.name, declaredBy: declared?.source.rawValue, sniffed: sniffer.encoding?.name,
            chosen: encoding.name,
            reason: Self.reason(
                winner: winner != nil, contradicted: contradicted.first, sniffed: sniffer.encoding != nil,
                isObeyed: isObeyed))
    }

    private static func ranked(_ declarations: [EncodingDeclaration]) -> [EncodingDeclaration] {
        EncodingDeclaration.Source.allCases.flatMap { source in declarations.filter { $0.source == source } }
    }

    /// The encoding that is meant.
    private static func meaning(of declaration: EncodingDeclaration, sniffed: TextEncoding?) -> TextEncoding? {
        switch declaration.encoding {
        case .utf16LittleEndian, .utf16BigEndian:
            // What can be read as ASCII is not UTF-16, whatever it says (HTML standard, section 13.2.3.2).
            if declaration.source == .meta || declaration.source == .xml { return .utf8 }
            // `UTF-16` leaves the order to the text.
            if sniffed == .utf16BigEndian || sniffed == .utf16LittleEndian { return sniffed }
            return declaration.encoding
        case let encoding: return encoding
        }
    }

    private static func isOtherPage(_ encoding: TextEncoding, _ sniffer: EncodingSniffer) -> Bool {
        switch (encoding, sniffer.encoding) {
        case (.windows1256, .iso8859part6), (.iso8859part6, .windows1256): (sniffer.lead ?? 0) >= refutation
        default: false
        }
    }

    /// Whether the bytes may be `encoding`.
    private static func agrees(_ encoding: TextEncoding, _ sniffer: EncodingSniffer) -> Bool {
        guard let sniffed = sniffer.encoding, sniffed != encoding else { return true }
        switch encoding {
        case .windows1256, .iso8859part6: return sniffed.isSingleByte && !isOtherPage(encoding, sniffer)
        case .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252: return false
        }
    }

    private static func reason(
        winner: Bool, contradicted: EncodingDeclaration?, sniffed: Bool, isObeyed: Bool
    ) -> String {
        if isObeyed { return "set in the configuration, against the look of the bytes" }
        if winner { return sniffed ? "declared, and the bytes agree" : "declared" }
        if let contradicted { return "the bytes refute the declaration (\(contradicted.source.rawValue))" }
        return sniffed ? "the look of the bytes" : "nothing speaks for another"
    }
}
