import TextModel

extension CompiledGlossary {
    /// Every way in which a row can stand in a text, before spelling is folded: its wordings, the forms made from them,
    /// each with and without ال as the row allows, and behind proclitics if they are asked for.
    ///
    /// The question particle أ, which matching sees through as well, is not written out. Left out too is what reads
    /// better as a whole word (وليد is not و + ليد): matching leaves it alone.
    ///
    /// - Parameters:
    ///   - concept: the row, as an index into `concepts`.
    ///   - withProclitics: whether the forms behind و ف ب ك ل and their chains are wanted too.
    /// - Returns: the forms, those of the row's own wording first; none of a row that is never matched.
    public func surfaceForms(of concept: Int, withProclitics: Bool) -> [SurfaceForm] {
        let row = concepts[concept]
        guard row.status != .forbidden, row.status != .off else { return [] }
        let cells = self.row(concept)
        var ignored: [Diagnostic] = []
        let settings = RowSettings(cells, reporting: &ignored)
        let wordings = TermWordings(
            source: row.source, variants: row.variants, adjectives: row.adjectives,
            plurals: cells.list(.adjectivePlural), settings: settings)
        var list = SurfaceList(concept: row, settings: settings)
        for wording in wordings.all { list.add(wording, withProclitics: withProclitics) }
        return list.forms.filter { $0.proclitics.isEmpty || !readsAsWhole($0.text, concept) }
    }

    /// Whether a written form is taken for a word of its own, so that the reading behind a proclitic is set aside.
    private func readsAsWhole(_ surface: String, _ concept: Int) -> Bool {
        let text = Array(surface.utf8)
        let words = Self.writtenWords(of: text)
        guard words.count == 1 else { return false }
        var isWhole = false
        forEachWord(in: text, words: words, context: MatchContext(), keepsRefused: true) { places, word in
            let accepted = places.filter { $0.refusal == nil }.map(\.candidate)
            isWhole = places.contains {
                $0.candidate.reading.concept == concept
                    && suspicion($0.candidate, among: accepted[...], word, text) != nil
            }
        }
        return isWhole
    }
}

/// The written forms of one row, each once.
private struct SurfaceList {
    private let concept: Concept
    private let settings: RowSettings
    private(set) var forms: [SurfaceForm] = []
    private var seen: Set<SurfaceForm> = []

    init(concept: Concept, settings: RowSettings) {
        self.concept = concept
        self.settings = settings
    }

    /// Adds what one wording can be written as.
    mutating func add(_ wording: TermWording, withProclitics: Bool) {
        var stem = String(decoding: wording.text, as: UTF8.self)
        let isAccusative = wording.traits.contains(.isAccusative)
        if wording.traits.contains(.needsTanwin) {
            stem.unicodeScalars.insert("\u{064B}", at: stem.unicodeScalars.index(before: stem.endIndex))
        }
        let chains = withProclitics ? Self.chains(settings.clitics, wording, isAccusative) : []
        for chain in [""] + chains {
            if wording.traits.contains(.indefinite) { append(chain + stem, chain, wording, hasArticle: false) }
            if wording.traits.contains(.definite) {
                append(Self.definite(stem, behind: chain), chain, wording, hasArticle: true)
            }
        }
    }

    private mutating func append(_ text: String, _ proclitics: String, _ wording: TermWording, hasArticle: Bool) {
        let surface = SurfaceForm(
            text: text, proclitics: proclitics, form: wording.form, hasArticle: hasArticle,
            isAccusative: wording.traits.contains(.isAccusative), english: concept.english(for: wording.form),
            folding: UInt8(settings.folding))
        if seen.insert(surface).inserted { forms.append(surface) }
    }

    /// ال before a stem behind proclitics: ل + ال is لل, and before a further ل a single one (للجنة). Before foreign letters
    /// and digits a tatweel keeps it apart: الـC5+1.
    private static func definite(_ stem: String, behind chain: String) -> String {
        var stem = stem
        if let first = stem.unicodeScalars.first, !isArabicLetter(first.value) { stem = "\u{0640}" + stem }
        guard chain.hasSuffix("ل") else { return chain + "ال" + stem }
        return stem.hasPrefix("ل") ? chain + stem : chain + "ل" + stem
    }

    /// The proclitics that a row takes: (و|ف)(ب|ك|ل), either part optional; (و|ف)(س) before verbs.
    private static func chains(_ rule: CliticRule, _ wording: TermWording, _ isAccusative: Bool) -> [String] {
        guard let first = String(decoding: wording.text, as: UTF8.self).unicodeScalars.first,
            isArabicLetter(first.value)
        else { return [] }
        let conjunctions = ["و", "ف"]
        // Behind a preposition stands a genitive, which is no accusative in ا.
        let others = wording.traits.contains(.isVerb) ? ["س"] : isAccusative ? [] : ["ب", "ك", "ل"]
        switch rule {
        case .none: return []
        case .conj: return conjunctions
        case .prep: return others
        case .default where wording.traits.contains(.isShort): return []
        case .default, .all: return conjunctions + others + conjunctions.flatMap { first in others.map { first + $0 } }
        }
    }
}
