import TextModel

/// The first place from `start` on, before `end`, where a line may end: a byte below 0x10, or the lead byte C2 or E2 of
/// U+0085 and U+2028-9; `end` if there is none.
func endOfUnbrokenText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    ByteLanes.firstIndex(in: UnsafeBufferPointer(rebasing: bytes[..<end]), from: start) { word in
        // C2 and E2 differ in one bit.
        ByteLanes.marks(below: 0x10, in: word) | ByteLanes.marks(of: 0xE2, in: word | ByteLanes.all(0x20))
    } isFound: { byte in
        byte < 0x10 || byte | 0x20 == 0xE2
    }
}
