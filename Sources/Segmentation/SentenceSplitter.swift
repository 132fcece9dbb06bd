import ArabicText
import TextModel

/// Finds where the sentences of a block end.
///
/// A run of stops (. ! ? ؟ … ۔) with the quotes and brackets that close behind it ends a sentence where white space
/// follows, and also between two Arabic words that a missing space joins (انتهى.وقال). It does not behind initials and
/// abbreviations (د. أ. Dr.), the number of a list item, a stop alone in brackets (...), or before a comma; nor does it
/// where what follows carries the sentence on (`carriesOn`). A semicolon (؛ ;) ends none: it parts clauses. Each byte is
/// looked at once, and a fixed number of its neighbours.
struct SentenceSplitter {
    let bytes: UnsafeBufferPointer<UInt8>
    private let start: Int
    let end: Int
    private(set) var sentenceStart: Int
    /// Whether the sentence has a letter or digit yet: marks alone are no sentence.
    private var hasWord = false
    /// Whether an odd number of straight quotes (U+0022) stands behind: the next one closes.
    private var isQuoting = false

    /// Whether the block is a headline.
    let isHeadline: Bool

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ block: TextSpan, isHeadline: Bool) {
        self.bytes = bytes
        self.isHeadline = isHeadline
        start = block.start
        end = block.end
        sentenceStart = block.start
    }

    /// Calls `body` with the span of each sentence of the block, in order.
    static func forEachSentence(
        in bytes: UnsafeBufferPointer<UInt8>, block: TextSpan, isHeadline: Bool = false, _ body: (TextSpan) -> Void
    ) {
        var splitter = SentenceSplitter(bytes, block, isHeadline: isHeadline)
        splitter.split(body)
    }

    private mutating func split(_ body: (TextSpan) -> Void) {
        var index = start
        while index < end {
            index = passWords(from: index)
            guard index < end else { break }
            let byte = bytes[index]
            let length = stopLength(index)
            if length == 0 {
                if isWordByte(byte) { hasWord = true }
                if byte == 0x22 { isQuoting.toggle() }
                index &+= utf8Length(lead: byte)
                continue
            }
            var runEnd = index &+ length
            while runEnd < end {
                let more = stopLength(runEnd)
                if more == 0 { break }
                runEnd &+= more
            }
            if let boundary = boundary(behind: index, runEnd) {
                for byte in bytes[runEnd..<boundary] where byte == 0x22 { isQuoting.toggle() }
                body(TextSpan(sentenceStart, boundary))
                sentenceStart = boundary < end && bytes[boundary] == 0x20 ? boundary &+ 1 : boundary
                hasWord = false
                index = sentenceStart
            } else {
                index = runEnd
            }
        }
        if sentenceStart < end || start == end { body(TextSpan(sentenceStart, end)) }
    }

    /// Goes over letters of the block Arabic and spaces, which nearly all of a text is: behind D9 stand no stops, behind D8
    /// one, U+061F ؟.
    @inline(__always)
    private mutating func passWords(from start: Int) -> Int {
        var index = start
        var letters = 0
        while index < end {
            let byte = bytes[index]
            if byte == 0xD9 || byte == 0xD8 && bytes[index &+ 1] != 0x9F {
                letters &+= 1
                index &+= 2
            } else if byte == 0x20 {
                index &+= 1
            } else {
                break
            }
        }
        if letters > 0 { hasWord = true }
        return index
    }

    /// The length of the stop at `index`, 0 if there is none.
    @inline(__always)
    private func stopLength(_ index: Int) -> Int {
        switch bytes[index] {
        case 0x2E, 0x21, 0x3F: 1  // . ! ?
        case 0xD8: bytes[index &+ 1] == 0x9F ? 2 : 0  // U+061F ؟
        case 0xDB: bytes[index &+ 1] == 0x94 ? 2 : 0  // U+06D4 ۔
        case 0xE2: bytes[index &+ 1] == 0x80 && bytes[index &+ 2] == 0xA6 ? 3 : 0  // U+2026 …
        default: 0
        }
    }

    /// Whether the byte opens a letter or digit (or, beyond ASCII, possibly some other sign): only used to see that a
    /// sentence is not made of marks alone.
    @inline(__always)
    private func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80
            ? byte != 0xC2 && byte != 0xE2 : byte >= 0x30 && byte <= 0x39 || (byte | 0x20) >= 0x61 && byte < 0x7B
    }

    // MARK: - What stands behind the stop

    /// The end of the sentence that the stops `run..<runEnd` end; nil if they end none or the block ends here.
    private func boundary(behind run: Int, _ runEnd: Int) -> Int? {
        guard hasWord, run > start else { return nil }
        var closed = runEnd
        while closed < end {
            let length = closerLength(closed)
            if length == 0 { break }
            closed &+= length
        }
        guard closed < end else { return nil }
        guard bytes[closed] == 0x20 else { return boundaryWithoutSpace(run, runEnd) }
        if isOpener(before: run) { return nil }
        var next = closed &+ 1
        // A closing mark that a space parts from the stop still belongs to the sentence: `. »`
        let length = next < end ? closerLength(next) : 0
        // A question or call at the end, and a mark behind it that has no partner.
        if length > 0, next &+ length == end, bytes[run] != 0x2E { return nil }
        if length > 0, isClosing(next), next &+ length == end || bytes[next &+ length] == 0x20 {
            closed = next &+ length
            if closed >= end { return nil }
            next = closed &+ 1
        }
        guard next < end, !goesOn(at: next) else { return nil }
        if runEnd &- run == 1, bytes[run] == 0x2E {
            if isAbbreviation(run, next: next) { return nil }
            if closed == runEnd { return closed }
        }
        return carriesOn(Stop(run: run, runEnd: runEnd, closed: closed), next: next) ? nil : closed
    }

    /// Quotes and closing brackets; of quotes, the opening ones too, since newspapers write »…« as well as «…».
    private func closerLength(_ index: Int) -> Int {
        switch bytes[index] {
        case 0x22, 0x27, 0x29, 0x5D, 0x7D: return 1  // " ' ) ] }
        case 0xC2: return bytes[index &+ 1] == 0xBB || bytes[index &+ 1] == 0xAB ? 2 : 0  // » «
        case 0xE2 where bytes[index &+ 1] == 0x80:
            // U+2018 to U+201F quotes, U+2039 ‹, U+203A ›
            let last = bytes[index &+ 2]
            return last >= 0x98 && last <= 0x9F || last == 0xB9 || last == 0xBA ? 3 : 0
        default: return 0
        }
    }

    /// Whether the mark at `index` can only close: ) ] } » ” and the second of a pair of straight quotes.
    private func isClosing(_ index: Int) -> Bool {
        switch bytes[index] {
        case 0x22: isQuoting
        case 0x29, 0x5D, 0x7D: true
        case 0xC2: bytes[index &+ 1] == 0xBB
        case 0xE2: bytes[index &+ 2] == 0x9D
        default: false
        }
    }

    /// Whether an opening bracket stands right before `index`: (...) and (!) are remarks, not ends.
    private func isOpener(before index: Int) -> Bool { bytes[index &- 1] == 0x28 || bytes[index &- 1] == 0x5B }

    /// Whether what begins at `next` carries the sentence on: a comma, semicolon or colon, or more stops.
    private func goesOn(at next: Int) -> Bool {
        switch bytes[next] {
        case 0x2C, 0x3B, 0x2E, 0x21, 0x3F: return true  // , ; . ! ?
        // A colon that stands apart opens a line of dialogue.
        case 0x3A: return next &+ 1 < end && bytes[next &+ 1] != 0x20
        case 0xD8: return bytes[next &+ 1] == 0x8C || bytes[next &+ 1] == 0x9B || bytes[next &+ 1] == 0x9F  // ، ؛ ؟
        default: return stopLength(next) > 0
        }
    }

    /// The end of a sentence whose stop has no white space behind it: between two Arabic words of two letters or more.
    private func boundaryWithoutSpace(_ run: Int, _ runEnd: Int) -> Int? {
        // A longer run (نعم...ربما) is a pause.
        guard runEnd &- run <= 2, run &- 4 >= sentenceStart, runEnd &+ 4 <= end else { return nil }
        let isBetweenWords =
            isArabicLetterBytes(run &- 2) && isArabicLetterBytes(run &- 4) && isArabicLetterBytes(runEnd)
            && isArabicLetterBytes(runEnd &+ 2)
        return isBetweenWords ? runEnd : nil
    }

    /// Whether a letter of the block Arabic, or a mark on one, stands at `index`.
    func isArabicLetterBytes(_ index: Int) -> Bool {
        guard bytes[index] & 0xFC == 0xD8, bytes[index &+ 1] & 0xC0 == 0x80 else { return false }
        let scalar = UInt32(bytes[index] & 0x1F) << 6 | UInt32(bytes[index &+ 1] & 0x3F)
        return isArabicLetter(scalar) || isArabicMark(scalar)
    }

    // MARK: - What stands before the stop

    /// Whether the full stop at `stop` belongs to an abbreviation, an initial or the number of a list item.
    private func isAbbreviation(_ stop: Int, next: Int) -> Bool {
        let last = bytes[stop &- 1]
        if last >= 0x80 { return isArabicInitial(stop) }
        if last >= 0x30, last <= 0x39 { return isListNumber(stop) }
        guard isASCIILetter(last), isASCIILetter(bytes[next]) else { return false }
        // Latin goes on in small letters, or the word is an abbreviation.
        if bytes[next] >= 0x61 { return true }
        var first = stop &- 1
        while first > sentenceStart, stop &- first <= 5, isASCIILetter(bytes[first &- 1]) { first &-= 1 }
        return Abbreviations.isLatin(UnsafeBufferPointer(rebasing: bytes[first..<stop]))
    }

    private func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    /// Whether one Arabic letter alone stands before the stop (د. أ. ق.م.); not م behind a year, which may end one.
    private func isArabicInitial(_ stop: Int) -> Bool {
        guard stop &- 2 >= sentenceStart, bytes[stop &- 2] & 0xFC == 0xD8, bytes[stop &- 1] & 0xC0 == 0x80 else {
            return false
        }
        let letter = UInt32(bytes[stop &- 2] & 0x1F) << 6 | UInt32(bytes[stop &- 1] & 0x3F)
        guard isArabicLetter(letter), Abbreviations.isArabic(letter: letter) else { return false }
        let before = stop &- 3
        guard before >= sentenceStart else { return true }
        switch bytes[before] {
        case 0x2E, 0x28, 0x22, 0x5B, 0x2F: return true  // . ( " [ /
        case 0x20:
            if letter == 0x0645, before > sentenceStart, isDigitEnd(before &- 1) { return false }
            return !isLetterAlone(endingAt: before)
        default: return false
        }
    }

    /// Whether one Arabic letter stands alone before `end`: letters written apart (أ ف ب, ت غ) need no full stop.
    private func isLetterAlone(endingAt end: Int) -> Bool {
        guard end &- 3 >= sentenceStart, bytes[end &- 3] == 0x20 || bytes[end &- 3] == 0x28 else { return false }
        let isConjunction = bytes[end &- 2] == 0xD9 && bytes[end &- 1] == 0x88  // و
        return isArabicLetterBytes(end &- 2) && !isConjunction
    }

    /// Whether a digit of any of the three sets ends at `index`.
    private func isDigitEnd(_ index: Int) -> Bool {
        if bytes[index] < 0x80 { return bytes[index] >= 0x30 && bytes[index] <= 0x39 }
        guard index > start, bytes[index &- 1] & 0xFC == 0xD8 else { return false }
        return digitValue(UInt32(bytes[index &- 1] & 0x1F) << 6 | UInt32(bytes[index] & 0x3F)) != nil
    }

    /// Whether the sentence so far is nothing but a number of at most three digits.
    private func isListNumber(_ stop: Int) -> Bool {
        guard stop &- sentenceStart <= 3 else { return false }
        return bytes[sentenceStart..<stop].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}
