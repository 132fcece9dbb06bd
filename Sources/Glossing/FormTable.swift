/// Numbers byte strings in the order of their first appearance, each together with a tag.
///
/// The strings lie in one arena and are found by hash, so that a mention costs no allocation of its own. Numbers are
/// dense, from 0.
struct FormTable {
    private struct Slot {
        var tag: UInt32
        var start: Int
        var end: Int
        /// The number of the next string with the same hash; -1 for none.
        var next: Int32
    }

    private var arena: [UInt8] = []
    private var slots: [Slot] = []
    private var heads: [UInt64: Int32] = [:]

    /// The number of strings.
    var count: Int { slots.count }

    /// The tag that string `number` was put in with.
    func tag(of number: Int) -> UInt32 { slots[number].tag }

    /// The bytes of string `number`.
    func bytes(of number: Int) -> ArraySlice<UInt8> { arena[slots[number].start..<slots[number].end] }

    /// String `number` as text.
    func text(of number: Int) -> String { String(decoding: bytes(of: number), as: UTF8.self) }

    /// The number of `bytes` under `tag`, given now if it is new.
    mutating func insert(_ bytes: ArraySlice<UInt8>, tag: UInt32) -> (number: Int, isNew: Bool) {
        let hash = Self.hash(bytes, tag: tag)
        let head = heads[hash] ?? -1
        var candidate = head
        while candidate >= 0 {
            let slot = slots[Int(candidate)]
            if slot.tag == tag, arena[slot.start..<slot.end].elementsEqual(bytes) { return (Int(candidate), false) }
            candidate = slot.next
        }
        let number = slots.count
        let start = arena.count
        arena.append(contentsOf: bytes)
        slots.append(Slot(tag: tag, start: start, end: arena.count, next: head))
        heads[hash] = Int32(truncatingIfNeeded: number)
        return (number, true)
    }

    /// FNV-1a; short strings, no table.
    private static func hash(_ bytes: ArraySlice<UInt8>, tag: UInt32) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(tag)
        hash = hash &* 0x100_0000_01B3
        bytes.withUnsafeBufferPointer { buffer in
            for byte in buffer { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return hash
    }
}
