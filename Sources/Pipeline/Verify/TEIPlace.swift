import TEIWriting
import TextModel

/// The TEI file of a document, for what is found in it.
struct TEIPlace: Sendable {
    /// The file as messages name it.
    let name: String
    /// Whether it is, byte for byte, the one that was written. What is wrong with such a file is an error of the program.
    let isWritten: Bool

    /// What to do about the file.
    var help: String { isWritten ? VerifyHelp.report : VerifyHelp.restoreFile }

    /// A finding at a line of the file.
    func location(_ line: Int?) -> SourceLocation { SourceLocation(file: name, line: line) }

    /// What libxml2 or a check found.
    func finding(_ identifier: String, _ fault: TEIInvalidity) -> Diagnostic {
        let path = fault.path.map { "\($0): " } ?? ""
        return Diagnostic(.error, identifier, at: location(fault.line), path + fault.message, help: help)
    }
}
