/// What bytes that cannot be read as text look like, so that a message can say what to do about it. A guess for people:
/// nothing is decoded by it.
enum ForeignFormat: Equatable {
    case utf16(isBigEndian: Bool)
    case utf32
    case pdf
    /// A ZIP archive, which is what the files of word processors are.
    case zip
    /// A word processor's file from before 2007.
    case compoundFile
    case richText
    case gzip

    /// How a message names it.
    var name: String {
        switch self {
        case .utf16(let isBigEndian): isBigEndian ? "UTF-16 (big-endian)" : "UTF-16 (little-endian)"
        case .utf32: "UTF-32"
        case .pdf: "a PDF file"
        case .zip: "a ZIP archive or a word processor's document (.docx, .odt)"
        case .compoundFile: "an old Word document (.doc)"
        case .richText: "a rich text document (.rtf)"
        case .gzip: "a compressed file (.gz)"
        }
    }

    /// What to do about it, as the end of a remedy; `path` is the file's.
    func remedy(path: String) -> String {
        let encoding: String
        switch self {
        case .utf16(let isBigEndian): encoding = isBigEndian ? "UTF-16BE" : "UTF-16LE"
        case .utf32: encoding = "UTF-32"
        case .pdf, .zip, .compoundFile, .richText:
            return "open the file in the program it was made with, save it as plain text with the encoding UTF-8, and "
                + "put that file into the input folder in its place"
        case .gzip: return "unpack the file and put the text file that comes out into the input folder in its place"
        }
        return "open the file in a text editor and save it with the encoding UTF-8, or type "
            + "iconv -f \(encoding) -t UTF-8 '\(path)' > new.txt and put new.txt in its place"
    }

    /// The format that `bytes` look like; nil if none is recognised.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        if let signed = Self.bySignature(bytes) {
            self = signed
        } else if let wide = Self.byZeroPattern(bytes) {
            self = wide
        } else {
            return nil
        }
    }

    static func bySignature(_ bytes: UnsafeBufferPointer<UInt8>) -> ForeignFormat? {
        // UTF-32 before UTF-16, whose little-endian mark is the beginning of the other's.
        let signatures: [([UInt8], ForeignFormat)] = [
            ([0xFF, 0xFE, 0, 0], .utf32), ([0, 0, 0xFE, 0xFF], .utf32), ([0xFF, 0xFE], .utf16(isBigEndian: false)),
            ([0xFE, 0xFF], .utf16(isBigEndian: true)), (Array("%PDF-".utf8), .pdf), ([0x50, 0x4B, 3, 4], .zip),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile), (Array("{\\rtf".utf8), .richText),
            ([0x1F, 0x8B], .gzip),
        ]
        return signatures.first { bytes.starts(with: $0.0) }?.1
    }

    /// UTF-16 and UTF-32 without a mark: in Arabic text nearly every high byte is 00 or 06.
    static func byZeroPattern(_ bytes: UnsafeBufferPointer<UInt8>) -> ForeignFormat? {
        let sample = min(bytes.count, 65_536) & ~3
        guard sample >= 8 else { return nil }
        var highAt = (0, 0, 0, 0)
        for index in stride(from: 0, to: sample, by: 4) {
            highAt.0 += isHighByte(bytes[index]) ? 1 : 0
            highAt.1 += isHighByte(bytes[index + 1]) ? 1 : 0
            highAt.2 += isHighByte(bytes[index + 2]) ? 1 : 0
            highAt.3 += isHighByte(bytes[index + 3]) ? 1 : 0
        }
        let groups = sample / 4
        func mostly(_ count: Int) -> Bool { count * 10 >= groups * 8 }
        func hardly(_ count: Int) -> Bool { count * 10 <= groups * 3 }
        let (a, b, c, d) = highAt
        if mostly(b), mostly(c), mostly(d), hardly(a) { return .utf32 }
        if mostly(a), mostly(b), mostly(c), hardly(d) { return .utf32 }
        if mostly(b), mostly(d), hardly(a), hardly(c) { return .utf16(isBigEndian: false) }
        if mostly(a), mostly(c), hardly(b), hardly(d) { return .utf16(isBigEndian: true) }
        return nil
    }

    private static func isHighByte(_ byte: UInt8) -> Bool { byte == 0 || byte == 6 }
}
