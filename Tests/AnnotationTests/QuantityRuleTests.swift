import Testing
import TextModel

@Suite("Numbers and quantities")
struct QuantityRuleTests {
    typealias Row = DateRuleTests.Row

    static let numbers: [Row] = [
        Row("حضر [12] خبيرا", "number 12"),
        Row("حضر [١٢] خبيرا", "number 12"),
        Row("حضر [۱۲] خبيرا", "number 12"),
        Row("حضر [1,250] زائرا", "number 1250"),
        Row("حضر [١٬٢٥٠] زائرا", "number 1250"),
        Row("حضر [1,250,000] زائر", "number 1250000"),
        Row("حضر [1.250.000] زائر", "number 1250000"),
        Row("بلغ المعدل [3٫5] نقاط", "number 3.5"),
        Row("بلغ المعدل [3.50] نقاط", "number 3.5"),
        Row("بلغ المعدل [2,5] نقطة", "number 2.5"),
        Row("بلغ المعدل [0.05] نقطة", "number 0.05"),
        Row("زرعت [2.5 مليون] شجرة", "number 2500000"),
        Row("زرعت [3 ملايين] شجرة", "number 3000000"),
        Row("زرعت [400 ألف] شجرة", "number 400000"),
        Row("زرعت [3 ملايين و400 ألف] شجرة", "number 3400000"),
        Row("زرعت [12 ألفا و500] شجرة", "number 12500"),
        Row("زرعت [1.2 تريليون] شجرة", "number 1200000000000"),
        Row("حضر و[3] غابوا", "number 3"),
        Row("بـ[40] شاحنة نقلت المواد", "number 40"),
        Row("حضر ([15]) عضوا", "number 15"),
        Row("حضرت الدول الـ[15] الأعضاء", "number 15"),
        Row("بلغ العدد [0]، وهو قليل", "number 0"),
    ]

    static let percents: [Row] = [
        Row("ارتفع بنسبة [40%] بلا سبب", "percent 40"),
        Row("ارتفع بنسبة [٤٠٪] بلا سبب", "percent 40"),
        Row("ارتفع بنسبة [%40] بلا سبب", "percent 40"),
        Row("ارتفع بنسبة [40 %] بلا سبب", "percent 40"),
        Row("ارتفع بنسبة [40 في المئة] بلا سبب", "percent 40"),
        Row("ارتفع بنسبة [40 في المائة] بلا سبب", "percent 40"),
        Row("ارتفع بنسبة [2.5 بالمئة] بلا سبب", "percent 2.5"),
        Row("ارتفع بنسبة [2,5 بالمائة] بلا سبب", "percent 2.5"),
        Row("ارتفع بين [40 و50 في المئة] بلا سبب", "percent 40..50"),
        Row("ارتفع من [40 إلى 50 بالمئة] بلا سبب", "percent 40..50"),
        Row("ارتفع [40-50%] بلا سبب", "percent 40..50"),
        Row("ارتفع [خمسة في المئة] بلا سبب", "percent 5"),
        Row("ارتفع [خمسة وعشرين في المئة] بلا سبب", "percent 25"),
    ]

    static let money: [Row] = [
        Row("كلف [2.5 مليون دولار] للجميع", "money 2500000 USD"),
        Row("كلف [100 دولار] للجميع", "money 100 USD"),
        Row("كلف [100 دولار أمريكي] للجميع", "money 100 USD"),
        Row("كلف [100 دولار كندي] للجميع", "money 100 CAD"),
        Row("كلف [300 جنيه مصري] للجميع", "money 300 EGP"),
        Row("كلف [300 جنيه إسترليني] للجميع", "money 300 GBP"),
        Row("كلف [300 ريال سعودي] للجميع", "money 300 SAR"),
        Row("كلف [300 ريال قطري] للجميع", "money 300 QAR"),
        Row("كلف [7 ملايين دينار كويتي] للجميع", "money 7000000 KWD"),
        Row("كلف [20 ليرة تركية] للجميع", "money 20 TRY"),
        Row("كلف [20 درهما إماراتيا] للجميع", "money 20 AED"),
        Row("كلف [1.5 مليار يورو] للجميع", "money 1500000000 EUR"),
        Row("كلف [$100] للجميع", "money 100 USD"),
        Row("كلف [100$] للجميع", "money 100 USD"),
        Row("كلف [€2.5 مليون] للجميع", "money 2500000 EUR"),
        Row("كلف [100 USD] للجميع", "money 100 USD"),
        Row("كلف [ثلاثة ملايين دولار] للجميع", "money 3000000 USD"),
        Row("كلف [مليون دولار] للجميع", "money 1000000 USD"),
        Row("كلف [مليوني ريال سعودي] للجميع", "money 2000000 SAR"),
        Row("كلف [300] ريال للجميع", "number 300"),
        Row("كلف [300] جنيه للجميع", "number 300"),
        Row("كلف [2.5 مليون] دينار للجميع", "number 2500000"),
    ]

    static let measures: [Row] = [
        Row("دام [3 أشهر] كاملة", "duration 3 month"),
        Row("دام [ثلاثة أشهر] كاملة", "duration 3 month"),
        Row("دام [30 عاما] كاملة", "duration 30 year"),
        Row("دام [ثلاثين عاما] كاملة", "duration 30 year"),
        Row("دام [خمسة وعشرين عاما] كاملة", "duration 25 year"),
        Row("دام [أحد عشر يوما] كاملة", "duration 11 day"),
        Row("دام [24 ساعة] كاملة", "duration 24 hour"),
        Row("دام [10 دقائق] كاملة", "duration 10 minute"),
        Row("دام [يومين] ثم هدأ", "duration 2 day"),
        Row("دام [أسبوعين] ثم هدأ", "duration 2 week"),
        Row("دام [مئة عام] ثم هدأ", "duration 100 year"),
        Row("دام [مئة وخمسين يوما] ثم هدأ", "duration 150 day"),
        Row("يبعد [5 كيلومترات] عن القرية", "measure 5 km"),
        Row("يبعد [5كم] عن القرية", "measure 5 km"),
        Row("يبعد [5 km] عن القرية", "measure 5 km"),
        Row("مساحته [120 مترا مربعا] فقط", "measure 120 m2"),
        Row("مساحته [3 آلاف هكتار] فقط", "measure 3000 ha"),
        Row("حجمه [8 أمتار مكعبة] فقط", "measure 8 m3"),
        Row("وزنه [2.5 طن] فقط", "measure 2.5 t"),
        Row("وزنه [40 كيلوغراما] فقط", "measure 40 kg"),
        Row("بلغت [38 درجة مئوية] نهارا", "measure 38 °C"),
        Row("بسرعة [90 كيلومترا في الساعة] ليلا", "measure 90 km/h"),
        Row("أنتج [مليون برميل] من الزيت", "measure 1000000 barrel"),
    ]

    static let ordinals: [Row] = [
        Row("المرحلة [الأولى] من العمل", "ordinal 1"),
        Row("المرحلة [الاولى] من العمل", "ordinal 1"),
        Row("اجتماعها [الأول] طويل", "ordinal 1"),
        Row("الدور [العاشر] مغلق", "ordinal 10"),
        Row("الدور [الثاني عشر] مغلق", "ordinal 12"),
        Row("الدور [الثالث والعشرين] مغلق", "ordinal 23"),
        Row("الفصل [الـ21] طويل", "ordinal 21"),
        Row("في الذكرى [ال21] للبلدية", "ordinal 21"),
        Row("البطولة [21st] هناك", "ordinal 21"),
        Row("الجائزة [3rd] هناك", "ordinal 3"),
    ]

    static let negatives: [String] = [
        "فاز 3-2 على ضيفه", "فاز 3 - 2 على ضيفه", "الإصدار 1.2.3 متاح", "الخادم 192.168.1.100 معطل",
        "هاتف 0123456789 للحجز", "اتصل 964 770 123 4567 فورا", "اتصل على +9647701234567", "القمة C5+1 هناك",
        "الطائرة F16 حلقت", "طريق A12 مغلق", "رقم 12 على الباب", "القرار رقم 242 صدر", "صفحة https://a.b/2024/x1 هناك",
        "العميل 007 عاد", "البطاقة 12345678901234567890 ملغاة", "النسبة 5/7 فقط", "المعادلة 2+2 سهلة",
        "القناة 24x7 تعمل", "الرمز ABC-123 قديم", "الوسم #2030 شائع", "البريد a_12 قديم", "كوفيد-19 مرض",
        "أول دولة تنضم", "ثاني أكبر مدينة", "الأولوية للتعليم", "العشيرة كلها",
        "ذاك يوم جميل", "ساعات العمل طويلة", "ين ويانغ رمزان", "الدولار يرتفع", "مرحبا بالجميع",
    ]

    @Test("Numbers", arguments: numbers)
    func readsNumbers(_ row: Row) { Reading.expect(row.text, row.finds) }

    @Test("Percentages", arguments: percents)
    func readsPercents(_ row: Row) { Reading.expect(row.text, row.finds) }

    @Test("Money", arguments: money)
    func readsMoney(_ row: Row) { Reading.expect(row.text, row.finds) }

    @Test("Durations and measures", arguments: measures)
    func readsMeasures(_ row: Row) { Reading.expect(row.text, row.finds) }

    @Test("Ordinals", arguments: ordinals)
    func readsOrdinals(_ row: Row) { Reading.expect(row.text, row.finds) }

    @Test("What is no quantity", arguments: negatives)
    func leavesAlone(_ text: String) {
        let found = Reading.annotate(text).mentions
        #expect(found.isEmpty, "\(found)")
    }
}
