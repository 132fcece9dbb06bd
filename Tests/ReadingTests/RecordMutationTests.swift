import TestSupport
import Testing

@testable import Reading

/// Every reader comes to an end on any bytes, without a trap, and never gives more than its limits allow.
@Suite struct RecordMutationTests {
    private static let lines = Array(
        """
        {"id": "k1", "text": "وصل الوفد.", "title": "خبر", "date": "2025-11-07", "m": {"a": [1, 2.5e3, null, true]}}
        {"id": 2, "html": "<p>نص \\u0645\\ud83d\\ude00</p>"}

        {"text": "سطر\\nسطر"}
        """.utf8)
    private static let table = Array(
        "id;text;date\r\n1;\"أ \"\"ب\"\"\r\nج\";2025\r\n2;د;\r\n\n3;\"\";2024-13-01\n".utf8)
    private static let archive =
        WARCText.record("warcinfo", block: Array("software: x\r\n".utf8))
        + WARCText.response(
            id: "a", head: "Transfer-Encoding: chunked\r\n", body: Array("3\r\n<p>\r\n2\r\nx1\r\n0\r\n\r\n".utf8))
        + WARCText.response(id: "b", head: "Content-Encoding: gzip\r\n", body: Compressed.gzip(WARCText.page("نص")))
        + WARCText.response(id: "c", head: "Content-Encoding: deflate\r\n", body: Compressed.zlib(WARCText.page("نص")))
        + WARCText.record("resource", id: "d", block: Array("نص".utf8), contentType: "text/plain")

    /// Some bytes flipped, some runs cut out, doubled or moved, a tail cut off.
    private static func mutated(_ seed: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = seed
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            guard !bytes.isEmpty else { break }
            let place = Int.random(in: bytes.indices, using: &random)
            let end = min(bytes.count, place + Int.random(in: 1...24, using: &random))
            switch Int.random(in: 0..<7, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 2: bytes.removeSubrange(place..<end)
            case 3: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
            case 4: bytes.removeSubrange(place...)
            case 5: bytes.insert(contentsOf: Array("\r\n\"{[,;9WARC/1.".utf8), at: place)
            default: bytes += bytes
            }
            if bytes.count > 20_000 { bytes.removeSubrange(20_000...) }
        }
        return bytes
    }

    private static func source(_ bytes: [UInt8], _ random: inout SeededRandom) -> any ByteSource {
        Bool.random(using: &random)
            ? MemorySource(bytes) : TricklingSource(bytes, step: Int.random(in: 1...97, using: &random))
    }

    @Test(arguments: RecordFormat.allCases) func mutatedRecordsEnd(_ format: RecordFormat) {
        let seed =
            switch format {
            case .jsonLines: Self.lines
            case .csv: Self.table
            case .warc: Self.archive
            }
        var random = SeededRandom(seed: 2_025)
        let clock = ContinuousClock()
        var slowest = Duration.zero
        var records = 0
        for _ in 0..<SlowBuild.trials(3_000) {
            let bytes = Self.mutated(seed, &random)
            let limit = [50, 400, 100_000].randomElement(using: &random) ?? 50
            let source = Self.source(bytes, &random)
            slowest = max(
                slowest,
                clock.measure {
                    let read = ReadRecords(format, source, limit: limit)
                    records += read.records.count
                    #expect(read.records.allSatisfy { $0.payload.bytes.count <= limit })
                    #expect(read.trace.count <= bytes.count + 1)
                    let numbers = read.records.map(\.number)
                    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
                })
        }
        #expect(records > SlowBuild.trials(3_000) / 3)
        #expect(slowest < SlowBuild.limit(.seconds(5)))
    }

    @Test(arguments: CompressionFormat.allCases) func mutatedArchivesEnd(_ format: CompressionFormat) {
        var random = SeededRandom(seed: 77)
        let seed = CompressionTests.compress(Self.archive, format) + CompressionTests.compress(Self.archive, format)
        for _ in 0..<SlowBuild.trials(3_000) {
            let bytes = Self.mutated(seed, &random)
            let source = DecompressingSource(Self.source(bytes, &random), format: format, name: "x")
            let read = ReadRecords(.warc, source, limit: 100_000)
            #expect(read.records.count < 5_000)
            var plain = DecompressingSource(MemorySource(bytes), format: format, name: "x")
            _ = CompressionTests.drain(&plain)
        }
    }
}
