import TextModel

/// The first place from `start` on, before `end`, where a line may end: a byte below 0x10, or the lead byte C2 or E2 of
/// U+0085 and U+2028-9; `end` if there is none.
func endOfUnbrokenText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index &+ 8 <= end {
        let word = ByteLanes.load(bytes, index)
        // C2 and E2 differ in one bit.
        let found =
            ByteLanes.marks(below: 0x10, in: word)
            | ByteLanes.marks(of: 0xE2, in: word | ByteLanes.all(0x20))
        if found != 0 { return index &+ ByteLanes.first(found) }
        index &+= 8
    }
    while index < end {
        let byte = bytes[index]
        if byte < 0x10 || byte | 0x20 == 0xE2 { return index }
        index &+= 1
    }
    return end
}
