import ArabicText
import TextModel

/// A text as alignment sees it: letters and marks without white space, vowel signs, tatweel and invisible controls, the
/// spellings of one letter made one (أ إ آ ٱ ا; ى ي ئ; ة ه; ؤ و; ء left out), quotation marks and dashes too.
struct ComparableText {
    /// The letters, folded.
    private(set) var letters: [UInt32] = []
    /// The code point that each letter comes from.
    private(set) var starts: [UInt32] = []
    /// The code point behind each letter and the signs that belong to it.
    private(set) var ends: [UInt32] = []
    /// The length of the text in code points.
    private(set) var codePointCount = 0

    /// Reads well-formed UTF-8.
    init(_ text: [UInt8]) {
        letters.reserveCapacity(text.count / 2)
        starts.reserveCapacity(text.count / 2)
        ends.reserveCapacity(text.count / 2)
        text.withUnsafeBufferPointer { buffer in
            var index = 0
            var isOpen = false
            while index < buffer.count {
                let (scalar, length) = decodeScalar(buffer, at: index)
                index += length
                codePointCount += 1
                if isWhiteSpace(scalar) {
                    isOpen = false
                } else if Self.isSign(scalar) {
                    if isOpen { ends[ends.count - 1] = UInt32(codePointCount) }
                } else {
                    add(scalar)
                    isOpen = true
                }
            }
        }
    }

    /// The letters that begin in `range` of the code points.
    func letters(in range: Range<Int>) -> Range<Int> {
        let first = firstLetter(from: range.lowerBound)
        return first..<max(first, firstLetter(from: range.upperBound))
    }

    private func firstLetter(from codePoint: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) < codePoint { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func add(_ scalar: UInt32) {
        var isAdded = false
        PresentationForms.forEachLetter(of: scalar) { letter in
            if !Self.isSign(letter) { append(Self.folded(letter)) }
            isAdded = true
        }
        if isAdded { return }
        if scalar == 0x2026 {  // …
            for _ in 0..<3 { append(0x2E) }
        } else {
            append(Self.folded(scalar))
        }
    }

    private mutating func append(_ letter: UInt32) {
        letters.append(letter)
        starts.append(UInt32(codePointCount - 1))
        ends.append(UInt32(codePointCount))
    }

    /// Whether a character belongs to the letter before it, or is read over: vowel signs, tatweel, joiners, controls, ء.
    private static func isSign(_ scalar: UInt32) -> Bool {
        isArabicMark(scalar) || isTatweel(scalar) || scalar == 0x0621 || scalar == 0x200C || scalar == 0x200D
            || isFormatControl(scalar) || isXMLForbidden(scalar) || (0x0300...0x036F).contains(scalar)
    }

    private static func folded(_ scalar: UInt32) -> UInt32 {
        if let digit = digitValue(scalar) { return UInt32(0x30 + digit) }
        switch scalar {
        case 0x41...0x5A: return scalar + 0x20
        case 0x0622, 0x0623, 0x0625, 0x0671: return 0x0627  // آ أ إ ٱ → ا
        case 0x0624: return 0x0648  // ؤ → و
        case 0x0626, 0x0649, 0x06CC: return 0x064A  // ئ ى ی → ي
        case 0x0629, 0x06C1, 0x06D5: return 0x0647  // ة ہ ە → ه
        case 0x06A9, 0x06AF: return 0x0643  // ک گ → ك
        case 0x0686: return 0x062C  // چ → ج
        case 0x067E: return 0x0628  // پ → ب
        case 0x06A4: return 0x0641  // ڤ → ف
        case 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2032, 0x2033, 0x2039, 0x203A: return 0x22
        case 0x2010...0x2015, 0x2212: return 0x2D
        case 0x060C, 0x066C: return 0x2C
        case 0x061B: return 0x3B
        case 0x061F: return 0x3F
        case 0x066A: return 0x25
        case 0x066B, 0x06D4: return 0x2E
        default: return scalar
        }
    }
}
