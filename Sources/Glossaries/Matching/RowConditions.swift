import TextModel

/// The conditions of all rows that have any, whether the rows can be used or not.
struct RowConditions {
    /// One row's.
    private struct Own {
        let row: Int
        let conditions: TermConditions
        let found: [Diagnostic]
    }

    /// In the order of the rows.
    private var all: [Own] = []

    /// Makes no conditions.
    init() {}

    /// Reads the conditions of the rows of `layers`.
    init(_ layers: GlossaryLayers) {
        var lists = ConditionLists(layers)
        var row = GlossaryRow(tables: layers.tables)
        for number in 0..<layers.count where layers.mayGive(TermConditions.allColumns, number) {
            layers.read(number, into: &row)
            var found: [Diagnostic] = []
            guard let own = TermConditions(row, lists: &lists, reporting: &found) else { continue }
            all.append(Own(row: number, conditions: own, found: found))
        }
    }

    /// The conditions of the rows in force, by concept, and the findings in `rows` with those in their conditions, in the
    /// order of the rows.
    func joined(_ rows: CompiledRows) -> (conditions: [Int: TermConditions], found: [Diagnostic]) {
        var conditions: [Int: TermConditions] = [:]
        conditions.reserveCapacity(rows.conditional.count)
        var found: [Diagnostic] = []
        var taken = 0
        var place = 0
        for row in rows.conditional {
            while place < all.count, all[place].row < row.row { place += 1 }
            guard place < all.count else { break }
            conditions[row.concept] = all[place].conditions
            guard !all[place].found.isEmpty else { continue }
            found += rows.found[taken..<row.foundCount] + all[place].found
            taken = row.foundCount
        }
        return (conditions, found + rows.found[taken...])
    }
}
