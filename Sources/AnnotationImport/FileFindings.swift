import TextModel

/// What is wrong with one file, no more than a person can read: the first findings of each kind, and how many more.
struct FileFindings {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []
    private var counts: [(identifier: String, count: Int)] = []
    private static let most = 5

    init(file: String) { self.file = file }

    mutating func warn(_ identifier: String, line: Int?, column: Int? = nil, _ message: String, help: String) {
        if let place = counts.firstIndex(where: { $0.identifier == identifier }) {
            counts[place].count += 1
            guard counts[place].count <= Self.most else { return }
        } else {
            counts.append((identifier, 1))
        }
        diagnostics.append(
            Diagnostic(
                .warning, identifier, at: SourceLocation(file: file, line: line, column: column), message, help: help))
    }

    /// The findings, with one line for each kind of which there are more.
    func finished() -> [Diagnostic] {
        diagnostics
            + counts.filter { $0.count > Self.most }.map { kind in
                Diagnostic(
                    .warning, kind.identifier, at: SourceLocation(file: file),
                    "\(kind.count - Self.most) more lines like these", help: "mend the lines named above first")
            }
    }
}
