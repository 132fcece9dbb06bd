import TextModel

/// One row as the layers leave it: for each column the cell of the last layer that gives one.
struct GlossaryRow {
    /// A row of a file.
    struct Origin: Sendable, Equatable {
        var table: Int32
        var row: Int32
    }

    /// All files, in the order of the layers.
    let tables: [GlossaryTable]
    /// The rows of one `id`, earlier layers first.
    let origins: [Origin]

    /// The bytes of a cell, edges of white space left off; nil if no layer gives it.
    func bytes(_ column: GlossaryColumn) -> ArraySlice<UInt8>? { cell(column.index)?.bytes }

    /// Whether the cell has a value.
    func has(_ column: GlossaryColumn) -> Bool { cell(column.index) != nil }

    /// The value of a cell; nil if it is empty.
    func string(_ column: GlossaryColumn) -> String? {
        bytes(column).map { Self.unescaped($0) }
    }

    /// The values of a cell that `|` joins, without empty ones.
    func list(_ column: GlossaryColumn) -> [String] {
        guard let bytes = bytes(column) else { return [] }
        return Self.parts(bytes).map { Self.unescaped($0) }
    }

    /// Where the value of a column stands, or the last row if none gives one.
    func location(_ column: GlossaryColumn) -> SourceLocation {
        guard let cell = cell(column.index) else { return location }
        return tables[Int(cell.origin.table)].location(Int(cell.origin.row), column)
    }

    /// Where the last row of the `id` stands.
    var location: SourceLocation {
        guard let last = origins.last else { return SourceLocation(file: "") }
        return tables[Int(last.table)].location(Int(last.row))
    }

    private func cell(_ column: Int) -> (bytes: ArraySlice<UInt8>, origin: Origin)? {
        for origin in origins.reversed() {
            guard let range = tables[Int(origin.table)].range(Int(origin.row), column), !range.isEmpty else { continue }
            let bytes = Self.trimmed(tables[Int(origin.table)].file.bytes[range])
            if !bytes.isEmpty { return (bytes, origin) }
        }
        return nil
    }

    // MARK: - Cells

    /// The bytes without spaces (U+0020, U+00A0) at the edges.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        // Nearly every cell begins and ends in a letter.
        if let first = bytes.first, let last = bytes.last, first > 0x20, first != 0xC2, last > 0x20, last != 0xA0 {
            return bytes
        }
        var slice = bytes
        while true {
            if slice.first == 0x20 {
                slice.removeFirst()
            } else if slice.starts(with: [0xC2, 0xA0]) {
                slice.removeFirst(2)
            } else {
                break
            }
        }
        while true {
            if slice.last == 0x20 {
                slice.removeLast()
            } else if slice.count >= 2, slice.last == 0xA0, slice[slice.endIndex - 2] == 0xC2 {
                slice.removeLast(2)
            } else {
                break
            }
        }
        return slice
    }

    /// Cuts a cell at each `|` that no backslash stands before.
    static func parts(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var index = start
        while index < bytes.endIndex {
            if bytes[index] == 0x5C {
                index += 1
            } else if bytes[index] == 0x7C {
                parts.append(trimmed(bytes[start..<index]))
                start = index + 1
            }
            index += 1
        }
        parts.append(trimmed(bytes[start...]))
        return parts.filter { !$0.isEmpty }
    }

    /// Resolves `\t \n \\ \|`; any other backslash stands for itself.
    static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(0x5C) else { return String(decoding: bytes, as: UTF8.self) }
        var output: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
            let escaped: UInt8? =
                switch (bytes[index], next) {
                case (0x5C, 0x74): 0x09
                case (0x5C, 0x6E): 0x0A
                case (0x5C, 0x5C): 0x5C
                case (0x5C, 0x7C): 0x7C
                default: nil
                }
            output.append(escaped ?? bytes[index])
            index += escaped == nil ? 1 : 2
        }
        return String(decoding: output, as: UTF8.self)
    }
}
