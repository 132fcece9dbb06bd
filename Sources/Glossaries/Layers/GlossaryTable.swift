import TextModel

/// A glossary file cut into cells. Cells are ranges of the file's bytes: no text is copied until a row needs it.
///
/// A class, for it is asked at every cell of many rows, and a copy would count each of its arrays.
final class GlossaryTable: Sendable {
    /// The file.
    let file: GlossaryFile
    /// The names in the header, in the order of the file.
    let header: [String]
    /// For each known column, by `GlossaryColumn.index`, the cell of a row that holds it; -1 where the file has none.
    let position: [Int]
    /// For each row the number of its line.
    let lines: [UInt32]
    /// For each row where its line starts. Its cells are found again in the bytes when somebody asks for them: places of
    /// all cells would take more memory than the words in them.
    private let starts: [UInt32]
    /// For each cell of a row the known column that it holds; -1 for a column of the user's own.
    let columns: [Int8]

    /// Cuts `file`; what cannot be used is reported and left out.
    init(_ file: GlossaryFile, reporting diagnostics: inout [Diagnostic]) {
        let read = GlossaryTableReader(file, reporting: &diagnostics)
        self.file = file
        header = read.header
        position = read.position
        lines = read.lines
        starts = read.starts
        columns = read.columns
    }

    /// How many rows there are.
    var rowCount: Int { lines.count }

    /// The bytes of the cell at `cell` of the header.
    func cellRange(_ row: Int, _ cell: Int) -> Range<Int> {
        file.bytes.withUnsafeBufferPointer { bytes in
            let start = Self.cellStart(bytes, from: Int(starts[row]), cell)
            return start..<Self.cellEnd(bytes, start).end
        }
    }

    /// The bytes of a cell, edges of white space left off; nil if it is empty or the file has no such column. For those who
    /// want one cell of many rows.
    func cell(_ row: Int, _ column: GlossaryColumn) -> ArraySlice<UInt8>? {
        let cell = position[column.index]
        guard cell >= 0 else { return nil }
        let bytes = GlossaryRow.trimmed(file.bytes[cellRange(row, cell)])
        return bytes.isEmpty ? nil : bytes
    }

    /// Where the cell with the number `cell` of the row at `start` begins.
    private static func cellStart(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ cell: Int) -> Int {
        var index = start
        var tabs = cell
        while tabs > 0, index &+ 8 <= bytes.count {
            var found = ByteLanes.lanes(of: 0x09, in: ByteLanes.load(bytes, index))
            let count = found.nonzeroBitCount
            if count >= tabs {
                for _ in 1..<tabs { found &= found &- 1 }
                return index &+ ByteLanes.first(found) &+ 1
            }
            tabs &-= count
            index &+= 8
        }
        while tabs > 0 {
            if bytes[index] == 0x09 { tabs &-= 1 }
            index &+= 1
        }
        return index
    }

    /// Where the cell that starts at `start` ends, and the tab or line feed behind it: the return of a line that ends in
    /// return and line feed is part of neither.
    @inline(__always)
    private static func cellEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (end: Int, next: Int) {
        let index = ByteLanes.firstIndex(in: bytes, from: start) {
            ByteLanes.lanes(of: 0x09, in: $0) | ByteLanes.lanes(of: 0x0A, in: $0)
        } isFound: {
            $0 == 0x09 || $0 == 0x0A
        }
        let isLineEnd = index == bytes.count || bytes[index] == 0x0A
        let hasReturn = isLineEnd && index > start && bytes[index &- 1] == 0x0D
        return (hasReturn ? index &- 1 : index, index)
    }

    /// Calls `body` for each cell of a row with its number in the header and its bytes in the file.
    @inline(__always)
    func forEachCell(_ row: Int, _ body: (Int, Range<Int>) -> Void) {
        let width = header.count
        file.bytes.withUnsafeBufferPointer { bytes in
            var start = Int(starts[row])
            var index = start
            var cell = 0
            // A tab stands behind every cell but the last.
            while cell < width &- 1, index &+ 8 <= bytes.count {
                var tabs = ByteLanes.lanes(of: 0x09, in: ByteLanes.load(bytes, index))
                while tabs != 0, cell < width &- 1 {
                    let end = index &+ ByteLanes.first(tabs)
                    body(cell, start..<end)
                    start = end &+ 1
                    cell &+= 1
                    tabs &= tabs &- 1
                }
                index &+= 8
            }
            while cell < width {
                let (end, next) = Self.cellEnd(bytes, start)
                body(cell, start..<end)
                start = next &+ 1
                cell &+= 1
            }
        }
    }

    /// The place of a cell, or of the whole row.
    func location(_ row: Int, _ column: GlossaryColumn? = nil) -> SourceLocation {
        guard let column else { return SourceLocation(file: file.name, line: Int(lines[row])) }
        let cell = max(0, position[column.index])
        return location(row, cell: cell)
    }

    /// The place of the cell at `cell` of the header.
    func location(_ row: Int, cell: Int) -> SourceLocation {
        // Of a file of another format the line is known, and no more.
        guard file.originalLines.isEmpty else { return SourceLocation(file: file.name, line: Int(lines[row])) }
        let lineStart = Int(starts[row])
        let column = codePointCount(file.bytes, from: lineStart, to: cellRange(row, cell).lowerBound) + 1
        return SourceLocation(file: file.name, line: Int(lines[row]), column: column)
    }
}
