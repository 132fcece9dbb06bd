import ArabicText
import TextModel

/// What each scalar of the block Arabic is in the search form of a word, so that words can be hashed without writing the
/// form down.
struct WordUnits: Sendable {
    /// The scalar it becomes inside a word; 0 leaves no trace.
    static let medial: UInt32 = 0xFFFF
    /// It is a letter, so that a word goes on behind it.
    static let letter: UInt32 = 1 << 16
    /// It parts words.
    static let parts: UInt32 = 1 << 17
    /// It may make one letter with what stands before it: whoever sees it takes the long way.
    static let composes: UInt32 = 1 << 18
    /// The letter that it becomes at the end of a word, less U+0600, from this bit on; 0 if that is no other.
    static let finalShift: UInt32 = 24

    /// The only table there is.
    static let shared = WordUnits()

    /// By the low byte of the scalar.
    let entries: [UInt32]

    private init() {
        entries = (UInt32(0x600)...0x6FF).map { scalar in
            if (0x653...0x655).contains(scalar) { return Self.composes }
            let inside = Self.form(of: [scalar, 0x628])  // ب behind it
            guard inside.count > 1, let medial = inside.first else { return 0 }
            guard isArabicLetter(scalar) else { return medial | (WordHashing.isWordScalar(medial) ? 0 : Self.parts) }
            let final = Self.form(of: [scalar]).first ?? medial
            return medial | Self.letter | (final == medial ? 0 : (final - 0x600) << Self.finalShift)
        }
    }

    private static func form(of scalars: [UInt32]) -> [UInt32] {
        var bytes: [UInt8] = []
        for scalar in scalars { appendUTF8(scalar, to: &bytes) }
        var form: [UInt8] = []
        ArabicFolding.searchForm(of: bytes[...], into: &form)
        return String(decoding: form, as: UTF8.self).unicodeScalars.map(\.value)
    }
}
