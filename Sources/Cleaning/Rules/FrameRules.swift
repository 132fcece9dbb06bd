/// The rules of frame removal.
///
/// To add one, put a file beside this one and name it here. The order matters: a line belongs to the first rule that
/// removes it, repeats of the article are found before the wordings of frames, and what needs to know where the article
/// ends comes last.
enum FrameRules {
    /// All rules, in the order in which they apply.
    static let all: [any FrameRule] = [
        SitePhrase(),
        ScriptCode(),
        SkipBlock(),
        HeadlineRepeat(),
        Excerpt(),
        RepeatedParagraph(),
        LanguageSwitch(),
        Breadcrumb(),
        AboutUs(),
        ShareBar(),
        ReadAlso(),
        PopularList(),
        Advertisement(),
        CommentForm(),
        Newsletter(),
        Copyright(),
        Tags(),
        PageTools(),
        DateStamp(),
        MediaPlayer(),
        Pagination(),
        Ticker(),
        Menu(),
        LinkLine(),
        NoWords(),
        DoubledLine(),
        RecurringLine(),
        FootText(),
        Head(),
        ForeignLanguage(),
        Foot(),
    ]
}
