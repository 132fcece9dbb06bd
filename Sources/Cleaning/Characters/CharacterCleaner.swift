internal import TextModel

/// Cleans the characters of a stretch of the source: white space, and the rules that always apply.
///
/// The rules that apply only if asked are in `RequestedRules`; this is the fast path of all other text.
struct CharacterCleaner {
    /// The decoded source.
    let bytes: UnsafeBufferPointer<UInt8>
    // What a byte may open: 0 a plain character or a part of one, 1 a character that has to be looked at.
    private let classes: [UInt8]

    /// Makes a cleaner of `bytes`, which must be well-formed UTF-8.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        classes = Self.byteClasses
    }

    // C0 controls and the space; U+061C (D8 9C) by its last byte, since its first opens half of all letters; and the
    // lead bytes of U+0080-00BF, U+1000-1FFF, U+2000-3FFF, U+F000-FFFF. U+0640 and the like never need a look here.
    private static let byteClasses: [UInt8] = (0...255).map { byte in
        switch byte {
        case 0...0x20, 0x9C, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: 1
        default: 0
        }
    }

    /// Adds what is kept of `bytes[start..<end]`, whose first code point is number `position`, to the open block.
    func clean(_ start: Int, _ end: Int, at position: Int, into builder: inout TextBuilder) {
        var index = start
        var codePoint = position
        while index < end {
            let plainEnd = endOfPlainText(from: index, to: end)
            if plainEnd > index {
                let count = codePointCount(bytes, from: index, to: plainEnd)
                builder.keep(bytes, index, plainEnd, count: count, at: codePoint)
                index = plainEnd
                codePoint += count
            }
            guard index < end else { return }
            let (scalar, length) = decodeScalar(bytes, at: index)
            if isWhiteSpace(scalar) {
                builder.addSpace(at: codePoint)
            } else {
                builder.drop(scalar, at: codePoint, by: isXMLForbidden(scalar) ? .forbidden : .control)
            }
            index += length
            codePoint += 1
        }
    }

    /// Accounts for `bytes[start..<end]`, of which nothing is kept: white space and characters that are dropped.
    func skip(_ start: Int, _ end: Int, at position: Int, in builder: inout TextBuilder) {
        var index = start
        var codePoint = position
        while index < end {
            let (scalar, length) = decodeScalar(bytes, at: index)
            if !isWhiteSpace(scalar) {
                builder.drop(scalar, at: codePoint, by: isXMLForbidden(scalar) ? .forbidden : .control)
            }
            index += length
            codePoint += 1
        }
    }

    /// The characters of `bytes[start..<end]` as a removal keeps them: all but those that XML forbids. U+000B-C count
    /// among those here (white space elsewhere), so that the record gives every character back.
    func removedText(_ start: Int, _ end: Int, at position: Int, in builder: inout TextBuilder) -> [UInt8] {
        if !mayHoldForbidden(start, end) { return Array(bytes[start..<end]) }
        var result: [UInt8] = []
        result.reserveCapacity(end - start)
        var index = start
        var codePoint = position
        while index < end {
            let (scalar, length) = decodeScalar(bytes, at: index)
            if isXMLForbidden(scalar) || scalar == 0x0B || scalar == 0x0C {
                builder.drop(scalar, at: codePoint, by: .forbidden)
            } else {
                result.append(contentsOf: bytes[index..<index + length])
            }
            index += length
            codePoint += 1
        }
        return result
    }

    private func mayHoldForbidden(_ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return true }
            if byte == 0xEF { return true }
            index &+= 1
        }
        return false
    }

    /// Where the text that is kept as it is ends: at a run of white space other than one U+0020 between kept
    /// characters, or at a character that is dropped.
    private func endOfPlainText(from start: Int, to end: Int) -> Int {
        classes.withUnsafeBufferPointer { classes in
            var index = start
            while index < end {
                let byte = bytes[index]
                if byte & 0xFC == 0xD8 {
                    // Of the two-byte scalars from U+0600 on U+061C alone is looked at.
                    if byte == 0xD8, bytes[index &+ 1] == 0x9C { return index }
                    index &+= 2
                } else if classes[Int(byte)] == 0 {
                    index &+= 1
                } else if byte == 0x20 {
                    // A space at the very start belongs to no kept character yet: the builder decides on it.
                    if index == start || index &+ 1 >= end || classes[Int(bytes[index &+ 1])] != 0 { return index }
                    // U+061C hides behind the lead byte of a letter.
                    if bytes[index &+ 1] == 0xD8, bytes[index &+ 2] == 0x9C { return index }
                    index &+= 2
                } else if byte == 0x9C {
                    if index > start, bytes[index &- 1] == 0xD8 { return index &- 1 }
                    index &+= 1
                } else {
                    let (scalar, length) = decodeScalar(bytes, at: index)
                    if isWhiteSpace(scalar) || isFormatControl(scalar) || isXMLForbidden(scalar) { return index }
                    index &+= length
                }
            }
            return end
        }
    }
}
