import Annotation
import Cleaning
import Segmentation
import TestSupport
import Testing
import TextModel
import WebPages

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The pages of the documentation that show the rules with their examples are made from the rules.
@Suite struct RuleDocumentationTests {
    private static let folder = TestFiles.repository + "/Sources/Pipeline/Pipeline.docc"

    @Test(arguments: [
        ("CleaningRules.md", cleaningPage), ("SegmentationRules.md", segmentationPage),
        ("AnnotationRules.md", annotationPage), ("PageRules.md", pageRulesPage),
    ])
    func thePageIsWhatTheRulesSay(file: String, page: String) {
        let path = "\(Self.folder)/\(file)"
        if getenv("RECORD_GOLDEN") != nil {
            TestFiles.write(Array(page.utf8), to: path)
            Issue.record("recorded \(file); read the difference, then run without RECORD_GOLDEN")
        } else {
            #expect(TestFiles.text(path) == page, "\(file): make golden records it anew")
        }
    }

    private static let cleaningPage: String = {
        var page = """
            # Cleaning rules

            Each rule that removes the frame of a site, why, and what it leaves.

            ## Overview

            The rules run in this order over the lines of a document. In the examples, `−` marks the lines that the rule
            removes and `·` those that it leaves (to the article, or to another rule). A test runs every example. This page
            is made from the rules: `make golden`.

            """
        for rule in Cleaner.frameRules {
            page += "\n## \(rule.name)\n\nReason `\(rule.reason.rawValue)`. \(rule.summary)\n"
            for example in rule.examples {
                page += "\n\(example.summary)"
                if !example.phrases.isEmpty { page += " Phrases: \(example.phrases.joined(separator: " | "))." }
                if !example.recurring.isEmpty { page += " Recurring: \(example.recurring.joined(separator: " | "))." }
                page += "\n\n```\n"
                for line in example.lines {
                    switch line {
                    case .frame(let text): page += "− \(text)\n"
                    case .kept(let text), .otherFrame(let text): page += "· \(text)\n"
                    case .blank: page += "\n"
                    }
                }
                page += "```\n"
            }
        }
        return page
    }()

    private static let pageRulesPage: String = {
        var page = """
            # Rules of web pages

            What takes a line of a web page for the frame of its site, why, and what it leaves.

            ## Overview

            The rules look at elements, their names and roles, links and wordings. In the examples, `−` marks the lines that
            the rule removes and `·` those that it leaves (to the article, or to another rule). What they leave is gone
            through by the <doc:CleaningRules>, those that go by shape apart. A test runs every example. This page is made
            from the rules: `make golden`.

            """
        for rule in PageReader.rules {
            page += "\n## \(rule.name)\n\nReason `\(rule.reason.rawValue)`. \(rule.summary)\n"
            for example in rule.examples {
                page += "\n\(example.summary)\n\n```html\n\(example.html)\n```\n\n```\n"
                for line in example.lines {
                    switch line {
                    case .frame(let text): page += "− \(text)\n"
                    case .kept(let text), .otherFrame(let text): page += "· \(text)\n"
                    }
                }
                page += "```\n"
            }
        }
        return page
    }()

    private static let segmentationPage: String = {
        var page = """
            # Segmentation rules

            Where sentences end, and how words are cut into clitics and base.

            ## Overview

            In the examples of sentences `|` stands at each boundary, `‖` at one without a space. In those of words `+`
            stands behind a proclitic, `-` before a pronoun, and `=` before the form of a part that the writing contracted
            with its neighbours. A test runs every example. This page is made from the rules: `make golden`.

            """
        for rule in SegmentationRules.rules {
            page += "\n## \(rule.name)\n\n\(rule.summary)\n\n"
            for example in rule.examples { page += "- `\(example)`\n" }
        }
        return page
    }()

    private static let annotationPage: String = {
        var page = """
            # Annotation rules

            What the rules for dates, times and quantities find, with the values they read.

            ## Overview

            Brackets show what a rule marks; after the arrow stand type and value as in the TEI attribute. A test runs every
            example. This page is made from the rules: `make golden`.

            """
        for rule in RuleCatalogue.rules {
            page += "\n## \(rule.name)\n\n\(rule.summary)\n\n"
            for example in rule.examples {
                let finds = example.finds.isEmpty ? "nothing" : example.finds.joined(separator: "; ")
                page += "- \(example.text) → \(finds)\n"
            }
        }
        return page
    }()
}
