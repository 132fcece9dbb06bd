/// The names of months and weekdays in Arabic news.
///
/// Gregorian months have four sets of names in use: the Egyptian and Gulf one (يناير), the Levantine and Iraqi one
/// (كانون الثاني), the Algerian and Tunisian one (جانفي) and the Moroccan one (غشت); Unicode CLDR lists them by country.
public enum CalendarWords {
    /// Gregorian months written in one word, with the number of the month.
    public static let gregorianMonths: [(word: String, month: Int)] = [
        ("يناير", 1), ("فبراير", 2), ("مارس", 3), ("أبريل", 4), ("إبريل", 4), ("مايو", 5), ("يونيو", 6), ("يونيه", 6),
        ("يوليو", 7), ("يوليه", 7), ("أغسطس", 8), ("سبتمبر", 9), ("أكتوبر", 10), ("نوفمبر", 11), ("ديسمبر", 12),
        // Levant and Iraq
        ("شباط", 2), ("آذار", 3), ("اذار", 3), ("نيسان", 4), ("أيار", 5), ("حزيران", 6), ("تموز", 7), ("آب", 8),
        ("أيلول", 9),
        // Algeria and Tunisia
        ("جانفي", 1), ("فيفري", 2), ("أفريل", 4), ("ماي", 5), ("جوان", 6), ("جويلية", 7), ("أوت", 8),
        // Morocco and Mauritania
        ("يوليوز", 7), ("غشت", 8), ("شتنبر", 9), ("نونبر", 11), ("دجنبر", 12), ("أغشت", 8), ("دجمبر", 12),
    ]

    /// Gregorian months written in two words, with the number of the month.
    public static let gregorianMonthPairs: [(first: String, second: String, month: Int)] = [
        ("كانون", "الثاني", 1), ("تشرين", "الأول", 10), ("تشرين", "الثاني", 11), ("كانون", "الأول", 12),
    ]

    /// Hijri months written in one word, with the number of the month.
    public static let hijriMonths: [(word: String, month: Int)] = [
        ("محرم", 1), ("صفر", 2), ("رجب", 7), ("شعبان", 8), ("رمضان", 9), ("شوال", 10),
    ]

    /// Hijri months written in two words, with the number of the month.
    public static let hijriMonthPairs: [(first: String, second: String, month: Int)] = [
        ("محرم", "الحرام", 1), ("ربيع", "الأول", 3), ("ربيع", "الآخر", 4), ("ربيع", "الثاني", 4),
        ("جمادى", "الأولى", 5), ("جمادى", "الأول", 5), ("جمادى", "الآخرة", 6), ("جمادى", "الآخر", 6),
        ("جمادى", "الثانية", 6), ("ذو", "القعدة", 11), ("ذي", "القعدة", 11), ("ذو", "الحجة", 12), ("ذي", "الحجة", 12),
    ]

    /// The days of the week by their number in ISO 8601, Monday being 1.
    public static let weekdays: [(word: String, day: Int)] = [
        ("الاثنين", 1), ("الإثنين", 1), ("الثلاثاء", 2), ("الأربعاء", 3), ("الخميس", 4), ("الجمعة", 5), ("السبت", 6),
        ("الأحد", 7),
    ]
}
