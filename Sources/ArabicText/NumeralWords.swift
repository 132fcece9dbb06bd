/// Arabic numerals in words.
public enum NumeralWords {
    /// Words for 1 to 10, the tens and the hundreds, in the genders and cases the news writes, joined hundreds and the
    /// spoken forms that are printed (ميتين) included.
    public static let cardinals: [(word: String, value: Int)] =
        [
            ("واحد", 1), ("واحدة", 1), ("إحدى", 1), ("أحد", 1), ("اثنا", 2), ("اثني", 2), ("اثنان", 2), ("اثنين", 2),
            ("اثنتا", 2), ("اثنتي", 2), ("اثنتان", 2), ("اثنتين", 2), ("ثلاث", 3), ("ثلاثة", 3), ("أربع", 4),
            ("أربعة", 4), ("خمس", 5), ("خمسة", 5), ("ست", 6), ("ستة", 6), ("سبع", 7), ("سبعة", 7), ("ثمان", 8),
            ("ثماني", 8), ("ثمانية", 8), ("تسع", 9), ("تسعة", 9), ("عشر", 10), ("عشرة", 10),
            ("عشرون", 20), ("عشرين", 20), ("ثلاثون", 30), ("ثلاثين", 30), ("أربعون", 40), ("أربعين", 40),
            ("خمسون", 50), ("خمسين", 50), ("ستون", 60), ("ستين", 60), ("سبعون", 70), ("سبعين", 70), ("ثمانون", 80),
            ("ثمانين", 80), ("تسعون", 90), ("تسعين", 90),
            ("ثلاثا", 3), ("أربعا", 4), ("خمسا", 5), ("ستا", 6), ("سبعا", 7), ("ثمانيا", 8), ("تسعا", 9), ("عشرا", 10),
            ("مئة", 100), ("مائة", 100), ("ماية", 100), ("مئتان", 200), ("مئتين", 200), ("مئتا", 200), ("مئتي", 200),
            ("مائتان", 200), ("مائتين", 200), ("مائتا", 200), ("مائتي", 200), ("ميتين", 200), ("ميتان", 200),
        ] + joinedHundreds

    /// ثلاثمئة to تسعمئة in the spellings of the hundred; eight is written with its ya and without.
    private static var joinedHundreds: [(word: String, value: Int)] {
        let units = [
            ("ثلاث", 3), ("أربع", 4), ("خمس", 5), ("ست", 6), ("سبع", 7), ("ثمان", 8), ("ثماني", 8), ("تسع", 9),
        ]
        return units.flatMap { unit in
            ["مئة", "مائة", "ماية", "ميه"].map { (unit.0 + $0, unit.1 * 100) }
        }
    }

    /// One written form of a power of ten.
    public struct Scale: Sendable {
        /// How the form counts.
        public enum Number: Sendable {
            /// ألف: once, or as often as what stands before says.
            case singular
            /// ألفين: twice.
            case dual
            /// آلاف: as often as what stands before says; alone it says no number.
            case plural
            /// ألفا: the accusative after eleven to ninety-nine (خمسون ألفا), or the dual before what it counts
            /// (ألفا كيلومتر).
            case accusative
        }

        /// The form.
        public let word: String
        /// The exponent of ten.
        public let exponent: Int
        /// Its number.
        public let number: Number
    }

    /// Words for powers of ten. بليون is 10^9, as the news uses it for the American billion.
    public static let scales: [Scale] =
        [
            Scale(word: "ألف", exponent: 3, number: .singular), Scale(word: "ألفا", exponent: 3, number: .accusative),
            Scale(word: "آلاف", exponent: 3, number: .plural), Scale(word: "ألفان", exponent: 3, number: .dual),
            Scale(word: "ألفين", exponent: 3, number: .dual), Scale(word: "ألفي", exponent: 3, number: .dual),
            Scale(word: "ملايين", exponent: 6, number: .plural), Scale(word: "بلايين", exponent: 9, number: .plural),
        ]
        + [
            ("مليون", 6), ("مليار", 9), ("ميليار", 9), ("بليون", 9), ("تريليون", 12), ("ترليون", 12),
            ("كوادريليون", 15),
        ]
        .flatMap { word, exponent in
            [
                ("", Scale.Number.singular), ("ا", .accusative), ("ات", .plural), ("ان", .dual), ("ين", .dual),
                ("ي", .dual),
            ]
            .map { Scale(word: word + $0.0, exponent: exponent, number: $0.1) }
        }

    /// Ordinals from first to tenth without the article, masculine and feminine. The first of a compound (الحادي عشر) is
    /// here with 1.
    public static let ordinals: [(word: String, value: Int)] = [
        ("أول", 1), ("أولى", 1), ("حادي", 1), ("حادية", 1), ("ثاني", 2), ("ثانية", 2), ("ثالث", 3), ("ثالثة", 3),
        ("رابع", 4), ("رابعة", 4), ("خامس", 5), ("خامسة", 5), ("سادس", 6), ("سادسة", 6), ("سابع", 7), ("سابعة", 7),
        ("ثامن", 8), ("ثامنة", 8), ("تاسع", 9), ("تاسعة", 9), ("عاشر", 10), ("عاشرة", 10),
    ]

    /// Fractions: how many parts of how many. The plurals say no number of parts themselves (ثلاثة أرباع).
    public static let fractions: [(word: String, parts: Int, of: Int)] = [
        ("نصف", 1, 2), ("ثلث", 1, 3), ("ربع", 1, 4), ("سدس", 1, 6), ("ثلثا", 2, 3), ("ثلثي", 2, 3), ("ثلثان", 2, 3),
        ("ثلثين", 2, 3), ("نصفا", 1, 2), ("ربعا", 1, 4), ("أرباع", 0, 4), ("أثلاث", 0, 3), ("أخماس", 0, 5),
        ("أسداس", 0, 6), ("أسباع", 0, 7),
        ("أثمان", 0, 8), ("أتساع", 0, 9), ("أعشار", 0, 10),
    ]

    /// Nouns that numerals count in the news. A form that might be something else (ألف the verb, مئة ألفا) is a number
    /// before one of these.
    public static let countedNouns: [String] = wordList(
        """
        شخص أشخاص شخصا مواطن مواطنا مواطنين جندي جنديا جنود عسكري عنصر عنصرا عناصر مقاتل مقاتلا مقاتلين قتيل قتيلا قتلى
        جريح جريحا جرحى شهيد شهيدا شهداء مصاب مصابا مصابين ضحية ضحايا لاجئ لاجئا لاجئين نازح نازحا نازحين مهاجر مهاجرا
        مهاجرين طالب طالبا طلاب طالبة طالبات تلميذ تلميذا عامل عاملا عمال موظف موظفا موظفين متظاهر متظاهرا متظاهرين
        زائر زائرا زوار سائح سائحا سياح حاج حاجا راكب راكبا ركاب مسافر مسافرا مسافرين ناخب ناخبا ناخبين صوت صوتا أصوات
        أسير أسيرا أسرى سجين سجينا سجناء معتقل معتقلا معتقلين رهينة رهائن طفل طفلا أطفال امرأة نساء رجل رجلا رجال
        أسرة أسر عائلة عائلات نسمة منزل منزلا منازل وحدة وحدات شقة شقق سيارة سيارات شاحنة شاحنات طائرة طائرات سفينة
        سفن صاروخ صاروخا صواريخ قذيفة قذائف غارة غارات دولة دول مدينة مدن قرية قرى شركة شركات مدرسة مدارس مستشفى
        مشروع مشروعا مشاريع وظيفة وظائف فرصة نسخة نسخ كتاب كتب شجرة رأس نقطة نقاط مرة مرات حالة حالات إصابة إصابات وفاة
        وفيات مشترك مشتركا مستخدم مستخدما مشجع متفرج عضو عضوا أعضاء نائب نائبا نواب قطعة قطع سهم سهما أسهم وثيقة
        قضية قضايا متر سؤال طلب طلبا طلبات موقع موقعا مستوطن مستوطنا مستوطنين مستوطنة هدف أهداف لاعب لاعبا لاعبين
        مريض مريضا مرضى متطوع متطوعا ضابط ضابطا شاب شابا شرطي مستفيد مستفيدا مقيم مقيما فلسطيني فلسطينيا سوري عراقي
        مهندس مهندسا مهندسين طبيب طبيبا أطباء ممرض ممرضا ممرضة معلم معلما معلمين معلمة أستاذ أستاذا أساتذة باحث باحثا باحثين
        صحفي صحفيا خبير خبيرا خبراء مسلح مسلحا مسلحين إرهابي إرهابيا إرهابيين سفير سفيرا مقعد مقعدا مقاعد محل محلا محلات
        متجر متجرا متاجر مسجد مسجدا مساجد كتابا قرار قرارا قرارات جلسة جلسات دعوى شكوى شكاوى مخالفة مخالفات جثة جثث
        كشاف كشافا حافلة حافلات دراجة دراجات هاتف هاتفا صندوق صندوقا صناديق كرتون كيس كيسا أكياس سلة سلال وجبة وجبات
        مشارك مشاركا مشاركين متسابق متسابقا متقدم متقدما مرشح مرشحا مرشحين ملعب ملعبا مباراة مباريات بطولة
        """)
}
