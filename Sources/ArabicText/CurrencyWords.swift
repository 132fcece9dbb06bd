/// The words for currencies and the ISO 4217 codes that they stand for.
public enum CurrencyWords {
    /// One name of a currency, with the adjectives that tell which country's it is.
    public struct Name: Sendable {
        /// The noun in its numbers (دولار, دولارا, دولارات, دولارين).
        public let words: [String]
        /// The code where no adjective follows; nil where several countries use the name and none is meant by habit.
        public let bare: String?
        /// The codes by adjective, both genders.
        public let adjectives: [(word: String, code: String)]
    }

    /// All names.
    public static let names: [Name] = [
        Name(
            words: ["دولار", "دولارا", "دولارات", "دولاران", "دولارين"], bare: "USD",
            adjectives: [
                ("أمريكي", "USD"), ("أميركي", "USD"), ("أمريكيا", "USD"), ("أميركيا", "USD"), ("أمريكية", "USD"),
                ("أميركية", "USD"), ("كندي", "CAD"), ("كنديا", "CAD"), ("أسترالي", "AUD"), ("أستراليا", "AUD"),
                ("نيوزيلندي", "NZD"), ("سنغافوري", "SGD"), ("تايواني", "TWD"), ("ليبيري", "LRD"), ("ناميبي", "NAD"),
            ]),
        Name(words: ["يورو"], bare: "EUR", adjectives: []),
        Name(
            words: ["جنيه", "جنيها", "جنيهات", "جنيهان", "جنيهين"], bare: nil,
            adjectives: [
                ("مصري", "EGP"), ("مصريا", "EGP"), ("مصرية", "EGP"), ("إسترليني", "GBP"), ("استرليني", "GBP"),
                ("إسترلينيا", "GBP"), ("بريطاني", "GBP"), ("سوداني", "SDG"), ("سودانيا", "SDG"), ("سودانية", "SDG"),
            ]),
        Name(
            words: ["ريال", "ريالا", "ريالات", "ريالان", "ريالين"], bare: nil,
            adjectives: [
                ("سعودي", "SAR"), ("سعوديا", "SAR"), ("سعودية", "SAR"), ("قطري", "QAR"), ("قطريا", "QAR"),
                ("قطرية", "QAR"), ("عماني", "OMR"), ("عمانيا", "OMR"), ("عمانية", "OMR"), ("يمني", "YER"),
                ("يمنيا", "YER"), ("يمنية", "YER"), ("إيراني", "IRR"), ("إيرانيا", "IRR"), ("برازيلي", "BRL"),
            ]),
        Name(
            words: ["دينار", "دينارا", "دنانير", "ديناران", "دينارين"], bare: nil,
            adjectives: [
                ("كويتي", "KWD"), ("كويتيا", "KWD"), ("كويتية", "KWD"), ("أردني", "JOD"), ("أردنيا", "JOD"),
                ("أردنية", "JOD"), ("عراقي", "IQD"), ("عراقيا", "IQD"), ("عراقية", "IQD"), ("بحريني", "BHD"),
                ("بحرينيا", "BHD"), ("بحرينية", "BHD"), ("جزائري", "DZD"), ("جزائريا", "DZD"), ("جزائرية", "DZD"),
                ("تونسي", "TND"), ("تونسيا", "TND"), ("تونسية", "TND"), ("ليبي", "LYD"), ("ليبيا", "LYD"),
                ("ليبية", "LYD"), ("صربي", "RSD"),
            ]),
        Name(
            words: ["ليرة", "ليرات", "ليرتان", "ليرتين"], bare: nil,
            adjectives: [("تركية", "TRY"), ("سورية", "SYP"), ("لبنانية", "LBP"), ("إيطالية", "ITL")]),
        Name(
            words: ["درهم", "درهما", "دراهم", "درهمان", "درهمين"], bare: nil,
            adjectives: [
                ("إماراتي", "AED"), ("إماراتيا", "AED"), ("إماراتية", "AED"), ("مغربي", "MAD"), ("مغربيا", "MAD"),
                ("مغربية", "MAD"),
            ]),
        Name(
            words: ["روبل", "روبلا", "روبلات"], bare: "RUB",
            adjectives: [("روسي", "RUB"), ("روسيا", "RUB"), ("بيلاروسي", "BYN")]),
        Name(words: ["ين"], bare: "JPY", adjectives: [("ياباني", "JPY"), ("يابانيا", "JPY")]),
        Name(words: ["يوان", "يوانا"], bare: "CNY", adjectives: [("صيني", "CNY"), ("صينيا", "CNY")]),
        Name(
            words: ["روبية", "روبيات"], bare: nil,
            adjectives: [
                ("هندية", "INR"), ("باكستانية", "PKR"), ("إندونيسية", "IDR"), ("نيبالية", "NPR"), ("سريلانكية", "LKR"),
            ]),
        Name(
            words: ["فرنك", "فرنكا", "فرنكات"], bare: nil,
            adjectives: [("سويسري", "CHF"), ("سويسريا", "CHF"), ("فرنسي", "FRF"), ("جيبوتي", "DJF"), ("رواندي", "RWF")]),
        Name(
            words: ["كرونة", "كرونات", "كرونه", "كرون"], bare: nil,
            adjectives: [
                ("سويدية", "SEK"), ("نرويجية", "NOK"), ("دنماركية", "DKK"), ("تشيكية", "CZK"), ("آيسلندية", "ISK"),
            ]),
        Name(
            words: ["شيكل", "شيقل", "شيكلا", "شواكل", "شيكلات"], bare: "ILS",
            adjectives: [("إسرائيلي", "ILS"), ("جديد", "ILS")]),
        Name(
            words: ["بيزو", "بيزوس"], bare: nil,
            adjectives: [
                ("مكسيكي", "MXN"), ("أرجنتيني", "ARS"), ("تشيلي", "CLP"), ("فلبيني", "PHP"), ("كولومبي", "COP"),
            ]),
        Name(words: ["وون"], bare: nil, adjectives: [("كوري", "KRW"), ("كوريا", "KRW")]),
        Name(words: ["تنغي", "تنغه"], bare: "KZT", adjectives: []),
        Name(words: ["أوقية"], bare: nil, adjectives: [("موريتانية", "MRU")]),
        Name(words: ["راند", "رند"], bare: "ZAR", adjectives: []),
        Name(words: ["نايرا", "نيرة"], bare: "NGN", adjectives: [("نيجيرية", "NGN")]),
        Name(words: ["هريفنيا", "هريفنا"], bare: "UAH", adjectives: [("أوكرانية", "UAH")]),
        Name(words: ["زلوتي"], bare: "PLN", adjectives: [("بولندي", "PLN")]),
    ]

    /// Signs, by code point: U+0024 $, U+20AC €, U+00A3 £, U+20AA ₪, U+20BD ₽, U+20BA ₺, U+20B9 ₹. U+00A5 ¥ is left
    /// out: it stands for the yen and the yuan.
    public static let signs: [(scalar: UInt32, code: String)] = [
        (0x24, "USD"), (0x20AC, "EUR"), (0xA3, "GBP"), (0x20AA, "ILS"), (0x20BD, "RUB"), (0x20BA, "TRY"),
        (0x20B9, "INR"),
    ]
}
