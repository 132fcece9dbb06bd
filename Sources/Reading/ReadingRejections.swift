import TextModel

/// The words in which reading refuses or warns about a document: what was seen, and what to do next.
struct ReadingRejections {
    let path: String

    func tooLarge(byteCount: Int, limit: Int) -> DocumentRejection {
        rejection(
            "too-large", "the document has \(grouped(byteCount)) bytes; the limit is \(grouped(limit))",
            "split the file into smaller ones (one article each is best), or raise input.maxDocumentBytes in "
                + "pipeline.json to at least \(byteCount)")
    }

    func noText(byteCount: Int) -> DocumentRejection {
        rejection(
            "no-text",
            byteCount == 0
                ? "the file is empty" : "the file has \(grouped(byteCount)) bytes and only white space in them",
            "open the file in a text editor: if its text was lost, download or copy it again; otherwise delete the file"
        )
    }

    func nulBytes(_ bytes: [UInt8]) -> DocumentRejection {
        let count = bytes.reduce(0) { $1 == 0 ? $0 + 1 : $0 }
        let message = "the file has \(plural(count, "NUL byte")), which UTF-8 text never has"
        if let format = bytes.withUnsafeBufferPointer({ ForeignFormat($0) }) {
            return rejection("nul-bytes", message + "; it looks like \(format.name)", format.remedy(path: path))
        }
        return rejection(
            "nul-bytes", message,
            "this is probably not a text file: open it in the program it was made with and save it as plain text with "
                + "the encoding UTF-8, or take it out of the input folder")
    }

    /// NUL characters in text of a known encoding, UTF-16 above all, where a NUL byte is half a letter.
    func nulCharacters(_ count: Int, encoding: TextEncoding) -> DocumentRejection {
        rejection(
            "nul-bytes", "the file has \(plural(count, "NUL character")), which \(encoding.name) text never has",
            "this is probably not a text file: open it in the program it was made with and save it as plain text with "
                + "the encoding UTF-8, or take it out of the input folder")
    }

    func undecodable(
        _ bytes: [UInt8], invalid: Int, of whole: Int, encoding: TextEncoding
    ) -> DocumentRejection {
        let message =
            "\(grouped(invalid)) of \(plural(whole, "byte")) (\(percent(invalid, of: whole)) %) "
            + "are not \(encoding.name); up to 1 % is repaired"
        if let format = bytes.withUnsafeBufferPointer({ ForeignFormat($0) }) {
            return rejection("not-utf8", message + "; the file looks like \(format.name)", format.remedy(path: path))
        }
        return rejection(
            "undecodable", message,
            "find out in which encoding the file was saved, open it in a text editor with that encoding and save it "
                + "with the encoding UTF-8; if the editor shows no readable text, the file is damaged or not a text: "
                + "download it again or take it out of the input folder")
    }

    func noArabic(_ decoded: DecodedText) -> DocumentRejection {
        // Rich text is ASCII.
        if let format = decoded.text.withUnsafeBufferPointer({ ForeignFormat($0) }) {
            return rejection(
                "not-utf8", "the file is not UTF-8 text; it looks like \(format.name)", format.remedy(path: path))
        }
        let message = "there is no Arabic letter among its \(plural(decoded.codePointCount, "character"))"
        if let found = DoubleEncoding(in: decoded.text) {
            let advice = EncodingMessages(path: path).doubleEncoded(
                found, in: decoded.text, readAs: TextEncoding(label: decoded.encoding) ?? .utf8)
            return rejection("no-arabic", message + "; " + advice.message, advice.help ?? "")
        }
        return rejection(
            "no-arabic", message,
            "take the file out of the input folder if it is not in Arabic; if it is, it was saved in a wrong encoding: "
                + "copy the text again from where it came and save it with the encoding UTF-8")
    }

    /// The warning about bytes that became U+FFFD; `text` is the repaired text.
    func repaired(
        _ sequences: [SourceDocument.InvalidSequence], byteCount: Int, encoding: TextEncoding, in text: [UInt8]
    ) -> Diagnostic {
        guard let first = sequences.first else {
            return Diagnostic(.note, "invalid-bytes", at: SourceLocation(file: path), "no byte is invalid")
        }
        let shown = sequences.prefix(Self.mostShown).map { sequence in
            let hexadecimal = sequence.bytes.map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
            return hexadecimal.joined(separator: " ") + (sequence.byteOffset.map { " at byte \($0)" } ?? "")
        }
        return Diagnostic(
            .warning, "invalid-bytes", at: location(ofCodePoint: first.position, in: text),
            "\(plural(byteCount, "byte")) that \(byteCount == 1 ? "is" : "are") not \(encoding.name) became "
                + "\(plural(sequences.count, "replacement character")) U+FFFD; "
                + (sequences.count > Self.mostShown ? "the first (counted from 0): " : "counted from 0: ")
                + shown.joined(separator: ", "),
            help: "look at this place in the source: the letters that stood there are lost in this copy; "
                + "if the file can be had again undamaged, replace it")
    }

    private static let mostShown = 5

    func location(ofCodePoint position: Int, in text: [UInt8]) -> SourceLocation {
        text.withUnsafeBufferPointer { buffer in
            var line = 1
            var column = 1
            var index = 0
            for _ in 0..<position where index < buffer.count {
                if buffer[index] == 0x0A {
                    line += 1
                    column = 1
                } else {
                    column += 1
                }
                index += utf8Length(lead: buffer[index])
            }
            return SourceLocation(file: path, line: line, column: column)
        }
    }

    private func rejection(_ code: String, _ message: String, _ remedy: String) -> DocumentRejection {
        DocumentRejection(stage: "read", code: code, message: message, remedy: remedy)
    }

    /// `8388608` as `8,388,608`.
    func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }

    func plural(_ count: Int, _ noun: String) -> String {
        grouped(count) + " " + noun + (count == 1 ? "" : "s")
    }

    /// One decimal, cut off: 1.04 % is not to read as 1 %, which would be allowed, so what is cut is at least 1.1 then.
    private func percent(_ part: Int, of whole: Int) -> String {
        let tenths = max(part * 1_000 / max(whole, 1), 11)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
