import CLibXML2

/// An element as a value: what the checks go through. The only place where a parsed document is read.
struct XMLElement: Sendable {
    /// An attribute; the namespace `xml` shows as the prefix `xml:`.
    struct Attribute: Sendable {
        let name: String
        let value: String
    }

    /// What an element holds; comments and processing instructions are left out.
    enum Node: Sendable {
        case element(XMLElement)
        case text(String)
    }

    let name: String
    let attributes: [Attribute]
    let nodes: [Node]
    /// The line it begins in, from 1.
    let line: Int

    /// Parses a file.
    ///
    /// - Throws: `TEIInvalidity` if it is not well-formed, or declares a document type: the program's files never do, and
    ///   what one declares (entities, defaults) would stand in the way of reading the file as what it says.
    init(parsing bytes: [UInt8]) throws(TEIInvalidity) {
        _ = libxml2IsReady
        var first = warraq_firstError()
        defer { warraq_clearFirstError(&first) }
        guard let size = Int32(exactly: bytes.count) else { throw TEIInvalidity(message: "larger than 2 GB") }
        let document = bytes.withUnsafeBytes { raw in
            raw.withMemoryRebound(to: CChar.self) { warraq_parse($0.baseAddress, size, &first) }
        }
        defer { xmlFreeDoc(document) }
        guard let document, first.count == 0, let root = xmlDocGetRootElement(document) else {
            throw TEIInvalidity(first, otherwise: "not well-formed")
        }
        guard document.pointee.intSubset == nil else {
            throw TEIInvalidity(message: "the file declares a document type, which no file of Warraq does")
        }
        self.init(root)
    }

    private init(_ node: xmlNodePtr) {
        line = xmlGetLineNo(node)
        name = node.pointee.name.map { String(cString: $0) } ?? ""
        var attributes: [Attribute] = []
        var property = node.pointee.properties
        while let current = property {
            let local = current.pointee.name.map { String(cString: $0) } ?? ""
            let prefix = current.pointee.ns.flatMap { $0.pointee.prefix }.map { String(cString: $0) + ":" } ?? ""
            let value = current.withMemoryRebound(to: xmlNode.self, capacity: 1) { xmlNodeGetContent($0) }
            attributes.append(Attribute(name: prefix + local, value: value.map { String(cString: $0) } ?? ""))
            warraq_xmlFree(value)
            property = current.pointee.next
        }
        var nodes: [Node] = []
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_ELEMENT_NODE: nodes.append(.element(XMLElement(current)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                nodes.append(.text(current.pointee.content.map { String(cString: $0) } ?? ""))
            default: break
            }
            child = current.pointee.next
        }
        self.attributes = attributes
        self.nodes = nodes
    }

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    var children: [XMLElement] {
        nodes.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    func children(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

    /// The element's string value: all its character data.
    var string: String {
        var string = ""
        appendString(to: &string)
        return string
    }

    private func appendString(to string: inout String) {
        for node in nodes {
            switch node {
            case .text(let text): string += text
            case .element(let element): element.appendString(to: &string)
            }
        }
    }

    /// Calls `body` with the element and all below it, in the order of the document.
    func forEach(_ body: (XMLElement) -> Void) {
        body(self)
        for node in nodes { if case .element(let element) = node { element.forEach(body) } }
    }
}
