public import TextModel

/// What a run reports while it goes, in the order of the input.
public enum RunEvent: Sendable {
    /// The run begins; the number of documents, if it is known.
    case started(documents: Int?)
    /// A document was written, with what there is to know about it.
    case written(document: String, warnings: [Diagnostic])
    /// A document is as an earlier run left it.
    case unchanged(document: String)
    /// Records of a file were passed over because they are no documents.
    case passedOver(file: String, message: String)
    /// A document was rejected.
    case rejected(document: String, DocumentRejection)
    /// Something about the run as a whole.
    case noted(Diagnostic)
}
