/// Words that the frames of sites print, and where they are to be believed.
struct Phrase: Sendable {
    /// What of a line a phrase speaks for.
    enum Placement: UInt8, Sendable {
        /// A line that is nothing but such phrases, numbers apart, wherever it stands.
        case whole
        /// The same, but only before the first or after the last paragraph of the article: the words could be a heading.
        case wholeAtEdge
        /// A line that begins with it and is no sentence of the article.
        case opening
        /// The same, but only before the first or after the last paragraph.
        case openingAtEdge
        /// A fixed sentence of a page's machinery, wherever in the line it stands.
        case notice
        /// A word that helps to fill a line (names of networks), never enough by itself.
        case part
    }

    /// The wording, as a person would write it; matching folds it.
    let text: String
    /// Where it is to be believed.
    let placement: Placement

    /// One phrase for each entry of `list`; entries are separated by `|`.
    static func list(_ placement: Placement, _ list: String) -> [Phrase] {
        list.utf8.split(separator: 0x7C).map {
            Phrase(text: String(decoding: $0, as: UTF8.self), placement: placement)
        }
    }
}

/// A phrase found in a line.
struct PhraseHit {
    /// The number of the rule it belongs to.
    let rule: Int
    let placement: Phrase.Placement
    /// The first of its words, counted in the line, and how many there are.
    let start: Int
    let count: Int

    /// Behind its last word.
    var end: Int { start + count }
}

/// All phrases of all rules, found by their first word.
struct PhraseIndex: Sendable {
    private struct Entry: Sendable {
        let rule: Int
        let placement: Phrase.Placement
        let hashes: [UInt64]
    }

    // Sorted by the hash of the first word, then longer first.
    private let entries: [Entry]
    // Open addressing: the place in `entries` of the first phrase that begins with a word, plus 1.
    private let buckets: [Int32]
    private let firstHashes: [UInt64]
    // A bit for each value of the last bits of a first word: nearly all words begin no phrase, and end here.
    private let filter: [UInt64]
    private static let filterBits: UInt64 = 1 << 14

    /// Folds and indexes the phrases of `rules`; a rule is named by its place in the list.
    init(_ rules: [[Phrase]]) {
        var entries: [Entry] = []
        for (rule, phrases) in rules.enumerated() {
            for phrase in phrases {
                let hashes = Self.hashes(of: phrase.text)
                if !hashes.isEmpty {
                    entries.append(Entry(rule: rule, placement: phrase.placement, hashes: hashes))
                }
            }
        }
        entries.sort { left, right in
            if left.hashes[0] != right.hashes[0] { return left.hashes[0] < right.hashes[0] }
            if left.hashes.count != right.hashes.count { return left.hashes.count > right.hashes.count }
            return (left.rule, left.placement.rawValue) < (right.rule, right.placement.rawValue)
        }
        var capacity = 64
        while capacity < entries.count * 4 { capacity *= 2 }
        var buckets = [Int32](repeating: 0, count: capacity)
        for (place, entry) in entries.enumerated() {
            if place > 0, entries[place - 1].hashes[0] == entry.hashes[0] { continue }
            var bucket = Int(truncatingIfNeeded: entry.hashes[0]) & (capacity - 1)
            while buckets[bucket] != 0 { bucket = (bucket + 1) & (capacity - 1) }
            buckets[bucket] = Int32(place + 1)
        }
        self.entries = entries
        self.buckets = buckets
        firstHashes = entries.map { $0.hashes[0] }
        var filter = [UInt64](repeating: 0, count: Int(Self.filterBits / 64))
        for hash in firstHashes { filter[Self.filterPlace(of: hash)] |= 1 << (hash & 63) }
        self.filter = filter
    }

    @inline(__always)
    private static func filterPlace(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash % filterBits / 64) }

    /// The hashes of the words of `text`.
    static func hashes(of text: String) -> [UInt64] {
        var table = WordTable()
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var folder = WordFolder(bytes)
            _ = folder.fold(0, bytes.count, into: &table)
        }
        return table.hashes
    }

    /// The number by which a line of these words is known across documents.
    static func lineHash(of text: String) -> UInt64 {
        var table = WordTable()
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            var folder = WordFolder(bytes)
            _ = folder.fold(ListMarker.length(in: bytes, 0, bytes.count), bytes.count, into: &table)
        }
        return LineHash.hash(of: table.hashes, table.traits)
    }

    /// Adds to `hits` every phrase that stands in `words`, in their order.
    func appendHits(in words: UnsafeBufferPointer<UInt64>, to hits: inout [PhraseHit]) {
        filter.withUnsafeBufferPointer { filter in
            for (place, word) in words.enumerated()
            where filter[Self.filterPlace(of: word)] & 1 << (word & 63) != 0 {
                appendHits(in: words, at: place, to: &hits)
            }
        }
    }

    private func appendHits(in words: UnsafeBufferPointer<UInt64>, at start: Int, to hits: inout [PhraseHit]) {
        let first = words[start]
        let mask = buckets.count - 1
        var bucket = Int(truncatingIfNeeded: first) & mask
        while true {
            let place = Int(buckets[bucket]) - 1
            if place < 0 { return }
            if firstHashes[place] == first {
                appendMatching(from: place, UnsafeBufferPointer(rebasing: words[start...]), at: start, to: &hits)
                return
            }
            bucket = (bucket + 1) & mask
        }
    }

    private func appendMatching(
        from place: Int, _ words: UnsafeBufferPointer<UInt64>, at start: Int, to hits: inout [PhraseHit]
    ) {
        var place = place
        while place < entries.count, firstHashes[place] == words.first {
            let entry = entries[place]
            if entry.hashes.count <= words.count, words.starts(with: entry.hashes) {
                hits.append(
                    PhraseHit(rule: entry.rule, placement: entry.placement, start: start, count: entry.hashes.count))
            }
            place += 1
        }
    }
}
