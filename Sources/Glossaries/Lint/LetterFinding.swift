import ArabicText
import TextModel

/// A letter or sign that has no business in a glossary, and what to write instead.
struct LetterFinding {
    let identifier: String
    let what: String
    let help: String

    /// What is wrong with `scalar`; nil if nothing is.
    init?(_ scalar: UInt32, inArabic: Bool) {
        if isFormatControl(scalar) || scalar == 0x200C || scalar == 0x200D {
            self.init("invisible-character", "an invisible character", "remove it; it is often pasted from a web page")
        } else if PresentationForms.letters(of: scalar) != 0 {
            self.init("presentation-form", "a presentation form", "write the plain Arabic letters")
        } else if inArabic, isTatweel(scalar) {
            self.init("tatweel", "a tatweel", "remove it: texts with and without it match all the same")
        } else if inArabic, let plain = Self.plain(scalar) {
            self.init("persian-letter", "a Persian or Urdu letter", "write \(plain)")
        } else {
            return nil
        }
    }

    private init(_ identifier: String, _ what: String, _ help: String) {
        self.identifier = identifier
        self.what = what
        self.help = help
    }

    /// The Arabic letter that a letter of another keyboard looks like. گ چ پ ڤ are left: news writes foreign names so.
    private static func plain(_ scalar: UInt32) -> String? {
        switch scalar {
        case 0x06A9, 0x06AA: "ك (U+0643)"
        case 0x06CC, 0x06D0: "ي (U+064A)"
        case 0x06BE, 0x06C1, 0x06D5: "ه (U+0647)"
        case 0x06C0, 0x06C2, 0x06C3: "ة (U+0629)"
        default: nil
        }
    }

    /// `U+0640`.
    static func codePoint(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

/// Letters of several scripts in one word.
enum ScriptMixture {
    private enum Script: String {
        case arabic = "Arabic"
        case latin = "Latin"
        case greek = "Greek"
        case cyrillic = "Cyrillic"
    }

    /// The first letter that does not belong to the script of its word, or a word of Greek or Cyrillic letters that
    /// look Latin.
    static func find(_ scalars: [Unicode.Scalar]) -> (offset: Int, script: String, place: String)? {
        var first: Script?
        var lookAlikes = true
        var start = 0
        for offset in 0...scalars.count {
            guard offset < scalars.count, let script = script(of: scalars[offset].value) else {
                let isContinued = offset < scalars.count && continuesWord(scalars[offset].value)
                if !isContinued {
                    if let first, first == .greek || first == .cyrillic, lookAlikes {
                        return (start, first.rawValue, "a word that looks Latin")
                    }
                    first = nil
                }
                continue
            }
            if first == nil { (first, lookAlikes, start) = (script, true, offset) }
            if let first, first != script { return (offset, script.rawValue, "a word of \(first.rawValue) letters") }
            lookAlikes = lookAlikes && looksLatin(scalars[offset])
        }
        return nil
    }

    private static func continuesWord(_ scalar: UInt32) -> Bool { isArabicMark(scalar) || isTatweel(scalar) }

    private static func script(of scalar: UInt32) -> Script? {
        if isArabicLetter(scalar) { return .arabic }
        if isLatinLetter(scalar) { return .latin }
        switch scalar {
        case 0x0370...0x0373, 0x0376...0x0377, 0x037B...0x037D, 0x037F, 0x0386...0x03FF: return .greek
        case 0x0400...0x0481, 0x048A...0x052F: return .cyrillic
        default: return nil
        }
    }

    /// Whether a Greek or Cyrillic letter has the shape of a Latin one.
    private static func looksLatin(_ scalar: Unicode.Scalar) -> Bool {
        "АВЕЅІЈКМНОРСТХаеорсухіјѕԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι".unicodeScalars.contains(scalar)
    }
}

/// Unicode normal form C (UAX #15), as far as glossaries need it: marks that a letter has built in, their canonical
/// order, and letters that stand for others.
enum NormalForm {
    /// The letters with a mark built in. Strings are equal when they are canonically equivalent, so that a letter and a
    /// mark are found here if one scalar stands for both.
    private static let composed: Set<String> = {
        let ranges: [ClosedRange<UInt32>] = [
            0xC0...0x24F, 0x386...0x4FF, 0x622...0x626, 0x6C0...0x6D3, 0x1E00...0x1FFF,
        ]
        return Set(ranges.joined().compactMap { Unicode.Scalar($0).map { String($0) } })
    }()

    /// Scalars that normal form C replaces by others: Ångström, Ohm, Kelvin, the Greek tonos marks and question mark.
    private static let singletons: Set<UInt32> = [
        0x212A, 0x212B, 0x2126, 0x0340, 0x0341, 0x0343, 0x0374, 0x037E, 0x0387,
    ]

    /// The place of the first scalar that is not as in normal form C; nil if all are.
    static func firstOffence(_ scalars: [Unicode.Scalar]) -> Int? {
        for (offset, scalar) in scalars.enumerated() {
            if singletons.contains(scalar.value) { return offset }
            let order = scalar.properties.canonicalCombiningClass.rawValue
            guard order != 0, offset > 0 else { continue }
            let before = scalars[offset - 1]
            let beforeOrder = before.properties.canonicalCombiningClass.rawValue
            if beforeOrder > order { return offset }
            if beforeOrder == 0 {
                var pair = String(before)
                pair.unicodeScalars.append(scalar)
                if composed.contains(pair) { return offset }
            }
        }
        return nil
    }
}
