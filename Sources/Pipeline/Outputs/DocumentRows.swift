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

    /// The records of mentions.csv, by offset.
    func mentionRows(_ tei: TEIOutput) -> [UInt8] {
        var text = CSVText()
        let path = clean.source.identity.path
        let sentences = sentenceIdentifiers(tei)
        for (index, mention) in annotated.mentions.enumerated() {
            let row = MentionRow(document, mention: index)
            text.cell(path)
            text.cell(row.range.start)
            text.cell(row.range.end)
            text.cell(clean.text[mention.span.range])
            text.cell(mention.type.rawValue)
            text.cell(row.key)
            text.cell(row.target)
            text.cell(row.authority)
            text.cell(mention.origin.rawValue)
            text.cell(row.certainty)
            text.cell(sentences[index])
            text.cell(mention.proclitics)
            text.cell(row.folding)
            text.endRecord()
        }
        return text.bytes
    }

    /// The `xml:id` of the sentence of each mention; empty strings without the TEI.
    func sentenceIdentifiers(_ tei: TEIOutput?) -> [String] {
        var identifiers: [String] = []
        identifiers.reserveCapacity(annotated.mentions.count)
        var sentence = 0
        for mention in annotated.mentions {
            while sentence + 1 < annotated.sentences.count,
                annotated.sentences[sentence].span.end <= mention.span.start
            {
                sentence += 1
            }
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
        var places: [Int: Int] = [:]
        for (mention, rendering) in zip(annotated.mentions, document.renderings) {
            for entry in rendering.entries where document.entries[entry].key != nil {
                let place = places[entry] ?? uses.count
                if place == uses.count {
                    places[entry] = place
                    uses.append(TermUse(entry: document.entries[entry], type: mention.type, mentions: 0, surfaces: []))
                }
                uses[place].mentions += 1
                // Of more the corpus's table would name none either, and to look for each among all takes the square.
                guard uses[place].surfaces.count < CorpusTables.surfaceLimit else { continue }
                let surface = clean.string(mention.span)
                if !uses[place].surfaces.contains(surface) { uses[place].surfaces.append(surface) }
            }
        }
        return uses
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
        authority = entries.flatMap(\.identifiers).map { "\(Self.prefixed($0.type)):\($0.value)" }
            .joined(separator: "|")
        certainty =
            switch mention.certainty {
            case .unknown: "unknown"
            case .probability(let value): Self.twoDecimals(value)
            case .stated, .high, .medium, .low: ""
            }
        folding = mention.readings.first.map { String($0.folding) } ?? ""
    }

    /// The prefix by which glossaries call an authority, in places shorter than the `idno/@type` of TEI.
    static func prefixed(_ authority: String) -> String { prefixes[authority] ?? authority }

    private static let prefixes = ["wikidata": "wd", "geonames": "gn"]

    /// A number from 0 to 1 with two decimals, whatever the locale.
    private static func twoDecimals(_ value: Double) -> String {
        let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
