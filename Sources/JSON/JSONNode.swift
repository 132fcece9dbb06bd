/// A JSON value that remembers where it stands in its text (RFC 8259).
public struct JSONNode: Sendable, Equatable {
    /// The value without its place.
    public indirect enum Value: Sendable, Equatable {
        case null
        case bool(Bool)
        /// The numeral as written.
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([Member])
    }

    /// One member of an object; keys are unique within it.
    public struct Member: Sendable, Equatable {
        /// The key, unescaped.
        public let key: String
        /// The offset of the key's opening quote, in bytes.
        public let keyOffset: Int
        /// The value.
        public let value: JSONNode
    }

    /// The value.
    public let value: Value
    /// The offset of its first byte in the text.
    public let offset: Int

    /// The value of a member, if this is an object that has it.
    public subscript(key: String) -> JSONNode? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The text, if this is a string.
    public var string: String? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    /// What a person calls this kind of value.
    public var kindName: String {
        switch value {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
