import TextModel

/// Reads web archives, WARC 1.0 and 1.1 (ISO 28500): the pages and texts of their response and resource records.
///
/// Of responses those with status 200 are taken; of both kinds HTML and plain text. All else is counted. A record that is
/// damaged, cut off or too large is rejected, and reading goes on at the next `WARC/1.` at the beginning of a line; in
/// a gzip file with damaged data, at the next member. Records that are passed over or too large are never held.
public struct WARCRecordReader: RecordReader {
    private static let headLimit = 64 * 1024
    private static let putBackLimit = 256 << 20
    private static let mark = Array("WARC/1.".utf8)

    private let stream: ByteStream
    private let path: String
    private let settings: RecordSettings
    private var counts = WARCPassedOver()
    private var number = 0
    /// The id of the record that is being read, for messages about damage in the middle of it.
    private var currentID: String?
    private var isSearching = false
    private var putBackBytes = 0
    private var isFinished = false

    /// What was passed over so far because it is no document; nil if nothing was.
    public var passedOver: PassedOver? { counts.summary }

    /// Makes a reader.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file, unpacked.
    ///   - path: what messages call the file.
    ///   - settings: the limits.
    public init(_ source: any ByteSource, path: String, settings: RecordSettings = RecordSettings()) {
        stream = ByteStream(source)
        self.path = path
        self.settings = settings
    }

    /// The next record or what is wrong with it; nil at the end.
    public mutating func next() -> Result<SourceRecord, RejectedRecord>? {
        while !isFinished {
            do throws(ByteSourceFailure) {
                if let outcome = try step() { return outcome }
            } catch {
                // Damage met while searching is still the damage that was told.
                let isKnown = isSearching && error.kind == .damaged
                var rejected = RejectedRecord(error)
                if error.kind == .damaged, number > 0, !isSearching {
                    rejected.number = number
                    rejected.id = currentID
                }
                recover(from: error)
                if !isKnown { return .failure(rejected) }
            }
        }
        return nil
    }

    /// Goes on behind damaged compressed data, if that is possible.
    private mutating func recover(from failure: ByteSourceFailure) {
        isSearching = true
        do throws(ByteSourceFailure) {
            let goesOn = failure.kind == .damaged ? try stream.resynchronise() : false
            isFinished = !goesOn
        } catch {
            isFinished = true
        }
    }

    // MARK: - One record

    /// Reads one record; nil if it was passed over, and at the end.
    private mutating func step() throws(ByteSourceFailure) -> Result<SourceRecord, RejectedRecord>? {
        _ = try skipLineEnds()
        while isSearching, try !isAtMark(), try !stream.isAtEnd() {
            try stream.skipLine()
        }
        guard try !stream.isAtEnd() else {
            isFinished = true
            return nil
        }
        isSearching = false
        currentID = nil
        let offset = stream.offset
        number += 1
        guard try isAtMark() else {
            guard number > 1 else { return notAnArchive() }
            return damaged(at: offset, "expected a record that begins with WARC/1.0 or WARC/1.1")
        }
        guard let header = try readHeader() else { return damaged(at: offset, "its header does not end") }
        currentID = header.id
        guard let length = header.length else { return damaged(at: offset, "it has no valid Content-Length") }
        return try block(of: header, length: length, at: offset)
    }

    private mutating func block(
        of header: WARCHeader, length: Int, at offset: Int
    ) throws(ByteSourceFailure) -> Result<SourceRecord, RejectedRecord>? {
        // A lying length is mended as long as the block is held; all are up to the limit, and pass quickly.
        var block: [UInt8] = []
        try stream.read(min(length, Self.headLimit), into: &block)
        let verdict = WARCVerdict(header, beginning: block)
        let limit = min(settings.maxDocumentBytes, 1 << 40) / 8 * 9 + Self.headLimit
        if length <= limit {
            try stream.read(length - block.count, into: &block)
        } else if block.count == Self.headLimit, Self.embeddedRecord(in: block, whole: true) == nil {
            let rest = length - block.count
            guard try skip(rest) == rest else { return damaged(at: offset, "it is cut off, or its length is wrong") }
            block = []
        }
        if !block.isEmpty, block.count < length { return cutOff(block, at: offset) }
        let hasLineEnds = try skipLineEnds()
        // Looking at what follows also makes the decompressor check the member that ends here.
        let isFollowed = try isAtMark()
        let isLast = try stream.isAtEnd()
        guard isFollowed || isLast else { return wrongLength(block + (hasLineEnds ? [0x0D, 0x0A] : []), at: offset) }
        switch verdict {
        case .passOver(let reason):
            counts.add(reason)
            return nil
        case .take(let taken):
            guard length <= limit else {
                return .failure(rejected(RecordWording.tooLarge(what(offset), limit: settings.maxDocumentBytes)))
            }
            if let reason = header.truncation { return damaged(at: offset, "the crawler cut it off (\(reason))") }
            return document(taken, header, block, offset)
        }
    }

    private func document(
        _ taken: WARCVerdict.Taken, _ header: WARCHeader, _ block: [UInt8], _ offset: Int
    ) -> Result<SourceRecord, RejectedRecord> {
        do throws(DocumentRejection) {
            let limit = settings.maxDocumentBytes
            let body = try taken.response?.body(of: block, limit: limit, what: what(offset)) ?? block
            guard body.count <= limit else { throw RecordWording.tooLarge(what(offset), limit: limit) }
            return .success(
                SourceRecord(
                    id: header.id, number: number, payload: taken.content == .html ? .html(body) : .text(body),
                    declaredEncoding: taken.charset, metadata: header.metadata))
        } catch {
            return .failure(rejected(error, block))
        }
    }

    // MARK: - Damage

    private func what(_ offset: Int) -> String { "record \(number) at byte \(offset)" }

    private func rejected(_ rejection: DocumentRejection, _ bytes: [UInt8] = []) -> RejectedRecord {
        RejectedRecord(id: currentID, number: number, rejection: rejection, bytes: bytes)
    }

    private mutating func damaged(
        at offset: Int, _ why: String, _ bytes: [UInt8] = []
    ) -> Result<SourceRecord, RejectedRecord> {
        isSearching = true
        return .failure(
            rejected(
                DocumentRejection(
                    stage: "read", code: "damaged-record",
                    message: "\(what(offset)) is damaged: \(why); reading goes on at the next record that can be found",
                    remedy: "fetch the archive or the page again"), bytes))
    }

    /// A block that the end of the file cuts off, or whose length is wrong so that it swallows the records behind it.
    private mutating func cutOff(_ block: [UInt8], at offset: Int) -> Result<SourceRecord, RejectedRecord> {
        if let next = Self.embeddedRecord(in: block), putBack(block[next...]) {
            return damaged(
                at: offset, "its Content-Length is wrong, another record begins before its end", Array(block[..<next]))
        }
        return damaged(at: offset, "it is cut off after \(RecordWording.grouped(block.count)) bytes", block)
    }

    /// A block behind which no record begins.
    private mutating func wrongLength(_ block: [UInt8], at offset: Int) -> Result<SourceRecord, RejectedRecord> {
        guard let next = Self.embeddedRecord(in: block), putBack(block[next...]) else {
            return damaged(at: offset, "no record begins where its Content-Length says that it ends", block)
        }
        return damaged(
            at: offset, "its Content-Length is wrong, another record begins before its end", Array(block[..<next]))
    }

    /// Puts bytes back to be read again as records, unless that was done so often that the archive is made to waste time.
    private mutating func putBack(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard putBackBytes + bytes.count <= Self.putBackLimit else { return false }
        putBackBytes += bytes.count
        stream.unread(bytes)
        return true
    }

    private mutating func notAnArchive() -> Result<SourceRecord, RejectedRecord> {
        isFinished = true
        return .failure(
            RejectedRecord(
                number: nil,
                rejection: DocumentRejection(
                    stage: "read", code: "not-warc",
                    message: "the file does not begin with WARC/1.0 or WARC/1.1, as a web archive does",
                    remedy: "look at the file; if it is of another format, give it the extension of that format")))
    }

    // MARK: - Bytes

    /// Where a record begins inside `block`, at the beginning of a line; unless `whole`, the mark may go on behind the block.
    private static func embeddedRecord(in block: [UInt8], whole: Bool = false) -> Int? {
        block.withUnsafeBufferPointer { bytes in
            var index = 0
            while let end = bytes[index...].firstIndex(of: 0x0A) {
                index = end + 1
                let rest = bytes[index...].prefix(mark.count)
                if !rest.isEmpty, mark.starts(with: rest), !whole || rest.count == mark.count { return index }
            }
            return nil
        }
    }

    private func isAtMark() throws(ByteSourceFailure) -> Bool {
        try stream.peek(Self.mark.count).elementsEqual(Self.mark)
    }

    /// Passes over line ends; false if there are none.
    private func skipLineEnds() throws(ByteSourceFailure) -> Bool {
        let start = stream.offset
        while let byte = try stream.peek(1).first, byte == 0x0A || byte == 0x0D { stream.advance(1) }
        return stream.offset > start
    }

    /// Passes over `count` bytes, but no further than to a line that begins like a record.
    private func skip(_ count: Int) throws(ByteSourceFailure) -> Int {
        var skipped = 0
        while skipped < count {
            let window = try stream.peek(min(Self.headLimit, count - skipped))
            if window.isEmpty { break }
            var place = 0
            while let end = window[place...].firstIndex(of: 0x0A) {
                place = end + 1
                if window[place...].starts(with: Self.mark) {
                    stream.advance(place)
                    return skipped + place
                }
            }
            // A mark may begin at the end of the window.
            let isLast = window.count == count - skipped || window.count < Self.headLimit
            let used = isLast ? window.count : window.count - Self.mark.count
            stream.advance(used)
            skipped += used
        }
        return skipped
    }

    /// The header of a record, as far as the empty line behind it; nil if it is longer than any is.
    private func readHeader() throws(ByteSourceFailure) -> WARCHeader? {
        var fields = HeaderFields()
        var size = 0
        try stream.skipLine()
        while size < Self.headLimit {
            var line: [UInt8] = []
            let end = try stream.readLine(into: &line, limit: Self.headLimit)
            if end == .limit { return nil }
            if line.last == 0x0D { line.removeLast() }
            if line.isEmpty { return end == .endOfSource && size == 0 ? nil : WARCHeader(fields) }
            if end == .endOfSource { return nil }
            fields.add(line)
            size += line.count + 2
        }
        return nil
    }
}
