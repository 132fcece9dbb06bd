/// The `xml:id` that an entry of the corpus file has for a glossary key: the key made an XML name that no item, and not
/// the corpus itself, can have (ENCODING.md, section 13).
func authorityName(key: String, corpusID: String) -> String {
    if isNameAsItIs(key, corpusID: corpusID) { return key }
    var name = ""
    for scalar in key.unicodeScalars {
        if isNameScalar(scalar) {
            name.unicodeScalars.append(scalar)
        } else {
            name += "_x" + String(scalar.value, radix: 16, uppercase: true) + "_"
        }
    }
    let starts = name.unicodeScalars.first.map { isNameScalar($0) && !isNumberPointOrHyphen($0) } ?? false
    let isTaken = looksLikeItemID(name) || name == corpusID || name.hasPrefix(corpusID + ".")
    return starts && !isTaken ? name : "k-" + name
}

/// Whether a key is certainly a name that nothing else has: most are, and this is quicker than making it one. It is of
/// ASCII letters, digits, hyphens and the like, begins with a letter, and not with that of the items or the corpus.
private func isNameAsItIs(_ key: String, corpusID: String) -> Bool {
    guard let first = key.utf8.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A, first != UInt8(ascii: "d"),
        first != corpusID.utf8.first
    else { return false }
    for byte in key.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: continue
        default: return false
        }
    }
    return true
}

/// The `xml:id` of the corpus file: the project's identifier made an XML name.
func corpusIdentifier(_ project: TEIProject) -> String {
    var name = ""
    for scalar in (project.id ?? "warraq").unicodeScalars {
        name.unicodeScalars.append(isNameScalar(scalar) ? scalar : "-")
    }
    let starts = name.unicodeScalars.first.map { !isNumberPointOrHyphen($0) } ?? false
    return (starts ? name : "c-" + name) + "-corpus"
}

/// Whether `name` is `d` and 16 hex digits, alone or before a full stop.
private func looksLikeItemID(_ name: String) -> Bool {
    let bytes = Array(name.utf8.prefix(18))
    guard bytes.count >= 17, bytes[0] == 0x64, bytes.count == 17 || bytes[17] == 0x2E else { return false }
    return bytes[1...16].allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
}

/// Whether `scalar` may stand in an NCName (Namespaces in XML; XML 1.0, fifth edition, less the scripts that the fourth
/// did not know and older parsers refuse: letters outside Latin and Arabic).
private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x131, 0x134...0x13E, 0x141...0x148, 0x14A...0x17E: true
    case 0x621...0x63A, 0x641...0x64A, 0x671...0x6B7: true
    default: false
    }
}

private func isNumberPointOrHyphen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x2D, 0x2E: true
    default: false
    }
}
