/// What is known of words, by their packed keys or another number: open addressing, at most half full. A document enters
/// a few dozen of them and asks for many more, and hashing a key for a `Dictionary` costs several times what the look
/// takes. Nothing is taken out, and it is never walked through, so no order shows.
struct KeyMap<Value> {
    private var keys: [UInt64] = []
    private var values: [Value?] = []
    private var count = 0

    /// What is known of a key.
    subscript(key: UInt64) -> Value? { keys.isEmpty ? nil : values[slot(of: key)] }

    /// Enters what is known of a key, in place of what was.
    mutating func set(_ value: Value, for key: UInt64) { self[key, default: value] = value }

    /// What is known of a key, to be changed; `value` if nothing is.
    subscript(key: UInt64, default value: @autoclosure () -> Value) -> Value {
        get { self[key] ?? value() }
        _modify {
            if (count + 1) * 2 > keys.count { grow() }
            let slot = slot(of: key)
            if values[slot] == nil { count += 1 }
            keys[slot] = key
            var changed = values[slot] ?? value()
            // Given up meanwhile, so that a change to an array in it copies nothing.
            values[slot] = nil
            defer { values[slot] = changed }
            yield &changed
        }
    }

    /// The slot that has a key, or the free one where it belongs.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mask = keys.count &- 1
        var slot = Lexicon.slot(key, mask: mask)
        while values[slot] != nil, keys[slot] != key { slot = (slot &+ 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        let size = max(16, keys.count * 2)
        keys = [UInt64](repeating: 0, count: size)
        values = [Value?](repeating: nil, count: size)
        for (key, value) in zip(oldKeys, oldValues) {
            guard let value else { continue }
            let slot = slot(of: key)
            keys[slot] = key
            values[slot] = value
        }
    }
}
