import TextModel

/// A glossary file cut into cells. Cells are ranges of the file's bytes: no text is copied until a row needs it.
///
/// A class, for a row of it is asked at every cell of many rows, and a copy would count each of its arrays. Nothing but
/// `init` changes it.
final class GlossaryTable: @unchecked Sendable {
    /// The file.
    let file: GlossaryFile
    /// The names in the header, in the order of the file.
    private(set) var header: [String] = []
    /// For each known column, by `GlossaryColumn.index`, the cell of a row that holds it; -1 where the file has none.
    private(set) var position = [Int](repeating: -1, count: GlossaryColumn.allCases.count)
    /// For each row the number of its line.
    private(set) var lines: [UInt32] = []
    /// For each row where its line starts. Its cells are found again in the bytes when somebody asks for them: places of
    /// all cells would take more memory than the words in them.
    private var starts: [UInt32] = []
    /// For each cell of a row the known column that it holds; -1 for a column of the user's own.
    private(set) var columns: [Int8] = []

    /// Cuts `file`; what cannot be used is reported and left out.
    init(_ file: GlossaryFile, reporting diagnostics: inout [Diagnostic]) {
        self.file = file
        guard checkEncoding(&diagnostics) else { return }
        var lineNumber = 0
        var hasHeader = false
        var lineStart = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while lineStart < file.bytes.count {
            let (lineEndFound, tabs) = file.bytes.withUnsafeBufferPointer { Self.lineEnd($0, from: lineStart) }
            var lineEnd = lineEndFound
            let next = lineEnd + 1
            if lineEnd > lineStart, file.bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
            lineNumber += 1
            if !isSkipped(lineStart, lineEnd) {
                if hasHeader {
                    if tabs + 1 == header.count || checkCells(lineStart, lineEnd, lineNumber, &diagnostics) {
                        addRow(lineStart, lineNumber)
                    }
                } else {
                    hasHeader = true
                    guard readHeader(lineStart, lineEnd, lineNumber, &diagnostics) else { return }
                }
            }
            lineStart = next
        }
        if !hasHeader { reportEmpty(&diagnostics) }
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

    /// Where the line that starts at `start` ends, and how many tabs it holds.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, tabs: Int) {
        var index = start
        var tabs = 0
        while index &+ 8 <= bytes.count {
            let word = ByteLanes.load(bytes, index)
            let ends = ByteLanes.lanes(of: 0x0A, in: word)
            let tabsHere = ByteLanes.lanes(of: 0x09, in: word)
            if ends != 0 {
                // Only the lanes below the first line feed are of this line.
                return (index &+ ByteLanes.first(ends), tabs &+ (tabsHere & (ends ^ (ends &- 1))).nonzeroBitCount)
            }
            tabs &+= tabsHere.nonzeroBitCount
            index &+= 8
        }
        while index < bytes.count, bytes[index] != 0x0A {
            if bytes[index] == 0x09 { tabs &+= 1 }
            index &+= 1
        }
        return (index, tabs)
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

    // MARK: - Reading

    /// A comment is a line of `#` alone or of `#` and a space; a line of nothing but blanks says nothing.
    private func isSkipped(_ start: Int, _ end: Int) -> Bool {
        if start < end, file.bytes[start] > 0x23 { return false }
        if start < end, file.bytes[start] == 0x23 {
            return end == start + 1 || file.bytes[start + 1] == 0x20
        }
        return file.bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Reads the names of the columns; false if no row can be read under them.
    private func readHeader(
        _ start: Int, _ end: Int, _ line: Int, _ diagnostics: inout [Diagnostic]
    ) -> Bool {
        var column = 1
        var names: [(name: String, column: Int)] = []
        for cell in file.bytes[start..<end].split(separator: 0x09, omittingEmptySubsequences: false) {
            let name = String(decoding: cell, as: UTF8.self)
            names.append((trimmed(name), column))
            column += name.unicodeScalars.count + 1
        }
        header = names.map(\.name)
        columns = [Int8](repeating: -1, count: header.count)
        let known = GlossaryColumn.names
        guard names.contains(where: { known.contains($0.name) }) else {
            reportMissingHeader(header, line, &diagnostics)
            return false
        }
        for (cell, (name, column)) in names.enumerated() where !name.isEmpty {
            let place = SourceLocation(file: file.name, line: line, column: column)
            guard let known = GlossaryColumn(name: name) else {
                reportUnknownColumn(name, place, &diagnostics)
                continue
            }
            if position[known.index] >= 0 {
                diagnostics.append(
                    Diagnostic(
                        .error, "duplicate-column", at: place, "the header names the column «\(name)» twice",
                        help: "rename or remove one of the two; the first is used"))
            } else {
                position[known.index] = cell
                columns[cell] = Int8(known.index)
            }
        }
        var isComplete = true
        for required in [GlossaryColumn.source, .target] where position[required.index] < 0 {
            isComplete = false
            let near = NearestName.nearest(to: required.name, among: header)
            diagnostics.append(
                Diagnostic(
                    .error, "missing-column", at: SourceLocation(file: file.name, line: line, column: 1),
                    "the header names no column «\(required.name)»; found: \(header.joined(separator: ", "))",
                    help: near.map { "rename «\($0)» to «\(required.name)»" }
                        ?? "add a column «\(required.name)», tab-separated, to the header and to every row"))
        }
        return isComplete
    }

    /// Whether a row has the cells that the header names, but for empty ones behind them; what it has is reported if not.
    private func checkCells(_ start: Int, _ end: Int, _ line: Int, _ diagnostics: inout [Diagnostic]) -> Bool {
        var cells = 1
        var last = end
        let width = header.count
        let hasOnlyEmptyCellsMore = file.bytes.withUnsafeBufferPointer { bytes in
            for index in start..<end where bytes[index] == 0x09 {
                // Tabs behind the last cell that hold nothing are what spreadsheets leave; they are no cells.
                if cells == width { last = index }
                cells += 1
            }
            return bytes[last..<end].allSatisfy { $0 == 0x09 }
        }
        guard cells < width || (cells > width && !hasOnlyEmptyCellsMore) else { return true }
        let place = SourceLocation(
            file: file.name, line: line,
            column: codePointCount(file.bytes, from: start, to: cells < width ? end : last) + 1)
        diagnostics.append(
            Diagnostic(
                .error, "column-count", at: place,
                "the row has \(cells) \(cells == 1 ? "cell" : "cells"), the header names \(width) columns",
                help: cells < width
                    ? "add the missing tabs: one tab between two cells, also where a cell is empty"
                    : "remove the extra tab, or write a tab inside a cell as \\t"))
        return false
    }

    /// Notes where a row starts.
    private func addRow(_ start: Int, _ line: Int) {
        starts.append(UInt32(start))
        lines.append(UInt32(lines.count < file.originalLines.count ? file.originalLines[lines.count] : line))
    }
}
