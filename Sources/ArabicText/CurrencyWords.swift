/// The words for currencies and the ISO 4217 codes that they stand for.
///
/// The codes are those of ISO 4217:2015, list one as of 2025, and four withdrawn ones that the news still counts in (DEM,
/// FRF, HRK, ITL).
public enum CurrencyWords {
    /// One name of a currency, with the adjectives that tell which country's it is.
    public struct Name: Sendable {
        /// The noun in its singular and plural (دولار, دولارا, دولارات).
        public let words: [String]
        /// The noun in its dual, which says 2 by itself.
        public let duals: [String]
        /// The code where no adjective follows; nil where several countries use the name and none is meant by habit.
        public let bare: String?
        /// The codes by adjective, in the masculine singular (or the words that stand for one).
        public let adjectives: [(word: String, code: String)]
        /// How many hundredths or thousandths of the currency one of these is: exponent of ten, 0 for the currency itself.
        public let minorDigits: Int

        init(
            _ words: [String], duals: [String] = [], bare: String? = nil, minorDigits: Int = 0,
            _ adjectives: [(word: String, code: String)] = []
        ) {
            self.words = words
            self.duals = duals
            self.bare = bare
            self.minorDigits = minorDigits
            self.adjectives = adjectives
        }

        /// A masculine noun with regular endings: دولار, دولارا, دولارات, دولاران, دولارين.
        init(
            regular word: String, also: [String] = [], bare: String? = nil, minorDigits: Int = 0,
            _ adjectives: [(word: String, code: String)] = []
        ) {
            self.init(
                [word, word + "ا", word + "ات"] + also, duals: [word + "ان", word + "ين"], bare: bare,
                minorDigits: minorDigits, adjectives)
        }
    }

    /// All names.
    public static let names: [Name] = shared + single + minor

    /// Names that several countries use.
    private static let shared: [Name] = [
        Name(
            regular: "دولار", bare: "USD",
            [
                ("أمريكي", "USD"), ("أميركي", "USD"), ("كندي", "CAD"), ("أسترالي", "AUD"), ("نيوزيلندي", "NZD"),
                ("نيوزلندي", "NZD"), ("سنغافوري", "SGD"), ("تايواني", "TWD"), ("هونغ كونغ", "HKD"),
                ("هونج كونج", "HKD"),
                ("ليبيري", "LRD"), ("ناميبي", "NAD"), ("جامايكي", "JMD"), ("باهامي", "BSD"), ("باربادوسي", "BBD"),
                ("بليزي", "BZD"), ("برمودي", "BMD"), ("بروناي", "BND"), ("كايماني", "KYD"), ("فيجي", "FJD"),
                ("غياني", "GYD"), ("سورينامي", "SRD"), ("ترينيدادي", "TTD"), ("زيمبابوي", "ZWG"),
                ("شرق كاريبي", "XCD"), ("جزر سليمان", "SBD"),
            ]),
        Name(
            regular: "جنيه",
            [
                ("مصري", "EGP"), ("إسترليني", "GBP"), ("بريطاني", "GBP"), ("سوداني", "SDG"), ("جنوب سوداني", "SSP"),
                ("فوكلاندي", "FKP"), ("جبل طارق", "GIP"),
            ]),
        Name(
            regular: "ريال",
            [
                ("سعودي", "SAR"), ("قطري", "QAR"), ("عماني", "OMR"), ("يمني", "YER"), ("إيراني", "IRR"),
                ("برازيلي", "BRL"), ("كمبودي", "KHR"),
            ]),
        Name(
            ["دينار", "دينارا", "دنانير"], duals: ["ديناران", "دينارين"],
            [
                ("كويتي", "KWD"), ("أردني", "JOD"), ("عراقي", "IQD"), ("بحريني", "BHD"), ("جزائري", "DZD"),
                ("تونسي", "TND"), ("ليبي", "LYD"), ("صربي", "RSD"), ("مقدوني", "MKD"),
            ]),
        Name(
            ["ليرة", "ليرات"], duals: ["ليرتان", "ليرتين"],
            [("تركي", "TRY"), ("سوري", "SYP"), ("لبناني", "LBP"), ("إيطالي", "ITL")]),
        Name(
            ["درهم", "درهما", "دراهم"], duals: ["درهمان", "درهمين"], [("إماراتي", "AED"), ("مغربي", "MAD")]),
        Name(regular: "روبل", bare: "RUB", [("روسي", "RUB"), ("بيلاروسي", "BYN"), ("بيلاروسيا", "BYN")]),
        Name(
            ["روبية", "روبيات"], duals: ["روبيتان", "روبيتين"],
            [
                ("هندي", "INR"), ("باكستاني", "PKR"), ("إندونيسي", "IDR"), ("نيبالي", "NPR"), ("سريلانكي", "LKR"),
                ("سيريلانكي", "LKR"), ("موريشيوسي", "MUR"), ("سيشلي", "SCR"), ("سيشيلي", "SCR"),
            ]),
        Name(
            regular: "فرنك",
            [
                ("سويسري", "CHF"), ("فرنسي", "FRF"), ("جيبوتي", "DJF"), ("رواندي", "RWF"), ("بوروندي", "BIF"),
                ("غيني", "GNF"), ("كونغولي", "CDF"), ("قمري", "KMF"), ("غرب أفريقي", "XOF"), ("وسط أفريقي", "XAF"),
                ("باسيفيكي", "XPF"),
            ]),
        Name(
            ["كرونة", "كرونات", "كرون"], duals: ["كرونتان", "كرونتين"],
            [("سويدي", "SEK"), ("نرويجي", "NOK"), ("دنماركي", "DKK"), ("تشيكي", "CZK"), ("آيسلندي", "ISK")]),
        Name(
            ["بيزو", "بيسو", "بيزوس"],
            [
                ("مكسيكي", "MXN"), ("أرجنتيني", "ARS"), ("تشيلي", "CLP"), ("فلبيني", "PHP"), ("فليبيني", "PHP"),
                ("كولومبي", "COP"), ("أوروغواياني", "UYU"), ("أوروغوياني", "UYU"), ("كوبي", "CUP"),
                ("دومينيكاني", "DOP"),
            ]),
        Name(
            ["شلن", "شلنا", "شلنات", "شيلينغ", "شلينغ"], duals: ["شلنين"],
            [("كيني", "KES"), ("صومالي", "SOS"), ("أوغندي", "UGX"), ("تنزاني", "TZS")]),
        Name(["وون", "وونا"], [("كوري", "KRW"), ("كوري جنوبي", "KRW"), ("كوري شمالي", "KPW")]),
        Name(["مانات", "ماناتا"], [("أذربيجاني", "AZN"), ("أذري", "AZN"), ("تركماني", "TMT")]),
        Name(["سوم", "سوما"], [("أوزبكي", "UZS"), ("أوزبكستاني", "UZS"), ("قرغيزي", "KGS"), ("قيرغيزي", "KGS")]),
        Name(["ليو", "لي"], [("روماني", "RON"), ("مولدوفي", "MDL")]),
        Name(["كواشا", "كواتشا"], [("زامبي", "ZMW"), ("مالاوي", "MWK")]),
        Name(["مارك", "ماركا"], [("ألماني", "DEM"), ("بوسني", "BAM")]),
    ]

    /// Names that one country uses. Those that are other words as well stand only with their adjective.
    private static let single: [Name] = [
        Name(["يورو", "أورو"], duals: ["يوروين"], bare: "EUR"),
        Name(["ين", "ينا"], bare: "JPY", [("ياباني", "JPY")]),
        Name(["يوان", "يوانا", "رنمينبي"], duals: ["يوانين"], bare: "CNY", [("صيني", "CNY")]),
        Name(
            ["شيكل", "شيقل", "شيكلا", "شيقلا", "شواكل", "شواقل", "شيكلات"], duals: ["شيكلين"], bare: "ILS",
            [("إسرائيلي", "ILS"), ("جديد", "ILS")]),
        Name(["تنغي", "تنغه"], bare: "KZT", [("كازاخستاني", "KZT"), ("كازاخي", "KZT")]),
        Name(["أوقية"], [("موريتاني", "MRU")]),
        Name(["راند", "رند"], bare: "ZAR", [("جنوب أفريقي", "ZAR")]),
        Name(["نايرا", "نيرة"], bare: "NGN", [("نيجيري", "NGN")]),
        Name(["هريفنيا", "هريفنا", "غريفنا"], bare: "UAH", [("أوكراني", "UAH")]),
        Name(["زلوتي"], bare: "PLN", [("بولندي", "PLN")]),
        Name(["فورنت", "فورينت"], bare: "HUF", [("مجري", "HUF")]),
        Name(["ليف", "ليفا"], [("بلغاري", "BGN")]), Name(["كونا"], [("كرواتي", "HRK")]),
        Name(["ليك"], [("ألباني", "ALL")]), Name(["لاري"], [("جورجي", "GEL")]), Name(["درام"], [("أرميني", "AMD")]),
        Name(["سوموني"], [("طاجيكي", "TJS"), ("طاجيكستاني", "TJS")]), Name(["أفغاني"], [("أفغاني", "AFN")]),
        Name(["تاكا"], [("بنغالي", "BDT"), ("بنغلاديشي", "BDT")]),
        Name(["كيات"], [("ميانماري", "MMK"), ("بورمي", "MMK")]),
        Name(["كيب"], [("لاوسي", "LAK")]), Name(["دونغ"], [("فيتنامي", "VND")]),
        Name(["بات", "باهت", "باتا"], [("تايلاندي", "THB"), ("تايلندي", "THB")]),
        Name(["رينغيت", "رينجيت"], bare: "MYR", [("ماليزي", "MYR")]), Name(["باتاكا"], bare: "MOP"),
        Name(["توغريك"], bare: "MNT"), Name(["نغولتروم"], bare: "BTN"),
        Name(["روفية"], bare: "MVR", [("مالديفي", "MVR")]),
        Name(["كينا"], [("بابوي", "PGK")]), Name(["بانغا"], [("تونغي", "TOP")]), Name(["تالا"], [("ساموي", "WST")]),
        Name(["فاتو"], [("فانواتي", "VUV")]),
        Name(["بر", "بير"], [("إثيوبي", "ETB")]), Name(["سيدي"], [("غاني", "GHS")]), Name(["كوانزا"], bare: "AOA"),
        Name(["بولا"], [("بوتسواني", "BWP")]), Name(["ميتيكال"], bare: "MZN"), Name(["أرياري"], bare: "MGA"),
        Name(["لوتي"], [("ليسوتي", "LSL")]), Name(["ليلانجيني"], bare: "SZL"), Name(["ناكفا"], bare: "ERN"),
        Name(["دالاسي"], bare: "GMD"), Name(["ليون"], [("سيراليوني", "SLE")]), Name(["إسكودو"], [("رأس أخضري", "CVE")]),
        Name(["دوبرا"], bare: "STN"),
        Name(["سول"], [("بيروفي", "PEN"), ("بيرواني", "PEN")]), Name(["بوليفيانو"], bare: "BOB"),
        Name(["غواراني"], bare: "PYG", [("باراغواياني", "PYG")]), Name(["بوليفار", "بوليفارا"], [("فنزويلي", "VES")]),
        Name(["كولون"], [("كوستاريكي", "CRC")]), Name(["كيتزال"], bare: "GTQ"), Name(["ليمبيرا"], bare: "HNL"),
        Name(["كوردوبا"], [("نيكاراغوي", "NIO")]), Name(["بالبوا"], [("بنمي", "PAB")]),
        Name(["غورد"], [("هايتي", "HTG")]),
        Name(["فلورن"], [("أروبي", "AWG")]), Name(["غيلدر"], [("كاريبي", "XCG")]),
        // 25 مليون إسترليني: the adjective alone.
        Name(["إسترليني"], bare: "GBP"),
    ]

    /// Parts of a currency: the value is written in the currency itself, as ISO 4217 has no codes for its parts.
    private static let minor: [Name] = [
        Name(
            regular: "سنت", also: ["سنتيمات"], bare: "USD", minorDigits: 2,
            [
                ("أمريكي", "USD"), ("أميركي", "USD"), ("كندي", "CAD"), ("أسترالي", "AUD"), ("يورو", "EUR"),
                ("أوروبي", "EUR"),
            ]),
        Name(["هللة", "هللات"], duals: ["هللتين"], bare: "SAR", minorDigits: 2, [("سعودي", "SAR")]),
        Name(["بنس", "بنسا", "بنسات"], duals: ["بنسين"], bare: "GBP", minorDigits: 2, [("إسترليني", "GBP")]),
        Name(["كوبيك", "كوبيكا"], bare: "RUB", minorDigits: 2),
        Name(["بيسة", "بيسات"], bare: "OMR", minorDigits: 3),
        Name(
            ["قرش", "قرشا", "قروش"], duals: ["قرشان", "قرشين"], minorDigits: 2,
            [("مصري", "EGP"), ("سوداني", "SDG"), ("سوري", "SYP"), ("لبناني", "LBP"), ("أردني", "JOD")]),
        Name(
            ["فلس", "فلسا", "فلوس"], duals: ["فلسان", "فلسين"], minorDigits: 3,
            [("كويتي", "KWD"), ("أردني", "JOD"), ("بحريني", "BHD"), ("عراقي", "IQD")]),
        Name(["سنتيم", "سنتيما"], minorDigits: 2, [("جزائري", "DZD"), ("مغربي", "MAD"), ("سويسري", "CHF")]),
        Name(["مليم", "مليما", "مليمات"], minorDigits: 3, [("تونسي", "TND"), ("مصري", "EGP")]),
    ]

    /// Countries and their cities, by the code of the currency counted there, to tell whose ريال is meant where no
    /// adjective says it. Names that two of them share (عمان, طرابلس) are left out.
    public static let homes: [(code: String, words: [String])] = [
        ("SAR", ["السعودية", "الرياض", "جدة", "مكة", "الدمام"]), ("QAR", ["قطر", "الدوحة"]),
        ("OMR", ["مسقط", "صلالة"]),
        ("YER", ["اليمن", "صنعاء", "عدن", "تعز"]), ("IRR", ["إيران", "طهران", "أصفهان"]), ("BRL", ["البرازيل"]),
        ("KHR", ["كمبوديا"]), ("EGP", ["مصر", "القاهرة", "الإسكندرية"]), ("GBP", ["بريطانيا", "لندن", "إنجلترا"]),
        ("SDG", ["السودان", "الخرطوم"]), ("SSP", ["جوبا"]), ("KWD", ["الكويت"]), ("JOD", ["الأردن", "إربد"]),
        ("IQD", ["العراق", "بغداد", "البصرة", "أربيل", "الموصل"]), ("BHD", ["البحرين", "المنامة"]),
        ("DZD", ["الجزائر"]),
        ("TND", ["تونس", "صفاقس"]), ("LYD", ["ليبيا", "بنغازي"]), ("RSD", ["صربيا", "بلغراد"]), ("MKD", ["مقدونيا"]),
        ("TRY", ["تركيا", "أنقرة", "إسطنبول"]), ("SYP", ["سوريا", "سورية", "دمشق", "حلب"]),
        ("LBP", ["لبنان", "بيروت"]),
        ("ITL", ["إيطاليا"]), ("AED", ["الإمارات", "دبي", "أبوظبي", "الشارقة"]),
        ("MAD", ["المغرب", "الرباط", "مراكش", "طنجة", "أكادير"]),
        ("INR", ["الهند", "نيودلهي", "مومباي"]), ("PKR", ["باكستان", "كراتشي"]), ("IDR", ["إندونيسيا", "جاكرتا"]),
        ("NPR", ["نيبال"]), ("LKR", ["سريلانكا"]), ("CHF", ["سويسرا", "زيورخ"]), ("FRF", ["فرنسا"]),
        ("DJF", ["جيبوتي"]), ("RWF", ["رواندا"]), ("BIF", ["بوروندي"]), ("GNF", ["غينيا"]), ("CDF", ["الكونغو"]),
        ("KMF", ["القمر"]), ("SEK", ["السويد"]), ("NOK", ["النرويج"]), ("DKK", ["الدنمارك"]), ("CZK", ["التشيك"]),
        ("ISK", ["آيسلندا"]), ("MXN", ["المكسيك"]), ("ARS", ["الأرجنتين"]), ("CLP", ["تشيلي"]), ("PHP", ["الفلبين"]),
        ("COP", ["كولومبيا"]), ("UYU", ["أوروغواي"]), ("CUP", ["كوبا"]), ("KES", ["كينيا", "نيروبي"]),
        ("SOS", ["الصومال", "مقديشو"]), ("UGX", ["أوغندا"]), ("TZS", ["تنزانيا"]), ("KRW", ["سيول"]),
        ("KPW", ["بيونغيانغ"]),
        ("JPY", ["اليابان", "طوكيو", "أوساكا", "ياباني", "يابانية", "الياباني", "اليابانية"]),
        ("CNY", ["الصين", "بكين", "شنغهاي", "صيني", "صينية", "الصيني", "الصينية"]),
        ("XOF", ["السنغال", "النيجر", "بنين"]), ("XAF", ["الكاميرون", "تشاد", "الغابون"]),
    ]

    /// Signs, by code point: U+0024 $, U+20AC €, U+00A3 £, U+20AA ₪, U+20BD ₽, U+20BA ₺, U+20B9 ₹, U+20A9 ₩, U+20A6 ₦,
    /// U+20B4 ₴, U+20AB ₫, U+20B1 ₱, U+20B8 ₸, U+FDFC ﷼ is left out, for any country's rial may be meant, and U+00A5 ¥,
    /// which stands for the yen and the yuan: the countries of the text tell.
    public static let signs: [(scalar: UInt32, code: String)] = [
        (0x24, "USD"), (0x20AC, "EUR"), (0xA3, "GBP"), (0x20AA, "ILS"), (0x20BD, "RUB"), (0x20BA, "TRY"),
        (0x20B9, "INR"), (0x20A9, "KRW"), (0x20A6, "NGN"), (0x20B4, "UAH"), (0x20AB, "VND"), (0x20B1, "PHP"),
        (0x20B8, "KZT"),
    ]

    /// Abbreviations of two letters with stops, as price lists write them: ر.س 100.
    public static let abbreviations: [(first: String, second: String, code: String)] = [
        ("ر", "س", "SAR"), ("ر", "ق", "QAR"), ("ر", "ع", "OMR"), ("ر", "ي", "YER"), ("د", "إ", "AED"),
        ("د", "ك", "KWD"),
        ("د", "ب", "BHD"), ("د", "ع", "IQD"), ("د", "ت", "TND"), ("د", "ل", "LYD"), ("د", "ج", "DZD"),
        ("د", "م", "MAD"),
        ("ج", "م", "EGP"), ("ج", "س", "SDG"), ("ل", "س", "SYP"), ("ل", "ل", "LBP"), ("ل", "ت", "TRY"),
    ]
}
