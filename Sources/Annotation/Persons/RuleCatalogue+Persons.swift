extension RuleCatalogue {
    /// The rules for offices, titles and persons. Their examples have a small glossary of offices, countries and bodies
    /// behind them, as the program has the base set; `of 2` is the mention that a role is said of, `as 1` the one that
    /// gives the name, counted from 1.
    static let persons = [offices, titles, names, holders, mentions, aliases, references, namesakes]

    static let offices = RuleDescription(
        name: "offices",
        summary: "Offices with the country or body they are of, nested in them where it has a name.",
        examples: [
            RuleExample("وصل [وزير خارجية [الأردن]] مساء.", "role", "place"),
            RuleExample(
                "سلم [سفير [كندا]] رسالة إلى [رئيس [حزب النخيل الأخضر]].", "role", "place", "role", "organization"),
            RuleExample("افتتح [مدير مكتب الشؤون القانونية] الدورة.", "role"),
            RuleExample("نفى [رئيس اللجنة العليا] الخبر.", "role"),
            RuleExample("افتتح [مدير منطقة النخيل] الدورة.", "role"),
            RuleExample("نفى [رئيس اتحاد مزارعي الدواجن] الخبر.", "role"),
            RuleExample("نفى [مدير المدرسة] الذي غادر.", "role"),
            RuleExample("يقع المحل في شارع الملك فهد."),
        ])

    static let titles = RuleDescription(
        name: "titles", summary: "Titles abbreviated to letters, before a given name: د. م. أ.د.",
        examples: [
            RuleExample("حضر [د/] [طارق الزهراوي] الندوة.", "role of 2", "person"),
            RuleExample("ناقش [أ.د/] [محمود القباني] البحث.", "role of 2", "person"),
            RuleExample("كتب الحرف م/ على الورق."),
        ])

    static let names = RuleDescription(
        name: "names",
        summary: "Names that no glossary has: a known given name and what has the shape of a name behind it.",
        examples: [
            RuleExample("زار [طلال الفهد] القرية.", "person"),
            RuleExample("قال [إياد جمال الدين] إن الشعر صعب.", "person"),
            RuleExample("وصل [مازن بن عبد العزيز] ومعه [يوسف آل ثابت].", "person", "person"),
            RuleExample("غنى الفنان [هاني الطرابلسي] في الحفل.", "person"),
            RuleExample("سافر [عماد السيد إبراهيم] باكرا.", "person"),
            RuleExample("وصل [أبو حمزة الموصلي] مساء.", "person"),
            RuleExample("كريم جدا مع ضيوفه، وأمل جديد في القرية."),
            RuleExample("يحيى الأمل من جديد."),
            RuleExample("يجب ألا يزيد عمر الجسر كثيرا."),
            RuleExample("درس في جامعة محمد الخامسي ثم سافر."),
        ])

    static let holders = RuleDescription(
        name: "holders",
        summary: "The person an office or title is said of: before the name, behind it, set off or not.",
        examples: [
            RuleExample(
                "قال [الرئيس] [اللبناني] السابق [نبيل الحمداني] إن الأمر صعب.", "role of 3", "term", "person"),
            RuleExample("أكد [نزار الحمداني]، [وزير الخارجية]، الخبر.", "person", "role of 1"),
            RuleExample("أكد [نزار الحمداني] ([رئيس [كازاخستان]]) الخبر.", "person", "role of 1", "place"),
            RuleExample("حضر [الدكتور]/ [طارق الزهراوي] الندوة.", "role of 2", "person"),
            RuleExample("طالب [نزار الحمداني] [رئيس الوزراء] بالرد.", "person", "role"),
        ])

    static let mentions = RuleDescription(
        name: "mentions of one person",
        summary: "Later mentions by full, shorter or family name, in other spellings; people of one family stay apart.",
        examples: [
            RuleExample(
                "قال [نزار الحمداني] إن الماء يكفي. وأضاف [الحمداني] أن المطر قريب.", "person", "person as 1"),
            RuleExample(
                "حضر [محمد بن سلمان بن عبد العزيز] الحفل. وقال [محمد بن سلمان] كلمة.", "person", "person as 1"),
            RuleExample(
                "قال [إسماعيل عبد الرحمن] إن الماء يكفي. وقال [اسماعيل عبدالرحمن] إنه لا يكفي.", "person", "person as 1"
            ),
            RuleExample(
                "قال [نزار الحمداني] إن الماء يكفي. ورفضت [ليلى الحمداني] ذلك. وغادر الحمداني.", "person", "person"),
        ])

    static let aliases = RuleDescription(
        name: "other names of a person",
        summary:
            "A kunya or a name in marks of quotation that the text gives behind another name, and families of two words.",
        examples: [
            RuleExample(
                "اعتقل [خالد محمود الزبيدي] المكنى [أبا دجانة] ليلا. وكان [أبو دجانة] مختبئا.", "person", "person as 1",
                "person as 1"),
            RuleExample("أوقف [طلال القيسي] الملقب بـ«[الصقر الأسود]».", "person", "person as 1"),
            RuleExample("قال [لطفي بن عاشور] إن المطر غزير. وأضاف [بن عاشور] أن السد امتلأ.", "person", "person as 1"),
            RuleExample("الشارع المسمى «الصقر الأسود» مغلق."),
        ])

    static let references = RuleDescription(
        name: "offices alone",
        summary: "An office without a name is its one holder's in the document, if no other is named or meant.",
        examples: [
            RuleExample(
                "وصل [رئيس الوزراء] [نزار الحمداني] مساء. وغادر [رئيس الوزراء] باكرا.", "role of 2", "person",
                "role of 2"),
            RuleExample(
                "وصل [وزير الخارجية] [نزار الحمداني] مساء. وغادر [الوزير] باكرا.", "role of 2", "person", "role of 2"),
            RuleExample(
                "وصل [رئيس الوزراء] [اللبناني] [نزار الحمداني] مساء. وغادر [رئيس الوزراء] [الأردني].", "role of 3",
                "term", "person", "role", "term"),
        ])

    static let namesakes = RuleDescription(
        name: "bodies named like a place",
        summary: """
            Clubs behind نادي or فريق that have the name of a place, and newspapers whose name alone is a place or a word: \
            in marks of quotation behind ل or beside a word of the press, and then wherever the document has them in marks.
            """,
        examples: [
            RuleExample("انتقل اللاعب إلى نادي [القاهرة] فرحا.", "organization"),
            RuleExample("كتب مراسل «[الشرق الأوسط]» من [القاهرة] عن المعرض.", "organization", "place"),
            RuleExample("أقام نادي [القاهرة] الأدبي أمسية.", "place"),
            RuleExample("سافر اللاعب إلى [القاهرة] ثم عاد إلى ناديه.", "place"),
            RuleExample("يعيش في [الشرق الأوسط] بعيدا عن البحر.", "place"),
            RuleExample("قال المدير لـ«[الوطن]» إن العمل بدأ.", "organization"),
            RuleExample(
                "شرح المدير لـ\"[الوطن]\" كل شيء. وقرأ الجميع \"[الوطن]\" معا.", "organization", "organization"),
            RuleExample("حب «الوطن» واجب على الجميع."),
        ])
}
