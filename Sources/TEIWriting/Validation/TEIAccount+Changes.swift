import ArabicText
import TextModel

extension TEIAccount {
    /// Whether the text goes on with what the rules of a change make of its content, and passes that.
    mutating func applies(_ passage: Passage, isRemoved: Bool) -> Bool {
        let slice = source[passage.range.start..<passage.range.end]
        switch passage.kinds.first {
        case "nm:invalid":
            guard slice.elementsEqual(["\u{FFFD}"]) else { return false }
            if let invalid {
                guard let bytes = invalid[passage.range.start], bytes.unicodeScalars.elementsEqual(passage.content)
                else { return false }
            }
            return isRemoved
                ? takeRemoved("\u{FFFD}")
                : takeKept("\u{FFFD}", from: passage.range.start, to: passage.range.end, isChange: true)
        case "nm:forbidden":
            let codes = slice.map { scalar in
                let hex = String(scalar.value, radix: 16, uppercase: true)
                return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
            }
            return slice.allSatisfy { isXMLForbidden($0.value) }
                && Array(codes.joined(separator: " ").unicodeScalars) == passage.content
        case "nm:control":
            return slice.allSatisfy { isFormatControl($0.value) } && slice.elementsEqual(passage.content)
        case "nm:tatweel":
            return slice.allSatisfy { isTatweel($0.value) } && slice.elementsEqual(passage.content)
        case "nm:presentation", "nm:nfc":
            guard slice.elementsEqual(passage.content) else { return false }
            return takeForm(of: passage)
        default: return false
        }
    }

    /// Passes the kept text that stands for presentation forms or uncomposed letters: the shortest that is canonically
    /// equal to them with base letters put in.
    private mutating func takeForm(of passage: Passage) -> Bool {
        openBlock()
        var expected = String.UnicodeScalarView()
        for scalar in passage.content {
            let letters = passage.kinds.contains("nm:presentation") ? PresentationForms.letters(of: scalar.value) : 0
            if letters == 0 { expected.append(scalar) }
            for shift in [UInt64(32), 16, 0] where letters >> shift & 0xFFFF != 0 {
                if let letter = Unicode.Scalar(UInt32(letters >> shift & 0xFFFF)) { expected.append(letter) }
            }
        }
        guard block < kept.count else { return false }
        for length in 1...(expected.count + 1) where offset + length <= kept[block].text.count {
            var found = String.UnicodeScalarView()
            found.append(contentsOf: kept[block].text[offset..<(offset + length)])
            if String(found) == String(expected) {
                keep(length, from: passage.range.start, to: passage.range.end)
                isInSpace = false
                return true
            }
        }
        return false
    }
}
