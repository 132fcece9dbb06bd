import Testing
import TextModel

@Suite struct ByteLanesTests {
    @Test("The first byte is found wherever it stands, among bytes that differ from it in one bit")
    func findsTheFirst() {
        for place in 0..<24 {
            var bytes: [UInt8] = (0..<24).map { [0x89, 0x08, 0x0B, 0x49][$0 % 4] }
            bytes[place] = 0x09
            let found = bytes.withUnsafeBufferPointer { bytes in
                ByteLanes.firstIndex(in: bytes, from: 0) {
                    ByteLanes.lanes(of: 0x09, in: $0)
                } isFound: {
                    $0 == 0x09
                }
            }
            #expect(found == place)
        }
    }

    @Test("Every lane of the byte is told, and no other")
    func tellsAllLanes() {
        let bytes: [UInt8] = [0x09, 0x08, 0x09, 0x00, 0xFF, 0x89, 0x0A, 0x09]
        let lanes = bytes.withUnsafeBufferPointer { ByteLanes.lanes(of: 0x09, in: ByteLanes.load($0, 0)) }
        #expect(lanes == 0x8000_0000_0080_0080)
        #expect(lanes.nonzeroBitCount == 3)
        #expect(ByteLanes.first(lanes) == 0)
    }

    @Test("The first byte is found before, in and behind the last whole word", arguments: 0..<20)
    func findsOneByte(place: Int) {
        var bytes = [UInt8](repeating: 0x01, count: 20)
        bytes[place] = 0
        bytes.withUnsafeBufferPointer { bytes in
            #expect(ByteLanes.firstIndex(of: 0, in: bytes) == place)
            #expect(ByteLanes.firstIndex(of: 0, in: bytes, from: place + 1) == bytes.count)
            #expect(ByteLanes.firstIndex(of: 2, in: bytes) == bytes.count)
        }
    }

    @Test("Marks are there just when a lane is, and the first of them is sure")
    func marksTheFirst() {
        let bytes: [UInt8] = [0x80, 0x40, 0x22, 0x23, 0x21, 0x22, 0xFF, 0x00]
        let word = bytes.withUnsafeBufferPointer { ByteLanes.load($0, 0) }
        #expect(ByteLanes.first(ByteLanes.marks(of: 0x22, in: word)) == 2)
        #expect(ByteLanes.first(ByteLanes.marks(below: 0x22, in: word)) == 4)
        #expect(ByteLanes.marks(of: 0x24, in: word) == 0)
        #expect(ByteLanes.first(ByteLanes.marks(below: 0x01, in: word)) == 7)
        #expect(ByteLanes.marks(below: 0x20, in: word ^ 0x2020_2020_2020_2020) != 0)
        #expect(ByteLanes.marks(below: 0x80, in: ByteLanes.all(0xD8)) == 0)
    }

    @Test("The bytes that go on with a sequence are told")
    func tellsContinuations() {
        let word = Array("aب€!é".utf8).prefix(8).withUnsafeBufferPointer { ByteLanes.load($0, 0) }
        #expect(ByteLanes.continuations(in: word) == 0x0000_0101_0001_0000)
    }
}
