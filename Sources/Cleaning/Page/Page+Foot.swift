extension Page {
    /// The first line under the article's last paragraph that shows that the article is over; nil if none does.
    var footStart: Int? {
        guard let body else { return nil }
        return lines.indices.first { $0 > body.upperBound && isFootSign($0) }
    }

    /// Whether the line was removed by a rule whose lines stand only below articles.
    func isFootSign(_ index: Int) -> Bool {
        if isFootMark(index) { return true }
        guard let rule = removedBy[index] else { return false }
        return footRules.contains(rule)
    }

    /// Whether a paragraph of the article stands before line `index`.
    func hasArticle(before index: Int) -> Bool {
        guard let body else { return false }
        return body.lowerBound < index
    }
}
