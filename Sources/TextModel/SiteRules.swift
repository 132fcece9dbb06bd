/// What a project says about the pages and texts of one site: what to keep, what to drop, where title and date stand.
public struct SiteRules: Sendable, Equatable {
    /// A selector or a phrase with its place in the file, for messages and lint.
    public struct Entry: Sendable, Hashable {
        /// The selector (XPath if it begins with `/`, `(` or `.//`, otherwise CSS) or the wording.
        public var text: String
        /// Where it stands.
        public var location: SourceLocation

        /// Makes an entry.
        public init(_ text: String, at location: SourceLocation) {
            self.text = text
            self.location = location
        }
    }

    /// The host names they are for, lower case, without `www.`; a name stands for its subdomains as well. For texts
    /// without an address the name of the outlet, as the metadata give it, may stand here.
    public var hosts: [String]
    /// Elements whose text is the article's, whatever the extraction thinks.
    public var keep: [Entry] = []
    /// Elements whose text is frame.
    public var drop: [Entry] = []
    /// Wordings of frame lines: a line that consists of one, or begins with one that ends in `…`, is removed.
    public var phrases: [Entry] = []
    /// The element with the headline.
    public var title: [Entry] = []
    /// The element with the date of publication.
    public var date: [Entry] = []
    /// The element with the author's name.
    public var byline: [Entry] = []
    /// The file they stand in.
    public var file: String

    /// All entries that select elements of pages, in the order keep, drop, title, date, byline.
    public var selectors: [Entry] { keep + drop + title + date + byline }

    /// Makes rules without entries.
    public init(hosts: [String], file: String) {
        self.hosts = hosts
        self.file = file
    }
}
