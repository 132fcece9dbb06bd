/// Numbers byte strings in the order of their first appearance, each together with a tag.
///
/// The strings lie in one arena and are found by hash, so that a mention costs no allocation of its own. Numbers are
/// dense, from 0.
struct FormTable {
    private struct Slot {
        var tag: UInt32
        var start: Int
        var end: Int
        var hash: UInt64
    }

    private var arena: [UInt8] = []
    private var slots: [Slot] = []
    /// Open addressing, at most half full: the number of a string plus one, 0 for none.
    private var places: [Int32] = []

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
        bytes.withUnsafeBufferPointer { insert($0, tag: tag) }
    }

    private mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>, tag: UInt32) -> (number: Int, isNew: Bool) {
        let hash = ByteRuns.hash(bytes, seed: UInt64(tag))
        if let number = find(bytes, tag, hash) { return (number, false) }
        let number = slots.count
        if number == 0 { reserve(bytes.count) }
        let start = arena.count
        arena.append(contentsOf: bytes)
        slots.append(Slot(tag: tag, start: start, end: arena.count, hash: hash))
        if slots.count * 2 > places.count {
            places = [Int32](repeating: 0, count: places.count * 2)
            for number in slots.indices { place(number) }
        } else {
            place(number)
        }
        return (number, true)
    }

    /// Makes room for the spellings of a news item, so that few have it made anew.
    private mutating func reserve(_ first: Int) {
        arena.reserveCapacity(max(1024, first))
        slots.reserveCapacity(64)
        places = [Int32](repeating: 0, count: 128)
    }

    private func find(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: UInt32, _ hash: UInt64) -> Int? {
        guard !places.isEmpty else { return nil }
        var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
        while places[place] != 0 {
            let number = Int(places[place]) - 1
            if slots[number].hash == hash, slots[number].tag == tag {
                let (start, end) = (slots[number].start, slots[number].end)
                let isSame = arena.withUnsafeBufferPointer {
                    ByteRuns.areSame(UnsafeBufferPointer(rebasing: $0[start..<end]), bytes)
                }
                if isSame { return number }
            }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }

    private mutating func place(_ number: Int) {
        var place = Int(truncatingIfNeeded: slots[number].hash) & (places.count - 1)
        while places[place] != 0 { place = (place + 1) & (places.count - 1) }
        places[place] = Int32(truncatingIfNeeded: number + 1)
    }
}
