import ArabicText
import TextModel

/// What the rules of quantities ask about a word besides its facts.
extension AtomReader {
    /// Whether a word of Arabic letters with the article stands at `index`, whether the lexicon knows it or not.
    func isDefinite(_ index: Int) -> Bool {
        let atom = atom(index)
        guard atom.kind == .arabic else { return false }
        if atom.hasArticle { return true }
        // و or ف, then ب or ك, then ال; or لل.
        guard atom.letters > 4 else { return false }
        var position = Int(atom.start)
        func take(_ scalars: ClosedRange<UInt32>...) -> Bool {
            guard position < Int(atom.end) else { return false }
            let (scalar, length) = decodeScalar(text, at: position)
            guard scalars.contains(where: { $0.contains(scalar) }) else { return false }
            position += length
            return true
        }
        _ = take(0x0648...0x0648, 0x0641...0x0641)  // و ف
        if take(0x0644...0x0644) { return take(0x0644...0x0644) }  // لل
        _ = take(0x0628...0x0628, 0x0643...0x0643)  // ب ك
        return take(0x0627...0x0627) && take(0x0644...0x0644)  // ال
    }

    /// Whether the word at `index` has و alone written on to its front.
    func isJoinedByAnd(_ index: Int) -> Bool {
        let atom = atom(index)
        return atom.kind == .arabic && atom.proclitics == 1
            && decodeScalar(text, at: Int(atom.start)).scalar == 0x0648  // و
    }

    /// Whether the word at `index` is this one, with nothing written on to it.
    func isWord(_ index: Int, _ key: UInt64) -> Bool {
        let atom = atom(index)
        return atom.kind == .arabic && atom.letters <= KeyLetters.keyLetters && atom.key == key
    }

    /// Whether the word at `index` is one of these, with nothing written on to it.
    func isWord(_ index: Int, in keys: KeySet) -> Bool {
        let atom = atom(index)
        return atom.kind == .arabic && atom.letters <= KeyLetters.keyLetters && keys.contains(atom.key)
    }

    /// Whether the word at `index` is one of these, whatever clitics stand before it.
    func isBase(_ index: Int, in keys: KeySet) -> Bool { keys.contains(baseKey(index)) }

    /// Whether the word at `index` ends in tanwin, U+064B, before its alef or behind it.
    func hasTanwin(_ index: Int) -> Bool {
        let atom = atom(index)
        var position = max(Int(atom.start), Int(atom.end) - 4)
        while position + 1 < Int(atom.end) {
            if text[position] == 0xD9, text[position + 1] == 0x8B { return true }
            position += 1
        }
        return false
    }

    /// Whether something that numerals may count stands at `index`: an indefinite noun, as far as can be told.
    func isIndefiniteNoun(_ index: Int) -> Bool {
        let atom = atom(index)
        guard atom.kind == .arabic, atom.proclitics == 0, !isDefinite(index) else { return false }
        return !isWord(index, in: QuantityWords.particles) && !isWord(index, in: QuantityWords.verbs)
    }
}

/// Words that the rules of quantities look for beside numbers.
enum QuantityWords {
    static func keys(_ words: String) -> KeySet {
        KeySet(words.split(separator: " ").compactMap { KeyLetters.key(String($0)) })
    }

    static let particles = KeySet(FrequentWords.particles.compactMap(KeyLetters.key))
    static let verbs = KeySet((FrequentWords.verbs + FrequentWords.sayingVerbs).compactMap(KeyLetters.key))

    /// Names of things that a number only labels, with the article or in construct.
    static let labelled = keys(
        """
        المادة مادة القرار قرار القرارين القانون قانون الفصل فصل البند بند الفقرة فقرة الآية آية الصفحة صفحة ص الملحق ملحق الجدول \
        جدول الشكل شكل الرحلة رحلة القناة قناة الدقيقة الدقيقتين الغرفة غرفة الطابق البوابة بوابة الممر شارع الشارع طريق الطريق المرسوم \
        مرسوم الظهير اللائحة الجلسة الباب باب المبنى مبنى الخط خط الحافلة القطار المنطقة السورة سورة الحديث النموذج طراز \
        سي بورز إف سو ميغ ميج إس أم بي تي كي آر جي دي إم بوينغ إيرباص أيرباص بيجو أبولو ويندوز آيفون أيفون غالاكسي الإصدار إصدار \
        سبورت سبورتس مجموعة كوب البوينغ الإيرباص الشفرة شفرة الفئة فئة المستوى القرارات المواد الكود كود الرمز رمز الموسم موسم مونديال المونديال أكسبو إكسبو رؤية أولمبياد تحت آب آي
        """)

    /// Of these a noun or adjective may stand before the number: رقم الطوارئ 112, الرمز البريدي 11937.
    static let codes = keys("رقم الرقم رمز الرمز شفرة الشفرة كود الكود")

    /// Verbs and nouns of amount and nearness, behind which even 2020 counts.
    static let amountOpeners = keys(
        "نحو حوالي قرابة زهاء بلغ بلغت تبلغ يبلغ عددهم عددها عدده يقارب يناهز ناهز ناهزت قارب قاربت بواقع مجموع إجمالي")

    /// Behind these four digits are a year, whatever follows.
    static let yearOpeners = keys(
        """
        في منذ عام العام سنة السنة حتى قبل بعد خلال موسم الموسم صيف شتاء ربيع خريف إلى من نسخة \
        العالم الأمم آسيا أوروبا أفريقيا إفريقيا يورو خليجي كوبا القمة المهرجان المعرض
        """)

    /// Words in the accusative that no number counts.
    static let adverbs = keys(
        """
        تقريبا أيضا معا كثيرا قليلا تماما تحديدا جميعا سويا مجددا مرارا أحيانا غالبا نظرا استنادا طبقا وفقا بدلا خصوصا خاصا عموما \
        جدا فورا فعلا مثلا أصلا بناء قياسا مقارنا متأخرا مبكرا ممتازا أساسا لاحقا سابقا حاليا هذا إذا لما كما هنا هكذا ما عدا
        """)

    /// بعد, منذ: behind these a unit of time alone is one of it.
    static let timeOpeners = keys("بعد قبل منذ خلال لمدة طوال طيلة مدى مدة مدار")

    /// Behind these, or before من الزمن, عقود are decades.
    static let decadeOpeners = keys(
        "بعد قبل منذ خلال لمدة طوال طيلة مدى مدار عبر أكثر أقل نحو حوالي قرابة زهاء على يقرب يقارب استمر استمرت دام دامت امتد امتدت"
    )

    static let past = keys("الماضيين الماضيتين الماضيان")
    static let end = keys(
        "النهائي نهائي النهائية نهائيات نهائية النهائيات ماراثون سنوي سنوية شهري شهرية أسبوعي أسبوعية آلي آلية")
    static let one = keys("واحد واحدة واحدا")
    static let belowZero = keys("الصفر")
    static let hundred = keys("المئة المائة الماية المية")
}
