/// Up to four letters that a rule puts behind a word, as bytes.
struct PlainEnding {
    /// The first byte is the lowest.
    private let bytes: UInt64
    /// How many bytes it has.
    let count: Int

    /// Makes the ending of these letters.
    init(_ letters: String) {
        bytes = letters.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
        count = letters.utf8.count
    }

    static let none = PlainEnding("")
    /// The ا of the indefinite accusative.
    static let accusative = PlainEnding("\u{0627}")

    /// Whether there is none.
    var isEmpty: Bool { count == 0 }
    /// Whether it is ة.
    var isTaMarbuta: Bool { count == 2 && bytes == 0xA9D8 }

    /// Puts the letters behind `text`.
    func append(to text: inout [UInt8]) {
        for number in 0..<count { text.append(UInt8(truncatingIfNeeded: bytes >> UInt64(8 * number))) }
    }
}
