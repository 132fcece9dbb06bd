import Cleaning
import TextModel

/// Which documents repeat an earlier one, for `duplicates.csv`. They are marked and linked, never left out.
struct DuplicateTable: Sendable {
    private var index = DuplicateIndex()
    private var names: [String] = []

    /// Adds the next document.
    mutating func add(_ signature: DocumentSignature, of document: String) {
        index.add(signature)
        names.append(document)
    }

    /// The records of duplicates.csv, in the order of the input, and how many there are of each kind.
    func rows() -> (bytes: [UInt8], exact: Int, near: Int) {
        let duplicates = index.duplicates()
        var text = CSVText()
        for duplicate in duplicates {
            text.cell(names[duplicate.document])
            text.cell(names[duplicate.original])
            text.cell(Self.decimal(duplicate.similarity))
            text.cell(duplicate.kind.rawValue)
            text.endRecord()
        }
        let exact = duplicates.count { $0.kind == .exact }
        return (text.bytes, exact, duplicates.count - exact)
    }

    /// Hundredths as a decimal.
    private static func decimal(_ percent: Int) -> String {
        percent >= 100 ? "1.00" : "0." + (percent < 10 ? "0" : "") + String(percent)
    }
}
