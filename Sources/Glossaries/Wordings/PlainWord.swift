/// A word of plain Arabic letters in a cell: what rules ask of it, by its bytes.
struct PlainWord {
    /// Where it stands in the cell.
    var range: Range<Int>
    /// Whether it begins with ال and two letters more.
    var hasArticle: Bool
    /// The two bytes of its last letter.
    var last: UInt16

    /// Cuts a cell into words of the letters U+0621-063A and U+0641-064A with one space between.
    ///
    /// - Parameters:
    ///   - cell: the cell.
    ///   - words: receives them; what it held before is gone.
    /// - Returns: whether the cell is that and nothing else.
    static func cut(_ cell: UnsafeBufferPointer<UInt8>, into words: inout [PlainWord]) -> Bool {
        words.removeAll(keepingCapacity: true)
        var start = 0
        var index = 0
        while index < cell.count {
            if cell[index] == 0x20 {
                guard index > start else { return false }
                words.append(PlainWord(cell, start..<index))
                index &+= 1
                start = index
                continue
            }
            guard index &+ 1 < cell.count else { return false }
            let next = cell[index &+ 1]
            switch cell[index] {
            case 0xD8: if next < 0xA1 || next > 0xBA { return false }
            case 0xD9: if next < 0x81 || next > 0x8A { return false }
            default: return false
            }
            index &+= 2
        }
        guard index > start else { return false }
        words.append(PlainWord(cell, start..<index))
        return true
    }

    private init(_ cell: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.range = range
        hasArticle = range.count >= 8 && Self.beginsWithArticle(cell, range)
        last = UInt16(cell[range.upperBound &- 2]) << 8 | UInt16(cell[range.upperBound &- 1])
    }

    /// Whether the word with `ending` begins with ال and two letters more.
    func hasArticle(with ending: PlainEnding, in cell: UnsafeBufferPointer<UInt8>) -> Bool {
        hasArticle || (range.count + ending.count >= 8 && Self.beginsWithArticle(cell, range))
    }

    private static func beginsWithArticle(_ cell: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        // U+0627 ا is D8 A7, U+0644 ل is D9 84.
        range.count >= 4 && cell[range.lowerBound] == 0xD8 && cell[range.lowerBound &+ 1] == 0xA7
            && cell[range.lowerBound &+ 2] == 0xD9 && cell[range.lowerBound &+ 3] == 0x84
    }

    /// What the word takes of `ending`: behind a ة stands no other.
    func taken(_ ending: PlainEnding) -> PlainEnding {
        ending.isTaMarbuta && last == 0xD8A9 ? .none : ending
    }

    /// Whether the ا of the accusative can stand behind the last letter: not behind ة, ا, ى or ء.
    var takesEnding: Bool { last != 0xD8A9 && last != 0xD8A7 && last != 0xD989 && last != 0xD8A1 }

    /// Whether it ends in ات, ون or ين.
    func isPlural(in cell: UnsafeBufferPointer<UInt8>) -> Bool {
        guard range.count >= 4 else { return false }
        let end = range.upperBound
        switch (UInt16(cell[end &- 4]) << 8 | UInt16(cell[end &- 3]), last) {
        case (0xD8A7, 0xD8AA), (0xD988, 0xD986), (0xD98A, 0xD986): return true
        default: return false
        }
    }

    /// Whether it is a particle, which takes no article inside a phrase.
    func isParticle(in cell: UnsafeBufferPointer<UInt8>) -> Bool {
        range.count <= 6 && Self.particles.contains(Self.packed(cell[range]))
    }

    /// The particles, each packed into one number.
    private static let particles = TermWordings.particles.map { packed($0) }

    private static func packed(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(0) { $0 << 8 | UInt64($1) } }
}
