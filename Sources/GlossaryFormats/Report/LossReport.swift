/// What a file of another format does not say that the glossary said: the account that every export ends with.
///
/// The report is exact: applied to the sheet that was written (`applied(to:)`), it gives what reading the file brings
/// back.
public struct LossReport: Sendable, Equatable {
    /// Why something is not in the file as it was.
    public enum Kind: String, Sendable, CaseIterable {
        /// The row has a status that the format cannot say, or that other tools would misuse.
        case status
        /// The row has no source.
        case missingSource = "missing-source"
        /// The row has no target.
        case missingTarget = "missing-target"
        /// The row repeats the `id` of an earlier one.
        case duplicateID = "duplicate-id"
        /// The source is already in the file, with a row that goes first.
        case duplicateSource = "duplicate-source"
        /// The wording is longer than the format allows.
        case tooLong = "too-long"
        /// The file has reached the size that the format allows.
        case fileFull = "file-full"
        /// The format has no place for the column.
        case column
        /// The format has a place for the column, but not for this value.
        case value
        /// A comment of the file.
        case comment
    }

    /// Rows, or wordings of rows, that are not in the file.
    public struct Omission: Sendable, Equatable {
        /// Why.
        public var kind: Kind
        /// What it is about: the status, or the like.
        public var detail: String
        /// The rows, by their place in the sheet.
        public var rows: [Int]
        /// For each row the wording that is missing, where it is not the row as a whole.
        public var wordings: [String]
    }

    /// Cells that say less than they did, all of one column.
    public struct Change: Sendable, Equatable {
        /// Why.
        public var kind: Kind
        /// The column.
        public var column: String
        /// How the value changed, in words; empty where it is gone.
        public var detail: String
        /// The rows, by their place in the sheet.
        public var rows: [Int]
        /// For each row what is left of the values; empty where nothing is in any.
        public var remaining: [[String]]
    }

    /// The format.
    public var format: GlossaryFormat
    /// How many rows the sheet had.
    public var rowsRead: Int
    /// How many rows or entries the file has.
    public var rowsWritten: Int
    /// How many of them stand for variants and other wordings of a row that is already in the file.
    public var wordingRows = 0
    /// How many of them stand for forms with prefixes or endings.
    public var formRows = 0
    /// What is not in the file.
    public var omissions: [Omission] = []
    /// What is in the file with less than it had.
    public var changes: [Change] = []
    /// How many comments are not in the file.
    public var commentCount = 0
    /// What a reader of the report should know beside.
    public var remarks: [String] = []
    /// The lines of the rows in the file they were read from, for messages.
    var lines: [Int] = []

    /// Makes a report of a file that says all that `sheet` does.
    init(_ format: GlossaryFormat, of sheet: GlossarySheet) {
        self.format = format
        rowsRead = sheet.rows.count
        rowsWritten = 0
        lines = sheet.rows.map(\.line)
    }

    /// Whether the file says all that the glossary said.
    public var isLossless: Bool { omissions.isEmpty && changes.isEmpty && commentCount == 0 }

    /// The line of a row in the file it was read from.
    public func line(ofRow row: Int) -> Int { row < lines.count ? lines[row] : 0 }

    // MARK: - Making

    mutating func omit(_ row: Int, _ kind: Kind, _ detail: String = "", wording: String? = nil) {
        let isWording = wording != nil
        let place = omissions.firstIndex {
            $0.kind == kind && $0.detail == detail && $0.wordings.isEmpty != isWording
        }
        if let place {
            omissions[place].rows.append(row)
            if let wording { omissions[place].wordings.append(wording) }
        } else {
            omissions.append(
                Omission(kind: kind, detail: detail, rows: [row], wordings: wording.map { [$0] } ?? []))
        }
    }

    mutating func change(
        _ row: Int, _ column: String, _ kind: Kind, _ detail: String = "", leaving remaining: [String] = []
    ) {
        if let place = changes.firstIndex(where: { $0.column == column && $0.kind == kind && $0.detail == detail }) {
            changes[place].rows.append(row)
            changes[place].remaining.append(remaining)
        } else {
            changes.append(
                Change(kind: kind, column: column, detail: detail, rows: [row], remaining: [remaining]))
        }
    }

    // MARK: - Using

    /// What reading the file brings back of `sheet`, in the formats that keep one entry a row.
    public func applied(to sheet: GlossarySheet) -> GlossarySheet {
        var result = sheet
        for change in changes {
            let place = result.place(of: change.column)
            for (row, values) in zip(change.rows, change.remaining) {
                while result.rows[row].cells.count <= place { result.rows[row].cells.append([]) }
                result.rows[row].cells[place] = values
            }
        }
        let gone = Set(omissions.filter(\.wordings.isEmpty).flatMap(\.rows))
        result.rows = result.rows.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
        if commentCount > 0 { result.comments = [] }
        return result
    }
}
