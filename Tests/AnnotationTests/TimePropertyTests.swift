import ArabicText
import TestSupport
import Testing
import TextModel

@testable import Annotation

/// What holds for any row of words of time, whatever they come to together.
@Suite("Times in any order")
struct TimePropertyTests {
    /// Words that open, place and bound times, and the digits and marks between them.
    static let pieces: [String] =
        TimeWords.deictics + TimeWords.edges + TimeWords.dayParts + TimeWords.past + TimeWords.future
        + TimeWords.present + TimeWords.following + TimeWords.same + TimeWords.plurals
        + TimeWords.decades.map { "ال" + $0.word } + TimeWords.seasons.map(\.word)
        + CalendarWords.gregorianMonths.map(\.word) + CalendarWords.hijriMonths.map(\.word)
        + CalendarWords.weekdays.map(\.word) + others

    private static let others = [
        "1", "29", "30", "31", "15", "2024", "1446", "1918", "99999", "1300", "1600", "0", "9:30", "24:00", "-", "/",
        "–", "(", ")", "،", "و", "هـ", "م", "من", "إلى", "حتى", "بين", "في", "قبل", "بعد", "منذ", "كل", "هذا", "هذه",
        "تلك", "نفس", "أكثر", "نحو", "عدة", "يوم", "أيام", "أسبوع", "الأسبوع", "شهر", "الشهر", "عام", "العام", "عامين",
        "العامين", "سنة", "السنوات", "القرن", "القرنين", "عقد", "العقد", "الربع", "النصف", "الأول", "الثاني", "الحادي",
        "والعشرين", "عشر", "التاسع", "ألف", "ألفين", "وتسعمئة", "ثلاثة", "مئة", "مليون", "أمس", "غدا", "غد", "اليوم",
        "الليلة", "الساعة", "العاشرة", "والنصف", "إلا", "ربعا", "صباحا", "مساء", "بتوقيت", "غرينتش", "الموافق", "قال",
        "المقرر", "الميلاد", "الهجري", "عمره", "تشرين", "كانون", "ربيع", "الآخر", "ذي", "الحجة", ".", "كلمة",
    ]

    static let dates: [String?] = [nil, "2024-05-15", "0001-01-01", "9999-12-31", "2024-02-29", "1882-11-12"]

    @Test("Nothing traps, nothing leaves its sentence, and every value is one", arguments: 0..<400)
    func holds(_ seed: Int) {
        var generator = SeededRandom(seed: UInt64(seed) &* 7919)
        var words: [String] = []
        for _ in 0..<80 { words.append(Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]) }
        let document = Reading.annotate(words.joined(separator: " "), date: Self.dates[seed % Self.dates.count])
        for mention in document.mentions where mention.type == .date || mention.type == .time {
            let inside = document.sentences.contains { $0.span.contains(mention.span) }
            #expect(inside, "\(document.clean.string(mention.span)) leaves its sentence")
            check(mention, document)
        }
    }

    private func check(_ mention: Mention, _ document: AnnotatedDocument) {
        let surface = document.clean.string(mention.span)
        switch mention.value {
        case .date(let value):
            for text in [value.when, value.from, value.to, value.notBefore, value.notAfter].compactMap({ $0 }) {
                #expect(text.hasPrefix("--") || ISODate.isValid(text), "\(surface): \(text)")
            }
            #expect((value.from == nil) == (value.to == nil), "\(surface): one end")
            #expect(value.when == nil || value.from == nil, "\(surface): a point and a stretch")
            if let from = value.from, let to = value.to { #expect(from <= to, "\(surface): \(from) to \(to)") }
            if let first = value.notBefore, let last = value.notAfter { #expect(first < last) }
            if value.hijriTo != nil { #expect(value.hijri != nil) }
        case .time(let from, let to):
            for text in [from, to].compactMap({ $0 }) {
                #expect(text.utf8.count == 8 || text.utf8.count == 9 && text.hasSuffix("Z"), "\(surface): \(text)")
            }
        case nil: break
        default: Issue.record("\(surface) has a value of another type")
        }
    }
}
