import GlossaryFormats
import Testing

@Suite struct UploadTests {
    private static func sheet(_ rows: [[(column: String, values: [String])]]) -> GlossarySheet {
        var sheet = GlossarySheet(columns: ["source", "target"])
        for (number, row) in rows.enumerated() { sheet.append(row, line: number + 2) }
        return sheet
    }

    @Test func `DeepL gets preferred and admitted wordings, each source once`() {
        let sheet = Self.sheet([
            [("source", ["ميناء"]), ("target", ["port"]), ("variants", ["مرفأ"])],
            [("source", ["مرفأ"]), ("target", ["haven"]), ("priority", ["5"])],
            [("source", ["رصيف"]), ("target", ["quay"]), ("status", ["forbidden"])],
            [("source", ["C5+1"]), ("status", ["dnt"])],
            [("source", ["رسم\tعبور"]), ("target", ["transit\nfee"]), ("before", ["دفع"])],
            [("source", [String(repeating: "م", count: 513)]), ("target", ["long"])],
            [("source", ["بلا مقابل"])],
        ])
        let (bytes, report) = GlossaryWriter.write(sheet, as: .deepl)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                ميناء\tport
                مرفأ\thaven
                C5+1\tC5+1
                رسم عبور\ttransit fee

                """)
        #expect(
            report.text == [
                "deepl: 7 rows read, 4 written",
                "1 row with status forbidden left out: line 4",
                "1 wording over 1,024 bytes left out: «\(String(repeating: "م", count: 513))» (line 7)",
                "1 row without target left out: line 8",
                "1 duplicate source resolved by priority, these left out: «مرفأ» (line 2)",
                "priority: left out in 1 row",
                "status: left out in 1 row",
                "source: line ends, tabs and control characters became blanks in 1 row: line 6",
                "target: line ends, tabs and control characters became blanks in 1 row: line 6",
                "before: left out in 1 row",
                "1 row holds in certain contexts, times or outlets only; the file does not say so",
            ])
    }

    @Test func `DeepL's file ends at 10 MiB`() {
        let long = String(repeating: "x", count: 1000)
        let sheet = Self.sheet((0..<11_000).map { [("source", ["م\($0)"]), ("target", [long])] })
        let (bytes, report) = GlossaryWriter.write(sheet, as: .deepl)
        #expect(bytes.count <= 10 << 20)
        #expect(bytes.count > (10 << 20) - 2000)
        #expect(report.omissions.map(\.kind) == [.fileFull])
        #expect(report.rowsWritten + (report.omissions.first?.rows.count ?? 0) == 11_000)
    }

    @Test(arguments: [
        (GlossaryFormat.google, "\"ميناء, جاف\",\"dry \"\"port\"\"\"\n"),
        (.googleSet, "ar,en\n\"ميناء, جاف\",\"dry \"\"port\"\"\"\n"),
        (.omegat, "ميناء, جاف\tdry \"port\"\tinland — check\nميناء, جاف\tdepot\tinland — check\n"),
    ])
    func `the other lists`(format: GlossaryFormat, expected: String) {
        let sheet = Self.sheet([
            [
                ("source", ["ميناء, جاف"]), ("target", ["dry \"port\""]), ("target_alt", ["depot"]),
                ("gloss", ["inland"]),
                ("note", ["check"]),
            ]
        ])
        #expect(String(decoding: GlossaryWriter.write(sheet, as: format).bytes, as: UTF8.self) == expected)
    }

    @Test func `forms are added, and give way to rows`() {
        let sheet = Self.sheet([
            [("source", ["القاهرة"]), ("target", ["Cairo"])], [("source", ["للقاهرة"]), ("target", ["for Cairo"])],
        ])
        let forms = [
            [
                GlossaryWriter.Form(text: "القاهرة", english: "Cairo"),
                GlossaryWriter.Form(text: "وبالقاهرة", english: "Cairo"),
                GlossaryWriter.Form(text: "للقاهرة", english: "Cairo"),
                GlossaryWriter.Form(text: "القاهري", english: "Cairene"),
            ]
        ]
        let (bytes, report) = GlossaryWriter.write(sheet, as: .deepl, forms: forms)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "القاهرة\tCairo\nوبالقاهرة\tCairo\nالقاهري\tCairene\nللقاهرة\tfor Cairo\n")
        #expect(report.formRows == 2)
        #expect(report.omissions.map(\.wordings) == [["للقاهرة"]])
    }
}
