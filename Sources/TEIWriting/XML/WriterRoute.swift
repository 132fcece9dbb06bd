import CLibXML2

/// The fast route: libxml2's text writer into a memory buffer. The prologue, the root and its attributes are calls of the
/// writer; the content of the root is made here and handed to it in large finished pieces, which is many times faster
/// than a call for every token. `TreeRoute`, which makes every call, must give the same bytes.
struct WriterRoute: ~Copyable, XMLRoute {
    private let writer: xmlTextWriterPtr
    private let written: WrittenBytes
    /// The piece of the root's content that libxml2 has not got yet.
    private var piece = ByteBuffer(capacity: 2 * pieceSize)
    private var scratch = ByteBuffer()
    private var escaped = ByteBuffer()
    private var isInContent = false
    /// Whether the start tag last opened in the content still wants its `>`.
    private var isTagOpen = false
    /// Where in the piece the recording began that goes on.
    private var recordingStart = 0
    /// With how many bytes the piece is handed over.
    private var pieceLimit = pieceSize
    private var failure: XMLWritingError?

    /// A piece is handed over at the end of the element with which it becomes so large. Short pieces are still in the
    /// processor's nearest cache when libxml2 copies them.
    private static let pieceSize = 3_840

    init(capacity: Int) throws(XMLWritingError) {
        let written = WrittenBytes(capacity: capacity)
        let context = Unmanaged.passUnretained(written).toOpaque()
        guard let output = xmlOutputBufferCreateIO({ WrittenBytes.take($0, $1, $2) }, nil, context, nil) else {
            throw XMLWritingError(function: "xmlOutputBufferCreateIO")
        }
        guard let writer = xmlNewTextWriter(output) else {
            xmlOutputBufferClose(output)
            throw XMLWritingError(function: "xmlNewTextWriter")
        }
        self.writer = writer
        self.written = written
        // Without the encoding every Arabic letter would be written as a character reference.
        check(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil), "xmlTextWriterStartDocument")
        // What is written is UTF-8: to encode it as such would copy it once more.
        output.pointee.encoder = nil
    }

    deinit { xmlFreeTextWriter(writer) }

    mutating func instruction(_ target: StaticString, _ content: StaticString) {
        check(xmlTextWriterWritePI(writer, target.utf8Start, content.utf8Start), "xmlTextWriterWritePI")
        check(xmlTextWriterWriteRawLen(writer, lineEnd.utf8Start, 1), "xmlTextWriterWriteRawLen")
    }

    mutating func namespace(_ prefix: StaticString, _ name: StaticString) {
        scratch.clear()
        scratch.append("xmlns")
        if prefix.utf8CodeUnitCount > 0 {
            scratch.append(":")
            scratch.append(prefix)
        }
        check(
            xmlTextWriterWriteAttribute(writer, scratch.terminate(), name.utf8Start), "xmlTextWriterWriteAttribute")
    }

    @inline(__always)
    mutating func open(_ name: StaticString, _ ids: NumberedIDs, _ number: Int) {
        assert(isInContent, "a numbered element as root")
        endTag()
        piece.append(0x3C)  // <
        piece.append(name)
        piece.append(ids.attribute.bytes)
        piece.append(decimal: number)
        piece.append(0x22)  // "
        isTagOpen = true
    }

    @inline(__always)
    mutating func open(_ name: StaticString) {
        guard isInContent else { return openRoot(name) }
        endTag()
        piece.append(0x3C)  // <
        piece.append(name)
        isTagOpen = true
    }

    @inline(never)
    private mutating func openRoot(_ name: StaticString) {
        check(xmlTextWriterStartElement(writer, name.utf8Start), "xmlTextWriterStartElement")
    }

    mutating func attribute(_ name: StaticString, _ value: inout ByteBuffer) {
        assert(isXMLText(value.bytes), "an attribute holds a character that XML forbids")
        guard isInContent else { return rootAttribute(name, &value) }
        assert(isTagOpen, "an attribute after content")
        piece.append(openingAttribute: name)
        piece.append(escapingAttribute: value.bytes)
        piece.append(0x22)  // "
    }

    @inline(__always)
    mutating func plainAttribute(_ name: StaticString, _ compose: (inout ByteBuffer) -> Void) {
        guard isInContent else {
            var value = ByteBuffer()
            compose(&value)
            return rootAttribute(name, &value)
        }
        assert(isTagOpen, "an attribute after content")
        piece.append(openingAttribute: name)
        let start = piece.count
        compose(&piece)
        assert(
            isPlain(UnsafeBufferPointer(rebasing: piece.bytes[start...])),
            "an attribute said to be plain wants escaping")
        piece.append(0x22)
    }

    @inline(__always)
    mutating func fixedAttribute(_ name: StaticString, _ value: StaticString) {
        guard isInContent else { return plainAttribute(name) { $0.append(value) } }
        assert(isTagOpen, "an attribute after content")
        assert(
            isPlain(UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount)),
            "an attribute said to be plain wants escaping")
        piece.append(attribute: name, value)
    }

    @inline(__always)
    mutating func attributes(_ fixed: FixedAttributes) {
        assert(isTagOpen, "an attribute after content")
        piece.append(fixed.bytes)
    }

    @inline(never)
    private mutating func rootAttribute(_ name: StaticString, _ value: inout ByteBuffer) {
        check(
            xmlTextWriterWriteAttribute(writer, name.utf8Start, value.terminate()), "xmlTextWriterWriteAttribute")
    }

    @inline(__always)
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        assert(isXMLText(bytes), "text holds a character that XML forbids")
        assert(isInContent, "text before the root")
        if bytes.isEmpty { return }
        endTag()
        if needsNoEscape(bytes) { piece.append(bytes) } else { piece.append(escapingText: bytes) }
    }

    @inline(__always)
    mutating func plainText(_ bytes: UnsafeBufferPointer<UInt8>) {
        assert(
            isInContent && isXMLText(bytes) && !bytes.contains { [0x0D, 0x26, 0x3C, 0x3E].contains($0) },
            "text said to be plain wants escaping, or stands before the root")
        if bytes.isEmpty { return }
        endTag()
        piece.append(bytes)
    }

    @inline(__always)
    mutating func leaf(
        _ leaf: Leaf, _ ids: NumberedIDs, _ number: Int, fixed: FixedAttributes?, hasValue: Bool, isMarked: Bool,
        text: UnsafeBufferPointer<UInt8>, _ compose: ((UInt16) -> Void) -> Void
    ) {
        assert(isInContent && !text.isEmpty && isXMLText(text), "a leaf as root, or without text that XML can hold")
        endTag()
        if needsNoEscape(text) {
            piece.append(
                leaf, ids, number, fixed: fixed, hasValue: hasValue, isMarked: isMarked, text: text, compose)
        } else {
            escaped.clear()
            escaped.append(escapingText: text)
            piece.append(
                leaf, ids, number, fixed: fixed, hasValue: hasValue, isMarked: isMarked, text: escaped.bytes, compose)
        }
        if piece.count > pieceLimit { handOver() }
    }

    @inline(__always)
    mutating func close(_ name: StaticString) {
        guard isInContent else { return closeRoot() }
        if isTagOpen {
            piece.append("/>")
            isTagOpen = false
        } else {
            piece.append("</")
            piece.append(name)
            piece.append(0x3E)  // >
        }
        if piece.count > pieceLimit { handOver() }
    }

    @inline(never)
    private mutating func closeRoot() { check(xmlTextWriterEndElement(writer), "xmlTextWriterEndElement") }

    mutating func beginContent() {
        assert(!isInContent, "a root inside the root")
        isInContent = true
    }

    mutating func endContent() {
        handOver()
        isInContent = false
    }

    static var takesFinishedElements: Bool { true }

    mutating func finished(_ element: FinishedElement, id: [UInt8]) {
        endTag()
        element.forEachPart(id: id) { part in
            piece.append(part)
            if piece.count > pieceLimit { handOver() }
        }
    }

    mutating func beginRecording() {
        assert(isTagOpen, "a recording begins behind the attributes that are written each time")
        recordingStart = piece.count
        // The piece stays whole until all of it is there.
        pieceLimit = .max
    }

    mutating func endRecording() -> [UInt8] {
        assert(!isTagOpen, "a recording ends behind an element")
        pieceLimit = Self.pieceSize
        return Array(UnsafeBufferPointer(rebasing: piece.bytes[recordingStart...]))
    }

    mutating func recorded(_ bytes: [UInt8]) {
        assert(isTagOpen, "a recording begins behind the attributes that are written each time")
        isTagOpen = false
        piece.append(bytes)
    }

    mutating func finish() throws(XMLWritingError) -> [UInt8] {
        check(xmlTextWriterEndDocument(writer), "xmlTextWriterEndDocument")
        check(xmlTextWriterFlush(writer), "xmlTextWriterFlush")
        if let failure { throw failure }
        return written.removeAll()
    }

    @inline(__always)
    private mutating func endTag() {
        if isTagOpen {
            piece.append(0x3E)  // >
            isTagOpen = false
        }
    }

    @inline(never)
    private mutating func handOver() {
        defer { piece.clear() }
        guard let length = Int32(exactly: piece.count) else {
            failure = failure ?? XMLWritingError(function: "xmlTextWriterWriteRawLen (more than 2 GB)")
            return
        }
        check(xmlTextWriterWriteRawLen(writer, piece.terminate(), length), "xmlTextWriterWriteRawLen")
    }

    private mutating func check(_ result: Int32, _ function: StaticString) {
        if result < 0, failure == nil { failure = XMLWritingError(function: "\(function)") }
    }
}

private let lineEnd: StaticString = "\n"
