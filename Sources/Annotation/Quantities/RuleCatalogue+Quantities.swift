extension RuleCatalogue {
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
