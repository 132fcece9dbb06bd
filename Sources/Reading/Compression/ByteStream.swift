/// A window that moves over a source: what the readers of records take bytes and lines from.
///
/// It holds 64 KB, and more only when bytes are put back.
final class ByteStream {
    private static let size = 64 * 1024

    private var source: any ByteSource
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity = ByteStream.size
    private var start = 0
    private var end = 0
    private var isSourceAtEnd = false
    /// Where the next byte stands, from the beginning of the (unpacked) source.
    private(set) var offset = 0

    init(_ source: any ByteSource) {
        self.source = source
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    /// Up to `count` of the next bytes, at most 64 KB; fewer only at the end.
    func peek(_ count: Int) throws(ByteSourceFailure) -> UnsafeBufferPointer<UInt8> {
        while end - start < count, try fill() {}
        return UnsafeBufferPointer(start: base + start, count: min(count, end - start))
    }

    /// Goes on by `count` bytes that were peeked at.
    func advance(_ count: Int) {
        start += count
        offset += count
    }

    /// Whether nothing follows.
    func isAtEnd() throws(ByteSourceFailure) -> Bool { try peek(1).isEmpty }

    /// How a line ended.
    enum LineEnd { case lineFeed, endOfSource, limit }

    /// Appends the next line to `line`, its line feed not included.
    ///
    /// - Returns: what ended it; at `limit` the rest of the line is still to come.
    func readLine(into line: inout [UInt8], limit: Int) throws(ByteSourceFailure) -> LineEnd {
        while try hasBytes() {
            let window = UnsafeBufferPointer(start: base + start, count: end - start)
            let lineFeed = window.firstIndex(of: 0x0A)
            let length = lineFeed ?? window.count
            guard line.count + length <= limit else { return .limit }
            line.append(contentsOf: UnsafeBufferPointer(rebasing: window[..<length]))
            advance(length)
            if lineFeed != nil {
                advance(1)
                return .lineFeed
            }
        }
        return .endOfSource
    }

    /// Passes over the rest of a line.
    func skipLine() throws(ByteSourceFailure) {
        while try hasBytes() {
            let window = UnsafeBufferPointer(start: base + start, count: end - start)
            if let lineFeed = window.firstIndex(of: 0x0A) { return advance(lineFeed + 1) }
            advance(window.count)
        }
    }

    /// Appends the next `count` bytes to `bytes`, or as many as there are.
    func read(_ count: Int, into bytes: inout [UInt8]) throws(ByteSourceFailure) {
        var missing = count
        while missing > 0, try hasBytes() {
            let taken = min(missing, end - start)
            bytes.append(contentsOf: UnsafeBufferPointer(start: base + start, count: taken))
            advance(taken)
            missing -= taken
        }
    }

    /// Passes over `count` bytes, or as many as there are.
    ///
    /// - Returns: how many there were.
    func skip(_ count: Int) throws(ByteSourceFailure) -> Int {
        var missing = count
        while missing > 0, try hasBytes() {
            let taken = min(missing, end - start)
            advance(taken)
            missing -= taken
        }
        return count - missing
    }

    /// Puts bytes back that were read last.
    func unread(_ bytes: ArraySlice<UInt8>) {
        if start < bytes.count {
            let needed = bytes.count + end - start
            let larger = max(capacity, needed + Self.size)
            let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
            (moved + bytes.count).update(from: base + start, count: end - start)
            base.deallocate()
            base = moved
            capacity = larger
            end = needed
            start = bytes.count
        }
        start -= bytes.count
        offset -= bytes.count
        bytes.withUnsafeBufferPointer { buffer in
            if let first = buffer.baseAddress { (base + start).update(from: first, count: buffer.count) }
        }
    }

    /// Goes on behind damage, where the source can.
    func resynchronise() throws(ByteSourceFailure) -> Bool {
        guard try source.resynchronise() else { return false }
        start = 0
        end = 0
        isSourceAtEnd = false
        return true
    }

    /// What is here already, or the next piece of the source; empty only at the end.
    func available() throws(ByteSourceFailure) -> UnsafeBufferPointer<UInt8> {
        _ = try hasBytes()
        return UnsafeBufferPointer(start: base + start, count: end - start)
    }

    private func hasBytes() throws(ByteSourceFailure) -> Bool {
        if start < end { return true }
        return try fill()
    }

    /// Gets more; false at the end.
    private func fill() throws(ByteSourceFailure) -> Bool {
        guard !isSourceAtEnd else { return false }
        if start == end {
            start = 0
            end = 0
        } else if end == capacity {
            guard start > 0 else { return false }
            base.update(from: base + start, count: end - start)
            end -= start
            start = 0
        }
        do throws(ByteSourceFailure) {
            let count = try source.read(
                into: UnsafeMutableBufferPointer(start: base + end, count: capacity - end))
            isSourceAtEnd = count == 0
            end += count
            return count > 0
        } catch {
            isSourceAtEnd = true
            throw error
        }
    }
}
