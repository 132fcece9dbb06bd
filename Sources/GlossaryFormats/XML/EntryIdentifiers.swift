/// Makes ids of rows from the ids of entries: XML names without a colon, each once.
struct EntryIdentifiers {
    private var taken: Set<String> = []

    /// The id for an entry's own, which may be a number or a GUID; nil for an empty one.
    mutating func identifier(for written: String) -> String? {
        var name = String.UnicodeScalarView()
        for scalar in MarkupElement.trimmed(written).unicodeScalars {
            name.append(Self.isNamePart(scalar) ? scalar : "-")
        }
        guard let first = name.first else { return nil }
        // Names do not begin with a digit, which the ids of many tools do.
        let base = Self.isNameStart(first) ? String(name) : "c" + String(name)
        var result = base
        var count = 2
        while !taken.insert(result).inserted {
            result = "\(base)-\(count)"
            count += 1
        }
        return result
    }

    /// Whether `text` is an NCName (Namespaces in XML 1.0).
    static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return isNameStart(first) && text.unicodeScalars.allSatisfy { isNamePart($0) }
    }

    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C, 0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F, 0x2040: true
        default: isNameStart(scalar)
        }
    }
}
