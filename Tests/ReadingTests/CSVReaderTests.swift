import Reading
import TestSupport
import Testing
import TextModel

@Suite struct CSVReaderTests {
    private func records(_ text: String, separator: Character = ",") -> [[String]] {
        var reader = CSVReader(Array(text.utf8), file: "t.csv", separator: separator)
        var rows: [[String]] = []
        while let record = reader.next() { rows.append(record.fields.map(\.text)) }
        return rows
    }

    @Test(
        "the cases of RFC 4180",
        arguments: [
            ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
            ("a\rb", [["a"], ["b"]]),
            ("\"a,b\",c", [["a,b", "c"]]), ("\"say \"\"no\"\"\",x", [["say \"no\"", "x"]]),
            ("\"one\r\ntwo\",x\ny,z", [["one\r\ntwo", "x"], ["y", "z"]]), (",\n", [["", ""]]), ("a,", [["a", ""]]),
            ("\"\",\"\"", [["", ""]]), ("\n\n a \n\n", [[" a "]]), ("", []), ("ab\"c,d", [["ab\"c", "d"]]),
            ("عنوان,\"قال: \"\"نعم\"\"\"", [["عنوان", "قال: \"نعم\""]]), ("\u{FEFF}path,x", [["path", "x"]]),
            ("\u{FEFF}\"path\",x", [["path", "x"]]),
        ])
    func cases(text: String, rows: [[String]]) {
        #expect(records(text) == rows)
    }

    @Test func otherSeparators() {
        #expect(records("a;b,c\n\"x;y\";z", separator: ";") == [["a", "b,c"], ["x;y", "z"]])
    }

    @Test func placesCountScalarsAndEmbeddedLines() {
        var reader = CSVReader(Array("سلام,\"ب\nج\",x\nد,ه".utf8), file: "t.csv")
        let places = [reader.next(), reader.next()].map { record in
            record?.fields.map { [$0.location.line ?? 0, $0.location.column ?? 0] } ?? []
        }
        #expect(places == [[[1, 1], [1, 6], [2, 4]], [[3, 1], [3, 3]]])
        #expect(reader.problems.isEmpty)
    }

    @Test func unterminatedQuoteIsReportedWhereItOpens() {
        var reader = CSVReader(Array("a,b\nc,\"d\ne,f\n".utf8), file: "t.csv")
        #expect(reader.next()?.fields.map(\.text) == ["a", "b"])
        #expect(reader.next() == nil)
        #expect(reader.next() == nil)
        #expect(
            reader.problems == [
                Diagnostic(
                    .error, "unterminated-quote", at: SourceLocation(file: "t.csv", line: 2, column: 3),
                    "the quotation mark that opens this field is never closed; this record and all after it were not read",
                    help:
                        "close the field with a quotation mark; a quotation mark inside a field is written twice (\"\")"
                )
            ])
    }

    @Test func textAfterAQuoteIsKeptAndReported() {
        var reader = CSVReader(Array("\"a\"bc,d".utf8), file: "t.csv")
        #expect(reader.next()?.fields.map(\.text) == ["abc", "d"])
        #expect(reader.problems.map(\.identifier) == ["text-after-quote"])
        #expect(reader.problems.first?.location == SourceLocation(file: "t.csv", line: 1, column: 4))
    }

    @Test("what is written by the rules is read back", arguments: 0..<100)
    func roundTrip(seed: Int) {
        var generator = SeededRandom(seed: UInt64(seed))
        let alphabet = Array("ab سل\",\"\n\r،😀").map(String.init)
        let width = Int.random(in: 1...4, using: &generator)
        let rows = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            (0..<width).map { _ in
                (0..<Int.random(in: 0...5, using: &generator))
                    .map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
            }
        }
        let text = rows.map { row in
            row.map { field in
                "\"" + String(field.flatMap { $0 == "\"" ? ["\"", "\""] : [$0] }) + "\""
            }.joined(separator: ",")
        }.joined(separator: seed.isMultiple(of: 2) ? "\n" : "\r\n")
        #expect(records(text).map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }

    @Test("any bytes end, without a trap", arguments: 0..<200)
    func anyBytes(seed: Int) {
        var generator = SeededRandom(seed: UInt64(seed) &+ 5_000)
        let bytes = (0..<200).map { _ in
            [0x22, 0x2C, 0x0A, 0x0D, 0x61, 0xD8, 0xB3, 0xFF].randomElement(using: &generator) ?? 0
        }
        var reader = CSVReader(bytes.map { UInt8($0) }, file: "t.csv")
        var count = 0
        while let record = reader.next() {
            #expect(!record.fields.isEmpty)
            count += 1
        }
        #expect(count <= 200)
    }
}
