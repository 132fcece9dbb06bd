internal import TextModel

/// Links to the page in other languages: a line of nothing but names of languages.
struct LanguageSwitch: FrameRule {
    let name = "language-switch"
    let reason = RemovalReason.language
    let summary = "Links to the page in other languages: a line of nothing but names of languages."

    let phrases: [Phrase] =
        Phrase.list(
            .wholeAtEdge,
            """
            English|Français|Francais|Español|Deutsch|Türkçe|Русский|Italiano|Português|Kurdî|\
            Bahasa Indonesia|Arabic|French|Spanish|German|Turkish|Russian|Chinese|Persian|Urdu|\
            Hebrew|العربية|عربي|الإنجليزية|الفرنسية|الإسبانية|التركية|الفارسية|الروسية|فارسی|اردو|\
            کوردی|EN|FR|AR|ES|DE|TR|RU|Language|Languages|اللغة|لغة|اللغات|اختر اللغة|\
            Select language|Choose language|Other languages
            """)

    let examples = [
        FrameExample(
            "A switch above the article.",
            [
                .frame("English | Français | العربية"),
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
            ]),
        FrameExample(
            "Languages in the article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("وألقيت كلمات بالعربية والإنجليزية."),
                .kept(ExampleText.second),
            ]),
    ]
}
