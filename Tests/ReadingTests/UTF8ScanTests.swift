import Testing

@testable import Reading

@Suite struct UTF8ScanTests {
    @Test("A NUL is seen wherever it stands", arguments: ["abcdefghijklmnopqrs", "كتاب في البيت", "ab€😀cd…ef𝄞gh"])
    func seesNUL(text: String) {
        let scalars = Array(text.unicodeScalars)
        for place in 0...scalars.count {
            var view = String.UnicodeScalarView(scalars)
            view.insert("\0", at: view.index(view.startIndex, offsetBy: place))
            let found = scan(Array(String(view).utf8))
            #expect(found.hasNUL)
            #expect(found.codePointCount == scalars.count + 1)
        }
        #expect(!scan(Array(text.utf8)).hasNUL)
    }

    @Test("What stands behind the first ill-formed sequence is not looked at")
    func stopsAtTheFirstError() {
        let found = scan(Array("بيت".utf8) + [0xC3, 0x00] + Array("abcdefgh\0".utf8))
        #expect(found.firstInvalid == 6)
        #expect(found.codePointCount == 3)
        #expect(!found.hasNUL)
    }

    private func scan(_ bytes: [UInt8]) -> UTF8Scan {
        bytes.withUnsafeBufferPointer { UTF8Scan($0, from: 0) }
    }
}
