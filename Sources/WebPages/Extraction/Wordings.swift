/// The wordings by which a short line of a page says what part of the frame it is.
struct Wordings: Sendable {
    /// Where in a line a wording has to stand.
    enum Placement: Sendable {
        /// The line is the wording, or the wording and a number.
        case whole
        /// The line begins with it.
        case opening
    }

    private struct Entry: Sendable {
        var words: [UInt64]
        var placement: Placement
        var region: FrameRegion
    }

    private let entries: [UInt64: [Entry]]
    private let firstWords: HashSet

    static let shared = Wordings()

    /// What a line with these words is by its wording.
    ///
    /// - Parameters:
    ///   - words: the hashes of its words.
    ///   - limit: how many words more than the wording a line may have that begins with one.
    /// - Returns: the part of the frame and whether the wording is the whole line; nil if it is none.
    func region(of words: ArraySlice<UInt64>, limit: Int) -> (region: FrameRegion, isWhole: Bool)? {
        // 1,204 قراءة
        let words = words.drop(while: Self.isNumber)
        guard let first = words.first, firstWords.contains(first), let candidates = entries[first] else { return nil }
        for entry in candidates where words.starts(with: entry.words) {
            let rest = words.count - entry.words.count
            if rest == 0 || rest == 1 && Self.isNumber(words[words.endIndex - 1]) { return (entry.region, true) }
            if entry.placement == .opening, rest <= limit { return (entry.region, false) }
        }
        return nil
    }

    /// Whether a word is a number of at most three digits, by its hash.
    private static func isNumber(_ hash: UInt64) -> Bool { numbers.contains(hash) }
    private static let numbers = HashSet((0..<1000).flatMap { WordHashing.hashes(of: String($0)) })

    private init() {
        var entries: [UInt64: [Entry]] = [:]
        for (region, placement, list) in Self.lists {
            for wording in list.split(separator: "|") {
                let words = WordHashing.hashes(of: String(wording))
                guard let first = words.first else { continue }
                entries[first, default: []].append(Entry(words: words, placement: placement, region: region))
            }
        }
        firstWords = HashSet(entries.keys)
        // The longest first, so that the most is known of a line.
        self.entries = entries.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }

    private static let lists: [(FrameRegion, Placement, String)] = [
        (
            .related, .opening,
            """
            اقرأ أيضا|اقرا ايضا|إقرأ أيضا|اقرأ أيضًا|اقرئي أيضا|اقرأ المزيد|إقرأ المزيد|اقرأ كذلك|اقرأ في|اقرأوا أيضا|اقرؤوا أيضا|طالع أيضا|\
            طالع المزيد|شاهد أيضا|شاهدي أيضا|شاهد المزيد|إقرأ على|إقرأ على المدونة|اقرأ للكاتب|مواضيع ذات صلة|موضوعات ذات صلة|مواضيع متعلقة|موضوعات متعلقة|\
            أخبار ذات صلة|أخبار ذات علاقة|أخبار متعلقة|أخبار مرتبطة|مقالات ذات صلة|مقالات متعلقة|مقالات مشابهة|مواضيع مشابهة|مواضيع مرتبطة|\
            قد يهمك|قد يهمك أيضا|قد يعجبك|قد يعجبك أيضا|ربما يعجبك|ربما يهمك|ربما يهمك أيضا|تابع أيضا|انظر أيضا|لمزيد من الأخبار|لقراءة المزيد|\
            مواضيع قد تهمك|مواضيع قد تعجبك|أخبار قد تهمك|أخبار قد تعجبك|ذات صلة|محتوى ذو صلة|روابط ذات صلة|مقترحات لك|المقال التالي|المقال السابق|الخبر التالي|ملف ذو صلة|خبر ذو صلة|مقال ذو صلة|تقرير ذو صلة|موضوع ذو صلة|موضوع متعلق|الخبر السابق|التالي في|\
            يستحق القراءة|يستحق الانتباه|تخطى|تخط|نهاية مواضيع قد تهمك|الأكثر قراءة|الأكثر مشاهدة|الأكثر تعليقا|الأكثر تداولا|الأكثر شيوعا|الأعلى مشاهدة|الأكثر تصفحا|\
            اخترنا لك|اخترنا لكم|نرشح لك|نقترح عليك|المزيد من الأخبار|المزيد حول|المزيد عن|المزيد من أخبار|المزيد في|حول هذه القصة|حول هذا الموضوع|من نفس القسم|في نفس القسم|من الأرشيف|\
            آخر الأخبار|أحدث الأخبار|أحدث المقالات|أهم الأخبار|أبرز الأخبار|أخبار أخرى|مواضيع أخرى|أخبار متفرقة|للمزيد اقرأ|المزيد من المقالات|وكالات أخرى|مقالات أخرى|\
            read also|read more|also read|related articles|related posts|related news|see also|you may also like|most read
            """
        ),
        (
            .related, .whole,
            "للمزيد|المزيد|الأحدث|الأشهر|رائج|رائج الآن|ترند|ذو صلة|التالي|السابق|more|next|previous|trending|popular"
        ),
        (
            .ad, .whole,
            """
            إعلان|اعلان|إعلانات|مساحة إعلانية|مادة إعلانية|إعلان ممول|محتوى ممول|محتوى برعاية|يستمر المقال بعد الإعلان|\
            تابع القراءة بعد الإعلان|advertisement|advertisements|ad|ads|sponsored|تخطي الإعلان|أغلق الإعلان|إغلاق الإعلان
            """
        ),
        (
            .share, .opening,
            """
            شارك الخبر|شارك المقال|شارك هذا|شارك عبر|شارك على|شارك الموضوع|شارك هذا الموضوع|شارك القصة|شاركنا على|مشاركة عبر|مشاركة على|\
            مشاركة الخبر|مشاركة المقال|انشر الخبر|تابعنا على|تابعونا على|تابعنا عبر|تابعونا عبر|تابع آخر الأخبار|تابعوا آخر|انضم إلى قناتنا|انضموا إلى قناتنا|اشترك في قناتنا|\
            لمتابعة آخر الأخبار|لمتابعة أخبارنا|للاشتراك في قناتنا|share this|share on|share via|follow us|join our
            """
        ),
        (
            .share, .whole,
            """
            شارك|شاركها|شاركه|شاركوا|مشاركة|مشاركات|تابعنا|تابعونا|نسخ الرابط|تم نسخ الرابط|انسخ الرابط|فيسبوك|تويتر|واتساب|تيليغرام|تلغرام|لينكد إن|البريد الإلكتروني|\
            share|tweet|facebook|twitter|whatsapp|telegram|copy link|email|messenger|pinterest|linkedin|viber|x
            """
        ),
        (
            .tags, .opening,
            """
            الكلمات الدلالية|كلمات دلالية|الكلمات المفتاحية|كلمات مفتاحية|الكلمات الدالة|كلمات البحث|الوسوم|العلامات|تاغات|التاغات|تاجات|هاشتاغ|\
            مواضيع المقال|موضوعات المقال|التسميات|التصنيفات|tags|keywords|labels
            """
        ),
        (.tags, .whole, "وسوم|علامات|تصنيفات"),
        (
            .comments, .opening,
            """
            التعليقات على|تعليقات القراء|أضف تعليق|أضف تعليقا|أضف تعليقك|اضف تعليق|أضيف تعليق|اترك تعليقا|اترك تعليقك|أترك تعليقا|اترك ردا|اكتب تعليقك|اكتب تعليقا|\
            تعليقات الفيسبوك|تعليقات فيسبوك|لا توجد تعليقات|لا يوجد تعليقات|شارك برأيك|شاركنا رأيك|شاركنا برأيك|leave a comment|leave a reply|post a comment|comments
            """
        ),
        (
            .comments, .whole,
            "التعليقات|تعليقات|تعليقا|إضافة تعليق|آراء القراء|تعليقان|تعليق واحد|comment"
        ),
        (
            .subscribe, .opening,
            """
            اشترك في النشرة|اشترك في نشرتنا|اشترك بالنشرة|اشترك الآن|اشتركوا في نشرتنا|اشتركوا في قناتنا|اشترك معنا|النشرة البريدية|نشرتنا البريدية|القائمة البريدية|\
            سجل في النشرة|سجل بريدك|احصل على آخر الأخبار|لمواصلة القراءة|لإكمال القراءة|لقراءة المقال كاملا|لمتابعة القراءة|هذا المحتوى للمشتركين|\
            هذا المقال للمشتركين|هذا المقال مخصص|هذا المحتوى مخصص|هذا التحقيق مخصص|هذا التقرير مخصص|هذه المادة مخصصة|هذا المقال متاح للمشتركين|\
            هذا المحتوى متاح للمشتركين|هذه المادة للمشتركين|ادعموا صحافة|ادعموا صحافتنا|ادعم صحافتنا|ادعموا الصحافة المستقلة|subscribe to|sign up for|subscribe now
            """
        ),
        (.subscribe, .whole, "اشتراك|اشترك|الاشتراك|النشرة الإخبارية|newsletter|subscribe"),
        (
            .legal, .opening,
            """
            جميع الحقوق محفوظة|كل الحقوق محفوظة|الحقوق محفوظة|حقوق النشر محفوظة|حقوق النشر ©|سياسة الخصوصية|شروط الاستخدام|all rights reserved|\
            copyright ©|privacy policy|نستخدم ملفات تعريف الارتباط|يستخدم هذا الموقع ملفات|ملفات تعريف الارتباط
            """
        ),
        (
            .tools, .whole,
            """
            مشاهدة|مشاهدات|قراءة|قراءات|زيارة|إعجابا|التعليق على الصورة|صدر الصورة|طباعة|اطبع|طباعة الخبر|أرسل إلى صديق|أرسل الخبر|أرسل لصديق|إرسال لصديق|إرسال إلى صديق|حجم الخط|تكبير الخط|تصغير الخط|استمع|استمع للمقال|استمع إلى المقال|حفظ|احفظ|بحث|\
            حفظ المقال|إغلاق|أغلق|القائمة|تسجيل الدخول|دخول|الاستماع للخبر|print|close|menu|search|listen|save|login|نسخة للطباعة|أعجبني|إعجاب
            """
        ),
        (
            .tools, .opening,
            """
            عدد القراءات|عدد المشاهدات|عدد الزيارات|القراءات|المشاهدات|عدد القراء|هل كان هذا المقال مفيدا|قيم هذا المقال|تقييم المقال|\
            ما رأيك في هذا المقال|صفحة للطباعة|نسخة للطباعة|أرسل هذا المقال|أرسل هذا الخبر
            """
        ),
        (.nav, .opening, "أنت هنا|انت هنا|you are here|العودة إلى الصفحة الرئيسية|العودة للرئيسية|العودة إلى أعلى"),
        (
            .nav, .whole,
            "الرئيسية|الصفحة الرئيسية|home|اتصل بنا|من نحن|إذهب إلى المحتوى|انتقل إلى المحتوى|تخطى إلى المحتوى"
        ),
        (
            .author, .whole,
            "عن الكاتب|عن الكاتبة|نبذة عن الكاتب|نبذة عن الكاتبة|كاتب المقال|about the author|مقالات الكاتب"
        ),
    ]
}
