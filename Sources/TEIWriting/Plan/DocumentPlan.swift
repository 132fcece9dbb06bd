import TextModel

/// All that is decided about a file before its first byte: the header comes first and counts what comes after.
struct DocumentPlan {
    let divisions: DivisionPlan
    let mentions: MentionPlan
    /// The source of each sentence.
    let sentenceSources: [SourceRange]
    /// The form in the source of the tokens that a switched-on rule changed, by their index.
    let originals: [Int: [UInt8]]
    let tagCounts: TagCounts
    let words: Int
    let latinWords: Int
    let tokenCount: Int
    let sentenceCount: Int
    private let keys: [String]

    /// Plans the file of `document`.
    ///
    /// - Throws: `DocumentRejection` if the layers do not fit together.
    init(_ document: GlossedDocument, level: TEILevel) throws(DocumentRejection) {
        let annotated = document.annotated
        try checkLayers(of: document)
        var cursor = SourceCursor(annotated.clean)
        sentenceSources = annotated.sentences.map { cursor.range(of: $0.span) }
        divisions = DivisionPlan(
            blocks: annotated.blocks, removals: annotated.clean.removals, sentenceSources: sentenceSources)
        mentions = MentionPlan(document, level: level)
        originals = level == .tokens ? tokenOriginals(of: annotated) : [:]

        var marks = 0
        var latin = 0
        for token in annotated.tokens {
            if token.kind == .punctuation { marks += 1 }
            if token.kind == .latin { latin += 1 }
        }
        tokenCount = annotated.tokens.count
        words = tokenCount - marks
        latinWords = latin
        sentenceCount = annotated.sentences.count

        var counts = TagCounts()
        counts.add(.text)
        counts.add(.body)
        counts.add(.div, divisions.divisionCount)
        counts.add(.gap, annotated.clean.removals.count)
        for element in divisions.elements { counts.add(element.tag) }
        for (index, place) in mentions.places.enumerated() {
            if case .inline = place { counts.add(mentions.elements[index].tag) }
        }
        if level != .plain { counts.add(.s, sentenceCount) }
        if level == .tokens {
            counts.add(.w, words)
            counts.add(.pc, marks)
        }
        tagCounts = counts

        keys = Self.keys(of: mentions.entryOrder, in: document.entries)
    }

    /// The keys of entries, each once: a row has one entry, and a country one more for its adjective.
    private static func keys(of order: [Int], in entries: [AuthorityEntry]) -> [String] {
        var keys: [String] = []
        keys.reserveCapacity(order.count)
        entries.withUnsafeBufferPointer { entries in
            var isSecond = [Bool](repeating: false, count: order.count)
            for (place, entry) in order.enumerated() where entries[entry].kind == .nationality {
                guard let key = entries[entry].key else { continue }
                let country = order.firstIndex { entries[$0].kind != .nationality && entries[$0].key == key }
                if let country { isSecond[max(place, country)] = true }
            }
            for (place, entry) in order.enumerated() where !isSecond[place] {
                if let key = entries[entry].key { keys.append(key) }
            }
        }
        return keys
    }

    /// The elements that occur, sorted by name.
    var tagUsage: [TEITagUsage] {
        TEITag.allCases.filter { tagCounts[$0] > 0 }.map { TEITagUsage(element: $0.string, count: tagCounts[$0]) }
    }

    /// What the corpus file has to know.
    func statistics(level: TEILevel) -> TEIStatistics {
        var statistics = TEIStatistics()
        statistics.paragraphs = tagCounts[.p]
        statistics.sentences = sentenceCount
        statistics.words = words
        statistics.tokens = tokenCount
        statistics.tagUsage = tagUsage
        statistics.keys = keys
        statistics.inlineMentions = mentions.inlineCount
        statistics.standOffMentions = mentions.standOff.count
        statistics.droppedMentions = mentions.droppedCount
        return statistics
    }
}
