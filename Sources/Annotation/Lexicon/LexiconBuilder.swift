import ArabicText

/// Gathers the word tables into facts by key.
struct LexiconBuilder {
    var facts: [WordFacts] = [WordFacts()]
    var indexOfKey: [UInt64: UInt16] = [:]
    /// The keys in the order they came, so that the table is the same in every process.
    var order: [UInt64] = []
    var monthSeconds: [[(key: UInt64, month: UInt8)]] = []
    var currencyAdjectives: [[Lexicon.CurrencyAdjective]] = []
    var units: [Lexicon.MeasureUnit] = []
    var digitPrefixes: [UInt64] = []

    mutating func addAll() {
        addCalendar()
        addNumerals()
        addUnits()
        addCurrencies()
        addNames()
        addConnectives()
        addTimeWords()
        shareWithArticle()
        addFinalYaSpellings()
        digitPrefixes = [
            "و", "ف", "ب", "ك", "ل", "ال", "وال", "فال", "بال", "كال", "لل", "وب", "ول", "فب", "فل", "وبال", "ولل",
            "فلل",
        ]
        .compactMap(KeyLetters.key)
    }

    /// Changes the facts about `word`, which are new if need be. A word without key is left out.
    mutating func add(_ word: String, _ change: (inout WordFacts) -> Void) {
        guard let key = KeyLetters.key(word) else { return }
        add(key: key) {
            change(&$0)
            if word.unicodeScalars.starts(with: "ال".unicodeScalars) { $0.flags.insert(.hasArticle) }
        }
    }

    mutating func add(_ words: [String], _ flags: WordFacts.Flags) {
        for word in words { add(word) { $0.flags.formUnion(flags) } }
    }

    mutating func add(key: UInt64, _ change: (inout WordFacts) -> Void) {
        if let index = indexOfKey[key] {
            change(&facts[Int(index)])
        } else {
            indexOfKey[key] = UInt16(facts.count)
            order.append(key)
            var new = WordFacts()
            change(&new)
            facts.append(new)
        }
    }

    private mutating func addCalendar() {
        for (word, month) in CalendarWords.gregorianMonths {
            add(word) {
                $0.month = UInt8(month)
                $0.flags.insert(.trigger)
            }
        }
        for (word, month) in CalendarWords.hijriMonths {
            add(word) {
                $0.month = UInt8(month + 12)
                $0.flags.insert(.trigger)
            }
        }
        let pairs =
            CalendarWords.gregorianMonthPairs.map { ($0.first, $0.second, $0.month) }
            + CalendarWords.hijriMonthPairs.map { ($0.first, $0.second, $0.month + 12) }
        for (first, second, month) in pairs {
            guard let firstKey = KeyLetters.key(first), let secondKey = KeyLetters.key(second) else { continue }
            var opener = indexOfKey[firstKey].map { facts[Int($0)].monthOpener } ?? 0
            if opener == 0 {
                monthSeconds.append([])
                opener = UInt8(monthSeconds.count)
                add(first) {
                    $0.monthOpener = opener
                    $0.flags.insert(.trigger)
                }
            }
            monthSeconds[Int(opener) - 1].append((secondKey, UInt8(month)))
        }
        for (word, day) in CalendarWords.weekdays {
            add(word) {
                $0.weekday = UInt8(day)
                $0.flags.insert(.trigger)
            }
        }
        add(["يوم"], [.dayNoun, .trigger])
        add(["شهر"], [.monthNoun, .trigger])
        add(["الشهر"], [.monthNoun, .trigger])
        add(["عام", "سنة", "العام", "السنة"], [.yearNoun, .trigger])
        add(["عامي", "سنتي", "العامين", "العامان"], [.twoYearsNoun, .trigger])
        add(["هـ", "هجرية", "هجري", "للهجرة", "الهجري"], .hijriMark)
        add(["م", "ميلادية", "ميلادي", "للميلاد"], .gregorianMark)
        add(["أمس", "الأمس"], [.yesterday, .trigger])
        add(["غدا"], [.tomorrow, .trigger])
        add(["الساعة"], [.hourNoun, .trigger])
        add(["النصف", "نصف", "نصفا"]) { $0.minutes = 30 }
        add(["الربع", "ربع", "ربعا"]) { $0.minutes = 15 }
        add(["الثلث", "ثلث", "ثلثا"]) { $0.minutes = 20 }
        add(["صباحا", "الصباح", "صباح", "صبيحة", "فجرا", "الفجر", "فجر", "ضحى"]) { $0.period = .morning }
        add(["ظهرا", "الظهر", "ظهيرة", "الظهيرة"]) { $0.period = .noon }
        add(["عصرا", "العصر", "عصر"]) { $0.period = .afternoon }
        add(["مساء", "المساء", "مساءا", "عشية"]) { $0.period = .evening }
        add(["ليلا", "الليل", "ليل", "ليلة"]) { $0.period = .night }
    }

    mutating func add(_ words: [String], _ change: (inout WordFacts) -> Void) {
        for word in words { add(word, change) }
    }

    private mutating func addNames() {
        add(GivenNames.distinct, .givenName)
        add(GivenNames.alsoWords, [.givenName, .ambiguousName])
        add(GivenNames.openers, .nameOpener)
        add(FrequentWords.particles, .common)
        add(FrequentWords.verbs, .common)
        add(FrequentWords.nouns, .common)
        add(FrequentWords.sayingVerbs, [.common, .sayingVerb])
        add(FrequentWords.portfolios, .portfolio)
        add(FrequentWords.namedAfterPeople, [.common, .namedAfter])
        add(FrequentWords.betweenOfficeAndName, [.common, .betweenOfficeAndName])
    }

    private mutating func addConnectives() {
        add(["الموافق", "يوافق", "الموافقة"], .corresponding)
        add(["من"], .from)
        add(["إلى", "الي", "حتى"], .upTo)
        add(["بين"], .between)
        add(
            [
                "في", "منذ", "حتى", "بحلول", "مطلع", "أواخر", "أوائل", "نهاية", "بداية", "منتصف", "صيف", "ربيع", "خريف",
                "شتاء", "مواليد",
            ],
            .yearPreposition)
        add(["إن", "أن", "إنه", "أنه", "إنها", "أنها", "بأن", "بأنه", "بأنها"], .that)
        add(["في"], .into)
        add(
            ["رقم", "الرقم", "هاتف", "الهاتف", "فاكس", "جوال", "تلفون", "واتساب", "موبايل", "صندوق", "رقمي", "ارقام"],
            .numberLabel)
    }

    /// A form listed with its article is still the ordinal or number that it is without.
    private mutating func shareWithArticle() {
        for key in order {
            guard let bare = indexOfKey[key].map({ facts[Int($0)] }),
                bare.ordinal > 0 || bare.cardinal > 0 || bare.unit > 0 || bare.currency > 0
                    || bare.flags.contains(.portfolio)
            else { continue }
            var letters = 0
            while letters < KeyLetters.keyLetters, key >> UInt64(5 * letters) != 0 { letters += 1 }
            guard letters <= KeyLetters.keyLetters - 2 else { continue }
            let article = UInt64(KeyLetters.alef) << 5 | UInt64(KeyLetters.lam)
            guard let index = indexOfKey[article << UInt64(5 * letters) | key] else { continue }
            facts[Int(index)].ordinal = bare.ordinal
            facts[Int(index)].cardinal = bare.cardinal
            facts[Int(index)].unit = bare.unit
            facts[Int(index)].currency = bare.currency
            facts[Int(index)].flags.formUnion(bare.flags.intersection([.trigger, .portfolio, .dual]))
        }
    }

    /// Writers in Egypt and elsewhere leave the dots of a final ya off, or set them on an alef maqsura: each form gets
    /// the facts of its twin unless it is a word of its own (على, علي).
    private mutating func addFinalYaSpellings() {
        let ya: UInt64 = 28
        let alefMaqsura: UInt64 = 31
        for key in order {
            let last = key & 31
            guard last == ya || last == alefMaqsura, let index = indexOfKey[key] else { continue }
            let twin = key & ~31 | (last == ya ? alefMaqsura : ya)
            guard indexOfKey[twin] == nil else { continue }
            indexOfKey[twin] = index
            order.append(twin)
        }
    }
}
