/// What the rules know about one written form. A form may be several things at once (مارس is a month and a verb, ثانية a
/// second and an ordinal); the rule decides by what stands around it.
struct WordFacts {
    struct Flags: OptionSet {
        let rawValue: UInt64
        /// Never part of a name; ends one.
        static let common = Flags(rawValue: 1 << 0)
        static let givenName = Flags(rawValue: 1 << 1)
        /// A given name that is a common word too.
        static let ambiguousName = Flags(rawValue: 1 << 2)
        static let nameOpener = Flags(rawValue: 1 << 3)
        static let sayingVerb = Flags(rawValue: 1 << 4)
        static let betweenOfficeAndName = Flags(rawValue: 1 << 5)
        /// يوم, شهر, عام or سنة, الساعة: what opens a date or time.
        static let dayNoun = Flags(rawValue: 1 << 6)
        static let monthNoun = Flags(rawValue: 1 << 7)
        static let yearNoun = Flags(rawValue: 1 << 8)
        /// عامي, سنتي: two years follow.
        static let twoYearsNoun = Flags(rawValue: 1 << 9)
        static let hourNoun = Flags(rawValue: 1 << 10)
        /// هـ, هجرية: the year before is of the Hijri calendar; م, ميلادية: it is not.
        static let hijriMark = Flags(rawValue: 1 << 11)
        static let gregorianMark = Flags(rawValue: 1 << 12)
        /// الموافق between the halves of a pair of dates.
        static let corresponding = Flags(rawValue: 1 << 13)
        static let from = Flags(rawValue: 1 << 14)
        static let upTo = Flags(rawValue: 1 << 15)
        static let between = Flags(rawValue: 1 << 16)
        /// الماضي, المقبل, الجاري.
        static let past = Flags(rawValue: 1 << 17)
        static let future = Flags(rawValue: 1 << 18)
        static let present = Flags(rawValue: 1 << 19)
        static let yesterday = Flags(rawValue: 1 << 20)
        static let tomorrow = Flags(rawValue: 1 << 21)
        /// في, منذ and the like, behind which a bare number of four digits may be a year.
        static let yearPreposition = Flags(rawValue: 1 << 22)
        /// إن, أن: what follows the subject of a verb of saying.
        static let that = Flags(rawValue: 1 << 23)
        static let into = Flags(rawValue: 1 << 24)
        /// رقم, هاتف: the number that follows is a name of something.
        static let numberLabel = Flags(rawValue: 1 << 25)
        static let square = Flags(rawValue: 1 << 26)
        static let cube = Flags(rawValue: 1 << 27)
        static let degree = Flags(rawValue: 1 << 28)
        static let celsius = Flags(rawValue: 1 << 29)
        /// Begins something a rule may read.
        static let trigger = Flags(rawValue: 1 << 30)
        static let dual = Flags(rawValue: 1 << 31)
        /// What an office is of (خارجية, دفاع, وزراء).
        static let portfolio = Flags(rawValue: 1 << 32)
        /// A thing that is named after people (جامعة, مطار): the name behind it is not that person's mention.
        static let namedAfter = Flags(rawValue: 1 << 33)
        /// Listed with the article (the letters of ألف begin alike).
        static let hasArticle = Flags(rawValue: 1 << 34)
        /// آلاف, ملايين: no number without one before.
        static let pluralScale = Flags(rawValue: 1 << 48)
        /// ألفا, مليونا: once in the accusative, or the dual before what it counts.
        static let accusativeScale = Flags(rawValue: 1 << 49)
        /// أكثر, أقل before من: the number that follows is a limit.
        static let moreThan = Flags(rawValue: 1 << 50)
        static let lessThan = Flags(rawValue: 1 << 51)
        /// What numerals count in the news (شخص).
        static let counted = Flags(rawValue: 1 << 52)
        /// كل before a stretch of time.
        static let each = Flags(rawValue: 1 << 53)
        /// عدة, بضع: some, not said how many.
        static let several = Flags(rawValue: 1 << 54)
        /// The accusative or genitive singular, and the plural after three to ten, of a unit.
        static let pluralUnit = Flags(rawValue: 1 << 55)
    }

    /// A time of day that a word after the hour names.
    enum Period: UInt8 { case none, morning, noon, afternoon, evening, night }

    var flags: Flags = []
    var cardinal: Int16 = 0
    /// 1 to 12 Gregorian, 13 to 24 Hijri, 0 none.
    var month: UInt8 = 0
    /// Which months of two words it opens, as an index into the lexicon's lists and 1, 0 none.
    var monthOpener: UInt8 = 0
    /// 1 Monday to 7 Sunday.
    var weekday: UInt8 = 0
    var ordinal: UInt8 = 0
    /// The exponent of a power of ten, 0 none.
    var scale: UInt8 = 0
    /// The index of a unit and 1, 0 none; durations first.
    var unit: UInt8 = 0
    /// The index of a currency's name and 1, 0 none.
    var currency: UInt8 = 0
    var period: Period = .none
    /// Quarters of an hour and thirds: 30 for النصف, 15 for الربع, 20 for الثلث.
    var minutes: UInt8 = 0
    /// What it does in an expression of time, and which one it is of its kind.
    var time: TimeWord = .none
    var timeValue: UInt8 = 0
    /// المالي, الدراسي: the year before is one of budgets or schools.
    var isYearKind = false
    /// Into how many parts a fraction divides, 0 none, and how many of them the word says itself (2 for ثلثا, 0 for أرباع).
    var denominator: UInt8 = 0
    var parts: UInt8 = 0
}
