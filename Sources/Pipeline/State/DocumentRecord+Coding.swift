import Cleaning
import SystemPackage
import TEIWriting
import TextModel

extension DocumentRecord {
    /// The version of the form below. State with another one is not read.
    static let format = 2

    /// The record as bytes.
    var bytes: [UInt8] {
        var out = ByteWriter()
        if case .written(let document) = result { out.reserve(2 * document.mentions.count + 2_048) }
        out.append(identity != nil)
        if let identity {
            out.append(identity.id)
            out.append(identity.path)
            out.append(identity.record)
            out.append(identity.sha256)
            out.append(identity.byteCount)
        }
        out.append(hasWarning)
        out.append(hasLongSentence)
        switch result {
        case .written(let document):
            out.append(true)
            out.append(document)
        case .rejected(let rejection, let quarantine):
            out.append(false)
            for text in [rejection.stage, rejection.code, rejection.message, rejection.remedy] { out.append(text) }
            out.append(quarantine) { $0.append($1) }
        }
        return out.bytes
    }

    /// Takes a record up again.
    ///
    /// - Parameter bytes: what `bytes` gave.
    /// - Throws: `ByteReader.Malformed` if they are something else.
    init(bytes: [UInt8]) throws(ByteReader.Malformed) {
        var reader = ByteReader(bytes)
        if try reader.flag() {
            identity = DocumentIdentity(
                id: try reader.text(), path: try reader.text(), record: try reader.optionalText(),
                sha256: try reader.text(), byteCount: try reader.integer())
        }
        hasWarning = try reader.flag()
        hasLongSentence = try reader.flag()
        if try reader.flag() {
            guard let identity else { throw ByteReader.Malformed() }
            result = .written(try reader.document(identity))
        } else {
            let rejection = DocumentRejection(
                stage: try reader.text(), code: try reader.text(), message: try reader.text(),
                remedy: try reader.text())
            result = .rejected(
                rejection, quarantine: try reader.list { (reader) throws(ByteReader.Malformed) in try reader.hash() })
        }
        guard reader.isAtEnd else { throw ByteReader.Malformed() }
    }
}

// MARK: - Parts of a written document

extension ByteWriter {
    fileprivate mutating func append(_ line: HashLine) {
        append(line.path)
        append(line.sha256)
    }

    fileprivate mutating func append(_ document: EmittedDocument) {
        append(document.output.bytes)
        append(document.hashes) { $0.append($1) }
        append(document.isValidated)
        append(document.row)
        append(document.mentions)
        append(document.removed)
        append(document.source)
        append(document.terms) { $0.append($1) }
        append(document.unknown) { out, use in
            out.append(use.surface)
            out.append(use.type.rawValue)
            out.append(use.mentions)
            out.append(use.example)
        }
        append(document.digest)
        append(document.statistics)
    }

    private mutating func append(_ row: DocumentRow) {
        for text in [row.title, row.date, row.outlet, row.url] { append(text) }
        append(row.encoding)
        for figure in [row.characters, row.kept, row.removed, row.sentences, row.words, row.mentions] { append(figure) }
        let imports = row.imports
        for figure in [
            imports.read, imports.leftOut, imports.unknownLabel, imports.unaligned, imports.inRemovedText,
            imports.unfit, imports.placed, imports.mentions,
        ] { append(figure) }
    }

    private mutating func append(_ use: TermUse) {
        append(use.key)
        append(use.kind.rawValue)
        append(use.main)
        append(use.english)
        append(use.type.rawValue)
        append(use.mentions)
        append(use.surfaces) { $0.append($1) }
    }

    private mutating func append(_ digest: DocumentDigest) {
        append(digest.signature.bytes)
        append(digest.signature.exact)
        append(digest.signature.wordCount)
        append(digest.repeated) { out, block in
            out.append(block.line.outlet)
            out.append(block.line.hash)
            out.append(block.text)
            out.append(block.verdict?.reason.rawValue)
            out.append(block.verdict?.rule)
        }
    }

    private mutating func append(_ statistics: TEIStatistics) {
        for figure in [
            statistics.paragraphs, statistics.sentences, statistics.words, statistics.tokens,
            statistics.inlineMentions, statistics.standOffMentions, statistics.droppedMentions,
        ] { append(figure) }
        append(statistics.tagUsage) { out, usage in
            out.append(usage.element)
            out.append(usage.count)
        }
        append(statistics.keys) { $0.append($1) }
    }
}

extension ByteReader {
    fileprivate mutating func hash() throws(Malformed) -> HashLine {
        HashLine(path: try string(), sha256: try text())
    }

    fileprivate mutating func document(_ identity: DocumentIdentity) throws(Malformed) -> EmittedDocument {
        EmittedDocument(
            identity: identity, output: FilePath(bytes: try string()), tei: [],
            hashes: try list { (reader) throws(Malformed) in try reader.hash() },
            isValidated: try flag(), row: try row(), mentions: try string(), removed: try string(),
            source: try string(), terms: try list { (reader) throws(Malformed) in try reader.termUse() },
            unknown: try list { (reader) throws(Malformed) in
                UnknownUse(
                    surface: try reader.text(), type: try reader.choice(), mentions: try reader.integer(),
                    example: try reader.text())
            },
            digest: try digest(), statistics: try statistics())
    }

    private mutating func row() throws(Malformed) -> DocumentRow {
        var row = DocumentRow()
        row.title = try optionalText()
        row.date = try optionalText()
        row.outlet = try optionalText()
        row.url = try optionalText()
        row.encoding = try text()
        row.characters = try integer()
        row.kept = try integer()
        row.removed = try integer()
        row.sentences = try integer()
        row.words = try integer()
        row.mentions = try integer()
        row.imports.read = try integer()
        row.imports.leftOut = try integer()
        row.imports.unknownLabel = try integer()
        row.imports.unaligned = try integer()
        row.imports.inRemovedText = try integer()
        row.imports.unfit = try integer()
        row.imports.placed = try integer()
        row.imports.mentions = try integer()
        return row
    }

    private mutating func termUse() throws(Malformed) -> TermUse {
        TermUse(
            key: try text(), kind: try choice(), main: try text(), english: try optionalText(), type: try choice(),
            mentions: try integer(), surfaces: try list { (reader) throws(Malformed) in try reader.text() })
    }

    private mutating func digest() throws(Malformed) -> DocumentDigest {
        guard let signature = DocumentSignature(bytes: try string(), exact: try number(), wordCount: try integer())
        else { throw Malformed() }
        let repeated = try list { (reader) throws(Malformed) in
            let line = CorpusSurvey.RepeatedLine(outlet: try reader.text(), hash: try reader.number())
            let text = try reader.text()
            let reason = try reader.optionalText().flatMap(RemovalReason.init(rawValue:))
            let rule = try reader.optionalText()
            let verdict = reason.flatMap { reason in rule.map { FrameVerdict(reason: reason, rule: $0) } }
            return DocumentDigest.RepeatedBlock(line: line, text: text, verdict: verdict)
        }
        return DocumentDigest(signature: signature, repeated: repeated)
    }

    private mutating func statistics() throws(Malformed) -> TEIStatistics {
        var statistics = TEIStatistics()
        statistics.paragraphs = try integer()
        statistics.sentences = try integer()
        statistics.words = try integer()
        statistics.tokens = try integer()
        statistics.inlineMentions = try integer()
        statistics.standOffMentions = try integer()
        statistics.droppedMentions = try integer()
        statistics.tagUsage = try list { (reader) throws(Malformed) in
            TEITagUsage(element: try reader.text(), count: try reader.integer())
        }
        statistics.keys = try list { (reader) throws(Malformed) in try reader.text() }
        return statistics
    }
}
