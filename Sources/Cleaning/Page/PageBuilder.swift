internal import TextModel

/// Works out what the rules need to know of each line.
struct PageBuilder {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let index: PhraseIndex
    private var folder: WordFolder
    private var table = WordTable()
    private var whole = WordTable()
    private var hits: [PhraseHit] = []

    // Frames are short: of a line longer than this only the beginning is looked at for phrases.
    private static let longLine = 400
    private static let window = 240
    // Bytes of an Arabic word with its space, on average of news text; for the length of long lines.
    private static let bytesPerWord = 11

    /// The page that `passages` make up.
    static func page(
        of passages: [Passage], in bytes: UnsafeBufferPointer<UInt8>, title: String?, phrases: PhraseIndex
    ) -> Page {
        var builder = PageBuilder(bytes: bytes, index: phrases, folder: WordFolder(bytes))
        var lines: [PageLine] = []
        lines.reserveCapacity(passages.count)
        builder.table.reserve(bytes.count / bytesPerWord)
        builder.whole.reserve(bytes.count / bytesPerWord)
        for passage in passages { lines.append(builder.line(passage)) }
        return Page(
            bytes: bytes, lines: lines, table: builder.table, whole: builder.whole, hits: builder.hits,
            title: title.map(PhraseIndex.hashes) ?? [])
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, index: PhraseIndex, folder: WordFolder) {
        self.bytes = bytes
        self.index = index
        self.folder = folder
    }

    private mutating func line(_ passage: Passage) -> PageLine {
        let marker = ListMarker.length(in: bytes, passage.start, passage.end)
        let start = passage.start + marker
        let isLong = passage.end - start > Self.longLine
        let end = isLong ? endOfWindow(start + Self.window, passage.end) : passage.end
        let firstWord = table.hashes.count
        let counts = folder.fold(start, end, into: &table)
        let words = firstWord..<table.hashes.count
        let firstWhole = whole.hashes.count
        // What a long line is known by across documents, and excerpts of it, are all its words.
        if isLong { _ = folder.fold(start, passage.end, into: &whole) }
        let firstHit = hits.count
        table.hashes.withUnsafeBufferPointer { hashes in
            index.appendHits(in: UnsafeBufferPointer(rebasing: hashes[words]), to: &hits)
        }
        let cover = coverage(of: words, by: hits[firstHit...])
        return PageLine(
            passage: passage, markerLength: marker, words: words, isLong: isLong,
            wholeWords: firstWhole..<whole.hashes.count,
            wordCount: isLong ? max(words.count, (passage.end - start) / Self.bytesPerWord) : words.count,
            counts: counts, ending: LineEnding(of: bytes, start, passage.end),
            hash: isLong ? hash(ofBytes: start, passage.end) : hash(of: words), hits: firstHit..<hits.count,
            coveredWords: cover.covered, neutralWords: cover.neutral, isCoveredAnywhere: cover.anywhere)
    }

    private func endOfWindow(_ place: Int, _ end: Int) -> Int {
        var place = place
        while place < end, bytes[place] & 0xC0 == 0x80 { place += 1 }
        return place
    }

    /// How much of a line its phrases cover, the longest at each place taken.
    private func coverage(
        of words: Range<Int>, by found: ArraySlice<PhraseHit>
    ) -> (covered: Int, neutral: Int, anywhere: Bool) {
        var result = (covered: 0, neutral: 0, anywhere: false)
        var next = found.startIndex
        var word = 0
        while word < words.count {
            while next < found.endIndex, found[next].start < word { next += 1 }
            var length = 0
            while next < found.endIndex, found[next].start == word {
                length = max(length, found[next].count)
                if found[next].placement == .whole || found[next].placement == .notice { result.anywhere = true }
                next += 1
            }
            if length > 0 {
                result.covered += length
                word += length
            } else {
                if table.traits[words.lowerBound + word].isDisjoint(with: [.number, .letter]) {
                    word += 1
                    continue
                }
                result.neutral += 1
                word += 1
            }
        }
        return result
    }

    private func hash(of words: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for word in words { hash = (hash ^ table.hashes[word]) &* 0x0000_0100_0000_01B3 &+ (hash >> 29) }
        return hash
    }

    private func hash(ofBytes start: Int, _ end: Int) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var place = start
        while place + 8 <= end {
            let unit = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            hash = (hash ^ unit) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            place += 8
        }
        while place < end {
            hash = (hash ^ UInt64(bytes[place])) &* 0x0000_0100_0000_01B3
            place += 1
        }
        return hash
    }
}

extension LineEnding {
    /// The ending of `bytes[start..<end]`.
    init(of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        var index = end
        var hasBracket = false
        self = .open
        while index > start {
            var last = index - 1
            while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
            let scalar = decodeScalar(bytes, at: last).scalar
            switch scalar {
            case 0x5D: hasBracket = true  // ]
            case 0x22, 0x27, 0x29, 0xBB, 0xAB, 0x201C...0x201E, 0x2018, 0x2019: break  // closing marks
            case _ where isWhiteSpace(scalar) || isFormatControl(scalar) || isXMLForbidden(scalar): break
            case 0x2026:
                self = hasBracket ? .bracketedEllipsis : .ellipsis
                return
            case 0x2E:
                let isRow = last > start && bytes[last - 1] == 0x2E
                self = isRow ? (hasBracket ? .bracketedEllipsis : .ellipsis) : .sentence
                return
            case 0x21, 0x3F, 0x61F:
                self = .question
                return
            case 0x6D4:
                self = .sentence
                return
            case 0x3A:
                self = .colon
                return
            default: return
            }
            index = last
        }
    }
}
