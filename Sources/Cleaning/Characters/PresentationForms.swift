/// The letters that Arabic presentation forms stand for.
struct PresentationForms: Sendable {
    /// The one table; parsed when a first presentation form is met.
    static let shared = PresentationForms()

    private static let firstForm: UInt32 = 0xFB50
    private static let lastForm: UInt32 = 0xFEFC

    // One to three letters of a form, 21 bits each, the first lowest; 0 for what has no mapping.
    private let packedLetters: [UInt64]

    private init() {
        var packed = [UInt64](repeating: 0, count: Int(Self.lastForm - Self.firstForm + 1))
        for (form, letters) in parseMappings(presentationFormMappings) {
            var value: UInt64 = 0
            for letter in letters.reversed() { value = value << 21 | UInt64(letter) }
            packed[Int(form - Self.firstForm)] = value
        }
        packedLetters = packed
    }

    /// The letters `scalar` stands for, packed (see `forEachLetter`), or 0 if it is no form that is replaced.
    func packedLetters(of scalar: UInt32) -> UInt64 {
        guard scalar >= Self.firstForm, scalar <= Self.lastForm else { return 0 }
        return packedLetters[Int(scalar - Self.firstForm)]
    }

    /// Calls `body` with each letter of a packed value, in order.
    static func forEachLetter(_ packed: UInt64, _ body: (UInt32) -> Void) {
        var rest = packed
        while rest != 0 {
            body(UInt32(truncatingIfNeeded: rest & 0x1F_FFFF))
            rest >>= 21
        }
    }
}

/// Reads a table of `CODE=CODE+CODE` in hexadecimal, separated by white space.
func parseMappings(_ table: String) -> [(source: UInt32, target: [UInt32])] {
    table.split(whereSeparator: { $0 == " " || $0 == "\n" }).compactMap { entry in
        let sides = entry.split(separator: "=")
        guard sides.count == 2, let source = UInt32(sides[0], radix: 16) else { return nil }
        let target = sides[1].split(separator: "+").compactMap { UInt32($0, radix: 16) }
        return target.isEmpty ? nil : (source, target)
    }
}
