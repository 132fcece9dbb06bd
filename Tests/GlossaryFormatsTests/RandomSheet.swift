import Glossaries
import GlossaryFormats
import TestSupport

/// Sheets with every column and with the characters that formats trip over.
enum RandomSheet {
    private static let pieces = [
        "القاهرة", "رسوم عبور", "مُذكّرة", "C5+1", "Harbour Council", "a|b", "\\", "\\t", "\\|", "\t", "\n", "\"", "\"\"",
        ",",
        ";", "#", "# ", "<b>", "&amp;", "&", "]]>", "'", "\u{200F}", "\u{202B}", "e\u{301}", "🏺", "👩🏽‍🏫", "  ", "\u{A0}",
        "{", "]", "=", "١٢٣", "\u{FEFF}", "\u{2028}", "\u{1}", "//", "ﻻ",
    ]

    /// A sheet of `count` rows.
    static func make(seed: UInt64, count: Int) -> GlossarySheet {
        var random = SeededRandom(seed: seed)
        let columns = GlossaryColumn.allCases.map(\.name).shuffled(using: &random) + ["Lektorat", "my column"]
        var sheet = GlossarySheet(columns: columns)
        for row in 0..<count {
            if Int.random(in: 0..<6, using: &random) == 0 {
                sheet.comments.append(GlossarySheet.Comment(rowsBefore: row, text: "on \(row) \\t | rows"))
            }
            let cells = columns.map { name -> [String] in values(of: name, row, &random) }
            sheet.rows.append(GlossarySheet.Row(cells: cells, line: row + 2))
        }
        return sheet
    }

    private static func values(of name: String, _ row: Int, _ random: inout SeededRandom) -> [String] {
        let column = GlossaryColumn(name: name)
        switch column {
        case .id?: return Int.random(in: 0..<5, using: &random) == 0 ? [] : ["row-\(row % 37)-\(row / 40)"]
        case .source?: return Int.random(in: 0..<20, using: &random) == 0 ? [] : ["مصدر \(row) " + text(&random)]
        case .status?:
            let all = TermStatus.allCases.map(\.rawValue)
            return Bool.random(using: &random) ? [] : [all[Int.random(in: 0..<all.count, using: &random)]]
        case .pos?: return [["noun"], ["propn"], ["adj"], ["verb"], ["phrase"], []].randomElement(using: &random) ?? []
        case .date?: return [["2026-01-31"], ["2026"], ["soon"], []].randomElement(using: &random) ?? []
        case .authority?:
            let all = ["wd:Q79", "gn:360630", "viaf:123", "iso3166:EG", "wikidata:Q85", "odd one", "a:b/c"]
            return all.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
        default: break
        }
        if Int.random(in: 0..<3, using: &random) == 0 { return [] }
        let isList = ["variants", "target_alt", "before", "test+", "my column"].contains(name)
        let count = isList ? Int.random(in: 1...3, using: &random) : 1
        return (0..<count).map { _ in text(&random) }
    }

    /// A text that begins and ends in a letter: blanks at the edges of a value are no part of it.
    private static func text(_ random: inout SeededRandom) -> String {
        let middle = (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        return (["x", "م"].randomElement(using: &random) ?? "") + middle.joined() + "ن"
    }
}

extension GlossarySheet {
    /// What the rows say, whatever the order of the columns.
    var records: [[String: [String]]] {
        rows.map { row in
            var record: [String: [String]] = [:]
            for (name, values) in zip(columns, row.cells) where !values.isEmpty { record[name] = values }
            return record
        }
    }

    /// The sheet read from its own bytes in a format.
    func reread(as format: GlossaryFormat, _ found: inout [String]) -> GlossarySheet? {
        let bytes = GlossaryWriter.write(self, as: format).bytes
        return Reading.read(bytes, name: "x", format: format, &found)
    }
}
