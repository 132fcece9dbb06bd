internal import TextModel

/// The record of character changes, in the order of the source.
struct ChangeLog {
    private(set) var changes: [CharacterChange] = []

    /// Records that `scalar` at code point `position` was dropped; adjacent characters that one rule drops are one
    /// change.
    mutating func drop(_ scalar: UInt32, at position: Int, by kind: ChangeKind) {
        let original = Self.original(of: scalar, for: kind)
        // The last change is not copied out: its text would be copied with every character of a long run.
        if let index = changes.indices.last, changes[index].source.end == position, changes[index].kinds.count == 1,
            changes[index].kinds[0] == kind
        {
            changes[index].source = SourceRange(changes[index].source.start, position + 1)
            if kind == .forbidden { changes[index].original += " " }
            changes[index].original += original
        } else {
            changes.append(
                CharacterChange(source: SourceRange(position, position + 1), kinds: [kind], original: original))
        }
    }

    /// Records a replacement.
    mutating func replace(_ source: SourceRange, by kinds: [ChangeKind], original: String) {
        changes.append(CharacterChange(source: source, kinds: kinds, original: original))
    }

    /// The changes so far and the ill-formed sequences of the source, in one order.
    func merged(with invalid: [SourceDocument.InvalidSequence]) -> [CharacterChange] {
        guard !invalid.isEmpty else { return changes }
        var result: [CharacterChange] = []
        result.reserveCapacity(changes.count + invalid.count)
        var next = 0
        for sequence in invalid {
            while next < changes.count, changes[next].source.start < sequence.position {
                result.append(changes[next])
                next += 1
            }
            result.append(
                CharacterChange(
                    source: SourceRange(sequence.position, sequence.position + 1), kinds: [.invalid],
                    original: sequence.bytes.map { hexadecimal(UInt32($0), width: 2) }.joined(separator: " ")))
        }
        result.append(contentsOf: changes[next...])
        return result
    }

    private static func original(of scalar: UInt32, for kind: ChangeKind) -> String {
        if kind == .forbidden { return "U+" + hexadecimal(scalar, width: 4) }
        return Unicode.Scalar(scalar).map { String(Character($0)) } ?? ""
    }
}

/// `value` in upper-case hexadecimal with at least `width` digits.
func hexadecimal(_ value: UInt32, width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
