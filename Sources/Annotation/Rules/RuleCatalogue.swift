/// The rules with their examples, for the tests that run them and the documentation that prints them.
public enum RuleCatalogue {
    /// The rules in the order in which they are tried at each place.
    public static let rules: [RuleDescription] = [dates, times, ordinals, quantities]

    static let dates = RuleDescription(
        name: "dates",
        summary: "Dates with digits and names of months, pairs of calendars, ranges, years, weekdays, أمس and غدا.",
        examples: [
            RuleExample("افتتح المعرض في [16 مارس 2025] بالمدينة.", "date 2025-03-16"),
            RuleExample(
                "وصل الوفد [الأحد 16 رمضان 1446 هـ] الموافق [16 مارس 2025].",
                "date hijri 1446-09-16 = 2025-03-16", "date 2025-03-16 paired"),
            RuleExample("يبدأ الموسم في [7 تشرين الثاني/نوفمبر 2025].", "date 2025-11-07"),
            RuleExample("نسخة [2025-11-07] من الوثيقة، وأخرى مؤرخة [7/11/2025].", "date 2025-11-07", "date 2025-11-07"),
            RuleExample("أغلق المصنع منذ [عام 1992] ثم بيع في [نوفمبر 2025].", "date 1992", "date 2025-11"),
            RuleExample("تعقد الدورة بين [1 و3 يونيو].", "date --06-01..--06-03"),
            RuleExample("يستمر المهرجان من [3 إلى 5 مايو 2024].", "date 2024-05-03..2024-05-05"),
            RuleExample("غادر الفريق [يوم الخميس] ويعود [غدا].", "date relative", "date relative"),
            RuleExample("سجل اللاعب مايو هدفا عندما مارس الضغط على المنافس."),
        ])

    static let times = RuleDescription(
        name: "times", summary: "Times of day on the clock, with the part of the day if it is said.",
        examples: [
            RuleExample("انطلقت الرحلة [الساعة 9 مساء].", "time 21:00:00"),
            RuleExample("يغلق الباب عند [14:30] ويفتح عند [10:15 صباحا].", "time 14:30:00", "time 10:15:00"),
            RuleExample("تبدأ الجلسة [الساعة العاشرة والنصف صباحا].", "time 10:30:00"),
            RuleExample("تبدأ الجلسة [الساعة 9] كما قيل.", "time"),
        ])

    static let ordinals = RuleDescription(
        name: "ordinals", summary: "Ordinals from الأول to العاشر with their compounds, and with digits.",
        examples: [
            RuleExample("تنتهي المرحلة [الأولى] قبل الدورة [الـ21] للمعرض.", "ordinal 1", "ordinal 21"),
            RuleExample("في القرن [الحادي عشر] وفي الفصل [الخامس والعشرين].", "ordinal 11", "ordinal 25"),
        ])

    static let quantities = RuleDescription(
        name: "quantities",
        summary: "Numbers with digits, percentages, money, durations and measures, with their values.",
        examples: [
            RuleExample("تضم اللجنة [12] خبيرا و[١٬٢٥٠] متطوعا.", "number 12", "number 1250"),
            RuleExample("يبلغ التمويل [2.5 مليون دولار] منها [40%] منحة.", "money 2500000 USD", "percent 40"),
            RuleExample("كلف الجسر [300 ألف جنيه مصري] وبلغ طوله [3٫5 كيلومتر].", "money 300000 EGP", "measure 3.5 km"),
            RuleExample("دفع [500] ريال عن كل قطعة.", "number 500"),
            RuleExample("تستمر الأعمال [ثلاثة أشهر] بعد توقف دام [30 عاما].", "duration 3 month", "duration 30 year"),
            RuleExample("فاز الفريق 3-2 وعنوان الخادم 192.168.1.1 والإصدار 1.2.3 وهاتف 0123456789."),
        ])
}
