import TextModel

/// The words in which decoding speaks of encodings: what was seen, what was done, and what to do next.
struct EncodingMessages {
    let path: String

    func guessed(_ choice: EncodingChoice) -> Diagnostic {
        let name = choice.encoding.name
        return Diagnostic(
            .warning, "guessed-encoding", at: SourceLocation(file: path),
            "nothing says in which encoding this file is; its bytes look like Arabic in \(name), and it was read so",
            help: "if its text reads well, set input.encoding to \"\(choice.encoding.configurationName)\" in "
                + "pipeline.json, where all files are in it, or type " + conversion(from: choice.encoding)
                + " > new.txt and put new.txt in its place")
    }

    func contradicted(_ declaration: EncodingDeclaration, by choice: EncodingChoice) -> Diagnostic {
        let isProved = choice.encoding == .utf8
        return Diagnostic(
            isProved ? .note : .warning, "encoding-contradicted", at: SourceLocation(file: path),
            "\(who(declaration)) names the encoding \(declaration.name), but the bytes "
                + (isProved ? "are" : "look like Arabic in") + " \(choice.encoding.name), and it was read so",
            help: isProved
                ? nil
                : "look at the text; if it does not read well, convert the file with the right encoding: iconv -f "
                    + "ENCODING -t UTF-8 \(quoted) > new.txt")
    }

    func obeyed(_ choice: EncodingChoice) -> Diagnostic {
        Diagnostic(
            .warning, "encoding-obeyed", at: SourceLocation(file: path),
            "input.encoding names \(choice.encoding.name), and it was read so, but the bytes look like Arabic in "
                + (choice.evidence.sniffed ?? "another encoding"),
            help: "look at the text; if it does not read well, set input.encoding to \"auto\" in pipeline.json")
    }

    func unknown(_ declaration: EncodingDeclaration, choice: EncodingChoice) -> Diagnostic {
        Diagnostic(
            .note, "unknown-encoding", at: SourceLocation(file: path),
            "\(who(declaration)) names the encoding \"\(declaration.label)\", which is none of "
                + "UTF-8, UTF-16, windows-1256 and ISO-8859-6; it was read as \(choice.encoding.name)")
    }

    /// UTF-8 that was read in another encoding and encoded again.
    func doubleEncoded(_ found: DoubleEncoding, in text: [UInt8], readAs encoding: TextEncoding) -> Diagnostic {
        let count = found.lines.reduce(0) { $0 + $1.count }
        let first = found.lines.first?.lowerBound ?? 1
        let which = found.extent == .all ? "all of its text" : count == 1 ? "line \(first)" : "\(count) lines"
        let codePoint = codePointCount(text, from: 0, to: found.firstOffset)
        return Diagnostic(
            .warning, "double-encoded",
            at: ReadingRejections(path: path).location(ofCodePoint: codePoint, in: text),
            "\(which) \(found.extent != .all && count > 1 ? "are" : "is") UTF-8 that was read in \(found.page.name) and "
                + "encoded again, so that \(Self.sample(in: found.page)) stands where ال should",
            help: remedy(found, in: text, readAs: encoding))
    }

    private static func sample(in page: TextEncoding) -> String { page == .windows1256 ? "ط§ظ„" : "Ø§Ù„" }

    private func remedy(_ found: DoubleEncoding, in text: [UInt8], readAs encoding: TextEncoding) -> String {
        let again = "copy the text again from where it came and save it with the encoding UTF-8"
        guard found.extent != .partsOfLines, let page = found.iconvName(for: text) ?? python(found) else {
            return "the line holds sound text as well, so that no command mends it: " + again
        }
        let back = page.hasPrefix("python3") ? page : "iconv -f UTF-8 -t " + page
        // The first command of the pipe reads the file.
        let decoding = encoding == .utf8 ? nil : conversion(from: encoding)
        if found.extent == .all {
            let command =
                decoding.map { $0 + " | " + back } ?? (back + (page.hasPrefix("python3") ? " <" : "") + " " + quoted)
            return "type \(command) > new.txt and put new.txt in its place"
        }
        let lines = found.lines.prefix(20).map {
            $0.count == 1 ? "\($0.lowerBound)p" : "\($0.lowerBound),\($0.upperBound)p"
        }
        let rest = found.lines.count > 20 ? " (and so on for the lines behind)" : ""
        let selection = "sed -n '\(lines.joined(separator: ";"))'"
        let command = decoding.map { $0 + " | " + selection } ?? (selection + " " + quoted)
        return "type \(command) | \(back) > lines.txt\(rest) and put these lines in the place of the damaged ones"
    }

    /// A command for what `iconv` cannot do: windows-1252 as browsers read it.
    private func python(_ found: DoubleEncoding) -> String? {
        "python3 -c \"import sys; sys.stdout.buffer.write(b''.join(c.encode('cp1252', 'ignore') or bytes([ord(c)]) "
            + "for c in sys.stdin.buffer.read().decode()))\""
    }

    private func conversion(from encoding: TextEncoding) -> String {
        "iconv -f \(encoding.name.uppercased()) -t UTF-8 \(quoted)"
    }

    /// The path as a shell takes it.
    private var quoted: String {
        "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    private func who(_ declaration: EncodingDeclaration) -> String {
        switch declaration.source {
        case .configuration: "input.encoding"
        case .byteOrderMark: "the byte order mark"
        case .http: "the server"
        case .meta: "the page (meta)"
        case .xml: "the page (XML declaration)"
        }
    }
}

extension TextEncoding {
    /// How `input.encoding` calls it.
    var configurationName: String {
        switch self {
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
        default: name
        }
    }
}
