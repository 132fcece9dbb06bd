extension RuleCatalogue {
    /// The rules of dates, then of times.
    static let timeRules = [dates, dateRanges, hijriDates, periods, relativeDates, times]

    static let dates = RuleDescription(
        name: "dates",
        summary:
            "Days, months and years of the Gregorian calendar, in digits and words, with the month's names of all regions.",
        examples: [
            RuleExample("افتتح المعرض في [16 مارس 2025] بالمدينة.", "date 2025-03-16"),
            RuleExample("يبدأ الموسم في [7 تشرين الثاني/نوفمبر 2025].", "date 2025-11-07"),
            RuleExample("رست الباخرة في [7 (تشرين الثاني) نوفمبر 2025] بالمرفأ.", "date 2025-11-07"),
            RuleExample("نسخة [2025-11-07] من الوثيقة، وأخرى مؤرخة [7/11/2025].", "date 2025-11-07", "date 2025-11-07"),
            RuleExample("حمل الطرد تاريخ [12/31/2025] كما هو.", "date"),
            RuleExample("احتفل الحي في [السادس من نوفمبر 2020] بعيده.", "date 2020-11-06"),
            RuleExample("اكتمل الجسر [سنة ألف وتسعمئة واثنتين وتسعين] متأخرا.", "date 1992"),
            RuleExample("أغلق المصنع منذ [عام 1992] ثم بيع في [نوفمبر 2025].", "date 1992", "date 2025-11"),
            RuleExample("سجل اللاعب مايو هدفا عندما مارس الضغط على المنافس."),
        ])

    static let dateRanges = RuleDescription(
        name: "date ranges",
        summary: "From one day, month or year to another, written once, behind من or بين or with a dash.",
        examples: [
            RuleExample("تعقد الدورة بين [1 و3 يونيو].", "date --06-01..--06-03"),
            RuleExample("يستمر المهرجان من [3 إلى 5 مايو 2024].", "date 2024-05-03..2024-05-05"),
            RuleExample("تغير الحي بين [عامي 2010 و2015] كثيرا.", "date 2010..2015"),
            RuleExample("أقفلت الملاعب من [مارس إلى يوليو 2020].", "date 2020-03..2020-07"),
            RuleExample("دارت الحرب ([1914-1918]) في الجبال.", "date 1914..1918"),
            RuleExample("تضاعف العدد في [عامي 2002] و[2003] مرتين.", "date 2002", "date 2003"),
            RuleExample("الهاتف 2011-2015-33 لا يعمل."),
        ])

    static let hijriDates = RuleDescription(
        name: "Hijri dates",
        summary: """
            Dates of the Islamic calendar, alone and in pairs with الموافق; bounds by the Umm al-Qura calendar, 1300 to \
            1600 AH.
            """,
        examples: [
            RuleExample(
                "وصل الوفد [الأحد 16 رمضان 1446 هـ] الموافق [16 مارس 2025].",
                "date hijri 1446-09-16 = 2025-03-16", "date 2025-03-16 paired"),
            RuleExample("صدر الأمر في [16 رمضان 1446هـ].", "date hijri 1446-09-16 within 2025-03-15..2025-03-17"),
            RuleExample("نسخ الكتاب [سنة 1423هـ]/[2002م].", "date hijri 1423 = 2002", "date 2002 paired"),
            RuleExample("وقع السيل [سنة 1245 هـ] بالوادي.", "date hijri 1245"),
            RuleExample("شيد السوق [عام 1420] بالحجر.", "date hijri 1420 within 1999-04-16..2000-04-06"),
            RuleExample(
                "وصل الطرد في [2 / 6 / 1436هـ] متأخرا.", "date hijri 1436-06-02 within 2015-03-21..2015-03-23"),
            RuleExample("ورد في النسخة [31 محرم 1440 هـ] سهوا.", "date"),
            RuleExample("تضاء الأسواق في [شهر رمضان المبارك].", "date hijri --09"),
            RuleExample("رمضان شاب طموح، والنتيجة صفر."),
        ])

    static let periods = RuleDescription(
        name: "periods",
        summary: """
            Centuries, decades, halves and quarters of a year, seasons, years of schools, budgets and sports, and the \
            edges of a time.
            """,
        examples: [
            RuleExample("عاش الشاعر في [القرن التاسع عشر].", "date 1801..1900"),
            RuleExample("انتشرت الفرق في [ستينيات القرن العشرين].", "date 1960..1969"),
            RuleExample("أغنيات [التسعينيات] لا تنسى.", "date 1990..1999"),
            RuleExample("ارتفعت المبيعات في [الربع الأول من 2024].", "date 2024-01..2024-03"),
            RuleExample("احترقت الغابات [صيف 2021] كلها.", "date 2021-06..2021-08"),
            RuleExample("أحرز الفريق لقب [موسم 2018/2019].", "date 2018..2019"),
            RuleExample("تدفع الأجور [نهاية كل شهر] نقدا.", "date"),
            RuleExample("تأخر الحصاد حتى [أواخر يونيو 2017].", "date 2017-06"),
            RuleExample("تزوج وهو في الخمسينيات من عمره، ويجدد العقد الحالي."),
        ])

    static let relativeDates = RuleDescription(
        name: "relative dates",
        summary: """
            Times reckoned from the item's date, without a value where that is not known: أمس, الخميس الماضي, قبل شهر, \
            هذا العام; and الآن and كل خميس, which never have one.
            """,
        examples: [
            RuleExample("غادر الفريق [يوم الخميس] ويعود [غدا].", "date relative", "date relative"),
            RuleExample("اختتم العرض [مساء أمس الأول] بنجاح.", "date relative"),
            RuleExample("تراجع الإنتاج [العام الماضي] وتحسن [هذا العام].", "date relative", "date relative"),
            RuleExample("وقعت الهزة [قبل ثلاثة أيام] في البحر.", "date relative"),
            RuleExample("ساد الهدوء في [الأيام الماضية] بالحدود.", "date relative"),
            RuleExample("يقيم [حاليا] في ضيعة ويزورنا [كل خميس].", "date", "date"),
            RuleExample("يزهر اللوز [كل عام] هناك، وأمطرت [البارحة الأولى] بغزارة.", "date", "date relative"),
            RuleExample("التقى الأمين العام الحالي الاثنين معا."),
        ])

    static let times = RuleDescription(
        name: "times", summary: "Times of day on the clock, with the part of the day and the zone if they are said.",
        examples: [
            RuleExample("انطلقت الرحلة [الساعة 9 مساء].", "time 21:00:00"),
            RuleExample("يغلق الباب عند [14:30] ويفتح عند [10:15 صباحا].", "time 14:30:00", "time 10:15:00"),
            RuleExample("تبدأ الجلسة [الساعة العاشرة والنصف صباحا].", "time 10:30:00"),
            RuleExample("يصل القطار [الساعة العاشرة إلا ربعا صباحا].", "time 09:45:00"),
            RuleExample("أذيع البيان [الساعة 18:00 بتوقيت غرينتش].", "time 18:00:00Z"),
            RuleExample("يعمل المكتب من [9 صباحا إلى 5 مساء].", "time 09:00:00..17:00:00"),
            RuleExample("تبدأ الجلسة [الساعة 9] كما قيل.", "time"),
            RuleExample("ينهي المعرض دورته [التاسعة] مساء.", "ordinal 9"),
            RuleExample("توقفت الساعة على الحائط، وانتهت المباراة 3:2."),
        ])
}
