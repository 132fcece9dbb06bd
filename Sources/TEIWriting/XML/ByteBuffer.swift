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
        (base + count).update(from: bytes, count: added)
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
        bytes.withUnsafeBufferPointer { append($0) }
    }

    /// Appends what of `string` XML can hold: all but the characters that XML 1.0 forbids, which are left out.
    mutating func append(_ string: String) {
        var string = string
        string.withUTF8 { bytes in
            if isXMLText(bytes) { append(bytes) } else { appendLeavingOutForbidden(bytes) }
        }
    }

    /// Appends `number` in decimal digits.
    @inline(__always)
    mutating func append(decimal number: Int) {
        assert(number >= 0, "only counts and offsets are written")
        if number < 10 { append(UInt8(truncatingIfNeeded: 0x30 &+ number)) } else { append(longDecimal: UInt(number)) }
    }

    private mutating func append(longDecimal number: UInt) {
        reserve(20)
        var digits = 2
        var limit: UInt = 100
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

    @inline(__always)
    private mutating func reserve(_ added: Int) {
        if count &+ added > capacity { grow(by: added) }
    }

    @inline(never)
    private mutating func grow(by added: Int) {
        capacity = max(capacity * 2, count + added)
        let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        wider.update(from: base, count: count)
        base.deallocate()
        base = wider
    }
}
