import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// What the state keeps of a document comes back as it was, and other bytes are refused.
@Suite struct DocumentRecordTests {
    @Test func aRecordComesBackAsItWas() throws {
        let record = try Self.record()
        let bytes = record.bytes
        #expect(try DocumentRecord(bytes: bytes).bytes == bytes)
        #expect(bytes.count > 1_000)
        #expect(Packing.unpacked(Packing.packed(bytes)) == bytes)
    }

    @Test func aRejectionComesBackAsItWas() throws {
        let rejection = DocumentRejection(stage: "read", code: "no-text", message: "m", remedy: "r")
        let line = HashLine(path: Array("quarantine/a".utf8), sha256: String(repeating: "0", count: 64))
        let record = DocumentRecord(result: .rejected(rejection, quarantine: [line]))
        guard case .rejected(let found, let files) = try DocumentRecord(bytes: record.bytes).result else {
            Issue.record("it was no rejection")
            return
        }
        #expect(found == rejection)
        #expect(files == [line])
    }

    @Test func cutOrGarbledBytesAreRefusedAndNeverTrap() throws {
        let bytes = try Self.record().bytes
        for length in stride(from: 0, to: bytes.count, by: 53) {
            #expect(throws: ByteReader.Malformed.self) { try DocumentRecord(bytes: Array(bytes[..<length])) }
        }
        var random = SeededRandom(seed: 7)
        for _ in 0..<2_000 {
            var garbled = bytes
            garbled[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            _ = try? DocumentRecord(bytes: garbled)
        }
    }

    private static func record() throws -> DocumentRecord {
        let text = try #require(SampleLine.texts.first)
        let document = try SampleLine.gloss(String(decoding: text.bytes, as: UTF8.self), name: text.name)
        let emitter = DocumentEmitter(
            writer: SampleLine.prepared.line.writer, project: SampleLine.prepared.line.project,
            validation: ValidationPolicy(mode: .off, documentCount: 1))
        let emitted = try emitter.emit(document, output: "a.xml", validator: emitter.makeValidator())
        return DocumentRecord(identity: emitted.identity, result: .written(emitted), hasWarning: true)
    }
}
