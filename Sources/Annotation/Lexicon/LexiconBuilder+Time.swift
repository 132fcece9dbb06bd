import ArabicText

extension LexiconBuilder {
    /// The words of `TimeWords` and the few that have a case of their own.
    mutating func addTimeWords() {
        addTime(TimeWords.deictics, .deictic, isTrigger: true)
        addTime(TimeWords.frequencies, .frequency, isTrigger: true)
        addTime(["اليوم"], .today, isTrigger: true)
        addTime(["الليلة"], .tonight, isTrigger: true)
        addTime(["البارحة"], .lastNight, isTrigger: true)
        addTime(TimeWords.dayParts, .dayPart, isTrigger: true)
        addTime(TimeWords.edges, .edge, isTrigger: true)
        for (word, season) in TimeWords.seasons { addTime(["ال" + word, word], .season, season, isTrigger: true) }
        for (word, tens) in TimeWords.decades { addTime([word], .decade, tens, isTrigger: true) }
        addTime(TimeWords.seasonally, .seasonally, isTrigger: true)
        addTime(["ربيعا"], .seasonally, 1, isTrigger: true)
        addTime(TimeWords.firstDays, .firstDay, isTrigger: true)
        addTime(["موسم", "الموسم"], .term, isTrigger: true)
        addTime(["الألفية"], .millennium, isTrigger: true)
        addTime(["قليل", "لحظات", "برهة"], .while)
        addTime(["أسبوع", "الأسبوع"], .weekNoun, isTrigger: true)
        addTime(["قرن", "القرن"], .centuryNoun, isTrigger: true)
        addTime(["القرنين", "القرنان"], .centuriesNoun, isTrigger: true)
        addTime(["عقد", "العقد"], .decadeNoun, isTrigger: true)
        addTime(["الربع"], .quarter, isTrigger: true)
        addTime(["النصف"], .half, isTrigger: true)
        addTime(["الثلث"], .third, isTrigger: true)
        addTime(["قبل"], .before, isTrigger: true)
        addTime(["بعد"], .after, isTrigger: true)
        addTime(["منذ"], .since)
        addTime(["خلال", "طوال", "طيلة"], .during)
        addTime(["هذا", "هذه"], .this, isTrigger: true)
        addTime(["ذلك", "تلك"], .that, isTrigger: true)
        addTime(["نفس", "ذات"], .theSame, isTrigger: true)
        addTime(["كل"], .every, isTrigger: true)
        addTime(["عدة", "بضعة", "بضع"], .several)
        addTime(["نحو", "حوالي", "قرابة", "زهاء"], .about)
        addTime(["أكثر", "أقل"], .bound)
        addTime(TimeWords.latest, .latest)
        addTime(TimeWords.following, .following)
        addTime(TimeWords.same, .itself)
        addTime(TimeWords.few, .few)
        addTime(TimeWords.namingAdjectives, .naming)
        addTime(TimeWords.generals, .general)
        addTime(TimeWords.pastVerbs, .pastVerb)
        addTime(TimeWords.comingWords, .coming)
        addTime(["إلا"], .less)
        addTime(["تمام"], .sharp)
        addTime(["الميلاد"], .birth)
        addTime(["فصل"], .seasonNoun)
        addTime(["المبارك", "الكريم", "المعظم"], .blessed)
        addTime(["غرينتش", "جرينتش", "غرينيتش", "جرينيتش"], .greenwich)
        addTime(["صلاة", "خطبة"], .prayer)
        addTime(["عمره", "عمرها", "العمر", "عمرهم", "عمري", "عمرك", "عمرنا"], .age)
        add(TimeWords.yearKinds) { $0.isYearKind = true }
        for word in TimeWords.plurals { add(["ال" + word], .trigger) }
        add(TimeWords.past, .past)
        add(TimeWords.future, .future)
        add(TimeWords.present, .present)
        add(["الهجرية"], .hijriMark)
        add(["الميلادي", "الميلادية"], .gregorianMark)
        add(["الغد"], [.tomorrow, .trigger])
        add(["غد"], [.tomorrow, .trigger])
    }

    private mutating func addTime(
        _ words: [String], _ time: TimeWord, _ value: Int = 0, isTrigger: Bool = false
    ) {
        for word in words {
            add(word) {
                $0.time = time
                $0.timeValue = UInt8(value)
                if isTrigger { $0.flags.insert(.trigger) }
            }
        }
    }
}
