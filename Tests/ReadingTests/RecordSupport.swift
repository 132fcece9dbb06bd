import Reading
import TextModel

/// A source that gives a few bytes at a time, so that every edge of a buffer is met.
struct TricklingSource: ByteSource {
    var bytes: ArraySlice<UInt8>
    var step: Int

    init(_ bytes: [UInt8], step: Int) {
        self.bytes = bytes[...]
        self.step = step
    }

    mutating func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(ByteSourceFailure) -> Int {
        let count = min(step, buffer.count, bytes.count)
        for (index, byte) in bytes.prefix(count).enumerated() { buffer[index] = byte }
        bytes = bytes.dropFirst(count)
        return count
    }
}

/// What a reader gave, in order.
struct ReadRecords {
    var records: [SourceRecord] = []
    var rejected: [RejectedRecord] = []
    var passedOver: PassedOver?
    /// `+number` for a record, `-number code` for a rejection, `! code` for the file as a whole.
    var trace: [String] = []

    var texts: [String] { records.map { String(decoding: $0.payload.bytes, as: UTF8.self) } }
    var codes: [String] { rejected.map(\.rejection.code) }

    init(
        _ format: RecordFormat, _ source: any ByteSource, path: String = "f", limit: Int = 8_388_608,
        _ change: (inout RecordFields) -> Void = { _ in }
    ) {
        var settings = RecordSettings()
        settings.maxDocumentBytes = limit
        change(&settings.fields)
        var reader = format.reader(of: source, path: path, settings: settings)
        while let outcome = reader.next() {
            switch outcome {
            case .success(let record):
                records.append(record)
                trace.append("+\(record.number)")
            case .failure(let failure):
                rejected.append(failure)
                trace.append(
                    failure.number.map { "-\($0) \(failure.rejection.code)" } ?? "! \(failure.rejection.code)")
            }
        }
        passedOver = reader.passedOver
    }

    init(
        _ format: RecordFormat, _ text: String, path: String = "f", limit: Int = 8_388_608,
        _ change: (inout RecordFields) -> Void = { _ in }
    ) {
        self.init(format, MemorySource(Array(text.utf8)), path: path, limit: limit, change)
    }

    init(
        _ format: RecordFormat, _ bytes: [UInt8], path: String = "f", limit: Int = 8_388_608,
        _ change: (inout RecordFields) -> Void = { _ in }
    ) {
        self.init(format, MemorySource(bytes), path: path, limit: limit, change)
    }
}

/// Builds records of web archives.
enum WARCText {
    static func record(
        _ type: String, id: String = "r", block: [UInt8], version: String = "1.0", contentType: String? = nil,
        length: Int? = nil, extra: String = ""
    ) -> [UInt8] {
        let type = "WARC-Type: \(type)\r\n"
        let media = contentType.map { "Content-Type: \($0)\r\n" } ?? ""
        let head =
            "WARC/\(version)\r\n\(type)WARC-Record-ID: <urn:x:\(id)>\r\nWARC-Date: 2025-11-07T10:30:00Z\r\n"
            + "WARC-Target-URI: https://marsad.example/\(id)\r\n\(media)\(extra)"
            + "Content-Length: \(length ?? block.count)\r\n\r\n"
        return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
    }

    static func response(
        id: String = "r", status: Int = 200, type: String = "text/html; charset=utf-8", head: String = "",
        body: [UInt8], length: Int? = nil, extra: String = ""
    ) -> [UInt8] {
        let block = Array("HTTP/1.1 \(status) X\r\nContent-Type: \(type)\r\n\(head)\r\n".utf8) + body
        return record(
            "response", id: id, block: block, contentType: "application/http; msgtype=response", length: length,
            extra: extra)
    }

    static func page(_ text: String) -> [UInt8] { Array("<html><body><p>\(text)</p></body></html>".utf8) }
}
