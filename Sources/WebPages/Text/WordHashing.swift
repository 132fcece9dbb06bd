import ArabicText
import TextModel

/// Words as hashes of their search forms (`ArabicFolding`): what page texts and wordings are compared by.
enum WordHashing {
    /// The hashes of the words of `text`.
    static func hashes(of text: String) -> [UInt64] {
        var result: [UInt64] = []
        append(wordsOf: Array(text.utf8)[...], to: &result)
        return result
    }

    /// Appends the hashes of the words of `text` (well-formed UTF-8).
    static func append(wordsOf text: ArraySlice<UInt8>, to hashes: inout [UInt64]) {
        text.withUnsafeBufferPointer { append(wordsOf: $0, to: &hashes) }
    }

    /// Appends the hashes of the words of `text` (well-formed UTF-8).
    static func append(wordsOf text: UnsafeBufferPointer<UInt8>, to hashes: inout [UInt64]) {
        WordUnits.shared.entries.withUnsafeBufferPointer { units in
            var index = 0
            var word = OpenWord()
            while index < text.count {
                let byte = text[index]
                if byte < 0x80 {
                    word.add(ascii: byte, to: &hashes)
                    index &+= 1
                    continue
                }
                // What stands between two signs of ASCII is folded by itself.
                let before = (word: word, count: hashes.count)
                if let end = word.addPlain(text, from: index, units, to: &hashes) {
                    index = end
                    continue
                }
                word = before.word
                hashes.removeSubrange(before.count...)
                var end = index
                while end < text.count, text[end] >= 0x80 { end &+= 1 }
                var folded: [UInt8] = []
                ArabicFolding.searchForm(of: UnsafeBufferPointer(rebasing: text[index..<end]), into: &folded)
                folded.withUnsafeBufferPointer { word.add(folded: $0, to: &hashes) }
                index = end
            }
            word.close(&hashes)
        }
    }

    /// The word that is being read.
    private struct OpenWord {
        private var hash = seed
        private var isOpen = false

        @inline(__always)
        mutating func close(_ hashes: inout [UInt64]) {
            guard isOpen else { return }
            hashes.append(hash)
            hash = seed
            isOpen = false
        }

        @inline(__always)
        mutating func add(_ scalar: UInt32) {
            hash = (hash ^ UInt64(scalar)) &* prime
            isOpen = true
        }

        @inline(__always)
        mutating func add(ascii byte: UInt8, to hashes: inout [UInt64]) {
            if 0x61...0x7A ~= byte | 0x20 {
                add(UInt32(byte | 0x20))
            } else if 0x30...0x39 ~= byte {
                add(UInt32(byte))
            } else {
                close(&hashes)
            }
        }

        mutating func add(folded text: UnsafeBufferPointer<UInt8>, to hashes: inout [UInt64]) {
            var index = 0
            while index < text.count {
                let (scalar, length) = decodeScalar(text, at: index)
                if length == 1 {
                    add(ascii: text[index], to: &hashes)
                } else if isWordScalar(scalar) {
                    add(scalar)
                } else {
                    close(&hashes)
                }
                index &+= length
            }
        }

        /// Adds what stands before the next sign of ASCII, without writing down its search form, and says where that is;
        /// nil if anything but the block Arabic and the common quotation marks and dashes is among it.
        @inline(__always)
        mutating func addPlain(
            _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ units: UnsafeBufferPointer<UInt32>,
            to hashes: inout [UInt64]
        ) -> Int? {
            var index = start
            // What the hash is if the word ends here, where its last letter has another form at the end.
            var final: UInt64?
            while index < text.count, text[index] >= 0x80 {
                let lead = text[index]
                guard lead & 0xFC == 0xD8 else {
                    guard let length = Self.markLength(text, at: index) else { return nil }
                    if let final { hash = final }
                    final = nil
                    close(&hashes)
                    index &+= length
                    continue
                }
                let unit = units[Int(lead & 3) << 6 | Int(text[index &+ 1] & 0x3F)]
                index &+= 2
                let scalar = unit & WordUnits.medial
                if unit & WordUnits.letter != 0 {
                    let change = unit >> WordUnits.finalShift
                    final = change == 0 ? nil : (hash ^ UInt64(0x600 + change)) &* prime
                    add(scalar)
                } else if scalar != 0 {
                    if let final { hash = final }
                    final = nil
                    if unit & WordUnits.parts == 0 { add(scalar) } else { close(&hashes) }
                } else if unit & WordUnits.composes != 0 {
                    return nil
                }
            }
            if let final { hash = final }
            return index
        }

        /// The length of a quotation mark or dash that folding leaves as it is: « » and U+2010 to U+2027.
        @inline(__always)
        private static func markLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
            switch text[index] {
            case 0xC2: text[index &+ 1] == 0xAB || text[index &+ 1] == 0xBB ? 2 : nil
            case 0xE2: text[index &+ 1] == 0x80 && 0x90...0xA7 ~= text[index &+ 2] ? 3 : nil
            default: nil
            }
        }
    }

    private static let prime: UInt64 = 0x100_0000_01B3
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Whether the scalar, which is not ASCII, is part of a word and no mark or sign.
    static func isWordScalar(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x80...0xBF, 0xD7, 0xF7, 0x060C, 0x061B, 0x061E, 0x061F, 0x066A...0x066D, 0x06D4, 0x2000...0x206F,
            0x2190...0x2BFF, 0x3000...0x303F, 0xFD3E, 0xFD3F, 0xFE00...0xFE0F, 0xFF00...0xFF0F, 0x1F000...0x1FAFF:
            false
        default: true
        }
    }

    /// Particles, pronouns and verbs of saying.
    static let functionWords = HashSet(
        (FrequentWords.particles + FrequentWords.sayingVerbs).flatMap { hashes(of: $0) + hashes(of: "و" + $0) })
}
