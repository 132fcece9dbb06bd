/// What a word does in an expression of time; what else it may be, `WordFacts` has beside it.
enum TimeWord: UInt8 {
    case none
    /// الآن, مؤخرا: no value can be reckoned.
    case deictic
    /// يوميا, سنويا.
    case frequency
    /// اليوم.
    case today
    /// الليلة, البارحة.
    case tonight, lastNight
    /// أوائل, نهاية, with what they bound behind them.
    case edge
    /// صباح, مساء, with the day behind them.
    case dayPart
    /// The value is 1 for spring.
    case season
    /// The value is the tens.
    case decade
    /// صيفا: in each summer.
    case seasonally
    /// فاتح, غرة: the first of a month.
    case firstDay
    /// موسم: the year of a sport.
    case term
    case millennium
    /// قليل, behind قبل or بعد.
    case `while`
    case weekNoun, centuryNoun, centuriesNoun, decadeNoun
    case quarter, half, third
    case before, after, since, during
    /// هذا, هذه.
    case this
    /// ذلك, تلك.
    case that
    /// نفس, before the noun.
    case theSame
    case every, several
    /// نحو, حوالي.
    case about
    /// أكثر, أقل, which من follows.
    case bound
    case latest, following, itself, few
    /// What makes a name of the noun before it (اليوم العالمي).
    case naming
    /// What is called عام, general.
    case general
    case pastVerb, coming
    /// إلا before the minutes that lack.
    case less
    /// تمام, which the hour follows.
    case sharp
    /// الميلاد, Christ's birth, which قبل stands before.
    case birth
    /// فصل before a season.
    case seasonNoun
    /// المبارك behind رمضان.
    case blessed
    /// غرينتش.
    case greenwich
    /// صلاة, خطبة, which have الجمعة behind them.
    case prayer
    /// عمره, العمر: the decade before is an age.
    case age
}
