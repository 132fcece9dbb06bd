/// A half-open range of UTF-8 offsets (bytes) into the clean text of a document.
///
/// Both ends lie on the edge of a Unicode scalar. The name is not `Span`, which the standard library uses.
public struct TextSpan: Sendable, Hashable, Comparable {
    @usableFromInline let lower: UInt32
    @usableFromInline let upper: UInt32

    /// Makes the span `start..<end`, in bytes of the clean text; `start` must not be greater than `end`.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        precondition(start <= end, "a span cannot end before it starts")
        lower = UInt32(start)
        upper = UInt32(end)
    }

    /// The offset of the first byte.
    @inlinable public var start: Int { Int(lower) }
    /// The offset behind the last byte.
    @inlinable public var end: Int { Int(upper) }
    /// The length in bytes.
    @inlinable public var count: Int { Int(upper &- lower) }
    /// Whether the span holds nothing.
    @inlinable public var isEmpty: Bool { lower == upper }
    /// The span as a range, to slice a buffer with.
    @inlinable public var range: Range<Int> { Int(lower)..<Int(upper) }

    /// Whether `other` lies wholly inside this span (equal spans included).
    @inlinable
    public func contains(_ other: TextSpan) -> Bool { lower <= other.lower && other.upper <= upper }

    /// Whether the two spans share at least one byte.
    @inlinable
    public func overlaps(_ other: TextSpan) -> Bool { lower < other.upper && other.lower < upper }

    /// Orders by start, then the longer span first, so that an enclosing span stands before what it encloses.
    @inlinable
    public static func < (left: TextSpan, right: TextSpan) -> Bool {
        left.lower != right.lower ? left.lower < right.lower : left.upper > right.upper
    }
}

/// A half-open range of Unicode code points of the decoded source: a byte order mark is not counted, CR and LF count
/// one each. This is what every offset outside the program means.
public struct SourceRange: Sendable, Hashable {
    @usableFromInline let lower: UInt32
    @usableFromInline let upper: UInt32

    /// Makes the range `start..<end`, in code points; `start` must not be greater than `end`.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        precondition(start <= end, "a range cannot end before it starts")
        lower = UInt32(start)
        upper = UInt32(end)
    }

    /// The offset of the first code point.
    @inlinable public var start: Int { Int(lower) }
    /// The offset behind the last code point.
    @inlinable public var end: Int { Int(upper) }
    /// The length in code points.
    @inlinable public var count: Int { Int(upper &- lower) }
    /// Whether the range holds nothing.
    @inlinable public var isEmpty: Bool { lower == upper }
}
