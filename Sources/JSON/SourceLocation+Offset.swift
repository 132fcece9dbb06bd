public import TextModel

extension SourceLocation {
    /// The place of a byte of a UTF-8 text: line and column from 1, the column in Unicode scalars, a byte order mark
    /// not counted.
    public init(utf8Offset offset: Int, in bytes: [UInt8], file: String) {
        self.init(utf8Offset: offset, in: bytes, file: file, from: (1, 0))
    }

    /// The same, counted from a line that begins before the place.
    init(utf8Offset offset: Int, in bytes: [UInt8], file: String, from start: (number: Int, offset: Int)) {
        var line = start.number
        var lineStart = start.offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start.offset
        let end = min(offset, bytes.count)
        for index in lineStart..<max(lineStart, end) where bytes[index] == 0x0A {
            line += 1
            lineStart = index + 1
        }
        let column = 1 + codePointCount(bytes, from: lineStart, to: max(lineStart, end))
        self.init(file: file, line: line, column: column)
    }
}
