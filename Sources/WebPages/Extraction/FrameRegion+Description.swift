extension PageReader {
    /// The rules by which lines of a page are taken for the frame of its site, for the documentation.
    public static var rules: [PageRuleDescription] {
        FrameRegion.allCases.map { region in
            PageRuleDescription(
                name: region.rule, summary: region.summary, reason: region.reason, examples: region.examples)
        }
    }
}

extension FrameRegion {
    /// What the rule takes for frame and what it leaves.
    var summary: String {
        switch self {
        case .nav:
            """
            Menus, breadcrumbs, the head and the foot of the site: by element (`nav`, `header` and `footer` outside the \
            article), role, class or wording. An element that holds the headline or most of the running text is none.
            """
        case .share: "Links to share the article and to follow the site."
        case .related:
            """
            Links to other articles, between paragraphs or below: an element named so, one whose first line says so, \
            teasers of a linked title and a sentence, and what a link «تخطى» goes past.
            """
        case .ad: "Advertisements and their labels."
        case .comments: "Readers' comments and the form for them, however long."
        case .subscribe: "Boxes for newsletters and subscriptions, and the notice of a paywall."
        case .author: "The box about the author under an article; the byline stays."
        case .legal: "Notices on cookies, rights, opinions and comments, in dialogs or under the article."
        case .tags: "The list of tags."
        case .tools: "Forms, buttons, counters and tools for printing or the size of letters."
        case .links: "A line inside the article that is a link and nothing more. Links in sentences stay."
        case .title: "The headline where it stands a second time."
        case .heading: "A heading of which all that stood under it was removed."
        case .second: "A second article on the same page: from a headline that looks like the first one on."
        case .outside: "What stands outside the element with the article and does not belong to its head."
        }
    }

    /// Small pages that show the rule at work.
    var examples: [PageExample] {
        switch self {
        case .nav: Self.navExamples
        case .share, .ad, .tags, .tools, .author: Self.smallBoxExamples(self)
        case .related: Self.relatedExamples
        case .comments: Self.commentExamples
        case .subscribe: Self.subscribeExamples
        case .legal: Self.legalExamples
        case .links, .title, .heading, .second, .outside: Self.placeExamples(self)
        }
    }

    private static let navExamples = [
        PageExample(
            "A menu and a breadcrumb.",
            [
                .init("<nav><a href=/>المرافئ</a> <a href=/s>رياضة</a></nav>", [.frame("المرافئ رياضة")]),
                .init(
                    "<div class=breadcrumb><a href=/>الرئيسية</a> › <a href=/l>محليات</a></div>",
                    [.frame("الرئيسية › محليات")]),
                .headline, .lead, .second,
            ]),
        PageExample(
            "The head of the article is no head of the site.",
            [
                .init("<div class=site-menu-wrap><header>", []), .headline, .init("</header>", []), .lead, .second,
                .init("</div>", []),
            ]),
    ]

    private static func smallBoxExamples(_ region: FrameRegion) -> [PageExample] {
        let box: PageExample.Part =
            switch region {
            case .share: .init("<div class=social-share><a href=#>فيسبوك</a></div>", [.frame("فيسبوك")])
            case .ad: .init("<div class=ads-box>إعلان</div>", [.frame("إعلان")])
            case .tags: .init("<div class=post-tags>وسوم: <a href=/t>جسور</a></div>", [.frame("وسوم: جسور")])
            case .author:
                .init("<div class=author-box>مراسلة تكتب في شؤون النقل.</div>", [.frame("مراسلة تكتب في شؤون النقل.")])
            default: .init("<div class=tools><a href=#>طباعة</a></div>", [.frame("طباعة")])
            }
        let plain: PageExample.Part =
            switch region {
            case .share: .init("<p>شارك الخبر</p>", [.frame("شارك الخبر")])
            case .ad: .init("<p>- إعلان -</p>", [.frame("- إعلان -")])
            case .tags:
                .init(
                    "<p>الكلمات المفتاحية: <a href=/t>جسور</a> <a href=/m>موانئ</a></p>",
                    [.frame("الكلمات المفتاحية: جسور موانئ")])
            case .author:
                .init(
                    "<div><h4>عن الكاتب</h4><p>يكتب في النقل.</p></div>",
                    [.frame("عن الكاتب"), .frame("يكتب في النقل.")])
            default: .init("<p>القراءات: 214</p>", [.frame("القراءات: 214")])
            }
        return [
            PageExample("By the name of the element.", [.headline, .lead, .second, box, .third]),
            PageExample("By the wording.", [.headline, .lead, .second, .third, plain]),
        ]
    }

    private static let relatedExamples = [
        PageExample(
            "A box between paragraphs, without a name.",
            [
                .headline, .lead,
                .init(
                    "<div><strong>اقرأ أيضا</strong><ul><li><a href=/1>أرصفة الميناء تمتلئ</a></ul></div>",
                    [.frame("اقرأ أيضا"), .frame("أرصفة الميناء تمتلئ")]),
                .second, .third,
            ]),
        PageExample(
            "A teaser, and the same words in the article.",
            [
                .headline, .lead,
                .init(
                    "<p>وقال: «اقرأ أيضا ما كتب قبل عشرين عاماً عن هذا الجسر».</p>",
                    [.kept("وقال: «اقرأ أيضا ما كتب قبل عشرين عاماً عن هذا الجسر».")]),
                .second,
                .init(
                    "<div><h3><a href=/2>سوق الميناء يعود</a></h3><p>بعد عامين من الإغلاق، عاد الباعة إلى السوق.</p></div>",
                    [.frame("سوق الميناء يعود"), .frame("بعد عامين من الإغلاق، عاد الباعة إلى السوق.")]),
            ]),
    ]

    private static let commentExamples = [
        PageExample(
            "Comments, by the name of the element and by their heading.",
            [
                .init("<div>", []), .headline, .lead, .second, .third, .init("</div>", []),
                .init(
                    "<ol class=comment-list><li><p>قارئ: شكراً على هذا الخبر، كنا ننتظر الجسر منذ أعوام.</p></ol>",
                    [.frame("قارئ: شكراً على هذا الخبر، كنا ننتظر الجسر منذ أعوام.")]),
                .init(
                    "<h3>التعليقات (1)</h3><div><p>سالمة: متى يفتح الطريق الساحلي؟</p></div>",
                    [.frame("التعليقات (1)"), .frame("سالمة: متى يفتح الطريق الساحلي؟")]),
            ])
    ]

    private static let subscribeExamples = [
        PageExample(
            "A newsletter and the notice of a paywall.",
            [
                .headline, .lead,
                .init(
                    "<div class=newsletter-box><p>أخبار الميناء كل صباح في بريدك.</p></div>",
                    [.frame("أخبار الميناء كل صباح في بريدك.")]),
                .second, .third,
                .init(
                    "<div><h3>هذا المقال مخصص للمشتركين</h3><p>جرّبوا الشهر الأول بدينار.</p></div>",
                    [.frame("هذا المقال مخصص للمشتركين"), .frame("جرّبوا الشهر الأول بدينار.")]),
            ])
    ]

    private static let legalExamples = [
        PageExample(
            "A dialog on cookies, and a notice under the article.",
            [
                .init(
                    "<div class=cookie-consent><p>نستعين بملفات صغيرة لنعرف ما تفضلون قراءته.</p></div>",
                    [.frame("نستعين بملفات صغيرة لنعرف ما تفضلون قراءته.")]),
                .headline, .lead, .second, .third,
                .init(
                    "<p>الآراء الواردة هنا لا تعبر عن رأي الموقع، وتعود إلى أصحابها.</p>",
                    [.frame("الآراء الواردة هنا لا تعبر عن رأي الموقع، وتعود إلى أصحابها.")]),
            ])
    ]

    private static func placeExamples(_ region: FrameRegion) -> [PageExample] {
        switch region {
        case .links:
            [
                PageExample(
                    "A linked line; a link in a sentence.",
                    [
                        .headline, .lead,
                        .init(
                            "<p><a href=/3>صور من حفل الافتتاح في الميناء</a></p>",
                            [.frame("صور من حفل الافتتاح في الميناء")]),
                        .init(
                            "<p>ونشرت <a href=/4>البلدية</a> خريطة للطريق الجديد، وقالت إنها تتلقى الملاحظات.</p>",
                            [.kept("ونشرت البلدية خريطة للطريق الجديد، وقالت إنها تتلقى الملاحظات.")]),
                        .second,
                    ])
            ]
        case .title:
            [
                PageExample(
                    "The headline again above the text.",
                    [
                        .headline, .lead,
                        .init("<p>افتتاح جسر الوادي الجديد</p>", [.frame("افتتاح جسر الوادي الجديد")]), .second,
                    ])
            ]
        case .heading:
            [
                PageExample(
                    "The heading of a list of links; the heading of a section.",
                    [
                        .headline, .lead, .init("<h2>كلفة الجسر</h2>", [.kept("كلفة الجسر")]), .second, .third,
                        .init(
                            "<h2>ملفات المدينة</h2><ul><li><a href=/5>شوارع بلا أرصفة</a><li><a href=/6>ماء الجبل</a></ul>",
                            [.frame("ملفات المدينة"), .otherFrame("شوارع بلا أرصفة"), .otherFrame("ماء الجبل")]),
                    ])
            ]
        case .second:
            [
                PageExample(
                    "The next article follows as one scrolls.",
                    [
                        .init("<main><article>", []), .headline, .lead, .second, .third, .init("</article>", []),
                        .init(
                            "<article><h1>حريق في سوق الميناء</h1><p>اندلع حريق في سوق الميناء مساء السبت، وقال الدفاع المدني إنه سيطر عليه خلال ساعة.</p></article>",
                            [
                                .frame("حريق في سوق الميناء"),
                                .frame(
                                    "اندلع حريق في سوق الميناء مساء السبت، وقال الدفاع المدني إنه سيطر عليه خلال ساعة."),
                            ]),
                    ])
            ]
        default:
            [
                PageExample(
                    "The site's own lines around the article.",
                    [
                        .init("<div>صحيفة يومية تصدر في المدينة</div><div>", [.frame("صحيفة يومية تصدر في المدينة")]),
                        .headline, .lead, .second, .third, .init("</div>", []),
                        .init("<div>مبنى المرافئ، شارع البحر</div>", [.frame("مبنى المرافئ، شارع البحر")]),
                    ])
            ]
        }
    }
}
