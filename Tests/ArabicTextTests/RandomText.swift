import TestSupport

extension SeededRandom {
    /// Random text: mostly Arabic letters and marks, now and then any scalar.
    mutating func text(count: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<count {
            let value: UInt32
            switch UInt32.random(in: 0..<16, using: &self) {
            case 0: value = UInt32.random(in: 0...0x10FFFF, using: &self)
            case 1: value = UInt32.random(in: 0xFB50...0xFEFF, using: &self)
            case 2: value = 0x20
            default: value = UInt32.random(in: 0x600...0x6FF, using: &self)
            }
            if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
        }
        return String(scalars)
    }
}
