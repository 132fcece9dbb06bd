/// Tells tables of data from tables that only lay out the page.
enum TableShape {
    /// Whether each node is a row of a table of data.
    ///
    /// Such a table holds no other table, has two rows and columns at least, and its cells are short.
    static func dataRows(in tree: PageTree) -> [Bool] {
        var result = [Bool](repeating: false, count: tree.count)
        guard tree.names.contains(.table) else { return result }
        var owner = [Int32](repeating: -1, count: tree.count)
        var tables: [Int32: Facts] = [:]
        for node in 1..<tree.count {
            let parent = Int(tree.parents[node])
            owner[node] = tree.names[parent] == .table ? Int32(parent) : owner[parent]
            let table = owner[node]
            guard table >= 0 || tree.names[node] == .table else { continue }
            switch tree.names[node] {
            case .table:
                tables[Int32(node)] = Facts()
                if table >= 0 { tables[table]?.holdsOther = true }
            case .tr:
                tables[table]?.rows.append(node)
                tables[table]?.cellsInRow = 0
            case .td, .th:
                tables[table]?.addCell(isHeading: tree.names[node] == .th)
            case .form, .h1, .article, .nav, .ul, .ol, .iframe: tables[table]?.holdsOther = true
            case .p: tables[table]?.paragraphs += 1
            case .text: tables[table]?.textBytes += tree.textRange(of: node).count
            case .a: tables[table]?.links += 1
            default: break
            }
        }
        for facts in tables.values where facts.isData {
            for row in facts.rows { result[row] = true }
        }
        return result
    }

    private struct Facts {
        var rows: [PageTree.Node] = []
        var cells = 0
        var headings = 0
        var cellsInRow = 0
        var wideRows = 0
        var paragraphs = 0
        var links = 0
        var textBytes = 0
        var holdsOther = false

        mutating func addCell(isHeading: Bool) {
            cells += 1
            headings += isHeading ? 1 : 0
            cellsInRow += 1
            if cellsInRow == 2 { wideRows += 1 }
        }

        // 120 bytes are about 65 Arabic letters.
        var isData: Bool {
            !holdsOther && rows.count >= 2 && wideRows * 2 >= rows.count && wideRows >= 2
                && textBytes < cells * (headings > 0 ? 240 : 120) && paragraphs <= cells && links * 2 <= cells
        }
    }
}
