import TextModel

/// Reads one number written with digits of any of the three sets, with its separators.
///
/// `,` U+002C, U+066C ٬, and ، U+060C without a space, set off thousands where three digits follow; U+066B ٫ and `.` are the decimal sign, and so is a
/// single `,` with one or two digits behind it (2,5). Two dots set off thousands (1.250.000) or make it no number
/// (1.2.3): then only the first group of digits is taken, and the rule sees what is glued to it.
struct NumeralReader {
    let text: UnsafeBufferPointer<UInt8>
    let end: Int

    /// What one number can hold: beyond fifteen digits it is a code, and a scale word could not be applied to it.
    private static let mostDigits = 15

    init(text: UnsafeBufferPointer<UInt8>, end: Int) {
        self.text = text
        self.end = end
    }

    /// The number that begins with the digit at `start`, and where it ends.
    ///
    /// `alone`: the digits up to the first separator, as when a mark and a number stand before (the 12 of 31.12.1999).
    mutating func read(at start: Int, alone: Bool) -> (numeral: Numeral, end: Int) {
        var numeral = Numeral()
        var (count, index) = digits(at: start, into: &numeral)
        let firstGroup = count
        numeral.hasLeadingZero = firstGroup > 1 && value(at: start) == 0
        let plain = (numeral, index)
        var separatorSeen: UInt32 = 0
        while !alone, let separator = separator(at: index) {
            let groupStart = index + separator.length
            var widened = numeral
            let (groupCount, groupEnd) = digits(at: groupStart, into: &widened)
            count = groupCount
            if separatorSeen != 0, !numeral.isGrouped || separator.scalar != separatorSeen {
                // Behind thousands a decimal sign may come once; anything else is a date, a version, an address.
                guard numeral.isGrouped, separator.scalar != separatorSeen, isDecimalSign(separator.scalar),
                    self.separator(at: groupEnd) == nil
                else { return plain }
                widened.fractionDigits = UInt8(min(groupCount, 255))
                return (checked(widened), groupEnd)
            }
            let more = self.separator(at: groupEnd)
            let repeats = more?.scalar == separator.scalar
            let groups =
                count == 3 && firstGroup <= 3 && (separatorSeen != 0 || !isDecimalSign(separator.scalar) || repeats)
            if groups {
                widened.isGrouped = true
            } else {
                let isDecimal = isDecimalSign(separator.scalar) || (separator.scalar == 0x2C && groupCount <= 2)
                guard separatorSeen == 0, isDecimal, more == nil else { return plain }
                widened.fractionDigits = UInt8(min(groupCount, 255))
                return (checked(widened), groupEnd)
            }
            separatorSeen = separator.scalar
            numeral = widened
            index = groupEnd
        }
        return (checked(numeral), index)
    }

    private func checked(_ numeral: Numeral) -> Numeral {
        var numeral = numeral
        if numeral.hasLeadingZero && numeral.fractionDigits > 0 || Int(numeral.digits) > Self.mostDigits {
            numeral.isValid = false
        }
        return numeral
    }

    private func isDecimalSign(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0x066B }

    /// A separator at `index` with a digit behind it.
    private func separator(at index: Int) -> (scalar: UInt32, length: Int)? {
        guard index < end else { return nil }
        let (scalar, length) = decodeScalar(text, at: index)
        guard scalar == 0x2C || scalar == 0x2E || scalar == 0x066B || scalar == 0x066C || scalar == 0x060C else {
            return nil
        }
        guard index + length < end, value(at: index + length) != nil else { return nil }
        return (scalar, length)
    }

    private func value(at index: Int) -> Int? { digitValue(decodeScalar(text, at: index).scalar) }

    private func digits(at start: Int, into numeral: inout Numeral) -> (count: Int, end: Int) {
        var index = start
        var count = 0
        while index < end {
            let (scalar, length) = decodeScalar(text, at: index)
            guard let digit = digitValue(scalar) else { break }
            if Int(numeral.digits) < Self.mostDigits { numeral.mantissa = numeral.mantissa * 10 + digit }
            if numeral.digits < 255 { numeral.digits += 1 }
            count += 1
            index += length
        }
        if Int(numeral.digits) > Self.mostDigits { numeral.isValid = false }
        return (count, index)
    }
}
