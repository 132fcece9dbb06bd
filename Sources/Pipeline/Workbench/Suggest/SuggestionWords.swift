import ArabicText
import TextModel

/// What suggesting knows of single words: which cannot begin or end a name or term, and what a first word says of the
/// type of all.
struct SuggestionWords: Sendable {
    /// What is known of a word.
    struct Facts: OptionSet, Sendable {
        let rawValue: UInt16
        /// Particles and verbs: never part of a term.
        static let breaks = Facts(rawValue: 1)
        /// Words that a term does not begin with.
        static let notFirst = Facts(rawValue: 1 << 1)
        /// Words that a term does not end with.
        static let notLast = Facts(rawValue: 1 << 2)
        static let organization = Facts(rawValue: 1 << 3)
        /// What stands before the name of a place and is no part of it: مدينة.
        static let placeClass = Facts(rawValue: 1 << 4)
        /// What a place is and is called: مطار, نهر.
        static let placeHead = Facts(rawValue: 1 << 5)
        static let event = Facts(rawValue: 1 << 6)
        static let agreement = Facts(rawValue: 1 << 7)
        static let role = Facts(rawValue: 1 << 8)
        static let sayingVerb = Facts(rawValue: 1 << 9)
        /// Prepositions of place: في, إلى.
        static let intoPlace = Facts(rawValue: 1 << 10)
        static let givenName = Facts(rawValue: 1 << 11)
        /// What says nothing of a body: العامة in الهيئة العامة.
        static let general = Facts(rawValue: 1 << 12)
        /// What the text itself is called, and the page it stands on.
        static let page = Facts(rawValue: 1 << 13)
    }

    /// The one table.
    static let shared = SuggestionWords()

    private let table: [UInt64: Facts]

    /// What is known of the word with this hash.
    subscript(hash: UInt64) -> Facts { table[hash] ?? [] }

    private init() {
        var table: [UInt64: Facts] = [:]
        func add(_ list: String, _ facts: Facts) {
            for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let hash = WordKey.hash(Array(word.utf8)[...]).hash
                table[hash] = (table[hash] ?? []).union(facts)
            }
        }
        for word in FrequentWords.particles { add(word, .breaks) }
        for word in FrequentWords.verbs { add(word, .breaks) }
        for word in FrequentWords.sayingVerbs { add(word, [.breaks, .sayingVerb]) }
        add(Self.breaking, .breaks)
        add(Self.quantifiers, [.notFirst, .notLast])
        add(Self.relations, [.notFirst, .notLast])
        add(Self.passing, [.notFirst, .notLast])
        add(Self.titles, .notLast)
        add("سمو معالي فخامة دولة سعادة سيادة صاحب سيد سيدة", .notFirst)
        add("رابط خبر مقال كاتب تعليق تعليقات موضوع بريد إلكتروني", [.page, .notFirst])
        add("عام عامة تنفيذي تنفيذية منظم منظمة فني فنية مركزي رئيسي كروي كروية", .general)
        add("في إلى", .intoPlace)
        for name in GivenNames.distinct + GivenNames.alsoWords { add(name, .givenName) }
        add(Self.organizations, .organization)
        add(Self.placeClasses, [.placeClass, .notLast])
        add(Self.placeHeads, .placeHead)
        add(Self.events, .event)
        add(Self.agreements, .agreement)
        add(Self.roles, .role)
        self.table = table
    }

    private static let breaking = """
        وقال وأكد وأضاف وأشار وأوضح قد سوف يتم تتم تكون يكون كما حيث لكن غير هناك هنا الذي التي الذين ذلك هذه هذا تلك
        أيضا كانت كان يعد تعد يشمل تشمل يتضمن تضم يضم تأتي يأتي يمثل تمثل يؤدي تؤدي وسط نحو أي كلا لعل يجب أنها أنه
        أحد إحدى بعد قبل خلال منذ حول ضد دون وفق عبر بين مع عن على من حتى عند أو ثم أن إن لا ما لم لن ليس هو هي هم
        ضمن أمام داخل خارج تحت فوق لدى تجاه رغم بسبب سواء مما فيما كذلك إذ إذا إلا بل فقط جدا نفس ذات مثل بينما عندما
        اليوم أمس غدا الآن حاليا سابقا لاحقا مؤخرا قرب بجانب جانب إضافة بالإضافة صورة الصورة فيديو شاهد اقرأ المزيد
        يقول تقول يعني تعني جاء جاءت أصبح أصبحت بدأ بدأت تعتبر يعتبر وكالات أرشيفية اضغط هنا تابع
        """

    private static let quantifiers = """
        كل جميع بعض عدد عديد معظم أغلب أكثر أقل أكبر أصغر أعلى أفضل أهم أول آخر كافة سائر مختلف مجمل مجموع نصف ثلث ربع
        واحد اثنين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة ثلاث أربع خمس ست سبع ثمان تسع عشر مئة مائة ألف ألفا آلاف
        مليون مليونا ملايين مليار مليارا مليارات عشرات مئات عشرون عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين
        مزيد كثير قليل أحدث أبرز أسوأ أغلبية غالبية أكثرية بضع بضعة ضعف أضعاف نسبة قدر كمية مدى حجم حد
        """

    private static let relations = """
        إطار سياق ظل ضوء مجال صعيد مستوى سبيل أجل إثر ناحية جهة طريق شأن حال وقت حين سبب نتيجة بداية نهاية مطلع أعقاب
        ختام غضون أنحاء مناسبة هامش صدد طور خضم ذروة أثناء وجه شكل نوع جزء باب قبيل بعيد عقب خلف وراء ضمن مقابل بدل
        حق شيء أشياء أمر أمور مسألة مرة مرات فترة مرحلة عملية عمليات حالة حالات ظروف بهدف هدف قيام وجود عدم ضرورة إمكانية
        أهمية ضمان تحقيق تنفيذ تعزيز تطوير دعم استمرار مواصلة إجراء تقديم اتخاذ إطلاق زيادة خفض رفع جراء ناتج
        ارتفاع انخفاض مواجهة تبادل تطورات نص صفوف أبناء أفراد شرائح فرحة مقام توجيهات افتتاح
        """

    private static let passing = """
        يوم أيام أسبوع أسابيع شهر أشهر شهور عام أعوام سنة سنوات ساعة ساعات دقيقة دقائق ليلة مساء صباح ظهر فجر موعد تاريخ
        ماضي ماضية مقبل مقبلة قادم قادمة جاري جارية جار حالي حالية سابق سابقة أخير أخيرة جديد جديدة قديم تالي تالية
        لاحق لاحقة مذكور مذكورة كبير كبيرة صغير صغيرة كبرى أولى ثاني ثانية ثالث ثالثة رابع رابعة خامس مختلفة متعددة
        مهم مهمة رئيسي رئيسية أساسي أساسية خاص خاصة ذاته ذاتها نفسه نفسها مستمر مستمرة متزايد متزايدة واضح كامل كاملة
        وحيد وحيدة أخرى آخرون آخرين لازمة لازم اللازمة ممكن ممكنة معني معنية مشار محتمل محتملة متوقع متوقعة حقيقي حقيقية
        سبت أحد اثنين ثلاثاء أربعاء خميس جمعة يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر
        ديسمبر ماضيين مقبلين قادمين شقيقين شقيقتين مبذولة مقدمة قريب عاجل مفدى
        كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين
        """

    private static let titles = "ملك أمير شيخ إمام خادم سلطان شهيد دكتور أستاذ مهندس"

    private static let organizations = """
        وزارة شركة حزب منظمة جامعة هيئة مؤسسة جمعية اتحاد مجلس بنك مصرف قناة صحيفة حركة جبهة مركز معهد نادي وكالة لجنة
        نقابة محكمة بعثة قوات كتائب لواء فرقة كتلة ائتلاف تحالف تيار مجموعة صندوق برنامج مفوضية رابطة أكاديمية كلية
        مديرية مصلحة بلدية برلمان شبكة منتخب فريق كنيسة أمانة إدارة ديوان دائرة سلطة جهاز غرفة بورصة مستشفى مدرسة متحف
        مسرح إذاعة تلفزيون موقع مجلة دار فصائل سرايا ألوية ميليشيا
        """

    private static let placeClasses = """
        مدينة محافظة بلدة قرية ولاية مقاطعة ناحية قضاء مديرية منطقة إقليم مدينتي بلدتي محافظتي قريتي حي ضاحية جزيرة
        العاصمة عاصمة
        """

    private static let placeHeads = """
        مطار ميناء نهر جبل شارع بحر بحيرة خليج مضيق معبر سد وادي سهل صحراء مخيم حي جزيرة جزر ساحة ميدان سجن قاعدة حقل
        شبه هضبة قصر جسر طريق سوق كنيسة مسجد جامع معتقل مرتفعات ساحل ضفة قناة
        """

    private static let events = """
        قمة مؤتمر معركة حرب انتخابات كأس بطولة مهرجان معرض منتدى ثورة انتفاضة مجزرة عملية محادثات مفاوضات دوري أولمبياد
        ألعاب احتجاجات انقلاب هجمات تفجيرات استفتاء عاصفة حملة مسيرة
        """

    private static let agreements = "اتفاق اتفاقية معاهدة مذكرة بروتوكول ميثاق وثيقة إعلان مبادرة هدنة"

    private static let roles = """
        رئيس رئيسة وزير وزيرة مدير مديرة أمين نائب سفير سفيرة قائد متحدث ناطق محافظ عميد ممثل مبعوث مستشار مفتي بطريرك
        ملك أمير شيخ سلطان ولي عضو حاكم قاضي مدعي نقيب زعيم مرشد مفوض منسق مندوب وكيل رئاسة
        """
}

/// The key by which forms of one word are counted together: the hash of its letters at level 2 without the article.
enum WordKey {
    /// The hash of a word, and whether it bore the article.
    ///
    /// - Parameters:
    ///   - word: its letters, without proclitics.
    ///   - lacksAlef: whether the article before it is written as ل alone (للتعاون).
    /// - Returns: the hash, and whether there was an article.
    static func hash(_ word: ArraySlice<UInt8>, lacksAlef: Bool = false) -> (hash: UInt64, hasArticle: Bool) {
        var folded: [UInt8] = []
        ArabicFolding.fold(word, level: 2, into: &folded)
        var start = 0
        if lacksAlef {
            start = folded.starts(with: [0xD9, 0x84]) ? 2 : 0
        } else if folded.count >= 8, folded.starts(with: [0xD8, 0xA7, 0xD9, 0x84]) {
            start = 4
        }
        var hash: UInt64 = 0x9AE1_6A3B_2F90_404F
        for byte in folded[start...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash ^= hash >> 32
        return (hash, start > 0)
    }

    /// The key of several words in a row.
    static func joined(_ words: some Sequence<UInt64>) -> UInt64 {
        var hash: UInt64 = 0xC2B2_AE3D_27D4_EB4F
        for word in words {
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        return hash
    }
}
