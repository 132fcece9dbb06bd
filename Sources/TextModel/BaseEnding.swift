/// How the end of a word is written when no pronoun follows it, where the pronoun changed the writing: جامعتهم is جامعة and
/// هم, مستواه is مستوى and ه.
public enum BaseEnding: UInt8, Sendable, Equatable, BitwiseCopyable {
    /// As it stands in the text, or not known to differ.
    case asWritten
    /// ت stands for ة U+0629: جامعت → جامعة.
    case taMarbuta
    /// ا, آ or ي stands for ى U+0649: مستوا → مستوى, إلي → إلى.
    case alefMaqsura
    /// ؤ or ئ stands for ء U+0621: أبنائ → أبناء.
    case hamza
    /// و stands for وا, the ending of verbs: استقبلو → استقبلوا.
    case pluralAlef

    /// Gives the last letter of `form` (UTF-8) back as it is without the pronoun; vowel marks behind it go.
    public func restore(_ form: inout [UInt8]) {
        guard self != .asWritten else { return }
        var last = form.count - 2
        // U+064B-065F and U+0670 stand on the letter; U+0640 lengthens it.
        while last > 0, let scalar = Self.scalar(form, last), isArabicMark(scalar) || isTatweel(scalar) { last -= 2 }
        guard last >= 0, let letter = Self.scalar(form, last) else { return }
        switch (self, letter) {
        // منشآت is a plural; behind آ stands no ة.
        case (.taMarbuta, 0x062A) where last >= 2 && Self.scalar(form, last - 2) == 0x0622: break
        case (.taMarbuta, 0x062A): replace(&form, last, with: [0xD8, 0xA9])
        case (.alefMaqsura, 0x0627), (.alefMaqsura, 0x064A), (.alefMaqsura, 0x0649):
            replace(&form, last, with: [0xD9, 0x89])
        case (.alefMaqsura, 0x0622): replace(&form, last, with: [0xD8, 0xA3, 0xD9, 0x89])
        case (.hamza, 0x0624), (.hamza, 0x0626): replace(&form, last, with: [0xD8, 0xA1])
        case (.pluralAlef, 0x0648): replace(&form, last, with: [0xD9, 0x88, 0xD8, 0xA7])
        default: break
        }
    }

    private func replace(_ form: inout [UInt8], _ last: Int, with letters: [UInt8]) {
        form.replaceSubrange(last..., with: letters)
    }

    /// The scalar of the block Arabic at `index`; nil if there is none.
    private static func scalar(_ form: [UInt8], _ index: Int) -> UInt32? {
        guard form[index] & 0xFC == 0xD8, form[index + 1] & 0xC0 == 0x80 else { return nil }
        return UInt32(form[index] & 0x1F) << 6 | UInt32(form[index + 1] & 0x3F)
    }
}
