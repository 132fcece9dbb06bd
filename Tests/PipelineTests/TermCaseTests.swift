import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// How well the glossaries of `Fixtures/TermCases` are found in its sentences, through the line as the program runs it.
@Suite struct TermCaseTests {
    /// Hits, false ones and misses.
    private struct Score {
        var found = 0
        var spurious = 0
        var missed = 0

        var precision: Double { found + spurious == 0 ? 1 : Double(found) / Double(found + spurious) }
        var recall: Double { found + missed == 0 ? 1 : Double(found) / Double(found + missed) }

        static func += (one: inout Score, other: Score) {
            one.found += other.found
            one.spurious += other.spurious
            one.missed += other.missed
        }
    }

    /// What the line made of a case.
    private struct Outcome {
        let item: TermCase
        let findings: [TermCase.Finding]
        let keys: [String]

        var score: Score {
            let expected = Set(item.findings)
            let common = expected.intersection(findings).count
            return Score(found: common, spurious: findings.count - common, missed: expected.count - common)
        }

        /// What is wrong, in one line; nil if nothing is.
        var complaint: String? {
            let missing = item.findings.filter { !findings.contains($0) }
            let extra = findings.filter { !item.findings.contains($0) }
            guard !missing.isEmpty || !extra.isEmpty else { return nil }
            return "\(item.identifier): \(item.text)\n    missing: \(missing), not expected: \(extra)"
        }
    }

    /// Two layers of glossary and nothing of the shipped ones; the rules for dates and numbers find what no row says.
    private static let prepared: PreparedLine = {
        do {
            return try SampleLine.prepared { configuration in
                configuration.glossaries = ["base", "project"].map { "\(TermCase.folder)/\($0).tsv" }
                configuration.clean.boilerplate = false
                configuration.annotate.dates = false
                configuration.annotate.numbers = false
            }
        } catch {
            fatalError("the glossaries of the term cases do not load: \(error)")
        }
    }()

    private static let outcomes: [Outcome] = {
        do {
            return try TermCase.all.map { item in
                let document = try SampleLine.gloss(
                    item.text, name: item.identifier, prepared: prepared, metadata: item.metadata)
                let rows = document.annotated.mentions.indices
                    // Names that rules add (بطرس behind a title) are not the glossary's.
                    .filter { document.annotated.mentions[$0].origin == .glossary }
                    .map { (document.annotated.mentions[$0], MentionRow(document, mention: $0)) }
                let findings = rows.map { mention, row in
                    let isUndecided = row.certainty == "unknown"
                    return TermCase.Finding(
                        start: row.range.start, end: row.range.end,
                        surface: document.annotated.clean.string(mention.span),
                        english: TermCase.sorted((isUndecided ? "?" : "") + row.target),
                        proclitics: TermCase.letters(mention.proclitics))
                }
                let keys = rows.flatMap { $0.1.key.split(separator: "|").map(String.init) }
                return Outcome(item: item, findings: findings.sorted(), keys: keys)
            }
        } catch {
            fatalError("a term case is not read: \(error)")
        }
    }()

    /// At least 0.99 of what is found is right, and of what should be found is found. Every miss is listed.
    @Test func precisionAndRecall() {
        var total = Score()
        var categories: [(name: String, score: Score)] = []
        for outcome in Self.outcomes where outcome.item.isDecidable {
            total += outcome.score
            if categories.last?.name != outcome.item.category { categories.append((outcome.item.category, Score())) }
            categories[categories.count - 1].score += outcome.score
        }
        let complaints = Self.outcomes.filter(\.item.isDecidable).compactMap(\.complaint)
        let table = categories.map {
            "\($0.name): found \($0.score.found), false \($0.score.spurious), missed \($0.score.missed)"
        }
        let report = Comment(rawValue: (complaints + table).joined(separator: "\n"))
        #expect(total.precision >= 0.99, report)
        #expect(total.recall >= 0.99, report)
        #expect(total.found >= 500)
        for category in categories {
            #expect(category.score.precision >= 0.9 && category.score.recall >= 0.9, report)
        }
    }

    /// A base found with the wrong proclitics is cut in the wrong place.
    @Test func procliticsStandBeforeTheBase() {
        for outcome in Self.outcomes where outcome.item.isDecidable {
            for finding in outcome.findings {
                guard let expected = outcome.item.findings.first(where: { $0 == finding }) else { continue }
                #expect(
                    finding.proclitics == expected.proclitics, "\(outcome.item.identifier): \(finding)")
            }
        }
    }

    // MARK: - The table itself

    @Test func theTableIsLargeAndAThirdIsNegative() {
        let decidable = TermCase.all.filter(\.isDecidable)
        #expect(decidable.count >= 700)
        #expect(3 * decidable.count { $0.findings.isEmpty } >= decidable.count)
        #expect(Set(TermCase.all.map(\.identifier)).count == TermCase.all.count, "an id stands twice")
    }

    /// Two sentences that differ in one word, in the marked names or in numbers only are one case.
    @Test func noTwoCasesDifferOnlyInANameOrANumber() {
        var frames: [String: String] = [:]
        for item in TermCase.all {
            let words = item.frame.split(separator: " ").map(String.init)
            var keys = [words.joined(separator: " ")]
            if words.count > 3 {
                for index in words.indices {
                    var other = words
                    other[index] = "…"
                    keys.append(other.joined(separator: " "))
                }
            }
            for key in keys {
                let first = frames[key] ?? item.identifier
                #expect(first == item.identifier, "\(item.identifier) is \(first) with another word")
                frames[key] = item.identifier
            }
        }
    }

    /// Every row is found in some sentence, or stands in one where it must not be found.
    @Test func everyRowIsTried() {
        let found = Set(Self.outcomes.flatMap(\.keys))
        let words = TermCase.all.map(\.text).joined(separator: "\n")
        var count = 0
        for name in ["base", "project"] {
            let table = TestFiles.text("\(TermCase.folder)/\(name).tsv") ?? ""
            let lines = table.split(separator: "\n").filter { !$0.hasPrefix("#") }
                .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
            guard let header = lines.first, let source = header.firstIndex(of: "source") else {
                Issue.record("\(name).tsv has no header")
                continue
            }
            for row in lines.dropFirst() {
                count += 1
                #expect(
                    found.contains(row[0]) || row[source].isEmpty || words.contains(row[source]),
                    "no sentence tries \(row[0]) of \(name).tsv")
            }
        }
        #expect(count >= 60)
        #expect(found.count >= 60)
    }
}
