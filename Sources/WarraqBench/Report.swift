/// What a benchmark prints: a table of figures, then its goals with what was seen.
struct Report {
    private var rows: [[String]]
    private var goals: [(goal: String, seen: String, holds: Bool)] = []

    /// Makes a report whose columns have these names.
    init(columns: [String]) { rows = [columns] }

    /// Whether every goal holds.
    var holds: Bool { goals.allSatisfy(\.holds) }

    /// Adds one line of figures.
    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// Adds a goal with what was seen.
    mutating func addGoal(_ goal: String, seen: String, holds: Bool) { goals.append((goal, seen, holds)) }

    /// The report as plain text, columns aligned: the first to the left, figures to the right.
    var text: String {
        let widths = (rows.first ?? []).indices.map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        var lines = rows.map { row in
            row.enumerated().map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + space : space + cell
            }.joined(separator: "  ")
        }
        lines.append("")
        lines += goals.map { "\($0.holds ? "holds " : "MISSED") \($0.goal): \($0.seen)" }
        return lines.joined(separator: "\n")
    }
}

/// `value` with `digits` decimals.
func decimal(_ value: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value * scale).rounded())
    guard digits > 0 else { return String(scaled) }
    let fraction = String(abs(scaled) % Int(scale))
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return "\(scaled < 0 ? "-" : "")\(abs(scaled) / Int(scale)).\(zeros)\(fraction)"
}

/// The middle value; 0 of none.
func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
