import CLibXML2
import TextModel

/// Writes a file of XML through libxml2's writer, indented; characters that XML 1.0 forbids are left out.
struct MarkupWriter: ~Copyable {
    private let buffer: xmlBufferPtr?
    private let writer: xmlTextWriterPtr?

    init() {
        xmlInitParser()
        buffer = xmlBufferCreate()
        // Doubling: the default grows by what is needed, which copies a large file again and again.
        xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
        writer = xmlNewTextWriterMemory(buffer, 0)
        xmlTextWriterSetIndent(writer, 1)
        xmlTextWriterSetIndentString(writer, "  ")
        xmlTextWriterStartDocument(writer, nil, "UTF-8", nil)
    }

    deinit {
        xmlFreeTextWriter(writer)
        xmlBufferFree(buffer)
    }

    /// An element and all in it.
    func element(_ name: String, _ attributes: [(String, String)] = [], _ content: () -> Void = {}) {
        xmlTextWriterStartElement(writer, name)
        for (name, value) in attributes { xmlTextWriterWriteAttribute(writer, name, Self.permitted(value)) }
        content()
        xmlTextWriterEndElement(writer)
    }

    /// An element that holds text.
    func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
        element(name, attributes) { xmlTextWriterWriteString(writer, Self.permitted(text)) }
    }

    /// Ends the document.
    consuming func finish() -> [UInt8] {
        xmlTextWriterEndDocument(writer)
        xmlTextWriterFlush(writer)
        let count = Int(xmlBufferLength(buffer))
        guard let content = xmlBufferContent(buffer) else { return [] }
        return Array(UnsafeBufferPointer(start: content, count: count))
    }

    /// `text` without the characters that XML 1.0 forbids (production Char).
    static func permitted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isForbidden($0.value) }) else { return text }
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isForbidden(scalar.value) { view.append(scalar) }
        return String(view)
    }

    private static func isForbidden(_ scalar: UInt32) -> Bool {
        isXMLForbidden(scalar) || scalar == 0x0B || scalar == 0x0C || scalar == 0x0D
    }
}
