import TextModel

/// UTF-8 that was read in a single-byte encoding and encoded again: `الـ` stands there as `Ø§Ù„` or `ط§ظ„`.
///
/// The letters of Arabic are the bytes D8 to DB with one of 80 to BF behind them. Read in windows-1252 (or ISO-8859-1)
/// the leading bytes are Ø and Ù, in windows-1256 ط and ظ, and what stands behind is hardly ever a letter.
struct DoubleEncoding: Equatable {
    /// The encoding that the UTF-8 was read in.
    let page: TextEncoding
    /// Where the first such stretch of text begins, in bytes of the text.
    let firstOffset: Int
    /// The lines with such stretches, from 1, as ranges.
    let lines: [ClosedRange<Int>]
    /// What to make of the text.
    let extent: Extent

    /// How much of the text can be turned back by a command.
    enum Extent: Equatable {
        /// All of it.
        case all
        /// The lines named, each as a whole.
        case wholeLines
        /// Less than whole lines.
        case partsOfLines
    }

    /// Looks through all of `text`, which must be well-formed UTF-8; nil if there is no such stretch.
    init?(in text: [UInt8]) {
        let found = text.withUnsafeBufferPointer { Self.find($0) }
        guard let first = found.first else { return nil }
        page = first.page
        firstOffset = first.offset
        let same = found.filter { $0.page == first.page }
        let places = text.withUnsafeBufferPointer { buffer in Self.lines(of: same.map(\.offset), in: buffer) }
        lines = Self.ranges(places.map(\.number))
        if Self.isConvertible(text[...], from: page) {
            extent = .all
        } else {
            extent =
                places.allSatisfy { Self.isConvertible(text[$0.range], from: first.page) } ? .wholeLines : .partsOfLines
        }
    }

    // MARK: finding

    /// The first stretch of each line that has one.
    private static func find(_ text: UnsafeBufferPointer<UInt8>) -> [(offset: Int, page: TextEncoding)] {
        guard let base = text.baseAddress else { return [] }
        let raw = UnsafeRawPointer(base)
        var found: [(offset: Int, page: TextEncoding)] = []
        var index = 0
        while index < text.count {
            // Eight bytes without a leading byte other than D8 to DB are passed over at once.
            if index &+ 8 <= text.count {
                let word = ByteLanes.load(raw, index)
                let lead = word & word << 1 & ByteLanes.highBits
                let arabic = word << 3 & word << 4 & ~(word << 2) & ~(word << 5) & ByteLanes.highBits
                if lead & ~arabic == 0 {
                    index &+= 8
                    continue
                }
            }
            let end = min(index &+ 8, text.count)
            while index < end {
                if text[index] >= 0xC0, let stretch = stretch(text, around: index) {
                    found.append(stretch)
                    // One is enough for a line.
                    while index < text.count, text[index] != 0x0A { index &+= 1 }
                    break
                }
                index &+= 1
            }
        }
        return found
    }

    /// The stretch in which the character at `index` is the second half of a letter.
    private static func stretch(
        _ text: UnsafeBufferPointer<UInt8>, around index: Int
    ) -> (offset: Int, page: TextEncoding)? {
        guard index >= 2 else { return nil }
        let page: TextEncoding
        switch (text[index - 2], text[index - 1]) {
        case (0xC3, 0x98), (0xC3, 0x99): page = .windows1252
        case (0xD8, 0xB7), (0xD8, 0xB8): page = .windows1256
        default: return nil
        }
        return isStretch(text, from: index - 2, page: page) ? (index - 2, page) : nil
    }

    /// Whether three letters begin at `start`, with spaces and signs of ASCII between them at most. `ط»` may stand in
    /// any text once, and a letter with the same sign behind it in a list of letters.
    private static func isStretch(_ text: UnsafeBufferPointer<UInt8>, from start: Int, page: TextEncoding) -> Bool {
        var index = start
        var letters = 0
        var seconds: [UInt8] = []
        while letters < 3 {
            while letters > 0, index < text.count, isBetween(text[index]) { index += 1 }
            guard index < text.count else { return false }
            let lead = decodeScalar(text, at: index)
            guard let first = byte(of: lead.scalar, in: page), (0xD8...0xDB).contains(first),
                index + lead.length < text.count
            else { return false }
            let trail = decodeScalar(text, at: index + lead.length)
            guard let second = byte(of: trail.scalar, in: page), (0x80...0xBF).contains(second) else { return false }
            if !seconds.contains(second) { seconds.append(second) }
            letters += 1
            index += lead.length + trail.length
        }
        return seconds.count > 1
    }

    private static func isBetween(_ byte: UInt8) -> Bool {
        byte < 0x80 && byte != 0x0A && !(0x41...0x5A).contains(byte & 0xDF)
    }

    /// The byte that `scalar` was, in the page as programs really read it: windows-1252 with the controls of ISO-8859-1.
    private static func byte(of scalar: UInt32, in page: TextEncoding) -> UInt8? {
        if let byte = page.codePage?.byte(of: scalar) { return byte }
        return page == .windows1252 && (0x80...0x9F).contains(scalar) ? UInt8(scalar) : nil
    }

    // MARK: what can be done about it

    /// Whether `text` is UTF-8 again when it is written in `page`.
    private static func isConvertible(_ text: ArraySlice<UInt8>, from page: TextEncoding) -> Bool {
        text.withUnsafeBufferPointer { buffer in
            var bytes: [UInt8] = []
            bytes.reserveCapacity(buffer.count / 2 + 16)
            var index = 0
            while index < buffer.count {
                let (scalar, length) = decodeScalar(buffer, at: index)
                guard let byte = byte(of: scalar, in: page) else { return false }
                bytes.append(byte)
                index += length
            }
            return bytes.withUnsafeBufferPointer { UTF8Scan($0, from: 0).firstInvalid == nil }
        }
    }

    private static func lines(
        of offsets: [Int], in text: UnsafeBufferPointer<UInt8>
    ) -> [(number: Int, range: Range<Int>)] {
        var result: [(number: Int, range: Range<Int>)] = []
        var number = 1
        var start = 0
        var next = 0
        for index in 0...text.count where index == text.count || text[index] == 0x0A {
            guard next < offsets.count else { break }
            if offsets[next] < index {
                result.append((number, start..<index))
                while next < offsets.count, offsets[next] < index { next += 1 }
            }
            number += 1
            start = index + 1
        }
        return result
    }

    private static func ranges(_ numbers: [Int]) -> [ClosedRange<Int>] {
        var result: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = result.last, last.upperBound + 1 == number {
                result[result.count - 1] = last.lowerBound...number
            } else {
                result.append(number...number)
            }
        }
        return result
    }

    /// The name that `iconv` knows for the page in which all of `text` was read, or nil if there is none: windows-1252
    /// has five bytes without a character, which browsers read as controls and `iconv` refuses.
    func iconvName(for text: [UInt8]) -> String? {
        guard page == .windows1252 else { return "WINDOWS-1256" }
        var isLatin1 = true
        var hasControl = false
        text.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                let (scalar, length) = decodeScalar(buffer, at: index)
                if scalar > 0xFF { isLatin1 = false }
                if (0x80...0x9F).contains(scalar) { hasControl = true }
                index += length
            }
        }
        return isLatin1 ? "ISO-8859-1" : hasControl ? nil : "WINDOWS-1252"
    }
}
