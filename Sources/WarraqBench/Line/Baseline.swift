import SystemPackage

/// Figures of an earlier state of the program, in a file of the repository: a name and a number a line.
struct Baseline {
    private var figures: [(name: String, value: Double)] = []

    /// No figures.
    init() {}

    /// Reads the file; an absent one holds nothing.
    init(_ path: FilePath) throws {
        guard let bytes = try? BenchText.contents(of: path) else { return }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t")
            if cells.count == 2, let value = Double(cells[1]) { figures.append((String(cells[0]), value)) }
        }
    }

    /// The figure of that name.
    subscript(name: String) -> Double? { figures.first { $0.name == name }?.value }

    /// Sets a figure.
    mutating func set(_ name: String, _ value: Double) {
        if let place = figures.firstIndex(where: { $0.name == name }) {
            figures[place].value = value
        } else {
            figures.append((name, value))
        }
    }

    /// Writes the file.
    func write(to path: FilePath) throws {
        let text =
            Self.head + figures.map { "\($0.name)\t\(decimal($0.value, 3))\n" }.joined()
        let file = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .truncate],
            permissions: [
                .ownerReadWrite, .groupRead, .otherRead,
            ])
        _ = try file.closeAfter { try file.writeAll(Array(text.utf8)) }
    }

    private static let head = """
        # What `warraq-bench line` measured on its own documents: the processor time of each stage, as a multiple of what
        # a loop over the same bytes takes that never changes. Written by `warraq-bench line --record`.

        """
}
