import SystemPackage
import TextModel

/// Reads `manifest-sha256.txt` line by line.
final class HashReader {
    /// A line of the manifest with its number.
    struct Entry: Sendable {
        let line: HashLine
        let number: Int

        /// The path for messages; bytes that are no UTF-8 shown as U+FFFD.
        var name: String { String(decoding: line.path, as: UTF8.self) }
    }

    private let stream: FileStream
    private let name: String
    private var pending: [UInt8] = []
    private var start = 0
    private var number = 0
    private var isAtEnd = false
    private var ahead: Entry?
    /// The line that has another form; nothing is read behind it.
    private(set) var fault: Diagnostic?

    init(_ path: FilePath, name: String) throws(FileFailure) {
        stream = try FileStream(path)
        self.name = name
    }

    /// The next line without taking it.
    func peek() throws(FileFailure) -> Entry? {
        if ahead == nil { ahead = try read() }
        return ahead
    }

    /// The next line; nil at the end and behind a fault.
    func next() throws(FileFailure) -> Entry? {
        let entry = try peek()
        ahead = nil
        return entry
    }

    private func read() throws(FileFailure) -> Entry? {
        guard fault == nil else { return nil }
        while true {
            if let end = pending[start...].firstIndex(of: 0x0A) {
                let line = pending[start..<end]
                start = end + 1
                number += 1
                if let parsed = HashLine(line) { return Entry(line: parsed, number: number) }
                break
            }
            if isAtEnd {
                if start == pending.count { return nil }
                number += 1
                break
            }
            pending.removeFirst(start)
            start = 0
            isAtEnd = try !stream.read(into: &pending)
        }
        fault = Diagnostic(
            .error, "damaged-manifest", at: SourceLocation(file: name, line: number),
            "expected a SHA-256 of 64 digits, two spaces and a path on a line", help: VerifyHelp.restoreManifest)
        return nil
    }
}
