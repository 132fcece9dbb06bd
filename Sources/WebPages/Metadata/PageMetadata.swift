import TextModel

/// What a page says of itself beside its text: headline, date of publication, author, outlet, address, language, licence.
///
/// Each is taken from the first of its sources that has it; what a project's site rule points to goes before all.
///
/// | | sources, in this order |
/// |---|---|
/// | date | JSON-LD `datePublished`, `meta` (`MetaTags`), `time`, the address to the day, a line of date by the headline, the address to the month |
/// | headline | `h1` where another source agrees, JSON-LD `headline`, `og:title` and the like, the only `h1`, `title` |
/// | author | JSON-LD, `meta`, `rel=author` and `itemprop=author`, the line of the author by the headline |
/// | outlet | JSON-LD `publisher`, `og:site_name`, the host |
/// | address | `rel=canonical` and `og:url` of the same site, the address it was fetched from |
/// | language | `html lang`, `og:locale`, JSON-LD `inLanguage`, `meta http-equiv=content-language` |
/// | licence | `rel=license`, JSON-LD `license`, `meta` |
struct PageMetadata: Sendable {
    /// What a site rule points to on this page.
    struct SiteValues: Sendable {
        var title: String?
        var date: String?
        var byline: String?
    }

    /// What was found.
    let metadata: DocumentMetadata
    /// JSON-LD's `articleBody`, one paragraph a line, if the page has it: a witness of what the article's text is.
    let articleBody: String?

    /// What the page says of itself.
    ///
    /// - Parameters:
    ///   - tree: the page.
    ///   - url: the address it was fetched from, if it is known.
    ///   - captured: when it was fetched, ISO 8601; no page is published later.
    ///   - site: what a site rule points to.
    /// - Returns: what was found; what was not is nil.
    static func read(
        tree: PageTree, url: String?, captured: String? = nil, site: SiteValues = SiteValues()
    ) -> DocumentMetadata {
        PageMetadata(tree: tree, url: url, captured: captured, site: site).metadata
    }

    init(tree: PageTree, url: String?, captured: String? = nil, site: SiteValues = SiteValues()) {
        let tags = MetaTags(tree)
        let fetched = PageAddress(url)
        let address = Self.address(fetched: fetched, tags)
        let headings = PageHeadings(tree)
        let title = tree.elements(named: .title).first.map { tree.text(of: $0) }
        let metaTitles = tags.all([
            "og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "headline",
            "itemprop:headline", "title",
        ])
        let linked = LinkedArticle(
            scripts: Self.linkedData(tree), address: address ?? fetched,
            titles: (metaTitles + headings.texts + [title].compactMap(\.self)).map(PlainText.key))
        let outlet =
            PlainText.line(linked.publisher, limit: 120)
            ?? PlainText.line(
                tags.first(["og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "copyright"]),
                limit: 120)
        let headline = PageHeadline(
            headings: headings, linked: linked.headline, meta: metaTitles, title: title, outlet: outlet,
            siteName: tags.first(["og:site_name"]), host: address?.site)
        let place = headline.heading ?? headings.first
        let dates = PageDates(tree: tree, heading: place, captured: captured)

        var found = DocumentMetadata()
        found.title = PlainText.line(site.title) ?? headline.text
        found.url = address?.text ?? PageAddress(linked.url)?.text ?? url
        (found.date, found.dateSource) = dates.first(
            site: site.date, linked: linked.datePublished, tags: tags, address: fetched ?? address)
        found.outlet = outlet ?? (address ?? PageAddress(found.url))?.site
        found.author = PageByline.author(
            site: site.byline, linked: linked.authors, tags: tags, tree: tree, heading: place, outlet: found.outlet)
        found.language = LanguageTag.first([
            tree.elements(named: .html).first.flatMap {
                tree.attribute("lang", of: $0) ?? tree.attribute("xml:lang", of: $0)
            },
            tags.first(["og:locale"]), linked.language,
            tags.first(["content-language", "language", "dc.language", "dcterms.language", "itemprop:inlanguage"]),
        ])
        found.licence = PlainText.line(
            tags.link("license") ?? linked.licence ?? tags.first(["dc.rights", "dcterms.license", "dcterms.rights"]),
            limit: 300)
        metadata = found
        articleBody = linked.body
    }

    private static func linkedData(_ tree: PageTree) -> [[UInt8]] {
        tree.elements(named: .script).filter { node in
            tree.attribute("type", of: node)?.lowercased().contains("ld+json") == true
        }.map { tree.textBytes(of: $0) }
    }

    /// The address that the page names, if it is one of the site it was fetched from and no mere address of the site.
    private static func address(fetched: PageAddress?, _ tags: MetaTags) -> PageAddress? {
        for named in [tags.link("canonical"), tags.first(["og:url", "twitter:url", "parsely-link"])] {
            guard let named, let address = fetched?.resolving(named) ?? PageAddress(named) else { continue }
            guard let fetched else { return address }
            if address.isSameSite(as: fetched), !address.isHome || fetched.isHome { return address }
        }
        return fetched
    }
}
