/// The ids of elements that are one text with a number behind it, as those of the tokens of a sentence; made once for all
/// of them. A class, so that using it retains one thing.
final class NumberedIDs {
    /// The attribute `xml:id` up to the number.
    let attribute: ByteBuffer
    private let prefixStart: Int

    /// Makes the ids that begin with what `compose` appends, in which nothing wants escaping.
    init(_ compose: (inout ByteBuffer) -> Void) {
        var attribute = ByteBuffer(capacity: 64)
        attribute.append(openingAttribute: "xml:id")
        prefixStart = attribute.count
        compose(&attribute)
        self.attribute = attribute
    }

    /// What the ids begin with.
    var prefix: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: attribute.bytes[prefixStart...]) }
}
