import TestSupport
import Testing

@testable import Pipeline

@Suite struct CSVTextTests {
    @Test(arguments: [
        (["a", "ب"], "a,ب\r\n"), (["a,b", "c"], "\"a,b\",c\r\n"), (["قال \"نعم\""], "\"قال \"\"نعم\"\"\"\r\n"),
        (["a\nb"], "\"a\nb\"\r\n"), (["=1+1"], "\"'=1+1\"\r\n"), (["-5", "+1", "@x"], "\"'-5\",\"'+1\",\"'@x\"\r\n"),
        (["\t=1"], "\"'\t=1\"\r\n"), (["", ""], ",\r\n"), (["a-b"], "a-b\r\n"),
    ])
    func writesRecords(cells: [String], expected: String) {
        var text = CSVText()
        text.record(cells)
        #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: 1...20)
    func quotesWhereverASignStands(length: Int) {
        for sign in Array(",\"\n\r".utf8) {
            for place in 0..<length {
                var cell = [UInt8](repeating: UInt8(ascii: "a"), count: length)
                var plain = CSVText()
                plain.cell(cell)
                #expect(plain.bytes == cell)
                cell[place] = sign
                var text = CSVText()
                text.cell(cell)
                #expect(text.bytes.first == UInt8(ascii: "\""), "\(sign) at \(place)")
            }
        }
    }

    @Test(arguments: [0, 7, 10, 99, 100, 4_294_967_296, Int.max, -3])
    func writesNumbers(number: Int) {
        var text = CSVText()
        text.cell(number)
        #expect(String(decoding: text.bytes, as: UTF8.self) == (number < 0 ? "\"'\(number)\"" : "\(number)"))
    }
}

@Suite struct BidiTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("term «قاضي» twice", "term «\u{2068}قاضي\u{2069}» twice"),
        ("قاضي القضاة: 3", "\u{2068}قاضي القضاة\u{2069}: 3"), ("عام 1992 م", "\u{2068}عام 1992 م\u{2069}"),
        ("file ب.txt", "file \u{2068}ب\u{2069}.txt"),
    ])
    func isolatesArabic(text: String, expected: String) { #expect(BidiText.isolated(text) == expected) }
}

@Suite struct LineSplitterTests {
    @Test func cutsLinesHoweverTheyArrive() {
        let text = Array("{\"a\":1}\r\n\n  \nسطر\nآخر".utf8)
        for step in 1...text.count {
            var splitter = LineSplitter(limit: 100)
            var lines: [LineSplitter.Line] = []
            for start in stride(from: 0, to: text.count, by: step) {
                lines += splitter.add(text[start..<min(start + step, text.count)])
            }
            lines += splitter.finish()
            let expected = ["{\"a\":1}", "سطر", "آخر"].map { LineSplitter.Line.text(Array($0.utf8)) }
            #expect(lines == expected, "in steps of \(step)")
        }
    }

    @Test func skipsALineThatIsTooLongAndGoesOn() {
        var splitter = LineSplitter(limit: 3)
        #expect(splitter.add(Array("abcdef".utf8)) == [])
        #expect(splitter.add(Array("gh\nok\n".utf8)) == [.tooLong, .text(Array("ok".utf8))])
    }
}
