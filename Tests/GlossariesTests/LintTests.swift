import ArabicText
import Glossaries
import Testing
import TextModel

/// What `glossary lint` finds, group by group: the rows, and the findings as `line:column severity code`.
@Suite struct LintTests {
    /// The counts that decide what is a homograph here.
    static let wordForms: WordFormCounts = {
        let lines = """
            مالي\t800
            المالي\t900
            كندا\t700
            ندا\t3
            بنين\t60
            كمال\t90
            مال\t9000
            لحج\t40
            حج\t700
            بارا\t50
            بارها\t20
            """
        return (try? WordFormCounts(contentsOf: Array((lines + "\n").utf8))) ?? WordFormCounts()
    }()

    private func findings(_ layers: [String], settled: Set<Int> = [], corpus: CorpusUse? = nil) -> [Diagnostic] {
        let wordForms = Self.wordForms
        let files = layers.enumerated().map { file($1, name: layers.count == 1 ? "" : "\($0)", layer: $0) }
        let linter = GlossaryLinter(
            compiler: GlossaryCompiler { wordForms.count(asWritten: $0) }, wordForms: wordForms, settledLayers: settled)
        return linter.lintAndCompile(files, corpus: corpus).findings
    }

    private func line(_ found: Diagnostic) -> String {
        let place = found.location
        let file = place.map { $0.file.isEmpty ? "" : $0.file + ":" } ?? ""
        return "\(file)\(place?.line ?? 0):\(place?.column ?? 0) \(found.severity.rawValue) \(found.identifier)"
    }

    @Test(arguments: [
        ("source ⇥ target\nمصـر ⇥ Egypt", ["2:3 warning tatweel"]),
        ("source ⇥ target\nمصر\u{200F} ⇥ Egypt", ["2:4 warning invisible-character"]),
        (
            "source ⇥ target ⇥ type\nمصر ⇥ Egypt ⇥ place\u{200E}",
            ["2:11 error unknown-value", "2:16 warning invisible-character"]
        ),
        ("source ⇥ target\n\u{FEE3}صر ⇥ Egypt", ["2:1 warning presentation-form"]),
        ("source ⇥ target\nترکیا ⇥ Türkiye", ["2:3 warning persian-letter"]),
        ("source ⇥ target ⇥ note\nتركيا ⇥ Türkiye ⇥ ترکیا in Persian", []),
        ("source ⇥ target\nا\u{0655}ب طويل ⇥ x", ["2:2 warning not-nfc"]),
        ("source ⇥ target\nقصة ⇥ Te\u{0301}te", ["2:7 warning not-nfc"]),
        ("source ⇥ target\nعم\u{0651}\u{064E}ان ⇥ Amman", ["2:4 warning not-nfc"]),
        ("source ⇥ target\nعم\u{064E}\u{0651}ان ⇥ Amman", []),
        ("source ⇥ target\nشركة مايكروsوفت ⇥ Microsoft", ["2:12 warning mixed-script"]),
        ("source ⇥ target\nشركة ⇥ cоmpany", ["2:7 warning mixed-script"]),
        ("source ⇥ target\nشركة ⇥ СНАР", ["2:6 warning mixed-script"]),
        ("source ⇥ target\nCairo ⇥ القاهرة", ["2:7 warning arabic-in-target"]),
        ("source ⇥ target\nرؤية ٢٠3٠ ⇥ Vision 2030", ["2:8 warning mixed-digits"]),
        ("source ⇥ target ⇥ variants\nمصر ⇥ Egypt ⇥ كنانة||نيل", ["2:17 warning empty-value"]),
        ("source ⇥ target ⇥ variants\nمصر ⇥ Egypt ⇥ كنانة|", ["2:16 warning empty-value"]),
        ("source ⇥ target\nبنك  كبير ⇥ bank", ["2:5 warning stray-space"]),
    ])
    func form(_ text: String, _ expected: [String]) { #expect(findings([text]).map(line) == expected) }

    @Test func spacesAtTheEdgesOfACellAreFound() {
        let bytes = Array("source\ttarget\nمصر \tEgypt\nقطر\t Qatar\n".utf8)
        let found = GlossaryLinter().lint([GlossaryFile(name: "", bytes: bytes, layer: 0)])
        #expect(found.map(line) == ["2:4 warning stray-space", "3:5 warning stray-space"])
    }

    @Test(arguments: [
        ("id ⇥ source ⇥ target ⇥ type\na ⇥ عين ⇥ eye ⇥\nb ⇥ عين ⇥ spring ⇥", ["3:3 error ambiguous-source"]),
        (
            "id ⇥ source ⇥ target ⇥ variants\na ⇥ ساقية ⇥ ditch ⇥\nb ⇥ نهر ⇥ river ⇥ ساقية",
            ["3:13 error ambiguous-source"]
        ),
        ("id ⇥ source ⇥ target ⇥ near\na ⇥ عين ⇥ eye ⇥\nb ⇥ عين ⇥ spring ⇥ ماء", []),
        ("id ⇥ source ⇥ target ⇥ priority\na ⇥ نهر ⇥ river ⇥\nb ⇥ نهر ⇥ stream ⇥ -1", ["3:0 warning shadowed-row"]),
        (
            "id ⇥ source ⇥ target ⇥ test+\na ⇥ نهر ⇥ river ⇥ عبر [[نهر]] طويل\nb ⇥ نهر ⇥ stream ⇥ عبر [[نهر]] قصير",
            []
        ),
        (
            "id ⇥ source ⇥ target ⇥ type\na ⇥ طنجرة ⇥ Tanjara ⇥ place\nb ⇥ طنجرة ⇥ Tanjara ⇥ event",
            ["3:3 warning ambiguous-type"]
        ),
        ("id ⇥ source ⇥ target\na ⇥ طنجرة ⇥ pot\nb ⇥ طنجرة ⇥ pot", ["3:0 note duplicate-row"]),
        ("source ⇥ target\nطنجرة ⇥ pot\nطنجرة ⇥ pot", ["3:0 warning duplicate-row"]),
        ("id ⇥ source ⇥ target\na ⇥ طنجرة ⇥ pot\na ⇥ نهر ⇥ river", ["3:1 error duplicate-id"]),
        ("id ⇥ source ⇥ target\na ⇥ أمارة ⇥ sign\nb ⇥ إمارة ⇥ emirate", ["3:3 warning same-after-folding"]),
        ("id ⇥ source ⇥ target ⇥ folding\na ⇥ أمارة ⇥ sign ⇥ 1\nb ⇥ إمارة ⇥ emirate ⇥", []),
        (
            "id ⇥ source ⇥ target ⇥ authority\na ⇥ طنجرة الشرق ⇥ Pot ⇥ wd:Q1\nb ⇥ طنجرة الغرب ⇥ Pot ⇥ wd:Q2",
            ["3:19 warning same-target-other-authority"]
        ),
        (
            "id ⇥ source ⇥ target ⇥ authority ⇥ note\na ⇥ طنجرة الشرق ⇥ Pot ⇥ wd:Q1 ⇥\nb ⇥ طنجرة الغرب ⇥ Pot ⇥ wd:Q2 ⇥ the western one",
            []
        ),
        (
            "id ⇥ source ⇥ target ⇥ authority\na ⇥ طنجرة الشرق ⇥ Pot ⇥ wd:Q1\nb ⇥ طنجرة الغرب ⇥ Pan ⇥ wd:Q1",
            ["3:19 warning authority-with-two-targets"]
        ),
        (
            "id ⇥ source ⇥ target ⇥ authority ⇥ status\na ⇥ طنجرة الشرق ⇥ Pot ⇥ wd:Q1 ⇥\nb ⇥ طنجرة الغرب ⇥ Pan ⇥ wd:Q1 ⇥ admitted",
            []
        ),
    ])
    func duplicates(_ text: String, _ expected: [String]) { #expect(findings([text]).map(line) == expected) }

    @Test(arguments: [
        (
            "id ⇥ source ⇥ target ⇥ status\na ⇥ طنجرة ⇥ pot ⇥\nb ⇥ طنجرة ⇥ pot ⇥ forbidden",
            ["2:9 error preferred-and-forbidden"]
        ),
        ("id ⇥ source ⇥ target ⇥ status\na ⇥ طنجرة ⇥ pot ⇥\nb ⇥ طنجرة ⇥ pan ⇥ forbidden", []),
        ("source ⇥ target ⇥ status\nC5+1 ⇥ five and one ⇥ dnt", ["2:6 warning dnt-with-target"]),
        ("source ⇥ target ⇥ status\nC5+1 ⇥ ⇥ dnt", []),
        (
            "id ⇥ source ⇥ target ⇥ status\na ⇥ طنجرة ⇥ pot ⇥\nb ⇥ طنجرة ⇥ ⇥ blocker",
            ["2:3 error blocker-contradiction"]
        ),
        ("id ⇥ source ⇥ target ⇥ status\na ⇥ طنجرة ⇥ pot ⇥\nb ⇥ طنجرة كبيرة ⇥ ⇥ blocker", []),
        ("source ⇥ target ⇥ valid_from ⇥ valid_to\nطنجرة ⇥ pot ⇥ 2020 ⇥ 2019", ["2:16 error invalid-date"]),
    ])
    func contradictions(_ text: String, _ expected: [String]) { #expect(findings([text]).map(line) == expected) }

    @Test(arguments: [
        ("source ⇥ target ⇥ article ⇥ type\nطنجرة ⇥ Pot ⇥ required ⇥ place", ["2:11 warning article-not-cited"]),
        ("source ⇥ target ⇥ article ⇥ type\nالطنجرة ⇥ Pot ⇥ required ⇥ place", []),
        ("source ⇥ target ⇥ article\nC5+1 ⇥ C5+1 ⇥ optional", ["2:11 warning setting-without-effect"]),
        ("source ⇥ target ⇥ infl ⇥ type\nطنجرة ⇥ Pot ⇥ enclitic ⇥ place", ["2:11 warning pronoun-on-name"]),
        ("source ⇥ target ⇥ infl\nطنجرة ⇥ pot ⇥ idafa", ["2:11 warning setting-without-effect"]),
        ("source ⇥ target ⇥ infl\nمراسل ⇥ correspondent ⇥ smp", ["2:21 warning missing-form-english"]),
        ("source ⇥ target ⇥ infl ⇥ target_plural\nمراسل ⇥ correspondent ⇥ smp ⇥ correspondents", []),
        ("source ⇥ target ⇥ infl ⇥ type\nطنجرة ⇥ Pot ⇥ nisba ⇥ place", ["2:11 warning missing-form-english"]),
        ("source ⇥ target ⇥ adjective ⇥ target_adj\nطنجرة ⇥ Pot ⇥ طنجري ⇥ Potian", []),
        ("source ⇥ target ⇥ target_adj\nطنجرة ⇥ Pot ⇥ Potian", ["2:11 warning unused-english"]),
        ("source ⇥ target ⇥ before ⇥ not_before\nطنجرة ⇥ pot ⇥ في ⇥ في", ["2:14 error contradicting-conditions"]),
        ("source ⇥ target ⇥ before ⇥ not_before\nطنجرة ⇥ pot ⇥ في|من ⇥ في", ["2:17 warning contradicting-conditions"]),
    ])
    func reach(_ text: String, _ expected: [String]) { #expect(findings([text]).map(line) == expected) }

    @Test func aLaterLayerShadows() {
        let own = "id ⇥ source ⇥ target\na ⇥ طنجرة ⇥ pot"
        let later = "id ⇥ source ⇥ target\nb ⇥ طنجرة ⇥ pan"
        #expect(findings([own, later]).map(line) == ["0:2:0 warning shadowed-row"])
        #expect(findings([own, later], settled: [0]).isEmpty)
        #expect(findings([own, later.replacing("طنجرة", with: "نهر")]).isEmpty)
    }

    @Test(arguments: [
        // Each risk, then what answers it: a condition, a test that holds the form, a blocker.
        ("source ⇥ target ⇥ type\nمالي ⇥ Mali ⇥ place", ["2:1 warning common-word"]),
        ("source ⇥ target ⇥ type ⇥ test-\nمالي ⇥ Mali ⇥ place ⇥ القطاع المالي", []),
        ("source ⇥ target ⇥ type ⇥ test+\nمالي ⇥ Mali ⇥ place ⇥ شمال [[مالي]]", []),
        ("source ⇥ target ⇥ type ⇥ test+\nمالي ⇥ Mali ⇥ place ⇥", ["2:1 warning common-word"]),
        ("source ⇥ target ⇥ type ⇥ not_after\nمالي ⇥ Mali ⇥ place ⇥ كبير", []),
        ("source ⇥ target ⇥ type ⇥ status\nمالي ⇥ Mali ⇥ place ⇥\nدعم مالي ⇥ ⇥ term ⇥ blocker", []),
        ("source ⇥ target ⇥ type\nكندا ⇥ Canada ⇥ place", []),
        ("source ⇥ target ⇥ type\nوصل ⇥ Wasl ⇥ place", ["2:1 warning common-word"]),
        ("source ⇥ target ⇥ type\nلحج ⇥ Lahij ⇥ place", ["2:1 warning split-reading"]),
        ("source ⇥ target ⇥ type\nبارا ⇥ Para ⇥ place\nلبارا ⇥ Lapara ⇥ place", ["3:1 warning split-reading"]),
        ("source ⇥ target ⇥ type\nقم ⇥ Qom ⇥ place", ["2:1 warning short-wording"]),
        ("source ⇥ target ⇥ type ⇥ clitics\nقم ⇥ Qom ⇥ place ⇥ none", []),
        ("source ⇥ target ⇥ type ⇥ variants\nمدينة قم ⇥ Qom ⇥ place ⇥ قم", ["2:20 warning short-wording"]),
        ("source ⇥ target ⇥ type\nفاطمة ⇥ Fatima ⇥ place", ["2:1 warning given-name"]),
        (
            "source ⇥ target ⇥ type ⇥ adjective ⇥ target_adj\nتركيا ⇥ Türkiye ⇥ place ⇥ تركي ⇥ Turkish",
            ["2:21 warning given-name"]
        ),
    ])
    func homographs(_ text: String, _ expected: [String]) { #expect(findings([text]).map(line) == expected) }

    @Test func theRemedyNamesTheForm() {
        let found = findings(["source ⇥ target ⇥ type\nلحج ⇥ Lahij ⇥ place"])
        #expect(found.first?.help?.contains("a test+ or test- whose sentence holds «\u{2068}لحج\u{2069}»") == true)
        #expect(
            found.first?.message
                == "source «\u{2068}لحج\u{2069}» also reads as «\u{2068}ل\u{2069}» + «\u{2068}حج\u{2069}»")
    }

    @Test(arguments: [
        ("test+", "زار [[طنجرة]] أمس|ثم و[[طنجرة]] ول[[طنجرة]]", []),
        ("test+", "زار [[طنجر]]ة أمس", ["2:13 error test-wrong-span"]),
        ("test+", "زار [[بطنجرة]] أمس", ["2:13 error test-wrong-span"]),
        ("test+", "زار [[طنجرة]] ثم طنجرة", ["2:13 error test-wrong-span"]),
        ("test+", "زار [[المدينة]] أمس", ["2:13 error test-not-found"]),
        ("test+", "زار طنجرة أمس", ["2:13 error test-marks"]),
        ("test+", "زار [[طنجرة أمس", ["2:13 error test-marks"]),
        ("test-", "زار طنجرة أمس", ["2:13 error test-found"]),
        ("test-", "زار [[طنجرة]] أمس", ["2:13 error test-found"]),
        ("test-", "زار طنجرات أمس|طنجرتنا", []),
    ])
    func rowTests(_ column: String, _ sentences: String, _ expected: [String]) {
        let text = "id ⇥ source ⇥ target ⇥ \(column)\na ⇥ طنجرة ⇥ pot ⇥ \(sentences)"
        #expect(findings([text]).map(line) == expected)
    }

    @Test func aTestIsReadAtTheRowsOwnDateAndOutlet() {
        let row =
            "id ⇥ source ⇥ target ⇥ valid_from ⇥ outlet ⇥ test+\na ⇥ طنجرة ⇥ pot ⇥ 2019 ⇥ *.example ⇥ زار [[طنجرة]]"
        #expect(findings([row]).isEmpty)
        #expect(findings([row.replacing("[[طنجرة]]", with: "[[مدينة]]")]).map(line) == ["2:28 error test-not-found"])
    }

    @Test func aCorpusSpeaks() {
        let text = """
            id ⇥ source ⇥ target ⇥ before ⇥ outlet
            a ⇥ طنجرة ⇥ pot ⇥ ⇥
            b ⇥ مقلاة ⇥ pan ⇥ ⇥
            c ⇥ ملعقة ⇥ spoon ⇥ فوق|تحتت ⇥
            d ⇥ شوكة ⇥ fork ⇥ ⇥ other.example
            e ⇥ سكين المطبخ ⇥ knife ⇥ ⇥
            f ⇥ إبريق الشاي ⇥ teapot ⇥ ⇥
            """
        var use = CorpusUse(rowCount: 6)
        use.documents = 100
        use.outlets = ["one.example": 30, "two.example": 70]
        use.conditionWords = ["فوق"]
        func row(_ mentions: Int, _ documents: Int, _ outlets: [String: Int] = [:], unsure: Int = 0) -> RowUse {
            var row = RowUse()
            (row.mentions, row.documents, row.outlets, row.unsure) = (mentions, documents, outlets, unsure)
            return row
        }
        use.rows = [
            row(0, 0), row(30, 20, ["one.example": 29, "two.example": 1]), row(9, 9), row(10, 10), row(7, 7, unsure: 7),
            row(200, 5),
        ]
        #expect(
            findings([text], corpus: use).map(line) == [
                "2:3 note never-matched", "3:3 note single-outlet", "4:15 note unseen-condition",
                "5:14 warning unseen-outlet", "6:3 warning only-unsure-matches", "7:3 warning unusual-rate",
            ])
    }
}
