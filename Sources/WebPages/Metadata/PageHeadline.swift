/// Chooses the headline among what a page calls its title in several places.
struct PageHeadline {
    /// The headline; nil if the page has none.
    let text: String?
    /// The heading it was taken from, or that agrees with it.
    let heading: PageHeadings.Heading?

    /// Chooses.
    ///
    /// - Parameters:
    ///   - headings: the headings of the first rank.
    ///   - linked: JSON-LD's `headline`.
    ///   - meta: `og:title` and its kin.
    ///   - title: the element `title`.
    ///   - outlet: who publishes the page, if it says so.
    ///   - siteName: `og:site_name`.
    ///   - host: the site's name without `www.`.
    init(
        headings: PageHeadings, linked: String?, meta: [String], title: String?, outlet: String?, siteName: String?,
        host: String?
    ) {
        let names = [outlet, siteName, host, host.map { String($0.prefix { $0 != "." }) }].compactMap(\.self)
            .map(PlainText.key).filter { !$0.isEmpty }
        let lines = headings.texts
        let titles = ([linked] + meta + [title]).compactMap { PlainText.line($0) }
            .map { Self.withoutSite($0, names: names, headings: lines) }
            .filter { !names.contains(PlainText.key($0)) }
        let keys = titles.map(PlainText.key)
        let agreeing = headings.all.first { heading in
            let key = PlainText.key(heading.text)
            return keys.contains { Self.agree($0, key) } && !names.contains(key)
        }
        if let agreeing {
            heading = agreeing
            text = Self.withoutSite(agreeing.text, names: names, headings: [])
            return
        }
        let own = headings.all.filter { !names.contains(PlainText.key($0.text)) }
        heading = own.count == 1 ? own[0] : nil
        let meant = PlainText.line(linked).flatMap { _ in titles.first }
        text = meant ?? (meta.isEmpty ? nil : titles.first) ?? heading?.text ?? titles.first
    }

    /// Whether two titles are one, or one is the beginning of the other, cut off after three words at least.
    private static func agree(_ a: String, _ b: String) -> Bool {
        if a == b { return !a.isEmpty }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        return long.hasPrefix(short) && short.split(separator: " ").count >= 3
    }

    /// `title` without the name of the site behind (or before) a separator: where it is a name that the page gives as
    /// the site's, or where the rest is a heading of the page.
    static func withoutSite(_ title: String, names: [String], headings: [String]) -> String {
        let keys = headings.map(PlainText.key)
        if keys.contains(PlainText.key(title)) { return title }
        var title = title
        // Section and site: « - سياسة - صحيفة المثال».
        var rest = title
        for _ in 0..<4 {
            guard let (head, _) = cut(rest, backwards: true) else { break }
            if keys.contains(PlainText.key(head)) { return head }
            rest = head
        }
        for _ in 0..<2 {
            guard let (head, tail) = cut(title, backwards: true), isName(tail, names) else { break }
            title = head
        }
        if let (head, tail) = cut(title, backwards: false),
            names.contains(PlainText.key(head)) || keys.contains(PlainText.key(tail))
        {
            return tail
        }
        return title
    }

    private static func isName(_ text: String, _ names: [String]) -> Bool {
        let key = PlainText.key(text)
        guard !key.isEmpty, key.split(separator: " ").count <= 5 else { return false }
        return names.contains { $0 == key || $0.hasPrefix(key + " ") || key.hasPrefix($0 + " ") }
    }

    private static let separators: Set<Unicode.Scalar> = ["|", "-", "–", "—", "»", "«", "·", "•", ":", "~", "/"]

    /// Whether the scalar may be a separator, which most titles have none of.
    private static func mayPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar != " " && !(0x600...0x6FF ~= scalar.value) && separators.contains(scalar)
    }

    /// The parts before and behind the last (or first) separator that has spaces round it; `|` needs none.
    private static func cut(_ title: String, backwards: Bool) -> (head: String, tail: String)? {
        guard title.unicodeScalars.contains(where: mayPart) else { return nil }
        let scalars = Array(title.unicodeScalars)
        let places = scalars.indices.filter { index in
            guard separators.contains(scalars[index]), index > 0, index < scalars.count - 1 else { return false }
            if scalars[index] == "|" { return true }
            if scalars[index] == ":" { return scalars[index + 1] == " " || scalars[index + 1] == ":" }
            return scalars[index - 1] == " " && scalars[index + 1] == " "
        }
        guard let place = backwards ? places.last : places.first else { return nil }
        func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: part)
            var words = String(view)[...]
            while let first = words.first, first == " " || first == ":" { words.removeFirst() }
            while let last = words.last, last == " " || last == ":" { words.removeLast() }
            return String(words)
        }
        let (head, tail) = (text(scalars[..<place]), text(scalars[(place + 1)...]))
        return head.isEmpty || tail.isEmpty ? nil : (head, tail)
    }
}
