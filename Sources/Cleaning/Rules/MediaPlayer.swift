internal import TextModel

/// Labels of players and of pictures: buttons, times and credits.
struct MediaPlayer: FrameRule {
    let name = "media-player"
    let reason = RemovalReason.nav
    let summary = """
        Labels of players and of pictures: buttons, times and credits. The caption itself stays.
        """
    let openingLimit = 8

    let phrases: [Phrase] =
        Phrase.list(
            .whole,
            """
            اختيار أفضلياتي|قصص مقترحة نهاية|الأكثر قراءة نهاية|شغل الفيديو|تشغيل الفيديو|تشغيل|إيقاف|كتم الصوت|ملء الشاشة|شاهد الفيديو|مشاهدة الفيديو|\
            شاهد بالفيديو|مدة الفيديو|تحميل الفيديو|مشغل الفيديو|لا يمكن تشغيل الفيديو|\
            الرجاء تفعيل جافا سكريبت|تكبير الصورة|عرض الصور|الصورة السابقة|الصورة التالية|صورة|\
            تخطى وواصل القراءة|تخطي وواصل القراءة|تخطى البودكاست وواصل القراءة|البودكاست نهاية|\
            هذا الموضوع يحتوي على محتوى|محتوى غير متاح|نهاية|Play Video|Play video|Play|Pause|Mute|\
            Unmute|Fullscreen|Full screen|Current Time|Duration|Loaded|Stream Type LIVE|\
            Playback Rate|Video Player is loading|This is a modal window|Beginning of dialog window|\
            Escape will cancel and close the window|End of dialog window|Video Player|Audio Player|\
            Watch video|Watch live|Image|Photo|Enlarge image|Close modal dialog|Media error|\
            Advertisement playing
            """)
        + Phrase.list(
            .opening,
            """
            صدر الصورة|مصدر الصورة|تخطى|Video Player is loading|Image source|Image caption Image|\
            Getty Images|Skip
            """)
        + Phrase.list(.notice, "لتصفح هذا المضمون على|لعرض هذا المحتوى من")
        + Phrase.list(
            .part,
            """
            getty images|reuters|afp|epa|ap|via|ويواصل|وواصل|القراءة|seconds|of|minutes|x|0|1
            """)

    let examples = [
        FrameExample(
            "A player and a credit.",
            [
                .kept(ExampleText.headline),
                .frame("Play Video"),
                .kept(ExampleText.lead),
                .frame("صدر الصورة، Getty Images"),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "A consent box in the place of a post.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .frame("لتصفح هذا المضمون على إكس، من الضروري السماح بملفاته."),
                .frame("قبول"),
                .frame("اختيار أفضلياتي"),
                .kept(ExampleText.second),
            ]),
        FrameExample(
            "A picture in the article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("وقال إن صورة الجسر القديم معلقة في مكتبه."),
            ]),
    ]

    func apply(to page: inout Page, as rule: Int) {
        removeByPhrases(in: &page, as: rule)
        // The buttons of a consent box stand inside the article when the box does.
        for index in page.lines.indices.dropFirst() where page.isKept(index) && page.lines[index].wordCount == 1 {
            if page.removedBy[index - 1] == rule, let word = page.words(of: index).first, Self.consents.contains(word) {
                page.remove(index, by: rule)
            }
        }
    }

    private static let consents = Set(PhraseIndex.hashes(of: "قبول موافق أوافق رفض accept"))
}
