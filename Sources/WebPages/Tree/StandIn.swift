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
        let raw = UnsafeRawBufferPointer(page)
        var place = 0
        while place < page.count {
            if place &+ 8 <= page.count,
                lanes(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self), equal: 0xEF) == 0
            {
                place &+= 8
                continue
            }
            let end = min(place &+ 8, page.count)
            while place < end {
                if page[place] == sign[0], page[place...].starts(with: sign) { return false }
                place &+= 1
            }
        }
        return true
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
        let raw = UnsafeRawBufferPointer(text)
        var place = 0
        while place < text.count {
            // Of eight bytes at once it is asked whether they are plain without a doubt.
            if place &+ 8 <= text.count {
                let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                let low = (word &- 0x20 &* ones) & ~word & highBits
                let other = lanes(word, equal: UInt8(ascii: "&")) | lanes(word, equal: 0xEF) | lanes(word, equal: 0x7F)
                if low | other == 0 {
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

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Not zero if one of eight bytes is `byte` (Warren, Hacker's Delight, section 6-1).
    @inline(__always)
    private static func lanes(_ word: UInt64, equal byte: UInt8) -> UInt64 {
        let word = word ^ UInt64(byte) &* ones
        return (word &- ones) & ~word & highBits
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
