/// Text with marks in it that say where something is expected: `[…]` spans, nested if need be.
public struct MarkedText: Sendable {
    /// The text without marks.
    public let text: String
    /// The marked spans in UTF-8 offsets, by start, an enclosing one first.
    public let spans: [Range<Int>]

    /// Takes the marks out of `marked`.
    public init(_ marked: String) {
        var bytes: [UInt8] = []
        var open: [Int] = []
        var slots: [Range<Int>?] = []
        for byte in marked.utf8 {
            switch byte {
            case UInt8(ascii: "["):
                open.append(slots.count)
                slots.append(bytes.count..<bytes.count)
            case UInt8(ascii: "]"):
                guard let slot = open.popLast(), let start = slots[slot]?.lowerBound else { continue }
                slots[slot] = start..<bytes.count
            default: bytes.append(byte)
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
        spans = slots.compactMap { $0 }
    }
}
