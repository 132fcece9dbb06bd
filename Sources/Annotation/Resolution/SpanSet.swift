import TextModel

/// A fixed set of spans, none of them empty, asked without hashing each bound.
struct SpanSet {
    private let keys: KeySet

    /// Makes a set of these spans.
    init(_ spans: some Collection<TextSpan>) { keys = KeySet(spans.map(Self.key)) }

    /// Whether the span is in the set.
    func contains(_ span: TextSpan) -> Bool { keys.contains(Self.key(span)) }

    /// Never 0, since the end is not.
    private static func key(_ span: TextSpan) -> UInt64 { UInt64(span.end) << 32 | UInt64(span.start) }
}
