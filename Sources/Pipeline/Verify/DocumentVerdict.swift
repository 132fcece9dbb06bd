import TEIWriting
import TextModel

/// What the proof of one document comes to.
struct DocumentVerdict: Sendable {
    /// What is wrong: the first thing of each file, in the order in which it was found.
    var findings: [Diagnostic] = []
    /// `ok`, `warning` or `rejected`; nil where only hashes were checked.
    var status: String?
    /// Its files, as paths below the output folder.
    var files: [[UInt8]] = []
    /// How its source is accounted for; nil when it could not be.
    var figures: TEIAlignment.Figures?
    /// How often each element occurs in its text.
    var tagCounts: [String: Int] = [:]
    /// Its sentences and mentions, as documents.csv counts them.
    var sentences = 0
    var mentions = 0
    /// The mentions that have no element in its TEI, by type.
    var notEncoded: [String: Int] = [:]
    /// How it uses rows of the glossary, in order of first mention.
    var terms: [TermCount] = []
    /// The names it has that no row knows, in order of first mention.
    var unknown: [UnknownCount] = []
    /// Whether all its mentions were gone through.
    var hasMentions = false

    /// How often a row of the glossary is used.
    struct TermCount: Sendable {
        var key: String
        var mentions: Int
        var surfaces: [String]
    }

    /// How often a name stands that no row knows.
    struct UnknownCount: Sendable {
        var surface: String
        var type: String
        var mentions: Int
        /// The sentence of the first mention; nil where the level has none.
        var example: String?
    }
}
