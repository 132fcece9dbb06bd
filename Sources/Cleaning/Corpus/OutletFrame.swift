/// The lines that recur in one outlet, and where.
struct OutletFrame: Sendable, Equatable {
    /// In how many articles a line stands, by part of the document.
    struct Counts: Sendable, Equatable {
        /// In how many at all.
        var documents = 0
        var head = 0
        var inside = 0
        var foot = 0

        /// The count for a part of the document.
        subscript(side: LinePlace.Side) -> Int {
            get {
                switch side {
                case .head: head
                case .inside: inside
                case .foot: foot
                }
            }
            set {
                switch side {
                case .head: head = newValue
                case .inside: inside = newValue
                case .foot: foot = newValue
                }
            }
        }
    }

    /// How many articles of the outlet the figures are from.
    let documents: Int
    /// The lines, by their hash.
    let lines: [UInt64: Counts]

    /// Fewer articles prove nothing.
    static let leastDocuments = 5
    // A line in a smaller part of the outlet, in percent, is not looked at.
    private static let leastShare = 3
    // So common a line below the text shows that the article is over; and is no headline above it.
    private static let signShare = 20
    private static let headlineShare = 50
    private static let headlineWords = 3

    /// Works out what recurs among the documents of an outlet.
    ///
    /// - Parameters:
    ///   - sample: the documents, in the order of the sample.
    ///   - counts: in how many of them each line stands that stands in more than one.
    init(_ sample: [DocumentSketch], counts: [UInt64: Int]) {
        let originals = ArticleCopies.originals(among: sample, counts: counts)
        var found: [UInt64: Counts] = [:]
        for index in originals {
            // What too few documents have, too few originals have.
            let hashes = sample[index].distinctHashes.filter { counts[$0, default: 1] >= Self.leastDocuments }
            for hash in hashes { found[hash, default: Counts()].documents += 1 }
        }
        let total = originals.count
        found = found.filter {
            $0.value.documents >= Self.leastDocuments && $0.value.documents * 100 >= total * Self.leastShare
        }
        var frame = OutletFrame(documents: total, lines: found)
        for index in originals {
            let lines = sample[index].lines
            guard let outline = frame.outline(of: lines) else { continue }
            var seen: Set<SeenLine> = []
            for (place, line) in lines.enumerated() where found[line.hash] != nil {
                let side = outline.place(of: place).side
                if seen.insert(SeenLine(hash: line.hash, side: side)).inserted { found[line.hash]?[side] += 1 }
            }
        }
        frame = OutletFrame(documents: total, lines: found)
        self = frame
    }

    /// Makes a frame of known lines.
    init(documents: Int, lines: [UInt64: Counts]) {
        self.documents = documents
        self.lines = lines
    }

    private struct SeenLine: Hashable {
        let hash: UInt64
        let side: LinePlace.Side
    }

    /// The outline of a document of the outlet; nil if nothing in it is its own.
    func outline(of document: [SketchedLine]) -> PageOutline? {
        PageOutline(
            document, recurs: { lines[$0.hash] != nil },
            isCommon: { lines[$0.hash].map { isShare($0.documents, Self.signShare) } ?? false })
    }

    /// The lines of a document of the outlet that are frame because they recur.
    ///
    /// - Parameter document: the lines of the document.
    /// - Returns: places in `document`, with where each line stands.
    func frame(in document: [SketchedLine]) -> [(index: Int, place: LinePlace)] {
        guard document.contains(where: { lines[$0.hash] != nil }), let outline = outline(of: document) else {
            return []
        }
        var found: [(index: Int, place: LinePlace)] = []
        for (index, line) in document.enumerated() where !line.traits.contains(.removed) {
            var place = outline.place(of: index)
            // Above a text without a headline a sentence may be its first.
            if place == .top, line.isSentence, outline.headline == nil { place = .inside }
            if isFrame(line, at: place) { found.append((index, place)) }
        }
        // A series has the same headline every day («حالة الطقس»): if there is no other, the last line that could be
        // one stays, unless half of the outlet has it.
        if outline.headline == nil {
            let spared = found.lastIndex { index, place in
                place == .top && document[index].wordCount >= Self.headlineWords && !document[index].isSentence
                    && !isShare(lines[document[index].hash]?.documents ?? 0, Self.headlineShare)
            }
            if let spared {
                let headline = found.remove(at: spared).index
                // What follows it then stands under a headline.
                found.removeAll { index, place in
                    place == .top && index > headline && !isFrame(document[index], at: .underHeadline)
                }
            }
        }
        return found
    }

    /// Whether a foot line is so common that the article is over where it stands.
    func isSign(_ line: SketchedLine) -> Bool { isShare(lines[line.hash]?.foot ?? 0, Self.signShare) }

    private func isFrame(_ line: SketchedLine, at place: LinePlace) -> Bool {
        guard let counts = lines[line.hash], line.wordCount > 0, !line.traits.contains(.headline) else { return false }
        let count = counts[place.side]
        // A slogan may begin as a source does (وكالة), but it stands above the headline, and often.
        if line.traits.contains(.credit), place != .top || !isShare(count, Self.sloganShare) { return false }
        let need = line.isSentence ? Self.needOfSentence(at: place) : Self.needOfLine(line, at: place)
        guard let need, count >= need.documents, isShare(count, need.share) else { return false }
        if line.isSentence, line.traits.contains(.joined), place != .below { return false }
        // Lines that differ in their numbers are rows of figures as often as counters.
        if line.traits.contains(.numbered) {
            // One word with a number is a row of figures, unless half of the outlet has it below the frame.
            if line.wordCount < 2, place != .below || !isShare(count, Self.rowShare) { return false }
            return place.side != .inside && isShare(count, Self.counterShare)
        }
        return true
    }

    private static let counterShare = 30
    private static let rowShare = 50
    private static let sloganShare = 30

    /// In how many articles, and in how large a part of the outlet in percent, a sentence has to stand to be frame; nil
    /// if it never is.
    ///
    /// Agencies repeat a paragraph of background in all reports of an affair; so sentences next to the article's own
    /// need much proof, those that lines of the frame part from it little.
    private static func needOfSentence(at place: LinePlace) -> (documents: Int, share: Int)? {
        switch place {
        case .top: (leastDocuments, 20)
        case .underHeadline, .inside: (10, 60)
        case .end: (8, 40)
        case .below: (leastDocuments, 5)
        }
    }

    /// The same for a line without the form of a sentence.
    ///
    /// Short lines inside an article are its headings, and those under the headline name place and author.
    private static func needOfLine(_ line: SketchedLine, at place: LinePlace) -> (documents: Int, share: Int)? {
        switch place {
        case .top: (leastDocuments, 5)
        case .underHeadline: (leastDocuments, 50)
        case .inside where line.traits.contains(.label) || line.wordCount <= 2: (10, 80)
        case .inside: (8, 30)
        case .end: (leastDocuments, line.wordCount == 1 ? 20 : 10)
        case .below: (leastDocuments, 5)
        }
    }

    private func isShare(_ count: Int, _ percent: Int) -> Bool { count * 100 >= documents * percent }
}
