public import Glossaries

/// A glossary as a table of values, whatever the format it came from: columns in order, rows, and in each cell the values
/// with all marks of the format resolved.
public struct GlossarySheet: Sendable, Equatable {
    /// One row.
    public struct Row: Sendable, Equatable {
        /// The values of each column; a row may be shorter than the header, and then ends in empty cells.
        public var cells: [[String]]
        /// The line of the file it was read from, from 1; 0 if it comes from none.
        public var line: Int

        /// Makes a row.
        public init(cells: [[String]], line: Int = 0) {
            self.cells = cells
            self.line = line
        }
    }

    /// A line of the file that says something to people only.
    public struct Comment: Sendable, Equatable {
        /// How many rows stand before it.
        public var rowsBefore: Int
        /// The text, without the mark.
        public var text: String

        /// Makes a comment.
        public init(rowsBefore: Int, text: String) {
            self.rowsBefore = rowsBefore
            self.text = text
        }
    }

    /// The names of the columns, each once.
    public private(set) var columns: [String]
    /// The rows.
    public var rows: [Row] = []
    /// The comments, in order.
    public var comments: [Comment] = []

    private var places: [String: Int]

    /// Makes a sheet without rows; of two columns of one name the later goes.
    public init(columns: [String] = []) {
        self.columns = []
        places = [:]
        for name in columns { _ = place(of: name) }
    }

    /// Where the cells of a column stand, which is added behind the others if it is new.
    public mutating func place(of column: String) -> Int {
        if let place = places[column] { return place }
        places[column] = columns.count
        columns.append(column)
        return columns.count - 1
    }

    /// Where the cells of a column stand; nil if there is none of that name.
    public func knownPlace(of column: String) -> Int? { places[column] }

    /// No glossary that people keep has more columns.
    private static let usualWidth = 64

    /// Adds a row.
    ///
    /// - Parameters:
    ///   - cells: the columns by name, and their values; columns that are new are added.
    ///   - line: the line of the file.
    public mutating func append(_ cells: [(column: String, values: [String])], line: Int) {
        // A file may name thousands of columns and fill few of them.
        var row = Row(cells: [[String]](repeating: [], count: min(columns.count, Self.usualWidth)), line: line)
        for (column, values) in cells where !values.isEmpty {
            let place = place(of: column)
            while row.cells.count <= place { row.cells.append([]) }
            row.cells[place] = values
        }
        rows.append(row)
    }

    /// The values of a cell, edges of white space and empty ones left off: what the cell says.
    public func values(_ row: Int, _ column: GlossaryColumn) -> [String] {
        guard let place = places[column.name], place < rows[row].cells.count else { return [] }
        return Self.tidied(rows[row].cells[place])
    }

    /// The value of a cell that holds one; nil if it is empty.
    public func text(_ row: Int, _ column: GlossaryColumn) -> String? { values(row, column).first }

    /// Leaves out the rows in which no cell says anything.
    public mutating func removeEmptyRows() {
        rows.removeAll { row in row.cells.allSatisfy { Self.tidied($0).isEmpty } }
    }

    /// The columns, known ones in the order of the documentation first, those of the user's own behind them.
    mutating func orderColumns() {
        let order = Dictionary(
            uniqueKeysWithValues: GlossaryColumn.allCases.enumerated().map { ($0.element.name, $0.offset) })
        let sorted = columns.enumerated().sorted {
            let (left, right) = (order[$0.element] ?? Int.max, order[$1.element] ?? Int.max)
            return left != right ? left < right : $0.offset < $1.offset
        }
        columns = sorted.map(\.element)
        places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($0.element, $0.offset) })
        for index in rows.indices {
            let cells = rows[index].cells
            rows[index].cells = sorted.map { $0.offset < cells.count ? cells[$0.offset] : [] }
        }
    }

    /// Values without white space at their edges, and without empty ones.
    static func tidied(_ values: [String]) -> [String] {
        let isTidy = values.allSatisfy { value in
            guard let first = value.unicodeScalars.first, let last = value.unicodeScalars.last else { return false }
            return !isBlank(first) && !isBlank(last)
        }
        return isTidy ? values : values.map { trimmed($0) }.filter { !$0.isEmpty }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x20 || scalar.value == 0xA0 }

    /// `text` without U+0020 and U+00A0 at its edges, as rows are read when they are compiled.
    static func trimmed(_ text: String) -> String {
        var view = Substring(text)
        while let first = view.unicodeScalars.first, isBlank(first) { view.unicodeScalars.removeFirst() }
        while let last = view.unicodeScalars.last, isBlank(last) { view.unicodeScalars.removeLast() }
        return String(view)
    }
}
