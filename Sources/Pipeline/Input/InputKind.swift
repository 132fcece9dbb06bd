public import Reading
import SystemPackage

/// What a file of the input holds.
public enum InputKind: Sendable, Hashable {
    /// One article as text.
    case text
    /// One web page.
    case page
    /// Many documents.
    case records(RecordFormat)

    /// The format of the records; nil if the file is one document.
    var recordFormat: RecordFormat? { if case .records(let format) = self { format } else { nil } }

    /// How a plan names it.
    var name: String {
        switch self {
        case .text: "text"
        case .page: "HTML"
        case .records(.jsonLines): "JSON Lines"
        case .records(.csv): "CSV"
        case .records(.warc): "WARC"
        }
    }

    /// The kinds by the names of `input.format`; `auto` is none of them.
    private static let byFormat: [String: InputKind] = [
        "text": .text, "html": .page, "jsonl": .records(.jsonLines), "csv": .records(.csv), "warc": .records(.warc),
    ]

    private static let byExtension: [String: InputKind] = [
        "txt": .text, "text": .text, "html": .page, "htm": .page, "xhtml": .page, "jsonl": .records(.jsonLines),
        "ndjson": .records(.jsonLines), "csv": .records(.csv), "tsv": .records(.csv), "warc": .records(.warc),
    ]

    /// The extensions that `input.include` names unless the configuration does.
    static let usualExtensions = ["txt", "html", "htm", "xhtml", "jsonl", "ndjson", "csv", "warc"]

    /// The globs for all of these, compressed or not.
    static let usualGlobs = usualExtensions.flatMap { name in
        ["**/*.\(name)"] + CompressionFormat.allCases.map { "**/*.\(name).\($0.fileExtension)" }
    }

    /// The kind of a file.
    ///
    /// - Parameters:
    ///   - name: its name; the extension of a compressed file does not count.
    ///   - format: `input.format`.
    ///   - location: where it lies; looked at only when neither format nor extension tells.
    init(_ name: String, format: String, at location: FilePath) {
        if let kind = Self.byFormat[format] {
            self = kind
            return
        }
        let (plain, isCompressed) = CompressionFormat.strippingExtension(name)
        let last = plain.split(separator: "/").last ?? ""
        let ending = last.lastIndex(of: ".").map { String(last[last.index(after: $0)...]).lowercased() } ?? ""
        if let kind = Self.byExtension[ending] {
            self = kind
        } else if UnsupportedFormat.rejection(forName: plain) != nil, !isCompressed {
            self = .text
        } else {
            self.init(beginning: ContainerSource.beginning(of: location, name: name))
        }
    }

    /// The kind of a file without a telling name, by its first bytes.
    private init(beginning bytes: [UInt8]) {
        let text = bytes.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        if text.starts(with: Array("WARC/1.".utf8)) {
            self = .records(.warc)
        } else if text.starts(with: Array("{\"".utf8)) {
            self = .records(.jsonLines)
        } else if String(decoding: text.prefix(15), as: UTF8.self).lowercased().hasPrefix("<!doctype html")
            || String(decoding: text.prefix(5), as: UTF8.self).lowercased() == "<html"
        {
            self = .page
        } else {
            self = .text
        }
    }
}
