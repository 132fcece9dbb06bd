/// Cuts a stream of comma-separated values into records, by the rules of `CSVReader`, without holding more than one.
struct CSVRecordSplitter {
    /// What was read.
    enum Piece: Equatable {
        /// A record with its bytes, its line end not included, and the line that it begins in.
        case record([UInt8], line: Int)
        /// A record above the limit, which was passed over; whether it ended in an open quotation.
        case tooLong(line: Int, isOpen: Bool)
    }

    private enum State { case fieldStart, plain, quoted, quoteInQuoted }

    private let stream: ByteStream
    private let limit: Int
    private var line = 1

    /// Makes a splitter for records of at most `limit` bytes.
    init(_ stream: ByteStream, limit: Int) {
        self.stream = stream
        self.limit = limit
    }

    /// The next record; nil at the end.
    ///
    /// - Parameter separator: what stands between fields; nil for the header, of which it is not known yet. A quotation
    ///   mark then opens a quotation wherever it stands.
    /// - Returns: the record.
    /// - Throws: `ByteSourceFailure` when no more can be had.
    mutating func next(separator: UInt8?) throws(ByteSourceFailure) -> Piece? {
        try skipLineEnds()
        guard try !stream.isAtEnd() else { return nil }
        let first = line
        var record: [UInt8] = []
        var isTooLong = false
        var isBehindReturn = false
        var state = State.fieldStart
        scan: while true {
            let window = try stream.available()
            if window.isEmpty { break }
            var used = 0
            var isEnd = false
            while used < window.count {
                let byte = window[used]
                let isLineEnd = byte == 0x0A || byte == 0x0D
                if isLineEnd, state != .quoted {
                    isEnd = true
                    break
                }
                // Inside a quotation; CR LF is one line end.
                if byte == 0x0D || byte == 0x0A && !isBehindReturn { line += 1 }
                isBehindReturn = byte == 0x0D
                state = Self.next(state, byte, separator)
                used += 1
            }
            if record.count + used > limit { isTooLong = true }
            if isTooLong {
                record = []
            } else {
                record.append(contentsOf: UnsafeBufferPointer(rebasing: window[..<used]))
            }
            stream.advance(used)
            if isEnd { break scan }
        }
        if isTooLong { return .tooLong(line: first, isOpen: state == .quoted) }
        return .record(record, line: first)
    }

    private static func next(_ state: State, _ byte: UInt8, _ separator: UInt8?) -> State {
        let isQuote = byte == UInt8(ascii: "\"")
        switch state {
        case .quoted: return isQuote ? .quoteInQuoted : .quoted
        case .quoteInQuoted:
            if isQuote { return .quoted }
            return byte == separator ? .fieldStart : .plain
        case .fieldStart where isQuote: return .quoted
        case .plain where isQuote && separator == nil: return .quoted
        case .fieldStart, .plain: return byte == separator ? .fieldStart : .plain
        }
    }

    private mutating func skipLineEnds() throws(ByteSourceFailure) {
        while true {
            let window = try stream.peek(2)
            guard let byte = window.first, byte == 0x0A || byte == 0x0D else { return }
            let isPair = byte == 0x0D && window.count > 1 && window[1] == 0x0A
            stream.advance(isPair ? 2 : 1)
            line += 1
        }
    }
}
