/// How often each common written form occurs in Arabic news: the facts that decide whether a first letter is a clitic.
///
/// Forms are kept folded (`ArabicFolding`, level 2). The counts come from a file beside the program; see
/// `Models/README.md` for the text they were counted in and the command that made them.
public struct WordFormCounts: Sendable {
    /// Makes an empty table: nothing is known, so nothing is split but what the clitic grammar decides alone.
    public init() {}

    /// Reads the table from the bytes of its file.
    ///
    /// - Throws: `WordFormCounts.FormatError` with the line that is not in the file's format.
    public init(contentsOf bytes: [UInt8]) throws(FormatError) { self.init() }

    /// What is wrong with a file of word forms, and where.
    public struct FormatError: Error, Equatable {
        /// The line, from 1.
        public var line: Int
        /// What was found there and what was expected.
        public var message: String
    }
}
