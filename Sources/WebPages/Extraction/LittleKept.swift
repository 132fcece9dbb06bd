import TextModel

/// Tells whether suspiciously little of a page was kept.
struct LittleKept {
    private let survey: PageSurvey

    init(_ survey: PageSurvey) { self.survey = survey }

    /// Reports a page of which suspiciously little was kept, with what was expected.
    func report(
        _ lines: [MarkedLine], path: String, mode: PageReader.Mode, to diagnostics: inout [Diagnostic]
    ) {
        let kept = lines.indices.filter { lines[$0].frame == nil }
        let words = kept.reduce(0) { $0 + survey.text.lines[$1].wordCount }
        let running = kept.reduce(0) { $0 + (survey.prose($1) > 0 ? survey.text.lines[$1].wordCount : 0) }
        guard let expected = expectation(words, running) else { return }
        diagnostics.append(
            Diagnostic(
                .warning, "little-kept", at: SourceLocation(file: path),
                "only \(words) words of the page were taken for its article; \(expected)",
                help: mode == .recall
                    ? "look at the page; a rule for this site (keep) can name the element with the article"
                    : "look at the page; a rule for this site (keep) can name the element with the article, "
                        + "or set the mode recall"))
    }

    /// What the page makes expect instead; nil if enough was kept.
    private func expectation(_ words: Int, _ running: Int) -> String? {
        let body = survey.witnesses.body.count
        if body >= 20, words * 2 < body { return "its own data give an article of \(body) words" }
        let summary = survey.witnesses.summary.count
        if summary >= 10, words < summary { return "its summary alone has \(summary)" }
        if survey.headline == nil, running == 0 { return "neither a headline nor running text was found" }
        if let headline = survey.headline, running == 0, words <= survey.text.lines[headline].wordCount {
            return "it is the headline and nothing more"
        }
        let all = survey.text.lines.indices.reduce(0) { sum, index in
            sum + (survey.prose(index) > 0 ? survey.text.lines[index].wordCount : 0)
        }
        if running < 40, all >= 4 * max(running, 10) { return "all its running text has \(all)" }
        return nil
    }
}
