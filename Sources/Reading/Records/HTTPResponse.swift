import TextModel

/// A response as a crawler keeps it: status line, header, body (RFC 9112).
struct HTTPResponse {
    /// The status code.
    let status: Int
    /// The header.
    private(set) var header = HeaderFields()
    /// Where the body begins.
    let bodyStart: Int

    /// Reads the head of a response; nil if `bytes` do not begin with one.
    init?(_ bytes: [UInt8]) {
        guard bytes.starts(with: Array("HTTP/".utf8)) else { return nil }
        var index = 0
        var status: Int?
        while index < bytes.count {
            let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
            var line = bytes[index..<end]
            if line.last == 0x0D { line = line.dropLast() }
            index = min(end + 1, bytes.count)
            if status == nil {
                let words = line.split(separator: 0x20, maxSplits: 2)
                guard words.count > 1, let code = Int(String(decoding: words[1], as: UTF8.self)) else { return nil }
                status = code
            } else if line.isEmpty {
                break
            } else {
                header.add(line)
            }
        }
        guard let status else { return nil }
        self.status = status
        bodyStart = index
    }

    /// The body as the server meant it: chunks joined, compression undone.
    ///
    /// Crawlers often keep a body that is decoded already with the header that it came with; a body that does not look
    /// like what the header says is therefore taken as it is.
    ///
    /// - Throws: `DocumentRejection` for damaged bodies, unknown compression and more bytes than `limit`.
    func body(of bytes: [UInt8], limit: Int, what: String) throws(DocumentRejection) -> [UInt8] {
        var body = Array(bytes[bodyStart...])
        if (header["transfer-encoding"] ?? "").lowercased().contains("chunked"),
            let joined = try Self.joined(body, what)
        {
            body = joined
        }
        let codings = (header["content-encoding"] ?? "").lowercased().split(separator: ",").map { trimmed(String($0)) }
        guard codings.count <= 3 else { throw Self.unknownCoding(codings.joined(separator: ", "), what) }
        for coding in codings.reversed() { body = try Self.unpacked(body, coding, limit: limit, what) }
        guard body.count <= limit else { throw RecordWording.tooLarge(what, limit: limit) }
        return body
    }

    // MARK: - Chunks

    /// The chunks joined (RFC 9112, 7.1); nil if the body does not begin with a chunk.
    private static func joined(_ body: [UInt8], _ what: String) throws(DocumentRejection) -> [UInt8]? {
        var joined: [UInt8] = []
        var index = 0
        while true {
            guard let (size, start) = chunk(body, at: index) else {
                if index == 0 { return nil }
                throw damagedBody(what, "no chunk begins at byte \(index) of the body")
            }
            if size == 0 { return joined }
            guard size <= body.count - start else {
                throw damagedBody(what, "its last chunk is cut off")
            }
            joined.append(contentsOf: body[start..<(start + size)])
            index = start + size
            if index < body.count, body[index] == 0x0D { index += 1 }
            if index < body.count, body[index] == 0x0A { index += 1 }
        }
    }

    /// The size of the chunk at `index` and where its bytes begin.
    private static func chunk(_ body: [UInt8], at index: Int) -> (size: Int, start: Int)? {
        var size = 0
        var place = index
        while place < body.count, place - index < 12, let digit = hexadecimal(body[place]) {
            size = size << 4 | digit
            place += 1
        }
        guard place > index else { return nil }
        // Behind the size come extensions, which nobody uses, or padding.
        guard let end = body[place...].prefix(256).firstIndex(of: 0x0A) else { return nil }
        let rest = body[place..<end]
        guard rest.allSatisfy({ $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }) || rest.first == UInt8(ascii: ";") else {
            return nil
        }
        return (size, end + 1)
    }

    private static func hexadecimal(_ byte: UInt8) -> Int? {
        byte < 0x80 ? Character(Unicode.Scalar(byte)).hexDigitValue : nil
    }

    // MARK: - Compression

    private static func unpacked(
        _ body: [UInt8], _ coding: String, limit: Int, _ what: String
    ) throws(DocumentRejection) -> [UInt8] {
        do throws(ByteSourceFailure) {
            switch coding {
            case "", "identity", "none", "utf-8": return body
            case "gzip", "x-gzip", "zstd":
                guard let format = CompressionFormat(beginning: body) else { return body }
                return try Decompression.unpack(body, format: format, limit: limit, name: what)
            case "deflate":
                // The header says zlib; some servers send raw deflate. RFC 1950, 2.2: method 8, checked modulo 31.
                let isZlib = body.count > 2 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
                if isZlib { return try Decompression.unpack(body, wrapper: .zlib, limit: limit, name: what) }
                guard let first = body.first, first != UInt8(ascii: "<") else { return body }
                return try Decompression.unpack(body, wrapper: .none, limit: limit, name: what)
            default: break
            }
        } catch {
            if error.kind == .tooLarge { throw RecordWording.tooLarge(what, limit: limit) }
            throw damagedBody(what, error.message)
        }
        throw unknownCoding(coding, what)
    }

    private static func unknownCoding(_ coding: String, _ what: String) -> DocumentRejection {
        DocumentRejection(
            stage: "read", code: "unsupported-encoding",
            message: "\(what) is compressed as \"\(coding)\", which is not read",
            remedy: "let the crawler ask for gzip or for no compression (Accept-Encoding: gzip)")
    }

    private static func damagedBody(_ what: String, _ why: String) -> DocumentRejection {
        DocumentRejection(
            stage: "read", code: "damaged-record", message: "the body of \(what) is damaged: \(why)",
            remedy: "fetch the page again")
    }
}
