import TextModel

/// Brings the bytes of one document to text: chooses the encoding, decodes, and says what a person should know.
struct DocumentDecoder {
    let path: String
    /// `input.encoding`.
    let configured: String

    private var rejections: ReadingRejections { ReadingRejections(path: path) }
    private var messages: EncodingMessages { EncodingMessages(path: path) }

    func decode(
        _ bytes: [UInt8], declared: [EncodingDeclaration], isMarkup: Bool, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> DecodedText {
        let mark = ByteOrderMark(bytes)
        let start = mark?.length ?? 0
        let scan = bytes.withUnsafeBufferPointer { UTF8Scan($0, from: start) }
        if scan.firstInvalid != nil || scan.hasNUL { try refuseOtherFormats(bytes, scan: scan) }

        var declarations = declared
        if configured != "auto" { declarations.append(EncodingDeclaration(configured, by: .configuration)) }
        if let mark { declarations.append(EncodingDeclaration(mark.encoding.name, by: .byteOrderMark)) }
        if isMarkup { declarations += MarkupDeclaration.find(in: bytes) }
        let sniffer = bytes.withUnsafeBufferPointer { EncodingSniffer($0, from: start, scan: scan) }
        let choice = EncodingChoice(declarations: declarations, sniffer: sniffer)

        let decoded = try decode(bytes, from: start, choice: choice, scan: scan, reporting: &diagnostics)
        report(choice, to: &diagnostics)
        if let found = DoubleEncoding(in: decoded.text) {
            diagnostics.append(messages.doubleEncoded(found, in: decoded.text, readAs: choice.encoding))
        }
        return decoded
    }

    /// PDF, archives and word processors' files, by their first bytes; UTF-32, which no page on the web is in.
    private func refuseOtherFormats(_ bytes: [UInt8], scan: UTF8Scan) throws(DocumentRejection) {
        let format = bytes.withUnsafeBufferPointer { ForeignFormat($0) }
        switch format {
        case nil, .utf16: return
        default:
            if bytes.contains(0) { throw rejections.nulBytes(bytes) }
            let invalid = bytes.withUnsafeBufferPointer { UTF8Repair.invalidByteCount($0, from: 0) }
            throw rejections.undecodable(bytes, invalid: invalid, of: bytes.count, encoding: .utf8)
        }
    }

    private func decode(
        _ bytes: [UInt8], from start: Int, choice: EncodingChoice, scan: UTF8Scan,
        reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> DecodedText {
        switch choice.encoding {
        case .utf8:
            guard scan.firstInvalid != nil else {
                guard !scan.hasNUL else { throw rejections.nulBytes(bytes) }
                return DecodedText(
                    text: start == 0 ? bytes : Array(bytes[start...]), codePointCount: scan.codePointCount,
                    invalidSequences: [], encoding: choice.encoding.name, evidence: choice.evidence,
                    byteCount: bytes.count)
            }
            return try repairedUTF8(bytes, from: start, choice: choice, reporting: &diagnostics)
        case .utf16LittleEndian, .utf16BigEndian:
            return try utf16(bytes, from: start, choice: choice, reporting: &diagnostics)
        case .windows1256, .iso8859part6, .windows1252:
            return try singleBytes(bytes, from: start, choice: choice, reporting: &diagnostics)
        }
    }

    /// More than 1 % of invalid bytes cannot be mended by hand afterwards: rejected; at most that is repaired.
    private func limit(_ bytes: [UInt8], from start: Int) -> Int { (bytes.count - start) / 100 }

    private func repairedUTF8(
        _ bytes: [UInt8], from start: Int, choice: EncodingChoice, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> DecodedText {
        guard !bytes.contains(0) else { throw rejections.nulBytes(bytes) }
        let repair = bytes.withUnsafeBufferPointer { UTF8Repair($0, from: start, limit: limit(bytes, from: start)) }
        guard !repair.isOverLimit else {
            let invalid = bytes.withUnsafeBufferPointer { UTF8Repair.invalidByteCount($0, from: start) }
            throw rejections.undecodable(bytes, invalid: invalid, of: bytes.count - start, encoding: .utf8)
        }
        diagnostics.append(
            rejections.repaired(
                repair.invalidSequences, byteCount: repair.invalidByteCount, encoding: .utf8, in: repair.text))
        return DecodedText(
            text: repair.text, codePointCount: repair.codePointCount, invalidSequences: repair.invalidSequences,
            encoding: choice.encoding.name, evidence: choice.evidence, byteCount: bytes.count)
    }

    private func utf16(
        _ bytes: [UInt8], from start: Int, choice: EncodingChoice, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> DecodedText {
        let limit = limit(bytes, from: start)
        let decoder = bytes.withUnsafeBufferPointer {
            UTF16Decoder($0, from: start, isBigEndian: choice.encoding == .utf16BigEndian, limit: limit)
        }
        guard decoder.nulCount == 0 else {
            throw rejections.nulCharacters(decoder.nulCount, encoding: choice.encoding)
        }
        return try accepted(
            DecodedText(
                text: decoder.text, codePointCount: decoder.codePointCount,
                invalidSequences: decoder.invalidSequences, encoding: choice.encoding.name, evidence: choice.evidence,
                byteCount: bytes.count),
            invalid: decoder.invalidByteCount, limit: limit, bytes, from: start, choice: choice, &diagnostics)
    }

    private func singleBytes(
        _ bytes: [UInt8], from start: Int, choice: EncodingChoice, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> DecodedText {
        guard !bytes.contains(0) else { throw rejections.nulBytes(bytes) }
        let limit = limit(bytes, from: start)
        let decoder = bytes.withUnsafeBufferPointer {
            CodePageDecoder($0, from: start, page: choice.encoding.codePage ?? .windows1252, limit: limit)
        }
        return try accepted(
            DecodedText(
                text: decoder.text, codePointCount: decoder.codePointCount,
                invalidSequences: decoder.invalidSequences, encoding: choice.encoding.name, evidence: choice.evidence,
                byteCount: bytes.count),
            invalid: decoder.invalidByteCount, limit: limit, bytes, from: start, choice: choice, &diagnostics)
    }

    /// `decoded`, with a warning about its invalid bytes if there are few.
    private func accepted(
        _ decoded: DecodedText, invalid: Int, limit: Int, _ bytes: [UInt8], from start: Int, choice: EncodingChoice,
        _ diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> DecodedText {
        guard invalid <= limit else {
            throw rejections.undecodable(bytes, invalid: invalid, of: bytes.count - start, encoding: choice.encoding)
        }
        if invalid > 0 {
            diagnostics.append(
                rejections.repaired(
                    decoded.invalidSequences, byteCount: invalid, encoding: choice.encoding, in: decoded.text))
        }
        return decoded
    }

    private func report(_ choice: EncodingChoice, to diagnostics: inout [Diagnostic]) {
        for declaration in choice.unknown { diagnostics.append(messages.unknown(declaration, choice: choice)) }
        for declaration in choice.contradicted {
            diagnostics.append(messages.contradicted(declaration, by: choice))
        }
        if choice.isObeyed { diagnostics.append(messages.obeyed(choice)) }
        if choice.isGuess { diagnostics.append(messages.guessed(choice)) }
    }
}

/// The mark at the beginning of a text that says how its code units lie (Unicode, section 23.8).
struct ByteOrderMark {
    /// The encoding that it says.
    let encoding: TextEncoding
    /// Its length in bytes.
    let length: Int

    /// The mark that `bytes` begin with; nil if there is none.
    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            (encoding, length) = (.utf8, 3)
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            (encoding, length) = (.utf16LittleEndian, 2)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            (encoding, length) = (.utf16BigEndian, 2)
        } else {
            return nil
        }
    }
}
