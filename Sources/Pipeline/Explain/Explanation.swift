public import JSON

/// An answer for people and programs: sections of lines, and the same as JSON.
public struct Explanation: Sendable {
    /// One part of the answer.
    struct Section: Sendable {
        var title: String
        var lines: [String]
    }

    var sections: [Section]
    /// The answer for programs.
    public var json: JSONText

    /// The answer for people.
    ///
    /// - Parameter isolating: whether Arabic is wrapped in isolates, for a terminal.
    /// - Returns: lines with a final line end.
    public func text(isolating: Bool) -> String {
        var text = ""
        for (number, section) in sections.enumerated() {
            if number > 0 { text += "\n" }
            text += section.title + "\n"
            for line in section.lines { text += "  " + (isolating ? BidiText.isolated(line) : line) + "\n" }
        }
        return text
    }
}
