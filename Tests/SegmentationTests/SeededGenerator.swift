/// A small generator of random numbers (SplitMix64) that gives the same row for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    /// Random text: letters, marks, digits and signs as news has them, or, if `wild`, any scalar at all.
    mutating func text(count: Int, wild: Bool) -> String {
        let signs = Array(
            ".!?؟…،؛:\"'«»“”()[]-–—ـ%٪$#@_/+&,0123456789٠١٢٣٫٬abcXYZ\u{64B}\u{651}\u{200D}\n".unicodeScalars)
        let letters = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىءئؤ".unicodeScalars)
        var scalars = String.UnicodeScalarView()
        for _ in 0..<count {
            switch UInt32.random(in: 0..<10, using: &self) {
            case 0, 1: scalars.append(" ")
            case 2, 3: scalars.append(signs[Int.random(in: 0..<signs.count, using: &self)])
            case 4 where wild:
                let value = UInt32.random(in: 0x20...0x10FFFF, using: &self)
                if let scalar = Unicode.Scalar(value), !isXMLForbidden(value) { scalars.append(scalar) }
            case 5 where wild:
                let value = UInt32.random(in: 0x600...0x7FF, using: &self)
                if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
            default: scalars.append(letters[Int.random(in: 0..<letters.count, using: &self)])
            }
        }
        return String(scalars)
    }

    private func isXMLForbidden(_ value: UInt32) -> Bool { value & 0xFFFE == 0xFFFE && value < 0x10000 }
}
