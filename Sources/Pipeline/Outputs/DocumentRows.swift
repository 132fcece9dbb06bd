import TEIWriting
import TextModel

/// The rows of the tables that one document gives.
struct DocumentRows {
    private let document: GlossedDocument
    private let annotated: AnnotatedDocument
    private let clean: CleanDocument

    init(_ document: GlossedDocument) {
        self.document = document
        annotated = document.annotated
        clean = document.annotated.clean
    }

    /// The title: the headline of the text, else the metadata's.
    var title: String? {
        let headline = annotated.blocks.first { $0.kind == .headline }
        return headline.map { clean.string($0.span) } ?? clean.source.metadata.title
    }

    /// The figures of documents.csv.
    func documentRow(statistics: TEIStatistics) -> DocumentRow {
        let metadata = clean.source.metadata
        var row = DocumentRow()
        row.title = title
        row.date = metadata.date
        row.outlet = metadata.outlet
        row.url = metadata.url
        row.encoding = clean.source.encoding
        row.characters = clean.source.codePointCount
        row.kept = clean.blocks.reduce(0) {
            $0 + codePointCount(clean.text, from: $1.span.start, to: $1.span.end)
        }
        row.removed = clean.removals.reduce(0) { $0 + $1.source.count }
        row.sentences = annotated.sentences.count
        row.words = statistics.words
        row.mentions = annotated.mentions.count
        row.imports = annotated.imports
        return row
    }

    /// The records of mentions.csv, by offset: what ``MentionRow`` says of each mention, written without making it.
    func mentionRows(_ tei: TEIOutput) -> [UInt8] {
        if annotated.mentions.isEmpty { return [] }
        var text = CSVText()
        text.reserve(160 * annotated.mentions.count)
        var path = CSVText()
        path.cell(clean.source.identity.path)
        let entries = EntryCells(document.entries)
        let sentences = SentenceNames(document, tei)
        var cursor = SourceCursor(clean)
        var sentence = 0
        clean.text.withUnsafeBufferPointer { bytes in
            annotated.mentions.withUnsafeBufferPointer { mentions in
                for index in mentions.indices {
                    let span = mentions[index].span
                    sentence = self.sentence(holding: span, from: sentence)
                    let range = cursor.range(of: span)
                    path.bytes.withUnsafeBufferPointer { text.cells($0) }
                    text.cell(range.start)
                    text.cell(range.end)
                    text.cell(UnsafeBufferPointer(rebasing: bytes[span.range]))
                    text.plainCell(mentions[index].type.rawValue)
                    appendReference(of: index, isUnknown: mentions[index].certainty == .unknown, entries, to: &text)
                    text.plainCell(mentions[index].origin.rawValue)
                    text.plainCell(MentionRow.text(of: mentions[index].certainty))
                    text.plainCell { sentences.append(sentence, to: &$0) }
                    text.cell(mentions[index].proclitics)
                    if let reading = mentions[index].readings.first {
                        text.cell(Int(reading.folding))
                    } else {
                        text.emptyCell()
                    }
                    text.endRecord()
                }
            }
        }
        return text.bytes
    }

    /// Appends the cells of what a mention refers to: key, target, authority.
    private func appendReference(of mention: Int, isUnknown: Bool, _ cells: EntryCells, to text: inout CSVText) {
        document.renderings.withUnsafeBufferPointer { renderings in
            if renderings[mention].entries.count > 1 {
                let row = MentionRow(document, mention: mention)
                text.cell(row.key)
                text.cell(row.target)
                text.cell(row.authority)
            } else if let entry = renderings[mention].entries.first {
                cells.appendKey(of: entry, to: &text)
                text.cell(isUnknown ? document.entries[entry].english.first?.text : renderings[mention].target)
                cells.appendAuthority(of: entry, to: &text)
            } else {
                text.emptyCell()
                text.cell(isUnknown ? nil : renderings[mention].target)
                text.emptyCell()
            }
        }
    }

    /// The sentence of a mention, which stands in the sentence `first` or behind it.
    private func sentence(holding span: TextSpan, from first: Int) -> Int {
        var sentence = first
        while sentence + 1 < annotated.sentences.count, annotated.sentences[sentence].span.end <= span.start {
            sentence += 1
        }
        return sentence
    }

    /// The `xml:id` of the sentence of each mention; empty strings without the TEI.
    func sentenceIdentifiers(_ tei: TEIOutput?) -> [String] {
        var identifiers: [String] = []
        identifiers.reserveCapacity(annotated.mentions.count)
        var sentence = 0
        for mention in annotated.mentions {
            sentence = self.sentence(holding: mention.span, from: sentence)
            let block = annotated.sentences[sentence].block
            let number = sentence - annotated.blocks[block].sentences.lowerBound + 1
            identifiers.append(
                tei.map { "\(clean.source.identity.id).\($0.blockIdentifiers[block]).s\(number)" } ?? "")
        }
        return identifiers
    }

    /// The records of removed.csv, by offset.
    func removedRows() -> [UInt8] {
        var text = CSVText()
        for removal in clean.removals {
            text.cell(clean.source.identity.path)
            text.cell(removal.source.start)
            text.cell(removal.source.end)
            text.cell(removal.reason.rawValue)
            text.cell(removal.rule)
            text.cell(removal.text)
            text.endRecord()
        }
        return text.bytes
    }

    /// The record of sources.csv: how the source was read, and where what is known about it comes from.
    func sourceRow() -> [UInt8] {
        let source = clean.source
        let metadata = source.metadata
        let evidence = source.encodingEvidence
        var text = CSVText()
        text.cell(source.identity.path)
        text.cell(source.format.rawValue)
        text.cell(metadata.date)
        text.cell(metadata.dateSource)
        text.cell(metadata.captureDate)
        text.cell(metadata.language)
        text.cell(metadata.author)
        text.cell(metadata.licence)
        text.cell(source.encoding)
        text.cell(evidence?.declared)
        text.cell(evidence?.declaredBy)
        text.cell(evidence?.sniffed)
        text.cell(evidence?.reason)
        text.cell(source.invalidSequences.count)
        text.cell(source.invalidSequences.reduce(0) { $0 + $1.bytes.count })
        text.endRecord()
        return text.bytes
    }

    /// The rows of the glossary in use, in order of first mention.
    func terms() -> [TermUse] {
        var uses: [TermUse] = []
        uses.reserveCapacity(document.entries.count)
        // By entry: its place in `uses`.
        var places = [Int](repeating: -1, count: document.entries.count)
        // Where the spellings stand, those of a use chained from the last one back.
        var spellings: [(span: TextSpan, before: Int)] = []
        var lasts = [Int](repeating: -1, count: document.entries.count)
        func isKnown(_ span: TextSpan, of place: Int) -> Bool {
            var spelling = lasts[place]
            while spelling >= 0 {
                if isSameText(spellings[spelling].span, span) { return true }
                spelling = spellings[spelling].before
            }
            return false
        }
        for index in annotated.mentions.indices {
            let span = annotated.mentions[index].span
            for entry in document.renderings[index].entries where document.entries[entry].key != nil {
                if places[entry] < 0 {
                    places[entry] = uses.count
                    uses.append(TermUse(document.entries[entry], type: annotated.mentions[index].type))
                }
                let place = places[entry]
                uses[place].mentions += 1
                // Of more the corpus's table would name none either, and to look for each among all takes the square.
                guard uses[place].surfaces.count < CorpusTables.surfaceLimit, !isKnown(span, of: place) else {
                    continue
                }
                spellings.append((span, lasts[place]))
                lasts[place] = spellings.count - 1
                // Spellings that Unicode calls equal are one.
                let surface = clean.string(span)
                if !uses[place].surfaces.contains(surface) { uses[place].surfaces.append(surface) }
            }
        }
        return uses
    }

    private func isSameText(_ first: TextSpan, _ second: TextSpan) -> Bool {
        guard first.count == second.count else { return false }
        return clean.text.withUnsafeBufferPointer { bytes in
            var (left, right) = (first.start, second.start)
            while left < first.end {
                if bytes[left] != bytes[right] { return false }
                left &+= 1
                right &+= 1
            }
            return true
        }
    }

    /// The names without a row, in order of first mention, under the head form of their entry.
    func unknown() -> [UnknownUse] {
        var uses: [UnknownUse] = []
        var places: [Int: Int] = [:]
        for (mention, rendering) in zip(annotated.mentions, document.renderings) {
            guard mention.readings.isEmpty, let entry = rendering.entries.first, document.entries[entry].key == nil
            else { continue }
            if let place = places[entry] {
                uses[place].mentions += 1
            } else {
                places[entry] = uses.count
                uses.append(
                    UnknownUse(
                        surface: document.entries[entry].main, type: mention.type, mentions: 1,
                        example: sentence(holding: mention.span)))
            }
        }
        return uses
    }

    private func sentence(holding span: TextSpan) -> String {
        var low = 0
        var high = annotated.sentences.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if annotated.sentences[middle].span.start <= span.start { low = middle } else { high = middle }
        }
        return annotated.sentences.isEmpty ? "" : example(annotated.sentences[low].span)
    }

    private func example(_ sentence: TextSpan) -> String {
        var end = sentence.start
        for _ in 0..<UnknownUse.longestExample where end < sentence.end { end += utf8Length(lead: clean.text[end]) }
        return end < sentence.end
            ? clean.string(TextSpan(sentence.start, end)) + UnknownUse.shortening : clean.string(sentence)
    }
}

/// What the tables and the pipe say of one mention.
struct MentionRow {
    /// Where it stands in the source.
    let range: SourceRange
    /// The keys of its rows, joined by `|`.
    let key: String
    /// Its English; for undecided readings that of each, joined by `|`.
    let target: String
    /// Its external identifiers as glossaries write them, `wd:Q85|…`.
    let authority: String
    /// Empty, `unknown`, or a probability with two decimals.
    let certainty: String
    /// The folding level at which the row was found; empty without a row.
    let folding: String

    init(_ document: GlossedDocument, mention index: Int) {
        let mention = document.annotated.mentions[index]
        let rendering = document.renderings[index]
        let entries = rendering.entries.map { document.entries[$0] }
        range = document.annotated.clean.sourceRange(of: mention.span)
        key = entries.compactMap(\.key).joined(separator: "|")
        target =
            mention.certainty == .unknown
            ? entries.compactMap(\.english.first?.text).joined(separator: "|") : rendering.target ?? ""
        authority = entries.map(\.identifiers).filter { !$0.isEmpty }.map(Self.authority).joined(separator: "|")
        certainty = Self.text(of: mention.certainty)
        folding = mention.readings.first.map { String($0.folding) } ?? ""
    }

    /// External identifiers as glossaries write them, `wd:Q85|…`.
    private static func authority(_ identifiers: [AuthorityIdentifier]) -> String {
        var text: [UInt8] = []
        append(identifiers, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends external identifiers as glossaries write them.
    static func append(_ identifiers: [AuthorityIdentifier], to text: inout [UInt8]) {
        for (place, identifier) in identifiers.enumerated() {
            if place > 0 { text.append(UInt8(ascii: "|")) }
            text += prefixed(identifier.type).utf8
            text.append(UInt8(ascii: ":"))
            text += identifier.value.utf8
        }
    }

    /// How sure the finder is: empty, `unknown`, or a probability with two decimals.
    static func text(of certainty: Certainty) -> String {
        switch certainty {
        case .unknown: "unknown"
        case .probability(let value): twoDecimals(value)
        case .stated, .high, .medium, .low: ""
        }
    }

    /// The prefix by which glossaries call an authority, in places shorter than the `idno/@type` of TEI.
    static func prefixed(_ authority: String) -> String {
        switch authority {
        case "wikidata": "wd"
        case "geonames": "gn"
        default: authority
        }
    }

    /// A number from 0 to 1 with two decimals, whatever the locale.
    private static func twoDecimals(_ value: Double) -> String {
        let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}

/// The `xml:id` of the sentences of a document: its own, the block's, and the sentence's number in the block.
private struct SentenceNames {
    private let annotated: AnnotatedDocument
    private let document: [UInt8]
    private let blocks: [[UInt8]]

    init(_ document: GlossedDocument, _ tei: TEIOutput) {
        annotated = document.annotated
        self.document = Array("\(document.annotated.source.identity.id).".utf8)
        blocks = tei.blockIdentifiers.map { Array("\($0).s".utf8) }
    }

    func append(_ sentence: Int, to text: inout [UInt8]) {
        let block = annotated.sentences[sentence].block
        text += document
        text += blocks[block]
        CSVText.append(digits: sentence - annotated.blocks[block].sentences.lowerBound + 1, to: &text)
    }
}
