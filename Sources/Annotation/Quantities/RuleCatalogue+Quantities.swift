extension RuleCatalogue {
    static let ordinals = RuleDescription(
        name: "ordinals",
        summary:
            "Ordinals in words with their compounds, with digits, and without the article where no other word is like them.",
        examples: [
            RuleExample("تنتهي المرحلة [الأولى] قبل الدورة [الـ21] للمعرض.", "ordinal 1", "ordinal 21"),
            RuleExample("في الباب [الحادي عشر] وفي الفصل [الخامس والعشرين].", "ordinal 11", "ordinal 25"),
            RuleExample("احتفلت الدار بالذكرى [الخمسين] لصدور مجلتها.", "ordinal 50"),
            RuleExample("صار [ثالث] مصنع في الإقليم بعد محاولة [رابعة].", "ordinal 3", "ordinal 4"),
            RuleExample("حل الفريق [رابعا] بعد منافسيه، وللصحيفة في ذكراها [المئة] ملحق.", "ordinal 4", "ordinal 100"),
            RuleExample("أفرج عن الـ[16] قاصرا بعد الجلسة [الـ16] للمحكمة.", "number 16", "ordinal 16"),
            RuleExample("أول دولة تنضم، وثاني أكبر مدينة."),
        ])

    static let quantities = RuleDescription(
        name: "quantities",
        summary: """
            Numbers in digits and words, fractions, percentages, money, durations and measures, single, as ranges and as \
            limits, with their values. أكثر من and أقل من belong to the mention, other words of limit do not. بليون is 10^9. \
            Thirds are rounded to four places. A decade is ten years and a century a hundred. Indefinite amounts (عشرات, \
            مئات) are left alone, but عدة أشهر and ملايين الدولارات are a duration and money without a value.
            """,
        examples: [
            RuleExample("تضم اللجنة [12] خبيرا و[١٬٢٥٠] متطوعا.", "number 12", "number 1250"),
            RuleExample("يبلغ التمويل [2.5 مليون دولار] منها [40%] منحة.", "money 2500000 USD", "percent 40"),
            RuleExample("كلف الجسر [300 ألف جنيه مصري] وبلغ طوله [3٫5 كيلومتر].", "money 300000 EGP", "measure 3.5 km"),
            RuleExample("دفع [500] ريال عن كل قطعة.", "number 500"),
            RuleExample("باعوا القمح في الرياض ب[500 ريال] للكيس.", "money 500 SAR"),
            RuleExample("تستمر الأعمال [ثلاثة أشهر] بعد توقف دام [30 عاما].", "duration 3 month", "duration 30 year"),
            RuleExample("حضر [مئة وخمسة وعشرون ألفا وثلاثمئة] زائر.", "number 125300"),
            RuleExample("زار المعرض [مليون ونصف المليون] شخص.", "number 1500000"),
            RuleExample("أنجز [ثلاثة أرباع] العمل وبقي [ثلث] الجدار.", "number 0.75", "number 0.3333"),
            RuleExample("دفع [3 دولارات و20 سنتا] ثمنا للدفتر.", "money 3.2 USD"),
            RuleExample("يتراوح العدد بين [10 و20] من [3 إلى 5 آلاف] في السنة.", "number 10..20", "number 3000..5000"),
            RuleExample("نقل [أكثر من 100 طن] في [أقل من عشر سنوات].", "measure 100.. t", "duration ..10 year"),
            RuleExample("لا يقل العدد عن [ستين] ولا تتجاوز الغرامة [خمسمئة يورو].", "number 60..", "money ..500 EUR"),
            RuleExample("انتظر [يومين] ثم [ساعة ونصف الساعة].", "duration 2 day", "duration 1.5 hour"),
            RuleExample("في [السنوات الست] مضت [عدة أشهر] من الجفاف.", "duration 6 year", "duration ? month"),
            RuleExample("دام العرض [ساعة وعشرين دقيقة] أمام أحد أشهر الأبراج.", "duration 80 minute"),
            RuleExample("أعاد [الخمسين دولارا] وتبرع ب[3 ملايين إسترليني].", "money 50 USD", "money 3000000 GBP"),
            RuleExample("يزورها [كل عامين] منذ [ربع قرن].", "duration 2 year", "duration 25 year"),
            RuleExample("هبطت الحرارة إلى [5 درجات مئوية تحت الصفر].", "measure -5 °C"),
            RuleExample(
                "سارت بسرعة [90 كيلومترا في الساعة] على [120 مترا مربعا].", "measure 90 km/h", "measure 120 m2"),
            RuleExample("فاز الفريق 3-2 وعنوان الخادم 192.168.1.1 والإصدار 1.2.3 وهاتف 0123456789."),
            RuleExample("ارتفعت الكلفة [2ر3 بالمئة] إلى [¥500] في طوكيو.", "percent 3.2", "money 500 JPY"),
            RuleExample("سجل المختبر [صفر] إصابات، والتغير [ناقص 0.4%].", "number 0", "percent -0.4"),
            RuleExample("وظف المصنع [1950] عاملا ونال [مئات الملايين من الدولارات].", "number 1950", "money ? USD"),
            RuleExample("خسر الضيوف بهدف مقابل صفر، ورقم الطوارئ 112 مجاني."),
            RuleExample("صدر القرار 1701 وفق المادة 15 قبل مونديال 2022."),
            RuleExample("تجمع عشرات الآلاف قبل ربع النهائي، وألف الكاتب رواية."),
        ])
}
