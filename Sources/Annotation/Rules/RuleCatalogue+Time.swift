extension RuleCatalogue {
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
}
