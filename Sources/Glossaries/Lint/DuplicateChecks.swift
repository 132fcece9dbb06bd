import ArabicText
import TextModel

/// Group Duplicates: rows that say the same, or that nothing tells apart.
struct DuplicateChecks {
    private let scene: LintScene

    init(_ scene: LintScene) { self.scene = scene }

    func run(_ found: inout [Diagnostic]) {
        checkWordings(&found)
        checkTargets(&found)
        checkAuthorities(&found)
    }

    // MARK: - The same words

    /// How many rows of the same words are compared with each other; more tell nothing new.
    private static let compared = 8

    private func checkWordings(_ found: inout [Diagnostic]) {
        var groups: [String: [Int]] = [:]
        var reported: Set<[Int]> = []
        for (number, wording) in scene.wordings.enumerated() {
            let earlier = groups[wording.folded, default: []]
            for other in earlier.prefix(Self.compared) {
                let first = scene.wordings[other]
                let pair = [first.concept, wording.concept]
                guard first.concept != wording.concept, scene.isOwn(wording.concept) || scene.isOwn(first.concept),
                    !reported.contains(pair), let finding = finding(first, wording)
                else { continue }
                reported.insert(pair)
                found.append(finding)
            }
            groups[wording.folded] = earlier + [number]
        }
    }

    /// What is to say of two rows with one wording; nil where the rows or the order of ties decide.
    private func finding(_ first: LintScene.Wording, _ second: LintScene.Wording) -> Diagnostic? {
        let (left, right) = (scene.concepts[first.concept], scene.concepts[second.concept])
        guard !left.isBlocker, !right.isBlocker, left.layer == right.layer, left.priority == right.priority,
            !scene.isConditional(first.concept), !scene.isConditional(second.concept)
        else { return nil }
        // An accusative gives way to what another row lists, but for where its fathatan is written (تركيا, تركيًا).
        if first.isAccusative != second.isAccusative { return nil }
        if isTested(first.concept, second) && isTested(second.concept, second) { return nil }
        let row = scene.glossary.row(second.concept)
        let isOwnWording = [first.form, second.form].allSatisfy { $0 == .main || $0 == .variant }
        let place = row.location(second.form == .main ? .source : second.form == .variant ? .variants : .adjective)
        let other = scene.place(first.concept)
        let means = "«\(second.english ?? "")» here and «\(first.english ?? "")» at \(other)"
        let isSame = first.english == second.english && left.type == right.type
        if isSame {
            guard first.form == .main, second.form == .main, first.exact == second.exact else { return nil }
            return Diagnostic(
                .note, "duplicate-row", at: row.location, "the row has the source, target and type of \(other)",
                help: "remove one of the two, or join their cells")
        }
        if first.exact != second.exact {
            let isKept = [first.concept, second.concept].contains { (scene.glossary.row($0).string(.folding)) != nil }
            guard isOwnWording, !isKept else { return nil }
            return Diagnostic(
                .warning, "same-after-folding", at: place,
                "«\(isolated(second.text))» and «\(isolated(first.text))» (\(other)) are one at folding level 2",
                help: "give the rows folding 1 to keep the spellings apart, or a condition; folding 2 written out says "
                    + "that it is meant so")
        }
        if first.english == second.english {
            return Diagnostic(
                .warning, "ambiguous-type", at: place,
                "«\(isolated(second.text))» is of type \(right.type.rawValue) here and \(left.type.rawValue) at \(other)",
                help: "tell the rows apart by before, after or near, or by priority; else every mention is undecided")
        }
        return Diagnostic(
            isOwnWording ? .error : .warning, isOwnWording ? "ambiguous-source" : "ambiguous-form", at: place,
            "«\(isolated(second.text))» has the target \(means)",
            help:
                "tell them apart by before, after or near, or by priority; if mentions shall be marked as undecided, say so by "
                + "a test+ in both rows that marks these words")
    }

    /// Whether a row has a test that marks just these words, with ال or without: its author knows of the other row.
    private func isTested(_ number: Int, _ wording: LintScene.Wording) -> Bool {
        let stem = wording.folded.withoutArticle
        return scene.glossary.row(number).list(.positiveTest).contains { sentence in
            let marked = MarkedSentence(sentence)
            return marked.marks.contains { mark in
                let words = String(decoding: marked.text[mark.range], as: UTF8.self)
                let other = ArabicFolding.folded(words, level: 2).withoutArticle
                // The accusative in ا is another form of the same words.
                return other == stem || other + "ا" == stem
            }
        }
    }

    // MARK: - The same English, the same thing

    private func wikidata(_ concept: Concept) -> [String] {
        concept.authorities.filter { $0.type == "wikidata" }.map(\.value)
    }

    /// Rows of one English that are two things. A definition or a note says that the author knows.
    private func checkTargets(_ found: inout [Diagnostic]) {
        var first: [String: Int] = [:]
        for (number, concept) in scene.concepts.enumerated() where concept.status != .forbidden && !concept.isBlocker {
            let items = wikidata(concept)
            guard let target = concept.target, !items.isEmpty else { continue }
            let key = "\(concept.type.rawValue)\t\(concept.subtype ?? "")\t\(target)"
            guard let other = first[key] else {
                first[key] = number
                continue
            }
            let others = wikidata(scene.concepts[other])
            guard scene.isOwn(number) || scene.isOwn(other), Set(items).isDisjoint(with: others),
                !isExplained(number), !isExplained(other)
            else { continue }
            found.append(
                Diagnostic(
                    .warning, "same-target-other-authority", at: scene.glossary.row(number).location(.authority),
                    "«\(target)» is \(items[0]) here and \(others[0]) at \(scene.place(other))",
                    help: "mend the identifier, or say in note or gloss of one row how the two differ"))
        }
    }

    /// One thing with two English names to write. Naming is not reference, so that another domain, a status other than
    /// preferred, a definition or a note says that it is meant.
    private func checkAuthorities(_ found: inout [Diagnostic]) {
        var first: [String: Int] = [:]
        for (number, concept) in scene.concepts.enumerated() where concept.status == .preferred {
            guard let target = concept.target else { continue }
            for item in wikidata(concept) {
                let key = "\(item)\t\(concept.domain ?? "")\t\(concept.type.rawValue)"
                guard let other = first[key] else {
                    first[key] = number
                    continue
                }
                guard let named = scene.concepts[other].target, named != target,
                    scene.isOwn(number) || scene.isOwn(other), !isExplained(number), !isExplained(other)
                else { continue }
                found.append(
                    Diagnostic(
                        .warning, "authority-with-two-targets",
                        at: scene.glossary.row(number).location(.authority),
                        "\(item) is «\(target)» here and «\(named)» at \(scene.place(other)), both preferred",
                        help: "give one of them status admitted or a domain, or say in note or gloss why the wordings "
                            + "differ"))
            }
        }
    }

    private func isExplained(_ number: Int) -> Bool {
        let row = scene.glossary.row(number)
        return row.has(.note) || row.has(.gloss)
    }
}
