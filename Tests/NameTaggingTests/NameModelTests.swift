import NameTagging
import Testing

/// The file of a model: what is written is read again, and a damaged file is refused with words.
@Suite struct NameModelTests {
    @Test func whatIsWrittenIsReadAgain() throws {
        let model = try NameModel(Fixtures.parts())
        let read = try NameModel(model.bytes)
        #expect(read.parts == Fixtures.parts())
        #expect(read.bytes == model.bytes)
        #expect(read.label == "fixture 0.1")
    }

    @Test func everyDamagedByteIsNoticed() throws {
        let bytes = try NameModel(Fixtures.parts()).bytes
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 0x40
            #expect(throws: NameModel.FormatError.self) { try NameModel(damaged) }
        }
        for count in 0..<bytes.count {
            #expect(throws: NameModel.FormatError.self) { try NameModel(Array(bytes[..<count])) }
        }
    }

    @Test func aNewerFormatIsNamed() throws {
        var bytes = try NameModel(Fixtures.parts()).bytes
        bytes[8] = UInt8(NameModel.formatVersion + 1)
        let error = #expect(throws: NameModel.FormatError.self) { try NameModel(bytes) }
        #expect(error?.message.contains("version \(NameModel.formatVersion + 1)") == true)
    }

    @Test func somethingElseIsNoModel() {
        let error = #expect(throws: NameModel.FormatError.self) { try NameModel(Array("id\tsource\ttarget\n".utf8)) }
        #expect(error?.message.contains("no model") == true)
    }

    @Test func partsMustFitOneAnother() {
        var parts = Fixtures.parts()
        parts.featureWeights.removeLast()
        #expect(throws: NameModel.FormatError.self) { try NameModel(parts) }
        parts = Fixtures.parts()
        parts.lexiconKeys.reverse()
        #expect(throws: NameModel.FormatError.self) { try NameModel(parts) }
        parts = Fixtures.parts()
        parts.calibration[4] = 10_001
        #expect(throws: NameModel.FormatError.self) { try NameModel(parts) }
    }
}
