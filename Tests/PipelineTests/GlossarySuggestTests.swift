import Glossaries
import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// Names and terms that a glossary lacks.
@Suite struct GlossarySuggestTests {
    /// Twelve short reports about one invented harbour.
    private static func corpus() -> TemporaryFolder {
        let folder = TemporaryFolder()
        let days = ["السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس"]
        for number in 0..<12 {
            let day = days[number % days.count]
            let form = number % 2 == 0 ? "عقوبات بحرية" : "العقوبات البحرية"
            folder.write(
                """
                أعلنت هيئة الموانئ الزرقاء يوم \(day) أن \(form) ستبقى. وقال محمد بن ناصر الحمداني في بيان إن السفن عادت.
                وصل الوفد إلى مدينة زمردان قبل الظهر، ثم غادر مدينة زمردان مساء. وفي زمردان سوق قديمة.
                رحبت شركة HBX بالقرار. وأشاد الحاضرون بقرار العقوبات البحرية وللعقوبات البحرية أثر في أسعار الأسماك.
                زار كرمستاد وفد من الصيادين، وتحدث كرمستاد عن الوفد.
                """, to: "in/\(100 + number).txt")
        }
        return folder
    }

    private static let known = """
        id\tsource\tvariants\ttarget\ttype
        person-karmistad\tكرمستد\tكارمستد\tKarmstad\tperson
        """

    private static func suggestions(
        jobs: Int = 2, _ change: (inout GlossarySuggestions.Options) -> Void = { _ in }
    ) async throws -> GlossarySuggestions {
        let folder = corpus()
        folder.write(known, to: "known.tsv")
        var diagnostics: [Diagnostic] = []
        let workbench = try GlossaryWorkbench(named: folder.file("known.tsv"), reporting: &diagnostics)
        let configuration = PipelineConfiguration()
        let pass = try CorpusPass(
            configuration, folder: FilePath("."), corpus: FilePath(folder.file("in")), jobs: jobs,
            wordForms: workbench.wordForms, reporting: &diagnostics)
        var options = GlossarySuggestions.Options()
        change(&options)
        return await GlossarySuggestions(
            from: pass, workbench, glossary: try workbench.compiled(), configuration: configuration, options: options)
    }

    @Test(arguments: [
        ("محمد بن ناصر الحمداني", MentionType.person), ("زمردان", .place), ("هيئة الموانئ الزرقاء", .organization),
        ("العقوبات البحرية", .term), ("HBX", .organization),
    ])
    func aMissingNameIsListedUnderItsType(_ source: String, _ type: MentionType) async throws {
        let found = try await Self.suggestions().suggestions
        let row = try #require(found.first { $0.source == source }, "\(found.map(\.source))")
        #expect(row.type == type)
        #expect(row.documents == 12)
        #expect(row.examples.count == 3 || row.examples.count == 2)
        #expect(row.examples.allSatisfy { $0.text.contains(source) || type == .term })
    }

    @Test func formsThatDifferInCliticsAndArticleAreOne() async throws {
        let found = try await Self.suggestions().suggestions.filter { $0.source.hasSuffix("عقوبات البحرية") }
        let row = try #require(found.first { $0.source == "العقوبات البحرية" })
        #expect(found.count { $0.source.split(separator: " ").count == 2 } == 1)
        // Definite in every second first line, behind قرار and as للعقوبات in each report.
        #expect(row.count == 30)
        #expect(row.wordings == ["العقوبات البحرية"])
    }

    @Test func anotherSpellingGoesToTheRowItIsOf() async throws {
        let found = try await Self.suggestions()
        #expect(found.spellings.map(\.id) == ["person-karmistad"])
        #expect(found.spellings.first?.spellings == ["كرمستاد"])
        // The cell repeats what the row has: a cell given in a later layer replaces.
        #expect(found.table.contains("\nperson-karmistad\t\tكارمستد|كرمستاد\t"))
    }

    @Test func theAnswerIsTheSameForAnyNumberOfJobs() async throws {
        let one = try await Self.suggestions(jobs: 1)
        let many = try await Self.suggestions(jobs: 7)
        #expect(one.table == many.table)
        #expect(one.json == many.json)
    }

    @Test func filledInTheTableIsAGlossary() async throws {
        let suggestions = try await Self.suggestions { $0.limit = 4 }
        #expect(suggestions.suggestions.count <= 4)
        let filled = suggestions.table.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            if cells.count == 8, cells[0] != "id", cells[3].isEmpty, !cells[1].isEmpty { cells[3] = "English" }
            return cells.joined(separator: "\t")
        }.joined(separator: "\n")
        var found: [Diagnostic] = []
        let glossary = GlossaryCompiler().compile(
            [
                GlossaryFile(name: "known.tsv", bytes: Array(Self.known.utf8), layer: 0),
                GlossaryFile(name: "new.tsv", bytes: Array(filled.utf8), layer: 1),
            ], reporting: &found)
        #expect(found.filter { $0.severity == .error }.isEmpty, "\(found)")
        #expect(glossary.concepts.count == suggestions.suggestions.count + 1)
        #expect(glossary.concepts.first { $0.key == "person-karmistad" }?.variants == ["كارمستد", "كرمستاد"])
    }

    @Test func typesAndNumbersLimitTheList() async throws {
        let persons = try await Self.suggestions { $0.types = [.person] }
        #expect(!persons.suggestions.isEmpty)
        #expect(persons.suggestions.allSatisfy { $0.type == .person })
        #expect(try await Self.suggestions { $0.minimumDocuments = 13 }.suggestions.isEmpty)
    }

    @Test(arguments: [
        ("نتانياهو", "نتنياهو", true), ("غوغل", "جوجل", false), ("زيلنسكي", "زيلينسكي", true), ("عراقي", "عراق", false),
        ("تيران", "ايران", false), ("بوتين", "بوتن", true), ("كرمستادي", "كرمستاد", false),
        ("غورباتشوف", "جورباتشوف", false),
        ("هنتنغتون", "هنتنجتون", true), ("عمران", "عمان", false),
    ])
    func whatForeignNamesVaryInIsAnotherSpelling(_ left: String, _ right: String, _ expected: Bool) {
        let (left, right) = (left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value))
        #expect(KnownSpellings.isAnotherSpelling(left, of: right) == expected)
        if left.count != right.count { #expect(KnownSpellings.isAnotherSpelling(right, of: left) == expected) }
    }

    /// A long vowel more makes another word of a short Arabic one, and another spelling of a long foreign one.
    @Test(arguments: [
        ("قنديل", "قناديل", false), ("منشوريا", "منشورا", false), ("القاهره", "القاهريه", false),
        ("باريس", "بوريس", false), ("محمد بن سلمان", "محمد بن سليمان", false), ("البوسفور", "الفوسفور", false),
        ("مانشستر", "مانشيستر", true), ("كوينكتكت", "كوينكتيكت", true), ("ستافان دي مستورا", "ستافان دي ميستورا", true),
        ("السليمانيه", "السلمانيه", true),
    ])
    func shortWordsAreNotTakenForSpellings(_ left: String, _ right: String, _ expected: Bool) {
        let (left, right) = (left.unicodeScalars.map(\.value), right.unicodeScalars.map(\.value))
        #expect(
            (KnownSpellings.isAnotherSpelling(left, of: right) && KnownSpellings.isLongEnough(left, right)) == expected)
    }

    /// Eight reports in which what is half of a name, one name, or a phrase that begins as a name does stands often.
    @Test func halvesAndPhrasesAreNotNames() async throws {
        let folder = TemporaryFolder()
        for number in 0..<8 {
            folder.write(
                """
                فاز الفريق في دوري الدرجة الذهبية. وأشاد الضيوف بما لقوه من حسن الاستقبال، وكان استقبال الوفد حافلا.
                وأثنى رئيس اللجنة على الحضور. وقال عبد العزيز إن الحفل ناجح. ووصل الوزير إلى رأيي بعد مقتل حارس.
                """, to: "in/\(number).txt")
        }
        folder.write(Self.known, to: "known.tsv")
        var diagnostics: [Diagnostic] = []
        let workbench = try GlossaryWorkbench(named: folder.file("known.tsv"), reporting: &diagnostics)
        let configuration = PipelineConfiguration()
        let pass = try CorpusPass(
            configuration, folder: FilePath("."), corpus: FilePath(folder.file("in")), jobs: 1,
            wordForms: workbench.wordForms, reporting: &diagnostics)
        let found = await GlossarySuggestions(
            from: pass, workbench, glossary: try workbench.compiled(), configuration: configuration,
            options: GlossarySuggestions.Options())
        let sources = found.suggestions.map(\.source)
        for wrong in ["دوري الدرجة", "رئيس اللجنة", "عبد العزيز", "رأيي"] { #expect(!sources.contains(wrong)) }
        #expect(!found.suggestions.contains { $0.type == .person && $0.source == "حسن الاستقبال" })
        #expect(sources.contains("دوري الدرجة الذهبية"), "\(sources)")
    }
}
