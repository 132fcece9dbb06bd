/// A hash of folded written forms that grows from the last letter to the first, so that a form with and without a
/// letter before it shares nearly all the work, and one with another ending starts from the state of that ending.
struct FormHash {
    private(set) var state: UInt64

    /// The hash of nothing.
    init() { state = 0x9AE1_6A3B_2F90_404F }

    /// The hash of an ending.
    init(ending: String) {
        self.init()
        for scalar in ending.unicodeScalars.reversed() { prepend(LetterCode.code(of: scalar)) }
    }

    /// Puts a letter before what was hashed.
    @inline(__always)
    mutating func prepend(_ letter: UInt16) {
        state = (state ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15
        state ^= state >> 29
    }

    /// The hash with a letter before it.
    @inline(__always)
    func prepending(_ letter: UInt16) -> FormHash {
        var hash = self
        hash.prepend(letter)
        return hash
    }

    /// The key of the form in a `FormTable`; never 0.
    @inline(__always)
    var key: UInt64 { state | 1 << 63 }
}

/// Letters as the two bytes of their UTF-8, the first in the higher bits: what folding gives and forms are hashed by.
enum LetterCode {
    static let alef: UInt16 = 0xD8A7  // ا
    static let alefMaqsura: UInt16 = 0xD989  // ى
    static let ba: UInt16 = 0xD8A8  // ب
    static let ta: UInt16 = 0xD8AA  // ت
    static let taMarbuta: UInt16 = 0xD8A9  // ة
    static let sin: UInt16 = 0xD8B3  // س
    static let fa: UInt16 = 0xD981  // ف
    static let kaf: UInt16 = 0xD983  // ك
    static let lam: UInt16 = 0xD984  // ل
    static let mim: UInt16 = 0xD985  // م
    static let nun: UInt16 = 0xD986  // ن
    static let ha: UInt16 = 0xD987  // ه
    static let waw: UInt16 = 0xD988  // و
    static let ya: UInt16 = 0xD98A  // ي
    static let hamza: UInt16 = 0xD8A1  // ء
    static let wawHamza: UInt16 = 0xD8A4  // ؤ
    static let yaHamza: UInt16 = 0xD8A6  // ئ

    /// The code of a letter of the block Arabic.
    static func code(of scalar: Unicode.Scalar) -> UInt16 {
        UInt16(truncatingIfNeeded: (0xC0 | scalar.value >> 6) << 8 | (0x80 | scalar.value & 0x3F))
    }
}
