import ArabicText
import Glossaries
import TextModel

/// Makes finds of the mentions that were imported: brings them to the clean text and to the edges of words.
///
/// A mention that touches removed text is left out, as is one that lies in no single paragraph. What remains begins and
/// ends at words: punctuation at its edges is taken off; a start inside a word stays if only proclitics stand before it
/// and goes back to the front of the word otherwise; an end inside one stays if a pronoun is behind it. Proclitics at
/// its front that the segmenter cut off go out (وسوريا → سوريا), as the encoding demands, unless a row of the glossary or
/// a known first name begins with that letter (وائل), or what is left is short and no known name (وادي).
struct ImportPlacement {
    let document: SegmentedDocument
    let text: UnsafeBufferPointer<UInt8>
    let boundaries: SentenceBoundaries
    /// Where finds of the glossary begin.
    let glossaryStarts: Set<Int>
    /// Whether a first name begins at an offset.
    let isFirstName: (Int) -> Bool
    /// The row that a key names.
    let concept: (String) -> (number: Int, type: MentionType)?

    /// The finds in the order of the text, and the account of the rest.
    func finds(of mentions: [ImportedMention], account: inout ImportAccount) -> [Find] {
        let clean = document.clean
        var finds: [Find] = []
        for mention in mentions {
            if touchesRemoval(mention.range) {
                account.inRemovedText += 1
                continue
            }
            guard let span = clean.map.span(of: mention.range, in: clean.text),
                let find = find(of: mention, over: span)
            else {
                account.unfit += 1
                continue
            }
            account.placed += 1
            finds.append(find)
        }
        finds.sort { $0.span < $1.span }
        return withoutRepetition(finds)
    }

    private func touchesRemoval(_ range: SourceRange) -> Bool {
        let removals = document.clean.removals
        var low = 0
        var high = removals.count
        while low < high {
            let middle = (low + high) / 2
            if removals[middle].source.end <= range.start { low = middle + 1 } else { high = middle }
        }
        return low < removals.count && removals[low].source.start < range.end
    }

    /// Of two sources that say the same of one span the first stands; hand-made annotations before others.
    private func withoutRepetition(_ finds: [Find]) -> [Find] {
        var result: [Find] = []
        for find in finds {
            if let last = result.last, last.span == find.span {
                if !last.isByHand, find.isByHand { result[result.count - 1] = find }
            } else {
                result.append(find)
            }
        }
        return result
    }

    // MARK: - Edges

    private func find(of mention: ImportedMention, over span: TextSpan) -> Find? {
        let tokens = document.tokens
        var first = tokenIndex(endingBehind: span.start)
        var last = tokenIndex(endingBehind: span.end - 1)
        guard first < tokens.count else { return nil }
        last = min(last, tokens.count - 1)
        if tokens[last].span.start >= span.end { last -= 1 }
        while first <= last, tokens[first].kind == .punctuation { first += 1 }
        while last >= first, tokens[last].kind == .punctuation { last -= 1 }
        guard first <= last else { return nil }
        let wordStart = startOfWord(first)
        var start = max(span.start, tokens[first].span.start)
        if start > tokens[wordStart].span.start, !isProclitics(tokens[wordStart].span.start, start) {
            start = tokens[wordStart].span.start
        }
        start = withoutProclitics(start, in: wordStart)
        var end = min(span.end, tokens[last].span.end)
        let wordEnd = endOfWord(last)
        if end < tokens[wordEnd].span.end, !(tokens[last].span.end == end && tokens[wordEnd].kind == .enclitic) {
            end = tokens[wordEnd].span.end
        }
        guard start < end, boundaries.isInOneBlock(TextSpan(start, end)) else { return nil }
        var find = Find(span: TextSpan(start, end), type: mention.type, subtype: nil, origin: .import)
        find.proclitics = String(decoding: text[tokens[wordStart].span.start..<start], as: UTF8.self)
        find.certainty = mention.score.map { .probability($0) } ?? .stated
        find.importSource = mention.source
        find.isByHand = mention.isByHand
        if let key = mention.key, let row = concept(key), row.type == mention.type {
            find.readings = [TermReading(concept: row.number, form: .main, folding: 0)]
        }
        return find
    }

    /// The start of the mention without the proclitics that the segmenter cut off the word's front.
    private func withoutProclitics(_ start: Int, in word: Int) -> Int {
        let tokens = document.tokens
        guard start == tokens[word].span.start, tokens[word].kind == .proclitic, !isFirstName(start) else {
            return start
        }
        var index = word
        while index < tokens.count, tokens[index].kind == .proclitic, !glossaryStarts.contains(tokens[index].span.start)
        {
            guard index + 1 < tokens.count, !tokens[index + 1].startsWord,
                tokens[index + 1].span.start == tokens[index].span.end
            else { return start }
            index += 1
        }
        let base = tokens[index].span.start
        // Of a short word the cut is uncertain (وادي is not و + ادي): it must be a name that is known.
        let isShort = letterCount(from: base, to: tokens[endOfWord(index)].span.end) < 4
        return isShort && !glossaryStarts.contains(base) && !isFirstName(base) ? start : base
    }

    private func letterCount(from start: Int, to end: Int) -> Int {
        var count = 0
        var index = start
        while index < end {
            let (scalar, length) = decodeScalar(text, at: index)
            if isArabicLetter(scalar) { count += 1 }
            index += length
        }
        return count
    }

    /// Whether nothing but letters that can be proclitics stands between two offsets of one word.
    private func isProclitics(_ start: Int, _ end: Int) -> Bool {
        var index = start
        var letters = 0
        while index < end {
            let (scalar, length) = decodeScalar(text, at: index)
            index += length
            if isArabicMark(scalar) || isTatweel(scalar) || scalar == 0x200C || scalar == 0x200D { continue }
            letters += 1
            // و ف ب ك ل س أ
            guard letters <= 4, [0x0648, 0x0641, 0x0628, 0x0643, 0x0644, 0x0633, 0x0623].contains(scalar) else {
                return false
            }
        }
        return true
    }

    // MARK: - Words

    /// The first token that ends behind an offset.
    private func tokenIndex(endingBehind offset: Int) -> Int {
        var low = 0
        var high = document.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if document.tokens[middle].span.end <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func startOfWord(_ token: Int) -> Int {
        let tokens = document.tokens
        var index = token
        while index > 0, !tokens[index].startsWord, tokens[index].kind != .punctuation,
            tokens[index - 1].kind != .punctuation, tokens[index - 1].span.end == tokens[index].span.start
        {
            index -= 1
        }
        return index
    }

    private func endOfWord(_ token: Int) -> Int {
        let tokens = document.tokens
        var index = token
        while index + 1 < tokens.count, !tokens[index + 1].startsWord, tokens[index + 1].kind != .punctuation,
            tokens[index + 1].span.start == tokens[index].span.end
        {
            index += 1
        }
        return index
    }
}
