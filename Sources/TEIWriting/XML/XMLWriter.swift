/// Owns the open elements, the escaping and the indentation of one document. An element is open exactly while the
/// closure that writes its content runs, so none can be left open or closed in the wrong place.
///
/// Two kinds of element: a *block* begins on a line of its own, and so does its end if it holds blocks; an *element* adds
/// no white space, for there white space would be text.
struct XMLWriter<Route: XMLRoute & ~Copyable>: ~Copyable {
    private var route: Route
    private var value = ByteBuffer()
    private var depth = 0
    /// Whether the element that is open holds a block, so that its end tag stands on a line of its own.
    private var holdsBlocks = false

    init(capacity: Int) throws(XMLWritingError) { route = try Route(capacity: capacity) }

    /// A processing instruction before the root.
    mutating func instruction(_ target: StaticString, _ content: StaticString) {
        route.instruction(target, content)
    }

    /// The root and all in it. The empty prefix is the default namespace.
    mutating func root(
        _ name: StaticString, namespaces: [(prefix: StaticString, name: StaticString)],
        attributes: (inout Self) -> Void, _ content: (inout Self) -> Void
    ) {
        route.open(name)
        for (prefix, name) in namespaces { route.namespace(prefix, name) }
        attributes(&self)
        route.beginContent()
        indented(content)
        route.endContent()
        route.close(name)
    }

    /// An element on a line of its own.
    mutating func block(_ name: StaticString, _ content: (inout Self) -> Void = { _ in }) {
        startLine()
        holdsBlocks = true
        route.open(name)
        indented(content)
        route.close(name)
    }

    /// An element on a line of its own that `FinishedElement` holds.
    mutating func block(finished element: FinishedElement, id: [UInt8]) {
        startLine()
        holdsBlocks = true
        route.finished(element, id: id)
    }

    /// What `write` adds to the element just opened: attributes, and at least one block.
    mutating func recording(_ write: (inout Self) -> Void) -> [UInt8] {
        route.beginRecording()
        write(&self)
        return route.endRecording()
    }

    /// Adds to the element just opened what a recording of the same depth has.
    mutating func blocks(recorded bytes: [UInt8]) {
        route.recorded(bytes)
        holdsBlocks = true
    }

    /// An element in running text, or in a line of the header.
    mutating func element(_ name: StaticString, _ content: (inout Self) -> Void = { _ in }) {
        route.open(name)
        content(&self)
        route.close(name)
    }

    /// An element in running text with a numbered id.
    @inline(__always)
    mutating func element(
        _ name: StaticString, _ ids: NumberedIDs, _ number: Int, _ content: (inout Self) -> Void
    ) {
        route.open(name, ids, number)
        content(&self)
        route.close(name)
    }

    /// An element in running text that holds text only; the parameters are those of `XMLRoute.leaf`.
    @inline(__always)
    mutating func leaf(
        _ leaf: Leaf, _ ids: NumberedIDs, _ number: Int, fixed: FixedAttributes?, hasValue: Bool, isMarked: Bool,
        text: UnsafeBufferPointer<UInt8>, _ compose: ((UInt16) -> Void) -> Void
    ) {
        route.leaf(
            leaf, ids, number, fixed: fixed, hasValue: hasValue, isMarked: isMarked, text: text, compose)
    }

    /// Text of nothing but U+0020.
    @inline(__always)
    mutating func spaces(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 1 else { return route.plainText(bytes) }
        // One as a rule: of a literal it is known that copying it takes a store.
        let space: StaticString = " "
        route.plainText(UnsafeBufferPointer(start: space.utf8Start, count: 1))
    }

    /// An attribute whose value `compose` appends piece by piece. Attributes come before content.
    mutating func attribute(_ name: StaticString, _ compose: (inout ByteBuffer) -> Void) {
        value.clear()
        compose(&value)
        route.attribute(name, &value)
    }

    /// An attribute in whose value nothing wants escaping: identifiers, numbers, words of a closed list.
    @inline(__always)
    mutating func plain(_ name: StaticString, _ compose: (inout ByteBuffer) -> Void) {
        route.plainAttribute(name, compose)
    }

    /// An attribute with a fixed value, in which nothing wants escaping.
    @inline(__always)
    mutating func attribute(_ name: StaticString, _ fixed: StaticString) { route.fixedAttribute(name, fixed) }

    /// Attributes that never change.
    @inline(__always)
    mutating func attributes(_ fixed: FixedAttributes) { route.attributes(fixed) }

    /// An attribute with a value from settings or glossary; characters that XML forbids are left out.
    @_disfavoredOverload
    mutating func attribute(_ name: StaticString, _ string: String) {
        var string = string
        string.withUTF8 { bytes in
            if isWrittenAsItIs(bytes) {
                plain(name) { $0.append(bytes) }
            } else {
                attribute(name) { $0.append(leavingOutForbidden: bytes) }
            }
        }
    }

    /// An attribute with text of the document.
    @inline(__always)
    mutating func attribute(_ name: StaticString, bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { attribute(name, bytes: $0) }
    }

    /// An attribute with text of the document.
    @inline(__always)
    mutating func attribute(_ name: StaticString, bytes: UnsafeBufferPointer<UInt8>) {
        if needsNoEscape(bytes) { plain(name) { $0.append(bytes) } } else { attribute(name) { $0.append(bytes) } }
    }

    /// An attribute with a number.
    mutating func attribute(_ name: StaticString, decimal number: Int) {
        route.plainAttribute(name) { $0.append(decimal: number) }
    }

    /// Text of the document.
    @inline(__always)
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { route.text(bytes) }

    /// Fixed text.
    mutating func text(_ fixed: StaticString) {
        route.text(UnsafeBufferPointer(start: fixed.utf8Start, count: fixed.utf8CodeUnitCount))
    }

    /// Text from settings or glossary; characters that XML forbids are left out.
    @_disfavoredOverload
    mutating func text(_ string: String) {
        var string = string
        string.withUTF8 { bytes in
            if isWrittenAsItIs(bytes) {
                route.plainText(bytes)
            } else if isXMLText(bytes) {
                route.text(bytes)
            } else {
                text(leavingOutForbidden: bytes)
            }
        }
    }

    /// A number as text.
    mutating func text(decimal number: Int) {
        value.clear()
        value.append(decimal: number)
        route.text(value.bytes)
    }

    /// Text that may hold characters XML forbids, which are left out.
    mutating func text(leavingOutForbidden bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            if isXMLText(bytes) { route.text(bytes) } else { text(leavingOutForbidden: bytes) }
        }
    }

    private mutating func text(leavingOutForbidden bytes: UnsafeBufferPointer<UInt8>) {
        value.clear()
        value.appendLeavingOutForbidden(bytes)
        route.text(value.bytes)
    }

    /// Ends the document.
    mutating func finish() throws(XMLWritingError) -> [UInt8] { try route.finish() }

    private mutating func indented(_ content: (inout Self) -> Void) {
        let outer = holdsBlocks
        holdsBlocks = false
        depth += 1
        content(&self)
        depth -= 1
        if holdsBlocks { startLine() }
        holdsBlocks = outer
    }

    private mutating func startLine() {
        let count = min(depth * 2, lineStart.utf8CodeUnitCount - 1)
        route.plainText(UnsafeBufferPointer(start: lineStart.utf8Start, count: count + 1))
    }
}

/// A line end and the deepest indentation there is.
private let lineStart: StaticString = "\n                                                                "
