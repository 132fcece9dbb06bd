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

    func undecodable(_ bytes: [UInt8], from start: Int) -> DocumentRejection {
        let invalid = bytes.withUnsafeBufferPointer { UTF8Repair.invalidByteCount($0, from: start) }
        let message =
            "\(grouped(invalid)) of \(plural(bytes.count - start, "byte")) (\(percent(invalid, of: bytes.count - start)) %) "
            + "are not UTF-8; up to 1 % is repaired"
        if let format = bytes.withUnsafeBufferPointer({ ForeignFormat($0) }) {
            return rejection("not-utf8", message + "; the file looks like \(format.name)", format.remedy(path: path))
        }
        return rejection(
            "undecodable", message,
            "find out in which encoding the file was saved, open it in a text editor with that encoding and save it "
                + "with the encoding UTF-8; if the editor shows no readable text, the file is damaged or not a text: "
                + "download it again or take it out of the input folder")
    }

    func noArabic(_ bytes: [UInt8], codePointCount: Int) -> DocumentRejection {
        // UTF-16 without a space or a mark is well-formed UTF-8 by chance, and rich text is ASCII.
        if let format = bytes.withUnsafeBufferPointer({ ForeignFormat($0) }) {
            return rejection(
                "not-utf8", "the file is not UTF-8 text; it looks like \(format.name)", format.remedy(path: path))
        }
        return rejection(
            "no-arabic", "there is no Arabic letter among its \(plural(codePointCount, "character"))",
            "take the file out of the input folder if it is not in Arabic; if it is, it was saved in a wrong encoding: "
                + "copy the text again from where it came and save it with the encoding UTF-8")
    }

    /// The warning about bytes that became U+FFFD; `text` is the repaired text.
    func repaired(
        _ sequences: [SourceDocument.InvalidSequence], byteCount: Int, in text: [UInt8]
    ) -> Diagnostic {
        guard let first = sequences.first else {
            return Diagnostic(.note, "invalid-bytes", at: SourceLocation(file: path), "no byte is invalid")
        }
        let hexadecimal = first.bytes.map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return Diagnostic(
            .warning, "invalid-bytes", at: location(ofCodePoint: first.position, in: text),
            "\(plural(byteCount, "byte")) that \(byteCount == 1 ? "is" : "are") not UTF-8 became "
                + "\(plural(sequences.count, "replacement character")) U+FFFD; the first: "
                + hexadecimal.joined(separator: " "),
            help: "look at this place in the source: the letters that stood there are lost in this copy; "
                + "if the file can be had again undamaged, replace it")
    }

    private func location(ofCodePoint position: Int, in text: [UInt8]) -> SourceLocation {
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
    private func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }

    private func plural(_ count: Int, _ noun: String) -> String {
        grouped(count) + " " + noun + (count == 1 ? "" : "s")
    }

    /// One decimal, cut off: 1.04 % is not to read as 1 %, which would be allowed, so what is cut is at least 1.1 then.
    private func percent(_ part: Int, of whole: Int) -> String {
        let tenths = max(part * 1_000 / max(whole, 1), 11)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
