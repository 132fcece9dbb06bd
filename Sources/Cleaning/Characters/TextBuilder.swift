internal import TextModel

/// Builds the clean text from stretches of the source, given in order, and keeps the account: map and changes.
struct TextBuilder {
    /// The text built so far.
    private(set) var text: [UInt8] = []
    /// The way back to the source.
    private(set) var map = SourceMap()
    /// What was changed.
    private(set) var log = ChangeLog()

    // The state of the identity run that is open: the code point that would follow, and where the run began.
    private var followingCodePoint = -1
    private var runStart = 0
    // What the open block has: the code point it began with and the one behind its last.
    private var blockStart = 0
    private var blockSource: (first: Int, end: Int)?
    private var pendingSpace: SourceRange?

    // Looking an offset up counts the code points of one run, so no run may grow with the document.
    private static let longestRun = 1024

    /// Starts with room for `capacity` bytes.
    init(capacity: Int) { text.reserveCapacity(capacity) }

    /// Begins a block; the LF between two blocks is put before it.
    mutating func openBlock() {
        if !text.isEmpty { text.append(0x0A) }
        blockStart = text.count
        blockSource = nil
        pendingSpace = nil
        followingCodePoint = -1
    }

    /// Ends the open block; nil, and nothing left of it, if no character was kept.
    mutating func closeBlock() -> (span: TextSpan, source: SourceRange)? {
        pendingSpace = nil
        guard let source = blockSource else {
            if !text.isEmpty { text.removeLast() }
            return nil
        }
        return (TextSpan(blockStart, text.count), SourceRange(source.first, source.end))
    }

    /// Adds one character of white space to the run that is open: it becomes one space before the next kept character.
    mutating func addSpace(at position: Int) {
        let start = pendingSpace?.start ?? position
        pendingSpace = SourceRange(start, position + 1)
    }

    /// Drops a character.
    mutating func drop(_ scalar: UInt32, at position: Int, by kind: ChangeKind) {
        log.drop(scalar, at: position, by: kind)
    }

    /// Keeps `bytes[start..<end]`, `count` code points from `position` on, as they are.
    mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, count: Int, at position: Int) {
        writePendingSpace()
        if end - start <= Self.longestRun {
            align(to: position)
            text.append(contentsOf: bytes[start..<end])
            followingCodePoint = position + count
        } else {
            keepInPieces(bytes, start, end, at: position)
        }
        extendBlock(to: SourceRange(position, position + count))
    }

    /// Puts `scalars` in the place of `source`.
    mutating func replace(_ source: SourceRange, by kinds: [ChangeKind], original: String, with scalars: [UInt32]) {
        writePendingSpace()
        map.appendAtomic(cleanStart: text.count, source: source)
        for scalar in scalars { appendUTF8(scalar, to: &text) }
        followingCodePoint = -1
        log.replace(source, by: kinds, original: original)
        extendBlock(to: source)
    }

    private mutating func keepInPieces(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, at position: Int
    ) {
        var index = start
        var codePoint = position
        while index < end {
            var next = min(index + Self.longestRun, end)
            while next < end, bytes[next] & 0xC0 == 0x80 { next += 1 }
            align(to: codePoint)
            text.append(contentsOf: bytes[index..<next])
            codePoint += codePointCount(bytes, from: index, to: next)
            followingCodePoint = codePoint
            index = next
        }
    }

    private mutating func writePendingSpace() {
        guard let space = pendingSpace else { return }
        pendingSpace = nil
        guard blockSource != nil else { return }
        if space.count == 1 {
            align(to: space.start)
            followingCodePoint = space.end
        } else {
            map.appendAtomic(cleanStart: text.count, source: space)
            followingCodePoint = -1
        }
        text.append(0x20)
    }

    private mutating func align(to position: Int) {
        guard followingCodePoint != position || text.count - runStart >= Self.longestRun else { return }
        map.appendIdentity(cleanStart: text.count, sourceStart: position)
        runStart = text.count
    }

    private mutating func extendBlock(to source: SourceRange) {
        blockSource = (blockSource?.first ?? source.start, source.end)
    }
}
