import TextModel

@testable import Glossaries

/// A few rows for tests, matched letter by letter at the starts of words, with و ف ب ك ل and لل before them.
struct SampleGlossary {
    private(set) var concepts: [Concept] = []
    /// Each form behind each run of proclitics, as bytes.
    private var forms: [(proclitics: String, bytes: [UInt8], words: Int, concept: Int, reading: TermForm)] = []

    mutating func add(
        _ source: String, _ type: MentionType, _ subtype: String? = nil, target: String? = nil, variants: [String] = [],
        adjectives: [String] = [], layer: Int = 0, priority: Int = 0, key: String? = nil, blocks: Bool = false
    ) {
        let number = concepts.count
        concepts.append(
            Concept(
                key: key ?? "k\(number)", type: type, subtype: subtype, source: source, variants: variants,
                target: target ?? source, targetAdjective: adjectives.isEmpty ? nil : "adjective of " + source,
                location: TextModel.SourceLocation(file: "test.tsv", line: number + 2), layer: layer,
                priority: priority,
                isBlocker: blocks))
        addForms(source, number, .main)
        for variant in variants { addForms(variant, number, .variant) }
        for adjective in adjectives { addForms(adjective, number, .adjective) }
    }

    /// The rows as the stage sees them; their matching is the sample's own.
    var compiled: CompiledGlossary {
        CompiledGlossary(
            concepts: concepts, index: TermIndex(), conditions: [:], origins: RowOrigins(), countOfForm: { _ in 0 })
    }

    private mutating func addForms(_ form: String, _ concept: Int, _ reading: TermForm) {
        for proclitics in ["", "و", "ف", "ب", "ل", "ك", "وب", "ول"] {
            let contracts = proclitics.hasSuffix("ل") && form.hasPrefix("ال")
            let base = contracts ? String(form.unicodeScalars.dropFirst()) : form
            let words = form.split(separator: " ").count
            forms.append((proclitics, Array((proclitics + base).utf8), words, concept, reading))
        }
    }

    /// The news a test speaks of: invented people, real places and bodies.
    static let news: SampleGlossary = {
        var glossary = SampleGlossary()
        glossary.add("الأردن", .place, "country", adjectives: ["الأردني", "الأردنية", "أردني"])
        glossary.add("العراق", .place, "country", adjectives: ["العراقي", "العراقية"])
        glossary.add("السودان", .place, "country", adjectives: ["السوداني", "السودانية"])
        glossary.add("جنوب السودان", .place, "country")
        glossary.add("السعودية", .place, "country", adjectives: ["السعودي"])
        glossary.add("سوريا", .place, "country", variants: ["سورية"], adjectives: ["السورية", "سوري"])
        glossary.add("فارسي", .place, "country", adjectives: ["الفارسي"])
        glossary.add("كندا", .place, "country", adjectives: ["الكندي"])
        glossary.add("كازاخستان", .place, "country", adjectives: ["الكازاخستاني"])
        glossary.add("القاهرة", .place, "settlement")
        glossary.add("لبنان", .place, "country", adjectives: ["اللبناني"])
        glossary.add("الشرق الأوسط", .place, "region")
        glossary.add("صحيفة الشرق الأوسط", .organization, "media")
        glossary.add("جريدة الوطن", .organization, "media")
        glossary.add("الأمم المتحدة", .organization, adjectives: ["الأممي"])
        glossary.add("جامعة الدول العربية", .organization)
        glossary.add("جامعة القاهرة", .organization)
        glossary.add("اتفاقية القاهرة للمياه", .agreement)
        glossary.add("مؤتمر القاهرة", .event, "conference")
        glossary.add("القاهرة للمياه والطاقة والري", .term, "product")
        glossary.add("القوة القاهرة", .term, blocks: true)
        for role in [
            "رئيس", "الرئيس", "وزير", "الوزير", "المبعوث", "ملك", "سفير", "المتحدث", "وزير الخارجية", "رئيس الوزراء",
            "الأمين العام", "مدير", "الملك", "رئيس حزب", "أمير",
        ] {
            glossary.add(role, .role, "office")
        }
        for role in ["الدكتور", "السيد", "الشيخ", "السيدة"] { glossary.add(role, .role, "honorific") }
        glossary.add("حزب النخيل الأخضر", .organization)
        for person in ["سامر الفاخوري", "مازن ولد الشيخ", "أمير الحمداني", "السيد مازن الغامدي"] {
            glossary.add(person, .person)
        }
        glossary.add("مذكرة تفاهم", .term)
        glossary.add("الخميس", .term)
        glossary.add("الدوري", .term, target: "league", key: "a")
        glossary.add("الدوري", .term, target: "periodical", key: "b")
        return glossary
    }()

    /// The news with more offices and titles.
    static let offices: SampleGlossary = {
        var glossary = news
        for role in [
            "وزيرة الثقافة", "الوزيرة", "وزير الدفاع", "نائب رئيس الوزراء", "رئيس مجلس إدارة", "رئيس الوفد", "رئيسة",
            "وزير الأوقاف",
        ] {
            glossary.add(role, .role, "office")
        }
        for role in ["اللواء ركن", "الدكتورة", "الأمير", "المهندس"] { glossary.add(role, .role, "honorific") }
        return glossary
    }()

    /// Every place where a form stands at the start of a word, or behind proclitics in one.
    func candidates(in document: SegmentedDocument) -> [TermCandidate] {
        let text = document.clean.text
        var result: [TermCandidate] = []
        var isStart = true
        for index in text.indices {
            defer {
                isStart =
                    text[index] == 0x20 || text[index] == 0x0A || text[index] == UInt8(ascii: "(")
                    || index > 0 && text[index - 1] == 0xC2 && text[index] == 0xAB  // «
            }
            guard isStart else { continue }
            for form in forms where text[index] == form.bytes[0] && text[index...].starts(with: form.bytes) {
                let start = index + form.proclitics.utf8.count
                let end = index + form.bytes.count
                guard end == text.count || isEdge(text, end) else { continue }
                result.append(
                    TermCandidate(
                        span: TextSpan(start, end), proclitics: form.proclitics,
                        reading: TermReading(concept: form.concept, form: form.reading, folding: 0),
                        wordCount: form.words))
            }
        }
        return result.sorted { $0.span < $1.span }
    }

    private func isEdge(_ text: [UInt8], _ index: Int) -> Bool {
        // A mark of two or three bytes, or ASCII: no Arabic letter goes on.
        let byte = text[index]
        if byte < 0x80 || byte >= 0xE0 || byte == 0xC2 { return true }
        return byte == 0xD8 && (text[index + 1] == 0x8C || text[index + 1] == 0x9B || text[index + 1] == 0x9F)
    }
}
