import TestSupport
import Testing
import TextModel

@testable import Reading

@Suite struct JSONLinesRecordTests {
    @Test func recordsComeWithWhatTheySay() {
        let read = ReadRecords(
            .jsonLines,
            """
            \u{FEFF}{"id": "k1", "text": "وصل الوفد.", "title": " خبر\\u0000 ", "date": "2025-11-07T10:00:00Z", "url": "https://a.example/1", "outlet": "مرصد", "author": ["رائد", "هدى"], "licence": "CC0-1.0", "language": "ar"}\r

            {"id": 7, "text": "", "html": "<p>نص</p>"}
            {"text": ["سطر", "سطر"], "date": "أمس"}
            """)
        #expect(read.trace == ["+1", "+3", "+4"])
        #expect(read.records[0].id == "k1")
        #expect(read.records[0].payload == .text(Array("وصل الوفد.".utf8)))
        let metadata = read.records[0].metadata
        #expect(metadata.title == "خبر")
        #expect(metadata.date == "2025-11-07")
        #expect(metadata.dateSource == "record")
        #expect(metadata.author == "رائد, هدى")
        #expect(metadata.outlet == "مرصد" && metadata.licence == "CC0-1.0" && metadata.language == "ar")
        #expect(read.records[1].id == "7")
        #expect(read.records[1].payload == .html(Array("<p>نص</p>".utf8)))
        #expect(read.records[2].id == nil)
        #expect(read.texts[2] == "سطر\nسطر")
        #expect(read.records[2].diagnostics.map(\.identifier) == ["bad-date"])
        #expect(read.records[2].diagnostics.first?.location?.line == 4)
    }

    @Test func aBadLineIsRejectedAndTheRestGoesOn() {
        let read = ReadRecords(
            .jsonLines,
            """
            {"text": "أول"}
            not JSON
            ["a"]
            {"id": "x", "body": "ب", "n": 1}
            {"text": "أ", "text": "ب"}
            {"text": "\\ud800"}
            {"text": "آخر"}
            """)
        #expect(
            read.trace == [
                "+1", "-2 invalid-json", "-3 invalid-record", "-4 no-text-field", "-5 duplicate-key",
                "-6 invalid-json", "+7",
            ])
        #expect(read.rejected[0].rejection.message.hasPrefix("line 2, column 1:"))
        #expect(read.rejected[0].bytes == Array("not JSON".utf8))
        #expect(read.rejected[2].id == "x")
        #expect(read.rejected[2].rejection.message.contains("its members: id, body, n"))
    }

    @Test func fieldsAreNamedAndLeadIntoObjects() {
        let read = ReadRecords(
            .jsonLines,
            #"""
            {"doc": {"body": "أ", "meta": {"when": "2024"}}, "a.b": "عنوان"}
            {"doc": {"page": "<p>ب</p>"}, "a": {"b": "آخر"}}
            """#
        ) {
            $0.text = "doc.body"
            $0.html = "doc.page"
            $0.date = "doc.meta.when"
            $0.title = "a.b"
        }
        #expect(read.texts == ["أ", "<p>ب</p>"])
        #expect(read.records.map(\.payload.isMarkup) == [false, true])
        #expect(read.records.map(\.metadata.title) == ["عنوان", "آخر"])
        #expect(read.records[0].metadata.date == "2024")
    }

    @Test(arguments: [1, 3, 5_000]) func linesOfAnyLengthUpToTheLimit(_ step: Int) {
        let long = String(repeating: "م", count: 60_000)
        let tooLong = String(repeating: "x", count: 500_000)
        let text = #"{"text": "\#(long)"}"# + "\n" + #"{"text": "\#(tooLong)"}"# + "\n" + #"{"text": "ن"}"#
        let read = ReadRecords(.jsonLines, TricklingSource(Array(text.utf8), step: step), limit: 120_000)
        #expect(read.trace == ["+1", "-2 too-large", "+3"])
        #expect(read.rejected[0].bytes.count <= 600_000)
        #expect(read.texts[0] == long)
    }

    @Test func filesThatAreNoJSONLinesAreOneRejection() {
        #expect(ReadRecords(.jsonLines, "[{\"text\": \"أ\"}]").trace == ["! not-json-lines"])
        let utf16 = ReadRecords(.jsonLines, utf16("{\"text\": \"أ\"}\n", isBigEndian: false, mark: true))
        #expect(utf16.trace == ["! not-utf8"])
        let prose = ReadRecords(.jsonLines, String(repeating: "سطر\n", count: 30_000))
        #expect(prose.rejected.count == 10_000)
        #expect(prose.trace.last == "! not-json-lines")
        #expect(ReadRecords(.jsonLines, "").trace.isEmpty)
        #expect(ReadRecords(.jsonLines, "\n\n  \n").trace.isEmpty)
    }

    @Test func aLineOfVeryManyValuesIsNotBuiltUp() {
        let read = ReadRecords(
            .jsonLines, "{\"a\": [" + String(repeating: "1,", count: 300_000) + "1], \"text\": \"أ\"}\n{\"text\":\"ب\"}"
        )
        #expect(read.trace == ["-1 invalid-record", "+2"])
    }

    @Test func damageInTheMiddleKeepsWhatCameBefore() {
        let lines = (0..<5_000).map { "{\"id\": \"\($0)\", \"text\": \"خبر رقم \($0 &* 7919 % 9973)\"}" }
        var packed = Compressed.gzip(Array(lines.joined(separator: "\n").utf8))
        packed.removeLast(packed.count / 3)
        let read = ReadRecords(
            .jsonLines, DecompressingSource(MemorySource(packed), format: .gzip, name: "x.jsonl.gz"))
        #expect(read.records.count > 1_000 && read.records.count < 5_000)
        #expect(read.trace.last == "! damaged-archive")
        #expect(read.rejected.count == 1)
    }
}
