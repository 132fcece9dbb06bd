import Cleaning
import JSON
public import TextModel

/// Reads the rules of one site: every key known, every value of its kind, everything wrong reported with its place.
public struct SiteRulesReader {
    /// A key of the file, beside `hosts`.
    struct Key {
        let name: String
        /// What it says, in one sentence, for the reference.
        let summary: String
        let place: WritableKeyPath<SiteRules, [SiteRules.Entry]>
        /// Whether its strings are selectors.
        var isSelector = true
    }

    /// The keys, beside `hosts`.
    static var keys: [Key] {
        [
            Key(
                name: "keep", summary: "Elements whose text is the article's, whatever the extraction thinks.",
                place: \.keep),
            Key(name: "drop", summary: "Elements whose text is frame.", place: \.drop),
            Key(
                name: "phrases",
                summary: "Lines of frame: the line consists of the phrase, or begins with it if it ends in ….",
                place: \.phrases, isSelector: false),
            Key(name: "title", summary: "The element with the headline.", place: \.title),
            Key(name: "date", summary: "The element with the date of publication.", place: \.date),
            Key(name: "byline", summary: "The element with the author's name.", place: \.byline),
        ]
    }

    private let bytes: [UInt8]
    private let file: String
    private let selectorFault: (String) -> String?
    private var diagnostics: [Diagnostic] = []

    /// Reads the rules of a site.
    ///
    /// - Parameters:
    ///   - bytes: the text of the file.
    ///   - file: its name for messages.
    ///   - selectorFault: says what is wrong with a selector; nil if nothing is.
    ///   - diagnostics: receives everything that is wrong, in the order of the file.
    /// - Returns: the rules, or nil when there is an error.
    public static func read(
        _ bytes: [UInt8], file: String, selectorFault: (String) -> String? = { _ in nil },
        reporting diagnostics: inout [Diagnostic]
    ) -> SiteRules? {
        let root: JSONNode
        do {
            root = try JSONReader.read(bytes, file: file)
        } catch {
            diagnostics.append(error.diagnostic)
            return nil
        }
        return withoutActuallyEscaping(selectorFault) { selectorFault in
            var reader = SiteRulesReader(bytes: bytes, file: file, selectorFault: selectorFault)
            let rules = reader.rules(root)
            diagnostics += reader.diagnostics
            return reader.diagnostics.contains { $0.severity == .error } ? nil : rules
        }
    }

    private init(bytes: [UInt8], file: String, selectorFault: @escaping (String) -> String?) {
        self.bytes = bytes
        self.file = file
        self.selectorFault = selectorFault
    }

    private mutating func rules(_ root: JSONNode) -> SiteRules {
        var rules = SiteRules(hosts: [], file: file)
        guard case .object(let members) = root.value else {
            report(
                "bad-value", at: root.offset, "the rules of a site are \(root.kindName), expected an object { … }",
                help: "write { \"hosts\": [\"example.com\"], \"phrases\": [\"…\"] }")
            return rules
        }
        for member in members {
            if member.key == "$schema" { continue }
            if member.key == "hosts" {
                rules.hosts = strings(member).compactMap { host($0) }
            } else if let key = Self.keys.first(where: { $0.name == member.key }) {
                rules[keyPath: key.place] = strings(member).compactMap { entry($0, of: key) }
            } else {
                let known = ["hosts"] + Self.keys.map(\.name)
                let nearest = NearestName.nearest(to: member.key, among: known)
                report(
                    "unknown-key", at: member.keyOffset, "unknown key \"\(member.key)\"",
                    help: nearest.map { "did you mean \"\($0)\"?" }
                        ?? "the keys here are \(known.joined(separator: ", "))")
            }
        }
        if root["hosts"] == nil || (rules.hosts.isEmpty && diagnostics.isEmpty) {
            report(
                "missing-key", at: root.offset, "the rules do not say which site they are for",
                help: "add \"hosts\": [\"example.com\"]")
        }
        return rules
    }

    /// The strings of a member that is a list, or one string.
    private mutating func strings(_ member: JSONNode.Member) -> [JSONNode] {
        let elements: [JSONNode]
        switch member.value.value {
        case .array(let list): elements = list
        case .string: elements = [member.value]
        default: elements = []
        }
        if case .array = member.value.value {
        } else if elements.isEmpty {
            report(
                "bad-value", at: member.value.offset,
                "\"\(member.key)\" is \(member.value.kindName), expected a list [ … ] of strings",
                help: "write \"\(member.key)\": [\"…\"]")
        }
        var seen: Set<String> = []
        return elements.filter { element in
            guard let text = element.string, text.contains(where: { !$0.isWhitespace }) else {
                report(
                    "bad-value", at: element.offset, "\"\(member.key)\" holds \(element.kindName) that says nothing",
                    help: "write a string that is not empty")
                return false
            }
            guard seen.insert(text).inserted else {
                report(
                    "repeated-value", at: element.offset, "\"\(text)\" stands twice in \"\(member.key)\"",
                    help: "delete one of the two")
                return false
            }
            return true
        }
    }

    private mutating func host(_ node: JSONNode) -> String? {
        guard let text = node.string else { return nil }
        if text.contains("/") {
            let host = Outlet.host(of: text.contains("://") ? text : "https://\(text)")
            report(
                "bad-value", at: node.offset, "\"hosts\" cannot be \"\(text)\": it takes names of hosts, not addresses",
                help: host.map { "write \"\($0)\"" } ?? "write a name such as \"example.com\"")
            return nil
        }
        let name = text.lowercased()
        return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    }

    private mutating func entry(_ node: JSONNode, of key: Key) -> SiteRules.Entry? {
        guard let text = node.string else { return nil }
        if key.isSelector, let fault = selectorFault(text) {
            report(
                "invalid-selector", at: node.offset, "\"\(key.name)\" cannot be \"\(text)\": \(fault)",
                help: "write an XPath such as //div[@class='note'], or CSS such as div.note")
            return nil
        }
        if !key.isSelector, !SiteRules.hasWords(text) {
            report(
                "bad-value", at: node.offset, "the phrase \"\(text)\" has no letter to go by",
                help: "write the words of the line; signs between them do not matter")
            return nil
        }
        return SiteRules.Entry(text, at: SourceLocation(utf8Offset: node.offset, in: bytes, file: file))
    }

    private mutating func report(_ identifier: String, at offset: Int, _ message: String, help: String) {
        diagnostics.append(
            Diagnostic(
                .error, identifier, at: SourceLocation(utf8Offset: offset, in: bytes, file: file), message, help: help))
    }
}
