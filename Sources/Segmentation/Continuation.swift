import ArabicText
import TextModel

/// The words by which a sentence is seen to go on behind a pause or a quotation, in their search form.
///
/// Two full stops, three and … are a pause as often as an end in the Arabic press: what follows decides. In a headline
/// they are oftener a pause. A stop inside a
/// quotation belongs to the quotation: the sentence around it may go on.
struct Continuation: Sendable {
    static let words = Continuation()

    /// What opens no sentence: relatives, conjunctions of parts of a clause, خاصة and its like.
    let dependent = LineWords.forms(
        "الذي التي الذين اللذان اللذين اللتان اللتين اللواتي اللاتي مما حيث أو أم بل لأن لأنه لأنها لأنهم لأننا لأني "
            + "لكنه لكنها لكنهم بينما خصوصا خاصة وخاصة لاسيما ولاسيما سيما فضلا ناهيك "
            + circumstances)
    /// Participles in the accusative that say what the subject does meanwhile (al-ḥāl): they hang on the clause before.
    /// مشيرا is left out: behind a pause it opens the report of another statement as often.
    private static let circumstances =
        "مؤكدا مؤكدة مؤكدين مشددا مشددة مشددين موضحا موضحة موضحين مضيفا مضيفة مبينا مبينة معتبرا معتبرة معربا معربة "
        + "معربين متمنيا متمنية متمنين مطالبا مطالبة مطالبين داعيا داعية داعين محذرا محذرة محذرين مستشهدا مستندا"
    /// Adverbs of time that end the first part of a headline behind a pause.
    let headlineTimes = LineWords.forms(
        "اليوم غدا أمس الليلة السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة قريبا الآن")
    /// What opens no sentence behind a quotation that ends in ؟ ! or …: the sentence around it goes on.
    let behindQuotation = LineWords.forms("إلى عن أو أم الذي التي الذين اللذين حيث مما لكن")
    /// Conjunctions that open a clause another one must follow.
    let subordinating = LineWords.forms("عندما حين حينما إذا لو كلما لما طالما")
    /// Verbs of speech, without و or ف: behind a quotation that opens a sentence they name who speaks.
    let speech = LineWords.forms(
        "قال قالت قالوا قلت قلنا يقول تقول يقولون سأل سألت سألته سألها سألهم سألني يسأل تسأل تساءل تساءلت يتساءل تتساءل "
            + "أجاب أجابت يجيب تجيب رد ردت يرد صاح صاحت يصيح صرخ صرخت هتف هتفت يهتف أضاف أضافت يضيف تضيف كتب كتبت علق "
            + "علقت همس همست نادى نادت أكد أكدت أوضح أوضحت استغرب استفسر")
    let order = LineWords.forms("الأمر")
    let relative = LineWords.forms("الذي")
    let like = LineWords.forms("مثل")
    let demonstrative = LineWords.forms("هذا هذه هؤلاء ذلك تلك")
    let thatIs = LineWords.forms("أي")
    let that = LineWords.forms("أن أنه أنها أنهم")
    let then = LineWords.forms("ثم")
    let preposition = LineWords.forms("إلى من في على عن")
    let emphatic = LineWords.forms("إن")
    let thisMasculine = LineWords.forms("هذا")
    let question = LineWords.forms("السؤال")
    let answer = LineWords.forms("الجواب الإجابة")
    let answerTo = LineWords.forms("على عن")
    let alternative = LineWords.forms("أم")
    let within = LineWords.forms("في")
    let reference = LineWords.forms("إشارة سياق")
    let from = LineWords.forms("من")
    let asWell = LineWords.forms("كما")
    let forTheTime = LineWords.forms("للمرة للمزيد للعلم للأسف للتذكير للتواصل للاستفسار")
}

extension SentenceSplitter {
    /// What stands before a boundary that may be none.
    struct Stop {
        /// Where the run of stops begins and ends, and where the quotes and brackets behind it end.
        let run: Int
        let runEnd: Int
        let closed: Int
    }

    /// Whether the words from `next` on carry the sentence on although a stop stands before them: asked behind pauses
    /// (.. … ...), questions and quotations only, and looking at a few words only.
    @inline(never)
    func carriesOn(_ stop: Stop, next: Int) -> Bool {
        if isPause(stop), isOpening(stop) || isHeadline && goesOnInHeadline(stop, next) { return true }
        let list = Continuation.words
        let ahead = words(from: next, count: 3)
        guard let first = ahead.first else { return false }
        let isQuoted = endsInQuote(stop)
        let isFullStop = stop.runEnd &- stop.run == 1 && bytes[stop.run] == 0x2E
        if isQuoted, list.speech.contains(first), isQuotationOpeningSentence(stop) { return true }
        if isQuoted, !isFullStop, goesOnBehindQuotation(ahead, next) { return true }
        if isQuestion(stop) {
            if list.alternative.contains(first) { return true }
            return !isQuoted && takesUpQuestion(next)
        }
        return isPause(stop) && goesOnBehindPause(stop, ahead)
    }

    // MARK: - Pauses

    /// Whether the run is two full stops or more, or has a …, and no other stop.
    private func isPause(_ stop: Stop) -> Bool {
        for byte in bytes[stop.run..<stop.runEnd] where byte != 0x2E && byte != 0xE2 && byte != 0x80 && byte != 0xA6 {
            return false
        }
        return stop.runEnd &- stop.run >= 2
    }

    /// Whether a headline goes on: with و (المعرض يفتح أبوابه.. والأهالي يرحبون), with the day, or behind a theme of one or two words
    /// (حوادث الطرق.. من يوقفها؟).
    private func goesOnInHeadline(_ stop: Stop, _ next: Int) -> Bool {
        if bytes[next] == 0xD9, bytes[next &+ 1] == 0x88 { return true }  // و
        if let first = words(from: next, count: 1).first, Continuation.words.headlineTimes.contains(first) {
            return true
        }
        let start = sentenceStart
        return bytes[start..<stop.run].reduce(into: 0) { $0 += $1 == 0x20 ? 1 : 0 } <= 1
            + (bytes[stop.run &- 1] == 0x20 ? 1 : 0)
    }

    private func goesOnBehindPause(_ stop: Stop, _ ahead: [[UInt8]]) -> Bool {
        let list = Continuation.words
        let first = ahead[0]
        if list.dependent.contains(first) { return true }
        guard ahead.count > 1 else { return false }
        let second = ahead[1]
        if list.order.contains(first) { return list.relative.contains(second) }
        if list.like.contains(first) { return !list.demonstrative.contains(second) }
        if list.thatIs.contains(first) { return list.that.contains(second) }
        return list.then.contains(first) && list.preposition.contains(second)
    }

    /// Whether the sentence has only begun before the pause: one word (عاجل..), nothing behind a colon (سأل: ...), or a
    /// short clause that another one must follow (عندما وصلنا..).
    private func isOpening(_ stop: Stop) -> Bool {
        var end = stop.run
        if end > sentenceStart, bytes[end &- 1] == 0x20 { end &-= 1 }
        guard end > sentenceStart else { return true }
        if bytes[end &- 1] == 0x3A { return true }
        var spaces = 0
        var index = sentenceStart
        while index < end, spaces < 6 {
            if bytes[index] == 0x20 { spaces &+= 1 }
            index &+= 1
        }
        if spaces == 0 { return true }
        guard spaces < 6, let opening = words(from: sentenceStart, count: 1).first else { return false }
        let list = Continuation.words
        return list.subordinating.contains(opening) || spaces == 1 && list.asWell.contains(opening)
    }

    // MARK: - Questions

    private func isQuestion(_ stop: Stop) -> Bool {
        bytes[stop.run] == 0x3F || bytes[stop.run] == 0xD8 && bytes[stop.run &+ 1] == 0x9F
    }

    /// Whether the question is the theme of what follows, which takes it up by name: هل …؟ إن هذا السؤال …
    private func takesUpQuestion(_ next: Int) -> Bool {
        let list = Continuation.words
        let ahead = words(from: next, count: 5)
        guard ahead.count >= 3, list.emphatic.contains(ahead[0]) else { return false }
        if list.thisMasculine.contains(ahead[1]) { return list.question.contains(ahead[2]) }
        return ahead.count == 5 && list.answer.contains(ahead[1]) && list.answerTo.contains(ahead[2])
            && list.thisMasculine.contains(ahead[3]) && list.question.contains(ahead[4])
    }

    // MARK: - Quotations

    /// Whether a quotation mark closes behind the stop.
    private func endsInQuote(_ stop: Stop) -> Bool {
        stop.closed > stop.runEnd && bytes[stop.runEnd] != 0x29 && bytes[stop.runEnd] != 0x5D
            && bytes[stop.runEnd] != 0x7D
    }

    private func goesOnBehindQuotation(_ ahead: [[UInt8]], _ next: Int) -> Bool {
        let list = Continuation.words
        let first = ahead[0]
        if list.behindQuotation.contains(first) { return true }
        // و before another quotation: titles and slogans in a row.
        if first == [0xD9, 0x88], next &+ 2 < end, isQuote(next &+ 2) { return true }
        // لل: the preposition with the article.
        if first.count > 8, first.starts(with: [0xD9, 0x84, 0xD9, 0x84]), !list.forTheTime.contains(first) {
            return true
        }
        guard ahead.count > 1 else { return false }
        if list.within.contains(first) { return list.reference.contains(ahead[1]) }
        return list.from.contains(first) && list.that.contains(ahead[1])
    }

    private func isQuote(_ index: Int) -> Bool {
        switch bytes[index] {
        case 0x22: true
        case 0xC2: bytes[index &+ 1] == 0xBB || bytes[index &+ 1] == 0xAB
        case 0xE2: bytes[index &+ 1] == 0x80 && bytes[index &+ 2] >= 0x98 && bytes[index &+ 2] <= 0x9F
        default: false
        }
    }

    /// Whether the quotation that closes here opened the sentence, and none closed between.
    private func isQuotationOpeningSentence(_ stop: Stop) -> Bool {
        guard isQuote(sentenceStart) else { return false }
        let opening = sentenceStart &+ utf8Length(lead: bytes[sentenceStart])
        let mark = bytes[stop.runEnd]
        let last = stop.runEnd &+ utf8Length(lead: mark) &- 1
        var index = opening
        while index < stop.run {
            let length = utf8Length(lead: bytes[index])
            if bytes[index] == mark, bytes[index &+ length &- 1] == bytes[last], isQuote(index) { return false }
            index &+= length
        }
        return true
    }

    // MARK: - Words

    /// The search forms of at most `count` words from `start` on, of letters of the block Arabic only; what is longer
    /// than any of the lists' words ends them.
    private func words(from start: Int, count: Int) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var index = start
        while result.count < count, index < end {
            var last = index
            while last < end, last &- index <= 40, isArabicLetterBytes(last) { last &+= 2 }
            guard last > index, last &- index <= 40 else { break }
            var form: [UInt8] = []
            ArabicFolding.searchForm(of: UnsafeBufferPointer(rebasing: bytes[index..<last]), into: &form)
            result.append(form)
            guard last < end, bytes[last] == 0x20 else { break }
            index = last &+ 1
        }
        return result
    }
}
