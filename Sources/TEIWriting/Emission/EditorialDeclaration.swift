import TextModel

/// `editorialDecl`: what was done to the text, said from the options that were really used.
struct EditorialDeclaration<Route: XMLRoute & ~Copyable> {
    typealias Out = XMLWriter<Route>

    let level: TEILevel
    let normalise: [ChangeKind]
    let hasLatinWords: Bool
    var hasImports = false

    func write(to out: inout Out) {
        out.block("editorialDecl") { out in
            statement(&out, "correction", [("method", "silent"), ("status", "low")]) {
                $0.text("No correction of wording or spelling has been made.")
            }
            statement(&out, "normalization", [("method", "silent")]) { normalization(&$0) }
            statement(&out, "quotation", [("marks", "all")]) {
                $0.text("Quotation marks are kept as characters of the text.")
            }
            statement(&out, "hyphenation", [("eol", "all")]) {
                $0.text("Hyphens are kept as in the source, those at the end of a line included.")
            }
            statement(&out, "segmentation", []) { segmentation(&$0) }
            statement(&out, "punctuation", [("marks", "all")]) { out in
                out.text(
                    level == .tokens
                        ? "Each punctuation mark is a pc element." : "Punctuation is kept as characters of the text.")
            }
            statement(&out, "stdVals", []) {
                $0.text(
                    """
                    Dates are ISO 8601; currencies ISO 4217; languages BCP 47. Values of @when-custom, @from-custom \
                    and @to-custom are year-month-day in the calendar named by @datingMethod.
                    """)
            }
            statement(&out, "interpretation", []) { interpretation(&$0) }
        }
    }

    private func statement(
        _ out: inout Out, _ element: StaticString, _ attributes: [(StaticString, StaticString)],
        _ content: (inout Out) -> Void
    ) {
        out.block(element) { out in
            for (name, value) in attributes { out.attribute(name, value) }
            out.element("p", content)
        }
    }

    private func normalization(_ out: inout Out) {
        out.text(
            """
            Runs of white space, no-break spaces and line breaks inside a block included, are reduced to one space; \
            invisible direction and format controls (U+00AD, U+061C, U+200B, U+200E-F, U+202A-E, U+2060-4, U+2066-F, \
            U+FEFF) and characters that XML 1.0 forbids are removed; bytes that are invalid in the encoding of the \
            source are shown as U+FFFD. \

            """)
        if normalise.isEmpty {
            out.text("All else is kept as in the source: no rule of clean.normalise is switched on. ")
        } else {
            out.text("Rules of clean.normalise that are switched on: ")
            var separator: StaticString = ""
            for rule in [ChangeKind.presentation, .nfc, .tatweel] where normalise.contains(rule) {
                out.text(separator)
                separator = "; "
                switch rule {
                case .presentation: out.text("presentation (presentation forms become base letters)")
                case .nfc: out.text("nfc (Unicode normalisation form C)")
                default: out.text("tatweel (U+0640 is removed where it only lengthens a word)")
                }
            }
            out.text(". All else is kept as in the source. ")
        }
        out.text("What was changed, white space apart, is in standOff type=\"normalised\".")
        if level == .tokens {
            out.text(
                """
                 On w, @norm holds the search form (diacritics and tatweel removed, presentation forms, alef forms, \
                final ya and ta marbuta, Persian letters and digits folded; the article restored in a word written \
                together with it) where it differs from the text.
                """)
            if !normalise.isEmpty {
                out.text(" @orig holds the form in the source where one of the rules changed the word.")
            }
        }
    }

    private func segmentation(_ out: inout Out) {
        switch level {
        case .plain: out.text("Paragraphs only: sentences and words are not marked.")
        case .sentences: out.text("Each paragraph and heading is divided into s elements; words are not marked.")
        case .tokens:
            out.text(
                """
                Each paragraph and heading is divided into s elements, each s into w and pc. Proclitics and enclitics \
                are separate w elements.
                """)
        }
    }

    private func interpretation(_ out: inout Out) {
        out.text(
            """
            Entities are marked automatically and not reviewed. An entity without @resp comes from the glossary if it \
            has @key or cert="unknown", otherwise from rules; a number in @cert is the probability given by the model, \
            cert="unknown" marks readings of the glossary that could not be decided, all of them in @ref.
            """)
        if hasImports {
            out.text(
                """
                 An entity whose @resp points to a statement of responsibility for imported annotations was marked by \
                the source named there; a number in @cert is then the score that this source gives, and @key is the \
                row of the glossary with the same name.
                """)
        }
        if level == .tokens {
            out.text(
                """
                 At level tokens @lemma, @pos and @msd are given only where they are certain: closed-class clitics, \
                digits, punctuation, names of the glossary.
                """)
            if hasLatinWords {
                out.text(
                    """
                     Words in Latin script have the language und-Latn: the script is certain, the language is not \
                    determined.
                    """)
            }
        }
    }
}
