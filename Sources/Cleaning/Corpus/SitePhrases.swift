public import TextModel

/// The phrases of the site rules, folded, by the hosts and outlets they are for.
struct SitePhrases: Sendable {
    /// One phrase.
    struct Phrase: Sendable {
        let words: [UInt64]
        /// Whether a line is meant that begins with it; otherwise one that consists of it.
        let isOpening: Bool
        let entry: SiteRules.Entry

        /// Whether it speaks for a line of these words.
        func matches(_ line: some Collection<UInt64>, isWhole: Bool) -> Bool {
            isOpening ? line.starts(with: words) : isWhole && line.elementsEqual(words)
        }
    }

    private struct Site: Sendable {
        let hosts: [String]
        let outlets: [[UInt64]]
        let phrases: [Phrase]
    }

    private let sites: [Site]

    /// Folds the phrases of `rules`.
    init(_ rules: [SiteRules]) {
        sites = rules.filter { !$0.phrases.isEmpty }.map { rules in
            Site(
                hosts: rules.hosts.map { $0.lowercased() }, outlets: rules.hosts.map(PhraseIndex.hashes),
                phrases: rules.phrases.map(Self.phrase))
        }
    }

    /// The phrases for `document`: those of its host, of the outlet that its metadata name, or of its folder.
    func phrases(for document: SourceDocument) -> [Phrase] {
        if sites.isEmpty { return [] }
        let host = document.metadata.url.flatMap(Outlet.host)
        let outlet = Outlet.name(of: document)
        let words = PhraseIndex.hashes(of: outlet)
        return sites.filter { site in
            site.hosts.contains { name in host.map { Outlet.isHost($0, of: name) } ?? false || outlet == name }
                || !words.isEmpty && site.outlets.contains(words)
        }.flatMap(\.phrases)
    }

    /// A phrase as it is written in a file: `…` or `...` at its end stands for the rest of the line.
    static func phrase(_ entry: SiteRules.Entry) -> Phrase {
        var text = entry.text[...]
        while let last = text.last, last == " " { text = text.dropLast() }
        let isOpening = text.hasSuffix("…") || text.hasSuffix("...")
        return Phrase(words: PhraseIndex.hashes(of: String(text)), isOpening: isOpening, entry: entry)
    }
}

extension SiteRules {
    /// Whether a phrase of site rules has a word to go by.
    ///
    /// - Parameter phrase: the phrase as written.
    /// - Returns: false for an empty one, or one of signs alone.
    public static func hasWords(_ phrase: String) -> Bool { !PhraseIndex.hashes(of: phrase).isEmpty }
}
