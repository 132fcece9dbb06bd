import TextModel

/// The wordings of a row in plain Arabic letters that asks for no inflection: what `TermWordings` makes of it, from bytes.
///
/// Large glossaries are lists of names and terms in plain letters, so that all forms of a row are its words with an
/// article put on or taken off, and with a few endings. Every other row goes the long way. A test compares the two.
struct PlainWordings {
    /// One wording: where its letters stand in `text`, without the article if it is definite.
    struct Wording {
        var range: Range<Int>
        var form: TermForm
        var traits: FormTraits
    }

    /// The wordings of the row.
    private(set) var all: [Wording] = []
    /// Their letters, words with one space between.
    private(set) var text: [UInt8] = []
    /// The words of the cell in hand.
    private(set) var words: [PlainWord] = []

    /// Turns to another row.
    ///
    /// - Parameters:
    ///   - row: the cells.
    ///   - settings: the same, read.
    /// - Returns: whether the row is plain; if not, `all` says nothing.
    mutating func read(_ row: GlossaryRow, _ settings: RowSettings) -> Bool {
        all.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        guard !settings.isVerb, settings.inflections.isEmpty, settings.folding < 3, let source = row.bytes(.source),
            add(source, .main, settings)
        else { return false }
        return forEachPart(row, .variants) { $0.add($1, .variant, settings) }
            && forEachPart(row, .adjective) { $0.add(adjective: $1, settings) }
            && forEachPart(row, .adjectivePlural) { $0.add(plural: $1, settings) }
    }

    /// Calls `add` for each value of a cell, until it says false. Plain letters hold no backslash, so a bar ends a value.
    private mutating func forEachPart(
        _ row: GlossaryRow, _ column: GlossaryColumn, _ add: (inout PlainWordings, ArraySlice<UInt8>) -> Bool
    ) -> Bool {
        guard let cell = row.bytes(column) else { return true }
        var start = cell.startIndex
        while start <= cell.endIndex {
            let end = cell[start...].firstIndex(of: 0x7C) ?? cell.endIndex
            let part = GlossaryRow.trimmed(cell[start..<end])
            if !part.isEmpty, !add(&self, part) { return false }
            start = end + 1
        }
        return true
    }

    /// Adds the wordings of a cell; false if it takes the long way.
    private mutating func add(_ cell: ArraySlice<UInt8>, _ form: TermForm, _ settings: RowSettings) -> Bool {
        withWords(of: cell, form, settings) { plain, cell in
            if plain.isOfFiveNouns { return false }
            plain.add(cell)
            return true
        }
    }

    /// Cuts a cell into words and calls `body`; false if it takes the long way.
    mutating func withWords(
        of cell: ArraySlice<UInt8>, _ form: TermForm, _ settings: RowSettings,
        _ body: (inout PlainWordings, Cell) -> Bool
    ) -> Bool {
        cell.withUnsafeBufferPointer { bytes in
            PlainWord.cut(bytes, into: &words) && body(&self, Cell(bytes: bytes, form: form, settings: settings))
        }
    }

    /// A cell and what its row says.
    struct Cell {
        let bytes: UnsafeBufferPointer<UInt8>
        var form: TermForm
        let settings: RowSettings
    }

    /// Whether the first of several words is أبو, أخو or ذو, which have other cases.
    private var isOfFiveNouns: Bool {
        words.count > 1 && words[0].range.count <= 6 && words[0].last == 0xD988  // و
    }

    /// Adds what `TermWordings.add(wording:_:)` adds.
    private mutating func add(_ cell: Cell) {
        let carries = words[0].hasArticle
        let names: ArticleRule = carries ? .required : .forbidden
        switch cell.settings.article ?? (cell.settings.isName ? names : .optional) {
        case .required where carries: append(cell, [.definite, .citedWithArticle], withoutArticles: 1)
        case .required:
            append(cell, cell.form == .main ? [.definite, .citedWithArticle] : .indefinite)
        case .forbidden:
            append(cell, .indefinite)
            if carries { append(cell, [.definite, .citedWithArticle], withoutArticles: 1) }
        case .optional: addOptional(cell, carries)
        }
    }

    /// Adds a wording with and without its article.
    private mutating func addOptional(_ cell: Cell, _ carries: Bool) {
        guard words.count > 1 else {
            if carries {
                append(cell, [.citedWithArticle, .indefinite, .definite], withoutArticles: 1)
            } else {
                append(cell, [.indefinite, .definite])
                addAccusative(cell)
            }
            return
        }
        if carries {
            append(cell, [.definite, .citedWithArticle], withoutArticles: 1)
            append(cell, .indefinite, withoutArticles: words.prefix { $0.hasArticle }.count)
            return
        }
        append(cell, .indefinite)
        if !cell.settings.isProper || cell.settings.type == .organization { addAccusative(cell) }
        let articles = words.count { $0.hasArticle }
        let run = words.reversed().prefix { $0.hasArticle }.count
        if articles == 0 {
            addDefinite(cell)
        } else if run == articles {
            let start = words.count - run
            append(cell, .indefinite) { $0 >= start ? .withoutArticle : .asWritten }
            if run == words.count - 1 { append(cell, .definite) }
        }
    }

    /// Adds the definite forms of an indefinite phrase.
    private mutating func addDefinite(_ cell: Cell) {
        let takes = words.map { !$0.isParticle(in: cell.bytes) }
        guard takes.dropFirst().contains(true) else { return }
        for traits in [FormTraits.definite, .indefinite] {
            append(cell, traits) { $0 > 0 && takes[$0] ? .withArticle : .asWritten }
        }
        let last = words.count - 1
        if last > 1 { append(cell, .indefinite) { $0 == last && takes[last] ? .withArticle : .asWritten } }
    }

    /// Adds the indefinite accusative in ا.
    private mutating func addAccusative(_ cell: Cell) {
        guard words.count <= 3, words.allSatisfy(\.takesEnding) else { return }
        let isSingle = words.count == 1
        if !isSingle {
            if words.contains(where: { $0.hasArticle || $0.isParticle(in: cell.bytes) }) { return }
            if words[0].isPlural(in: cell.bytes) { return }
        }
        append(
            cell,
            isSingle && cell.settings.isProper
                ? [.indefinite, .isAccusative, .needsTanwin]
                : [.indefinite, .isAccusative]
        ) { _ in Shape(ending: .accusative) }
    }

    // MARK: - Letters

    /// How a word stands in a wording.
    struct Shape {
        enum Article { case asWritten, added, removed }

        var article = Article.asWritten
        var ending = PlainEnding.none

        static let asWritten = Shape()
        static let withArticle = Shape(article: .added)
        static let withoutArticle = Shape(article: .removed)
    }

    private mutating func append(_ cell: Cell, _ traits: FormTraits, withoutArticles count: Int = 0) {
        append(cell, traits) { $0 < count ? .withoutArticle : .asWritten }
    }

    /// Adds a wording, its words as `shape` says, or joins it with an equal one.
    mutating func append(_ cell: Cell, _ traits: FormTraits, _ shape: (Int) -> Shape) {
        let start = text.count
        for (number, word) in words.enumerated() {
            if number > 0 { text.append(0x20) }
            let shape = shape(number)
            // U+0627 ا is D8 A7, U+0644 ل is D9 84.
            if shape.article == .added { text.append(contentsOf: [0xD8, 0xA7, 0xD9, 0x84]) }
            let from = word.range.lowerBound + (shape.article == .removed ? 4 : 0)
            text.append(contentsOf: UnsafeBufferPointer(rebasing: cell.bytes[from..<word.range.upperBound]))
            shape.ending.append(to: &text)
        }
        let letters = (text.count - start - (words.count - 1)) / 2
        var wording = Wording(range: start..<text.count, form: cell.form, traits: traits)
        mark(&wording, letters: letters, cell.settings.type)
        join(wording)
    }

    /// Adds the traits that follow from the letters and the type of the row.
    private func mark(_ wording: inout Wording, letters: Int, _ type: MentionType) {
        if type == .person { wording.traits.insert(.isPersonal) }
        let isName = wording.form == .main || wording.form == .variant
        if type == .place, isName, text[text.count - 2] == 0xD8, text[text.count - 1] == 0xA7 {
            wording.traits.insert(.refusesTanwin)
        }
        let hasArticle = wording.traits.contains(.definite) && !wording.traits.contains(.indefinite)
        if letters + (hasArticle ? 2 : 0) <= 2 { wording.traits.insert(.isShort) }
    }

    /// Adds a wording, or joins it with an equal one that was made before, as `TermWordings.append` does.
    private mutating func join(_ wording: Wording) {
        var isContained = false
        for index in all.indices where isSame(all[index].range, wording.range) {
            if all[index].form == wording.form, all[index].traits.joins(wording.traits) {
                all[index].traits.formUnion(wording.traits)
                text.removeLast(wording.range.count)
                return
            }
            isContained = isContained || all[index].traits.isSuperset(of: wording.traits)
        }
        if isContained {
            text.removeLast(wording.range.count)
        } else {
            all.append(wording)
        }
    }

    private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left.count == right.count && text[left].elementsEqual(text[right])
    }
}
