/// The elements and texts of a page in the order of the document, as arrays.
///
/// A node is a number. Its descendants are the numbers that follow it up to `end(of:)`, so a subtree is a range and the
/// tree is walked by a loop. Node 0 is a root without a name, above everything the page holds.
struct PageTree: Sendable {
    typealias Node = Int

    /// What each node is.
    private(set) var names: [ElementName] = [.other]
    /// The node above; -1 for the root.
    private(set) var parents: [Int32] = [-1]
    /// The number behind the last descendant.
    private(set) var ends: [Int32] = [1]
    /// Where the text of a text node lies in `bytes`; empty for elements.
    private(set) var textStarts: [UInt32] = [0]
    private(set) var textEnds: [UInt32] = [0]
    /// The number of the element's name in `elementNames`.
    private(set) var nameNumbers: [UInt16] = [0]
    /// Where the attributes of each node begin in `attributes`, with one more number for the end of the last.
    private(set) var attributeStarts: [UInt32] = [0, 0]
    private(set) var attributes: [Attribute] = []
    /// Texts and values of attributes, UTF-8.
    private(set) var bytes: [UInt8] = []
    /// The names of the elements that occur, lower case.
    private(set) var elementNames: [String] = [""]
    /// The names of the attributes that occur, lower case; `class` and `id` come first.
    private(set) var attributeNames: [String] = ["class", "id"]
    /// What each of `attributeNames` is.
    private(set) var attributeKinds: [AttributeKind] = [.class, .id]

    /// One attribute: the number of its name in `attributeNames`, and its value in `bytes`.
    struct Attribute: Sendable {
        var name: UInt16
        var start: UInt32
        var end: UInt32
    }

    /// The attributes that are looked at on every element.
    enum AttributeKind: UInt8, Sendable {
        case other, `class`, id, style, hidden, ariaHidden, layout, role, label, property, dataName

        static func named(_ name: String) -> AttributeKind {
            switch name {
            case "class": .class
            case "id": .id
            case "style": .style
            case "hidden": .hidden
            case "aria-hidden": .ariaHidden
            case "layout": .layout
            case "role": .role
            case "aria-label": .label
            case "itemprop": .property
            case "data-testid", "data-e2e", "data-component": .dataName
            default: .other
            }
        }
    }

    static let classAttribute: UInt16 = 0
    static let idAttribute: UInt16 = 1

    // MARK: - Reading

    /// The number of nodes.
    var count: Int { names.count }

    /// Whether the node is a text.
    func isText(_ node: Node) -> Bool { names[node] == .text }
    /// What the node is.
    func name(of node: Node) -> ElementName { names[node] }
    /// The name of an element as written, lower case; empty for texts and the root.
    func tag(of node: Node) -> String { elementNames[Int(nameNumbers[node])] }
    /// The node above, nil for the root.
    func parent(of node: Node) -> Node? { parents[node] < 0 ? nil : Int(parents[node]) }
    /// Whether the element begins and ends lines; custom elements (`amp-ad`, `app-story`) hold blocks mostly.
    func isBlock(_ node: Node) -> Bool {
        names[node].isBlock || names[node] == .other && elementNames[Int(nameNumbers[node])].utf8.contains(0x2D)
    }
    /// The number behind the last descendant.
    func end(of node: Node) -> Int { Int(ends[node]) }
    /// The first child, if there is one.
    func firstChild(of node: Node) -> Node? { node + 1 < end(of: node) ? node + 1 : nil }
    /// The next child of the same parent, if there is one.
    func nextSibling(of node: Node) -> Node? {
        guard let parent = parent(of: node), end(of: node) < end(of: parent) else { return nil }
        return end(of: node)
    }
    /// Whether `ancestor` stands above `node`, or is the same.
    func contains(_ ancestor: Node, _ node: Node) -> Bool { ancestor <= node && node < end(of: ancestor) }

    /// The elements of this name, in the order of the document.
    func elements(named name: ElementName) -> [Node] { names.indices.filter { names[$0] == name } }
    /// The elements of this name (lower case), in the order of the document.
    func elements(named name: String) -> [Node] {
        let known = ElementName.named(name)
        if known != .other { return elements(named: known) }
        guard let number = elementNames.firstIndex(of: name), !name.isEmpty else { return [] }
        return nameNumbers.indices.filter { Int(nameNumbers[$0]) == number && names[$0] != .text }
    }

    /// The value of an attribute, nil if the element does not have it.
    func attribute(_ name: String, of node: Node) -> String? {
        attributeRange(name, of: node).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Where the value of an attribute lies in `bytes`, nil if the element does not have it.
    func attributeRange(_ name: String, of node: Node) -> Range<Int>? {
        for place in Int(attributeStarts[node])..<Int(attributeStarts[node + 1])
        where attributeNames[Int(attributes[place].name)] == name {
            return Int(attributes[place].start)..<Int(attributes[place].end)
        }
        return nil
    }

    /// As `attributeRange(_:of:)`, for a name whose number is known.
    func attributeRange(number: UInt16, of node: Node) -> Range<Int>? {
        for place in Int(attributeStarts[node])..<Int(attributeStarts[node + 1]) where attributes[place].name == number
        {
            return Int(attributes[place].start)..<Int(attributes[place].end)
        }
        return nil
    }

    /// The attributes of an element, in order.
    func attributes(of node: Node) -> ArraySlice<Attribute> {
        attributes[Int(attributeStarts[node])..<Int(attributeStarts[node + 1])]
    }

    /// Whether the element has the attribute, with or without a value.
    func has(_ name: String, _ node: Node) -> Bool { attributeRange(name, of: node) != nil }

    /// Where the text of a text node lies in `bytes`.
    func textRange(of node: Node) -> Range<Int> { Int(textStarts[node])..<Int(textEnds[node]) }

    /// The bytes of all texts below a node, as they are (of a script its content).
    func textBytes(of node: Node) -> [UInt8] {
        var result: [UInt8] = []
        for inner in node..<end(of: node) where isText(inner) { result += bytes[textRange(of: inner)] }
        return result
    }

    /// All texts below a node, runs of white space as one space, none at the edges; blocks are set apart.
    func text(of node: Node) -> String {
        var result: [UInt8] = []
        var isPending = false
        var lastParent = -1
        for inner in node..<end(of: node) {
            guard isText(inner) else {
                if names[inner] == .br { isPending = !result.isEmpty }
                continue
            }
            let parent = Int(parents[inner])
            if parent != lastParent, lastParent >= 0, isBlock(parent) || isBlock(lastParent) {
                isPending = !result.isEmpty
            }
            lastParent = parent
            for byte in bytes[textRange(of: inner)] {
                if byte == 0x20 || 0x09...0x0D ~= byte {
                    isPending = !result.isEmpty
                } else {
                    if isPending { result.append(0x20) }
                    isPending = false
                    result.append(byte)
                }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

// MARK: - Building

extension PageTree {
    /// Adds an element below `parent`, which must be open, and returns its number.
    mutating func append(element name: ElementName, nameNumber: UInt16, parent: Node) -> Node {
        names.append(name)
        parents.append(Int32(parent))
        ends.append(Int32(names.count))
        textStarts.append(0)
        textEnds.append(0)
        nameNumbers.append(nameNumber)
        attributeStarts.append(UInt32(attributes.count))
        return names.count - 1
    }

    /// Adds an attribute to the element that was added last.
    mutating func append(attribute name: UInt16, value: UnsafeBufferPointer<UInt8>) {
        let start = UInt32(bytes.count)
        bytes.append(contentsOf: value)
        attributes.append(Attribute(name: name, start: start, end: UInt32(bytes.count)))
        attributeStarts[names.count] = UInt32(attributes.count)
    }

    /// Adds text below `parent`, or to the text that was added last.
    mutating func append(text: UnsafeBufferPointer<UInt8>, parent: Node) {
        let last = names.count - 1
        if names[last] == .text, Int(parents[last]) == parent, Int(textEnds[last]) == bytes.count {
            bytes.append(contentsOf: text)
            textEnds[last] = UInt32(bytes.count)
            return
        }
        let node = append(element: .text, nameNumber: 0, parent: parent)
        textStarts[node] = UInt32(bytes.count)
        bytes.append(contentsOf: text)
        textEnds[node] = UInt32(bytes.count)
    }

    /// Says that nothing more comes below `node`.
    mutating func close(_ node: Node) { ends[node] = Int32(names.count) }

    /// The number of an element's name, which is added if it is new; 0 once there are too many.
    mutating func number(ofElement name: String) -> UInt16 {
        if let known = elementNames.firstIndex(of: name) { return UInt16(known) }
        guard elementNames.count < Self.nameLimit else { return 0 }
        elementNames.append(name)
        return UInt16(elementNames.count - 1)
    }

    /// The number of an attribute's name, which is added if it is new; nil once there are too many.
    mutating func number(ofAttribute name: String) -> UInt16? {
        if let known = attributeNames.firstIndex(of: name) { return UInt16(known) }
        guard attributeNames.count < Self.nameLimit else { return nil }
        attributeNames.append(name)
        attributeKinds.append(AttributeKind.named(name))
        return UInt16(attributeNames.count - 1)
    }

    // Real pages have fewer than 200 of either; names are looked for one after the other when they are new.
    private static let nameLimit = 1024
}
