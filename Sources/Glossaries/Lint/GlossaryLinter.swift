import ArabicText
public import TextModel

/// Finds what is wrong or risky in glossary files, and runs the tests that stand in their rows.
public struct GlossaryLinter: Sendable {
    private let compiler: GlossaryCompiler

    /// Makes a linter that compiles with `compiler`.
    public init(compiler: GlossaryCompiler = GlossaryCompiler()) { self.compiler = compiler }

    /// Everything that compiling `files` reports, the findings in the rows and the row tests that fail, by file, line and
    /// column.
    public func lint(_ files: [GlossaryFile]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let glossary = compiler.compile(files, reporting: &found)
        for (number, concept) in glossary.concepts.enumerated() {
            let row = glossary.row(number)
            checkLetters(row, .source, &found)
            checkLetters(row, .variants, &found)
            checkLength(concept, row, &found)
            checkStatus(concept, row, &found)
            checkHomograph(concept, row, glossary, &found)
            runTests(number, row, glossary, &found)
        }
        checkSources(glossary, &found)
        return GlossaryCompiler.inOrder(found, files)
    }

    // MARK: - Letters

    private func checkLetters(_ row: GlossaryRow, _ column: GlossaryColumn, _ found: inout [Diagnostic]) {
        guard let text = row.string(column) else { return }
        var seen: Set<String> = []
        for scalar in text.unicodeScalars {
            guard let (identifier, what, help) = Self.finding(scalar.value), seen.insert(identifier).inserted else {
                continue
            }
            found.append(
                Diagnostic(
                    .warning, identifier, at: row.location(column),
                    "\(column.name) «\(isolated(text))» holds \(what) (\(Self.codePoint(scalar.value)))", help: help))
        }
    }

    private static func finding(_ scalar: UInt32) -> (identifier: String, what: String, help: String)? {
        if isTatweel(scalar) {
            return ("tatweel", "a tatweel", "remove it: texts with and without it match all the same")
        }
        if isFormatControl(scalar) || scalar == 0x200C || scalar == 0x200D {
            return ("invisible-character", "an invisible character", "remove it; it is often pasted from a web page")
        }
        if PresentationForms.letters(of: scalar) != 0 {
            return ("presentation-form", "a presentation form", "write the plain Arabic letters")
        }
        if scalar == 0x06A9 || scalar == 0x06CC {
            return ("persian-letter", "a Persian letter", "write ك (U+0643) or ي (U+064A)")
        }
        if (0x0653...0x0655).contains(scalar) {
            return ("not-nfc", "a hamza or madda as a mark of its own", "write the letter that has it: آ أ إ ؤ ئ")
        }
        return nil
    }

    private static func codePoint(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private func checkLength(_ concept: Concept, _ row: GlossaryRow, _ found: inout [Diagnostic]) {
        let letters = concept.source.unicodeScalars.count { isArabicLetter($0.value) }
        guard letters == concept.source.unicodeScalars.count, letters <= 2 else { return }
        guard !row.has(.before), !row.has(.after), !row.has(.near) else { return }
        found.append(
            Diagnostic(
                .warning, "short-source", at: row.location(.source),
                "the source «\(isolated(concept.source))» has \(letters) \(letters == 1 ? "letter" : "letters")",
                help: "give the row a condition (before, after, near), or cite a longer wording"))
    }

    // MARK: - Contradictions

    private func checkStatus(_ concept: Concept, _ row: GlossaryRow, _ found: inout [Diagnostic]) {
        guard concept.status == .dnt, let target = concept.target, target != concept.source else { return }
        found.append(
            Diagnostic(
                .warning, "dnt-with-target", at: row.location(.target),
                "«\(isolated(concept.source))» is not to be translated, yet has the target «\(target)»",
                help: "empty the target, or remove the status dnt"))
    }

    /// Rows of one layer that nothing tells apart: same letters at level 2, same type, other English, no conditions.
    private func checkSources(_ glossary: CompiledGlossary, _ found: inout [Diagnostic]) {
        var first: [String: Int] = [:]
        for (number, concept) in glossary.concepts.enumerated() where glossary.conditions[number] == nil {
            guard concept.status != .forbidden else { continue }
            let letters = ArabicFolding.folded(concept.source, level: 1)
            let key = "\(letters)\t\(concept.layer)\t\(concept.priority)"
            guard let earlier = first[key] else {
                first[key] = number
                continue
            }
            let other = glossary.concepts[earlier]
            let isContradiction = concept.isBlocker != other.isBlocker
            guard isContradiction || concept.target != other.target else { continue }
            let place = "\(other.location.file):\(other.location.line ?? 0)"
            let row = glossary.row(number)
            found.append(
                isContradiction
                    ? Diagnostic(
                        .warning, "blocker-contradiction", at: row.location(.source),
                        "«\(isolated(concept.source))» is a blocker and a row that it blocks, at \(place)",
                        help: "remove one of the two, or make the blocker longer")
                    : Diagnostic(
                        .warning, "ambiguous-source", at: row.location(.source),
                        "«\(isolated(concept.source))» has the target «\(concept.target ?? "")» here and "
                            + "«\(other.target ?? "")» at \(place)",
                        help:
                            "tell them apart by before, after or near, or by priority; else every mention is undecided")
            )
        }
    }

    /// A source that can also be read as a proclitic and another row.
    private func checkHomograph(
        _ concept: Concept, _ row: GlossaryRow, _ glossary: CompiledGlossary, _ found: inout [Diagnostic]
    ) {
        let text = Array(concept.source.utf8)
        let words = CompiledGlossary.writtenWords(of: text)
        guard words.count == 1 else { return }
        for candidate in glossary.candidates(in: text, words: words) where !candidate.proclitics.isEmpty {
            let other = glossary.concepts[candidate.reading.concept]
            let place = "\(other.location.file):\(other.location.line ?? 0)"
            found.append(
                Diagnostic(
                    .note, "homograph", at: row.location(.source),
                    "«\(isolated(concept.source))» could also be \(candidate.proclitics) and "
                        + "«\(isolated(other.source))» (\(place)); the whole word wins"))
        }
    }

    // MARK: - Row tests

    private func runTests(
        _ number: Int, _ row: GlossaryRow, _ glossary: CompiledGlossary, _ found: inout [Diagnostic]
    ) {
        for column in [GlossaryColumn.positiveTest, .negativeTest] {
            for sentence in row.list(column) {
                let (text, marks) = markedText(sentence)
                let words = CompiledGlossary.writtenWords(of: text)
                let places = Self.places(glossary.resolve(glossary.candidates(in: text, words: words)), of: number)
                let isWanted = column == .positiveTest
                let wanted = marks.isEmpty ? places : marks.filter { isWanted != places.contains($0) }
                guard isWanted ? (marks.isEmpty || !wanted.isEmpty) : !wanted.isEmpty else { continue }
                found.append(failure(column, sentence, marks, places, text, row))
            }
        }
    }

    private func failure(
        _ column: GlossaryColumn, _ sentence: String, _ marks: [TextSpan], _ places: [TextSpan], _ text: [UInt8],
        _ row: GlossaryRow
    ) -> Diagnostic {
        let seen = places.map { "«\(isolated(String(decoding: text[$0.range], as: UTF8.self)))»" }
        let message: String
        let help: String
        if column == .positiveTest, marks.isEmpty {
            message = "the test «\(isolated(sentence))» marks no place"
            help = "put [[ and ]] round the words that must be found"
        } else if column == .positiveTest {
            message =
                "the test «\(isolated(sentence))» fails: "
                + (seen.isEmpty ? "the row is not found" : "the row is found at " + seen.joined(separator: ", "))
            help = "mend the row or the marks; «warraq explain» shows why a reading was refused"
        } else {
            message =
                "the test «\(isolated(sentence))» fails: the row must not be found, and is found at "
                + seen.joined(separator: ", ")
            help = "give the row a condition or a stricter article, or add a blocker for the longer wording"
        }
        return Diagnostic(.error, "test-failed", at: row.location(column), message, help: help)
    }

    private static func places(_ terms: [ResolvedTerm], of concept: Int) -> [TextSpan] {
        terms.flatMap { term in
            (term.readings.contains { $0.concept == concept } ? [term.candidate.span] : [])
                + places(term.nested, of: concept)
        }
    }

    /// Takes `[[` and `]]` off a sentence.
    private func markedText(_ sentence: String) -> (text: [UInt8], marks: [TextSpan]) {
        var text: [UInt8] = []
        var marks: [TextSpan] = []
        var start: Int?
        let bytes = Array(sentence.utf8)
        var index = 0
        while index < bytes.count {
            let isDoubled = index + 1 < bytes.count && bytes[index] == bytes[index + 1]
            if isDoubled, bytes[index] == 0x5B, start == nil {
                start = text.count
                index += 2
            } else if isDoubled, bytes[index] == 0x5D, let begin = start {
                marks.append(TextSpan(begin, text.count))
                start = nil
                index += 2
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        return (text, marks)
    }
}

extension CompiledGlossary {
    /// The cells of a concept as the layers leave them.
    func row(_ concept: Int) -> GlossaryRow { GlossaryRow(tables: origins.tables, origins: Array(origins[concept])) }
}
