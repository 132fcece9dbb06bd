import JSON
public import TextModel

/// Reads `pipeline.json`: every key known, every value of its kind, everything wrong reported with its place.
public struct ConfigurationReader {
    private let bytes: [UInt8]
    private let file: String
    private var configuration = PipelineConfiguration()
    private var diagnostics: [Diagnostic] = []

    /// Reads a configuration.
    ///
    /// - Parameters:
    ///   - bytes: the text of the file.
    ///   - file: its name for messages.
    ///   - diagnostics: receives everything that is wrong, in the order of the file.
    /// - Returns: the settings, or nil when there is an error.
    public static func read(
        _ bytes: [UInt8], file: String, reporting diagnostics: inout [Diagnostic]
    ) -> PipelineConfiguration? {
        let root: JSONNode
        do {
            root = try JSONReader.read(bytes, file: file)
        } catch {
            diagnostics.append(error.diagnostic)
            return nil
        }
        var reader = ConfigurationReader(bytes: bytes, file: file)
        reader.readObject(root, keys: ConfigurationKey.all, path: "")
        diagnostics += reader.diagnostics
        return reader.diagnostics.contains { $0.severity == .error } ? nil : reader.configuration
    }

    private init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    private mutating func readObject(_ node: JSONNode, keys: [ConfigurationKey], path: String) {
        guard case .object(let members) = node.value else {
            return wrongKind(node, path: path.isEmpty ? "the configuration" : path, expected: "an object { … }")
        }
        for member in members {
            let memberPath = path.isEmpty ? member.key : "\(path).\(member.key)"
            guard let key = keys.first(where: { $0.name == member.key }) else {
                let known = keys.map(\.name)
                let nearest = NearestName.nearest(to: member.key, among: known)
                report(
                    "unknown-key", at: member.keyOffset, "unknown key \"\(memberPath)\"",
                    help: nearest.map { "did you mean \"\($0)\"?" }
                        ?? "the keys here are \(known.filter { $0 != "$schema" }.joined(separator: ", "))")
                continue
            }
            readValue(member.value, of: key, path: memberPath)
        }
        for key in keys where key.isRequired && node[key.name] == nil {
            let keyPath = path.isEmpty ? key.name : "\(path).\(key.name)"
            let example =
                keyPath == "input"
                ? "\"input\": { \"path\": \"Corpus\" }"
                : keyPath == "input.path" ? "\"path\": \"Corpus\"" : "\"path\": \"annotations/**/*.conll\""
            report("missing-key", at: node.offset, "the key \"\(keyPath)\" is missing", help: "add \(example)")
        }
    }

    private mutating func readValue(_ node: JSONNode, of key: ConfigurationKey, path: String) {
        switch key.shape {
        case .ignoredString:
            if node.string == nil { wrongKind(node, path: path, expected: "a string") }
        case .object(let keys): readObject(node, keys: keys, path: path)
        case .boolean(let place):
            guard case .bool(let value) = node.value else {
                return wrongKind(node, path: path, expected: "true or false")
            }
            configuration[keyPath: place] = value
        case .integer(let place, let range):
            guard case .number(let numeral) = node.value, let value = Int(numeral), range.contains(value) else {
                return wrongKind(
                    node, path: path, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
            configuration[keyPath: place] = value
        case .string(let place, let form):
            if let value = string(node, form: form, path: path) { configuration[keyPath: place] = value }
        case .optionalString(let place, let form):
            if let value = string(node, form: form, path: path) { configuration[keyPath: place] = value }
        case .imports(let place, let keys): readImports(node, into: place, keys: keys, path: path)
        case .labels(let place, let meanings): readLabels(node, into: place, meanings: meanings, path: path)
        case .strings(let place, let form):
            guard case .array(let elements) = node.value else {
                return wrongKind(node, path: path, expected: "a list [ … ] of strings")
            }
            var values: [String] = []
            for element in elements {
                guard let value = string(element, form: form, path: path) else { continue }
                if values.contains(value) {
                    report(
                        "repeated-value", at: element.offset, "\"\(value)\" stands twice in \"\(path)\"",
                        help: "delete one of the two")
                } else {
                    values.append(value)
                }
            }
            configuration[keyPath: place] = values
        }
    }

    private mutating func readImports(
        _ node: JSONNode, into place: WritableKeyPath<PipelineConfiguration, [ImportSource]>,
        keys: [ConfigurationKey], path: String
    ) {
        let elements: [JSONNode]
        switch node.value {
        case .array(let list): elements = list
        case .string: elements = [node]
        default:
            return wrongKind(node, path: path, expected: "a path, or a list [ … ] of paths and objects with a path")
        }
        var sources: [ImportSource] = []
        for (number, element) in elements.enumerated() {
            configuration.importDraft = ImportSource()
            if case .object = element.value {
                readObject(element, keys: keys, path: "\(path)[\(number)]")
            } else if case .string = element.value, let file = string(element, form: .text, path: path) {
                configuration.importDraft.path = file
            } else if element.string == nil {
                wrongKind(element, path: "\(path)[\(number)]", expected: "a path, or an object with a path")
            }
            sources.append(configuration.importDraft)
        }
        configuration.importDraft = ImportSource()
        configuration[keyPath: place] = sources
    }

    private mutating func readLabels(
        _ node: JSONNode, into place: WritableKeyPath<PipelineConfiguration, [ImportSource.Label]>,
        meanings: [String], path: String
    ) {
        guard case .object(let members) = node.value else {
            return wrongKind(node, path: path, expected: "an object such as { \"PERS\": \"person\" }")
        }
        configuration[keyPath: place] = members.compactMap { member in
            string(member.value, form: .oneOf(meanings), path: "\(path).\(member.key)")
                .map { ImportSource.Label(label: member.key, meaning: $0) }
        }
    }

    private mutating func string(
        _ node: JSONNode, form: ConfigurationKey.StringForm, path: String
    ) -> String? {
        guard let value = node.string else {
            wrongKind(node, path: path, expected: expectation(form))
            return nil
        }
        let isAllowed =
            switch form {
            case .text: !value.isEmpty
            case .oneOf(let allowed): allowed.contains(value)
            case .date: ISODate.isValid(value)
            case .name: isXMLName(value)
            }
        guard isAllowed else {
            var help = "write \(expectation(form))"
            if case .oneOf(let allowed) = form, let nearest = NearestName.nearest(to: value, among: allowed) {
                help = "did you mean \"\(nearest)\"? Allowed: \(allowed.joined(separator: ", "))"
            }
            report("bad-value", at: node.offset, "\"\(path)\" cannot be \"\(value)\"", help: help)
            return nil
        }
        return value
    }

    private func expectation(_ form: ConfigurationKey.StringForm) -> String {
        switch form {
        case .text: "a string that is not empty"
        case .oneOf(let allowed): "one of " + allowed.map { "\"\($0)\"" }.joined(separator: ", ")
        case .date: "a date such as 2026-01-31, 2026-01 or 2026"
        case .name: "a name of letters, digits, - . and _ that begins with a letter or _"
        }
    }

    private mutating func wrongKind(_ node: JSONNode, path: String, expected: String) {
        report(
            "bad-value", at: node.offset, "\"\(path)\" is \(node.kindName), expected \(expected)",
            help: "write \(expected)")
    }

    private mutating func report(_ identifier: String, at offset: Int, _ message: String, help: String) {
        diagnostics.append(
            Diagnostic(
                .error, identifier, at: SourceLocation(utf8Offset: offset, in: bytes, file: file), message, help: help))
    }
}

/// Whether `text` can be an `xml:id`: an NCName (Namespaces in XML, production 4), here of ASCII characters only.
private func isXMLName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.isASCII, first.properties.isAlphabetic || first == "_" else {
        return false
    }
    return text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "-._".unicodeScalars.contains($0))
    }
}
