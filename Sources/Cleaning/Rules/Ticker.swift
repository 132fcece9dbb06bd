internal import TextModel

/// Tickers above or below the article: weather, times of prayer, rates of currencies.
struct Ticker: FrameRule {
    let name = "ticker"
    let reason = RemovalReason.nav
    let summary = "Tickers above or below the article: weather, times of prayer, rates of currencies."

    let phrases: [Phrase] =
        Phrase.list(
            .wholeAtEdge,
            """
            أوقات الصلاة|مواقيت الصلاة|مواعيد الصلاة|الفجر|الشروق|الظهر|العصر|المغرب|العشاء|\
            درجة الحرارة|حالة الطقس|الطقس اليوم|غائم|مشمس|صحو|غيوم متفرقة|الرطوبة|الرياح|\
            أسعار العملات|سعر الصرف|أسعار الذهب|دولار|يورو|جنيه إسترليني|شراء|بيع|الدولار|اليورو|\
            نشرة الطقس|Prayer times|Fajr|Sunrise|Dhuhr|Asr|Maghrib|Isha|Humidity|Wind|Clear sky|\
            Few clouds|Scattered clouds|Overcast clouds|Broken clouds|USD|EUR|GBP
            """)
        + Phrase.list(
            .openingAtEdge,
            """
            مواقيت الصلاة|أوقات الصلاة|درجة الحرارة|أسعار العملات|Prayer times
            """)
        + Phrase.list(
            .part,
            """
            c|km|h|م|ص|am|pm
            """)

    let examples = [
        FrameExample(
            "A ticker above the article.",
            [
                .frame("الفجر 4:31 الظهر 12:05 العصر 3:20 المغرب 5:58 العشاء 7:10"),
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
            ]),
        FrameExample(
            "Weather in the article.",
            [
                .kept(ExampleText.headline),
                .kept(ExampleText.lead),
                .kept("وقال إن درجة الحرارة لم تؤخر العمل في الجسر."),
            ]),
    ]
}
