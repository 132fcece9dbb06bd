/// The parts of a web address that tell whose page it is and when it was made.
struct PageAddress: Equatable {
    /// The address as written.
    let text: String
    /// `https://` and the host as written.
    let origin: String
    /// The host in lower case, without port.
    let host: String
    /// The path, `/` at least, with what follows it.
    let path: String

    /// The parts of an absolute address with the scheme http or https; nil for any other.
    init?(_ text: String?) {
        guard let text = PlainText.line(text, limit: 2_000) else { return nil }
        let lower = text.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), !text.contains(" ") else { return nil }
        let scheme = lower.hasPrefix("https://") ? 8 : 7
        let rest = text.utf8.dropFirst(scheme)
        let end =
            rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
            ?? rest.endIndex
        var name = String(text[rest.startIndex..<end]).lowercased()
        if let at = name.lastIndex(of: "@") { name = String(name[name.index(after: at)...]) }
        if let colon = name.lastIndex(of: ":") { name = String(name[..<colon]) }
        guard name.contains("."), !name.hasPrefix("."), !name.hasSuffix(".") else { return nil }
        self.text = text
        origin = String(text[..<end])
        host = name
        let tail = String(text[end...])
        path = tail.hasPrefix("/") ? tail : "/" + tail
    }

    /// The address that `reference`, found in the page at this address, means; nil if it cannot be told.
    func resolving(_ reference: String) -> PageAddress? {
        if reference.hasPrefix("//") { return PageAddress(origin.prefix { $0 != ":" } + ":" + reference) }
        if reference.hasPrefix("/") { return PageAddress(origin + reference) }
        return PageAddress(reference)
    }

    /// The host without what sites put before it for their editions for telephones.
    var site: String {
        var parts = host.split(separator: ".")
        while parts.count > 2, let first = parts.first, ["www", "m", "amp", "mobile", "wap", "www2"].contains(first) {
            parts.removeFirst()
        }
        return parts.joined(separator: ".")
    }

    /// Whether both are pages of one site: one host, or one below the other.
    func isSameSite(as other: PageAddress) -> Bool {
        site == other.site || site.hasSuffix("." + other.site) || other.site.hasSuffix("." + site)
    }

    /// Whether this is the first page of its site.
    var isHome: Bool {
        let plain = path.prefix { $0 != "?" && $0 != "#" }
        return path == plain
            && plain.split(separator: "/").allSatisfy { $0.count == 2 || $0 == "index.html" || $0 == "index.php" }
    }

    /// The date that stands in the path, to the day or to the month: `/2025/11/07/`, `/2025-11-07-`, `/20251107/`,
    /// `/2025/11/`. Only a date of the age of the web counts.
    var date: (day: String?, month: String?) {
        let bytes = Array(path.utf8)
        var month: String?
        var index = 0
        while index < bytes.count {
            guard isDigit(bytes[index]), index == 0 || !isDigit(bytes[index - 1]) else {
                index += 1
                continue
            }
            let run = digits(bytes, from: index)
            defer { index = run.end }
            if run.count == 8, isBoundary(bytes, run.end),
                let date = Self.date(run.value / 10_000, run.value / 100 % 100, run.value % 100)
            {
                return (date, nil)
            }
            guard run.count == 4, run.end < bytes.count, isSeparator(bytes[run.end]) else { continue }
            let second = digits(bytes, from: run.end + 1)
            guard (1...2).contains(second.count) else { continue }
            if second.end < bytes.count, bytes[second.end] == bytes[run.end] {
                let third = digits(bytes, from: second.end + 1)
                if (1...2).contains(third.count), isBoundary(bytes, third.end),
                    let date = Self.date(run.value, second.value, third.value)
                {
                    return (date, nil)
                }
            }
            if second.count == 2, bytes[run.end] == UInt8(ascii: "/"),
                second.end == bytes.count || bytes[second.end] == UInt8(ascii: "/")
            {
                month = month ?? Self.date(run.value, second.value, nil)
            }
        }
        return (nil, month)
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int?) -> String? {
        (1995...2099).contains(year) ? PublicationDate.plausible(year: year, month: month, day: day) : nil
    }

    private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private func isSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private func isBoundary(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard index < bytes.count else { return true }
        return !isDigit(bytes[index]) && !(0x41...0x5A).contains(bytes[index] & 0xDF)
    }

    private func digits(_ bytes: [UInt8], from start: Int) -> (value: Int, count: Int, end: Int) {
        var value = 0
        var index = start
        while index < bytes.count, isDigit(bytes[index]) {
            if index - start < 12 { value = value * 10 + Int(bytes[index] - UInt8(ascii: "0")) }
            index += 1
        }
        return (value, index - start, index)
    }
}
