// Eight bytes at a time (SWAR): these loops see every byte of every document.

/// Eight bytes of `bytes` from `index` on, the first lowest.
@inline(__always)
func eightBytes(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
}

/// The number of code points of `bytes[start..<end]`: of the bytes that do not continue a sequence.
func codePoints(of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var continuing = 0
    var index = start
    while index &+ 8 <= end {
        let word = eightBytes(bytes, at: index)
        // Continuation bytes are 10xxxxxx: the high bit set, the next one not.
        continuing &+= (word >> 7 & ~(word >> 6) & ones).nonzeroBitCount
        index &+= 8
    }
    while index < end {
        continuing &+= (bytes[index] & 0xC0) == 0x80 ? 1 : 0
        index &+= 1
    }
    return end &- start &- continuing
}

/// The first place from `start` on, before `end`, where a line may end: a byte below 0x10, or the lead byte C2 or E2 of
/// U+0085 and U+2028-9; `end` if there is none.
func endOfUnbrokenText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    let highs: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index &+ 8 <= end {
        let word = eightBytes(bytes, at: index)
        let low = (word &- 0x1010_1010_1010_1010) & ~word
        // C2 and E2 differ in one bit.
        let lead = (word | 0x2020_2020_2020_2020) ^ 0xE2E2_E2E2_E2E2_E2E2
        let isLead = (lead &- 0x0101_0101_0101_0101) & ~lead
        // The lowest bit set may be trusted; borrows only reach upwards.
        let found = (low | isLead) & highs
        if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
        index &+= 8
    }
    while index < end {
        let byte = bytes[index]
        if byte < 0x10 || byte | 0x20 == 0xE2 { return index }
        index &+= 1
    }
    return end
}
