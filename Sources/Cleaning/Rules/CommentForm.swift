internal import TextModel

/// The comment form and its fields, the head that counts comments, and the comments of readers under it.
struct CommentForm: FrameRule {
    let name = "comments"
    let reason = RemovalReason.comments
    let summary = """
        The comment form and its fields, the head that counts comments, and the comments of readers under \
        it.
        """
    let opensFoot = true
    let openingLimit = 60

    let phrases: [Phrase] =
        Phrase.list(
            .whole,
            """
            هناك تعليق واحد|هناك تعليقان|هناك تعليقات|تعليقان|ليست هناك تعليقات|اترك تعليقا|اترك تعليقك|اترك تعليق|أترك تعليقا|اترك ردا|اترك رد|أترك رد|إضافة تعليق|\
            اضف تعليق|أضف تعليقا|أضف تعليقك|اضافة تعليق جديد|أضف تعليق جديد|أضف ردا|علق الآن|\
            اكتب تعليقك|اكتب تعليقا|أكتب تعليق|شاركنا برأيك|شاركنا رأيك|شارك برأيك|رأيك يهمنا|\
            إلغاء الرد|الغاء الرد|نشر التعليق|أرسل التعليق|إرسال التعليق|ارسال التعليق|إرسال تعليق|\
            لا توجد تعليقات|لا يوجد تعليقات|لا تعليقات|لاتوجد تعليقات|تعليقات القراء|آراء القراء|\
            تعليقات الزوار|التعليقات مغلقة|التعليقات على الموضوع|التعليقات على هذا المقال|\
            عرض التعليقات|إظهار التعليقات|شاهد التعليقات|تعليق فيسبوك|تعليقات فيسبوك|\
            تعليقات الفيسبوك|كن أول من يعلق|كن أول من يضيف تعليقا|التعليق على الخبر|رد على|\
            سجل دخولك للتعليق|جميع التعليقات|أحدث التعليقات|احدث التعليقات|التعليقات 0|حفظ الاسم|\
            Leave a comment|Leave a Reply|Leave comment|Leave a reply Cancel reply|\
            Leave a Comment Cancel Reply|Cancel reply|Post Comment|Post a comment|Add a comment|\
            Add comment|Add Comment|Write a comment|Submit Comment|No comments|No Comments yet|\
            Comments are closed|Comments|Comment|View comments|Show comments|Join the discussion|\
            Be the first to comment|Recent Comments|Facebook Comments|Your comment|Save my name|\
            Load more comments
            """)
        + Phrase.list(
            .wholeAtEdge,
            """
            رمز التحقق|أكتب الرمز|تنويه|التعليقات|تعليقات|تعليق|تعليقك|التعليق|الاسم|الإسم|اسمك|البريد الإلكتروني|\
            البريد الالكتروني|بريدك الإلكتروني|الموقع|الموقع الإلكتروني|العنوان الإلكتروني|الرد|رد|\
            إبلاغ|مطلوب|اختياري|إرسال|ارسال|الرجاء إدخال|النص|عنوان التعليق|Name|Email|E mail|\
            Website|Your name|Your email|Message|Reply|says|Required|Optional|Log in to reply|علق|\
            لا تعليق|عدد التعليقات|تعليق واحد|Cancel|Submit
            """)
        + Phrase.list(
            .opening,
            """
            سجل دخولك|سجلوا دخولكم|لن يتم نشر عنوان|لن يتم نشر بريدك|لن ينشر بريدك|بريدك الإلكتروني لن|\
            عنوان بريدك الإلكتروني لن|الحقول الإلزامية|الحقول المطلوبة|احفظ اسمي|\
            أعلمني بمتابعة التعليقات|أعلمني بالمواضيع الجديدة|أبلغني بالتعليقات|يجب أنت تكون مسجل|\
            يجب عليك تسجيل الدخول|يجب أن تكون مسجل|لتتمكن من التعليق|التعليقات المنشورة لا تعبر|\
            التعليقات الواردة|الآراء الواردة في التعليقات|سياسة التعليقات|شروط التعليق|\
            تنويه التعليقات|لا توجد تعليقات|كن أول من|Your email address will not|\
            Required fields are marked|Save my name email|You must be logged in|Notify me of|\
            This site uses Akismet|Leave a Reply|Leave a comment|Be the first to|Please enter your|\
            Learn how your comment
            """)
        + Phrase.list(
            .notice,
            """
            تتم مراجعة كافة التعليقات|يتم مراجعة كافة التعليقات|بحق حذف أي تعليق|تعليقكم للمراجعة|للمشاركة في المناقشة|خدمة أكيسميت|بيانات تعليقك|التعليقات تخضع|تخضع التعليقات|ستخضع التعليقات|لن يتم نشر عنوان بريدك الإلكتروني|الحقول الإلزامية مشار إليها|احفظ اسمي بريدي الإلكتروني|\
            احفظ اسمي والبريد الإلكتروني|في هذا المتصفح لاستخدامها|كيفية معالجة بيانات تعليقك|\
            هذا الموقع يستخدم Akismet|يستخدم هذا الموقع خدمة أكيسميت|للحد من التعليقات المزعجة|\
            يجب أن تكون مسجل الدخول|يجب أنت تكون مسجل الدخول|التعليقات لا تعبر عن رأي|\
            لا يتحمل الموقع مسؤولية التعليقات|تعليقات لا تعبر إلا عن رأي أصحابها|\
            شروط التعليق عدم الإساءة|عدم الإساءة للكاتب|your email address will not be published|\
            required fields are marked|save my name email and website|\
            this site uses akismet to reduce spam|you must be logged in to post
            """)

    let examples = [
        FrameExample(
            "The form under an article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .frame("اترك تعليقاً إلغاء الرد"),
                .frame("لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *"),
                .frame("الاسم *"),
                .frame("البريد الإلكتروني *"),
                .frame("Post Comment"),
            ]),
        FrameExample(
            "Comments of readers under a head that counts them.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .frame("التعليقات (2)"),
                .frame("ليلى"),
                .frame("جسر جميل، ننتظر الطريق الساحلي أيضاً."),
                .frame("رد"),
                .frame("Leave a comment"),
            ]),
        FrameExample(
            "Comments of readers with their dates.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .frame("تعليقات الزوار"),
                .frame("سعيد"),
                .frame("الأحد 3 مارس 2024 - 09:12"),
                .frame("كل سنة نفس الوعود، وهذه المرة صدقوا."),
                .frame("ملاحظ"),
                .frame("الأحد 3 مارس 2024 - 10:47"),
                .frame("الطريق الساحلي أولى من الجسر."),
                .frame("أضف تعليقك"),
            ]),
        FrameExample(
            "Comments in the article are part of it.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("ولم يصدر تعليق من البلدية."),
                .kept("وقالت إن التعليقات على الخبر جاءت كثيرة."),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        removeReaders(in: &page, as: rule)
        removeByPhrases(in: &page, as: rule)
        // Without a button to reply: what stands under the head and is no sentence.
        guard let head = page.lines.indices.last(where: { page.removedBy[$0] == rule && isHead($0, in: page) }) else {
            return
        }
        var next = head + 1
        while next < page.lines.count, page.isInFoot(next), page.isKept(next) || page.removedBy[next] == rule,
            !page.looksLikeFrame(next, apartFrom: rule)
        {
            page.remove(next, by: rule)
            next += 1
        }
    }

    /// Removes what readers wrote: from the head that counts comments to the form or the end, where a button to reply
    /// stands between, so that it cannot be the article.
    private func removeReaders(in page: inout Page, as rule: Int) {
        guard let head = page.lines.indices.last(where: { isHead($0, in: page) }) else { return }
        let firstParagraph = page.body?.lowerBound ?? page.lines.count
        guard head > firstParagraph else { return }
        var end = head + 1
        var replies = 0
        while end < page.lines.count, !isForm(end, in: page, as: rule) {
            if isReply(end, in: page) { replies += 2 } else if page.isDate(end) { replies += 1 }
            end += 1
        }
        // Or the dates of two comments at least.
        guard replies > 1 else { return }
        for index in head..<end where page.isKept(index) { page.remove(index, by: rule) }
    }

    private func isHead(_ index: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        guard line.wordCount <= 4, line.isCovered, let first = page.words(of: index).first(where: { _ in true }) else {
            return false
        }
        return Self.heads.contains(first) || page.words(of: index).dropFirst().first.map(Self.heads.contains) ?? false
    }

    private func isReply(_ index: Int, in page: Page) -> Bool {
        let words = page.words(of: index)
        guard let first = words.first, let last = words.last else { return false }
        return words.count == 1 && Self.replies.contains(first) || words.count <= 5 && Self.sayings.contains(last)
    }

    private func isForm(_ index: Int, in page: Page, as rule: Int) -> Bool {
        page.hits(of: index).contains { $0.rule == rule && $0.count >= 2 && $0.placement != .part }
    }

    private static let heads = Set(PhraseIndex.hashes(of: "التعليقات تعليقات تعليقان comments responses"))
    private static let replies = Set(PhraseIndex.hashes(of: "رد الرد reply إبلاغ"))
    private static let sayings = Set(PhraseIndex.hashes(of: "يقول says قال"))
}
