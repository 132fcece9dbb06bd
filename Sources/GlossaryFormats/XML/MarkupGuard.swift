/// What is looked at before libxml2 sees a file: what it takes more than linear time for, and encodings in which that
/// cannot be seen.
///
/// libxml2 compares each attribute of a start tag with every other: 200,000 in one tag are 20,000,000,000 comparisons.
/// No handler runs before they are done, so they are counted first. A value may hold `>` but no `<` (XML 1.0, 3.1), so
/// what stands between two `<` holds at least the attributes of one tag.
enum MarkupGuard {
    /// More attributes than this has no start tag; TBX and SKOS need 4.
    static let attributeLimit = 200

    /// The encodings, as a file may declare them, in which the signs of markup are the bytes of ASCII or UTF-16.
    private static let encodings = [
        "utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-", "windows-125", "cp125",
    ]

    /// The line of the first start tag with too many attributes; nil if there is none.
    static func crowdedLine(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            let (step, first) = Self.units(buffer)
            var line = 1
            var count = 0
            var isBehindEquals = false
            var index = first
            while index < buffer.count {
                let byte = buffer[index]
                let isASCII = step == 1 || buffer[index ^ 1] == 0
                index += step
                guard isASCII else { continue }
                switch byte {
                case 0x3C: count = 0
                case 0x3D: isBehindEquals = true
                case 0x22, 0x27:
                    if isBehindEquals { count += 1 }
                    isBehindEquals = false
                    if count > attributeLimit { return line }
                case 0x0A: line += 1
                case 0x09, 0x0D, 0x20: break
                default: isBehindEquals = false
                }
            }
            return nil
        }
    }

    /// The encoding that a file declares or begins as, where it is none that is read; nil if it is fine.
    static func foreignEncoding(_ bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(4))
        if head == [0x4C, 0x6F, 0xA7, 0x94] { return "EBCDIC" }
        if head.count == 4, head.count(where: { $0 == 0 }) > 1 { return "UTF-32" }
        let plain = bytes.prefix(400).filter { $0 != 0 }
        guard let end = plain.firstIndex(of: 0x3E) else { return nil }
        let words = String(decoding: plain[..<end], as: UTF8.self).split { $0 == "=" || $0.isWhitespace }
        guard let place = words.firstIndex(where: { $0 == "encoding" }), place + 1 < words.count else { return nil }
        let name = words[place + 1].filter { $0 != "\"" && $0 != "'" && $0 != "?" }
        return encodings.contains { name.lowercased().hasPrefix($0) } ? nil : String(name.prefix(40))
    }

    /// How many bytes a sign of markup has, and where the first one's own byte stands.
    private static func units(_ bytes: UnsafeBufferPointer<UInt8>) -> (step: Int, first: Int) {
        guard bytes.count >= 2 else { return (1, 0) }
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE), (0x3C, 0x00): return (2, 0)
        case (0xFE, 0xFF), (0x00, 0x3C): return (2, 1)
        default: return (1, 0)
        }
    }
}
