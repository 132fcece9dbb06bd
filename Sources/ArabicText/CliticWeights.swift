/// The weights of `CliticReading`. They were set by coordinate search so that cuts agree best with a treebank of Arabic
/// news; the order of magnitude matters, not the digits.
enum CliticWeights {
    /// What a base of count 0 is worth.
    static let unknown: Float = 0.82
    /// A proclitic before the article.
    static let article: Float = 90
    /// ل + ال written لل.
    static let contraction: Float = 20
    /// A word of a closed class behind و or ف, and what it is worth beside its count.
    static let closed: Float = 7.4
    /// See `closed`.
    static let closedPrior: Float = 50
    /// The whole with the article (الوزير): its first letter is no clitic.
    static let definiteWhole: Float = 20
    /// The whole behind ب or ل (ببلد).
    static let behindPreposition: Float = 0.15
    /// The whole behind ي or ت (يكشف).
    static let behindVerbPrefix: Float = 2
    /// The word with ة for a final ه: شركه is a misspelt شركة.
    static let undottedTa: Float = 0.5
    /// The base with the article: it is a noun (behind a preposition, before a pronoun).
    static let definiteBase: Float = 3.7
    /// The base with another pronoun (بلادها beside بلاده).
    static let otherPronoun: Float = 0.82
    /// How much the dual speaks against an ending ى.
    static let dual: Float = 8
}

/// A letter that may be a proclitic.
enum Proclitic {
    case waw, fa, ba, lam, kaf, sin

    @inline(__always)
    init?(_ letter: UInt16) {
        switch letter {
        case LetterCode.waw: self = .waw
        case LetterCode.fa: self = .fa
        case LetterCode.ba: self = .ba
        case LetterCode.lam: self = .lam
        case LetterCode.kaf: self = .kaf
        case LetterCode.sin: self = .sin
        default: return nil
        }
    }

    /// Whether it may stand before other proclitics.
    var isConjunction: Bool { self == .waw || self == .fa }

    /// What a reading with it is worth against one without: و is everywhere, ك rare.
    var weight: Float {
        switch self {
        case .waw: 16
        case .fa: 0.3
        case .ba, .lam: 1
        case .kaf: 0.011
        case .sin: 0.6
        }
    }
}

/// A pronoun that may be an enclitic, by its letters. The pronoun of the first person ي is not among them: it cannot be
/// told from the ending of adjectives, and is split in closed classes only (لي, معي); nor is كن, which ends many words.
enum Pronoun {
    case ha, haAlef, haMim, haMimAlef, haNun, kaf, kafMim, kafMimAlef, nunAlef, nunYa

    /// The pronoun that the word may end in; its last letters leave one possibility.
    @inline(__always)
    init?(endOf letters: UnsafeBufferPointer<UInt16>, from start: Int) {
        let end = letters.count
        guard end &- start >= 3 else { return nil }
        switch (letters[end &- 2], letters[end &- 1]) {
        case (_, LetterCode.ha): self = .ha
        case (_, LetterCode.kaf): self = .kaf
        case (LetterCode.ha, LetterCode.alef): self = .haAlef
        case (LetterCode.nun, LetterCode.alef): self = .nunAlef
        case (LetterCode.mim, LetterCode.alef) where letters[end &- 3] == LetterCode.ha: self = .haMimAlef
        case (LetterCode.mim, LetterCode.alef) where letters[end &- 3] == LetterCode.kaf: self = .kafMimAlef
        case (LetterCode.ha, LetterCode.mim): self = .haMim
        case (LetterCode.kaf, LetterCode.mim): self = .kafMim
        case (LetterCode.ha, LetterCode.nun): self = .haNun
        case (LetterCode.nun, LetterCode.ya): self = .nunYa
        default: return nil
        }
    }

    /// How many letters it has.
    var letterCount: Int {
        switch self {
        case .ha, .kaf: 1
        case .haMimAlef, .kafMimAlef: 3
        default: 2
        }
    }

    /// What a reading with it is worth against one without.
    var weight: Float {
        switch self {
        case .ha, .haAlef, .haMimAlef: 2.7
        case .haMim: 0.74
        case .haNun, .kafMimAlef: 0.37
        case .kafMim: 0.135
        case .kaf: 0.05
        case .nunAlef: 0.6
        case .nunYa: 0.018
        }
    }
}

/// The hashes of endings that a base may have where its form before a pronoun differs, and of common pronouns.
enum Ending {
    @inline(__always) static var taMarbuta: FormHash { FormHash().prepending(LetterCode.taMarbuta) }
    @inline(__always) static var alef: FormHash { FormHash().prepending(LetterCode.alef) }
    @inline(__always) static var ya: FormHash { FormHash().prepending(LetterCode.ya) }
    @inline(__always) static var nun: FormHash { FormHash().prepending(LetterCode.nun) }
    @inline(__always) static var hamza: FormHash { FormHash().prepending(LetterCode.hamza) }
    @inline(__always) static var ha: FormHash { FormHash().prepending(LetterCode.ha) }
    @inline(__always) static var haAlef: FormHash { alef.prepending(LetterCode.ha) }
    @inline(__always) static var alefNun: FormHash { nun.prepending(LetterCode.alef) }
    @inline(__always) static var yaNun: FormHash { nun.prepending(LetterCode.ya) }
    @inline(__always) static var haMim: FormHash { FormHash().prepending(LetterCode.mim).prepending(LetterCode.ha) }
}
