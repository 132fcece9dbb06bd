import TextModel

/// The text of a file: UTF-8, or UTF-16 with a byte order mark, as spreadsheets write «Unicode text».
enum TextBytes {
    /// The bytes as UTF-8 without a byte order mark; nil if they are neither.
    static func utf8(_ bytes: [UInt8], file: String, reporting diagnostics: inout [Diagnostic]) -> [UInt8]? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let isLittle = bytes[0] == 0xFF
            var units: [UInt16] = []
            units.reserveCapacity(bytes.count / 2)
            for index in stride(from: 2, to: bytes.count - 1, by: 2) {
                let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                units.append(isLittle ? second << 8 | first : first << 8 | second)
            }
            return Array(String(decoding: units, as: UTF16.self).utf8)
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if String(validating: content, as: UTF8.self) != nil { return content }
        reportInvalid(content, file, &diagnostics)
        return nil
    }

    /// What a file is that people take for a table: the beginnings of files of other programs.
    static func otherFile(_ bytes: [UInt8]) -> String? {
        let signatures: [([UInt8], String)] = [
            ([0x50, 0x4B, 3, 4], "a workbook or document (.xlsx, .ods, .docx) or another ZIP archive"),
            ([0xD0, 0xCF, 0x11, 0xE0], "a workbook or document of old kind (.xls, .doc)"),
            (Array("%PDF-".utf8), "a PDF file"), ([0x89, 0x50, 0x4E, 0x47], "an image"),
            ([0xFF, 0xD8, 0xFF], "an image"),
            ([0x1F, 0x8B], "a compressed file (.gz)"),
        ]
        return signatures.first { bytes.starts(with: $0.0) }?.1
    }

    private static func reportInvalid(_ bytes: [UInt8], _ file: String, _ diagnostics: inout [Diagnostic]) {
        var line = 1
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            if String(validating: bytes[start..<end], as: UTF8.self) == nil { break }
            start = end + 1
            line += 1
        }
        diagnostics.append(
            Diagnostic(
                .error, "not-utf8", at: SourceLocation(file: file, line: line),
                "the line holds bytes that are not UTF-8",
                help: "save the file as UTF-8; spreadsheets call it «Unicode (UTF-8)»"))
    }
}

/// Wraps text that may be right-to-left in first-strong isolates (U+2068 … U+2069), so that it does not reorder the
/// line it is quoted in.
func isolated(_ text: some StringProtocol) -> String {
    text.utf8.contains { $0 >= 0x80 } ? "\u{2068}\(text)\u{2069}" : String(text)
}

/// Whether a text holds an Arabic letter.
func isArabic(_ text: String) -> Bool { text.unicodeScalars.contains { isArabicLetter($0.value) } }
