import Glossaries
import TextModel

/// Decides whether a word that is both the name of a state and the feminine of its adjective is the one or the other:
/// السعودية in الأراضي السعودية and in زار السعودية.
///
/// Grammar decides: an adjective stands behind its noun and agrees with it in the article. A name stands behind a
/// preposition, a verb, a noun in the construct state, or where a subject comes before it.
struct PlaceOrAdjective {
    private let text: UnsafeBufferPointer<UInt8>
    /// The candidates that end at an offset and say what the word before is.
    private let candidates: [TermCandidate]
    private let concepts: ConceptList

    init(text: UnsafeBufferPointer<UInt8>, candidates: [TermCandidate], concepts: ConceptList) {
        self.text = text
        self.candidates = candidates
        self.concepts = concepts
    }

    /// The reading of candidate `number` with the form that grammar gives it: of the two of one row the matcher offers the
    /// name.
    func settled(_ number: Int) -> TermReading {
        // By number and field by field: a candidate has many parts, and copying it counts each of them.
        var reading = candidates[number].reading
        let span = candidates[number].span
        let end = span.end
        guard candidates[number].wordCount == 1, span.count >= 4, text[end - 4] == 0xD9, text[end - 3] == 0x8A,  // ي
            text[end - 2] == 0xD8 && text[end - 1] == 0xA9 || text[end - 2] == 0xD9 && text[end - 1] == 0x87,  // ة ه
            reading.form == .main || reading.form == .variant, concepts.row(reading.concept).concept.type == .place,
            concepts.row(reading.concept).concept.targetAdjective != nil, isAdjective(candidates[number])
        else { return reading }
        reading.form = .adjective
        return reading
    }

    private func isAdjective(_ candidate: TermCandidate) -> Bool {
        let start = candidate.span.start - candidate.proclitics.utf8.count
        guard let word = wordBefore(start) else { return false }
        let isDefinite = hasArticle(candidate.span.start, candidate.span.end)
        if candidate.proclitics == "و" {
            // الحكومتان المصرية والسعودية: an adjective is joined to an adjective.
            return endsInFeminineRelation(word) && isCountryAdjective(endingAt: word.upperBound)
                && hasArticleBehindProclitics(word) == isDefinite
        }
        guard candidate.proclitics.isEmpty else { return false }
        if !isDefinite { return !hasArticleBehindProclitics(word) && endsInFeminine(word) && !isHead(word) }
        guard hasArticleBehindProclitics(word) else { return false }
        return endsInFeminine(word) || !isMasculineOrAdverb(word)
    }

    /// Behind the article: a masculine adjective, a sound plural of people, an office or an adverb of time has no feminine
    /// adjective after it (زار الوزير السعودية; غادر اليوم السعودية).
    private func isMasculineOrAdverb(_ word: Range<Int>) -> Bool {
        let bytes = text[word]
        let last = bytes.suffix(2)
        if last.elementsEqual([0xD9, 0x8A]) {  // ي
            return !Self.pluralsInYa.contains { bytes.reversed().starts(with: $0.utf8.reversed()) }
        }
        if last.elementsEqual([0xD9, 0x86]), bytes.count >= 14 {  // ن: ون, ين, ان
            let before = bytes.dropLast(2).suffix(2)
            if [[0xD9, 0x88], [0xD9, 0x8A]].contains(where: { before.elementsEqual($0) }) { return true }
        }
        if Self.adverbs.contains(where: { bytes.elementsEqual($0.utf8) }) { return true }
        return candidates(endingAt: word.upperBound).contains { concepts.row($0.reading.concept).concept.type == .role }
    }

    /// Plurals that are followed by a feminine adjective though they end as a masculine one does.
    private static let pluralsInYa = ["الأراضي", "الاراضي", "النوادي", "المباني", "المساعي", "الأماني", "الأيادي"]
    private static let adverbs = [
        "اليوم", "الآن", "الان", "التقى", "العام", "الجاري", "المقبل", "القادم", "السابق", "الشهر", "الأسبوع", "الأول",
        "الماضي", "السبت", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجديد", "الأخير",
        "المنتخب",
    ]
    /// Feminine nouns before which the name of a state more often stands than an adjective behind them.
    private static let heads = ["دولة", "جمهورية", "أزمة", "قضية", "وحدة", "سيادة", "مسألة", "حكومة", "جامعة", "لغة"]

    private func isHead(_ word: Range<Int>) -> Bool {
        Self.heads.contains { text[word].elementsEqual($0.utf8) }
    }

    // MARK: - The word before

    /// The written word that ends right before a run of spaces before `start`; nil if a mark or a line's end is between.
    private func wordBefore(_ start: Int) -> Range<Int>? {
        var end = start
        while end > 0, text[end - 1] == 0x20 { end -= 1 }
        guard end < start else { return nil }
        var first = end
        // Two bytes for each Arabic letter; anything else ends the word.
        while first >= 2, text[first - 2] & 0xFC == 0xD8, text[first - 1] & 0xC0 == 0x80, isLetterOrMark(first - 2) {
            first -= 2
        }
        return first < end ? first..<end : nil
    }

    private func isLetterOrMark(_ offset: Int) -> Bool {
        let scalar = decodeScalar(text, at: offset).scalar
        return isArabicLetter(scalar) || isArabicMark(scalar) || isTatweel(scalar)
    }

    private func hasArticle(_ start: Int, _ end: Int) -> Bool {
        // ا or ل of a contracted لل, then ل.
        end - start >= 8 && decodeScalar(text, at: start).scalar == 0x0627
            && decodeScalar(text, at: start + 2).scalar == 0x0644
    }

    /// Whether the word is written with ال, behind و ف ب ك or not, or with لل.
    private func hasArticleBehindProclitics(_ word: Range<Int>) -> Bool {
        var start = word.lowerBound
        var letters: [UInt32] = []
        var offset = start
        while offset < word.upperBound, letters.count < 5 {
            letters.append(decodeScalar(text, at: offset).scalar)
            offset += 2
        }
        var index = 0
        if letters.count > 3, letters[0] == 0x0648 || letters[0] == 0x0641 { index = 1 }  // و ف
        if letters.count > index + 1, letters[index] == 0x0644, letters[index + 1] == 0x0644 { return true }  // لل
        if letters.count > index + 2, letters[index] == 0x0628 || letters[index] == 0x0643 { index += 1 }  // ب ك
        start += 2 * index
        return hasArticle(start, word.upperBound)
    }

    private func endsInFeminine(_ word: Range<Int>) -> Bool {
        let bytes = text[word]
        if bytes.suffix(2).elementsEqual([0xD8, 0xA9]) { return true }  // ة
        return bytes.suffix(4).elementsEqual([0xD8, 0xA7, 0xD8, 0xAA])  // ات
    }

    private func endsInFeminineRelation(_ word: Range<Int>) -> Bool {
        text[word].suffix(4).elementsEqual([0xD9, 0x8A, 0xD8, 0xA9])  // ية
    }

    private func isCountryAdjective(endingAt end: Int) -> Bool {
        candidates(endingAt: end).contains {
            $0.reading.form == .adjective && concepts.row($0.reading.concept).concept.subtype == "country"
        }
    }

    private func candidates(endingAt end: Int) -> [TermCandidate] {
        // They come by start: what ends at `end` begins not far before it.
        var low = 0
        var high = candidates.count
        while low < high {
            let middle = (low + high) / 2
            if candidates[middle].span.start < end { low = middle + 1 } else { high = middle }
        }
        var result: [TermCandidate] = []
        var index = low - 1
        while index >= 0, candidates[index].span.start + 120 > end, result.count < 8 {
            if candidates[index].span.end == end { result.append(candidates[index]) }
            index -= 1
        }
        return result
    }
}
