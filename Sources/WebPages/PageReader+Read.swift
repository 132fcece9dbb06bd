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
        let survey = PageSurvey(tree, text, mode: configuration.mode)
        text = survey.text
        let judge = FrameJudge(survey)
        let lines = text.lines.indices.map { index in
            MarkedLine(
                span: TextSpan(text.lines[index].range.lowerBound, text.lines[index].range.upperBound),
                kind: judge.kind(of: index),
                frame: configuration.findsArticle ? judge.verdicts[index]?.verdict : nil)
        }
        return ExtractedPage(text: text.bytes, lines: lines, metadata: DocumentMetadata(url: url))
    }
}
