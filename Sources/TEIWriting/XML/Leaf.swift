/// The names of an element that holds text only, and of the attributes it may have behind its id.
struct Leaf {
    /// The element's name.
    let name: StaticString
    /// The attribute whose value is made for each.
    let value: StaticString
    /// The attribute with one value.
    let mark: (name: StaticString, value: StaticString)
}

extension ByteBuffer {
    /// Appends a leaf in whose text nothing wants escaping; the parameters are those of `XMLRoute.leaf`. There is room for
    /// all of it before the first byte is stored, so that none is asked for again.
    @inline(__always)
    mutating func append(
        _ leaf: Leaf, _ ids: NumberedIDs, _ number: Int, fixed: FixedAttributes?, hasValue: Bool, isMarked: Bool,
        text: UnsafeBufferPointer<UInt8>, _ compose: ((UInt16) -> Void) -> Void
    ) {
        let names = 2 &* leaf.name.utf8CodeUnitCount &+ leaf.value.utf8CodeUnitCount
        let mark = leaf.mark.name.utf8CodeUnitCount &+ leaf.mark.value.utf8CodeUnitCount
        let room = ids.attribute.count &+ (fixed?.bytes.count ?? 0) &+ 2 &* text.count &+ names &+ mark &+ 48
        appendUnchecked(upTo: room) { end in
            Self.put("<", &end)
            Self.put(leaf.name, &end)
            Self.put(ids.attribute.bytes, &end)
            Self.put(decimal: number, &end)
            Self.put("\"", &end)
            if let fixed { fixed.bytes.withUnsafeBufferPointer { Self.put($0, &end) } }
            if hasValue {
                Self.put(" ", &end)
                Self.put(leaf.value, &end)
                Self.put("=\"", &end)
                compose { unit in
                    UnsafeMutableRawPointer(end).storeBytes(of: unit.littleEndian, as: UInt16.self)
                    end += 2
                }
                Self.put("\"", &end)
            }
            if isMarked {
                Self.put(" ", &end)
                Self.put(leaf.mark.name, &end)
                Self.put("=\"", &end)
                Self.put(leaf.mark.value, &end)
                Self.put("\"", &end)
            }
            Self.put(">", &end)
            Self.put(text, &end)
            Self.put("</", &end)
            Self.put(leaf.name, &end)
            Self.put(">", &end)
        }
    }

    @inline(__always)
    private static func put(_ literal: StaticString, _ end: inout UnsafeMutablePointer<UInt8>) {
        end.initialize(from: literal.utf8Start, count: literal.utf8CodeUnitCount)
        end += literal.utf8CodeUnitCount
    }

    @inline(__always)
    private static func put(_ bytes: UnsafeBufferPointer<UInt8>, _ end: inout UnsafeMutablePointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        end.initialize(from: start, count: bytes.count)
        end += bytes.count
    }

    /// The numbers of tokens have seldom more than two digits.
    @inline(__always)
    private static func put(decimal number: Int, _ end: inout UnsafeMutablePointer<UInt8>) {
        if number < 10 {
            end[0] = UInt8(truncatingIfNeeded: 0x30 &+ number)
            end += 1
            return
        }
        if number < 100 {
            let tens = UInt32(truncatingIfNeeded: number) / 10
            end[0] = UInt8(truncatingIfNeeded: 0x30 &+ tens)
            end[1] = UInt8(truncatingIfNeeded: 0x30 &+ UInt32(truncatingIfNeeded: number) &- 10 &* tens)
            end += 2
            return
        }
        var digits = 3
        var limit = 1_000
        while number >= limit, digits < 19 {
            digits &+= 1
            limit = limit &* 10
        }
        var rest = UInt(bitPattern: number)
        var place = digits
        while place > 0 {
            place &-= 1
            end[place] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
            rest /= 10
        }
        end += digits
    }
}
