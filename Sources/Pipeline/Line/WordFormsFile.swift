import ArabicText
import SystemPackage
import TextModel

/// How often words are written: the table that comes with the program.
enum WordFormsFile {
    /// The counts and the hash of their file, "none" without one. What keeps them from being read is reported.
    static func read(reporting diagnostics: inout [Diagnostic]) -> (counts: WordFormCounts, sha256: String) {
        let name = "Models/word-forms.tsv"
        guard let path = ProgramData.folder()?.appending("Models").appending("word-forms.tsv") else {
            return (WordFormCounts(), "none")
        }
        var sha256 = "none"
        do {
            let bytes = try FileSystem.read(path)
            if let bytes { sha256 = DocumentIdentity.sha256(of: bytes) }
            return (try WordFormCounts(contentsOf: bytes ?? []), sha256)
        } catch let error as WordFormCounts.FormatError {
            diagnostics.append(
                Diagnostic(
                    .error, "bad-word-forms", at: SourceLocation(file: name, line: error.line), error.message,
                    help: "restore the file from the program's release"))
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, "no-word-forms", at: SourceLocation(file: name), "\(error)",
                    help: "restore the folder Models from the program's release"))
        }
        return (WordFormCounts(), sha256)
    }
}
