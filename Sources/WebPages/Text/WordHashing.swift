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
        var folded: [UInt8] = []
        ArabicFolding.searchForm(of: text, into: &folded)
        folded.withUnsafeBufferPointer { buffer in
            var index = 0
            var hash = seed
            var isOpen = false
            while index < buffer.count {
                let byte = buffer[index]
                let length: Int
                let isWord: Bool
                if byte < 0x80 {
                    length = 1
                    isWord = 0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20
                } else {
                    let (scalar, size) = decodeScalar(buffer, at: index)
                    length = size
                    isWord = isWordScalar(scalar)
                }
                if isWord {
                    for place in index..<(index + length) {
                        let byte = buffer[place]
                        hash = (hash ^ UInt64(0x41...0x5A ~= byte ? byte | 0x20 : byte)) &* 0x100_0000_01B3
                    }
                    isOpen = true
                } else if isOpen {
                    hashes.append(hash)
                    hash = seed
                    isOpen = false
                }
                index += length
            }
            if isOpen { hashes.append(hash) }
        }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Whether the scalar, which is not ASCII, is part of a word and no mark or sign.
    private static func isWordScalar(_ scalar: UInt32) -> Bool {
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
