import ArabicText
import TextModel

/// Cuts the pronoun off the end of a passage that a wording with a pronoun matched.
enum PronounCut {
    /// Where the base ends; nil if the passage ends in no pronoun after all.
    ///
    /// The wording was compared at its folding level, at which ة is ه and ى is ي; a pronoun is written with ه and ي.
    ///
    /// - Parameters:
    ///   - text: the clean text.
    ///   - passage: the base and its pronoun.
    ///   - letters: how many letters the pronoun has.
    /// - Returns: the offset behind the base and the marks on it.
    static func base(of text: UnsafeBufferPointer<UInt8>, _ passage: Range<Int>, letters: Int) -> Int? {
        var index = passage.upperBound
        var left = letters
        var isLast = true
        while index > passage.lowerBound {
            index -= 1
            while index > passage.lowerBound, text[index] & 0xC0 == 0x80 { index -= 1 }
            let scalar = decodeScalar(text, at: index).scalar
            guard LetterCodes.base(of: scalar) != 0 else { continue }
            let forms = PresentationForms.letters(of: scalar)
            let count = forms == 0 ? 1 : forms >> 32 != 0 ? 3 : forms >> 16 != 0 ? 2 : 1
            if isLast {
                let letter = forms == 0 ? scalar : UInt32(forms >> UInt64((count - 1) * 16) & 0xFFFF)
                if letter == 0x0629 || letter == 0x0649 { return nil }  // ة ى
            }
            isLast = false
            // A ligature of base and pronoun cannot be cut.
            guard count <= left else { return nil }
            left -= count
            if left == 0 { return index > passage.lowerBound ? index : nil }
        }
        return nil
    }
}
