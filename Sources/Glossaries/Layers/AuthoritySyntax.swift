import TextModel

/// How the identifiers of known authorities are written.
enum AuthoritySyntax {
    /// The prefixes that rows use.
    static let names = [
        "wd", "wikidata", "gn", "geonames", "viaf", "gnd", "isni", "orcid", "lcnaf", "iso3166", "iso4217",
    ]

    /// Whether `value` has the form that the authority gives its identifiers; any value will do for others.
    static func isValid(_ value: String, of prefix: String) -> Bool {
        let bytes = Array(value.utf8)
        switch prefix {
        case "wd", "wikidata":
            // Q and a number without leading zero.
            return bytes.count > 1 && bytes[0] == 0x51 && bytes[1] != 0x30 && bytes.dropFirst().allSatisfy(isDigit)
        case "gn", "geonames", "viaf": return !bytes.isEmpty && bytes.allSatisfy(isDigit)
        case "iso3166":
            // ISO 3166-1 alpha-2, or a subdivision of ISO 3166-2: EG, EG-C.
            let parts = bytes.split(separator: 0x2D, omittingEmptySubsequences: false)
            guard let state = parts.first, state.count == 2, state.allSatisfy(isCapital) else { return false }
            guard let part = parts.dropFirst().first else { return true }
            return parts.count == 2 && (1...3).contains(part.count) && part.allSatisfy { isDigit($0) || isCapital($0) }
        case "iso4217": return bytes.count == 3 && bytes.allSatisfy(isCapital)
        case "isni", "orcid":
            // Sixteen digits, the last of which may be X, with or without hyphens.
            let digits = bytes.filter { $0 != 0x2D }
            return digits.count == 16 && digits.dropLast().allSatisfy(isDigit)
                && (isDigit(digits[15]) || digits[15] == 0x58)
        default: return !value.isEmpty && !value.unicodeScalars.contains { isWhiteSpace($0.value) }
        }
    }

    /// Whether a cell is identifiers of Wikidata and of ISO 3166 and 4217, as nearly all are, with nothing wrong in them and
    /// no space between.
    static func isPlainList(_ cell: ArraySlice<UInt8>) -> Bool {
        // One of Wikidata alone is not looked at any closer.
        if cell.count > 4, cell.starts(with: wikidata), cell.dropFirst(4).allSatisfy(isDigit) { return true }
        return cell.split(separator: 0x7C, omittingEmptySubsequences: false).allSatisfy { value in
            if value.starts(with: wikidata) {
                let digits = value.dropFirst(wikidata.count)
                return !digits.isEmpty && digits.first != 0x30 && digits.allSatisfy(isDigit)
            }
            if value.starts(with: iso3166) {
                return value.count == iso3166.count + 2 && value.suffix(2).allSatisfy(isCapital)
            }
            return value.starts(with: iso4217) && value.count == iso4217.count + 3
                && value.suffix(3).allSatisfy(isCapital)
        }
    }

    private static let wikidata = Array("wd:Q".utf8)
    private static let iso3166 = Array("iso3166:".utf8)
    private static let iso4217 = Array("iso4217:".utf8)

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}

/// Reads `wd:Q85` and the like; nil if it is no identifier of the authority it names.
func authorityIdentifier(_ text: String) -> AuthorityIdentifier? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let prefix = String(text[..<colon])
    let value = trimmed(String(text[text.index(after: colon)...]))
    guard NCName.isValid(prefix), prefix.utf8.allSatisfy({ $0 < 0x80 }), AuthoritySyntax.isValid(value, of: prefix)
    else {
        return nil
    }
    switch prefix {
    case "wd": return AuthorityIdentifier(type: "wikidata", value: value)
    case "gn": return AuthorityIdentifier(type: "geonames", value: value)
    default: return AuthorityIdentifier(type: prefix, value: value)
    }
}
