import NameTagging
import SystemPackage
import TextModel

/// Which model of the name tagger is at work.
public struct ModelSummary: Sendable, Equatable {
    /// The model's name.
    public let name: String
    /// Its version.
    public let version: String
    /// SHA-256 of its file.
    public let sha256: String
}

/// The name tagger's model that comes with the program.
enum NameModelFile {
    /// The tagger, and which model it has; nil if no model is there, or it cannot be read, which is then reported.
    static func read(
        reporting diagnostics: inout [Diagnostic]
    ) -> (tagger: NameTagger, summary: ModelSummary)? {
        let file = "Models/names.model"
        guard let path = ProgramData.folder()?.appending("Models").appending("names.model"),
            FileSystem.kind(of: path) == .file
        else { return nil }
        do {
            let bytes = try FileSystem.read(path) ?? []
            let model = try NameModel(bytes)
            let summary = ModelSummary(
                name: model.parts.name, version: model.parts.version, sha256: DocumentIdentity.sha256(of: bytes))
            return (NameTagger(model), summary)
        } catch let error as NameModel.FormatError {
            diagnostics.append(
                Diagnostic(
                    .error, "bad-name-model", at: SourceLocation(file: file), error.message,
                    help: "restore the file from the program's release, rebuild it with warraq train, "
                        + "or set annotate.model to false"))
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, "no-name-model", at: SourceLocation(file: file), "\(error)",
                    help: "restore the folder Models from the program's release, or set annotate.model to false"))
        }
        return nil
    }
}
