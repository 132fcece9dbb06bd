import Testing
import TextModel

@testable import Cleaning

/// Phrases of the rules for single sites.
@Suite struct SitePhraseTests {
    private static func cleaner(_ hosts: [String], _ phrases: [String], boilerplate: Bool = true) -> Cleaner {
        var rules = SiteRules(hosts: hosts, file: "Sites/a.json")
        rules.phrases = phrases.enumerated().map { line, text in
            .init(text, at: SourceLocation(file: "Sites/a.json", line: line + 1, column: 1))
        }
        var configuration = Cleaner.Configuration()
        configuration.sites = [rules]
        configuration.removesBoilerplate = boilerplate
        return Cleaner(configuration: configuration)
    }

    private static let text = """
        وزير النقل يفتتح جسر وادي الصفا الجديد
        افتتح وزير النقل سالم الرواحي جسر وادي الصفا يوم الأحد، وقال إن الجسر يختصر الطريق.
        تابعوا مرافئ على الأثير مساء كل خميس.
        وأضاف الرواحي أن العمل في الجسر استمر ثلاث سنوات كاملة.
        """

    private static func removed(
        _ cleaner: Cleaner, url: String? = nil, outlet: String? = nil, path: String = "a.txt"
    ) throws -> [String] {
        var document = source(text)
        document.metadata.url = url
        document.metadata.outlet = outlet
        document.identity = DocumentIdentity(id: "d0", path: path, sha256: "", byteCount: 0)
        var diagnostics: [Diagnostic] = []
        let clean = try cleaner.process(document, reporting: &diagnostics)
        #expect(verifyAccount(of: clean).isEmpty)
        #expect(clean.removals.allSatisfy { $0.rule == "site-phrase" && $0.reason == .site })
        return clean.removals.map { String(decoding: $0.text, as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("https://www.marafi.example/1", nil, "a.txt", true),
            ("https://sport.marafi.example/1", nil, "a.txt", true),
            ("https://notmarafi.example/1", nil, "a.txt", false),
            (nil, "marafi.example", "a.txt", true),
            (nil, nil, "marafi.example/a.txt", true),
            (nil, nil, "a.txt", false),
            ("https://other.example", "مرافئ", "a.txt", false),
        ] as [(String?, String?, String, Bool)])
    func rulesHoldForTheirSite(url: String?, outlet: String?, path: String, holds: Bool) throws {
        let cleaner = Self.cleaner(["marafi.example"], ["تابعوا مرافئ على الأثير…"])
        #expect(try Self.removed(cleaner, url: url, outlet: outlet, path: path).isEmpty == !holds)
    }

    @Test func theNameOfAnOutletIsFolded() throws {
        let cleaner = Self.cleaner(["مرافىء الوادى"], ["تابعوا مرافئ على الأثير…"])
        #expect(try Self.removed(cleaner, outlet: "مرافىء الوادي").count == 1)
    }

    @Test(arguments: [
        ("تابعوا مرافئ على الأثير مساء كل خميس", 1),
        ("تَابِعوا مرافئ على الاثير مسـاء كل خميس.", 1),
        ("تابعوا مرافئ على الأثير", 0),
        ("تابعوا مرافئ على الأثير…", 1),
        ("تابعوا مرافئ على الأثير ...", 1),
        ("مرافئ على الأثير…", 0),
        ("وأضاف الرواحي…", 1),
    ])
    func aPhraseIsTheLineOrItsBeginning(phrase: String, count: Int) throws {
        #expect(try Self.removed(Self.cleaner(["a.example"], [phrase]), url: "http://a.example/").count == count)
    }

    @Test func aLongLineCanBeMeantByItsBeginningOrAsAWhole() throws {
        let long = String(repeating: "جملة طويلة من خبر عن المرفأ، ", count: 40) + "انتهت."
        for phrase in ["جملة طويلة من خبر…", long] {
            let cleaner = Self.cleaner(["a.example"], [phrase])
            var document = source("عنوان الخبر عن المرفأ\n\(long)\nوقال سالم الرواحي إن المرفأ سيفتح غدا أمام الجميع.")
            document.metadata.url = "http://a.example/"
            var diagnostics: [Diagnostic] = []
            #expect(try cleaner.process(document, reporting: &diagnostics).removals.count == 1)
        }
    }

    @Test func withoutFrameRemovalPhrasesHaveNoSay() throws {
        let cleaner = Self.cleaner(["a.example"], ["تابعوا مرافئ…"], boilerplate: false)
        #expect(try Self.removed(cleaner, url: "http://a.example/").isEmpty)
    }

    @Test func phrasesThatFitAreNamed() {
        let cleaner = Self.cleaner(["a.example"], ["تابعوا مرافئ…", "كلام آخر"])
        var document = source(Self.text)
        document.metadata.url = "http://a.example/"
        #expect(cleaner.sitePhrases(in: document).map(\.location.line) == [1])
    }
}
