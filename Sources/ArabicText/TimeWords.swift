/// The words that open, place or bound an expression of time, apart from the names of months and weekdays.
public enum TimeWords {
    /// What points at a time without naming one: now, recently, then.
    public static let deictics = wordList(
        """
        الآن حاليا مؤخرا آنذاك حينذاك آنئذ سابقا راهنا
        """)

    /// How often: daily, yearly.
    public static let frequencies = wordList("يوميا أسبوعيا شهريا سنويا")

    /// The beginning, middle or end of what follows.
    public static let edges = wordList(
        """
        أوائل أواخر أواسط منتصف مطلع مستهل بداية نهاية بدايات نهايات ختام
        """)

    /// Plurals of units of time, which الماضية or المقبلة places.
    public static let plurals = wordList("ثواني دقائق ساعات أيام أسابيع أشهر شهور سنوات سنين أعوام قرون عقود")

    /// Parts of the day that a day follows (مساء الأحد).
    public static let dayParts = wordList("صباح مساء فجر ظهر ظهيرة عصر ليل ليلة عشية ضحى صبيحة")

    /// The seasons, spring being 1.
    public static let seasons: [(word: String, season: Int)] = [
        ("ربيع", 1), ("صيف", 2), ("خريف", 3), ("شتاء", 4),
    ]

    /// The seasons as adverbs, in the accusative; ربيعا is a name as well.
    public static let seasonally = wordList("صيفا خريفا")

    /// The first day of a month: فاتح of a Gregorian one in the Maghreb, غرة of a Hijri one.
    public static let firstDays = wordList("فاتح الفاتح غرة")

    /// What a year of schools, budgets or sports is called by, behind عام, سنة or موسم.
    public static let yearKinds = wordList(
        """
        المالي المالية الدراسي الدراسية الجامعي الجامعية الأكاديمي الأكاديمية التشريعي القضائية القضائي الكروي الكروية
        الرياضي الرياضية الفلاحي الفلاحية الزراعي الزراعية التدريبي التدريبية
        """)

    /// The decades of a century, written with one ya or two.
    public static let decades: [(word: String, tens: Int)] = [
        ("عشرينيات", 20), ("ثلاثينيات", 30), ("أربعينيات", 40), ("خمسينيات", 50), ("ستينيات", 60), ("سبعينيات", 70),
        ("ثمانينيات", 80), ("تسعينيات", 90), ("عشرينات", 20), ("ثلاثينات", 30), ("أربعينات", 40), ("خمسينات", 50),
        ("ستينات", 60), ("سبعينات", 70), ("ثمانينات", 80), ("تسعينات", 90),
    ]

    /// Past, to come, going on: adjectives behind a time, with the article, in all genders and numbers.
    public static let past = wordList(
        """
        الماضي الماضية الماضيين الماضيتين المنصرم المنصرمة المنصرمين المنصرمتين الفارط الفارطة الفارطين الفائت الفائتة الفائتين الفائتتين
        المنقضي المنقضية
        """)
    /// See `past`.
    public static let future = wordList(
        """
        المقبل المقبلة المقبلين المقبلتين القادم القادمة القادمين القادمتين الآتي الآتية
        """)
    /// See `past`.
    public static let present = wordList("الجاري الجارية الحالي الحالية الراهن الراهنة")
    /// The last ones up to now (السنوات الأخيرة); of a month or year alone it says the fourth quarter.
    public static let latest = wordList("الأخير الأخيرة الأخيرين الأخيرتين")
    /// What refers to a time named before (اليوم التالي).
    public static let following = wordList("التالي التالية التاليين التاليتين اللاحق اللاحقة السابق السابقة")
    /// The very one (العام نفسه).
    public static let same = wordList("نفسه نفسها ذاته ذاتها عينه")
    /// A small number that stands between a plural and الماضية.
    public static let few = wordList("القليلة القلائل القريبة المعدودة القليلين")

    /// Adjectives that make a name of the day, week or year before them (اليوم العالمي).
    public static let namingAdjectives = wordList(
        """
        العالمي الدولي الوطني القومي الدراسي المفتوح السابع الرياضي الواحد الموعود المشهود الإعلامي الثقافي التدريبي
        الترفيهي الأوروبي العربي الأغر الكامل التضامني
        """)

    /// Who is called general: العام behind them is no year (الأمين العام الحالي).
    public static let generals = wordList(
        """
        الأمين المدير المدعي النائب القائد المفتش الرأي القطاع المراقب السكرتير القنصل الحاكم المشرف المنسق الكاتب النظام
        الإطار الوضع المفتي المستشار المال المؤتمر الإضراب الهدف العفو الاتجاه الصالح الشأن الحساب التأمين التعليم
        الذوق الرئيس الادعاء الوكيل
        """)

    /// Verbs of the past that a bare weekday belongs to: the news names the day just gone.
    public static let pastVerbs = wordList(
        """
        قال قالت أعلن أعلنت أكد أكدت أضاف أضافت أوضح أوضحت ذكر ذكرت صرح صرحت كشف كشفت أفاد أفادت أصدر أصدرت وقع وقعت
        وصل وصلت غادر غادرت قتل قتلت أصيب أصيبت لقي اجتمع اجتمعت التقى التقت افتتح افتتحت زار زارت عاد عادت
        بدأ بدأت انطلق انطلقت اختتم اختتمت انتهى انتهت فاز فازت خسر خسرت رفض رفضت أقر أقرت توفي توفيت اعتقل اعتقلت
        استقبل استقبلت بحث بحثت شن شنت دعا دعت حذر حذرت اندلع اندلعت شهد شهدت تظاهر تعرض تعرضت سقط سقطت نفى نفت
        """)

    /// Words that say that what follows is to come.
    public static let comingWords = wordList(
        """
        سوف المقرر مقرر المزمع المنتظر المرتقب سيعقد ستعقد سيبدأ ستبدأ سيصل ستصل سيزور ستزور سيكون ستكون سيتم ستتم
        سينطلق ستنطلق سيلتقي ستلتقي سيغادر ستغادر سيعود ستعود سيفتتح ستفتتح سيجتمع ستجتمع سيقام ستقام سيشارك ستشارك
        سيواجه ستواجه سيلعب ستلعب سينتهي ستنتهي سيحضر ستحضر سيجري ستجري سيعلن ستعلن سيصدر ستصدر يعتزم تعتزم
        """)
}
