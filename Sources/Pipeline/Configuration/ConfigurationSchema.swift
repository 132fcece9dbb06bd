public import JSON

extension PipelineConfiguration {
    /// The JSON Schema (draft 2020-12) of `pipeline.json`, made from the table the reader uses.
    public static var schema: JSONText {
        var members = objectSchema(ConfigurationKey.all)
        members.insert(("$schema", .string("https://json-schema.org/draft/2020-12/schema")), at: 0)
        members.insert(("title", .string("pipeline.json of Warraq")), at: 1)
        return .object(members)
    }

    /// The settings as `pipeline.json` would state them, every key written out.
    public var effective: JSONText { Self.object(ConfigurationKey.all, of: self) }

    private static func object(_ keys: [ConfigurationKey], of configuration: PipelineConfiguration) -> JSONText {
        .object(
            keys.compactMap { key in
                switch key.shape {
                case .ignoredString: nil
                case .optionalString(let place, _): (key.name, .optional(configuration[keyPath: place]))
                case .string(let place, _): (key.name, .string(configuration[keyPath: place]))
                case .strings(let place, _):
                    (key.name, .array(configuration[keyPath: place].map { .string($0) }))
                case .boolean(let place): (key.name, .bool(configuration[keyPath: place]))
                case .integer(let place, _): (key.name, .integer(configuration[keyPath: place]))
                case .object(let keys): (key.name, object(keys, of: configuration))
                case .imports(let place, let keys):
                    (key.name, .array(configuration[keyPath: place].map { element($0, keys) }))
                case .labels(let place, _):
                    (key.name, .object(configuration[keyPath: place].map { ($0.label, .string($0.meaning)) }))
                }
            }.filter { $0.1 != .null })
    }

    private static func element(_ source: ImportSource, _ keys: [ConfigurationKey]) -> JSONText {
        var configuration = PipelineConfiguration()
        configuration.importDraft = source
        return object(keys, of: configuration)
    }

    private static func objectSchema(_ keys: [ConfigurationKey]) -> [(String, JSONText)] {
        var members: [(String, JSONText)] = [
            ("type", .string("object")),
            ("additionalProperties", .bool(false)),
            ("properties", .object(keys.map { ($0.name, keySchema($0)) })),
        ]
        let required = keys.filter(\.isRequired).map { JSONText.string($0.name) }
        if !required.isEmpty { members.append(("required", .array(required))) }
        return members
    }

    private static func keySchema(_ key: ConfigurationKey) -> JSONText {
        let defaults = PipelineConfiguration()
        var members: [(String, JSONText)] = [("description", .string(key.summary))]
        switch key.shape {
        case .ignoredString: members.append(("type", .string("string")))
        case .object(let keys): members += objectSchema(keys)
        case .boolean(let place):
            members += [("type", .string("boolean")), ("default", .bool(defaults[keyPath: place]))]
        case .integer(let place, let range):
            members += [
                ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
                ("maximum", .integer(range.upperBound)), ("default", .integer(defaults[keyPath: place])),
            ]
        case .string(let place, let form):
            members += stringSchema(form)
            if !key.isRequired { members.append(("default", .string(defaults[keyPath: place]))) }
        case .optionalString(_, let form): members += stringSchema(form)
        case .imports(_, let keys):
            let path = JSONText.object(stringSchema(.text))
            let element = JSONText.object([("anyOf", .array([path, .object(objectSchema(keys))]))])
            members += [
                ("anyOf", .array([path, .object([("type", .string("array")), ("items", element)])])),
                ("default", .array([])),
            ]
        case .labels(_, let meanings):
            members += [
                ("type", .string("object")), ("additionalProperties", .object(stringSchema(.oneOf(meanings)))),
            ]
        case .strings(let place, let form):
            members += [
                ("type", .string("array")), ("items", .object(stringSchema(form))), ("uniqueItems", .bool(true)),
                ("default", .array(defaults[keyPath: place].map { .string($0) })),
            ]
        }
        return .object(members)
    }

    private static func stringSchema(_ form: ConfigurationKey.StringForm) -> [(String, JSONText)] {
        switch form {
        case .text: [("type", .string("string")), ("minLength", .integer(1))]
        case .oneOf(let allowed): [("enum", .array(allowed.map { .string($0) }))]
        case .date:
            [
                ("type", .string("string")),
                ("pattern", .string("^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")),
            ]
        case .name: [("type", .string("string")), ("pattern", .string("^[A-Za-z_][A-Za-z0-9._-]*$"))]
        }
    }
}
