import TestSupport
import Testing
import TextModel

@testable import Reading

@Suite struct CSVRecordTests {
    @Test(arguments: [",", ";", "\t"]) func theSeparatorIsFoundFromTheHeader(_ separator: String) {
        let rows = [
            ["ID", " Text ", "Date"], ["k1", "\"سطر، أول\nسطر; \"\"ثان\"\"\"", "2025-11-07"], ["k2", "نص", ""],
        ]
        let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
        let read = ReadRecords(.csv, "\u{FEFF}" + text)
        #expect(read.trace == ["+1", "+2"])
        #expect(read.records.map(\.id) == ["k1", "k2"])
        #expect(read.texts == ["سطر، أول\nسطر; \"ثان\"", "نص"])
        #expect(read.records.map(\.metadata.date) == ["2025-11-07", nil])
    }

    @Test func aMissingTextColumnNamesTheColumnsThereAre() throws {
        let read = ReadRecords(.csv, "id,body,العنوان\n1,نص,خبر\n")
        #expect(read.trace == ["! no-text-column"])
        let message = try #require(read.rejected.first?.rejection.message)
        #expect(message.contains("\"id\", \"body\", \"\u{2068}العنوان\u{2069}\""))
        #expect(ReadRecords(.csv, "id,body\n1,نص\n") { $0.text = "BODY" }.texts == ["نص"])
        #expect(ReadRecords(.csv, "").trace == ["! no-text-column"])
    }

    @Test func aBadRowIsRejectedAndTheRestGoesOn() {
        let read = ReadRecords(
            .csv, "id,text\n1,نص\n2,نص,زائد\n\n3,\n4,\"نص\"ذيل\n5,\"مفتوح\n6,نص\n")
        #expect(
            read.trace == ["+1", "-2 field-count", "-3 no-text", "+4", "-5 unterminated-quote"])
        #expect(read.rejected[0].rejection.message.hasPrefix("line 3:"))
        #expect(read.rejected[1].id == "3")
        #expect(read.records[1].diagnostics.map(\.identifier) == ["text-after-quote"])
        #expect(read.records[1].diagnostics.first?.location?.line == 6)
    }

    @Test func thePageStandsInForTheText() {
        let read = ReadRecords(.csv, "html,text\n<p>أ</p>,\n<p>ب</p>,ت\n")
        #expect(read.records.map(\.payload) == [.html(Array("<p>أ</p>".utf8)), .text(Array("ت".utf8))])
    }

    @Test func otherEncodingsAreHandedOnAsTheyAre() {
        // و ص ل in windows-1256.
        let read = ReadRecords(.csv, Array("id,text\n1,".utf8) + [0xE6, 0xD5, 0xE1, 0x0A])
        #expect(read.records.map(\.payload) == [.text([0xE6, 0xD5, 0xE1])])
        #expect(ReadRecords(.csv, utf16("id,text\n1,نص\n", isBigEndian: true, mark: true)).trace == ["! not-utf8"])
    }

    @Test(arguments: [1, 2, 7, 64]) func everyEdgeOfABufferIsMet(_ step: Int) {
        let text = "id,text\r\n1,\"أ\r\nب \"\"ج\"\"\"\r\n2,د\r\r3,\"هـ\"\n4," + String(repeating: "و", count: 400)
        let read = ReadRecords(.csv, TricklingSource(Array(text.utf8), step: step), limit: 400)
        #expect(read.trace == ["+1", "+2", "+3", "-4 too-large"])
        #expect(read.texts == ["أ\r\nب \"ج\"", "د", "هـ"])
        #expect(read.rejected[0].rejection.message.contains("line 7"))
    }

    @Test func aRowAboveTheLimitIsPassedOver() {
        let text =
            "id,text\n1,\"" + String(repeating: "ن\n", count: 200_000) + "\"\n2,نص\n3,\""
            + String(repeating: "ن", count: 200_000)
        let read = ReadRecords(.csv, text, limit: 1_000)
        #expect(read.trace == ["-1 too-large", "+2", "-3 unterminated-quote"])
        #expect(read.rejected[1].rejection.message.contains("line 200004"))
    }

    /// The records that streaming finds are those that the reader of whole files finds, whatever the bytes.
    @Test func streamingAndWholeFilesAgree() {
        var random = SeededRandom(seed: 5)
        let alphabet = Array("a,;\"\"\n\r ب".utf8)
        for _ in 0..<SlowBuild.trials(4_000) {
            let bytes = (0..<Int.random(in: 0..<40, using: &random)).compactMap { _ in
                alphabet.randomElement(using: &random)
            }
            var whole = CSVReader(bytes, file: "w")
            var expected: [[[UInt8]]] = []
            while let record = whole.next() { expected.append(record.fields.map(\.bytes)) }
            var splitter = CSVRecordSplitter(
                ByteStream(TricklingSource(bytes, step: Int.random(in: 1..<9, using: &random))), limit: 1_000)
            var found: [[[UInt8]]] = []
            while case .record(let piece, let line)? = (try? splitter.next(separator: UInt8(ascii: ","))) ?? nil {
                var reader = CSVReader(piece, file: "w", separator: UInt8(ascii: ","), line: line)
                guard let record = reader.next() else { break }
                found.append(record.fields.map(\.bytes))
                #expect(reader.next() == nil)
            }
            #expect(found == expected, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
        }
    }
}
