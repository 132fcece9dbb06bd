import CLibXML2

/// The fast route: libxml2's text writer into a memory buffer, and inside a run bytes made here.
struct WriterRoute: ~Copyable, XMLRoute {
    private let output: xmlBufferPtr
    private let writer: xmlTextWriterPtr
    /// The bytes of the open run.
    private var run: ByteBuffer
    private var scratch = ByteBuffer()
    private var isInRun = false
    /// Whether the start tag last opened in the run still wants its `>`.
    private var isTagOpen = false
    private var failure: XMLWritingError?

    init(capacity: Int) throws(XMLWritingError) {
        guard let output = xmlBufferCreateSize(capacity) else { throw XMLWritingError(function: "xmlBufferCreateSize") }
        // The default grows by what is needed, which costs a copy each time.
        xmlBufferSetAllocationScheme(output, XML_BUFFER_ALLOC_DOUBLEIT)
        guard let writer = xmlNewTextWriterMemory(output, 0) else {
            xmlBufferFree(output)
            throw XMLWritingError(function: "xmlNewTextWriterMemory")
        }
        self.output = output
        self.writer = writer
        run = ByteBuffer(capacity: 1 << 14)
        // Without the encoding every Arabic letter would be written as a character reference.
        check(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil), "xmlTextWriterStartDocument")
    }

    deinit {
        xmlFreeTextWriter(writer)
        xmlBufferFree(output)
    }

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
    mutating func open(_ start: NumberedStart, _ number: Int) {
        guard isInRun else {
            open(start.name)
            return plainAttribute("xml:id") { value in
                value.append(start.idPrefix)
                value.append(decimal: number)
            }
        }
        endTag()
        run.append(start.tag)
        run.append(decimal: number)
        run.append(0x22)  // "
        isTagOpen = true
    }

    @inline(__always)
    mutating func open(_ name: StaticString) {
        guard isInRun else {
            return check(xmlTextWriterStartElement(writer, name.utf8Start), "xmlTextWriterStartElement")
        }
        endTag()
        run.append(0x3C)  // <
        run.append(name)
        isTagOpen = true
    }

    mutating func attribute(_ name: StaticString, _ value: inout ByteBuffer) {
        assert(isXMLText(value.bytes), "an attribute holds a character that XML forbids")
        guard isInRun else {
            return check(
                xmlTextWriterWriteAttribute(writer, name.utf8Start, value.terminate()), "xmlTextWriterWriteAttribute")
        }
        assert(isTagOpen, "an attribute after content")
        run.append(0x20)
        run.append(name)
        run.append("=\"")
        run.append(escapingAttribute: value.bytes)
        run.append(0x22)  // "
    }

    @inline(__always)
    mutating func plainAttribute(_ name: StaticString, _ compose: (inout ByteBuffer) -> Void) {
        guard isInRun else {
            scratch.clear()
            compose(&scratch)
            assert(isPlain(scratch.bytes), "an attribute said to be plain wants escaping")
            return check(
                xmlTextWriterWriteAttribute(writer, name.utf8Start, scratch.terminate()),
                "xmlTextWriterWriteAttribute")
        }
        run.append(0x20)
        run.append(name)
        run.append(0x3D)  // =
        run.append(0x22)  // "
        let start = run.count
        compose(&run)
        assert(
            isPlain(UnsafeBufferPointer(rebasing: run.bytes[start...])),
            "an attribute said to be plain wants escaping")
        run.append(0x22)
    }

    @inline(__always)
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        assert(isXMLText(bytes), "text holds a character that XML forbids")
        if bytes.isEmpty { return }
        guard isInRun else {
            return textOutside(bytes)
        }
        endTag()
        if needsNoEscape(bytes) { run.append(bytes) } else { run.append(escapingText: bytes) }
    }

    /// Not WriteString: it writes a quotation mark in text as &quot;, which the tree does not.
    private mutating func textOutside(_ bytes: UnsafeBufferPointer<UInt8>) {
        if needsNoEscape(bytes), let start = bytes.baseAddress { return raw(start, bytes.count) }
        scratch.clear()
        scratch.append(escapingText: bytes)
        raw(scratch.terminate(), scratch.count)
    }

    @inline(__always)
    mutating func close(_ name: StaticString) {
        guard isInRun else { return check(xmlTextWriterEndElement(writer), "xmlTextWriterEndElement") }
        if isTagOpen {
            run.append("/>")
            isTagOpen = false
        } else {
            run.append("</")
            run.append(name)
            run.append(0x3E)  // >
        }
    }

    mutating func beginRun() {
        assert(!isInRun, "a run inside a run")
        run.clear()
        isInRun = true
    }

    mutating func endRun() {
        isInRun = false
        if run.count > 0 { raw(run.terminate(), run.count) }
    }

    static var takesFinishedElements: Bool { true }

    mutating func finished(_ element: UnsafeBufferPointer<UInt8>) {
        guard let start = element.baseAddress else { return }
        raw(start, element.count)
    }

    mutating func finish() throws(XMLWritingError) -> [UInt8] {
        check(xmlTextWriterEndDocument(writer), "xmlTextWriterEndDocument")
        check(xmlTextWriterFlush(writer), "xmlTextWriterFlush")
        if let failure { throw failure }
        guard let content = xmlBufferContent(output) else { throw XMLWritingError(function: "xmlBufferContent") }
        return [UInt8](UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(output))))
    }

    @inline(__always)
    private mutating func endTag() {
        if isTagOpen {
            run.append(0x3E)  // >
            isTagOpen = false
        }
    }

    private mutating func raw(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        guard let length = Int32(exactly: count) else {
            failure = failure ?? XMLWritingError(function: "xmlTextWriterWriteRawLen (more than 2 GB)")
            return
        }
        check(xmlTextWriterWriteRawLen(writer, bytes, length), "xmlTextWriterWriteRawLen")
    }

    private mutating func check(_ result: Int32, _ function: StaticString) {
        if result < 0, failure == nil { failure = XMLWritingError(function: "\(function)") }
    }
}

private let lineEnd: StaticString = "\n"
