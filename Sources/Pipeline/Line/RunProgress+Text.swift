extension RunProgress {
    /// The progress as one line for a terminal.
    ///
    /// What matters least is left out first where the terminal is narrow: the bar, the percentage, the rate, the
    /// remaining time. The number done stands in any width.
    ///
    /// - Parameters:
    ///   - width: the columns of the terminal; the last one stays free, or some terminals would begin a new line.
    ///   - time: now.
    ///   - emphasise: marks what must not be overlooked, the failures.
    /// - Returns: the line without a line end.
    public func line(
        width: Int, at time: ContinuousClock.Instant, emphasise: (String) -> String = { $0 }
    ) -> String {
        let room = width - 1
        let total = total.map { max($0, done) }
        let count = Self.grouped(done) + (total.map { " of " + Self.grouped($0) } ?? "")
        let label = phase == .survey ? "looking for lines that recur: " : ""
        let share = total.map { $0 == 0 ? 100 : done * 100 / $0 }
        // Place in the line, from the left; in the order in which they claim their room.
        var parts: [(place: Int, text: String, isFailure: Bool)] = [(2, count, false)]
        let wanted: [(place: Int, text: String?, isFailure: Bool)] = [
            (5, rejected > 0 ? "\(Self.grouped(rejected)) rejected" : nil, true),
            (4, remaining(at: time).map { Self.clock($0) + " left" }, false),
            (3, rate(at: time).map { Self.grouped(Int($0.rounded())) + "/s" }, false),
            (1, share.map { "\($0)%" }, false),
        ]
        var used = count.count
        for part in wanted {
            guard let text = part.text, used + 2 + text.count <= room else { continue }
            used += 2 + text.count
            parts.append((part.place, text, part.isFailure))
        }
        if !label.isEmpty, used + label.count <= room {
            used += label.count
            parts[0].text = label + count
        }
        if let share, room - used >= Self.bar + 4, phase == .line {
            let filled = share * Self.bar / 100
            let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.bar - filled)
            parts.append((0, "[\(bar)]", false))
        }
        if used > room { return String(count.prefix(max(0, room))) }
        return parts.sorted { $0.place < $1.place }
            .map { $0.isFailure ? emphasise($0.text) : $0.text }
            .joined(separator: "  ")
    }

    private static let bar = 20

    /// A number with commas between the thousands.
    static func grouped(_ number: Int) -> String {
        var digits = Array(String(number))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return String(digits)
    }

    /// Seconds as `0:52`, `12:07` or `3:04:59`.
    static func clock(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        let start = hours > 0 ? "\(hours):\(two(minutes))" : "\(minutes)"
        return "\(start):\(two(seconds % 60))"
    }
}
