internal import TextModel

/// Labels of advertisements and the calls that stand in their place.
struct Advertisement: FrameRule {
    let name = "advertisement"
    let reason = RemovalReason.ad
    let summary = "Labels of advertisements and the calls that stand in their place."

    let phrases: [Phrase] =
        Phrase.list(
            .whole,
            """
            إعلان|اعلان|إضافة إعلان|مادة إعلانية|مساحة إعلانية|مساحة اعلانية|إعلان ممول|اعلان ممول|محتوى ممول|محتوى برعاية|\
            محتوى إعلاني|إعلان تجاري|تابع القراءة بعد الإعلان|يستمر الخبر بعد الإعلان|\
            يستمر المقال بعد الإعلان|المقال يستمر بعد الإعلان|أعلن معنا|اعلن معنا|للإعلان|\
            للإعلان معنا|لإعلاناتكم|إعلانات جوجل|إغلاق الإعلان|تخطي الإعلان|اعلان مدفوع|إعلان مدفوع|\
            Advertisement|Advertisements|Advertising|Ad|Ads|Ads by Google|Sponsored|\
            Sponsored content|Sponsored links|Promoted|Promoted content|Advertise with us|\
            Advertisement Scroll to continue|Scroll to continue|Story continues below advertisement|\
            Skip ad|Skip Ad|Close ad|Report this ad|by Taboola|Taboola|Outbrain|Sponsored by Taboola
            """)
        + Phrase.list(
            .wholeAtEdge,
            """
            إعلانات|الإعلان|برعاية|الإعلانات
            """)
        + Phrase.list(
            .opening,
            """
            للإعلان في|للإعلان معنا|للإعلان على|تابع القراءة بعد الإعلان|Story continues below|\
            Report this ad
            """)

    let examples = [
        FrameExample(
            "A label between paragraphs.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .frame("إعلان"),
                .kept(ExampleText.second),
                .frame("- Advertisement -"),
                .kept(ExampleText.third),
            ]),
        FrameExample(
            "An announcement is no advertisement.",
            [
                .kept(ExampleText.headline),
                .kept("إعلان موعد الافتتاح"),
                .kept(ExampleText.lead),
                .kept("وقال الرواحي إن الإعلان عن الموعد جاء متأخراً."),
            ]),
    ]
}
