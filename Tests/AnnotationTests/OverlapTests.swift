import Glossaries
import Testing
import TextModel

@testable import Annotation

@Suite("Overlaps")
struct OverlapTests {
    typealias Row = DateRuleTests.Row

    static let rows: [Row] = [
        // The longer match, and nothing of its own type inside it.
        Row("في [جنوب السودان] أمطار", "place"),
        Row("في [السودان] أمطار", "place"),
        // The nesting table of the encoding.
        Row("وقعت [اتفاقية [القاهرة] للمياه] هناك", "agreement", "place"),
        Row("انعقد [مؤتمر [القاهرة]] هناك", "event", "place"),
        Row("افتتحت [جامعة [القاهرة]] فرعا", "organization", "place"),
        Row("اشترى [[القاهرة] للمياه والطاقة والري] آلة", "term", "place"),
        // A blocker emits nothing and closes what lies in it.
        Row("بند القوة القاهرة في العقد", []),
        Row("زار [القاهرة] ثم ذكر القوة القاهرة هناك", "place"),
        // Nothing stands inside a date or an amount.
        Row("حضر [الخميس 3 مايو 2020] وفد", "date 2020-05-03"),
        Row("كلف [2.5 مليون دولار] كاملة", "money 2500000 USD"),
        // A plain term yields to the date on the same span, and keeps its row.
        Row("حضر يوما [الخميس] وفد", "date relative"),
        // Proclitics stay outside.
        Row("ل[لقاهرة] وب[لبنان] و[العراق]", "place", "place", "place"),
        // Adjectives of places are terms.
        Row("اللاعب [العراقي] واللاعبة [الأردنية]", "term", "term"),
    ]

    @Test("One find for each place", arguments: rows)
    func resolves(_ row: Row) { Reading.expect(row.text, row.finds, glossary: .news) }

    @Test("A date that is a row of the glossary keeps the row's reading")
    func adoptsReadings() throws {
        let mention = try #require(Reading.annotate("حضر الخميس وفد", glossary: .news).mentions.first)
        #expect(mention.type == .date && mention.origin == .rule && mention.readings.count == 1)
    }

    @Test("An adjective of a place is of subtype nationality, with the place's row")
    func nationality() throws {
        let mention = try #require(Reading.annotate("اللاعب العراقي", glossary: .news).mentions.first)
        #expect(mention.subtype == "nationality" && mention.readings.first?.form == .adjective)
    }

    @Test("Rows that nothing decides between are all kept, marked unknown")
    func undecided() throws {
        let mention = try #require(Reading.annotate("بدأ الدوري هناك", glossary: .news).mentions.first)
        #expect(mention.certainty == .unknown && mention.readings.count == 2)
    }

    struct Decision: CustomTestStringConvertible, Sendable {
        let name: String
        let first: (layer: Int, priority: Int, folding: UInt8)
        let second: (layer: Int, priority: Int, folding: UInt8)
        let winner: Int
        var testDescription: String { name }
    }

    static let decisions = [
        Decision(name: "later layer", first: (0, 0, 0), second: (1, 0, 0), winner: 1),
        Decision(name: "higher priority", first: (0, 0, 0), second: (0, 5, 0), winner: 1),
        Decision(name: "lower folding before layer", first: (0, 0, 1), second: (1, 0, 2), winner: 0),
        Decision(name: "layer before priority", first: (1, 0, 0), second: (0, 9, 0), winner: 0),
    ]

    @Test("Ties are broken in the order of the design", arguments: decisions)
    func breaksTies(_ decision: Decision) throws {
        var glossary = SampleGlossary()
        glossary.add("الدوري", .term, target: "a", layer: decision.first.layer, priority: decision.first.priority)
        glossary.add("الدوري", .term, target: "b", layer: decision.second.layer, priority: decision.second.priority)
        let document = SampleDocument.make("بدأ الدوري هناك")
        var candidates = glossary.candidates(in: document)
        for index in candidates.indices {
            let isFirst = candidates[index].reading.concept == 0
            candidates[index].reading.folding = isFirst ? decision.first.folding : decision.second.folding
        }
        let selected = document.clean.text.withUnsafeBufferPointer { text in
            CandidateSelection(glossary: glossary.compiled).select(candidates, in: text) { _, _ in true }
        }
        #expect(selected.finds.map { $0.readings.map(\.concept) } == [[decision.winner]])
    }

    @Test("Of two that cross, the longer stands in the text and the other beside it")
    func crossing() {
        var glossary = SampleGlossary()
        glossary.add("نهر الأردن", .place)
        glossary.add("الأردن الكبير الجديد", .role)
        let document = Reading.annotate("على نهر الأردن الكبير الجديد جسر", glossary: glossary)
        #expect(document.mentions.map(\.isOverlapping) == [true, false])
        #expect(document.mentions.map(\.parent) == [nil, nil])
    }

    @Test("Of two names of the glossary that cross, the one that begins earlier stands alone")
    func crossingNames() {
        var glossary = SampleGlossary()
        glossary.add("البنك المركزي", .organization)
        glossary.add("المركزي المصري", .organization)
        let document = Reading.annotate("رفع البنك المركزي المصري توقعاته", glossary: glossary)
        #expect(document.mentions.map(\.span.count) == ["البنك المركزي".utf8.count])
    }

    @Test("Suspect readings are not annotated")
    func suspects() {
        let document = SampleDocument.make("في كندا")
        var candidates = SampleGlossary.news.candidates(in: document)
        for index in candidates.indices { candidates[index].isSuspect = true }
        let selected = document.clean.text.withUnsafeBufferPointer { text in
            CandidateSelection(glossary: SampleGlossary.news.compiled).select(candidates, in: text) { _, _ in true }
        }
        #expect(selected.finds.isEmpty)
    }
}

extension DateRuleTests.Row {
    init(_ text: String, _ finds: [String]) {
        self.init(text)
        self.finds = finds
    }
}
