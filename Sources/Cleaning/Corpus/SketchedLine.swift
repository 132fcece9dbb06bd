/// What a survey of a corpus remembers of one line: sixteen bytes.
struct SketchedLine: Sendable, Equatable {
    /// What is known of a line beside its words.
    struct Traits: OptionSet, Sendable, Hashable {
        let rawValue: UInt16
        /// A rule removed it by what the document alone shows.
        static let removed = Traits(rawValue: 1)
        /// It has the form of a sentence.
        static let sentence = Traits(rawValue: 2)
        /// It begins with و or ف written on to the word, as sentences that carry on a report do.
        static let joined = Traits(rawValue: 4)
        /// It ends in a colon.
        static let label = Traits(rawValue: 8)
        /// It names a source or an author, or is a date.
        static let credit = Traits(rawValue: 16)
        /// Numbers stand in it.
        static let numbered = Traits(rawValue: 32)
        /// It is known to be the headline.
        static let headline = Traits(rawValue: 64)
        /// It is the repeat of another line of the document.
        static let repeated = Traits(rawValue: 128)
    }

    /// Equal for lines that read the same.
    let hash: UInt64
    /// How many words it has; numbers apart if it is short.
    let wordCount: UInt16
    /// What else is known of it.
    let traits: Traits

    /// Whether it has the form of a sentence.
    var isSentence: Bool { traits.contains(.sentence) }

    /// Line `index` of `page`, which `isRemoved` by another rule than the one that asks.
    init(_ index: Int, of page: Page, isRemoved: Bool, isRepeat: Bool) {
        let line = page.lines[index]
        hash =
            line.isLong
            ? LineHash.hash(of: page.whole.hashes[line.wholeWords], page.whole.traits[line.wholeWords])
            : LineHash.hash(of: page.words(of: index), page.traits(of: index))
        var words = line.isLong ? line.wholeWords.count : line.words.count
        var traits: Traits = isRemoved ? .removed : []
        if isRepeat { traits.insert(.repeated) }
        if line.isSentence { traits.insert(.sentence) }
        if line.ending == .colon { traits.insert(.label) }
        if page.headline == index { traits.insert(.headline) }
        if Self.isJoined(page.bytes, line.passage.start + line.markerLength, line.passage.end) {
            traits.insert(.joined)
        }
        if !line.isLong {
            if page.isCredit(index) || page.isDate(index) { traits.insert(.credit) }
            let numbers = page.traits(of: index).count { $0.contains(.number) }
            if numbers > 0, words <= LineHash.longestCounter {
                traits.insert(.numbered)
                words -= numbers
            }
        }
        wordCount = UInt16(clamping: words)
        self.traits = traits
    }

    /// Makes a line, for tests.
    init(hash: UInt64, wordCount: Int, traits: Traits = []) {
        self.hash = hash
        self.wordCount = UInt16(clamping: wordCount)
        self.traits = traits
    }

    /// Whether the text begins with و (U+0648) or ف (U+0641) and another letter directly behind it.
    private static func isJoined(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard start + 3 < end, bytes[start] == 0xD9, bytes[start + 1] == 0x88 || bytes[start + 1] == 0x81 else {
            return false
        }
        return bytes[start + 2] & 0xFC == 0xD8
    }
}
