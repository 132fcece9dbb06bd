import Cleaning
public import JSON
public import SystemPackage
import TextModel

extension CleanSuggestions.Site {
    /// Its name for people.
    public var name: String { outlet.isEmpty ? "(the whole input)" : outlet }

    /// The rules as a file of the folder `Sites`, ready to be saved.
    public var rules: JSONText {
        .object([
            ("hosts", .array(hosts.map { .string($0) })), ("phrases", .array(phrases.map { .string($0.text) })),
        ])
    }

    /// The name of that file.
    public var fileName: String {
        let name = hosts.first ?? "all"
        let scalars = name.unicodeScalars.map { scalar -> Unicode.Scalar in
            scalar == "/" || scalar == "\0" || isWhiteSpace(scalar.value) ? "-" : scalar
        }
        var text = String(String.UnicodeScalarView(scalars))
        while text.hasPrefix(".") { text.removeFirst() }
        // File systems take 255 bytes.
        while text.utf8.count > 200 { text.removeLast() }
        return (text.isEmpty ? "site" : text) + ".json"
    }

    /// What speaks for each phrase, a line each.
    public var evidence: [String] { phrases.map { "«\($0.text)»: " + $0.evidence } }
}

extension CleanSuggestions.Phrase {
    /// What speaks for it, in words.
    public var evidence: String {
        var text = "in \(share) % of the documents (\(documents)), "
        let present = LineSighting.Part.allCases.filter { (parts[$0] ?? 0) > 0 }
        if present.count == 1, let part = present.first {
            text += "always \(Self.words(part))"
        } else {
            text += present.map { "\(Self.words($0)) \(parts[$0] ?? 0)" }.joined(separator: ", ")
        }
        if leads == documents {
            text += ", always followed by short lines"
        } else if leads * 2 > documents {
            text += ", mostly followed by short lines"
        }
        text +=
            removed == documents
            ? "; removed already, as it recurs" : removed > 0 ? "; removed \(removed) times" : "; kept"
        return text + "; for example " + examples.joined(separator: ", ")
    }

    private static func words(_ part: LineSighting.Part) -> String {
        switch part {
        case .head: "above the text"
        case .inside: "inside the text"
        case .foot: "below the text"
        }
    }
}

extension CleanSuggestions {
    /// The proposals for people: each file as it can be saved, with the evidence below it.
    public var text: String {
        if sites.isEmpty { return "no line recurs that the rules do not know\n" }
        return sites.map { site in
            "\(site.name): \(site.documents) documents; \(site.fileName):\n\(site.rules.pretty)"
                + site.evidence.map { "  \($0)\n" }.joined()
        }.joined(separator: "\n")
    }

    /// The proposals for programs.
    public var json: JSONText {
        .object([
            ("documents", .integer(tally.read)), ("rejected", .integer(tally.rejected)),
            (
                "sites",
                .array(
                    sites.map { site in
                        .object([
                            ("outlet", .string(site.outlet)), ("file", .string(site.fileName)),
                            ("documents", .integer(site.documents)), ("rules", site.rules),
                            ("evidence", .array(site.phrases.map(Self.json))),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ phrase: Phrase) -> JSONText {
        .object([
            ("phrase", .string(phrase.text)), ("documents", .integer(phrase.documents)),
            ("share", .integer(phrase.share)),
            (
                "parts",
                .object(LineSighting.Part.allCases.map { ($0.rawValue, .integer(phrase.parts[$0] ?? 0)) })
            ),
            ("followedByShortLines", .integer(phrase.leads)), ("removedAsRecurring", .integer(phrase.removed)),
            ("examples", .array(phrase.examples.map { .string($0) })),
        ])
    }

    /// Writes the rules of each site to a file of its own. A file that is there stays as it is.
    ///
    /// - Parameter folder: the folder, made if need be.
    /// - Returns: the files written, and those that were there.
    /// - Throws: `PreparedLine.Failure` when a file cannot be written.
    public func write(
        to folder: FilePath
    ) throws(PreparedLine.Failure) -> (written: [String], present: [String]) {
        var result: (written: [String], present: [String]) = ([], [])
        do {
            try FileSystem.makeFolder(folder)
            for site in sites where !site.hosts.isEmpty {
                let path = folder.pushing(FilePath(site.fileName))
                guard FileSystem.kind(of: path) == .nothing else {
                    result.present.append(path.string)
                    continue
                }
                try FileSystem.write(Array(site.rules.pretty.utf8), to: path)
                result.written.append(path.string)
            }
        } catch {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(.error, "output", error.message, help: "name a folder that you may write to with --output")
            ])
        }
        return result
    }
}
