/// The bytes of a short written word as numbers, by which it is found again without comparing letters.
public struct WordKey: Equatable, Sendable {
    /// The bytes, zeros behind the last, and in the highest eight bits how many there are.
    @usableFromInline let bytes: SIMD3<UInt64>

    /// What no word is: UTF-8 has no byte FF.
    @usableFromInline static var none: WordKey { WordKey(bytes: SIMD3(repeating: .max)) }

    @usableFromInline
    init(bytes: SIMD3<UInt64>) { self.bytes = bytes }

    /// Longer words have no key, and are worked out each time.
    @usableFromInline static var longest: Int { 23 }

    /// The key of `text[start..<end]`; nil if the word is too long, empty, or stands at the very end of the text, where
    /// reading in eights would go beyond it.
    @inlinable @inline(__always)
    public init?(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        let count = end &- start
        guard count > 0, count <= WordKey.longest, start &+ 24 <= text.count else { return nil }
        let raw = UnsafeRawBufferPointer(text)
        let first = raw.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        let length = UInt64(truncatingIfNeeded: count) &<< 56
        if count < 8 {
            bytes = SIMD3(first & WordKey.mask(count), 0, length)
            return
        }
        let second = raw.loadUnaligned(fromByteOffset: start &+ 8, as: UInt64.self)
        if count < 16 {
            bytes = SIMD3(first, second & WordKey.mask(count &- 8), length)
            return
        }
        let third = raw.loadUnaligned(fromByteOffset: start &+ 16, as: UInt64.self)
        bytes = SIMD3(first, second, third & WordKey.mask(count &- 16) | length)
    }

    /// The lowest `count` bytes, less than eight.
    @inlinable @inline(__always)
    static func mask(_ count: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: 8 &* count) &- 1 }

    /// A number of thirteen bits, as good as random.
    @inlinable @inline(__always)
    var slot: Int {
        let mixed =
            bytes.x ^ bytes.y &* 0x9FB2_1C65_1E98_DF25 ^ bytes.z &* 0xC4CE_B9FE_1A85_EC53
        return Int(truncatingIfNeeded: ((mixed ^ mixed &>> 32) &* 0x9E37_79B9_7F4A_7C15) &>> 51)
    }
}

/// What was worked out of the written words seen last, so that it need not be at each place: news repeats its words.
///
/// A table of fixed size in which a new word takes the place of another. What it keeps must be a function of the word's
/// bytes alone, so that results do not depend on what it holds. For one worker at a time: see `LendingPool`.
public final class WordMemory<Value: BitwiseCopyable> {
    @usableFromInline
    struct Slot {
        @usableFromInline var key: WordKey
        @usableFromInline var value: Value

        @usableFromInline
        init(key: WordKey, value: Value) {
            self.key = key
            self.value = value
        }
    }

    @usableFromInline let slots: UnsafeMutablePointer<Slot>

    /// As many as `WordKey.slot` tells apart.
    @usableFromInline static var size: Int { 1 << 13 }

    /// Makes a memory of no word.
    ///
    /// - Parameter nothing: any value, to fill the places that keep none.
    @inlinable
    public init(filledWith nothing: Value) {
        slots = .allocate(capacity: Self.size)
        slots.initialize(repeating: Slot(key: .none, value: nothing), count: Self.size)
    }

    deinit { slots.deallocate() }

    /// What is kept for a word; nil if nothing is.
    @inlinable
    public subscript(key: WordKey) -> Value? {
        @inline(__always) get {
            let slot = slots + key.slot
            return slot.pointee.key == key ? slot.pointee.value : nil
        }
    }

    /// Keeps `value` for a word, in the place of another.
    @inlinable
    public func keep(_ value: Value, for key: WordKey) { slots[key.slot] = Slot(key: key, value: value) }
}
