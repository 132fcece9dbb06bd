/// The cell of a table as text: `\t \n \\ \|`, and `|` between values.
enum CellText {
    /// Which escapes a table knows.
    enum Escapes {
        /// All four: tab-separated tables, in which neither tab nor line end can stand in a cell.
        case all
        /// `\\` and `\|` only: comma-separated tables, which quote the rest.
        case joints
    }

    /// The values of a cell.
    ///
    /// - Parameters:
    ///   - text: the cell as it stands in the file.
    ///   - kind: what its column holds.
    ///   - escapes: what the table escapes.
    /// - Returns: the values; none for an empty cell.
    static func values(_ text: some StringProtocol, _ kind: CellKind, escapes: Escapes = .all) -> [String] {
        if text.isEmpty { return [] }
        let hasEscape = text.utf8.contains(0x5C)
        if kind == .single {
            return [hasEscape && escapes == .all ? unescaped(text.utf8, escapes) : String(text)]
        }
        if !hasEscape {
            guard text.utf8.contains(0x7C) else { return [String(text)] }
            return text.split(separator: "|" as Character, omittingEmptySubsequences: false).map { String($0) }
        }
        var values: [String] = []
        var part: [UInt8] = []
        var isEscaped = false
        for byte in text.utf8 {
            if byte == 0x7C, !isEscaped {
                values.append(unescaped(part, escapes))
                part.removeAll()
            } else {
                part.append(byte)
            }
            isEscaped = byte == 0x5C && !isEscaped
        }
        values.append(unescaped(part, escapes))
        return values == [""] ? [] : values
    }

    /// The cell that stands for `values`.
    static func text(_ values: [String], _ kind: CellKind, escapes: Escapes = .all) -> String {
        switch values.count {
        case 0: return ""
        case 1: return escaped(values[0], kind, escapes)
        default:
            let kind = kind == .single ? CellKind.own : kind
            return values.map { escaped($0, kind, escapes) }.joined(separator: "|")
        }
    }

    private static func escaped(_ text: String, _ kind: CellKind, _ escapes: Escapes) -> String {
        let isPlain = !text.utf8.contains { $0 == 0x5C || $0 == 0x7C || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        if isPlain || (kind == .single && escapes == .joints) { return text }
        var output: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x5C: output += [0x5C, 0x5C]
            case 0x7C where kind != .single: output += [0x5C, 0x7C]
            case 0x09 where escapes == .all: output += [0x5C, 0x74]
            case 0x0A where escapes == .all: output += [0x5C, 0x6E]
            default: output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Resolves escapes; any other backslash stands for itself.
    private static func unescaped(_ bytes: some Collection<UInt8>, _ escapes: Escapes) -> String {
        var output: [UInt8] = []
        var isEscaped = false
        for byte in bytes {
            guard isEscaped else {
                if byte == 0x5C { isEscaped = true } else { output.append(byte) }
                continue
            }
            isEscaped = false
            switch byte {
            case 0x5C, 0x7C: output.append(byte)
            case 0x74 where escapes == .all: output.append(0x09)
            case 0x6E where escapes == .all: output.append(0x0A)
            default: output += [0x5C, byte]
            }
        }
        if isEscaped { output.append(0x5C) }
        return String(decoding: output, as: UTF8.self)
    }

    /// `text` with CR LF and CR as LF, as XML reads them: no cell of a table may hold a CR.
    static func normalisingLineEnds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var output: [UInt8] = []
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x0D {
                output.append(0x0A)
            } else if byte != 0x0A || last != 0x0D {
                output.append(byte)
            }
            last = byte
        }
        return String(decoding: output, as: UTF8.self)
    }
}
