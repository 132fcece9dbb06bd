import CLibXML2

/// The reference route: a libxml2 tree, every node by a call, serialised at the end. Slow and plain; tests demand the
/// same bytes of both routes.
struct TreeRoute: ~Copyable, XMLRoute {
    private let document: xmlDocPtr
    /// The element that is open; nil before and after the root.
    private var current: xmlNodePtr?
    private var root: xmlNodePtr?
    /// The default namespace, declared by the root.
    private var namespace: xmlNsPtr?
    private var failure: XMLWritingError?

    init(capacity: Int) throws(XMLWritingError) {
        guard let document = xmlNewDoc("1.0") else { throw XMLWritingError(function: "xmlNewDoc") }
        self.document = document
    }

    deinit { xmlFreeDoc(document) }

    mutating func instruction(_ target: StaticString, _ content: StaticString) {
        let node = xmlNewDocPI(document, target.utf8Start, content.utf8Start)
        document.withMemoryRebound(to: xmlNode.self, capacity: 1) { add(node, to: $0, "xmlNewDocPI") }
    }

    mutating func namespace(_ prefix: StaticString, _ name: StaticString) {
        let isDefault = prefix.utf8CodeUnitCount == 0
        let made = xmlNewNs(current, name.utf8Start, isDefault ? nil : prefix.utf8Start)
        if made == nil { fail("xmlNewNs") }
        if isDefault {
            namespace = made
            xmlSetNs(current, made)
        }
    }

    mutating func open(_ name: StaticString) {
        // "xi:include" has a namespace of its own, declared by the root.
        let (prefix, local) = split(name)
        let space = prefix.isEmpty ? namespace : xmlSearchNs(document, root, prefix)
        guard let node = xmlNewDocNode(document, space, local, nil) else { return fail("xmlNewDocNode") }
        if let current {
            xmlAddChild(current, node)
        } else {
            xmlDocSetRootElement(document, node)
            root = node
        }
        current = node
    }

    mutating func open(_ name: StaticString, _ ids: NumberedIDs, _ number: Int) {
        open(name)
        plainAttribute("xml:id") { value in
            value.append(ids.prefix)
            value.append(decimal: number)
        }
    }

    mutating func attribute(_ name: StaticString, _ value: inout ByteBuffer) {
        // An attribute named "xml:id" without the namespace would serialise alike and be another attribute.
        let (prefix, local) = split(name)
        let space = prefix.isEmpty ? nil : xmlSearchNs(document, current, prefix)
        if xmlNewNsProp(current, space, local, value.terminate()) == nil { fail("xmlNewNsProp") }
    }

    mutating func plainAttribute(_ name: StaticString, _ compose: (inout ByteBuffer) -> Void) {
        var value = ByteBuffer()
        compose(&value)
        attribute(name, &value)
    }

    mutating func fixedAttribute(_ name: StaticString, _ value: StaticString) {
        plainAttribute(name) { $0.append(value) }
    }

    mutating func attributes(_ fixed: FixedAttributes) {
        for (name, value) in fixed.values { fixedAttribute(name, value) }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.isEmpty { return }
        guard let current, let length = Int32(exactly: bytes.count) else { return fail("xmlNewDocTextLen") }
        add(xmlNewDocTextLen(document, bytes.baseAddress, length), to: current, "xmlNewDocTextLen")
    }

    mutating func close(_ name: StaticString) {
        let parent = current?.pointee.parent
        current = parent?.pointee.type == XML_ELEMENT_NODE ? parent : nil
    }

    mutating func beginContent() {}
    mutating func endContent() {}

    static var takesFinishedElements: Bool { false }

    mutating func finished(_ element: FinishedElement, id: [UInt8]) {
        // A tree has no place for finished bytes; the emission writes the element node by node.
        fail("finished")
    }

    mutating func beginRecording() { fail("beginRecording") }
    mutating func endRecording() -> [UInt8] { [] }
    mutating func recorded(_ bytes: [UInt8]) { fail("recorded") }

    mutating func finish() throws(XMLWritingError) -> [UInt8] {
        if let failure { throw failure }
        var memory: UnsafeMutablePointer<xmlChar>?
        var size: Int32 = 0
        // Without the encoding every Arabic letter would be written as a character reference; format 0, for white
        // space is text.
        xmlDocDumpFormatMemoryEnc(document, &memory, &size, "UTF-8", 0)
        guard let memory else { throw XMLWritingError(function: "xmlDocDumpFormatMemoryEnc") }
        defer { warraq_xmlFree(memory) }
        return [UInt8](UnsafeBufferPointer(start: memory, count: Int(size)))
    }

    private func split(_ name: StaticString) -> (prefix: String, local: String) {
        let parts = "\(name)".split(separator: ":", maxSplits: 1)
        return parts.count == 2 ? (String(parts[0]), String(parts[1])) : ("", "\(name)")
    }

    private mutating func add(_ node: xmlNodePtr?, to parent: xmlNodePtr, _ function: String) {
        if node == nil || xmlAddChild(parent, node) == nil { fail(function) }
    }

    private mutating func fail(_ function: String) {
        if failure == nil { failure = XMLWritingError(function: function) }
    }
}
