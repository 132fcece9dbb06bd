import CLibXML2
import TextModel

/// Makes a `PageTree` of a page with libxml2's HTML parser, whose events alone are used.
///
/// The page is hostile until proven otherwise: `MarkupScanner` hands the parser plain tags, without scripts, comments and
/// endless attributes, and what the parser makes of them is held to limits of depth and size.
final class TreeBuilder {
    /// What one page may hold.
    struct Limits: Sendable {
        /// How deep elements may be nested. Browsers stop at 512; pages with unclosed `font` elements go beyond.
        var depth = 1024
        /// How many elements and texts there may be. A live blog of a whole day has 60,000.
        var nodes = 500_000
    }

    private let limits: Limits
    private let source: [UInt8]
    private let scripts: [Range<Int>]
    private let texts: [Range<Int>]
    private(set) var tree = PageTree()
    private var open: [PageTree.Node] = [0]
    private var rejection: DocumentRejection?
    private var elements: [UnsafePointer<UInt8>: (name: ElementName, number: UInt16)] = [:]
    private var attributes: [UnsafePointer<UInt8>: AttributeName] = [:]
    /// Where the parser's address stands while it runs.
    private let parser = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: 1)

    private init(source: [UInt8], scanned: MarkupScanner.Result, limits: Limits) {
        self.source = source
        scripts = scanned.scripts
        texts = scanned.texts
        self.limits = limits
        parser.initialize(to: nil)
    }

    deinit { parser.deallocate() }

    /// The tree of a page.
    ///
    /// - Parameters:
    ///   - html: the page, decoded, well-formed UTF-8.
    ///   - limits: what it may hold.
    /// - Returns: the tree; empty but for its root if the page is.
    /// - Throws: `DocumentRejection` if the page is beyond the limits.
    static func tree(of html: [UInt8], limits: Limits = Limits()) throws(DocumentRejection) -> PageTree {
        _ = libxml2IsReady
        let scanned = MarkupScanner.scan(html)
        let markup = scanned.markup
        guard let size = Int32(exactly: markup.count) else {
            throw rejection("html-too-large", "the page has \(html.count) bytes", "split it")
        }
        let builder = TreeBuilder(source: html, scanned: scanned, limits: limits)
        guard size > 0 else { return builder.tree }
        var handlers = Self.handlers
        withExtendedLifetime(builder) {
            let reader = Unmanaged.passUnretained(builder).toOpaque()
            markup.withUnsafeBytes { raw in
                raw.withMemoryRebound(to: CChar.self) { bytes in
                    _ = warraq_parseHTMLEvents(bytes.baseAddress, size, &handlers, reader, builder.parser)
                }
            }
        }
        if let rejection = builder.rejection { throw rejection }
        for node in builder.open { builder.tree.close(node) }
        return builder.tree
    }

    // MARK: - Events

    fileprivate func start(
        _ name: UnsafePointer<UInt8>, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard rejection == nil, let parent = open.last else { return }
        guard open.count <= limits.depth else {
            return refuse("html-too-deep", "its elements are nested more than \(limits.depth) deep")
        }
        guard tree.count < limits.nodes else {
            return refuse("html-too-many-elements", "it has more than \(limits.nodes) elements")
        }
        let element = element(name)
        let node = tree.append(element: element.name, nameNumber: element.number, parent: parent)
        open.append(node)
        var place = values
        while let field = place, let attribute = field.pointee {
            append(attribute: attribute, value: field[1], of: node)
            place = field + 2
        }
    }

    private func append(attribute: UnsafePointer<UInt8>, value: UnsafePointer<UInt8>?, of node: PageTree.Node) {
        let bytes = UnsafeBufferPointer(start: value, count: value.map(length) ?? 0)
        switch number(attribute) {
        case .number(let number): tree.append(attribute: number, value: bytes)
        case .scriptMark:
            guard let script = Int(String(decoding: bytes, as: UTF8.self)), scripts.indices.contains(script)
            else { return }
            // The scanner writes it last, so no attribute comes after the text.
            source[scripts[script]].withUnsafeBufferPointer { tree.append(text: $0, parent: node) }
        case .tooMany: break
        }
    }

    fileprivate func end() {
        guard rejection == nil, open.count > 1, let node = open.popLast() else { return }
        tree.close(node)
    }

    fileprivate func characters(_ text: UnsafeBufferPointer<UInt8>) {
        guard rejection == nil, let parent = open.last else { return }
        guard tree.count < limits.nodes else {
            return refuse("html-too-many-elements", "it has more than \(limits.nodes) elements")
        }
        append(text, parent)
    }

    /// Appends text, of each mark in it that which it stands for.
    private func append(_ text: UnsafeBufferPointer<UInt8>, _ parent: PageTree.Node) {
        var rest = text
        while let (place, number) = StandIn.first(in: rest), texts.indices.contains(number) {
            if place.lowerBound > 0 {
                tree.append(text: UnsafeBufferPointer(rebasing: rest[..<place.lowerBound]), parent: parent)
            }
            source.withUnsafeBufferPointer { source in
                tree.append(text: UnsafeBufferPointer(rebasing: source[texts[number]]), parent: parent)
            }
            rest = UnsafeBufferPointer(rebasing: rest[place.upperBound...])
        }
        if !rest.isEmpty { tree.append(text: rest, parent: parent) }
    }

    // MARK: - Names

    // libxml2 keeps each name once, so its address stands for it.
    private func element(_ name: UnsafePointer<UInt8>) -> (name: ElementName, number: UInt16) {
        if let known = elements[name] { return known }
        let string = String(cString: name)
        let result = (ElementName.named(string), tree.number(ofElement: string))
        elements[name] = result
        return result
    }

    private enum AttributeName {
        case number(UInt16)
        /// The scanner's own.
        case scriptMark
        /// There are too many names already.
        case tooMany
    }

    private func number(_ name: UnsafePointer<UInt8>) -> AttributeName {
        if let known = attributes[name] { return known }
        let string = String(cString: name)
        let result: AttributeName =
            string == MarkupScanner.scriptMark
            ? .scriptMark : tree.number(ofAttribute: string).map { .number($0) } ?? .tooMany
        attributes[name] = result
        return result
    }

    private func length(_ text: UnsafePointer<UInt8>) -> Int {
        var end = text
        while end.pointee != 0 { end += 1 }
        return end - text
    }

    private func refuse(_ code: String, _ message: String) {
        rejection = Self.rejection(
            code, message, "this is hardly a page of news: open it in a browser, save it again, or leave it out")
        xmlStopParser(parser.pointee?.assumingMemoryBound(to: xmlParserCtxt.self))
    }

    private static func rejection(_ code: String, _ message: String, _ remedy: String) -> DocumentRejection {
        DocumentRejection(stage: "read", code: code, message: message, remedy: remedy)
    }
}

/// libxml2 wants its tables made once, before threads use it.
private let libxml2IsReady: Void = xmlInitParser()

extension TreeBuilder {
    private static func of(_ context: UnsafeMutableRawPointer?) -> TreeBuilder? {
        context.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    /// The events that are listened to. No handler loads or resolves anything: there is none for it.
    private static var handlers: xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.startElement = { context, name, attributes in
            guard let name else { return }
            TreeBuilder.of(context)?.start(name, attributes)
        }
        handlers.endElement = { context, _ in TreeBuilder.of(context)?.end() }
        let characters: charactersSAXFunc = { context, bytes, count in
            guard let bytes, count > 0 else { return }
            TreeBuilder.of(context)?.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        handlers.characters = characters
        handlers.ignorableWhitespace = characters
        handlers.cdataBlock = characters
        return handlers
    }
}
