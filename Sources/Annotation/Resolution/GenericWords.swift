import TextModel

/// Cuts off the names of media houses, clubs and companies what only says what kind of thing is named: صحيفة in صحيفة عكاظ,
/// نادي in نادي الهلال, and the adjective of their state behind them, الإيطالي in ميلان الإيطالي.
///
/// Newspapers write these words before and behind a name or leave them out as they like; rows list them because the name
/// alone is a common word or a town. As with titles before persons' names, they are no part of the name (so also in
/// ANERcorp). What is a body by itself keeps its words: وكالة الأنباء السعودية, شركة النفط الوطنية.
struct GenericWords {
    let text: UnsafeBufferPointer<UInt8>

    /// Cuts the glossary's finds, and drops what had the span that is left: the town of a club named like it.
    ///
    /// - Parameter finds: the finds, in the order of the text.
    /// - Returns: the finds, in the order of the text.
    func cut(_ finds: [Find]) -> [Find] {
        var result = finds
        var hidden = Set<Int>()
        for number in finds.indices where finds[number].type == .organization {
            guard let kind = Kind(finds[number].subtype) else { continue }
            let span = finds[number].span
            let core = core(of: span, kind: kind, number, finds)
            guard core != span else { continue }
            result[number].span = core
            result[number].isBacked = true
            if core.start != span.start {
                result[number].proclitics = ""
                result[number].keepsAlef = false
            }
            var other = number + 1
            while other < finds.count, finds[other].span.start <= core.start {
                if finds[other].span == core { hidden.insert(other) }
                other += 1
            }
            other = number - 1
            while other >= 0, finds[other].span.start == span.start {
                if finds[other].span == core { hidden.insert(other) }
                other -= 1
            }
        }
        if hidden.isEmpty, Self.areOrdered(result) { return result }
        let order = result.indices.filter { !hidden.contains($0) }
        guard zip(order, order.dropFirst()).allSatisfy({ result[$0].span <= result[$1].span }) else {
            return order.sorted { (result[$0].span, $0) < (result[$1].span, $1) }.map { result[$0] }
        }
        return hidden.isEmpty ? result : order.map { result[$0] }
    }

    private static func areOrdered(_ finds: [Find]) -> Bool {
        var number = 1
        while number < finds.count {
            if finds[number].span < finds[number - 1].span { return false }
            number += 1
        }
        return true
    }

    /// The name of a body as the tagger gives it, without the word for a newspaper, channel or club before it.
    func core(of span: TextSpan) -> TextSpan {
        for kind in [Kind.media, .club] {
            let core = withoutHead(span, kind)
            if core != span, words(core) <= 2, !endsInKind(core) { return core }
        }
        return span
    }

    /// Whether the last word makes it a club of another kind, all of whose words are its name: نادي أبها الأدبي.
    private func endsInKind(_ span: TextSpan) -> Bool {
        [" الأدبي", " الادبي", " الثقافي", " العلمي", " الاجتماعي"].contains { kind in
            text[span.range].suffix(kind.utf8.count).elementsEqual(kind.utf8)
        }
    }

    private enum Kind {
        case media, club, company

        init?(_ subtype: String?) {
            switch subtype {
            case "media": self = .media
            case "club": self = .club
            case "company": self = .company
            default: return nil
            }
        }

        /// The words before a name, as they are written, ة and ى also as ه and ي.
        var heads: [String] {
            switch self {
            case .media:
                ["صحيفة", "صحيفه", "جريدة", "جريده", "مجلة", "مجله", "دورية", "قناة", "قناه", "فضائية", "شبكة", "موقع"]
            case .club: ["نادي", "نادى", "فريق"]
            case .company: ["شركة", "شركه", "منصة", "تطبيق", "موقع"]
            }
        }
    }

    private func core(of span: TextSpan, kind: Kind, _ number: Int, _ finds: [Find]) -> TextSpan {
        let core = withoutHead(span, kind)
        guard kind != .company else { return core }
        // The adjective of papers and channels is feminine, that of clubs masculine. Without a head a media house of more
        // than two words is a body (هيئة الإذاعة البريطانية).
        let isFeminine = kind == .media
        if isFeminine, core == span, words(span) != 2 || isAgency(span) { return core }
        var other = number + 1
        while other < finds.count, finds[other].span.start < span.end {
            let adjective = finds[other]
            other += 1
            guard adjective.subtype == "nationality", adjective.span.end == span.end, adjective.proclitics.isEmpty,
                adjective.span.start > core.start, endsInFeminine(adjective.span) == isFeminine
            else { continue }
            let end = endWithoutMarks(core.start, adjective.span.start)
            return end > core.start ? TextSpan(core.start, end) : core
        }
        return core
    }

    /// The span behind a head and the space and quotation marks that follow it; the span itself if it has none.
    private func withoutHead(_ span: TextSpan, _ kind: Kind) -> TextSpan {
        let bytes = text[span.range]
        guard let head = kind.heads.first(where: { starts(bytes, with: $0) }) else { return span }
        var start = span.start + head.utf8.count
        var isQuoted = false
        while start < span.end, let length = mark(at: start) {
            isQuoted = isQuoted || !isSpace(text[start])
            start += length
        }
        guard start < span.end, !(0x30...0x39).contains(text[start]) else { return span }
        // Of صحيفة «إيلاف» الإلكترونية what the quotation marks hold is the name.
        var limit = start
        while limit < span.end, !isQuoted || isSpace(text[limit]) || mark(at: limit) == nil { limit += 1 }
        let core = TextSpan(start, limit)
        if kind == .company {
            // شركة النفط الإيرانية says what it does, شركة شل is Shell.
            guard words(core) <= 2, !starts(text[core.range], with: "ال") else { return span }
        }
        let end = endWithoutMarks(start, limit)
        return end > start ? TextSpan(start, end) : span
    }

    private func starts(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, with word: String) -> Bool {
        bytes.starts(with: word.utf8)
            && (word == "ال" || bytes.count > word.utf8.count && isSpace(bytes[bytes.startIndex + word.utf8.count]))
    }

    private func isAgency(_ span: TextSpan) -> Bool {
        ["وكالة", "وكاله", "هيئة", "إذاعة", "تلفزيون"].contains { starts(text[span.range], with: $0) }
    }

    private func words(_ span: TextSpan) -> Int {
        var words = 1
        for index in span.range where isSpace(text[index]) { words += 1 }
        return words
    }

    private func endsInFeminine(_ span: TextSpan) -> Bool {
        let ending = text[span.range].suffix(2)
        return ending.elementsEqual([0xD8, 0xA9]) || ending.elementsEqual([0xD9, 0x87])  // ة ه
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

    /// Where a name ends without the space and marks behind it.
    private func endWithoutMarks(_ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start {
            guard let length = (1...3).first(where: { end - $0 >= start && mark(at: end - $0) == $0 }) else { break }
            end -= length
        }
        return end
    }

    /// How long the space or quotation mark is that stands there; nil if none does.
    private func mark(at index: Int) -> Int? {
        let byte = text[index]
        if isSpace(byte) || byte == 0x22 || byte == 0x27 { return 1 }
        // « U+00AB, » U+00BB
        if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xAB || text[index + 1] == 0xBB { return 2 }
        // ‘ ’ “ ” „ ‟: U+2018 to U+201F
        if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, (0x98...0x9F).contains(text[index + 2]) {
            return 3
        }
        return nil
    }
}
