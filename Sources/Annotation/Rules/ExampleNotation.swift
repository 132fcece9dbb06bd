import TextModel

/// How examples write what was found: the type, then the value as it stands in the TEI attribute.
///
/// `date 2025-03-16`, `date 2025-06-01..2025-06-03`, `date hijri 1446-09-16 = 2025-03-16`, `date relative`,
/// `money 2500000 USD`, `duration 3 month`, `percent 40..50`; a lone `date` has no value.
enum ExampleNotation {
    static func describe(_ mention: Mention) -> String {
        var words = [mention.type.rawValue]
        switch mention.value {
        case nil: break
        case .date(let date): words += describe(date)
        case .time(let from, let to): words.append(to.map { from + ".." + $0 } ?? from)
        case .number(let number): words.append(number)
        case .between(let low, let high): words.append((low ?? "") + ".." + (high ?? ""))
        case .bounded(let low, let high, let unit, let commodity):
            words += [(low ?? "") + ".." + (high ?? ""), unit] + (commodity.map { [$0] } ?? [])
        case .quantity(let quantity, let unit, let commodity):
            words += [quantity ?? "?", unit] + (commodity.map { [$0] } ?? [])
        }
        return words.joined(separator: " ")
    }

    /// All mentions of a text, with what they are tied to: `role of 2`, `person as 1`, counted from 1.
    static func describe(_ mentions: [Mention]) -> [String] {
        mentions.map { mention in
            let role = mention.type == .role ? mention.related.map { " of \($0 + 1)" } ?? "" : ""
            return describe(mention) + role + (mention.antecedent.map { " as \($0 + 1)" } ?? "")
        }
    }

    private static func describe(_ date: DateValue) -> [String] {
        var words: [String] = []
        if date.isRelative { words.append("relative") }
        if let hijri = date.hijri { words += ["hijri", hijri + (date.hijriTo.map { ".." + $0 } ?? "")] }
        if date.hijri != nil, date.when != nil { words.append("=") }
        if let when = date.when { words.append(when) }
        if let from = date.from, let to = date.to { words.append(from + ".." + to) }
        if let first = date.notBefore, let last = date.notAfter { words.append("within " + first + ".." + last) }
        if date.isPairedWithHijri { words.append("paired") }
        return words
    }
}
