/// A way through libxml2 to bytes: a text writer (fast) or a tree (the reference). `XMLWriter` alone calls it, and owns
/// the balance of `open` and `close`.
///
/// Names and values end in NUL behind their last byte. Text and values hold only characters of XML.
protocol XMLRoute: ~Copyable {
    /// Starts a document that holds about `capacity` bytes.
    init(capacity: Int) throws(XMLWritingError)

    /// A processing instruction before the root, on a line of its own.
    mutating func instruction(_ target: StaticString, _ content: StaticString)

    /// A namespace of the element just opened, which must be the root; the empty prefix is the default.
    mutating func namespace(_ prefix: StaticString, _ name: StaticString)

    mutating func open(_ name: StaticString)

    /// Opens an element with the `xml:id` that `ids` has for `number`.
    mutating func open(_ name: StaticString, _ ids: NumberedIDs, _ number: Int)

    mutating func attribute(_ name: StaticString, _ value: inout ByteBuffer)

    /// An attribute whose value `compose` appends, and in which nothing wants escaping.
    mutating func plainAttribute(_ name: StaticString, _ compose: (inout ByteBuffer) -> Void)

    /// An attribute with a fixed value, in which nothing wants escaping.
    mutating func fixedAttribute(_ name: StaticString, _ value: StaticString)

    /// Attributes that never change.
    mutating func attributes(_ fixed: FixedAttributes)

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)

    /// Text in which nothing wants escaping.
    mutating func plainText(_ bytes: UnsafeBufferPointer<UInt8>)

    mutating func close(_ name: StaticString)

    /// An element that holds text only: all the calls for it in one, since most elements are such.
    ///
    /// - Parameters:
    ///   - leaf: its name and those of its attributes.
    ///   - ids: its ids.
    ///   - number: which of them it has.
    ///   - fixed: attributes that never change.
    ///   - hasValue: whether it has the attribute whose value `compose` gives, at most as long as its text.
    ///   - isMarked: whether it has the attribute with one value.
    ///   - text: its text.
    ///   - compose: gives the letters of the value one by one, each of two bytes, the first in the low byte.
    mutating func leaf(
        _ leaf: Leaf, _ ids: NumberedIDs, _ number: Int, fixed: FixedAttributes?, hasValue: Bool, isMarked: Bool,
        text: UnsafeBufferPointer<UInt8>, _ compose: ((UInt16) -> Void) -> Void)

    /// All up to `endContent` is the content of the root, whose attributes are written: a route may hand it to libxml2
    /// in finished pieces.
    mutating func beginContent()
    mutating func endContent()

    /// Whether `finished`, `beginRecording` and `recorded` may be called.
    static var takesFinishedElements: Bool { get }

    /// An element that this route wrote before, with all in it, of the document with this D.
    mutating func finished(_ element: FinishedElement, id: [UInt8])

    /// What is written until `endRecording` is wanted as it stands in the document, which a start tag is open in.
    mutating func beginRecording()
    mutating func endRecording() -> [UInt8]

    /// Writes again what `endRecording` gave.
    mutating func recorded(_ bytes: [UInt8])

    /// Ends the document; nothing may be written after.
    mutating func finish() throws(XMLWritingError) -> [UInt8]
}

// Every call, for the reference.
extension XMLRoute where Self: ~Copyable {
    mutating func plainText(_ bytes: UnsafeBufferPointer<UInt8>) { text(bytes) }

    mutating func leaf(
        _ leaf: Leaf, _ ids: NumberedIDs, _ number: Int, fixed: FixedAttributes?, hasValue: Bool, isMarked: Bool,
        text: UnsafeBufferPointer<UInt8>, _ compose: ((UInt16) -> Void) -> Void
    ) {
        open(leaf.name, ids, number)
        if let fixed { attributes(fixed) }
        if hasValue { plainAttribute(leaf.value) { value in compose { value.append(unit: $0) } } }
        if isMarked { fixedAttribute(leaf.mark.name, leaf.mark.value) }
        self.text(text)
        close(leaf.name)
    }
}

/// Attributes that never change, with fixed values in which nothing wants escaping: those of a clitic. A class, so that
/// using it retains one thing.
final class FixedAttributes: Sendable {
    let values: [(name: StaticString, value: StaticString)]
    /// The attributes as they stand in a start tag.
    let bytes: [UInt8]

    init(_ values: [(name: StaticString, value: StaticString)]) {
        self.values = values
        var buffer = ByteBuffer()
        for (name, value) in values { buffer.append(attribute: name, value) }
        bytes = Array(buffer.bytes)
    }
}

/// libxml2 refused a call: there is no memory left, or the program called it wrongly.
struct XMLWritingError: Error, Equatable {
    /// The function that failed.
    let function: String
}
