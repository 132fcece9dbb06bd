import TextModel

/// Whether well-formed UTF-8 holds only characters of XML 1.0 (production Char): no control but tab, LF and CR, neither
/// U+FFFE nor U+FFFF. Cleaning guarantees that for text; metadata and settings are passed through `append(_: String)`.
func isXMLText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    let raw = UnsafeRawPointer(start)
    var index = 0
    while index < bytes.count {
        // Eight bytes at a time, as long as none is a control or the lead of U+F000-FFFF.
        if index &+ 8 <= bytes.count {
            let word = ByteLanes.load(raw, index)
            if ByteLanes.marks(below: 0x20, in: word) | ByteLanes.marks(of: 0xEF, in: word) == 0 {
                index &+= 8
                continue
            }
        }
        let byte = start[index]
        if byte < 0x20 {
            guard byte == 0x09 || byte == 0x0A || byte == 0x0D else { return false }
        } else if byte == 0xEF, index &+ 2 < bytes.count, start[index &+ 1] == 0xBF, start[index &+ 2] >= 0xBE {
            return false
        }
        index &+= 1
    }
    return true
}

/// Whether nothing in an attribute's value wants escaping; for assertions.
func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isXMLText(bytes) && !bytes.contains { [0x09, 0x0A, 0x0D, 0x22, 0x26, 0x3C, 0x3E].contains($0) }
}

/// Whether all bytes are above U+003E `>`, so that nothing wants escaping: eight at a time. A false no costs time only.
@inline(__always)
func needsNoEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    let raw = UnsafeRawPointer(start)
    let count = bytes.count
    guard count >= 8 else { return ByteLanes.marks(below: 0x3F, in: shortWord(raw, count)) == 0 }
    var index = 0
    while index &+ 8 < count {
        if ByteLanes.marks(below: 0x3F, in: ByteLanes.load(raw, index)) != 0 { return false }
        index &+= 8
    }
    // The last eight bytes, some of them for the second time.
    return ByteLanes.marks(below: 0x3F, in: ByteLanes.load(raw, count &- 8)) == 0
}

/// Up to seven bytes in a word, some of them twice; what is left of it holds the letter `a`.
@inline(__always)
private func shortWord(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
        let first = bytes.loadUnaligned(as: UInt32.self)
        let last = bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
        return UInt64(first) | UInt64(last) &<< 32
    }
    var word = ByteLanes.all(0x61)
    var index = 0
    while index < count {
        word = word &<< 8 | UInt64(bytes.load(fromByteOffset: index, as: UInt8.self))
        index &+= 1
    }
    return word
}

/// Whether the bytes go into text and into values as they are: none is a control, wants escaping or begins a character
/// that XML forbids. Asked of short values, it looks once at what ``isXMLText`` and the escaping look at apart. A false
/// no costs time only.
@inline(__always)
func isWrittenAsItIs(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress else { return true }
    let raw = UnsafeRawPointer(start)
    let count = bytes.count
    guard count >= 8 else { return !mayWantMore(shortWord(raw, count)) }
    var index = 0
    while index &+ 8 < count {
        if mayWantMore(ByteLanes.load(raw, index)) { return false }
        index &+= 8
    }
    // The last eight bytes, some of them for the second time.
    return !mayWantMore(ByteLanes.load(raw, count &- 8))
}

/// Whether one of eight bytes is a control, `"`, `&`, `<`, `>` or the lead of U+F000-FFFF.
@inline(__always)
private func mayWantMore(_ word: UInt64) -> Bool {
    // 3C and 3E differ in one bit, as do 22 and 26.
    let brackets = word | ByteLanes.all(0x02)
    let signs = word | ByteLanes.all(0x04)
    return ByteLanes.marks(below: 0x20, in: word) | ByteLanes.marks(of: 0x3E, in: brackets)
        | ByteLanes.marks(of: 0x26, in: signs) | ByteLanes.marks(of: 0xEF, in: word) != 0
}

extension ByteBuffer {
    /// Appends well-formed UTF-8 without the characters that XML 1.0 forbids.
    mutating func appendLeavingOutForbidden(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: index)
            let isForbidden = isXMLForbidden(scalar) || scalar == 0x0B || scalar == 0x0C
            if !isForbidden { append(UnsafeBufferPointer(rebasing: bytes[index..<(index &+ length)])) }
            index &+= length
        }
    }

    /// Appends character data as libxml2's tree serialises it: `&`, `<`, `>`, and CR, which a reader would make LF.
    mutating func append(escapingText bytes: UnsafeBufferPointer<UInt8>) {
        append(bytes) { word in
            ByteLanes.marks(of: 0x26, in: word) | ByteLanes.marks(of: 0x3C, in: word)
                | ByteLanes.marks(of: 0x3E, in: word) | ByteLanes.marks(of: 0x0D, in: word)
        } escape: { byte in
            switch byte {
            case 0x26: "&amp;"
            case 0x3C: "&lt;"
            case 0x3E: "&gt;"
            case 0x0D: "&#13;"
            default: nil
            }
        }
    }

    /// Appends the value of an attribute in double quotes as libxml2 serialises it; line ends and tab by number, since
    /// a reader would make them spaces.
    mutating func append(escapingAttribute bytes: UnsafeBufferPointer<UInt8>) {
        append(bytes) { word in
            ByteLanes.marks(of: 0x22, in: word) | ByteLanes.marks(of: 0x26, in: word)
                | ByteLanes.marks(of: 0x3C, in: word) | ByteLanes.marks(of: 0x3E, in: word)
                | ByteLanes.marks(below: 0x20, in: word)
        } escape: { byte in
            switch byte {
            case 0x22: "&quot;"
            case 0x26: "&amp;"
            case 0x3C: "&lt;"
            case 0x3E: "&gt;"
            case 0x09: "&#9;"
            case 0x0A: "&#10;"
            case 0x0D: "&#13;"
            default: nil
            }
        }
    }

    /// Appends `bytes`, each for which `escape` gives one replaced by that. Eight bytes are passed at a time for which
    /// `mayHoldSpecial` gives 0.
    @inline(__always)
    private mutating func append(
        _ bytes: UnsafeBufferPointer<UInt8>, mayHoldSpecial: (UInt64) -> UInt64, escape: (UInt8) -> StaticString?
    ) {
        guard let first = bytes.baseAddress else { return }
        let raw = UnsafeRawPointer(first)
        var start = 0
        var index = 0
        while index < bytes.count {
            if index &+ 8 <= bytes.count,
                mayHoldSpecial(ByteLanes.load(raw, index)) == 0
            {
                index &+= 8
                continue
            }
            let byte = first[index]
            if byte <= 0x3E, let escape = escape(byte) {
                append(first + start, count: index &- start)
                append(escape)
                start = index &+ 1
            }
            index &+= 1
        }
        append(first + start, count: bytes.count &- start)
    }
}
