import Glossaries
import GlossaryFormats
import SystemPackage
public import TextModel

/// One glossary file in force, for the manifest.
public struct GlossarySummary: Sendable, Equatable {
    /// The file as the configuration or the program names it.
    public var name: String
    /// The number of its layer, from 0.
    public var layer: Int
    /// SHA-256 of its bytes.
    public var sha256: String
}

/// Finds and reads the glossary files that a configuration names.
enum GlossaryFiles {
    /// Reads the files of `layers`, the entries of `glossaries` in the configuration.
    ///
    /// - Parameters:
    ///   - layers: `base`, files or globs, later wins.
    ///   - folder: the folder of the configuration file.
    ///   - configuration: the configuration file, for messages.
    ///   - diagnostics: receives an error for each entry that names nothing.
    /// - Returns: the files by layer, within a layer by name.
    static func read(
        _ layers: [String], relativeTo folder: FilePath, configuration: SourceLocation,
        reporting diagnostics: inout [Diagnostic]
    ) -> [GlossaryFile] {
        var files: [GlossaryFile] = []
        for (layer, entry) in layers.enumerated() {
            let found = entry == "base" ? base(&diagnostics) : paths(entry, relativeTo: folder)
            if found.isEmpty, entry != "base" {
                diagnostics.append(missing(entry, folder.pushing(FilePath(entry)), configuration))
            }
            for (path, name) in found {
                do {
                    let bytes = try FileSystem.read(path) ?? []
                    if let file = file(name, bytes, layer: layer, &diagnostics) { files.append(file) }
                } catch {
                    diagnostics.append(
                        Diagnostic(
                            .error, "unreadable-glossary", at: SourceLocation(file: name), error.message,
                            help: "check the file's permissions"))
                }
            }
        }
        return files
    }

    private static func missing(_ entry: String, _ path: FilePath, _ origin: SourceLocation) -> Diagnostic {
        if FileSystem.kind(of: path) == .folder {
            return Diagnostic(
                .error, "no-glossary", at: origin, "\(entry) is a folder",
                help: "name the files in it: \(entry)\(entry.hasSuffix("/") ? "" : "/")*.tsv")
        }
        return Diagnostic(
            .error, "no-glossary", at: origin, "there is no glossary file \(entry)",
            help: origin == .commandLine
                ? "correct the name; base is the set shipped with the program"
                : "correct \"glossaries\": paths are relative to the configuration file")
    }

    /// The file in the canonical form, whatever its format; nil if nothing of it can be read.
    private static func file(
        _ name: String, _ bytes: [UInt8], layer: Int, _ diagnostics: inout [Diagnostic]
    ) -> GlossaryFile? {
        guard GlossaryReader.isTable(bytes, name: name, reporting: &diagnostics) else { return nil }
        let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let format = GlossaryReader.format(of: bytes, name: name)
        if format == .tsv, !isUTF16 { return GlossaryFile(name: name, bytes: bytes, layer: layer) }
        guard var sheet = GlossaryReader.read(bytes, name: name, format: format, reporting: &diagnostics) else {
            return nil
        }
        // Comments and rows without any value are no rows of the table, and lines are told by the number of the row.
        sheet.comments = []
        sheet.removeEmptyRows()
        return GlossaryFile(
            name: name, bytes: GlossaryWriter.canonicalBytes(of: sheet), layer: layer,
            originalLines: sheet.rows.map(\.line), originalBytes: bytes)
    }

    private static func base(_ diagnostics: inout [Diagnostic]) -> [(FilePath, String)] {
        guard let data = ProgramData.folder() else {
            diagnostics.append(
                Diagnostic(
                    .error, "no-base-glossaries",
                    "the glossaries that come with the program (\"base\") were not found beside it",
                    help: "put the folder Glossaries beside the program, or name the folder that holds it in the "
                        + "environment variable WARRAQ_DATA"))
            return []
        }
        let folder = data.appending("Glossaries").appending("base")
        return ((try? FileSystem.names(in: folder)) ?? []).filter { $0.string.hasSuffix(".tsv") }.map {
            (folder.appending($0), "base/\($0.string)")
        }
    }

    /// The files that a path or glob names, with their names for messages.
    static func paths(_ entry: String, relativeTo folder: FilePath) -> [(FilePath, String)] {
        let path = folder.pushing(FilePath(entry))
        if FileSystem.kind(of: path) == .file { return [(path, entry)] }
        guard Glob.isPattern(entry) else { return [] }
        // The part before the first wild card is walked, so that ../names/*.tsv works as well.
        let fixed = Glob(entry).fixedPrefix.joined(separator: "/")
        let start = fixed.isEmpty ? folder : folder.pushing(FilePath(entry.hasPrefix("/") ? "/" + fixed : fixed))
        let rest = String(entry.drop { $0 == "/" }.dropFirst(fixed.isEmpty ? 0 : fixed.count + 1))
        let files = (try? InputListing.list(start, include: [rest])) ?? InputFiles()
        return files.map { ($0.location, fixed.isEmpty ? $0.name : "\(fixed)/\($0.name)") }
    }
}

extension SourceLocation {
    /// Where the names of glossaries stand that are given to a command.
    public static let commandLine = SourceLocation(file: "command line")
}
