import TextModel

/// One row as the layers leave it: for each column the cell of the last layer that gives one.
struct GlossaryRow {
    /// A row of a file.
    struct Origin: Sendable, Equatable {
        var table: Int32
        var row: Int32
    }

    /// Where a cell stands in the bytes of its file, edges of white space left off.
    private struct Cell {
        var start: UInt32 = 0
        var end: UInt32 = 0
        /// The number of its row among `origins`.
        var origin: Int32 = 0
    }

    /// All files, in the order of the layers.
    let tables: [GlossaryTable]
    /// The rows of one `id`, earlier layers first.
    private(set) var origins: [Origin] = []
    /// One bit for each column that has a value.
    private var given: UInt64 = 0
    private var cells = [Cell](repeating: Cell(), count: GlossaryColumn.allCases.count)

    /// Makes a row of `tables` that `read` fills.
    init(tables: [GlossaryTable]) { self.tables = tables }

    /// Makes the row that `origins` leave.
    init(tables: [GlossaryTable], origins: [Origin]) {
        self.init(tables: tables)
        read(origins)
    }

    /// Turns to the row that `origins` leave. One value can so read many rows without taking memory for each.
    mutating func read(_ origins: some BidirectionalCollection<Origin>) {
        self.origins.removeAll(keepingCapacity: true)
        self.origins.append(contentsOf: origins)
        given = 0
        for number in self.origins.indices.reversed() { readCells(number) }
    }

    /// Turns to a single row of a file.
    mutating func read(_ origin: Origin) { read(CollectionOfOne(origin)) }

    /// Notes the cells of one origin that no later one gives.
    private mutating func readCells(_ number: Int) {
        let table = Int(origins[number].table)
        let row = Int(origins[number].row)
        var given = given
        cells.withUnsafeMutableBufferPointer { cells in
            tables[table].file.bytes.withUnsafeBufferPointer { bytes in
                tables[table].columns.withUnsafeBufferPointer { columns in
                    tables[table].forEachCell(row) { cell, range in
                        guard !range.isEmpty, columns[cell] >= 0 else { return }
                        let column = Int(columns[cell])
                        guard given & 1 << UInt64(column) == 0 else { return }
                        let value = Self.trimmed(bytes, range)
                        guard !value.isEmpty else { return }
                        given |= 1 << UInt64(column)
                        cells[column] = Cell(
                            start: UInt32(value.lowerBound), end: UInt32(value.upperBound), origin: Int32(number))
                    }
                }
            }
        }
        self.given = given
    }

    /// The bytes of a cell, edges of white space left off; nil if no layer gives it.
    func bytes(_ column: GlossaryColumn) -> ArraySlice<UInt8>? {
        guard has(column) else { return nil }
        let cell = cells[column.index]
        return tables[Int(origins[Int(cell.origin)].table)].file.bytes[Int(cell.start)..<Int(cell.end)]
    }

    /// Puts the values of `columns` into `cells`, a tab behind each.
    func append(_ columns: [GlossaryColumn], to cells: inout [UInt8]) {
        cells.removeAll(keepingCapacity: true)
        for column in columns {
            if has(column) {
                let cell = self.cells[column.index]
                tables[Int(origins[Int(cell.origin)].table)].file.bytes.withUnsafeBufferPointer {
                    cells.append(contentsOf: UnsafeBufferPointer(rebasing: $0[Int(cell.start)..<Int(cell.end)]))
                }
            }
            cells.append(0x09)
        }
    }

    /// Whether the cell has a value.
    func has(_ column: GlossaryColumn) -> Bool { given & 1 << UInt64(column.index) != 0 }

    /// Whether any of these columns, joined by `bits`, has a value.
    func hasAny(_ bits: UInt64) -> Bool { given & bits != 0 }

    /// The columns as bits, for `hasAny`.
    static func bits(_ columns: [GlossaryColumn]) -> UInt64 { columns.reduce(0) { $0 | 1 << UInt64($1.index) } }

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
        guard has(column) else { return location }
        let origin = origins[Int(cells[column.index].origin)]
        return tables[Int(origin.table)].location(Int(origin.row), column)
    }

    /// Where the last row of the `id` stands.
    var location: SourceLocation {
        guard let last = origins.last else { return SourceLocation(file: "") }
        return tables[Int(last.table)].location(Int(last.row))
    }

    // MARK: - Cells

    /// `range` without spaces (U+0020, U+00A0) at the edges.
    @inline(__always)
    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        let (first, last) = (bytes[range.lowerBound], bytes[range.upperBound &- 1])
        // Nearly every cell begins and ends in a letter.
        if first > 0x20, first != 0xC2, last > 0x20, last != 0xA0 { return range }
        let slice = trimmed(Array(bytes[range])[...])
        let start = slice.isEmpty ? 0 : slice.startIndex
        return range.lowerBound + start..<range.lowerBound + start + slice.count
    }

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
