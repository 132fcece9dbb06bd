/// What the bytes of a document look like, whatever anybody declares.
struct EncodingSniffer {
    /// The encoding they look like; nil for ASCII, which is the same in all but UTF-16, and for what looks like none.
    let encoding: TextEncoding?
    /// How sure the choice between the code pages is, as `CodePageSniffer.lead`; nil for UTF-8 and UTF-16, whose form
    /// leaves no doubt.
    let lead: Int?
    /// The bytes that are ill-formed as UTF-8.
    let invalidByteCount: Int

    /// Looks at `bytes` from `start`, behind a byte order mark, on; `scan` is the scan from there.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, scan: UTF8Scan) {
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        if let isBigEndian = Self.utf16Order(rest, scan: scan) {
            encoding = isBigEndian ? .utf16BigEndian : .utf16LittleEndian
            lead = nil
            invalidByteCount = 0
            return
        }
        guard scan.firstInvalid != nil else {
            encoding = scan.codePointCount < rest.count ? .utf8 : nil
            lead = nil
            invalidByteCount = 0
            return
        }
        let invalid = UTF8Repair.invalidByteCount(bytes, from: start)
        invalidByteCount = invalid
        let high = rest.reduce(0) { $1 < 0x80 ? $0 : $0 + 1 }
        // In a code page hardly any two letters happen to be a sequence of UTF-8; in damaged UTF-8 most sequences are
        // whole.
        if invalid * 4 <= high - invalid {
            encoding = .utf8
            lead = nil
            return
        }
        let pages = CodePageSniffer(rest)
        encoding = pages.best
        lead = pages.best == nil ? nil : pages.lead
    }

    /// UTF-16 without a mark: in Arabic text nearly every high byte is 00 or 06; whether it comes second is the result.
    private static func utf16Order(_ bytes: UnsafeBufferPointer<UInt8>, scan: UTF8Scan) -> Bool? {
        // Text of one byte a character has neither byte in it; UTF-8 with characters beyond ASCII is none of it.
        if scan.firstInvalid == nil, !scan.hasNUL, scan.codePointCount < bytes.count { return nil }
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(4_096))
        guard sample.contains(where: { $0 == 0 || $0 == 6 }) else { return nil }
        switch ForeignFormat.byZeroPattern(bytes) {
        case .utf16(let isBigEndian): return isBigEndian
        default: return nil
        }
    }
}
