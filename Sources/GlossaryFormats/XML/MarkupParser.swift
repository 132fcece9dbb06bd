import CLibXML2
import TextModel

/// Reads XML of unknown origin as events, and hands over one entry after the other.
///
/// Such a file is hostile until proven otherwise. Nothing is fetched: no network, no DTD, no external entity. A file that
/// declares entities or default values of attributes is refused at the first declaration, so nothing can be expanded;
/// what is left to bound are depth and the length of texts. Errors come from libxml2 by the parser's own handler
/// (see `TEIValidator`), not by one of the thread or the process.
final class MarkupParser {
    /// Elements may be nested this deep; TBX and SKOS need 10.
    static let depthLimit = 64
    /// The longest text of one element, in bytes.
    static let textLimit = 1 << 20

    /// What a file is refused for.
    struct Refusal {
        var identifier: String
        var message: String
        var help: String
        var line: Int

        func diagnostic(_ file: String) -> Diagnostic {
            Diagnostic(.error, identifier, at: SourceLocation(file: file, line: line), message, help: help)
        }
    }

    /// Whether an element, with its depth from 1, is an entry: kept whole and handed over.
    private let isEntry: (_ name: String, _ namespace: String, _ depth: Int) -> Bool
    private let take: (MarkupElement) -> Void
    /// The root, without content.
    private(set) var root: MarkupElement?

    private var depth = 0
    /// The elements that are open, from the entry on.
    private var open: [MarkupElement] = []
    private var textLength = 0
    private var refusal: Refusal?
    /// The current texts as bytes, one for each open element.
    private var texts: [[UInt8]] = []
    private var names: [UnsafePointer<UInt8>: String] = [:]

    private init(
        isEntry: @escaping (_ name: String, _ namespace: String, _ depth: Int) -> Bool,
        take: @escaping (MarkupElement) -> Void
    ) {
        self.isEntry = isEntry
        self.take = take
    }

    /// Reads `bytes`.
    ///
    /// - Parameters:
    ///   - bytes: the file, in any encoding that it declares and libxml2 knows.
    ///   - file: its name, for messages.
    ///   - diagnostics: receives what is wrong, with the line.
    ///   - isEntry: whether an element, with its depth from 1, is an entry.
    ///   - take: receives each entry.
    /// - Returns: the root, without content; nil if the file is refused or not well-formed.
    static func read(
        _ bytes: [UInt8], file: String, reporting diagnostics: inout [Diagnostic],
        isEntry: @escaping (_ name: String, _ namespace: String, _ depth: Int) -> Bool,
        take: @escaping (MarkupElement) -> Void
    ) -> MarkupElement? {
        _ = libxml2IsReady
        guard let size = Int32(exactly: bytes.count) else { return nil }
        if let refusal = refusal(of: bytes) {
            diagnostics.append(refusal.diagnostic(file))
            return nil
        }
        let parser = MarkupParser(isEntry: isEntry, take: take)
        var context = warraq_eventContext()
        defer { warraq_clearFirstError(&context.first) }
        var handlers = Self.handlers
        let result = withExtendedLifetime(parser) {
            context.reader = Unmanaged.passUnretained(parser).toOpaque()
            return bytes.withUnsafeBytes { raw in
                raw.withMemoryRebound(to: CChar.self) {
                    warraq_parseEvents($0.baseAddress, size, &handlers, &context)
                }
            }
        }
        if let refusal = parser.refusal {
            diagnostics.append(refusal.diagnostic(file))
            return nil
        }
        guard result == 0, let root = parser.root else {
            diagnostics.append(malformed(context.first, file))
            return nil
        }
        return root
    }

    /// What a file is refused for before it is parsed.
    private static func refusal(of bytes: [UInt8]) -> Refusal? {
        if let encoding = MarkupGuard.foreignEncoding(bytes) {
            return Refusal(
                identifier: "foreign-encoding", message: "the file is in \(isolated(encoding)), which is not read",
                help: "save it as UTF-8, with encoding=\"UTF-8\" in its first line", line: 1)
        }
        return MarkupGuard.crowdedLine(bytes).map {
            Refusal(
                identifier: "too-many-attributes",
                message: "an element has more than \(MarkupGuard.attributeLimit) attributes",
                help: "this is no glossary: TBX and SKOS need 4", line: $0)
        }
    }

    private static func malformed(_ first: warraq_firstError, _ file: String) -> Diagnostic {
        let words = first.message.map { String(cString: $0) } ?? "no element"
        let line = String(words.split(whereSeparator: \.isNewline).first ?? "no element")
        return Diagnostic(
            .error, "invalid-xml", at: SourceLocation(file: file, line: max(1, Int(first.line))),
            "the file is not well-formed XML: \(isolated(line))",
            help: "export it again, or correct the line; nothing of the file was read")
    }

    // MARK: - Events

    fileprivate func start(
        _ name: String, _ namespace: String, _ attributes: [MarkupElement.Attribute], line: Int
    ) -> Bool {
        depth += 1
        guard depth <= Self.depthLimit else {
            return refuse(
                "too-deep", "elements are nested more than \(Self.depthLimit) deep",
                "this is no glossary: TBX and SKOS need 10 levels", line)
        }
        let element = MarkupElement(name: name, namespace: namespace, attributes: attributes, line: line)
        if depth == 1 { root = element }
        if !open.isEmpty || isEntry(name, namespace, depth) {
            open.append(element)
            texts.append([])
        }
        return true
    }

    fileprivate func end() {
        depth -= 1
        guard var element = open.popLast(), let text = texts.popLast() else { return }
        element.text = String(decoding: text, as: UTF8.self)
        if open.isEmpty {
            textLength = 0
            take(element)
        } else {
            open[open.count - 1].children.append(element)
            texts[texts.count - 1] += text
        }
    }

    fileprivate func characters(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) -> Bool {
        guard !open.isEmpty else { return true }
        textLength += bytes.count
        guard textLength <= Self.textLimit else {
            return refuse(
                "text-too-long", "an entry holds more than \(Self.textLimit >> 10) KB of text",
                "split it, or remove it",
                line)
        }
        texts[texts.count - 1].append(contentsOf: bytes)
        return true
    }

    fileprivate func declaration(line: Int) {
        _ = refuse(
            "entity-declaration", "the file declares entities or attributes of its own, which are not read for safety",
            "remove the declarations between [ and ] in <!DOCTYPE …>, and write the characters themselves", line)
    }

    private func refuse(_ identifier: String, _ message: String, _ help: String, _ line: Int) -> Bool {
        if refusal == nil { refusal = Refusal(identifier: identifier, message: message, help: help, line: line) }
        return false
    }

    /// A name as a string; libxml2 keeps each name once, so its address stands for it.
    fileprivate func string(_ name: UnsafePointer<UInt8>?) -> String {
        guard let name else { return "" }
        if let known = names[name] { return known }
        let string = String(cString: name)
        names[name] = string
        return string
    }
}

/// libxml2 wants its tables made once, before threads use it.
private let libxml2IsReady: Void = xmlInitParser()

extension MarkupParser {
    /// The parser that a callback belongs to.
    fileprivate static func of(_ context: UnsafeMutableRawPointer?) -> MarkupParser? {
        guard let context, let reader = warraq_contextOfParser(context)?.pointee.reader else { return nil }
        return Unmanaged<MarkupParser>.fromOpaque(reader).takeUnretainedValue()
    }

    fileprivate static func line(_ context: UnsafeMutableRawPointer?) -> Int { Int(xmlSAX2GetLineNumber(context)) }

    fileprivate static func stop(_ context: UnsafeMutableRawPointer?) {
        xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
    }

    /// The events that are listened to. No handler loads, resolves or substitutes anything: there is none for it.
    fileprivate static var handlers: xmlSAXHandler {
        var handlers = xmlSAXHandler()
        handlers.startElementNs = { context, name, _, uri, _, _, count, _, values in
            guard let parser = MarkupParser.of(context) else { return }
            let attributes = MarkupParser.attributes(Int(count), values, parser)
            let isFine = parser.start(
                parser.string(name), parser.string(uri), attributes, line: MarkupParser.line(context))
            if !isFine { MarkupParser.stop(context) }
        }
        handlers.endElementNs = { context, _, _, _ in MarkupParser.of(context)?.end() }
        let characters: charactersSAXFunc = { context, bytes, count in
            guard let parser = MarkupParser.of(context), let bytes else { return }
            let isFine = parser.characters(
                UnsafeBufferPointer(start: bytes, count: Int(count)), line: MarkupParser.line(context))
            if !isFine { MarkupParser.stop(context) }
        }
        handlers.characters = characters
        handlers.ignorableWhitespace = characters
        handlers.cdataBlock = characters
        handlers.entityDecl = { context, _, _, _, _, _ in
            MarkupParser.of(context)?.declaration(line: MarkupParser.line(context))
            MarkupParser.stop(context)
        }
        handlers.attributeDecl = { context, _, _, _, _, _, tree in
            xmlFreeEnumeration(tree)
            MarkupParser.of(context)?.declaration(line: MarkupParser.line(context))
            MarkupParser.stop(context)
        }
        return handlers
    }

    /// The attributes of an element: five pointers each, local name, prefix, namespace, start and end of the value.
    fileprivate static func attributes(
        _ count: Int, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ parser: MarkupParser
    ) -> [MarkupElement.Attribute] {
        guard let values, count > 0 else { return [] }
        return (0..<count).map { number in
            let fields = values + number * 5
            var value = ""
            if let start = fields[3], let end = fields[4] {
                value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
            }
            let prefix = parser.string(fields[1])
            let name = parser.string(fields[0])
            return MarkupElement.Attribute(
                name: prefix == "xml" ? "xml:\(name)" : name, namespace: parser.string(fields[2]), value: value)
        }
    }
}
