public import SystemPackage
public import TextModel

/// A file with the rules of a site.
public struct SiteRulesFile: Sendable, Equatable {
    /// The file as people know it.
    public let name: String
    /// SHA-256 of its bytes.
    public let sha256: String
    /// What it says.
    public let rules: SiteRules
}

/// Finds and reads the rules of single sites.
public enum SiteRulesFolder {
    /// Reads every `.json` file of the folder.
    ///
    /// - Parameters:
    ///   - name: the folder as the configuration names it; it may be missing.
    ///   - folder: the folder that relative paths refer to.
    ///   - configurationFile: the configuration's name for messages.
    ///   - selectorFault: says what is wrong with a selector; nil if nothing is.
    ///   - diagnostics: receives what is wrong with the files.
    /// - Returns: the rules, by the names of their files.
    public static func read(
        _ name: String, relativeTo folder: FilePath, configurationFile: String,
        selectorFault: (String) -> String? = { _ in nil }, reporting diagnostics: inout [Diagnostic]
    ) -> [SiteRulesFile] {
        let path = folder.pushing(FilePath(name))
        guard FileSystem.kind(of: path) == .folder else {
            if name != PipelineConfiguration().clean.sites {
                diagnostics.append(
                    Diagnostic(
                        .warning, "no-site-rules", at: SourceLocation(file: configurationFile),
                        "\"clean.sites\" names \(name), and there is no such folder",
                        help: "make the folder, or take the key out"))
            }
            return []
        }
        do {
            var files: [SiteRulesFile] = []
            for component in try FileSystem.names(in: path)
            where component.string.hasSuffix(".json") && !component.string.hasPrefix(".") {
                let bytes = try FileSystem.read(path.appending(component)) ?? []
                let file = "\(name)/\(component.string)"
                let rules = SiteRulesReader.read(
                    bytes, file: file, selectorFault: selectorFault, reporting: &diagnostics)
                guard let rules else { continue }
                files.append(
                    SiteRulesFile(name: file, sha256: DocumentIdentity.sha256(of: bytes), rules: rules))
            }
            return files
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, "no-site-rules", at: SourceLocation(file: name), error.message,
                    help: "mend the permissions of the folder and its files"))
            return []
        }
    }
}
