import TestSupport
import Testing

@testable import Reading

@Suite struct CompressionTests {
    static let formats = CompressionFormat.allCases
    static let text = Array(String(repeating: "أعلن المجلس جدول أعماله للأسبوع المقبل.\n", count: 3_000).utf8)

    static func compress(_ bytes: [UInt8], _ format: CompressionFormat) -> [UInt8] {
        switch format {
        case .gzip: Compressed.gzip(bytes)
        case .zstd: Compressed.zstd(bytes)
        case .xz: Compressed.xz(bytes)
        }
    }

    /// What comes out of a source, and how it ends.
    static func drain(_ source: inout some ByteSource, buffer size: Int = 1_000) -> ([UInt8], ByteSourceFailure?) {
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size)
        defer { buffer.deallocate() }
        var bytes: [UInt8] = []
        do throws(ByteSourceFailure) {
            while true {
                let count = try source.read(into: buffer)
                if count == 0 { return (bytes, nil) }
                bytes += buffer[..<count]
            }
        } catch {
            return (bytes, error)
        }
    }

    @Test(arguments: formats) func aFormatIsToldByItsBeginning(_ format: CompressionFormat) {
        #expect(CompressionFormat(beginning: Self.compress([1, 2, 3], format)) == format)
        #expect(CompressionFormat(beginning: Self.text) == nil)
        #expect(CompressionFormat(beginning: []) == nil)
        let name = CompressionFormat.strippingExtension("a.html.\(format.fileExtension)")
        #expect(name.name == "a.html" && name.isCompressed)
    }

    @Test(arguments: formats, [1, 7, 100_000]) func whatWasCompressedComesOut(_ format: CompressionFormat, step: Int) {
        let packed = Self.compress(Self.text, format)
        var source = DecompressingSource(TricklingSource(packed, step: step), format: format, name: "a")
        let (bytes, failure) = Self.drain(&source)
        #expect(bytes == Self.text)
        #expect(failure == nil)
    }

    @Test(arguments: formats) func severalMembersAreOneText(_ format: CompressionFormat) {
        let packed = Self.compress(Self.text, format) + Self.compress([], format) + Self.compress([65, 66], format)
        var source = DecompressingSource(MemorySource(packed), format: format, name: "a")
        let (bytes, failure) = Self.drain(&source)
        #expect(bytes == Self.text + [65, 66])
        #expect(failure == nil)
    }

    @Test func zerosBehindGzipAreNoDamageAndAnythingElseIs() {
        var source = DecompressingSource(
            MemorySource(Compressed.gzip([65]) + [0, 0, 0, 0]), format: .gzip, name: "a")
        let padded = Self.drain(&source)
        #expect(padded.0 == [65] && padded.1 == nil)
        source = DecompressingSource(MemorySource(Compressed.gzip([65]) + [9, 9, 9]), format: .gzip, name: "a")
        let soiled = Self.drain(&source)
        #expect(soiled.0 == [65] && soiled.1?.kind == .damaged)
    }

    @Test(arguments: formats) func aFileCutOffAnywhereIsDamaged(_ format: CompressionFormat) {
        let packed = Self.compress(Array("نص قصير يكفي للاختبار".utf8), format)
        for length in 1..<packed.count {
            var source = DecompressingSource(MemorySource(Array(packed[..<length])), format: format, name: "a.x")
            let (_, failure) = Self.drain(&source)
            #expect(failure?.kind == .damaged, "cut off after \(length) of \(packed.count) bytes")
            #expect(failure?.message.contains("at byte") == true)
        }
    }

    @Test(arguments: formats) func aDocumentAboveTheLimitIsNotBuiltUp(_ format: CompressionFormat) {
        let packed = Self.compress([UInt8](repeating: 0x20, count: 40_000_000), format)
        #expect(packed.count < 100_000)
        do throws(ByteSourceFailure) {
            _ = try Decompression.unpack(packed, format: format, limit: 1_000_000, name: "bomb")
            Issue.record("40 MB came through a limit of 1 MB")
        } catch {
            #expect(error.kind == .tooLarge)
        }
    }

    @Test func aBombInAContainerIsStopped() {
        // 100 MB of one letter, without a line end, 1,000 times smaller in gzip and more in zstd.
        let packed = Compressed.zstd([UInt8](repeating: 0x61, count: 100_000_000))
        let read = ReadRecords(
            .jsonLines, DecompressingSource(MemorySource(packed), format: .zstd, name: "x.jsonl.zst"), limit: 1_000_000)
        #expect(read.records.isEmpty)
        #expect(read.codes == ["too-large"])
        #expect(read.rejected.first?.number == nil)
    }

    @Test func aWindowAboveTheLimitIsRefused() {
        // A frame header alone: magic, no flags, window descriptor 2^31 (RFC 8878, 3.1.1.1.2).
        let frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 21 << 3, 0x01, 0x00, 0x00]
        var source = DecompressingSource(MemorySource(frame), format: .zstd, name: "a.zst")
        #expect(Self.drain(&source).1?.kind == .tooLarge)
    }

    @Test func gzipGoesOnAtTheNextMember() throws {
        let members = ["one ", "two ", "three"].map { Compressed.gzip(Array($0.utf8)) }
        var packed = members.flatMap { $0 }
        // The length in the trailer of the second member.
        packed[members[0].count + members[1].count - 2] ^= 0xFF
        var source = DecompressingSource(MemorySource(packed), format: .gzip, name: "a.gz")
        let first = Self.drain(&source)
        #expect(first.1?.kind == .damaged)
        #expect(String(decoding: first.0, as: UTF8.self) == "one two ")
        #expect(try source.resynchronise())
        let rest = Self.drain(&source)
        #expect(rest.1 == nil)
        #expect(String(decoding: rest.0, as: UTF8.self) == "three")
        #expect(try !source.resynchronise())
    }
}
