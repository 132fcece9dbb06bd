import ArabicText
import TextModel

/// What features are made of: the folded spellings of a unit and its shape.
///
/// A function of the unit's own bytes alone, so it is worked out once for each form.
public struct UnitWord: Sendable, Equatable {
    /// The whole written word: search form, final ة kept.
    public private(set) var form: [UInt8] = []
    /// The word without clitics, its article restored where the writing contracts it: search form, final ة kept.
    public private(set) var base: [UInt8] = []
    /// The clitics before the base, folded.
    public private(set) var proclitics: [UInt8] = []
    /// What the unit is made of.
    public var kind: NameUnit.Kind
    /// Whether a pronoun stands behind the base.
    public var hasEnclitic: Bool

    /// Works out the spellings of a unit of `text`.
    public init(_ unit: NameUnit, in text: UnsafeBufferPointer<UInt8>) {
        kind = unit.kind
        hasEnclitic = unit.base.end < unit.span.end
        Self.fold(text, unit.span.start, unit.span.end, into: &form)
        if unit.base.start > unit.span.start {
            Self.fold(text, unit.span.start, unit.base.start, into: &proclitics)
        }
        if unit.base == unit.span, !unit.lacksAlef {
            base = form
        } else {
            if unit.lacksAlef { base = [0xD8, 0xA7] }  // U+0627 ا
            Self.fold(text, unit.base.start, unit.base.end, into: &base)
        }
        // A name is not longer than this; a longer run of letters is no word.
        if form.count > 120 { form.removeSubrange(120...) }
        if base.count > 120 { base.removeSubrange(120...) }
    }

    private static func fold(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, into output: inout [UInt8]
    ) {
        ArabicFolding.fold(
            UnsafeBufferPointer(rebasing: text[start..<end]), level: 2, finalTa: .kept, into: &output)
    }

    /// Whether the base begins with the article ال.
    var hasArticle: Bool {
        base.count > 6 && base[0] == 0xD8 && base[1] == 0xA7 && base[2] == 0xD9 && base[3] == 0x84
    }

    /// The number that the lexicon knows the base by.
    public var lexiconKey: UInt32 { FeatureHash.key(.lexicon, base[...]) }
}
