internal import TextModel

/// Calls to subscribe, to follow, to install an app or to log in.
struct Newsletter: FrameRule {
    let name = "newsletter"
    let reason = RemovalReason.subscribe
    let summary = "Calls to subscribe, to follow, to install an app or to log in."
    let openingLimit = 35

    let phrases: [Phrase] =
        Phrase.list(
            .whole,
            """
            اشترك|اشترك الآن|أشترك|اشترك لتصلك أهم الأخبار|اضغط هنا للاشتراك|اشترك معنا|إشترك|النشرة البريدية|نشرتنا البريدية|القائمة البريدية|\
            النشرة الإخبارية|اشترك في النشرة البريدية|اشترك في نشرتنا|اشترك في القناة|\
            اشترك في نشرتنا البريدية|سجل الآن|سجل بريدك|تسجيل الدخول|تسجيل دخول|تسجيل الخروج|\
            إنشاء حساب|انشاء حساب|حساب جديد|تسجيل جديد|نسيت كلمة المرور|نسيت كلمة السر|تذكرني|حسابي|\
            تابعنا|تابعونا|تابعنا على|تابعونا على|تابعنا عبر|تابعونا عبر|حمل التطبيق|حمل تطبيقنا|\
            حمل التطبيق الآن|تحميل التطبيق|تطبيقاتنا|تطبيق الهاتف|تفعيل الإشعارات|تلقي الإشعارات|\
            فعل الإشعارات|السماح بالإشعارات|انضم إلينا|انضم الى قناتنا|قناتنا على|متجر التطبيقات|\
            أدخل بريدك الإلكتروني|ادخل بريدك الالكتروني|احصل على آخر الأخبار|Subscribe|Subscribe now|\
            Subscribe Now|Subscribe to our newsletter|Newsletter|Newsletters|Sign up|Sign up now|\
            Sign in|Log in|Login|Log out|Create account|My account|Forgot password|\
            Forgot your password|Remember me|Follow us|Follow us on|Get the app|Download the app|\
            Download our app|App Store|Google Play|Download on the App Store|Get it on Google Play|\
            Enable notifications|Allow notifications|Join our|Lost your password
            """)
        + Phrase.list(
            .wholeAtEdge,
            """
            الاشتراك|نشرة الأخبار|سجل|دخول|الدخول|كلمة المرور|اسم المستخدم|تابعوا|تابع|الإشعارات|\
            إشعارات|Register|Username|Password|Follow|Notifications|Join us
            """)
        + Phrase.list(.openingAtEdge, "الاشتراك في|ملخص اليوم كل ما يهمك")
        + Phrase.list(
            .opening,
            """
            يمكنكم متابعة المزيد من أخبار|اشترك الآن في|تابعوا آخر أخبار|تابع آخر أخبار|تابعوا أخبارنا|سجل بريدك|سجلي بريدك|اشترك في|اشتركوا في|إشترك في|للاشتراك في|سجل بريدك الإلكتروني|أدخل بريدك الإلكتروني|\
            ادخل بريدك الإلكتروني|ضع بريدك|تابعنا على|تابعونا على|تابعنا عبر|تابعونا عبر|\
            لمتابعة آخر الأخبار|لمتابعة أخبارنا|تابع آخر الأخبار|تابعوا آخر الأخبار|تابعوا قناتنا|\
            تابع قناتنا|تابعوا صفحتنا|تابع صفحتنا|حمل تطبيق|حملوا تطبيق|حمل التطبيق|قم بتحميل تطبيق|\
            انضم إلى قناتنا|انضموا إلى قناتنا|انضم إلى قناة|احصل على آخر الأخبار|احصل على نشرتنا|\
            لتصلك آخر الأخبار|لتلقي آخر الأخبار|ليصلك كل جديد|كن أول من يعلم|فعل الإشعارات|\
            Subscribe to|Sign up for|Sign up to|Follow us on|Download our app|Get the latest|\
            Join our|Stay up to date|Enter your email|Don t miss a|By subscribing|By signing up
            """)
        + Phrase.list(
            .notice,
            """
            أهم الأخبار على بريدك|لا يمكن إضافة هذا البريد|الأخبار الدولية مباشرة على بريدكم|في نشرتنا البريدية|في النشرة البريدية|إلى نشرتنا البريدية|ليصلك كل جديد|\
            لتصلك آخر الأخبار|لتصلكم آخر الأخبار|آخر الأخبار على بريدك|على قناتنا في تلغرام|\
            عبر قناتنا على|قناتنا على تلغرام|قناتنا على واتساب|صفحتنا على فيسبوك|حسابنا على تويتر|\
            حمل التطبيق الآن|من متجر التطبيقات|أوافق على تلقي|يمكنك إلغاء الاشتراك|\
            subscribe to our newsletter|sign up for our newsletter|you can unsubscribe|\
            to our mailing list
            """)
        + Phrase.list(
            .part,
            """
            فيسبوك|تويتر|يوتيوب|انستغرام|تلغرام|واتساب|قوقل|جوجل|غوغل|Google News|News|بلاي|أندرويد|\
            آيفون|Android|iOS|iPhone|facebook|twitter|youtube|instagram|telegram|now|الآن
            """)

    let examples = [
        FrameExample(
            "A box with a call.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .frame("اشترك في نشرتنا البريدية لتصلك آخر الأخبار"),
                .kept(ExampleText.second),
                .frame("تابعونا على فيسبوك وتويتر"),
                .frame("تابعوا مرافئ على"),
                .frame("حمّل التطبيق الآن"),
            ]),
        FrameExample(
            "Subscriptions in the article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("اشترك في بناء الجسر ثلاثمئة عامل من أبناء الوادي."),
                .kept("وتابعنا على مدى أشهر أعمال الحفر في الموقع."),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        removeByPhrases(in: &page, as: rule)
        for index in page.lines.indices where page.isKept(index) && isOpenCall(index, in: page) {
            page.remove(index, by: rule)
        }
    }

    /// Whether the line calls to follow the outlet and breaks off where the signs of the networks stood (تابعوا … على).
    private func isOpenCall(_ index: Int, in page: Page) -> Bool {
        let words = page.words(of: index)
        guard (3...6).contains(words.count), !page.lines[index].isLong, page.lines[index].ending != .sentence,
            let first = words.first, let last = words.last
        else { return false }
        return Self.calls.contains(first) && Self.prepositions.contains(last)
    }

    private static let calls = Set(PhraseIndex.hashes(of: "تابع تابعوا تابعنا تابعونا follow"))
    private static let prepositions = Set(PhraseIndex.hashes(of: "على عبر on"))
}
