import TextModel

/// Quotation marks inside a passage of several words: حركة «حماس» is the name حركة حماس.
enum QuotedPart {
    /// Where a passage ends so that no quotation stands open in it.
    ///
    /// - Parameters:
    ///   - text: the clean text.
    ///   - passage: from the first letter to the last.
    /// - Returns: the end, behind the mark that closes a quotation begun inside; nil if a quotation that began before ends
    ///   inside, or one that begins inside goes on behind it.
    static func end(of text: UnsafeBufferPointer<UInt8>, _ passage: Range<Int>) -> Int? {
        guard mayHoldMark(text, passage) else { return passage.upperBound }
        var isOpen = false
        var index = passage.lowerBound
        var isBehindLetter = false
        while index < passage.upperBound {
            let (scalar, length) = decodeScalar(text, at: index)
            index += length
            if isQuotationMark(scalar) {
                let isBeforeLetter = index < text.count && isWordScalar(decodeScalar(text, at: index).scalar)
                // Between two letters it is an apostrophe.
                if isBehindLetter, isBeforeLetter { continue }
                guard isOpen != isBeforeLetter else { return nil }
                isOpen = isBeforeLetter
                isBehindLetter = false
            } else {
                isBehindLetter = isWordScalar(scalar)
            }
        }
        guard isOpen else { return passage.upperBound }
        guard passage.upperBound < text.count else { return nil }
        let (scalar, length) = decodeScalar(text, at: passage.upperBound)
        return isQuotationMark(scalar) ? passage.upperBound + length : nil
    }

    /// Whether a byte is that of a quotation mark: " ' are of one, « » begin with C2, the others with E2.
    private static func mayHoldMark(_ text: UnsafeBufferPointer<UInt8>, _ passage: Range<Int>) -> Bool {
        var index = passage.lowerBound
        while index < passage.upperBound {
            let byte = text[index]
            if byte == 0x22 || byte == 0x27 || byte == 0xC2 || byte == 0xE2 { return true }
            index &+= 1
        }
        return false
    }
}
