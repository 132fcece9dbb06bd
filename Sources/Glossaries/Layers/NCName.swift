/// An NCName (Namespaces in XML 1.0): a name without colon, which an id in TEI is.
public enum NCName {
    /// Whether `text` is one.
    public static func isValid(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return isStart(first) && text.unicodeScalars.dropFirst().allSatisfy(isPart)
    }

    /// As `isValid`, for bytes: nearly all are ASCII.
    static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        let isPlain = bytes.allSatisfy { byte in
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39, 0x5F, 0x2D, 0x2E: true
            default: false
            }
        }
        return isPlain ? first > 0x39 : isValid(String(decoding: bytes, as: UTF8.self))
    }

    /// Whether a name may begin with `scalar`.
    public static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C, 0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }

    /// Whether `scalar` may stand in a name.
    public static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F, 0x2040: true
        default: isStart(scalar)
        }
    }
}
