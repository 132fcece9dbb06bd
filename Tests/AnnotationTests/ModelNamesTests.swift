import ArabicText
import NameTagging
import Segmentation
import Testing
import TextModel

@testable import Annotation

/// How names of the tagger take their place beside the glossary and the rules, with a tagger of the test's own.
@Suite("Names of the model")
struct ModelNamesTests {
    /// What the tagger says: words that begin a name of a type, and words that go on with one.
    static let begin: [(word: String, type: Int, weight: Int16)] = [
        ("زينبور", 0, 2500), ("بركة", 2, 2500), ("لبنان", 2, 2500), ("كندا", 0, 150), ("أضاف", 0, 2500),
        ("تلعب", 0, 2500), ("تالين", 2, 2500), ("عناية", 0, 2500), ("الجانبان", 0, 2500), ("استكملت", 0, 2500),
        ("مهجورة", 0, 2500), ("وقورة", 0, 2500),
    ]
    static let inside: [(word: String, type: Int)] = [
        ("هولغا", 0), ("كندا", 2), ("العراق", 0), ("تالين", 0), ("بنفسه", 0),
    ]

    static func tagger() throws -> NameTagger {
        var weights: [UInt32: [Int16]] = [:]
        for (word, type, weight) in begin {
            let key = FeatureHash.key(.base, Array(word.utf8)[...])
            weights[key, default: [Int16](repeating: 0, count: 8)][NameLabel.begin(type)] = weight
        }
        for (word, type) in inside {
            let key = FeatureHash.key(.base, Array(word.utf8)[...])
            weights[key, default: [Int16](repeating: 0, count: 8)][NameLabel.inside(type)] =
                word == "تالين" ? 3000 : 5000
        }
        var parts = NameModel.Parts()
        parts.name = "test"
        // Outside is likelier than anything the tagger knows nothing of.
        parts.transitions = (0..<64).map { $0 % 8 == 0 ? 1500 : 0 }
        parts.calibration = (0..<3).flatMap { _ in (0..<20).map { UInt16(250 + 500 * $0) } }
        parts.featureKeys = weights.keys.sorted()
        parts.featureOffsets = parts.featureKeys.map { _ in 0b00100 }
        parts.featureWeights = parts.featureKeys.flatMap { weights[$0] ?? [] }
        return NameTagger(try NameModel(parts))
    }

    static func annotate(
        _ text: String, shipped: Set<Int> = [0], wordForms: WordFormCounts = WordFormCounts()
    ) throws -> AnnotatedDocument {
        let document = SampleDocument.make(text)
        var configuration = EntityAnnotator.Configuration()
        configuration.shippedLayers = shipped
        let annotator = EntityAnnotator(
            configuration: configuration, glossary: SampleGlossary.news.compiled, wordForms: wordForms,
            tagger: try tagger())
        return annotator.annotate(document, candidates: SampleGlossary.news.candidates(in: document))
    }

    static func names(
        _ text: String, shipped: Set<Int> = [0], wordForms: WordFormCounts = WordFormCounts()
    ) throws -> [String] {
        let document = try annotate(text, shipped: shipped, wordForms: wordForms)
        return document.mentions.filter { [.person, .place, .organization].contains($0.type) }.map {
            "\(document.clean.string($0.span)) \($0.type.rawValue) \($0.origin.rawValue)"
        }
    }

    /// A sentence, and its names with type and finder: shipped rows, then the same rows as a project's own.
    struct Case: Sendable {
        var text: String
        var shipped: [String]
        var projects: [String]
    }

    static let cases = [
        // Nobody else finds it.
        Case(
            text: "ثم وصل زينبور هولغا ليلا", shipped: ["زينبور هولغا person model"],
            projects: ["زينبور هولغا person model"]),
        // A longer name of another kind, which may hold the shorter.
        Case(
            text: "باعت بركة كندا سيارات", shipped: ["بركة كندا organization model", "كندا place glossary"],
            projects: ["بركة كندا organization model", "كندا place glossary"]),
        // A longer name that may not hold it, and one of the same span and another kind: only over shipped rows.
        Case(
            text: "ثم وصل زينبور العراق ليلا", shipped: ["زينبور العراق person model"],
            projects: ["العراق place glossary"]),
        Case(
            text: "ثم فازت لبنان ليلا", shipped: ["لبنان organization model"], projects: ["لبنان place glossary"]),
    ]

    @Test("What stands beside what", arguments: cases)
    func takesItsPlace(_ item: Case) throws {
        let shipped = try Self.names(item.text)
        #expect(shipped == item.shipped)
        let projects = try Self.names(item.text, shipped: [])
        #expect(projects == item.projects)
    }

    @Test("A person's name does not begin with a verb of saying or in the future")
    func beginsWithAName() throws {
        #expect(try Self.names("أضاف هولغا كلمة") == ["هولغا person model"])
        #expect(try Self.names("س|تلعب هولغا ليلا") == ["هولغا person model"])
        #expect(try Self.names("ثم أضاف كلمة").isEmpty)
    }

    static let houses: [(text: String, names: [String])] = [
        ("زار مكتبة زينبور هولغا العامة أمس", ["مكتبة زينبور هولغا العامة organization rule"]),
        ("زار مركز زينبور هولغا للبحوث أمس", ["مركز زينبور هولغا للبحوث organization rule"]),
        ("زار مركز زينبور هولغا للمرة الأولى", ["مركز زينبور هولغا organization rule"]),
        ("عبر شارع زينبور هولغا ليلا", ["شارع زينبور هولغا place rule"]),
        // An adjective in another gender is not the thing's; a head with the article bears no name.
        ("زار مكتبة زينبور هولغا الأدبي أمس", ["مكتبة زينبور هولغا organization rule"]),
        ("زار المركز زينبور هولغا ليلا", ["زينبور هولغا person model"]),
        // One word behind a noun that is as often no thing's name.
        ("في مدرسة عناية ليلا", ["عناية person model"]),
    ]

    @Test("A person in the name of a house, street or centre is no mention of the person", arguments: houses)
    func isNamedAfterPerson(_ item: (text: String, names: [String])) throws {
        #expect(try Self.names(item.text) == item.names)
    }

    @Test("A short name is what the document has in full")
    func followsTheDocument() throws {
        #expect(try Self.names("ثم وصلت تالين ليلا") == ["تالين organization model"])
        let names = try Self.names("ثم وصل زينبور تالين ليلا. ثم غادرت تالين ليلا")
        #expect(names == ["زينبور تالين person model", "تالين person model"])
    }

    @Test("Words that morphology knows for no name")
    func leavesOrdinaryWords() throws {
        let counts = "الجانب\t500\nالمهجورة\t40\nمهجورة\t20\nوقورة\t20\nاستكمل\t9\n"
        let wordForms = try WordFormCounts(contentsOf: Array(counts.utf8))
        #expect(try Self.names("كنا في عناية الله دائما").isEmpty)
        #expect(try Self.names("كنا في عناية دائما") == ["عناية person model"])
        #expect(try Self.names("وقع الجانبان وثيقة").count == 1)
        #expect(try Self.names("وقع الجانبان وثيقة", wordForms: wordForms).isEmpty)
        #expect(try Self.names("ثم استكملت الرحلة", wordForms: wordForms).isEmpty)
        #expect(try Self.names("بدت لنا مهجورة", wordForms: wordForms).isEmpty)
        #expect(try Self.names("بدت لنا وقورة", wordForms: wordForms) == ["وقورة person model"])
        #expect(try Self.names("ثم حضر زينبور بنفسه ليلا") == ["زينبور person model"])
    }

    @Test("A family name alone leads back to a full name that only the model knows")
    func tiesFamilyNames() throws {
        let document = try Self.annotate("ثم وصل زينبور هولغا ليلا. وأضاف هولغا أن الأمر صعب")
        let persons = document.mentions.indices.filter { document.mentions[$0].type == .person }
        #expect(persons.map { document.clean.string(document.mentions[$0].span) } == ["زينبور هولغا", "هولغا"])
        #expect(document.mentions[persons[0]].origin == .model)
        #expect(persons.count == 2 && document.mentions[persons[1]].antecedent == persons[0])
    }
}
