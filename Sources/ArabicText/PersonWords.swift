/// Words that stand beside the names of persons and say what they are.
public enum PersonWords {
    /// Occupations that a name follows straight away (الفنان …); no office, but as good a sign of a name as one.
    public static let occupations = wordList(
        """
        الفنان الفنانة المطرب المطربة المغني المغنية الممثل الممثلة المخرج المخرجة الكاتب الكاتبة الشاعر الشاعرة الأديب الأديبة
        الروائي الروائية الناقد الناقدة الصحافي الصحافية الصحفي الصحفية الإعلامي الإعلامية المذيع المذيعة المصور المصورة
        الباحث الباحثة المؤرخ المحلل المحللة الخبير الخبيرة المحامي المحامية القاضي القاضية الطبيب الطبيبة المهندس المهندسة
        اللاعب اللاعبة المهاجم المدافع الحارس النجم النجمة الهداف المدرب المدربة الحكم الدولي القائد البطل البطلة العداء العداءة
        القيادي القيادية الناشط الناشطة المعارض المعارضة الأسير الأسيرة الشهيد الشهيدة المواطن المواطنة الطالب الطالبة الشاب الشابة
        المرشح المرشحة السياسي النائب النائبة الداعية المفكر الفيلسوف الراقصة الموسيقار الملحن المؤلف المؤلفة المنتج المنتجة
        زميله زميلته مواطنه مواطنته شقيقه شقيقته نجله ابنه ابنته والده زوجته زوجها نظيره نظيرته سلفه خلفه
        """)

    /// Words behind which an office is meant and not whoever holds it: منصب رئيس الوزراء.
    public static let ofOffices = wordList(
        """
        منصب لمنصب بمنصب المنصب لقب بلقب انتخاب انتخابات تعيين اختيار ترشيح صلاحيات مهام منصبي خلافة كرسي رتبة درجة صفة بصفة
        """)

    /// What says that an office is no longer held, not yet, or for the time being.
    public static let qualifiers = wordList(
        """
        السابق السابقة الأسبق الأسبقة الراحل الراحلة المخلوع المعزول المستقيل المستقيلة المقال المنتخب المنتخبة المقبل المقبلة
        القادم القادمة الجديد الجديدة المكلف المكلفة المؤقت المؤقتة بالإنابة بالنيابة بالوكالة المنتهية
        """)

    /// Those of the qualifiers that a later mention of the same holder may leave out.
    public static let passingQualifiers = wordList(
        "الراحل الراحلة المنتخب المنتخبة الجديد الجديدة المكلف المكلفة المؤقت المؤقتة بالإنابة بالنيابة بالوكالة")

    /// Bodies that offices are of, in the construct state: رئيس مجلس إدارة …, مدير مكتب ….
    public static let governedNouns = wordList(
        """
        مجلس لجنة هيئة إدارة شركة مجموعة قسم وحدة جهاز مكتب دائرة مديرية كتلة اتحاد نقابة بلدية بنك مصرف صندوق مركز معهد جامعة
        كلية غرفة محكمة بعثة منظمة جمعية مؤسسة برنامج مشروع قطاع وكالة صحيفة قناة شرطة أركان قوات عمليات فرع مصلحة شؤون أمن
        تحرير رابطة حملة مفوضية تجمع تحالف تيار ديوان دار مدرسة مستشفى أكاديمية قيادة هيئات فريق عام مرصد سلطة وزارة مجلة لواء منطقة محافظة
        إمارة ولاية مدينة إقليم
        """)

    /// Adjectives of bodies that are no adjectives of relation: اللجنة العليا.
    public static let bodyAdjectives = wordList(
        """
        العليا الأعلى العامة العام الكبرى الأكبر الدائمة الدائم المشتركة المشترك المستقلة المستقل الموحدة المنظمة الاستشارية المختصة
        المكلفة الخاصة الفرعية الرئيسة الأولى المؤقتة
        """)

    /// Offices and titles said of several people at once, whose holders are a list.
    public static let pluralHeads = wordList(
        """
        وزراء وزيرا وزيري وزيران وزيرين رؤساء رئيسا رئيسي رئيسان رئيسين سفراء سفيرا سفيري نواب نائبا نائبي قادة زعماء ملوك أمراء
        مديرو مديري مدراء دكاترة سادة شيوخ أعضاء ممثلو ممثلي مستشارو مستشاري مبعوثو مبعوثي
        """)

    /// What says that another name of the same person follows, behind ب or not: المكنى أبا قتادة, الملقب بالصقر.
    public static let alsoCalled = wordList(
        "المكنى المكناة المكني الملقب الملقبة المعروف المعروفة الشهير الشهيرة المدعو المدعوة المسمى المسماة")

    /// Military ranks that are common words too (الفريق the team, المقدم the presenter), read as ranks only between an
    /// office and a name.
    public static let doubtfulRanks = wordList("الفريق المقدم الرائد النقيب الملازم المشير اللواء العميد العقيد الرقيب")

    /// Relative pronouns that end as adjectives of relation do: المدرسة التي.
    public static let relatives = wordList("الذي التي اللتي")

    /// Ranks that are bodies of soldiers as well: اللواء 35 is a brigade.
    public static let brigades = wordList("اللواء لواء الفريق الفيلق")

    /// Honorifics and offices that are the family name behind a given name: منى السيد, رنا الحاج, فؤاد المهندس.
    public static let honorificFamilies = wordList(
        "السيد الحاج الشيخ الأمير القاضي قاضي المطران السلطان الباشا البيك الخوري المهندس")

    /// Months that are given and family names as well.
    public static let monthNames = wordList("رمضان شعبان رجب")

    /// Heads of churches, who are called by one name.
    public static let churchTitles = wordList("بابا بطريرك قداسة غبطة")

    /// First words of names that الله ends: نصر الله, جار الله.
    public static let beforeGod = wordList(
        "نصر جار عطا فضل خير هبة رحمة شكر ضيف سعد فتح رزق حبيب ولي نعمة عون أمان آية"
    )

    /// Letters that abbreviate a title, with a full stop or a slash behind them: د. is doctor, م. engineer, أ. professor.
    public static let titleLetters = wordList("د م أ أد أم ا")
}
