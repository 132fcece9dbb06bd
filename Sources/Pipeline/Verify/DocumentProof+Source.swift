import JSON
import Reading
import SystemPackage
import TEIWriting
import TextModel

extension DocumentProof {
    private typealias Column = DocumentTrace.Column

    /// The account of the document: the kept text beside its source; nil if they part, or the source is not there.
    mutating func account(_ file: TEIFile, _ row: TableRow, _ place: TEIPlace) -> TEIAlignment? {
        let source: VerifiedSource
        do throws(FileFailure) {
            source = try provider(file).source(of: file.header.filename ?? row[Column.document])
        } catch {
            note(missing(error.path, error.message))
            return nil
        }
        let expected = file.header.sha256 ?? row[Column.sha256]
        let isSame = source.sha256 == nil || source.sha256 == expected || source.sha256 == row[Column.sha256]
        guard let text = source.text else {
            let why = source.rejection?.message ?? "it cannot be read"
            note(changed(source.name, source.sha256 ?? "", expected, in: row, " Now \(why)."))
            return nil
        }
        if isSame, let encoding = source.encoding, let stated = file.header.charset, encoding != stated {
            note(
                Diagnostic(
                    .error, "unbalanced", at: place.location(nil),
                    "the source is \(encoding), the header says \(stated)", help: place.help))
        }
        do throws(TEIDifference) {
            let alignment = try file.account(text: text, invalid: source.invalid)
            if !isSame {
                note(
                    changed(
                        source.name, source.sha256 ?? "", expected, in: row,
                        " The text is the same but for white space or a byte order mark."))
            }
            return alignment
        } catch {
            note(difference(error, text, source, isSame: isSame, place))
            return nil
        }
    }

    /// Where the text of the document comes from: `text/` if the run left it there, else the file.
    private func provider(_ file: TEIFile) -> any SourceProvider {
        guard let entry = evidence.hashes.first(where: { $0.name.hasPrefix("text/") }) else {
            return FileSources(folder: sources, reader: SourceReader(configuration: folder.record.reading))
        }
        let path = file.header.record == nil ? file.header.filename.map { sources.path(of: $0) } : nil
        return ExtractedSources(
            text: folder.output.path.pushing(FilePath(bytes: entry.line.path)), name: folder.name(entry.name),
            file: path)
    }

    /// The first place where source and file part: in the source if that has another hash, else in the file.
    private func difference(
        _ difference: TEIDifference, _ text: [UInt8], _ source: VerifiedSource, isSame: Bool, _ place: TEIPlace
    ) -> Diagnostic {
        var offset = 0
        var left = difference.offset
        while left > 0, offset < text.count {
            offset += utf8Length(lead: text[offset])
            left -= 1
        }
        let found = SourceLocation(utf8Offset: min(offset, text.count), in: text, file: source.name)
        if !isSame {
            return Diagnostic(
                .error, "changed-source", at: found,
                "the source is not the one that was run (its SHA-256 is another): \(difference.description)",
                help: VerifyHelp.restoreSource)
        }
        let column = found.column.map { ", column \($0)" } ?? ""
        return Diagnostic(
            .error, "unbalanced", at: place.location(difference.line),
            "\(difference.description) (\(source.name), line \(found.line ?? 1)\(column))", help: place.help)
    }

    /// A source that is not the one that was run.
    func changed(
        _ name: String, _ seen: String, _ expected: String, in row: TableRow, _ more: String = ""
    ) -> Diagnostic {
        Diagnostic(
            .error, "changed-source", at: SourceLocation(file: name),
            "the source of \"\(row[Column.document])\" is not the one that was run: its SHA-256 is \(seen), "
                + "not \(expected).\(more)",
            help: VerifyHelp.restoreSource)
    }

    /// A source that is not there.
    func missing(_ name: String, _ why: String = "there is no such file") -> Diagnostic {
        Diagnostic(
            .error, "missing-source", at: SourceLocation(file: name),
            "the source is not there, so nothing can be said of its text: \(why)",
            help: "put the file back, or name the folder that was run with --sources")
    }
}
