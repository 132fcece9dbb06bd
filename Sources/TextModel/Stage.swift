/// One step of the line: a synchronous, pure function of its input and the settings it was built with.
///
/// A stage is immutable and `Sendable`; it opens no file, reads no clock and knows no task. The same input gives the
/// same output, whatever runs beside it. The output type of one stage is the input type of the next, and holds the
/// layers before it unchanged, so a wrong order does not compile.
public protocol Stage<Input, Output>: Sendable {
    /// The layer the stage reads.
    associatedtype Input: Sendable
    /// The layer the stage adds.
    associatedtype Output: Sendable

    /// Adds this stage's layer to `input`.
    ///
    /// - Parameters:
    ///   - input: the document as the stages before left it.
    ///   - diagnostics: receives what a person should know about the document, in the order of the text.
    /// - Returns: the document with the new layer.
    /// - Throws: `DocumentRejection` when this document cannot go on; the run goes on without it.
    func process(
        _ input: Input, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> Output
}

/// Why one document leaves the line, in words for the person who has to mend it.
public struct DocumentRejection: Error, Sendable, Equatable {
    /// The stage that refused it: `read`, `clean`, `segment`, `annotate`, `gloss`, `emit`.
    public let stage: String
    /// A stable identifier, such as `no-arabic` or `too-large`.
    public let code: String
    /// What is wrong, with the value seen.
    public let message: String
    /// What to do next.
    public let remedy: String

    /// Makes a rejection.
    public init(stage: String, code: String, message: String, remedy: String) {
        self.stage = stage
        self.code = code
        self.message = message
        self.remedy = remedy
    }
}
