import Glossaries
import SystemPackage
import TextModel

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
                diagnostics.append(
                    Diagnostic(
                        .error, "no-glossary", at: configuration, "there is no glossary file \(entry)",
                        help: "correct \"glossaries\": paths are relative to the configuration file"))
            }
            for (path, name) in found {
                do {
                    let bytes = try FileSystem.read(path) ?? []
                    files.append(GlossaryFile(name: name, bytes: bytes, layer: layer))
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

    private static func paths(_ entry: String, relativeTo folder: FilePath) -> [(FilePath, String)] {
        let path = folder.pushing(FilePath(entry))
        if FileSystem.kind(of: path) == .file { return [(path, entry)] }
        guard Glob.isPattern(entry) else { return [] }
        // The part before the first wild card is walked, so that ../names/*.tsv works as well.
        let fixed = Glob(entry).fixedPrefix.joined(separator: "/")
        let start = fixed.isEmpty ? folder : folder.pushing(FilePath(entry.hasPrefix("/") ? "/" + fixed : fixed))
        let rest = String(entry.drop { $0 == "/" }.dropFirst(fixed.isEmpty ? 0 : fixed.count + 1))
        let files = (try? InputListing.list(start, include: [rest])) ?? []
        return files.map { ($0.location, fixed.isEmpty ? $0.name : "\(fixed)/\($0.name)") }
    }
}
