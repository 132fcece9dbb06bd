import TextModel

/// The wordings of a row that is no more than a name: what `TermWordings` makes of it, made from bytes.
///
/// Large glossaries are lists of names in plain Arabic letters that stand as they are cited. Such a row has one wording
/// for its source and one for each variant, so nothing has to be taken apart; every other row goes the long way. A test
/// compares the two.
struct PlainWordings {
    /// One wording: its letters in the file, without the article if it is definite.
    struct Wording {
        var bytes: ArraySlice<UInt8>
        var form: TermForm
        var traits: FormTraits
    }

    private(set) var all: [Wording] = []

    private static let others = GlossaryRow.bits([.adjective, .adjectivePlural])

    /// Turns to another row.
    ///
    /// - Parameters:
    ///   - row: the cells.
    ///   - settings: the same, read.
    /// - Returns: whether the row is plain; if not, `all` says nothing.
    mutating func read(_ row: GlossaryRow, _ settings: RowSettings) -> Bool {
        all.removeAll(keepingCapacity: true)
        guard !settings.isVerb, settings.inflections.isEmpty, settings.folding < 3, !row.hasAny(Self.others),
            settings.article.map({ $0 != .optional }) ?? settings.isName, let source = row.bytes(.source),
            append(source, .main, settings)
        else { return false }
        guard let variants = row.bytes(.variants) else { return true }
        for variant in GlossaryRow.parts(variants) {
            guard append(variant, .variant, settings) else { return false }
        }
        return true
    }

    /// Adds a cell; false if it takes the long way.
    private mutating func append(_ cell: ArraySlice<UInt8>, _ form: TermForm, _ settings: RowSettings) -> Bool {
        guard Self.isPlain(cell) else { return false }
        let carries = Self.hasArticle(cell)
        let wording: Wording
        switch settings.article ?? (carries ? .required : .forbidden) {
        case .required where carries:
            wording = Wording(bytes: cell.dropFirst(4), form: form, traits: [.definite, .citedWithArticle])
        case .required:
            let traits: FormTraits = form == .main ? [.definite, .citedWithArticle] : .indefinite
            wording = Wording(bytes: cell, form: form, traits: traits)
        case .forbidden where !carries:
            wording = Wording(bytes: cell, form: form, traits: .indefinite)
        default: return false
        }
        // Equal wordings may be one.
        guard !all.contains(where: { $0.bytes == wording.bytes }) else { return false }
        all.append(Self.marked(wording, settings.type))
        return true
    }

    /// The wording with the traits that follow from its letters and the type of its row.
    private static func marked(_ wording: Wording, _ type: MentionType) -> Wording {
        var wording = wording
        if type == .person { wording.traits.insert(.isPersonal) }
        // U+0627 ا is D8 A7.
        if type == .place, wording.bytes.suffix(2).elementsEqual([0xD8, 0xA7]) { wording.traits.insert(.refusesTanwin) }
        if wording.bytes.count <= 12 {
            let letters = wording.bytes.count { $0 != 0x20 } / 2
            if letters + (wording.traits.contains(.definite) ? 2 : 0) <= 2 { wording.traits.insert(.isShort) }
        }
        return wording
    }

    /// Whether the first word begins with ال and two letters more.
    private static func hasArticle(_ cell: ArraySlice<UInt8>) -> Bool {
        guard cell.count >= 8, cell.starts(with: [0xD8, 0xA7, 0xD9, 0x84]) else { return false }
        return !cell.prefix(8).contains(0x20)
    }

    /// Whether the cell is words of the letters U+0621–063A and U+0641–064A with one space between.
    private static func isPlain(_ cell: ArraySlice<UInt8>) -> Bool {
        cell.withUnsafeBufferPointer { bytes in
            var index = 0
            var wasSpace = true
            while index < bytes.count {
                if bytes[index] == 0x20 {
                    if wasSpace { return false }
                    wasSpace = true
                    index &+= 1
                    continue
                }
                guard index &+ 1 < bytes.count else { return false }
                let next = bytes[index &+ 1]
                switch bytes[index] {
                case 0xD8: if next < 0xA1 || next > 0xBA { return false }
                case 0xD9: if next < 0x81 || next > 0x8A { return false }
                default: return false
                }
                wasSpace = false
                index &+= 2
            }
            return !wasSpace
        }
    }
}
