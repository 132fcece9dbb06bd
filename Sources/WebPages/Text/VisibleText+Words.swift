import TextModel

extension VisibleText {
    /// Counts words, marks and letters of each line.
    mutating func countWords() {
        words.removeAll(keepingCapacity: true)
        // A word and the space behind it have some ten bytes.
        words.reserveCapacity(bytes.count / 8)
        for index in lines.indices {
            let first = words.count
            WordHashing.append(wordsOf: bytes[lines[index].range], to: &words)
            lines[index].words = first..<words.count
            lines[index].functionWords = words[first...].count(where: WordHashing.functionWords.contains)
            countMarks(index)
        }
    }

    private mutating func countMarks(_ number: Int) {
        let range = lines[number].range
        var marks = 0
        var letters = 0
        var endsSentence = false
        bytes.withUnsafeBufferPointer { bytes in
            var index = range.lowerBound
            while index < range.upperBound {
                let byte = bytes[index]
                if byte & 0xFC == 0xD8, Self.isCommonLetter(bytes[index &+ 1], behind: byte) {
                    letters &+= 1
                    endsSentence = false
                    index &+= 2
                    continue
                }
                if byte < 0x80 {
                    index += 1
                    switch byte {
                    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                        marks += 1
                        endsSentence = true
                    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"):
                        marks += 1
                        endsSentence = false
                    case UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "'"), 0x20: break
                    default: endsSentence = false
                    }
                    continue
                }
                let (scalar, length) = decodeScalar(bytes, at: index)
                index += length
                switch scalar {
                case 0x061F, 0x2026, 0x06D4:  // ؟ … ۔
                    marks += 1
                    endsSentence = true
                case 0x060C, 0x061B:  // ، ؛
                    marks += 1
                    endsSentence = false
                case 0xAB, 0xBB, 0x201D, 0x201C, 0x200E, 0x200F: break  // « » ” “ and direction marks
                default:
                    if isArabicLetter(scalar) { letters += 1 }
                    endsSentence = false
                }
            }
        }
        lines[number].marks = marks
        lines[number].arabicLetters = letters
        lines[number].endsSentence = endsSentence
    }

    /// Whether the two bytes are a letter from U+0620 to U+064A, as nearly all are.
    @inline(__always)
    private static func isCommonLetter(_ trail: UInt8, behind lead: UInt8) -> Bool {
        lead == 0xD8 && trail >= 0xA0 || lead == 0xD9 && 0x81...0x8A ~= trail
    }
}
