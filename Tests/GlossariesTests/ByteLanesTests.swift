import Testing

@testable import Glossaries

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
}
