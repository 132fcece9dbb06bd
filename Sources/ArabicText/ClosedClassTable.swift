import TextModel

/// `ClosedClassForms` as one table: what is settled about a form, in the bits of one number.
struct ClosedClassTable: Sendable {
    /// What is settled about one form; `rawValue` 0 for nothing.
    struct Entry: OptionSet {
        let rawValue: UInt32
        /// The form is never split.
        static let whole = Entry(rawValue: 1)
        /// The form stands behind و and ف as a word of its own.
        static let afterConjunction = Entry(rawValue: 2)
        /// The form is always split, at `cuts`.
        static let fixed = Entry(rawValue: 4)

        /// The letters before which it is split, and how many of the parts are clitics; for `fixed` forms.
        var cuts: LetterCuts {
            var cuts = LetterCuts()
            for shift in [UInt32(8), 12, 16] {
                let letter = Int(rawValue >> shift & 15)
                if letter > 0 { cuts.append(letter) }
            }
            cuts.procliticCount = Int(rawValue >> 20 & 15)
            cuts.hasEnclitic = rawValue >> 24 & 1 == 1
            cuts.ending = BaseEnding(rawValue: UInt8(rawValue >> 25 & 7)) ?? .asWritten
            return cuts
        }
    }

    /// The forms, each with the `rawValue` of its entry.
    let table: FormTable

    init() {
        let whole = ClosedClassForms.whole.split(whereSeparator: \.isWhitespace)
        let afterConjunction = ClosedClassForms.afterConjunction.split(whereSeparator: \.isWhitespace)
        let fixed = ClosedClassForms.fixed.split(whereSeparator: \.isWhitespace)
        var table = FormTable(capacity: whole.count + afterConjunction.count + fixed.count)
        for form in whole { table.update(FormHash(ending: String(form))) { $0 |= Entry.whole.rawValue } }
        for form in afterConjunction {
            table.update(FormHash(ending: String(form))) { $0 |= Entry.afterConjunction.rawValue }
        }
        for notation in fixed {
            let (form, value) = Self.fixedEntry(notation)
            table.update(FormHash(ending: form)) { $0 |= value }
        }
        self.table = table
    }

    private static func fixedEntry(_ notation: Substring) -> (form: String, value: UInt32) {
        var value = Entry.fixed.rawValue
        var form = ""
        var shift: UInt32 = 8
        var proclitics: UInt32 = 0
        var isEnding = false
        for scalar in notation.unicodeScalars {
            switch scalar {
            case "=": isEnding = true
            case _ where isEnding:
                let ending: BaseEnding = scalar.value == 0x0629 ? .taMarbuta : .alefMaqsura
                value |= UInt32(ending.rawValue) << 25
                isEnding = false
            case "+":
                proclitics += 1
                value |= UInt32(form.unicodeScalars.count) << shift
                shift += 4
            case "-":
                value |= 1 << 24
                // ل+-ه is cut once: behind the proclitic the pronoun begins.
                if shift > 8, value >> (shift - 4) & 15 == UInt32(form.unicodeScalars.count) { continue }
                value |= UInt32(form.unicodeScalars.count) << shift
                shift += 4
            default:
                form.unicodeScalars.append(scalar)
            }
        }
        return (form, value | proclitics << 20)
    }
}
