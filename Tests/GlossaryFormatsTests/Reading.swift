import GlossaryFormats
import TextModel

/// Reads in tests, with findings as `line identifier`.
enum Reading {
    static func read(
        _ bytes: [UInt8], name: String, format: GlossaryFormat? = nil, _ found: inout [String]
    ) -> GlossarySheet? {
        var diagnostics: [Diagnostic] = []
        let sheet = GlossaryReader.read(bytes, name: name, format: format, reporting: &diagnostics)
        found = diagnostics.map { "\($0.location?.line ?? 0) \($0.identifier)" }
        return sheet
    }

    static func read(_ text: String, name: String, format: GlossaryFormat? = nil) -> (rows: [String], found: [String]) {
        var found: [String] = []
        let sheet = read(Array(text.utf8), name: name, format: format, &found)
        return (sheet?.lines ?? [], found)
    }

    static func findings(_ text: String, name: String) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        _ = GlossaryReader.read(Array(text.utf8), name: name, reporting: &diagnostics)
        return diagnostics
    }
}

extension GlossarySheet {
    /// The rows as a linguist writes them down: `source=مصر; target=Egypt`, columns by name.
    var lines: [String] {
        rows.map { row in
            zip(columns, row.cells).filter { !$1.isEmpty }.sorted { $0.0 < $1.0 }
                .map { "\($0)=\($1.joined(separator: "|"))" }.joined(separator: "; ")
        }
    }
}
