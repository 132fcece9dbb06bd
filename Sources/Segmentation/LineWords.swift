import ArabicText

/// The words that short lines around a news text are known by, in their search form.
struct LineWords: Sendable {
    /// Words that an author's name follows.
    let authors = LineWords.list("كتب كتبت كتبه بقلم أعده أعدته حاوره")
    /// Words that a byline begins with if a colon or a name follows.
    let authorship = LineWords.list(
        "إعداد أعد أعدت تحرير تقرير ترجمة مراسل مراسلة مراسلنا حوار المصدر مصدر")
    /// Agencies and words for them.
    let agencies = LineWords.list(
        "رويترز وكالات الأناضول سانا بترا وام واس قنا كونا بنا معا سبوتنيك شينخوا نوفوستي تاس د.ب.أ أ.ف.ب ا.ف.ب فرانس "
            + "برس أسوشيتد AFP Reuters AP ا.ب أ.ش.أ وات")
    /// Words that a line under a picture begins with.
    let pictures = LineWords.list("صورة الصورة صور تصوير عدسة أرشيفية أرشيف لقطة كاريكاتير إنفوغراف")
    /// How a caption begins that says it is one.
    let captionLabel = FoldedWord.list("التعليق على الصورة")
    /// Words that open or make up a line with the date.
    let dating = LineWords.list(
        "نشر تاريخ حرر حدث تحديث التحديث آخر النشر السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة")
    /// The names of months.
    let months = LineWords.list(
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران "
            + "تموز آب أيلول تشرين محرم صفر ربيع جمادى رجب شعبان رمضان شوال جانفي فيفري أفريل ماي جوان جويلية أوت")
    /// Words beside the time of day, and the months of English stamps.
    let clock = LineWords.list(
        "م ص هـ ه صباحا مساء الساعة GMT am pm AM PM UTC الثاني الأول الآخر January February March April May June July August "
            + "September October November December Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec")
    /// Reporting verbs that open paragraphs, never headings.
    let reporting = LineWords.list(
        "وقال وقالت وأضاف وأضافت وأوضح وأوضحت وأكد وأكدت وأشار وأشارت وذكر وذكرت ولفت ولفتت وتابع وتابعت وشدد وشددت "
            + "وأعلن وأعلنت وكان وكانت ويأتي وتأتي ويذكر ونقلت وختم واختتم ومن وفي وقد وهو وهي وأفاد وأفادت ويقول وتقول"
    )
    /// The letters of agencies written apart: أ ف ب, د ب أ, أ ش أ.
    let initials: [[FoldedWord]] = ["أ ف ب", "د ب أ", "أ ش أ", "ا ف ب", "أ ب", "ا ب"].map { FoldedWord.list($0) }

    private static func list(_ list: String) -> Set<FoldedWord> { Set(FoldedWord.list(list)) }

    /// The words of a list in their search form, for those who read the text itself.
    static func forms(_ list: String) -> Set<[UInt8]> { Set(sequence(list)) }

    private static func sequence(_ list: String) -> [[UInt8]] {
        list.split(separator: " ").map { word in
            var form: [UInt8] = []
            ArabicFolding.searchForm(of: Array(word.utf8)[...], into: &form)
            return form
        }
    }
}
