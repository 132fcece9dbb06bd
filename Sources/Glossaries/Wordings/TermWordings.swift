import TextModel

/// One wording under which a row matches.
struct TermWording: Equatable {
    /// Its letters as UTF-8, words with one space between; a definite wording without its ال. Bytes, for comparing
    /// strings would look up the normal form of every letter.
    var text: [UInt8]
    var form: TermForm
    /// `.indefinite`, `.definite` or both, and what else holds for it.
    var traits: FormTraits
}

/// Makes the wordings of a row: source and variants under the article rule, inflected forms, adjectives.
struct TermWordings {
    private(set) var all: [TermWording] = []
    let settings: RowSettings

    /// Words inside a phrase that take no article when the phrase becomes definite.
    static let particles: Set<[UInt8]> = Set(
        [
            "في", "من", "إلى", "الى", "على", "عن", "مع", "بين", "غير", "ضد", "قبل", "بعد", "دون", "تحت", "نحو", "حول",
            "عبر", "أو", "و", "ما", "لا", "ذات", "ذو", "ذي",
        ].map { Array($0.utf8) })

    /// Whether the word is one of the particles. Their letters are compared as bytes, and a longer word is none.
    static func isParticle(_ word: String) -> Bool {
        word.utf8.count <= 6 && particles.contains(Array(word.utf8))
    }

    init(source: String, variants: [String], adjectives: [String], plurals: [String], settings: RowSettings) {
        self.settings = settings
        add(wording: source, .main)
        for variant in variants { add(wording: variant, .variant) }
        if settings.isVerb { return }
        if settings.type == .person || settings.type == .place { addFiveNouns([source] + variants) }
        if !settings.inflections.isEmpty { addInflected(source, variants) }
        for adjective in adjectives { add(adjective: adjective) }
        for plural in plurals { addEither(phrase: Self.words(plural), .demonym) }
        if settings.inflections.contains(.nisba) { addNisbas(source, variants) }
        if settings.inflections.contains(.enclitic), !settings.isName { addEnclitics() }
    }

    /// The words of a cell, without tatweel and invisible controls, which say nothing.
    static func words(_ text: String) -> [String] {
        if let words = plainWords(text) { return words }
        var words: [String] = []
        var current = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isWhiteSpace(scalar.value) {
                if !current.isEmpty { words.append(String(current)) }
                current = String.UnicodeScalarView()
            } else if !isTatweel(scalar.value), !isFormatControl(scalar.value), !Self.isDoubleQuote(scalar.value) {
                current.append(scalar)
            }
        }
        if !current.isEmpty { words.append(String(current)) }
        return words
    }

    /// Marks that quote; ’ and ' may belong to a name.
    private static func isDoubleQuote(_ scalar: UInt32) -> Bool {
        isQuotationMark(scalar) && scalar != 0x27 && scalar != 0x2018 && scalar != 0x2019
    }

    /// The words of a cell that holds no white space but U+0020 and nothing to leave out, as nearly all are; else nil.
    private static func plainWords(_ text: String) -> [String]? {
        var text = text
        return text.withUTF8 { bytes in
            guard isOfPlainWords(bytes) else { return nil }
            var words: [String] = []
            var start = 0
            for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
                if index > start {
                    words.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self))
                }
                start = index + 1
            }
            return words
        }
    }

    /// Whether a cell holds no white space but U+0020, and nothing to leave out.
    static func isOfPlainWords(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes {
            // U+0640 ـ is D9 80; other spaces and controls begin with C2, D8 9C or E1 and above.
            let isPlain = byte == 0x20 || (byte > 0x22 && byte < 0xE1 && byte != 0xC2)
            if !isPlain || (byte == 0x80 && previous == 0xD9) || (byte == 0x9C && previous == 0xD8) { return false }
            previous = byte
        }
        return true
    }

    /// Whether the word begins with ال and two letters more.
    static func hasArticle(_ word: String) -> Bool {
        var word = word
        return word.withUTF8 {
            $0.count >= 8 && $0[0] == 0xD8 && $0[1] == 0xA7 && $0[2] == 0xD9 && $0[3] == 0x84
        }
    }

    // MARK: - The row's own wordings

    private mutating func add(wording: String, _ form: TermForm) {
        let words = Self.words(wording)
        guard let first = words.first else { return }
        if settings.isVerb { return append(words, form, [.indefinite, .isVerb]) }
        let carries = Self.hasArticle(first)
        // Names stand as they are cited, unless the row says otherwise; common nouns take the article as any noun does.
        // So do foreign letters and codes (الـUN).
        let isForeign = !Self.isArabic(first)
        if let parted = Self.articleApart(words) { append(parted, form, .indefinite) }
        switch settings.article ?? (settings.isName && !isForeign ? (carries ? .required : .forbidden) : .optional) {
        case .required:
            if carries {
                append(Self.withoutArticle(words, 1), form, [.definite, .citedWithArticle])
            } else {
                // A source without ال in a row that requires it needs it; a variant without it is listed as it stands.
                append(words, form, form == .main ? [.definite, .citedWithArticle] : .indefinite)
            }
        case .forbidden:
            append(words, form, .indefinite)
            // ال that a row cites and forbids is either no article (الكسندر) or meant as it stands.
            if carries { append(Self.withoutArticle(words, 1), form, [.definite, .citedWithArticle]) }
        case .optional:
            if isForeign {
                append(words, form, [.indefinite, .definite])
            } else {
                addOptional(words, carries, form)
            }
        }
    }

    /// Adds a wording with and without its article; phrases as wholes (عقوبات اقتصادية, العقوبات الاقتصادية).
    private mutating func addOptional(_ words: [String], _ carries: Bool, _ form: TermForm) {
        guard words.count > 1 else {
            let flags: FormTraits = carries ? [.citedWithArticle] : []
            append(carries ? Self.withoutArticle(words, 1) : words, form, flags.union([.indefinite, .definite]))
            if !carries { addAccusative(words, form) }
            // The definite form of a defective noun has its ي: محامٍ, المحامي.
            if NominalInflection.ends(words[0], in: "\u{064D}") {
                append([NominalInflection.dropping(1, of: words[0]) + "ي"], form, .definite)
            }
            return
        }
        if carries {
            append(Self.withoutArticle(words, 1), form, [.definite, .citedWithArticle])
            let run = words.prefix { Self.hasArticle($0) }.count
            append(Self.withoutArticle(words, run), form, .indefinite)
            return
        }
        append(words, form, .indefinite)
        if !settings.isProper || settings.type == .organization { addAccusative(words, form) }
        let articles = words.count { Self.hasArticle($0) }
        if articles == 0 {
            addDefinite(words, form)
        } else {
            // The second part of an iḍāfa loses its article: وزير الخارجية, وزير خارجية.
            let run = words.reversed().prefix { Self.hasArticle($0) }.count
            if run == articles {
                append(words.dropLast(run) + words.suffix(run).map { String($0.dropFirst(2)) }, form, .indefinite)
                // Or the rest are adjectives, and a definite head takes its article with them: الوزارة الخارجية.
                if run == words.count - 1 { append(words, form, .definite) }
            }
        }
    }

    /// The definite forms of an indefinite phrase: as noun and adjectives (all words), or as iḍāfa (all but the first, or
    /// the last alone). Which of them the language uses, the row does not say; the others do not occur.
    mutating func addDefinite(_ words: [String], _ form: TermForm) {
        let rest = words.dropFirst().map(Self.withArticle)
        // What took an article has become longer.
        guard zip(rest, words.dropFirst()).contains(where: { $0.utf8.count != $1.utf8.count }) else { return }
        append([words[0]] + rest, form, .definite)
        append([words[0]] + rest, form, .indefinite)
        if words.count > 2, let last = rest.last {
            append(words.dropLast() + [last], form, .indefinite)
        }
    }

    /// The indefinite accusative in ا: اتفاقا, اتفاقا تجاريا. Of a proper noun only where the text writes its fathatan.
    ///
    /// Of a phrase it is that of a masculine noun and its adjectives; an iḍāfa has none, and the words so made do not occur.
    private mutating func addAccusative(_ words: [String], _ form: TermForm) {
        let accusatives = words.map(Self.accusative)
        guard words.count <= 3, zip(words, accusatives).allSatisfy({ $0.utf8.count != $1.utf8.count }) else { return }
        if words.count > 1 {
            let isOther = words.contains { Self.isParticle($0) || Self.hasArticle($0) }
            // عقوبات, مراسلون: plurals, whose adjectives end otherwise.
            if isOther || ["ات", "ون", "ين"].contains(where: { NominalInflection.ends(words[0], with: $0) }) { return }
        }
        // A plural that is cited with its ن.
        if settings.inflections.contains(.idafa), NominalInflection.ends(words[0], in: "\u{0646}") { return }
        var flags: FormTraits = [.indefinite, .isAccusative]
        if settings.isProper, words.count == 1 { flags.insert(.needsTanwin) }
        if words.count == 1, settings.inflections.contains(.dual) { flags.insert(.isLikeDual) }
        append(accusatives, form, flags)
    }

    /// A word with the ا of the indefinite accusative, which stands behind no ة, ا, ى or ء; the same where there is none.
    private static func accusative(_ word: String) -> String {
        NominalInflection.takesEnding(word) ? word + "\u{0627}" : word
    }

    /// Adds the other cases of names that begin with أبو, أخو or ذو, three of the five nouns whose case is written: أبا مازن,
    /// أبي مازن (Wright I §315).
    private mutating func addFiveNouns(_ wordings: [String]) {
        for wording in wordings {
            let words = Self.words(wording)
            guard words.count > 1, Self.fiveNouns.contains(where: words[0].utf8.elementsEqual) else { continue }
            for ending in ["ا", "ي"] {
                append(
                    [NominalInflection.dropping(1, of: words[0]) + ending] + words.dropFirst(), .variant, .indefinite)
            }
        }
    }

    private static let fiveNouns = ["أبو", "ابو", "أخو", "اخو", "ذو"].map { Array($0.utf8) }

    // MARK: - Adjectives

    /// Adds an adjective in all genders and numbers, with and without the article.
    mutating func add(adjective: String) {
        let words = Self.words(adjective)
        guard let last = words.last, Self.isArabic(last) else { return }
        // Every word of كوري جنوبي agrees; of جنوب أفريقي only the last does.
        let agrees = words.allSatisfy { NominalInflection.ends($0, in: "\u{064A}") }
        for (forms, form) in [(NominalInflection.adjectives, TermForm.adjective), (NominalInflection.people, .demonym)]
        {
            let inflected = words.enumerated().map { position, word in
                agrees || position == words.count - 1 ? forms(word) : []
            }
            for number in forms(last).indices {
                let phrase = zip(words, inflected).map { $1.isEmpty ? $0 : $1[number] }
                if form == .adjective, number == NominalInflection.accusativeAdjective {
                    append(phrase, form, [.indefinite, .isAccusative])
                } else if form == .demonym, number >= NominalInflection.firstConstruct {
                    append(phrase, form, .indefinite)
                } else {
                    addEither(phrase: phrase, form)
                }
            }
        }
    }

    /// Adds a phrase without article, and with it on every word or on the first.
    mutating func addEither(phrase words: [String], _ form: TermForm) {
        guard !words.isEmpty else { return }
        if words.count == 1 { return append(words, form, [.indefinite, .definite]) }
        // الاتفاقات تجارية is a sentence; of adjectives of two words ال may stand on the first alone (الجنوب أفريقي).
        append(words, form, form.isNationality ? [.indefinite, .definite] : .indefinite)
        append([words[0]] + words.dropFirst().map(Self.withArticle), form, .definite)
    }

    // MARK: - Helpers

    private static let article = Array("ال".utf8)

    /// The words with ال apart from digits or foreign letters, or joined to them, as the row does not write it: مجموعة الـ20
    /// and مجموعة الـ 20 are both in use. Nil where there is no such word.
    private static func articleApart(_ words: [String]) -> [String]? {
        if let place = words.firstIndex(where: { $0.utf8.elementsEqual(article) }), place + 1 < words.count,
            !isArabic(words[place + 1])
        {
            return words[..<place] + ["ال" + words[place + 1]] + words[(place + 2)...]
        }
        let place = words.firstIndex { word in
            guard word.utf8.starts(with: article), let third = word.unicodeScalars.dropFirst(2).first else {
                return false
            }
            return !isArabicLetter(third.value) && !isArabicMark(third.value)
        }
        guard let place else { return nil }
        return words[..<place] + ["ال", String(words[place].unicodeScalars.dropFirst(2))] + words[(place + 1)...]
    }

    static func isArabic(_ word: String) -> Bool { word.unicodeScalars.contains { isArabicLetter($0.value) } }

    static func withArticle(_ word: String) -> String {
        isParticle(word) || hasArticle(word) || !isArabic(word) ? word : "ال" + word
    }

    static func withoutArticle(_ words: [String], _ count: Int) -> [String] {
        words.prefix(count).map { String($0.unicodeScalars.dropFirst(2)) } + words.dropFirst(count)
    }

    /// Adds a wording, or joins it with an equal one that was made before.
    mutating func append(_ words: [String], _ form: TermForm, _ flags: FormTraits) {
        var text: [UInt8] = []
        for word in words {
            if !text.isEmpty { text.append(0x20) }
            text.append(contentsOf: word.utf8)
        }
        var flags = flags
        if settings.type == .person { flags.insert(.isPersonal) }
        // U+0627 ا is D8 A7.
        if settings.type == .place, form == .main || form == .variant, text.suffix(2) == [0xD8, 0xA7] {
            flags.insert(.refusesTanwin)
        }
        // Foreign letters cannot be mistaken for the rest of an Arabic word.
        if text.count <= 12, words.contains(where: Self.isArabic) {
            let letters = words.joined().unicodeScalars.count { !isArabicMark($0.value) }
            let article = flags.contains(.definite) && !flags.contains(.indefinite) ? 2 : 0
            if letters + article <= 2 { flags.insert(.isShort) }
        }
        if let same = all.firstIndex(where: { $0.text == text && $0.form == form && $0.traits.joins(flags) }) {
            all[same].traits.formUnion(flags)
        } else if !all.contains(where: {
            // A plural among the variants is the plural as well, with its English.
            $0.text == text && $0.traits.isSuperset(of: flags) && !($0.form == .variant && form == .plural)
        }) {
            all.append(TermWording(text: text, form: form, traits: flags))
        }
    }
}

extension FormTraits {
    /// Whether two wordings of the same letters can be one entry: all but the article must agree.
    func joins(_ other: FormTraits) -> Bool {
        let articles: FormTraits = [.indefinite, .definite, .citedWithArticle]
        return subtracting(articles) == other.subtracting(articles)
    }
}
