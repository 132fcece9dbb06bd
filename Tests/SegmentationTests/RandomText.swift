import TestSupport

extension SeededRandom {
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
