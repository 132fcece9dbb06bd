import Testing
import TextModel

@testable import WebPages

struct PageRuleTests {
    /// The lines of a page, each with the rule that takes it for frame.
    static func read(
        _ html: String, mode: PageReader.Mode = .balanced, sites: [SiteRules] = [], url: String? = nil
    ) throws -> [(text: String, kind: MarkedLine.Kind, rule: String?)] {
        var configuration = PageReader.Configuration()
        configuration.mode = mode
        configuration.sites = sites
        var diagnostics: [Diagnostic] = []
        let page = try PageReader(configuration: configuration)
            .read(Array(html.utf8), url: url, path: "page.html", reporting: &diagnostics)
        return page.lines.map { line in
            (String(decoding: page.text[line.span.range], as: UTF8.self), line.kind, line.frame?.rule)
        }
    }

    @Test(arguments: PageReader.rules.flatMap { rule in rule.examples.map { (rule.name, $0) } }.indices)
    func examplesOfTheRulesHold(number: Int) throws {
        let (name, example) = PageReader.rules.flatMap { rule in rule.examples.map { (rule.name, $0) } }[number]
        let lines = try Self.read(example.html)
        #expect(lines.count == example.lines.count, "\(name): \(lines)")
        for (line, expected) in zip(lines, example.lines) {
            switch expected {
            case .frame(let text):
                #expect(line.text == text)
                #expect(line.rule == name, "\(name): \(text)")
            case .kept(let text):
                #expect(line.text == text)
                #expect(line.rule == nil, "\(name): \(text)")
            case .otherFrame(let text):
                #expect(line.text == text)
                #expect(line.rule != nil && line.rule != name, "\(name): \(text)")
            }
        }
    }

    @Test func everyRuleHasASummaryAndAnExample() {
        #expect(PageReader.rules.count == FrameRegion.allCases.count)
        for rule in PageReader.rules {
            #expect(!rule.summary.isEmpty)
            #expect(!rule.examples.isEmpty, "\(rule.name)")
        }
    }
}
