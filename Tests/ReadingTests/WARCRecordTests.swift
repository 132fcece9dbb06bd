import TestSupport
import Testing
import TextModel

@testable import Reading

@Suite struct WARCRecordTests {
    private static let page = WARCText.page("وصل الوفد إلى المدينة.")

    @Test(arguments: ["1.0", "1.1"]) func pagesAndTextsAreTakenAndTheRestIsCounted(_ version: String) {
        let archive =
            WARCText.record("warcinfo", block: Array("software: x\r\n".utf8), version: version)
            + WARCText.record("request", block: Array("GET / HTTP/1.1\r\n\r\n".utf8), version: version)
            + WARCText.response(id: "a", type: "text/html; charset=\"Windows-1256\"", body: Self.page)
            + WARCText.record("metadata", block: [1, 2, 3], version: version)
            + WARCText.response(id: "b", type: "application/xhtml+xml", body: Self.page)
            + WARCText.response(id: "c", type: "image/png", body: [0, 1, 0x0A, 0x0D, 2])
            + WARCText.response(id: "d", status: 404, body: Self.page)
            + WARCText.response(id: "e", status: 301, body: [])
            + WARCText.record("revisit", block: Array("HTTP/1.1 200 OK\r\n\r\n".utf8), version: version)
            + WARCText.record(
                "resource", id: "f", block: Array("نص".utf8), version: version, contentType: "text/plain; charset=utf-8"
            )
        let read = ReadRecords(.warc, archive)
        #expect(read.trace == ["+3", "+5", "+10"])
        #expect(read.records.map(\.id) == ["urn:x:a", "urn:x:b", "urn:x:f"])
        #expect(read.records.map(\.payload) == [.html(Self.page), .html(Self.page), .text(Array("نص".utf8))])
        #expect(read.records.map(\.declaredEncoding) == ["Windows-1256", nil, "utf-8"])
        #expect(read.records[0].metadata.url == "https://marsad.example/a")
        #expect(read.records[0].metadata.captureDate == "2025-11-07T10:30:00Z")
        #expect(read.passedOver?.count == 7)
        #expect(read.passedOver?.message.contains("images: 1") == true)
        #expect(read.passedOver?.message.contains("status 4xx: 1") == true)
    }

    @Test func bodiesAreDecoded() {
        let gzip = "Content-Encoding: gzip\r\n"
        let chunked = "Transfer-Encoding: chunked\r\n"
        func chunks(_ bytes: [UInt8]) -> [UInt8] {
            Array("5;x=y\r\n".utf8) + bytes[..<5]
                + Array("\r\n\(String(bytes.count - 5, radix: 16, uppercase: true)) \r\n".utf8)
                + bytes[5...] + Array("\r\n0\r\n\r\n".utf8)
        }
        let bodies: [(String, [UInt8])] = [
            (chunked, chunks(Self.page)), (gzip, Compressed.gzip(Self.page)),
            (gzip + chunked, chunks(Compressed.gzip(Self.page))),
            ("Content-Encoding: deflate\r\n", Compressed.zlib(Self.page)),
            ("content-encoding: Deflate\r\n", Compressed.rawDeflate(Self.page)),
            ("Content-Encoding: zstd\r\n", Compressed.zstd(Self.page)),
            // Decoded by the crawler, and the header kept.
            (gzip + chunked, Self.page), ("Content-Encoding: deflate\r\n", Self.page),
        ]
        let read = ReadRecords(.warc, bodies.flatMap { WARCText.response(head: $0.0, body: $0.1) })
        #expect(read.trace == (1...bodies.count).map { "+\($0)" })
        #expect(read.records.allSatisfy { $0.payload == .html(Self.page) })
    }

    @Test func whatCannotBeDecodedIsRejected() {
        let cut = Array(Compressed.gzip(Self.page).dropLast(6))
        let bomb = Compressed.gzip([UInt8](repeating: 0x20, count: 5_000_000))
        let archive =
            WARCText.response(id: "a", head: "Content-Encoding: br\r\n", body: [1, 2, 3])
            + WARCText.response(id: "b", head: "Content-Encoding: gzip\r\n", body: cut)
            + WARCText.response(
                id: "c", head: "Transfer-Encoding: chunked\r\n", body: Array("5\r\n<html\r\nzz\r\n".utf8))
            + WARCText.response(id: "d", head: "Content-Encoding: gzip\r\n", body: bomb)
            + WARCText.response(id: "e", body: Self.page, extra: "WARC-Truncated: length\r\n")
            + WARCText.response(id: "f", body: Self.page)
        let read = ReadRecords(.warc, archive, limit: 1_000_000)
        #expect(
            read.trace == [
                "-1 unsupported-encoding", "-2 damaged-record", "-3 damaged-record", "-4 too-large",
                "-5 damaged-record", "+6",
            ])
        #expect(read.rejected.map(\.id) == ["a", "b", "c", "d", "e"].map { "urn:x:\($0)" })
    }

    @Test func aRecordAboveTheLimitIsPassedOverWithItsOffset() {
        let first = WARCText.response(id: "a", body: Self.page)
        let large = WARCText.response(id: "b", body: [UInt8](repeating: 0x41, count: 300_000))
        let read = ReadRecords(.warc, first + large + WARCText.response(id: "c", body: Self.page), limit: 100_000)
        #expect(read.trace == ["+1", "-2 too-large", "+3"])
        #expect(read.rejected[0].rejection.message.contains("byte \(first.count)"))
        #expect(read.rejected[0].bytes.isEmpty)
    }

    @Test(arguments: [-30, -1, 1, 3, 5, 40, 500, 1_000_000, 50_000_000]) func aLyingLengthCostsOneRecord(_ lie: Int) {
        let block = Array("HTTP/1.1 200 X\r\nContent-Type: text/html\r\n\r\n".utf8) + Self.page
        let archive =
            WARCText.response(id: "a", body: Self.page)
            + WARCText.record("response", id: "b", block: block, length: block.count + lie)
            + WARCText.response(id: "c", body: Self.page) + WARCText.response(id: "d", body: Self.page)
        let read = ReadRecords(.warc, archive, limit: 4_000_000)
        #expect(
            read.records.map(\.id)
                == (lie == 1 || lie == 3 ? ["a", "b", "c", "d"] : ["a", "c", "d"]).map { "urn:x:\($0)" })
        if lie != 1, lie != 3 { #expect(read.codes == ["damaged-record"]) }
    }

    @Test func damageIsPassedOverUpToTheNextRecord() {
        let record = WARCText.response(id: "a", body: Self.page)
        let soiled = record + Array("rubbish\nWARC rubbish\n".utf8) + [0, 1, 2, 0x0A] + record
        let read = ReadRecords(.warc, soiled)
        #expect(read.trace == ["-1 damaged-record", "+2"])
        let noLength = Array("WARC/1.0\r\nWARC-Type: response\r\n\r\n".utf8)
        #expect(ReadRecords(.warc, noLength + record).trace == ["-1 damaged-record", "+2"])
        #expect(ReadRecords(.warc, record + Array(record.dropLast(30))).trace == ["+1", "-2 damaged-record"])
        #expect(ReadRecords(.warc, Array("<html>".utf8)).trace == ["! not-warc"])
        #expect(ReadRecords(.warc, []).trace.isEmpty)
    }

    @Test func aDamagedMemberCostsItsRecordAlone() {
        let ids = (0..<20).map { "n\($0)" }
        let members = ids.map { Compressed.gzip(WARCText.response(id: $0, body: Self.page)) }
        let whole = ReadRecords(
            .warc, DecompressingSource(MemorySource(members.flatMap { $0 }), format: .gzip, name: "x.warc.gz"))
        #expect(whole.records.count == 20)
        for place in stride(from: 12, to: members[7].count, by: 5) {
            var damaged = members
            damaged[7][place] ^= 0x55
            let read = ReadRecords(
                .warc,
                DecompressingSource(MemorySource(damaged.flatMap { $0 }), format: .gzip, name: "x.warc.gz"))
            #expect(read.rejected.count == 1, "byte \(place)")
            #expect(read.records.count >= 18, "byte \(place)")
            #expect(!read.records.contains { $0.id == "urn:x:n7" }, "byte \(place)")
        }
    }

    @Test(arguments: [1, 5, 1_000]) func everyEdgeOfABufferIsMet(_ step: Int) {
        let archive =
            WARCText.response(id: "a", body: Self.page)
            + WARCText.response(id: "b", type: "image/png", body: [UInt8](repeating: 0x57, count: 200_000))
            + WARCText.response(id: "c", body: Self.page)
        let read = ReadRecords(.warc, TricklingSource(archive, step: step), limit: 50_000)
        #expect(read.records.map(\.id) == ["urn:x:a", "urn:x:c"])
        #expect(read.rejected.isEmpty)
    }

    @Test func anArchiveMadeToWasteTimeEnds() {
        let record = Array("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 900000\r\n\r\n".utf8)
        let clock = ContinuousClock()
        let time = clock.measure {
            let read = ReadRecords(.warc, (0..<SlowBuild.trials(20_000)).flatMap { _ in record })
            #expect(read.records.isEmpty)
        }
        #expect(time < SlowBuild.limit(.seconds(30)))
    }
}
