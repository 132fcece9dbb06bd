import TextModel

/// The text that the tokens of a file make, one space between two, with offsets in code points. Alignment reads over
/// white space, so how the tokens were spaced need not be known.
struct TokenText {
    private(set) var text: [UInt8] = []
    private(set) var count = 0

    /// Adds a token and says where it stands.
    mutating func add(_ token: ArraySlice<UInt8>) -> (start: Int, end: Int) {
        if count > 0 {
            text.append(0x20)
            count += 1
        }
        let start = count
        text.append(contentsOf: token)
        for byte in token where byte & 0xC0 != 0x80 { count += 1 }
        return (start, count)
    }
}
