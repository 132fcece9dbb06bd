public import TextModel

/// The labels that the tagger gives words: outside, begin and inside of each type (IOB2), and names of other kinds.
///
/// Names of other kinds (events, products) are told apart while decoding, so that they are not taken for one of the
/// three types, and never given out.
public enum NameLabel {
    /// How many labels there are; also the width of a row of weights.
    public static let count = 8
    /// No name.
    public static let outside = 0
    /// Part of a name of another kind.
    public static let other = 7
    /// The types given out, in the order of their labels.
    public static let types: [MentionType] = [.person, .place, .organization]

    /// The label of the first word of a name.
    ///
    /// - Parameter type: the type's place in `types`.
    /// - Returns: the label.
    public static func begin(_ type: Int) -> Int { 1 + 2 * type }

    /// The label of the other words of a name.
    ///
    /// - Parameter type: the type's place in `types`.
    /// - Returns: the label.
    public static func inside(_ type: Int) -> Int { 2 + 2 * type }

    /// Whether a name begins with this label.
    public static func isBegin(_ label: Int) -> Bool { label < other && label & 1 == 1 }

    /// Whether a name goes on with this label.
    public static func isInside(_ label: Int) -> Bool { label > 0 && label & 1 == 0 }

    /// The place in `types` of the type of a begin or inside label.
    public static func type(of label: Int) -> Int { (label - 1) / 2 }

    /// Whether `next` may follow `previous`: a name goes on only behind a word of a name of its type.
    ///
    /// - Parameters:
    ///   - next: the label that follows.
    ///   - previous: the label before it; nil at the beginning of a sentence.
    /// - Returns: whether the two may stand side by side.
    public static func mayFollow(_ next: Int, _ previous: Int?) -> Bool {
        guard isInside(next) else { return true }
        return previous == next || previous == next - 1
    }
}

/// One number for each label.
package typealias Row = SIMD8<Int16>

extension Row {
    /// The same weights in 32 bits. Lane by lane, which becomes two instructions; the library's conversion is a call.
    @inline(__always)
    var widened: SIMD8<Int32> {
        SIMD8<Int32>(
            Int32(self[0]), Int32(self[1]), Int32(self[2]), Int32(self[3]), Int32(self[4]), Int32(self[5]),
            Int32(self[6]), Int32(self[7]))
    }
}
