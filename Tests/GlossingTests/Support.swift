import Glossaries
import TextModel

/// A document for glossing: words with their mentions, built without the stages before it.
struct DocumentBuilder {
    private(set) var text: [UInt8] = []
    private(set) var tokens: [Token] = []
    private(set) var mentions: [Mention] = []

    /// Adds plain words.
    mutating func words(_ words: String) {
        begin()
        append(words, kind: .word, startsWord: true)
    }

    /// Adds a mention, behind its proclitics in the same written word.
    @discardableResult
    mutating func mention(
        _ form: String, _ type: MentionType, subtype: String? = nil, proclitics: String = "", lacksAlef: Bool = false,
        readings: [(concept: Int, form: TermForm)] = [], certainty: Certainty = .stated, antecedent: Int? = nil
    ) -> Int {
        begin()
        if !proclitics.isEmpty { append(proclitics, kind: .proclitic, startsWord: true) }
        let start = text.count
        append(form, kind: .word, startsWord: proclitics.isEmpty, lacksAlef: lacksAlef)
        mentions.append(
            Mention(
                span: TextSpan(start, text.count), type: type, subtype: subtype,
                origin: readings.isEmpty ? .model : .glossary, certainty: certainty,
                readings: readings.map { TermReading(concept: $0.concept, form: $0.form, folding: 2) },
                proclitics: proclitics, antecedent: antecedent))
        return mentions.count - 1
    }

    private mutating func begin() {
        if !text.isEmpty { text.append(0x20) }
    }

    private mutating func append(_ form: String, kind: Token.Kind, startsWord: Bool, lacksAlef: Bool = false) {
        let start = text.count
        text.append(contentsOf: form.utf8)
        tokens.append(
            Token(span: TextSpan(start, text.count), kind: kind, startsWord: startsWord, lacksAlef: lacksAlef))
    }
}

extension DocumentBuilder {
    /// The layers below glossing, filled as far as glossing looks at them.
    func annotated() -> AnnotatedDocument {
        let source = SourceDocument(
            identity: DocumentIdentity(id: "d0", path: "a.txt", sha256: "", byteCount: text.count),
            metadata: DocumentMetadata(), encoding: "UTF-8", text: text,
            codePointCount: codePointCount(text, from: 0, to: text.count), invalidSequences: [])
        let clean = CleanDocument(
            source: source, text: text, blocks: [], headline: nil, removals: [], changes: [], map: SourceMap())
        let segmented = SegmentedDocument(clean: clean, blocks: [], sentences: [], tokens: tokens)
        return AnnotatedDocument(segmented: segmented, blocks: [], sentences: [], tokens: tokens, mentions: mentions)
    }
}

/// Rows as a glossary would give them; the numbers are those that readings in the tests use.
enum Row {
    static let iraq = 0
    static let cairo = 1
    static let league = 2
    static let accord = 3
    static let salma = 4
    static let memorandum = 5
    static let minister = 6
    static let georgiaCountry = 7
    static let georgiaState = 8
    static let unnamed = 9
    static let blocker = 10
    static let germany = 11
    static let summit = 12
    static let romanised = 13

    static let all: [Concept] = [
        concept(
            "iraq", .place, "country", "العراق", variants: ["عراق"], target: "Iraq", adjective: "Iraqi",
            demonym: "Iraqis", authorities: [AuthorityIdentifier(type: "wikidata", value: "Q796")]),
        concept("cairo", .place, "settlement", "القاهرة", target: "Cairo"),
        concept(
            "las", .organization, nil, "جامعة الدول العربية", variants: ["الجامعة العربية", "جامعه الدول العربيه"],
            target: "League of Arab States", alternatives: ["Arab League", "LAS", "Arab League"]),
        concept("accord", .agreement, "treaty", "ميثاق النهرين", target: "Two Rivers Covenant"),
        concept("salma", .person, nil, "سلمى الرافعي", target: "Salma al-Rafii", alternatives: ["Salma Rafei"]),
        concept(
            "mou", .term, "concept", "مذكرة تفاهم", variants: ["مذكرات تفاهم"], target: "memorandum of understanding",
            alternatives: ["MoU"], plural: "memoranda of understanding", domain: "diplomacy", definition: "A text."),
        concept("minister", .role, "office", "وزير", target: "minister", plural: "ministers"),
        concept("georgia", .place, "country", "جورجيا", target: "Georgia", adjective: "Georgian"),
        concept("georgia-us", .place, "region", "جورجيا", target: "Georgia (United States)"),
        concept("unnamed", .place, "settlement", "الدار البيضاء", target: nil),
        concept("blocker", .term, nil, "القوة القاهرة", target: nil, isBlocker: true),
        concept("germany", .place, "country", "ألمانيا", target: "Germany", adjective: "German", demonym: "Germans"),
        concept("summit", .event, "conference", "قمة الماء", target: "Water Summit"),
        concept("romanised", .person, nil, "رشا النجم", target: nil, transliteration: "Rashā an-Najm"),
    ]

    private static func concept(
        _ key: String, _ type: MentionType, _ subtype: String?, _ source: String, variants: [String] = [],
        target: String?, alternatives: [String] = [], plural: String? = nil, adjective: String? = nil,
        demonym: String? = nil, authorities: [AuthorityIdentifier] = [], domain: String? = nil,
        definition: String? = nil, transliteration: String? = nil, isBlocker: Bool = false
    ) -> Concept {
        Concept(
            key: key, type: type, subtype: subtype, source: source, variants: variants, target: target,
            targetAlternatives: alternatives, targetPlural: plural, targetAdjective: adjective, demonym: demonym,
            authorities: authorities, domain: domain, definition: definition, transliteration: transliteration,
            location: SourceLocation(file: "g.tsv", line: 2), isBlocker: isBlocker)
    }
}
