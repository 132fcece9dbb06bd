/// The cells of WebAnno TSV: values with disambiguation ids, stacked with |, reserved characters escaped with \.
enum WebAnnoCell {
    struct Value: Equatable {
        /// The value of the feature; nil where it has none (`*`).
        var text: String?
        /// What tells annotations apart that go over several lines or stand on one: `PER[1]`.
        var id: Int?
    }

    /// The values of a cell, in order; none for `_`.
    static func values(_ cell: ArraySlice<UInt8>) -> [Value] {
        guard !cell.isEmpty, !cell.elementsEqual([0x5F]) else { return [] }
        var values: [Value] = []
        var text: [UInt8] = []
        var id: Int?
        var isNull = false
        var index = cell.startIndex
        func value() -> Value {
            Value(text: isNull && text.isEmpty ? nil : String(decoding: text, as: UTF8.self), id: id)
        }
        while index < cell.endIndex {
            switch cell[index] {
            case 0x5C where index + 1 < cell.endIndex:  // \
                index += 1
                // \-> stands for the two characters of an arrow.
                text.append(unescaped(cell[index]))
            case 0x7C:  // |
                values.append(value())
                (text, id, isNull) = ([], nil, false)
            case 0x2A: isNull = true  // *
            case 0x5B:  // [
                let end = cell[index...].firstIndex(of: 0x5D) ?? cell.endIndex - 1
                if end > index, let number = wholeNumber(cell[(index + 1)..<end]) {
                    id = number
                    index = end
                } else {
                    text.append(cell[index])
                }
            default: text.append(cell[index])
            }
            index += 1
        }
        values.append(value())
        return values
    }

    /// A text or token as it is, its escapes taken back.
    static func text(_ escaped: ArraySlice<UInt8>) -> [UInt8] {
        guard escaped.contains(0x5C) else { return Array(escaped) }
        var text: [UInt8] = []
        var index = escaped.startIndex
        while index < escaped.endIndex {
            if escaped[index] == 0x5C, index + 1 < escaped.endIndex {
                index += 1
                text.append(unescaped(escaped[index]))
            } else {
                text.append(escaped[index])
            }
            index += 1
        }
        return text
    }

    private static func unescaped(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "b"): 0x08
        default: byte
        }
    }
}
