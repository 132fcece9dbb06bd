/// One step of the exact decoder: the well-formed sequence at a place, or the maximal ill-formed one.
///
/// The limits are those of Unicode, table 3-7. An ill-formed sequence is taken as far as it could still have become a
/// well-formed one (the "maximal subpart" of section 3.9), as `String(decoding:as:)` and web browsers do.
struct UTF8Sequence {
    /// Its length in bytes; at least 1.
    let length: Int
    /// Whether it is a scalar.
    let isWellFormed: Bool

    /// Reads the sequence at `index`, which must lie inside `bytes`.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        let lead = bytes[index]
        guard lead >= 0x80 else {
            length = 1
            isWellFormed = true
            return
        }
        let wanted: Int
        // The second byte has narrower limits after four leads: no overlong forms, no surrogates, nothing above U+10FFFF.
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: wanted = 2
        case 0xE0:
            wanted = 3
            second = 0xA0...0xBF
        case 0xED:
            wanted = 3
            second = 0x80...0x9F
        case 0xE1...0xEF: wanted = 3
        case 0xF0:
            wanted = 4
            second = 0x90...0xBF
        case 0xF1...0xF3: wanted = 4
        case 0xF4:
            wanted = 4
            second = 0x80...0x8F
        default: wanted = 1
        }
        var taken = 1
        while taken < wanted, index + taken < bytes.count {
            let limits = taken == 1 ? second : 0x80...0xBF
            guard limits.contains(bytes[index + taken]) else { break }
            taken += 1
        }
        length = taken
        isWellFormed = taken == wanted && wanted > 1
    }
}
