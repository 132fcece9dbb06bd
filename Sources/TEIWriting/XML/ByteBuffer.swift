/// Bytes that grow: what `[UInt8]` is, without its checks on each append. Freed with its owner.
struct ByteBuffer: ~Copyable {
    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int = 256) {
        self.capacity = max(capacity, 64)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// The bytes, valid until the next change.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    mutating func clear() { count = 0 }

    /// Makes the byte behind the last one NUL, as libxml2 wants its strings; it is not counted.
    mutating func terminate() -> UnsafePointer<UInt8> {
        reserve(1)
        base[count] = 0
        return UnsafePointer(base)
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafePointer<UInt8>, count added: Int) {
        reserve(added)
        (base + count).initialize(from: bytes, count: added)
        count &+= added
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let start = bytes.baseAddress { append(start, count: bytes.count) }
    }

    @inline(__always)
    mutating func append(_ literal: StaticString) {
        append(literal.utf8Start, count: literal.utf8CodeUnitCount)
    }

    @inline(__always)
    mutating func append(_ bytes: [UInt8]) {
        let added = bytes.count
        reserve(added)
        bytes.withUnsafeBufferPointer { bytes in
            if let start = bytes.baseAddress { (base + count).initialize(from: start, count: added) }
        }
        count &+= added
    }

    /// Appends the two bytes of a letter, the first of which is the low byte of `unit`.
    @inline(__always)
    mutating func append(unit: UInt16) {
        reserve(2)
        put(UInt8(truncatingIfNeeded: unit))
        put(UInt8(truncatingIfNeeded: unit >> 8))
    }

    /// Appends an attribute in whose value nothing wants escaping; where both are literals, that is a few stores.
    @inline(__always)
    mutating func append(attribute name: StaticString, _ value: StaticString) {
        reserve(name.utf8CodeUnitCount &+ value.utf8CodeUnitCount &+ 4)
        put(0x20)
        put(name)
        put("=\"")
        put(value)
        put(0x22)  // "
    }

    /// Appends the beginning of an attribute, up to its value.
    @inline(__always)
    mutating func append(openingAttribute name: StaticString) {
        reserve(name.utf8CodeUnitCount &+ 3)
        put(0x20)
        put(name)
        put("=\"")
    }

    /// Appends where there is room for certain.
    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        base[count] = byte
        count &+= 1
    }

    @inline(__always)
    private mutating func put(_ literal: StaticString) {
        (base + count).initialize(from: literal.utf8Start, count: literal.utf8CodeUnitCount)
        count &+= literal.utf8CodeUnitCount
    }

    /// Appends what of `string` XML can hold: all but the characters that XML 1.0 forbids, which are left out.
    ///
    /// A literal is a `StaticString`, of which that is known: hence the attribute, here and in `XMLWriter`.
    @_disfavoredOverload
    mutating func append(_ string: String) {
        var string = string
        string.withUTF8 { append(leavingOutForbidden: $0) }
    }

    /// Appends what of well-formed UTF-8 XML can hold.
    mutating func append(leavingOutForbidden bytes: UnsafeBufferPointer<UInt8>) {
        if isXMLText(bytes) { append(bytes) } else { appendLeavingOutForbidden(bytes) }
    }

    /// Appends `number` in decimal digits.
    @inline(__always)
    mutating func append(decimal number: Int) {
        assert(number >= 0, "only counts and offsets are written")
        reserve(20)
        if number < 10 {
            put(UInt8(truncatingIfNeeded: 0x30 &+ number))
        } else if number < 100 {
            let tens = UInt32(truncatingIfNeeded: number) / 10
            put(UInt8(truncatingIfNeeded: 0x30 &+ tens))
            put(UInt8(truncatingIfNeeded: 0x30 &+ UInt32(truncatingIfNeeded: number) &- 10 &* tens))
        } else {
            putLong(UInt(bitPattern: number))
        }
    }

    private mutating func putLong(_ number: UInt) {
        var digits = 3
        var limit: UInt = 1_000
        while number >= limit && digits < 19 {
            digits &+= 1
            limit &*= 10
        }
        var rest = number
        var index = count &+ digits
        count = index
        while digits > 0 {
            index &-= 1
            base[index] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
            rest /= 10
            digits &-= 1
        }
    }

    /// Appends what `body` stores, at most `room` bytes, from the end that it is given and moves on.
    @inline(__always)
    mutating func appendUnchecked(upTo room: Int, _ body: (inout UnsafeMutablePointer<UInt8>) -> Void) {
        reserve(room)
        var end = base + count
        body(&end)
        count = end - base
        assert(count <= capacity, "more was stored than there was room for")
    }

    /// Makes room for `added` bytes more.
    @inline(__always)
    mutating func reserve(_ added: Int) {
        if count &+ added > capacity { grow(by: added) }
    }

    @inline(never)
    private mutating func grow(by added: Int) {
        capacity = max(capacity * 2, count + added)
        let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        wider.initialize(from: base, count: count)
        base.deallocate()
        base = wider
    }
}
