/// Identifiers of authority files and their web addresses: `wd:Q85` and `http://www.wikidata.org/entity/Q85`.
enum AuthorityIRI {
    /// The address of an identifier of Wikidata, GeoNames or VIAF; nil for any other.
    static func address(of identifier: String) -> String? {
        guard let colon = identifier.firstIndex(of: ":") else { return nil }
        let value = GlossarySheet.trimmed(String(identifier[identifier.index(after: colon)...]))
        switch identifier[..<colon] {
        case "wd", "wikidata":
            return value.hasPrefix("Q") && isNumber(value.dropFirst()) ? "http://www.wikidata.org/entity/\(value)" : nil
        case "gn", "geonames": return isNumber(value[...]) ? "https://sws.geonames.org/\(value)/" : nil
        case "viaf": return isNumber(value[...]) ? "http://viaf.org/viaf/\(value)" : nil
        default: return nil
        }
    }

    /// The identifier that an address stands for, in any of the forms in use; nil if it is of none of the three.
    static func identifier(of address: String) -> String? {
        var parts = address.split(separator: "/").map { String($0) }
        guard let scheme = parts.first, ["http:", "https:"].contains(scheme.lowercased()), parts.count >= 3 else {
            return nil
        }
        parts.removeFirst()
        let host = parts[0].lowercased()
        switch host {
        case "www.wikidata.org", "wikidata.org", "m.wikidata.org":
            let name = parts[parts.count - 1]
            return name.hasPrefix("Q") && isNumber(name.dropFirst()) ? "wd:\(name)" : nil
        case "sws.geonames.org", "www.geonames.org", "geonames.org":
            return isNumber(parts[1][...]) ? "gn:\(parts[1])" : nil
        case "viaf.org", "www.viaf.org":
            return parts.count >= 3 && parts[1] == "viaf" && isNumber(parts[2][...]) ? "viaf:\(parts[2])" : nil
        default: return nil
        }
    }

    private static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
