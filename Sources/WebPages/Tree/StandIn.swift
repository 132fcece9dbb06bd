import TextModel

/// A mark that stands for a stretch of plain text while libxml2's parser goes through the page: the parser, which looks
/// at each character several times, is asked for the structure alone, and the text is taken from the page itself.
///
/// The mark is the number of the stretch between two U+F8FF. A page that has U+F8FF itself gets none.
enum StandIn {
    /// U+F8FF, for private use.
    private static let sign: [UInt8] = [0xEF, 0xA3, 0xBF]
    /// Shorter text is handed to the parser as it is.
    private static let shortest = 64
    /// The parser hands on characters by the thousand; a mark that ends so far behind the last tag is never cut.
    static let reach = 800
    /// The most bytes of a mark.
    static let longest = 32

    /// Whether marks may be used for a page.
    static func areFree(in page: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while true {
            place = ByteLanes.firstIndex(of: sign[0], in: page, from: place)
            if place == page.count { return true }
            if page[place...].starts(with: sign) { return false }
            place &+= 1
        }
    }

    /// The stretch of `text` that a mark may stand for: without the white space at its edges, which the parser judges by;
    /// nil if it is short, or holds what the parser would change: references, controls, what is no character of XML.
    static func stretch(of text: Range<Int>, in page: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard text.count >= shortest else { return nil }
        var (start, end) = (text.lowerBound, text.upperBound)
        while start < end, page[start] <= 0x20 { start += 1 }
        while start < end, page[end - 1] <= 0x20 { end -= 1 }
        guard end - start >= shortest else { return nil }
        return isPlain(UnsafeBufferPointer(rebasing: page[start..<end])) ? start..<end : nil
    }

    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while place < text.count {
            // Of eight bytes at once it is asked whether they are plain without a doubt.
            if place &+ 8 <= text.count {
                let word = ByteLanes.load(text, place)
                let other =
                    ByteLanes.marks(below: 0x20, in: word) | ByteLanes.marks(of: UInt8(ascii: "&"), in: word)
                    | ByteLanes.marks(of: 0xEF, in: word) | ByteLanes.marks(of: 0x7F, in: word)
                if other == 0 {
                    place &+= 8
                    continue
                }
            }
            let end = min(place &+ 8, text.count)
            while place < end {
                if !isPlain(text[place]) { return false }
                place &+= 1
            }
        }
        return true
    }

    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 ? byte != UInt8(ascii: "&") && byte != 0xEF && byte != 0x7F : byte == 0x0A || byte == 0x09
    }

    /// Appends the mark of stretch `number`.
    static func append(_ number: Int, to output: inout [UInt8]) {
        output += sign
        output += String(number).utf8
        output += sign
    }

    /// The first mark in `text`: where it stands, and the number of its stretch.
    static func first(in text: UnsafeBufferPointer<UInt8>) -> (place: Range<Int>, number: Int)? {
        guard text.count <= reach + longest, let start = text.firstIndex(of: sign[0]) else { return nil }
        var end = start + sign.count
        guard end < text.count, text[start..<end].elementsEqual(sign) else { return nil }
        var number = 0
        while end < text.count, 0x30...0x39 ~= text[end], number < 1 << 32 {
            number = number * 10 + Int(text[end] - 0x30)
            end += 1
        }
        guard end > start + sign.count, text[end...].starts(with: sign) else { return nil }
        return (start..<end + sign.count, number)
    }
}
