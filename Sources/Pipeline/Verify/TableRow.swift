import GlossaryFormats
import Reading
import TextModel

/// One record of a table, with its place.
struct TableRow: Sendable {
    /// The cells, unquoted.
    let cells: [String]
    /// The table, as messages name it.
    let file: String
    /// The line in which the record begins, from 1.
    let line: Int
    private let places: [(line: Int, column: Int)]

    init(_ fields: [CSVReader.Field], file: String, line: Int) {
        cells = fields.map(\.text)
        places = fields.map { (line + ($0.location.line ?? 1) - 1, $0.location.column ?? 1) }
        self.file = file
        self.line = line
    }

    /// A cell; empty where the record is too short.
    subscript(_ cell: Int) -> String { cells.indices.contains(cell) ? cells[cell] : "" }

    /// Where a cell begins.
    func location(_ cell: Int = 0) -> SourceLocation {
        guard places.indices.contains(cell) else { return SourceLocation(file: file, line: line) }
        return SourceLocation(file: file, line: places[cell].line, column: places[cell].column)
    }

    /// A cell that is a number; nil if it is none, or written otherwise than the program does.
    func number(_ cell: Int) -> Int? {
        guard let number = Int(self[cell]), String(number) == self[cell] else { return nil }
        return number
    }

    /// Whether a cell says what `text` is in a table; a nil text leaves it empty.
    func says(_ cell: Int, _ text: String?) -> Bool {
        // By bytes: strings that are canonically equivalent are not the same here.
        self[cell].utf8.elementsEqual(SpreadsheetCell.guarded(text ?? "").utf8)
    }
}
