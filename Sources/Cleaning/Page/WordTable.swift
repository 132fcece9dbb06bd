/// The words of lines as hashes of their folded letters: what phrases and repeats are recognised by.
///
/// Folding takes off marks, tatweel and format controls, makes one of the alef forms, of ى and ي, of ة and ه, of Persian
/// and Arabic kaf and ya, of Western and Arabic digits and of capital and small Latin letters. Everything else parts
/// words. No word is ever built: a hash of 64 bits stands for it.
struct WordTable {
    /// What is known about a word beside its letters.
    struct Traits: OptionSet {
        let rawValue: UInt8
        /// A separator of menus stands before it: `|`, `/`, `›`, or a dash between spaces.
        static let afterSeparator = Traits(rawValue: 1)
        /// It is all digits.
        static let number = Traits(rawValue: 2)
        /// A colon stands behind it.
        static let beforeColon = Traits(rawValue: 4)
        /// A comma, semicolon or full stop stands behind it.
        static let beforeStop = Traits(rawValue: 8)
        /// It is one letter.
        static let letter = Traits(rawValue: 16)
    }

    /// The hash of each word.
    var hashes: [UInt64] = []
    /// The traits of each word.
    var traits: [Traits] = []

    /// Makes room for so many words.
    mutating func reserve(_ count: Int) {
        hashes.reserveCapacity(count)
        traits.reserveCapacity(count)
    }
}

/// What folding counts on its way through a line.
struct LetterCounts {
    var arabic = 0
    var latin = 0
    var digits = 0
    /// Separators of menus.
    var separators = 0
    /// Those of them that are dashes or asterisks, which datelines have too.
    var dashes = 0
    /// Gaps of three spaces or a tab, which part the items of some menus.
    var wideGaps = 0
    /// Braces, brackets, semicolons and the like of program code.
    var codeSigns = 0
    var hasCopyrightSign = false
    /// `@` or `://` or `www`.
    var hasAddress = false
    var hasHash = false
}
