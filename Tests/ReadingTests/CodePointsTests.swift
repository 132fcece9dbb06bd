import Testing

@testable import Reading

struct CodePointsTests {
    /// Blocks of eight bytes, of 248, and what is left over.
    @Test(arguments: [0, 1, 7, 8, 9, 30, 31, 62, 124, 125, 500, 1001])
    func counts(length: Int) {
        let text = String(repeating: "aب€😀", count: length)
        #expect(CodePoints.count(in: Array(text.utf8)) == text.unicodeScalars.count)
        Array((text + "\0").utf8).withUnsafeBufferPointer { bytes in
            #expect(CodePoints.count(in: bytes).hasNUL)
            #expect(!CodePoints.count(in: UnsafeBufferPointer(rebasing: bytes.dropLast())).hasNUL)
        }
    }
}
