/// Cuts a stream of bytes into lines without ever holding more than one line beyond the limit.
struct LineSplitter {
    /// One line of the stream.
    enum Line: Equatable, Sendable {
        /// The line without its line end.
        case text([UInt8])
        /// A line longer than the limit, which was skipped.
        case tooLong
    }

    private let limit: Int
    private var pending: [UInt8] = []
    private var isSkipping = false

    /// Makes a splitter for lines of at most `limit` bytes.
    init(limit: Int) { self.limit = limit }

    /// The lines that `bytes` completes. Empty lines are left out: they are no records.
    mutating func add(_ bytes: some Collection<UInt8>) -> [Line] {
        var lines: [Line] = []
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0x0A) {
            take(rest[..<end])
            lines += close()
            rest = rest[rest.index(after: end)...]
        }
        take(rest)
        return lines
    }

    /// The last line, if the stream does not end in a line end.
    mutating func finish() -> [Line] { close() }

    private mutating func take(_ bytes: some Collection<UInt8>) {
        guard !isSkipping else { return }
        if pending.count + bytes.count > limit {
            isSkipping = true
            pending = []
        } else {
            pending.append(contentsOf: bytes)
        }
    }

    private mutating func close() -> [Line] {
        defer {
            pending = []
            isSkipping = false
        }
        if isSkipping { return [.tooLong] }
        if pending.last == 0x0D { pending.removeLast() }
        let isBlank = pending.allSatisfy { $0 == 0x20 || $0 == 0x09 }
        return isBlank ? [] : [.text(pending)]
    }
}
