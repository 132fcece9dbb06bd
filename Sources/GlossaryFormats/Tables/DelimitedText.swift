import TextModel

/// Cuts comma-separated text into records after RFC 4180: quoted fields with separators, line ends and doubled quotation
/// marks inside; LF, CR LF or CR between records. One pass over the bytes.
struct DelimitedText {
    /// A record.
    struct Record {
        var fields: [String]
        /// Where it begins.
        var line: Int
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private let file: String
    private var index = 0
    private var line = 1

    /// The records of `bytes`, which must be UTF-8. What breaks the rules is read as well as possible and reported.
    static func records(
        _ bytes: [UInt8], separator: UInt8, file: String, reporting diagnostics: inout [Diagnostic]
    ) -> [Record] {
        var reader = DelimitedText(bytes: bytes, separator: separator, file: file)
        var records: [Record] = []
        while reader.index < bytes.count {
            let start = reader.line
            guard let fields = reader.fields(&diagnostics) else { break }
            if fields.contains(where: { !$0.isEmpty }) { records.append(Record(fields: fields, line: start)) }
        }
        return records
    }

    private init(bytes: [UInt8], separator: UInt8, file: String) {
        self.bytes = bytes
        self.separator = separator
        self.file = file
    }

    private mutating func fields(_ diagnostics: inout [Diagnostic]) -> [String]? {
        var fields: [String] = []
        while true {
            if index < bytes.count, bytes[index] == 0x22 {
                guard let field = quoted(&diagnostics) else { return nil }
                fields.append(field)
            } else {
                fields.append(plain())
            }
            guard index < bytes.count else { return fields }
            if bytes[index] == separator {
                index += 1
            } else {
                passLineEnd()
                return fields
            }
        }
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

    private mutating func passLineEnd() {
        let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
        index += isPair ? 2 : 1
        line += 1
    }

    private mutating func plain() -> String {
        let start = index
        while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func quoted(_ diagnostics: inout [Diagnostic]) -> String? {
        let start = line
        var content: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x22 {
                index += 1
                guard index < bytes.count, bytes[index] == 0x22 else { return closed(content, &diagnostics) }
                content.append(0x22)
                index += 1
            } else if byte == 0x0A || byte == 0x0D {
                passLineEnd()
                content.append(0x0A)
            } else {
                content.append(byte)
                index += 1
            }
        }
        diagnostics.append(
            Diagnostic(
                .error, "unterminated-quote", at: SourceLocation(file: file, line: start),
                "a quotation mark opens here and is never closed; this record and all after it were not read",
                help: "close it; a quotation mark inside a quoted field is written twice (\"\")"))
        return nil
    }

    /// Takes what stands between a closing quotation mark and the next separator, which should be nothing.
    private mutating func closed(_ content: [UInt8], _ diagnostics: inout [Diagnostic]) -> String {
        let rest = plain()
        if !rest.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .warning, "text-after-quote", at: SourceLocation(file: file, line: line),
                    "expected a separator or the end of the line after the closing quotation mark, found "
                        + "«\(isolated(rest))»",
                    help: "a quotation mark inside a quoted field is written twice (\"\")"))
        }
        return String(decoding: content, as: UTF8.self) + rest
    }
}

extension DelimitedText {
    /// The separator that the first lines have most evenly: comma, semicolon or tab.
    static func separator(of bytes: [UInt8]) -> UInt8 {
        var counts: [[Int]] = [[]]
        let candidates: [UInt8] = [0x2C, 0x3B, 0x09]
        var current = [0, 0, 0]
        var isQuoted = false
        for byte in bytes.prefix(64 * 1024) {
            if byte == 0x22 { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == 0x0A {
                counts.append(current)
                if counts.count > 20 { break }
                current = [0, 0, 0]
            } else if let place = candidates.firstIndex(of: byte) {
                current[place] += 1
            }
        }
        if current != [0, 0, 0] { counts.append(current) }
        let lines = counts.filter { !$0.isEmpty }
        // How many lines have the separator as often as the first one has it.
        let scores = candidates.indices.map { place -> Int in
            guard let first = lines.first?[place], first > 0 else { return 0 }
            return lines.count { $0[place] == first }
        }
        let best = scores.max() ?? 0
        return best == 0 ? candidates[0] : candidates[scores.firstIndex(of: best) ?? 0]
    }
}
