public import TextModel

/// One cell of a row in force, and where it was written.
public struct RowCell: Sendable, Equatable {
    /// The name of the column.
    public var column: String
    /// The value, escapes resolved, list marks kept.
    public var value: String
    /// Where it stands.
    public var location: SourceLocation
    /// The number of the layer of that file.
    public var layer: Int
}

extension CompiledGlossary {
    /// The row of `key` cell by cell as the layers leave it, columns of the user's own included; nil if no row in force
    /// has the key. Columns come in the order in which the files name them, earlier layers first.
    public func provenance(ofKey key: String) -> [RowCell]? {
        concepts.firstIndex(ofKey: key).map { provenance(of: $0) }
    }

    /// The row at an index of `concepts` cell by cell, as `provenance(ofKey:)`.
    ///
    /// - Parameter concept: the row.
    /// - Returns: its cells.
    public func provenance(of concept: Int) -> [RowCell] {
        var cells: [RowCell] = []
        for origin in origins[concept] {
            let table = origins.tables[Int(origin.table)]
            for (number, name) in table.header.enumerated() where !name.isEmpty {
                let bytes = GlossaryRow.trimmed(table.file.bytes[table.cellRange(Int(origin.row), number)])
                guard !bytes.isEmpty else { continue }
                let cell = RowCell(
                    column: name, value: GlossaryRow.unescaped(bytes),
                    location: table.location(Int(origin.row), cell: number), layer: table.file.layer)
                if let earlier = cells.firstIndex(where: { $0.column == name }) {
                    cells[earlier] = cell
                } else {
                    cells.append(cell)
                }
            }
        }
        return cells
    }

    /// Where the last row stands that has this `id`, in force or not; nil if no file has one.
    ///
    /// - Parameter key: the `id` as written.
    /// - Returns: the place of the row.
    public func lastRow(withKey key: String) -> SourceLocation? {
        let wanted = Array(key.utf8)
        for table in origins.tables.reversed() {
            let cell = table.position[GlossaryColumn.id.index]
            guard cell >= 0 else { continue }
            let row = (0..<table.rowCount).last { row in
                GlossaryRow.trimmed(table.file.bytes[table.cellRange(row, cell)]).elementsEqual(wanted)
            }
            if let row { return table.location(row) }
        }
        return nil
    }
}
