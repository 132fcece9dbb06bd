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

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
    mutating func close(_ name: StaticString)

    /// All up to `endRun` is the content of the element just opened: a route may hand it over as finished bytes.
    mutating func beginRun()
    mutating func endRun()

    /// Whether `finished` may be called.
    static var takesFinishedElements: Bool { get }

    /// An element that this route wrote before, with all in it.
    mutating func finished(_ element: UnsafeBufferPointer<UInt8>)

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
        tag = Array("<\(name) xml:id=\"".utf8) + idPrefix
    }
}

/// libxml2 refused a call: there is no memory left, or the program called it wrongly.
struct XMLWritingError: Error, Equatable {
    /// The function that failed.
    let function: String
}
