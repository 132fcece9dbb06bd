/// As much of JSON Schema (draft 2020-12) as the schema of the configuration uses, for comparing its verdicts with the
/// program's. Values are handed in as plain Swift values, so that this knows nothing of the program.
public indirect enum PlainJSON: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([PlainJSON])
    case object([String: PlainJSON])

    /// A member of an object.
    public subscript(key: String) -> PlainJSON? {
        if case .object(let members) = self { members[key] } else { nil }
    }
}

/// A schema that judges values.
public struct JSONSchema {
    private let schema: PlainJSON

    /// Makes a judge of a schema.
    public init(_ schema: PlainJSON) { self.schema = schema }

    /// Whether `value` fits.
    public func accepts(_ value: PlainJSON) -> Bool { Self.accepts(value, schema) }

    private static let known: Set<String> = [
        "$schema", "title", "description", "default", "type", "enum", "minimum", "maximum", "minLength", "pattern",
        "items", "uniqueItems", "properties", "additionalProperties", "required", "anyOf",
    ]

    private static func accepts(_ value: PlainJSON, _ schema: PlainJSON) -> Bool {
        guard case .object(let rules) = schema else { return false }
        for (keyword, rule) in rules {
            precondition(known.contains(keyword), "this judge does not know \(keyword)")
            if !accepts(value, keyword, rule, rules) { return false }
        }
        return true
    }

    private static func accepts(
        _ value: PlainJSON, _ keyword: String, _ rule: PlainJSON, _ rules: [String: PlainJSON]
    ) -> Bool {
        switch (keyword, rule, value) {
        case ("type", .string(let type), _): return isType(value, type)
        case ("enum", .array(let allowed), _): return allowed.contains(value)
        case ("minimum", .number(let bound), .number(let number)): return number >= bound
        case ("maximum", .number(let bound), .number(let number)): return number <= bound
        case ("minLength", .number(let bound), .string(let text)): return Double(text.unicodeScalars.count) >= bound
        case ("pattern", .string(let pattern), .string(let text)):
            guard let regex = try? Regex(pattern) else { return false }
            return text.firstMatch(of: regex) != nil
        case ("items", _, .array(let elements)): return elements.allSatisfy { accepts($0, rule) }
        case ("uniqueItems", .bool(true), .array(let elements)):
            return elements.indices.allSatisfy { !elements[..<$0].contains(elements[$0]) }
        case ("properties", .object(let properties), .object(let members)):
            return members.allSatisfy { key, member in properties[key].map { accepts(member, $0) } ?? true }
        case ("additionalProperties", .bool(false), .object(let members)):
            return members.keys.allSatisfy { rules["properties"]?[$0] != nil }
        case ("additionalProperties", .object, .object(let members)):
            return members.allSatisfy { rules["properties"]?[$0.key] != nil || accepts($0.value, rule) }
        case ("anyOf", .array(let choices), _): return choices.contains { accepts(value, $0) }
        case ("required", .array(let keys), .object(let members)):
            return keys.allSatisfy { if case .string(let key) = $0 { members[key] != nil } else { false } }
        default: return true
        }
    }

    private static func isType(_ value: PlainJSON, _ type: String) -> Bool {
        switch (value, type) {
        case (.bool, "boolean"), (.string, "string"), (.array, "array"), (.object, "object"): true
        case (.number(let number), "integer"): number == number.rounded()
        default: false
        }
    }
}
