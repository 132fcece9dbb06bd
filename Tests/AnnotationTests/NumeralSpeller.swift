/// Writes whole numbers in Arabic words, by the rules of gender, case and construct that schools teach.
///
/// The numbers three to ten take the gender that what they count has not, the tens and hundreds none; the scale words are
/// counted as masculine nouns: plural after three to ten, accusative after eleven to ninety-nine, genitive after hundreds.
struct NumeralSpeller {
    /// Whether what is counted is feminine.
    var isFeminine = false
    /// Genitive and accusative (عشرين), or nominative (عشرون).
    var isOblique = false
    /// مئة or مائة, ثلاثمئة or ثلاث مئة.
    var hundred = "مئة"
    var joinsHundreds = true

    static let units = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
    static let tens = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
    static let scales = [
        ("ألف", "آلاف"), ("مليون", "ملايين"), ("مليار", "مليارات"), ("تريليون", "تريليونات"),
    ]

    /// The number in words; not below zero.
    func spell(_ number: Int) -> String {
        if number == 0 { return "صفر" }
        var parts: [String] = []
        var unit = 1_000_000_000_000
        var rest = number
        for scale in Self.scales.reversed() {
            parts += scaled(rest / unit, scale)
            rest %= unit
            unit /= 1000
        }
        if rest > 0 { parts.append(below(rest, isFeminine: isFeminine)) }
        return parts.joined(separator: " و")
    }

    /// So many thousands, millions and so on: a hundred and one thousand are مئة ألف وألف.
    private func scaled(_ count: Int, _ scale: (one: String, many: String)) -> [String] {
        let ending = count % 100
        switch ending {
        case _ where count == 0: return []
        case 1 where count == 1: return [scale.one]
        case 2 where count == 2: return [scale.one + (isOblique ? "ين" : "ان")]
        case 1, 2: return scaled(count - ending, scale) + scaled(ending, scale)
        case 3...10: return [below(count, isFeminine: false) + " " + scale.many]
        case 11...99: return [below(count, isFeminine: false) + " " + scale.one + "ا"]
        default: return [construct(below(count, isFeminine: false)) + " " + scale.one]
        }
    }

    /// مئتان before a noun loses its ن.
    private func construct(_ words: String) -> String {
        words.hasSuffix("تان") || words.hasSuffix("تين") ? String(words.dropLast()) : words
    }

    private func below(_ number: Int, isFeminine: Bool) -> String {
        var parts: [String] = []
        if number >= 100 { parts.append(hundreds(number / 100)) }
        let rest = number % 100
        switch rest {
        case 0: break
        case 1...10: parts.append(unit(rest, isFeminine))
        case 11...19: parts.append(teen(rest - 10, isFeminine))
        default:
            if rest % 10 > 0 { parts.append(unit(rest % 10, isFeminine)) }
            parts.append(Self.tens[rest / 10] + (isOblique ? "ين" : "ون"))
        }
        return parts.joined(separator: " و")
    }

    private func hundreds(_ count: Int) -> String {
        if count == 1 { return hundred }
        let stem = hundred.dropLast() + "ت"
        if count == 2 { return stem + (isOblique ? "ين" : "ان") }
        return Self.units[count] + (joinsHundreds ? "" : " ") + hundred
    }

    private func unit(_ number: Int, _ isFeminine: Bool) -> String {
        switch number {
        case 1: isFeminine ? "واحدة" : "واحد"
        case 2: (isFeminine ? "اثنت" : "اثن") + (isOblique ? "ين" : "ان")
        default: Self.units[number] + (isFeminine ? "" : "ة")
        }
    }

    private func teen(_ number: Int, _ isFeminine: Bool) -> String {
        let ten = isFeminine ? " عشرة" : " عشر"
        switch number {
        case 1: return (isFeminine ? "إحدى" : "أحد") + ten
        case 2: return (isFeminine ? "اثنت" : "اثن") + (isOblique ? "ي" : "ا") + ten
        default: return unit(number, isFeminine) + ten
        }
    }
}
