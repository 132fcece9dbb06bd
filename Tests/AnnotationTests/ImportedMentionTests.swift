import Glossaries
import Testing
import TextModel

@testable import Annotation

/// What becomes of imported mentions. In the texts `[…]` marks what was imported; `|` and `~` cut clitics off as the
/// segmenter did.
@Suite("Imported mentions")
struct ImportedMentionTests {
    /// The mentions as `type words origin proclitics`.
    private func mentions(_ marked: String, _ type: MentionType, isByHand: Bool = false) -> [String] {
        let document = Self.document(marked, type, isByHand: isByHand)
        let glossary = SampleGlossary.news
        let annotated = EntityAnnotator(glossary: glossary.compiled)
            .annotate(document, candidates: glossary.candidates(in: document))
        return annotated.mentions.map {
            "\($0.type.rawValue) \(document.clean.string($0.span)) \($0.origin.rawValue) \($0.proclitics)"
        }
    }

    private static func document(_ marked: String, _ type: MentionType, isByHand: Bool) -> SegmentedDocument {
        var steered = ""
        var spans: [(start: Int, end: Int)] = []
        var count = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "[": spans.append((count, count))
            case "]": spans[spans.count - 1].end = count
            case "|", "~": steered.unicodeScalars.append(scalar)
            default:
                steered.unicodeScalars.append(scalar)
                count += 1
            }
        }
        let plain = SampleDocument.make(steered, date: "2025-11-07")
        var source = plain.clean.source
        source.imports.mentions = spans.map {
            ImportedMention(range: SourceRange($0.start, $0.end), type: type, source: 1, isByHand: isByHand)
        }
        var map = SourceMap()
        map.appendIdentity(cleanStart: 0, sourceStart: 0)
        let clean = CleanDocument(
            source: source, text: plain.clean.text, blocks: plain.clean.blocks, headline: nil, removals: [],
            changes: [],
            map: map)
        return SegmentedDocument(
            clean: clean, blocks: plain.blocks, sentences: plain.sentences, tokens: plain.tokens)
    }

    static let edgeCases: [(String, MentionType, [String])] = [
        // Proclitics at the front go out, one or two, whether the span has them or not.
        ("زار [و|القلمونية] أمس", .place, ["place القلمونية import و"]),
        ("زار و|[القلمونية] أمس", .place, ["place القلمونية import و"]),
        ("زار و[القلمونية] أمس", .place, ["place القلمونية import و"]),
        ("قال [ل|لزهراوية] أمس", .place, ["place لزهراوية import ل"]),
        ("قال [و|ل|لزهراوية] أمس", .place, ["place لزهراوية import ول"]),
        // Not where a known first name begins with the letter, nor where little is left of the word.
        ("قال [و|ائل] أمس", .person, ["person وائل import "]),
        ("زار [و|ادي القلمونية] أمس", .place, ["place وادي القلمونية import "]),
        // Punctuation and white space at the edges go.
        ("زار [القلمونية.]", .place, ["place القلمونية import "]),
        ("زار[ القلمونية ]أمس", .place, ["place القلمونية import "]),
        // What begins or ends inside a word, and not at a clitic, takes the whole word.
        ("زار القل[مونية] أمس", .place, ["place القلمونية import "]),
        ("زار [القلم]ونية أمس", .place, ["place القلمونية import "]),
        ("زار [بلدت~]هم أمس", .place, ["place بلدت import "]),
        // Nothing but punctuation, or over the end of a paragraph.
        ("زار القلمونية [.]", .place, []),
        ("زار [القلمونية\nثم] عاد", .place, []),
    ]

    @Test("begin and end at words", arguments: edgeCases)
    func edges(text: String, type: MentionType, expected: [String]) {
        #expect(mentions(text, type).filter { $0.contains(" import ") } == expected, "\(text)")
    }

    static let mergeCases: [(String, MentionType, Bool, [String])] = [
        // The longer one stands, whoever found it.
        ("في [نهر السودان الكبير] أمطار", .place, false, ["place نهر السودان الكبير import "]),
        ("في جنوب [السودان] أمطار", .place, true, ["place جنوب السودان glossary "]),
        // On the same words a row stands before a tool and behind a hand.
        ("في [السودان] أمطار", .place, false, ["place السودان glossary "]),
        ("في [السودان] أمطار", .organization, false, ["place السودان glossary "]),
        ("في [السودان] أمطار", .place, true, ["place السودان import "]),
        ("في [السودان] أمطار", .organization, true, ["organization السودان import "]),
        // The nesting table holds for imports too.
        (
            "افتتحت [كلية القاهرة] فرعا", .organization, false,
            ["organization كلية القاهرة import ", "place القاهرة glossary "]
        ),
        // Imports before rules.
        ("عاد في [6 نوفمبر 2025] مساء", .date, false, ["date 6 نوفمبر 2025 import "]),
    ]

    @Test("are merged under the overlap rules", arguments: mergeCases)
    func merges(text: String, type: MentionType, isByHand: Bool, expected: [String]) {
        #expect(mentions(text, type, isByHand: isByHand) == expected, "\(text)")
    }

    @Test("keep what the loser on the same words knows")
    func adopt() throws {
        let glossary = SampleGlossary.news
        func first(_ text: String, _ type: MentionType) throws -> Mention {
            let document = Self.document(text, type, isByHand: true)
            return try #require(
                EntityAnnotator(glossary: glossary.compiled)
                    .annotate(document, candidates: glossary.candidates(in: document)).mentions.first)
        }
        let place = try first("في [السودان] أمطار", .place)
        #expect(place.origin == .import && place.readings.count == 1 && place.subtype == "country")
        #expect(place.importSource == 1)
        #expect(try first("في [السودان] أمطار", .organization).readings.isEmpty)
        let date = try first("عاد في [6 نوفمبر 2025] مساء", .date)
        #expect(date.value == .date(DateValue(when: "2025-11-06")))
    }
}
