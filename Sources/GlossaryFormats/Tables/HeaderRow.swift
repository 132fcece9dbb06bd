import Glossaries
import TextModel

/// Makes the names of columns fit for a header: each once, none empty, none with tabs or line ends.
enum HeaderRow {
    /// The names as the sheet uses them.
    ///
    /// - Parameters:
    ///   - names: as the file gives them.
    ///   - place: the line of the header.
    ///   - diagnostics: receives an error for a known column that occurs twice.
    /// - Returns: as many names.
    static func names(
        _ names: [String], at place: SourceLocation, reporting diagnostics: inout [Diagnostic]
    ) -> [String] {
        var seen: Set<String> = []
        // The number that the next column of a name gets, so that a header of one name is read in linear time.
        var next: [String: Int] = [:]
        return names.enumerated().map { number, written in
            let words = written.unicodeScalars.split { isWhiteSpace($0.value) || $0.value < 0x20 }
            var name = words.map { String($0) }.joined(separator: " ")
            if name.isEmpty { name = "column-\(number + 1)" }
            guard !seen.insert(name).inserted else { return name }
            // memoQ writes Term_Info behind each language. Columns of no meaning here may stand as often as they like.
            if GlossaryColumn(name: name) != nil {
                diagnostics.append(
                    Diagnostic(
                        .error, "duplicate-column", at: place,
                        "the header names the column «\(isolated(name))» twice", help: "rename or remove one of the two"
                    ))
            }
            var count = next[name] ?? 2
            while !seen.insert("\(name)-\(count)").inserted { count += 1 }
            next[name] = count + 1
            return "\(name)-\(count)"
        }
    }
}
