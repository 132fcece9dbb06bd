import TextModel

/// Cuts a glossary file into rows and reports what cannot be used.
struct GlossaryTableReader {
    /// The file.
    let file: GlossaryFile
    /// The names in the header, in the order of the file.
    private(set) var header: [String] = []
    /// For each known column, by `GlossaryColumn.index`, the cell of a row that holds it; -1 where the file has none.
    private(set) var position = [Int](repeating: -1, count: GlossaryColumn.allCases.count)
    /// For each row the number of its line.
    private(set) var lines: [UInt32] = []
    /// For each row where its line starts.
    private(set) var starts: [UInt32] = []
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

    /// A comment is a line of `#` alone or of `#` and a space; a line of nothing but blanks says nothing.
    private func isSkipped(_ start: Int, _ end: Int) -> Bool {
        if start < end, file.bytes[start] > 0x23 { return false }
        if start < end, file.bytes[start] == 0x23 {
            return end == start + 1 || file.bytes[start + 1] == 0x20
        }
        return file.bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// Reads the names of the columns; false if no row can be read under them.
    private mutating func readHeader(
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
    private mutating func addRow(_ start: Int, _ line: Int) {
        starts.append(UInt32(start))
        lines.append(UInt32(lines.count < file.originalLines.count ? file.originalLines[lines.count] : line))
    }
}
