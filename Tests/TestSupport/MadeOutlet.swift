public import TextModel

/// A made-up outlet: short articles in a frame whose wordings no rule knows. Persons, places and events are invented.
public struct MadeOutlet: Sendable {
    /// A line of a document, and whether it is the article's.
    public struct Line: Sendable {
        /// Its text.
        public let text: String
        /// Whether it is frame.
        public let isFrame: Bool
    }

    /// A document.
    public struct Document: Sendable {
        /// The lines, in order.
        public var lines: [Line]

        /// The source.
        public var text: String { lines.map(\.text).joined(separator: "\n") }
        /// The article's lines.
        public var article: [String] { lines.filter { !$0.isFrame }.map(\.text) }
    }

    /// What beside plain articles the outlet has.
    public struct Manner: OptionSet, Sendable {
        /// The members as bits.
        public let rawValue: Int

        /// Makes a set of members.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// A paragraph of background in every sixth article, inside or at the end.
        public static let background = Manner(rawValue: 1)
        /// A series with the same headline every time.
        public static let series = Manner(rawValue: 2)
        /// Copies of one article, a paragraph edited in each.
        public static let copies = Manner(rawValue: 4)
        /// Headings inside the articles.
        public static let headings = Manner(rawValue: 8)
        /// Poems with a refrain.
        public static let refrain = Manner(rawValue: 16)
        /// A name under the headline.
        public static let bylines = Manner(rawValue: 32)
        /// A banner between two paragraphs.
        public static let banner = Manner(rawValue: 64)
        /// A sentence about the outlet directly under the text.
        public static let closing = Manner(rawValue: 128)
    }

    /// What it is called.
    public let name: String
    /// Its documents.
    public let documents: [Document]

    /// Makes an outlet of `count` documents.
    public init(name: String, count: Int, manner: Manner, seed: UInt64) {
        var maker = Maker(generator: SeededRandom(seed: seed))
        self.name = name
        documents = maker.documents(name: name, count: count, manner: manner)
    }
}

/// Writes the documents.
private struct Maker {
    typealias Line = MadeOutlet.Line
    typealias Document = MadeOutlet.Document
    typealias Manner = MadeOutlet.Manner

    static let top = [
        "نبض الساحل منذ أربعين عاما", "سجل زوار الجريدة", "دليل أسواق المدينة", "خرائط المرفأ والأحياء",
        "بريد أهل الحي", "ركن الحرفيين والصيادين", "مواعيد العبارات والقوافل",
    ]
    static let foot = [
        "غرفة الأخبار في الطابق الثالث", "شارع المنارة خلف سوق السمك", "كن صديقا للجريدة",
        "مطبعة الميناء القديمة", "صندوق بريد الجريدة 4455", "قراءات هذه الورقة 1",
        "نروي حكايات الميناء وأهله لكل من مر به أو سكنه يوما.",
    ]
    static let persons = [
        "سالم الرواحي", "هند المرزوقي", "عادل الخيال", "ليلى البحراني", "نبيل الصفدي", "رباب العماري", "زهير القناص",
        "مها الدوري", "كامل السبعي", "أمينة الوزان", "فارس الجبيلي", "سعاد المينائي", "يعقوب الطحان", "نورة السلمي",
    ]
    static let projects = [
        "رصيف الصيادين", "مدرسة الحي الشرقي", "جسر المشاة", "سوق الحبوب", "مكتبة البلدة", "حديقة الورد", "محطة الضخ",
        "ملعب الشاطئ", "طريق الجبل", "مصنع الملح", "دار الأيتام", "متحف الفخار", "مركز الإطفاء", "بئر القرية",
    ]
    static let places = [
        "وادي الصفا", "رأس المنارة", "حي الدباغين", "قرية السدرة", "ساحل العقيق", "تل الرمان", "عين الحمام",
        "برج السقاية", "ضفة النهر", "سهل الشعير", "مرفأ الغروب", "درب القوافل",
    ]
    static let deeds = [
        "أعلن", "أكد", "ذكر", "أوضح", "كشف", "بيّن", "أضاف", "قدّر", "توقع", "اعتبر",
    ]
    static let ends = [
        "سيفتح أبوابه مطلع الشهر المقبل", "يحتاج إلى ترميم عاجل قبل الشتاء", "تأخر بسبب نقص العمال والحديد",
        "كلف أكثر مما رصد له في الموازنة", "صار مقصد العائلات في أيام العطل", "سيخدم مئات الأسر في القرى القريبة",
        "بني بتبرعات التجار والمغتربين", "يخضع منذ أسبوع لفحص المهندسين", "سيدار بأيدي شباب الحي أنفسهم",
    ]

    var generator: SeededRandom

    mutating func documents(name: String, count: Int, manner: Manner) -> [Document] {
        let top = Array(Self.top.shuffled(using: &generator).prefix(4)) + ["صحيفة \(name) اليومية"]
        let foot = Array(Self.foot.shuffled(using: &generator).prefix(5)) + ["أسرة \(name) تحييكم"]
        var made: [Document] = []
        let copied = article(.init())
        for number in 0..<count {
            var article =
                manner.contains(.copies) && number % 9 == 4 ? edited(copied) : article(manner, number: number)
            if manner.contains(.background), number % 6 == 1 {
                let text = "وكانت لجنة الأهالي قد علقت أعمال \(Self.projects[0]) قبل عامين بعد خلاف على الأرض."
                article.insert(text, at: number % 12 == 1 ? article.count : article.count - 1)
            }
            var lines = top.map { Line(text: $0, isFrame: true) } + article.map { Line(text: $0, isFrame: false) }
            if manner.contains(.banner), number % 2 == 0 {
                lines.insert(Line(text: "حملوا تطبيق \(name) على هواتفكم", isFrame: true), at: lines.count - 1)
            }
            if manner.contains(.closing) {
                lines.append(Line(text: "تصدر \(name) كل صباح من قلب المرفأ القديم.", isFrame: true))
            }
            lines += foot.map { text in
                Line(text: text.hasSuffix(" 1") ? text.dropLast() + "\(number * 7 + 3)" : text, isFrame: true)
            }
            made.append(Document(lines: lines))
        }
        return made
    }

    private mutating func pick(_ list: [String]) -> String { list.randomElement(using: &generator) ?? "" }

    private mutating func sentence() -> String {
        let number = Int.random(in: 3...980, using: &generator)
        return
            "\(pick(Self.deeds)) \(pick(Self.persons)) أن \(pick(Self.projects)) في \(pick(Self.places)) \(pick(Self.ends))، "
            + "وأن \(number) شخصا شاركوا في \(pick(Self.projects)) مع \(pick(Self.persons))."
    }

    private mutating func article(_ manner: Manner, number: Int = 0) -> [String] {
        let headline =
            "\(pick(Self.projects)) في \(pick(Self.places)) كما يراه \(pick(Self.persons)) و\(pick(Self.persons))"
        var lines = [manner.contains(.series) && number % 7 == 3 ? "أحوال البحر في أسبوع" : headline]
        if manner.contains(.bylines) { lines.append(Self.persons[number % 5]) }
        for place in 0..<Int.random(in: 3...6, using: &generator) {
            if manner.contains(.headings), place == 2 {
                lines.append(number % 3 == 0 ? "خلفية القضية" : "ردود الأهالي")
            }
            lines.append(sentence())
        }
        if manner.contains(.refrain), number % 5 == 2 {
            for _ in 0..<2 {
                lines.append("يا مرفأ الغياب يا حارس الشراع")
                lines.append("\(pick(Self.persons)) يلوح من \(pick(Self.places)) للبعيد")
            }
            lines.append(sentence())
        }
        return lines
    }

    private mutating func edited(_ article: [String]) -> [String] {
        var article = article
        article[Int.random(in: 1..<article.count, using: &generator)] = sentence()
        return article
    }
}

extension MadeOutlet {
    /// The documents as a run reads them.
    public var sources: [SourceDocument] {
        documents.enumerated().map { number, document in
            let bytes = Array(document.text.utf8)
            var generator = SeededRandom(seed: UInt64(number) &+ 99)
            let id = String(generator.next(), radix: 16)
            return SourceDocument(
                identity: DocumentIdentity(
                    id: "d" + String(repeating: "0", count: max(0, 16 - id.count)) + id, path: "\(name)/\(number).txt",
                    sha256: "", byteCount: bytes.count),
                metadata: DocumentMetadata(), encoding: "UTF-8", text: bytes,
                codePointCount: document.text.unicodeScalars.count, invalidSequences: [])
        }
    }
}
