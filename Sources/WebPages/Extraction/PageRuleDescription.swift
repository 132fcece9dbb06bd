public import TextModel

/// A rule of reading pages as the documentation shows it.
public struct PageRuleDescription: Sendable {
    /// Its name in `removed.csv`.
    public let name: String
    /// What it takes for frame and what it leaves.
    public let summary: String
    /// The reason it gives.
    public let reason: RemovalReason
    /// Small pages that show it at work.
    public let examples: [PageExample]
}

/// A small page that shows a rule at work.
public struct PageExample: Sendable {
    /// One line of the page's visible text.
    public enum Line: Sendable, Equatable {
        /// A line that the rule takes for frame.
        case frame(String)
        /// A line that stays.
        case kept(String)
        /// A line that another rule takes for frame.
        case otherFrame(String)
    }

    /// What it shows, in one sentence.
    public let summary: String
    /// The mark-up.
    public let html: String
    /// The lines, in order.
    public let lines: [Line]

    init(_ summary: String, _ parts: [Part]) {
        self.summary = summary
        html = parts.map(\.html).joined(separator: "\n")
        lines = parts.flatMap(\.lines)
    }

    /// A piece of mark-up with the lines it gives.
    struct Part {
        var html: String
        var lines: [Line]

        init(_ html: String, _ lines: [Line]) {
            self.html = html
            self.lines = lines
        }

        static let headline = Part("<h1>افتتاح جسر الوادي الجديد</h1>", [.kept("افتتاح جسر الوادي الجديد")])
        static let lead = Part(
            "<p>افتتح الوزير سالم الرواحي، صباح الأحد، جسر الوادي الذي يربط المدينة بالميناء، بعد عمل استمر عامين.</p>",
            [
                .kept(
                    "افتتح الوزير سالم الرواحي، صباح الأحد، جسر الوادي الذي يربط المدينة بالميناء، بعد عمل استمر عامين."
                )
            ])
        static let second = Part(
            "<p>وقال الرواحي إن الجسر سيختصر الطريق إلى الميناء من ساعة إلى عشر دقائق، وإن كلفته بلغت أربعة ملايين.</p>",
            [
                .kept(
                    "وقال الرواحي إن الجسر سيختصر الطريق إلى الميناء من ساعة إلى عشر دقائق، وإن كلفته بلغت أربعة ملايين."
                )
            ])
        static let third = Part(
            "<p>وأضاف أن العمل في الطريق الساحلي سيبدأ في الربيع، إذا وافق المجلس على الموازنة التي عرضت عليه.</p>",
            [.kept("وأضاف أن العمل في الطريق الساحلي سيبدأ في الربيع، إذا وافق المجلس على الموازنة التي عرضت عليه.")])
    }
}
