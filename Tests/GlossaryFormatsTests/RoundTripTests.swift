import GlossaryFormats
import Testing

@Suite struct RoundTripTests {
    private static let seeds: [UInt64] = [1, 2, 3, 5, 8, 13, 21, 34]

    @Test(arguments: seeds, [GlossaryFormat.tsv, .jsonl])
    func `TSV and JSON Lines lose nothing, comments included`(seed: UInt64, format: GlossaryFormat) throws {
        let sheet = RandomSheet.make(seed: seed, count: 60)
        var found: [String] = []
        let back = try #require(sheet.reread(as: format, &found))
        #expect(found == [])
        #expect(back.columns == sheet.columns)
        #expect(back.rows.map(\.cells) == sheet.rows.map(\.cells).map { Self.padded($0, sheet.columns.count) })
        #expect(back.comments == sheet.comments)
        #expect(GlossaryWriter.write(sheet, as: format).report.isLossless)
        // And the bytes, once written, stay as they are on the way through the other format.
        let bytes = GlossaryWriter.canonicalBytes(of: sheet)
        #expect(GlossaryWriter.canonicalBytes(of: back) == bytes)
    }

    @Test(arguments: seeds)
    func `CSV keeps everything but comments`(seed: UInt64) throws {
        let sheet = RandomSheet.make(seed: seed, count: 60)
        var found: [String] = []
        let back = try #require(sheet.reread(as: .csv, &found))
        #expect(found == ["0 table-layout"])
        #expect(back.columns == sheet.columns)
        #expect(back.rows.map(\.cells) == sheet.rows.map(\.cells))
        #expect(GlossaryWriter.write(sheet, as: .csv).report.commentCount == sheet.comments.count)
    }

    @Test(arguments: seeds, [GlossaryFormat.tbx, .tbxBasic, .skos])
    func `TBX and SKOS lose exactly what the report says`(seed: UInt64, format: GlossaryFormat) throws {
        let sheet = RandomSheet.make(seed: seed, count: 120)
        var found: [String] = []
        let back = try #require(sheet.reread(as: format, &found))
        let report = GlossaryWriter.write(sheet, as: format).report
        #expect(!report.isLossless)
        let expected = report.applied(to: sheet)
        #expect(back.records.count == report.rowsWritten)
        #expect(back.records == expected.records)
        #expect(back.comments == expected.comments)
    }

    @Test func `a report claims no loss that there is not`() {
        var sheet = GlossarySheet(columns: ["id", "source", "target"])
        sheet.append([("id", ["cairo"]), ("source", ["القاهرة"]), ("target", ["Cairo"])], line: 2)
        for format in [GlossaryFormat.tsv, .csv, .jsonl, .tbx, .tbxBasic, .skos] {
            let report = GlossaryWriter.write(sheet, as: format).report
            #expect(report.isLossless, "\(format)")
            #expect(report.text.contains("nothing was lost"))
        }
    }

    private static func padded(_ cells: [[String]], _ count: Int) -> [[String]] {
        cells + [[String]](repeating: [], count: count - cells.count)
    }
}
