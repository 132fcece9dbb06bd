import TextModel

/// The columns of a file of comma-separated values: what separates them, and where each stands.
struct CSVColumns {
    /// What stands between fields.
    let separator: UInt8
    /// How many columns there are.
    let count: Int
    private let places: [String: Int]

    /// Reads the header row.
    ///
    /// - Throws: `RejectedRecord` without a column for the text.
    init(header bytes: [UInt8], line: Int, path: String, fields: RecordFields) throws(RejectedRecord) {
        separator = Self.separator(in: bytes)
        var reader = CSVReader(bytes, file: path, separator: separator, line: line)
        let names = reader.next()?.fields.map { trimmed($0.text) } ?? []
        var places: [String: Int] = [:]
        // Of two columns with one name the first counts.
        for (index, name) in names.enumerated() where !name.isEmpty && places[name.lowercased()] == nil {
            places[name.lowercased()] = index
        }
        self.places = places
        count = names.count
        guard self[fields.text] != nil || self[fields.html] != nil else {
            let seen = names.prefix(40).map(isolated).joined(separator: ", ")
            let nearest = NearestName.nearest(to: fields.text, among: names).map { "; did you mean \(isolated($0))?" }
            throw RejectedRecord(
                number: nil,
                rejection: DocumentRejection(
                    stage: "read", code: "no-text-column",
                    message: "no column is called \"\(fields.text)\" or \"\(fields.html)\"; the columns are "
                        + (seen.isEmpty ? "none" : seen),
                    remedy: "name the column with the text in input.fields.text of pipeline.json"
                        + (nearest ?? "") + " If the file holds no articles, take it out of input.include"))
        }
    }

    /// Where the column with this name stands; case does not matter.
    subscript(name: String) -> Int? { places[name.lowercased()] }

    /// The separator that stands most often in the header outside quotation marks; a comma if none does.
    private static func separator(in header: [UInt8]) -> UInt8 {
        let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in header {
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if !isQuoted, let place = candidates.firstIndex(of: byte) {
                counts[place] += 1
            }
        }
        var best = 0
        for place in counts.indices where counts[place] > counts[best] { best = place }
        return candidates[best]
    }
}
