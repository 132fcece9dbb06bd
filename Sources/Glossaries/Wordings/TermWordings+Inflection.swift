import TextModel

/// The forms that the column `infl` asks for.
extension TermWordings {
    /// Adds duals, sound plurals and the shapes of heads of an iḍāfa: of the source, and of those variants that are other
    /// spellings of it or its feminine (مسئول and مسؤولة of مسؤول). Other variants are other words, often broken plurals.
    mutating func addInflected(_ source: String, _ variants: [String]) {
        addInflected(source)
        let key = Self.spellingKey(source)
        for variant in variants {
            let other = Self.spellingKey(variant)
            // The last two: its feminine, and a defective noun with its ي (محام, محامي).
            let shapes = [key, key + "\u{0647}", key + "\u{064A}"]
            if shapes.contains(other) { addInflected(variant) }
        }
    }

    /// The letters of a wording without what spelling alone decides: marks, the seat of hamzas, ة or ه, ى or ي.
    private static func spellingKey(_ text: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isArabicMark(scalar.value) {
            switch scalar.value {
            case 0x0622, 0x0623, 0x0625: key.append("\u{0627}")
            case 0x0624, 0x0626, 0x0621: key.append("\u{0621}")
            case 0x0629: key.append("\u{0647}")
            case 0x0649: key.append("\u{064A}")
            default: key.append(scalar)
            }
        }
        return String(key)
    }

    private mutating func addInflected(_ cited: String) {
        let cited = Self.words(cited)
        guard let first = cited.first, Self.isArabic(first) else { return }
        let articles = Self.hasArticle(first) ? cited.prefix { Self.hasArticle($0) }.count : 0
        let words = Self.withoutArticle(cited, articles)
        for rule in settings.inflections {
            switch rule {
            case .dual: addMasculine(words, NominalInflection.dual, idafa: NominalInflection.dualIdafa)
            case .smp:
                addMasculine(words, NominalInflection.soundMasculine, idafa: NominalInflection.soundMasculineIdafa)
            case .sfp: addFeminine(words)
            case .idafa: addIdafa(words)
            case .none, .nisba, .enclitic: break
            }
        }
    }

    /// Whether the phrase is an iḍāfa beyond doubt: a later word has its own article, or the row says so.
    private func isIdafa(_ words: [String]) -> Bool {
        guard words.count > 1 else { return false }
        return words.dropFirst().contains { Self.hasArticle($0) } || settings.inflections.contains(.idafa)
    }

    /// Inflects the head; the words behind it agree if they are adjectives, and stay if they are the rest of an iḍāfa.
    private mutating func addMasculine(
        _ words: [String], _ forms: (String) -> [String], idafa: (String) -> [String]
    ) {
        guard words.count > 1 else {
            for form in forms(words[0]) {
                // وزيرا is the accusative of the singular as well; حكومتا is none.
                let isLikeAccusative = form.utf8.elementsEqual((words[0] + "\u{0627}").utf8)
                // Without its ن it is the first part of an iḍāfa, which takes no ال.
                let isWhole = NominalInflection.ends(form, in: "\u{0646}")
                append(
                    [form], .plural,
                    isLikeAccusative
                        ? [.indefinite, .isDualConstruct] : isWhole ? [.indefinite, .definite] : .indefinite)
            }
            return
        }
        let rest = Array(words.dropFirst())
        for head in idafa(words[0]) { addIdafaPlural(head, rest) }
        guard !isIdafa(words) else { return }
        let inflected = words.map { Self.isParticle($0) ? [] : forms($0) }
        // What has lost its ن is followed by the second part of an iḍāfa, never by an adjective.
        for number in inflected[0].indices where NominalInflection.ends(inflected[0][number], in: "\u{0646}") {
            let phrase = words.indices.map { place -> String in
                guard inflected[place].count > number else { return words[place] }
                // Behind غير stands the genitive, which comes second: منظمتان غير حكوميتين.
                let isGoverned = place > 0 && Self.isParticle(words[place - 1])
                return inflected[place][isGoverned ? 1 : number]
            }
            addEither(phrase: phrase, .plural)
        }
    }

    /// ات on the head; adjectives behind it stand in the feminine singular (اتفاقات تجارية).
    private mutating func addFeminine(_ words: [String]) {
        addFeminineSingular(words)
        for head in NominalInflection.soundFeminine(words[0]) {
            guard words.count > 1 else {
                append([head], .plural, [.indefinite, .definite])
                continue
            }
            let rest = Array(words.dropFirst())
            addIdafaPlural(head, rest)
            if !isIdafa(words) { addEither(phrase: [head] + rest.map(Self.feminine), .plural) }
        }
    }

    /// The ة of an office held by a woman (مهندسة of مهندس); things have one gender.
    private mutating func addFeminineSingular(_ words: [String]) {
        guard settings.type == .role, !isIdafa(words), !words.contains(where: Self.isParticle),
            words.allSatisfy(NominalInflection.takesEnding)
        else { return }
        let feminine = words.map(NominalInflection.feminine)
        addEither(phrase: feminine, .variant)
        if words.count == 1 { append(feminine, .variant, .definite) }
        // مرشحات رئاسيات: of persons the adjectives are plural too.
        if words.count > 1 { addEither(phrase: words.map { NominalInflection.soundFeminine($0)[0] }, .plural) }
        guard settings.inflections.contains(.dual) else { return }
        for ending in ["ان", "ين"] {
            addEither(phrase: feminine.map { NominalInflection.dropping(1, of: $0) + "ت" + ending }, .plural)
        }
    }

    private static func feminine(_ word: String) -> String {
        isParticle(word) ? word : NominalInflection.feminine(word)
    }

    /// A head before the rest of its iḍāfa, with and without the article of the last word.
    private mutating func addIdafaPlural(_ head: String, _ rest: [String]) {
        append([head] + rest, .plural, .indefinite)
        guard !rest.contains(where: { Self.hasArticle($0) }), let last = rest.last else { return }
        append([head] + rest.dropLast() + [Self.withArticle(last)], .plural, .indefinite)
    }

    /// The shapes of a head that the row cites in the plural or dual.
    private mutating func addIdafa(_ words: [String]) {
        let heads = NominalInflection.idafa(words[0]) + (words.count > 1 ? NominalInflection.caseOfHead(words[0]) : [])
        for head in heads {
            if words.count == 1 {
                append(
                    [head], .main,
                    NominalInflection.ends(head, in: "\u{0646}") ? [.indefinite, .definite] : .indefinite)
            } else {
                append([head] + words.dropFirst(), .main, .indefinite)
            }
        }
    }

    // MARK: - Nisba

    /// Adds the adjectives made from the source and from other names of one word for the same thing (أمريكا, أميركا).
    mutating func addNisbas(_ source: String, _ variants: [String]) {
        let first = Self.words(source)
        addNisba(first)
        for variant in variants {
            let words = Self.words(variant)
            if words.count == 1, words[0].unicodeScalars.count > 3 { addNisba(words) }
        }
    }

    private mutating func addNisba(_ words: [String]) {
        guard let last = words.last, Self.isArabic(last) else { return }
        let stems = words.map { Self.hasArticle($0) ? String($0.unicodeScalars.dropFirst(2)) : $0 }
        let isAdjectival =
            words.count > 1
            && words.dropFirst().allSatisfy { Self.hasArticle($0) && NominalInflection.ends($0, with: "ية") }
        if isAdjectival {
            // كوريا الجنوبية: both words agree, كوري جنوبي.
            add(adjective: stems.map(NominalInflection.nisba).joined(separator: " "))
        } else {
            add(
                adjective: (stems.dropLast() + [NominalInflection.nisba(stems[stems.count - 1])]).joined(separator: " ")
            )
        }
    }

    // MARK: - Pronouns

    /// Adds every form with a pronoun behind it. The pronoun is no part of the span; `FormTraits.enclitic` says how many
    /// letters of the wording it is.
    ///
    /// The pronoun stands behind the last word of an iḍāfa (وزير خارجيتها), and behind the noun of a phrase with
    /// adjectives, which are then definite (عقوباتها الاقتصادية); that one lies inside the span. Which of the two a phrase
    /// is, no row says; the other does not occur.
    mutating func addEnclitics() {
        for wording in all where [.main, .variant, .plural].contains(wording.form) {
            guard wording.traits.contains(.indefinite),
                wording.traits.isDisjoint(with: [.isAccusative, .isDualConstruct])
            else { continue }
            let words = String(decoding: wording.text, as: UTF8.self).split(separator: " ").map(String.init)
            guard let last = words.last, Self.isArabic(last), !Self.hasArticle(last), !Self.endsInNun(wording) else {
                continue
            }
            for (text, letters) in NominalInflection.withPronouns(last) {
                append(words.dropLast() + [text], wording.form, [.indefinite, .enclitic(letters: letters)])
            }
            guard words.count > 1, !settings.inflections.contains(.idafa), !words.contains(where: Self.hasArticle)
            else {
                continue
            }
            for (text, _) in NominalInflection.withPronouns(words[0]) {
                append([text] + words.dropFirst().map(Self.withArticle), wording.form, .indefinite)
            }
        }
    }

    /// Whether a made form ends in the ن of dual or plural, which falls before a pronoun.
    private static func endsInNun(_ wording: TermWording) -> Bool {
        wording.form == .plural && wording.text.suffix(2) == [0xD9, 0x86]
    }
}
