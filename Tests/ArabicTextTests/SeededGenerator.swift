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
