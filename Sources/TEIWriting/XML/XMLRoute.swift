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

    /// Opens an element with the `xml:id` that `start` has for `number`.
    mutating func open(_ start: NumberedStart, _ number: Int)

    mutating func attribute(_ name: StaticString, _ value: inout ByteBuffer)

    /// An attribute whose value `compose` appends, and in which nothing wants escaping.
    mutating func plainAttribute(_ name: StaticString, _ compose: (inout ByteBuffer) -> Void)

    /// An attribute with a fixed value, in which nothing wants escaping.
    mutating func fixedAttribute(_ name: StaticString, _ value: StaticString)

    /// Attributes that never change.
    mutating func attributes(_ fixed: FixedAttributes)

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
    mutating func close(_ name: StaticString)

    /// All up to `endContent` is the content of the root, whose attributes are written: a route may hand it to libxml2
    /// in finished pieces.
    mutating func beginContent()
    mutating func endContent()

    /// Whether `finished` may be called.
    static var takesFinishedElements: Bool { get }

    /// An element that this route wrote before, with all in it, of the document with this D.
    mutating func finished(_ element: FinishedElement, id: [UInt8])

    /// Ends the document; nothing may be written after.
    mutating func finish() throws(XMLWritingError) -> [UInt8]
}

/// The start of elements of one name whose ids are one text with a number behind it, as those of the tokens of a
/// sentence; made once for all of them. A class, so that using it retains one thing.
final class NumberedStart: Sendable {
    let name: StaticString
    let idPrefix: [UInt8]
    /// The start tag up to the number.
    let tag: [UInt8]

    /// `idPrefix` must hold nothing that wants escaping.
    init(_ name: StaticString, idPrefix: [UInt8]) {
        self.name = name
        self.idPrefix = idPrefix
        var tag = ByteBuffer(capacity: 64)
        tag.append(0x3C)  // <
        tag.append(name)
        tag.append(openingAttribute: "xml:id")
        tag.append(idPrefix)
        self.tag = Array(tag.bytes)
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
