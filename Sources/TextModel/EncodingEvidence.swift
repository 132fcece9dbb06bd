/// In which encoding a source was read, and why.
///
/// Names are those of IANA's character sets (`UTF-8`, `windows-1256`).
public struct EncodingEvidence: Sendable, Hashable {
    /// The encoding that the source, its transport or the configuration names; nil when none does.
    public var declared: String?
    /// Who names it: `configuration`, `http`, `byte order mark`, `meta`, `xml`; nil when nobody does.
    public var declaredBy: String?
    /// The encoding that the bytes look like; nil when they were not looked at or look like none.
    public var sniffed: String?
    /// The encoding it was read in.
    public var chosen: String
    /// Why that one, in a few words for people.
    public var reason: String

    /// Makes a record of what was declared, sniffed and chosen.
    public init(
        declared: String? = nil, declaredBy: String? = nil, sniffed: String? = nil, chosen: String, reason: String
    ) {
        self.declared = declared
        self.declaredBy = declaredBy
        self.sniffed = sniffed
        self.chosen = chosen
        self.reason = reason
    }
}
