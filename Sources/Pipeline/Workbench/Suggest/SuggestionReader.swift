import ArabicText
import Glossaries
import TextModel

/// Reads from an annotated document what speaks for names and terms that its glossary lacks.
struct SuggestionReader: Sendable {
    private let facts = SuggestionWords.shared
    private let spellings: KnownSpellings

    init(_ spellings: KnownSpellings) { self.spellings = spellings }

    func evidence(of document: AnnotatedDocument) -> DocumentEvidence {
        var output = DocumentEvidence(clean: document.clean)
        let cover = Cover(document)
        var uses: [UInt64: Int] = [:]
        for sentence in document.sentences {
            let words = self.words(of: sentence, in: document, cover)
            for index in words.indices where words[index].kind == .arabic {
                addUse(of: index, in: words, &uses, &output)
                let context = Context(words: words, index: index, sentence: sentence.span)
                addPhrases(context, &output)
                addPlace(context, &output)
                addSpeaker(context, &output)
                addSpelling(context, document.clean.text, &output)
            }
            addAcronyms(words, sentence.span, &output)
            addPersons(words, sentence.span, document, &output)
        }
        return output
    }

    // MARK: - Words

    /// A written word of a sentence, its clitics known.
    struct Word {
        enum Kind { case arabic, latin, other }
        var kind: Kind
        /// Without proclitics.
        var span: TextSpan
        var key: UInt64
        var facts: SuggestionWords.Facts
        var hasArticle = false
        var lacksAlef = false
        var hasProclitic = false
        /// Whether the one proclitic before it is ل.
        var isBehindLam = false
        /// Whether the one proclitic before it is و.
        var isBehindWaw = false
        var hasEnclitic = false
        /// Whether nothing but white space lies between it and the word before.
        var isJoined: Bool
        /// The mention that covers it, as an index; -1 for none.
        var mention: Int
    }

    struct Context {
        let words: [Word]
        let index: Int
        let sentence: TextSpan
        var word: Word { words[index] }
    }

    private func words(of sentence: Sentence, in document: AnnotatedDocument, _ cover: Cover) -> [Word] {
        var words: [Word] = []
        var proclitics: [UInt8] = []
        var isJoined = false
        let text = document.clean.text
        for number in sentence.tokens {
            let token = document.tokens[number]
            if token.startsWord { proclitics.removeAll(keepingCapacity: true) }
            switch token.kind {
            case .punctuation, .symbol:
                isJoined = false
            case .proclitic:
                proclitics.append(contentsOf: text[token.span.range])
            case .enclitic:
                if !words.isEmpty { words[words.count - 1].hasEnclitic = true }
            case .word:
                // لها is two clitics and no word; a word joined to another by a sign is left alone.
                let (key, hasArticle) = WordKey.hash(text[token.span.range], lacksAlef: token.lacksAlef)
                words.append(
                    Word(
                        kind: .arabic, span: token.span, key: key, facts: facts[key], hasArticle: hasArticle,
                        lacksAlef: token.lacksAlef, hasProclitic: !proclitics.isEmpty,
                        isBehindLam: proclitics == [0xD9, 0x84], isBehindWaw: proclitics == [0xD9, 0x88],
                        isJoined: isJoined, mention: cover.mention(at: token.span)))
                isJoined = true
            case .latin, .number:
                words.append(
                    Word(
                        kind: token.kind == .latin ? .latin : .other, span: token.span, key: 0, facts: [],
                        isJoined: isJoined, mention: cover.mention(at: token.span)))
                isJoined = true
            }
        }
        for index in words.indices where words[index].mention >= 0 {
            // A name of the glossary with words of a verb's letters is no verb.
            if cover.isKnown(words[index].mention) { words[index].facts.remove(.breaks) }
        }
        return words
    }

    private func addUse(of index: Int, in words: [Word], _ uses: inout [UInt64: Int], _ output: inout DocumentEvidence)
    {
        let word = words[index]
        let place = uses[word.key] ?? output.uses.count
        if place == output.uses.count {
            uses[word.key] = place
            output.uses.append((word.key, WordUse()))
        }
        output.uses[place].use.count += 1
        if word.hasArticle { output.uses[place].use.definite += 1 }
        if word.mention >= 0 { output.uses[place].use.known += 1 }
        if index > 0, words[index - 1].facts.contains(.intoPlace), !words[index - 1].hasEnclitic, !word.hasProclitic {
            output.uses[place].use.inPlace += 1
        }
        if !word.hasArticle, index + 1 < words.count, words[index + 1].isJoined, words[index + 1].hasArticle {
            output.uses[place].use.construct += 1
        }
    }

    // MARK: - Phrases

    /// Adds each nominal phrase of two to four words that begins here.
    private func addPhrases(_ context: Context, _ output: inout DocumentEvidence) {
        let first = context.word
        guard first.facts.isDisjoint(with: [.breaks, .notFirst]), !first.hasEnclitic else { return }
        let words = context.words
        // Not in the middle of what the glossary or a rule found.
        if first.mention >= 0, context.index > 0, words[context.index - 1].mention == first.mention { return }
        var keys = SIMD4<UInt64>(repeating: 0)
        keys[0] = first.key
        var mentions = first.mention
        var isAllOneMention = first.mention >= 0
        var unknown = first.mention < 0 ? 1 : 0
        var definite = first.hasArticle ? 1 : 0
        for count in 2...4 {
            let index = context.index + count - 1
            guard index < words.count else { return }
            let word = words[index]
            guard word.isJoined, word.kind == .arabic, !word.hasEnclitic, !word.facts.contains(.breaks) else { return }
            if word.hasProclitic {
                // الهيئة العامة للاستثمار, جمعية الزراعة والري
                let continues = word.isBehindLam || (word.isBehindWaw && word.hasArticle && count > 2)
                guard continues, first.facts.contains(.organization) else { return }
            }
            keys[count - 1] = word.key
            if word.mention != mentions || word.mention < 0 { isAllOneMention = false }
            mentions = word.mention
            if word.mention < 0 { unknown += 1 }
            if word.hasArticle { definite += 1 }
            let endsInside = word.mention >= 0 && index + 1 < words.count && words[index + 1].mention == word.mention
            guard !endsInside, !isAllOneMention, unknown > 0, !word.facts.contains(.notLast), word.hasArticle,
                !first.hasArticle || definite == count
            else { continue }
            var place = SuggestionPlace(
                key: WordKey.joined([SuggestionKind.phrase.salt] + (0..<count).map { keys[$0] }), kind: .phrase,
                lacksAlef: first.lacksAlef, span: TextSpan(first.span.start, word.span.end),
                sentence: context.sentence, words: keys, wordCount: count)
            place.continues = continues(words, behind: index)
            output.places.append(place)
        }
    }

    /// Whether the word behind a phrase may belong to it: دوري الدرجة الأولى, القوات الموالية للرئيس.
    private func continues(_ words: [Word], behind index: Int) -> Bool {
        guard index + 1 < words.count else { return false }
        let next = words[index + 1]
        guard next.isJoined, next.kind == .arabic, !next.facts.contains(.breaks) else { return false }
        return next.hasProclitic ? next.isBehindLam : next.hasArticle && next.facts.isDisjoint(with: .role)
    }

    // MARK: - Names

    /// Whether the word could be a name: no particle or verb, without article and pronoun, and unknown.
    private func isNameLike(_ word: Word) -> Bool {
        word.kind == .arabic && !word.hasArticle && !word.hasEnclitic && word.mention < 0 && word.span.count >= 6
            && word.facts.isSubset(of: .givenName)
    }

    private func addPlace(_ context: Context, _ output: inout DocumentEvidence) {
        guard context.index > 0, context.word.isJoined, isNameLike(context.word), !context.word.hasProclitic else {
            return
        }
        let before = context.words[context.index - 1]
        let isNamed = before.facts.contains(.placeClass) && !before.hasArticle && !before.hasEnclitic
        let isSlot = before.facts.contains(.intoPlace) && !before.hasEnclitic
        guard isNamed || isSlot else { return }
        add([context.word], isNamed ? .place : .placeSlot, context.sentence, &output)
    }

    private func addSpeaker(_ context: Context, _ output: inout DocumentEvidence) {
        let (words, index) = (context.words, context.index)
        guard index >= 1, index + 1 < words.count, words[index].isJoined, words[index + 1].isJoined,
            words[index - 1].facts.contains(.sayingVerb), !words[index - 1].hasEnclitic, isNameLike(words[index]),
            isNameLike(words[index + 1]), !words[index].hasProclitic, !words[index + 1].hasProclitic
        else { return }
        // A third word that is joined and unknown would belong to it.
        if index + 2 < words.count, words[index + 2].isJoined,
            words[index + 2].facts.isSubset(of: .givenName),
            words[index + 2].mention < 0
        {
            return
        }
        add([words[index], words[index + 1]], .speaker, context.sentence, &output)
    }

    /// Adds the persons that rules found with at least two names.
    private func addPersons(
        _ words: [Word], _ sentence: TextSpan, _ document: AnnotatedDocument, _ output: inout DocumentEvidence
    ) {
        var index = 0
        while index < words.count {
            let number = words[index].mention
            var end = index + 1
            while end < words.count, number >= 0, words[end].mention == number { end += 1 }
            if number >= 0 {
                let mention = document.mentions[number]
                if mention.type == .person, mention.readings.isEmpty, end - index >= 2 {
                    add(Array(words[index..<end]), .person, sentence, &output)
                }
            }
            index = end
        }
    }

    private func addAcronyms(_ words: [Word], _ sentence: TextSpan, _ output: inout DocumentEvidence) {
        for word in words where word.kind == .latin && word.mention < 0 {
            let text = output.clean.text[word.span.range]
            let capitals = text.count { $0 >= 0x41 && $0 <= 0x5A }
            guard capitals >= 2, text.count <= 12, capitals * 2 > text.count else { continue }
            var named = word
            named.key = WordKey.hash(text).hash
            add([named], .acronym, sentence, &output)
        }
    }

    private func addSpelling(_ context: Context, _ text: [UInt8], _ output: inout DocumentEvidence) {
        let word = context.word
        guard word.mention < 0, !word.hasEnclitic, word.facts.isSubset(of: .givenName), word.span.count >= 10,
            spellings.mayBeNear(text[word.span.range])
        else { return }
        var keys = SIMD4<UInt64>(repeating: 0)
        keys[0] = word.key
        // Names with and without ال are different here.
        output.places.append(
            SuggestionPlace(
                key: WordKey.joined([SuggestionKind.spelling.salt, word.key, word.hasArticle ? 1 : 0]),
                kind: .spelling, lacksAlef: word.lacksAlef, span: word.span, sentence: context.sentence, words: keys))
    }

    private func add(
        _ words: [Word], _ kind: SuggestionKind, _ sentence: TextSpan, _ output: inout DocumentEvidence
    ) {
        guard let first = words.first, let last = words.last else { return }
        var keys = SIMD4<UInt64>(repeating: 0)
        for index in 0..<min(4, words.count) { keys[index] = words[index].key }
        output.places.append(
            SuggestionPlace(
                key: WordKey.joined([kind.salt] + words.map(\.key)), kind: kind, lacksAlef: first.lacksAlef,
                span: TextSpan(first.span.start, last.span.end), sentence: sentence, words: keys,
                wordCount: words.count))
    }
}

/// Which mention covers which place, the outermost where several do.
private struct Cover {
    private let mentions: [Mention]
    private let outer: [Int]

    init(_ document: AnnotatedDocument) {
        mentions = document.mentions
        var reach = 0
        var outer: [Int] = []
        for (number, mention) in document.mentions.enumerated() where mention.span.end > reach {
            outer.append(number)
            reach = mention.span.end
        }
        self.outer = outer
    }

    func mention(at span: TextSpan) -> Int {
        var low = 0
        var high = outer.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[outer[middle]].span.start <= span.start { low = middle + 1 } else { high = middle }
        }
        guard low > 0, mentions[outer[low - 1]].span.end > span.start else { return -1 }
        return outer[low - 1]
    }

    func isKnown(_ mention: Int) -> Bool { !mentions[mention].readings.isEmpty }
}
