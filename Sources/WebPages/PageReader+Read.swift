public import TextModel

extension PageReader {
    /// Reads a page.
    ///
    /// - Parameters:
    ///   - html: the page, decoded, well-formed UTF-8.
    ///   - url: its address, if it is known.
    ///   - path: how the document is called in messages.
    ///   - diagnostics: receives what a person should know, such as that little was kept.
    /// - Returns: the lines of its visible text, and what it says about itself.
    /// - Throws: `DocumentRejection` if the page is beyond the limits (`html-too-deep`, `html-too-many-elements`).
    public func read(
        _ html: [UInt8], url: String?, path: String, reporting diagnostics: inout [Diagnostic]
    ) throws(DocumentRejection) -> ExtractedPage {
        let tree = try TreeBuilder.tree(of: html)
        var text = LineBuilder.text(of: tree)
        if !text.lines.contains(where: { $0.arabicLetters > 0 }) {
            // Everything is waiting for a script to show it.
            text = LineBuilder.text(of: tree, showsHidden: true)
        }
        let site = selection(for: url, in: tree)
        let metadata = PageMetadata(
            tree: tree, url: url,
            site: PageMetadata.SiteValues(
                title: site?.title.map(tree.text), date: site?.date.map(tree.text),
                byline: site?.byline.map(tree.text)))
        let survey = PageSurvey(tree, text, metadata, mode: configuration.mode, title: site?.title)
        let judge = FrameJudge(survey)
        text = survey.text
        var lines = text.lines.indices.map { index in
            MarkedLine(
                span: TextSpan(text.lines[index].range.lowerBound, text.lines[index].range.upperBound),
                kind: judge.kind(of: index), frame: judge.verdicts[index]?.verdict)
        }
        if !configuration.findsArticle { for index in lines.indices { lines[index].frame = nil } }
        if let site { apply(site, to: &lines, of: text) }
        if configuration.findsArticle {
            LittleKept(survey).report(lines, path: path, mode: configuration.mode, to: &diagnostics)
        }
        var page = ExtractedPage(text: text.bytes, lines: lines, metadata: metadata.metadata)
        page.fittingSelectors = site?.fitting ?? []
        return page
    }

    /// What the project's rules for the site of this page say; nil if there are none.
    private func selection(for url: String?, in tree: PageTree) -> SiteSelection? {
        guard !configuration.sites.isEmpty, let name = Self.host(of: url ?? "") ?? Self.host(of: tree.ownAddress ?? "")
        else { return nil }
        for rules in configuration.sites {
            if let host = rules.host(for: name) { return SiteSelection(rules, host: host, in: tree) }
        }
        return nil
    }

    private func apply(_ site: SiteSelection, to lines: inout [MarkedLine], of text: VisibleText) {
        for index in lines.indices {
            guard let isKept = site.isKept(text.lines[index], words: text.words(of: text.lines[index])) else {
                continue
            }
            lines[index].frame = isKept ? nil : site.verdict
        }
    }
}

extension PageTree {
    /// The address that the page gives for itself.
    var ownAddress: String? {
        for node in elements(named: .link) where attribute("rel", of: node)?.lowercased() == "canonical" {
            return attribute("href", of: node)
        }
        for node in elements(named: .meta) where attribute("property", of: node)?.lowercased() == "og:url" {
            return attribute("content", of: node)
        }
        return nil
    }
}
