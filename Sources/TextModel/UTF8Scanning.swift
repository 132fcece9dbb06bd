/// Counts the code points of `bytes[start..<end]`, which must be well-formed UTF-8 and start on a scalar's edge.
@inlinable
public func codePointCount(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= bytes.count, "bytes outside the text")
    var continuing = 0
    var index = start
    while index &+ 8 <= end {
        // So many words can be added up in the lanes of one without a carry into the next.
        let edge = min(index &+ 8 &* 31, end &- 7)
        var lanes: UInt64 = 0
        repeat {
            lanes &+= ByteLanes.continuations(in: ByteLanes.load(bytes, index))
            index &+= 8
        } while index < edge
        continuing &+= Int(truncatingIfNeeded: (lanes &* ByteLanes.all(1)) &>> 56)
    }
    while index < end {
        continuing &+= (bytes[index] & 0xC0) == 0x80 ? 1 : 0
        index &+= 1
    }
    return end &- start &- continuing
}

/// Counts the code points of `bytes[start..<end]`, which must be well-formed UTF-8 and start on a scalar's edge.
@inlinable
public func codePointCount(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    bytes.withUnsafeBufferPointer { codePointCount($0, from: start, to: end) }
}

/// The number of bytes of the UTF-8 sequence that `lead` opens (1 to 4); 1 for a byte that opens none.
@inlinable
public func utf8Length(lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
}

/// The scalar that starts at `index`, and its length in bytes. The bytes must be well-formed UTF-8.
@inlinable
public func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (lead, 1) }
    let second = UInt32(bytes[index &+ 1] & 0x3F)
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = UInt32(bytes[index &+ 2] & 0x3F)
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
    return ((lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(bytes[index &+ 3] & 0x3F), 4)
}

/// Appends `scalar` to `bytes` as UTF-8; `scalar` must be a Unicode scalar value.
@inlinable
public func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
        bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
}
