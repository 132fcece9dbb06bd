internal import TextModel

/// Buttons and links to social networks: lines that are nothing but them, or that begin with a call to share.
struct ShareBar: FrameRule {
    let name = "share-bar"
    let reason = RemovalReason.share
    let summary = """
        Buttons and links to social networks: lines that are nothing but them, or that begin with a call to \
        share. A sentence of the article that speaks of sharing or of a network stays.
        """

    let phrases: [Phrase] =
        Phrase.list(
            .whole,
            """
            إرسال بالبريد الإلكتروني|الحصول على الرابط|التطبيقات الأخرى|copylink|x twitter|كتابة مدونة حول هذه المشاركة|شارك|شاركها|شارك هذا|شارك هذه|شارك الخبر|شارك الخبر عبر|شارك المقال|شارك المقال عبر|\
            شارك الموضوع|شارك القصة|شارك على|شارك عبر|شارك مع اصدقائك|شاركه|شاركه على|شاركنا|\
            انشر على|انشر عبر|انشر الخبر|انشره على|مشاركة على|مشاركة عبر|مشاركة الخبر|مشاركة المقال|\
            مشاركة الرابط|المشاركة عبر|المشاركة على|نسخ الرابط|انسخ الرابط|تم نسخ الرابط|رابط مختصر|\
            الرابط المختصر|إرسال إلى صديق|أرسل إلى صديق|ارسال بالبريد|إرسال عبر البريد|\
            مشاركة عبر البريد|شارك بالبريد|شارك هذا الموضوع|شارك هذا المقال|شارك هذا الخبر|\
            شارك مع أصدقائك على|Share|Share this|Share on|Share via|Share this article|\
            Share this post|Share article|Share story|Tweet|Tweet this|Pin it|Copy link|Link copied|\
            Email this|Share on Facebook|Share on Twitter|Share on X|Share on WhatsApp|\
            Click to share on|Opens in new window|Click to email|Telegram|WhatsApp|\
            Facebook Messenger|Share Facebook|Flipboard|Pinterest|Reddit|Tumblr|VKontakte|\
            Odnoklassniki|StumbleUpon|Messenger|Viber
            """)
        + Phrase.list(
            .wholeAtEdge,
            """
            تم|انشر|مشاركة|المشاركة|مشاركات|غرد|تغريدة|أرسل|للمشاركة|Share it|Sharing|Pin|Shares|Save
            """)
        + Phrase.list(
            .opening,
            """
            شارك الخبر على|شارك الخبر عبر|شارك المقال على|شارك المقال عبر|شارك هذا الخبر|\
            شارك هذا المقال|شارك هذا الموضوع|شارك هذه القصة|شارك هذه الصفحة|شاركها على|\
            شارك على فيسبوك|شارك عبر فيسبوك|شارك على واتساب|شارك عبر واتساب|شارك على تويتر|\
            انشر على فيسبوك|انشر على تويتر|انشر على إكس|انشر عبر|مشاركة عبر|مشاركة على فيسبوك|\
            مشاركة على تويتر|انقر للمشاركة على|اضغط للمشاركة|انقر لتشارك على|فتح في نافذة جديدة|\
            Share on|Share this|Click to share
            """)
        + Phrase.list(
            .part,
            """
            فيسبوك|الفيسبوك|فيس بوك|تويتر|إكس|منصة إكس|واتساب|واتس اب|الواتساب|تلغرام|تيليجرام|\
            تلجرام|تيليغرام|انستغرام|إنستغرام|انستجرام|انستقرام|يوتيوب|لينكدإن|لينكد إن|لينكدان|\
            لينكد ان|بينتيريست|بنترست|ماسنجر|سناب شات|تيك توك|ثريدز|بلوسكاي|ريديت|فايبر|جوجل بلس|\
            الخبر|المقال|الموضوع|عبر|على|أو|و|البريد|بريد|ايميل|\
            طباعة|الرابط|نسخ|في|مع|facebook|twitter|x|in|f|t|g|linkedin|linked in|whatsapp|whats app|\
            telegram|instagram|youtube|google|google plus|email|mail|print|rss|snapchat|\
            tiktok|threads|bluesky|skype|line|via|on|to|and|the|this
            """)

    let examples = [
        FrameExample(
            "A bar of networks on one line or on several.",
            [
                .kept(ExampleText.headline),
                .frame("شارك الخبر عبر فيسبوك | واتساب | تويتر"),
                .kept(ExampleText.lead),
                .kept(ExampleText.second),
                .frame("شارك"),
                .frame("فيسبوك"),
                .frame("واتساب"),
                .frame("Facebook Twitter WhatsApp Telegram"),
            ]),
        FrameExample(
            "Sharing in the article is no bar.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("شارك الوزير في افتتاح الجسر مع عدد من المسؤولين"),
                .kept("شارك في الحفل مئات السكان، ونشرت الوزارة صوره على فيسبوك وتويتر."),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        removeByPhrases(in: &page, as: rule)
        for index in page.lines.indices where page.isKept(index) && isRowOfNetworks(index, in: page, as: rule) {
            page.remove(index, by: rule)
        }
    }

    /// Whether the line is names of networks and little else: two or more of them, or one beside a line of the bar.
    private func isRowOfNetworks(_ index: Int, in page: Page, as rule: Int) -> Bool {
        let line = page.lines[index]
        guard !line.isLong, line.ending != .sentence, line.words.count <= 15, line.coveredWords > 0, !line.hasMarker,
            !(page.traits(of: index).first?.contains(.number) ?? false)
        else { return false }
        let networks = page.hits(of: index).count { $0.rule == rule && isNetwork($0, in: page, at: index) }
        if networks == 0 { return false }
        let rest = page.uncoveredWords(of: index, by: rule)
        if rest == 0 {
            let isBeside = [index - 1, index + 1].contains { place in
                page.lines.indices.contains(place)
                    && (page.removedBy[place] == rule
                        || page.lines[place].isCovered && page.holdsPhrase(of: rule, place))
            }
            return networks >= 2 || isBeside || page.isAtEdge(index)
        }
        return networks >= 2 && rest * 3 <= line.words.count && page.isAtEdge(index)
    }

    /// Whether a phrase is the name of a network, not one of the small words between them.
    private func isNetwork(_ hit: PhraseHit, in page: Page, at index: Int) -> Bool {
        guard hit.placement == .part else { return true }
        return !Self.smallWords.contains(page.words(of: index)[page.lines[index].words.lowerBound + hit.start])
    }

    private static let smallWords = Set(
        PhraseIndex.hashes(
            of: """
                الخبر المقال الموضوع عبر على أو و في مع البريد بريد الرابط نسخ طباعة ايميل
                x in f t g line via on to and the this e mail email print
                """))
}
