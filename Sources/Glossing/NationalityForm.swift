import ArabicText
import TextModel

/// The head form of a nationality: the adjective in the masculine singular, without the article.
///
///     العراقية → عراقي      والعراقيون: العراقيون → عراقي      الكورية الجنوبية → كوري جنوبي
///
/// Endings are taken off by rule; broken plurals (الأتراك) are not undone, for nothing in the letters says how.
struct NationalityForm {
    /// The scalars of the country's first word, marks and tatweel left out; of a name that begins with another letter than
    /// alef with a hamza none, for nobody asks for them.
    private let country: [UInt32]

    /// Makes the rule for adjectives of `country`, the head form of the country's row.
    init(country: String) {
        if let first = country.unicodeScalars.first?.value, Self.isBaseLetter(first), Self.bareAlef(first) == first {
            self.country = []
            return
        }
        let first = country.split(separator: " ", maxSplits: 1).first.map(String.init) ?? country
        self.country = Self.letters(first.utf8)
    }

    /// The head form for `found`, an adjective as it stands in the text.
    func headForm(of found: String) -> String {
        var form: [UInt8] = []
        var separator: [UInt8] = []
        Self.forEachWord(of: found) { word in
            form += separator
            separator = [0x20]
            var letters = word
            dropArticle(&letters)
            Self.dropEnding(&letters)
            for letter in letters { appendUTF8(letter, to: &form) }
        }
        return String(decoding: form, as: UTF8.self)
    }

    /// Calls `body` with the letters of each word. To cut a text at its white space by characters takes many times as long
    /// as to cut letters at U+0020.
    private static func forEachWord(of text: String, _ body: ([UInt32]) -> Void) {
        if text.unicodeScalars.allSatisfy({ isBaseLetter($0.value) || $0 == " " }) {
            for word in text.utf8.split(separator: 0x20) { body(letters(word)) }
        } else {
            for word in text.split(whereSeparator: \.isWhitespace) { body(letters(word.utf8)) }
        }
    }

    /// Whether `scalar` is one of the letters U+0621-063A and U+0641-064A.
    private static func isBaseLetter(_ scalar: UInt32) -> Bool {
        0x0621...0x063A ~= scalar || 0x0641...0x064A ~= scalar
    }

    /// Whether a head form ends as relative adjectives do, in ي; one that does not is a plural that no rule undoes.
    static func isRelativeAdjective(_ form: String) -> Bool { form.unicodeScalars.last?.value == Letter.ya }

    private enum Letter {
        static let alef: UInt32 = 0x0627  // ا
        static let ta: UInt32 = 0x062A  // ت
        static let taMarbuta: UInt32 = 0x0629  // ة
        static let lam: UInt32 = 0x0644  // ل
        static let nun: UInt32 = 0x0646  // ن
        static let ha: UInt32 = 0x0647  // ه
        static let waw: UInt32 = 0x0648  // و
        static let alefMaksura: UInt32 = 0x0649  // ى
        static let ya: UInt32 = 0x064A  // ي
    }

    /// Bare alef and lam are the article, unless the country's own name begins with them under a hamza: الماني written
    /// without it is the adjective of ألمانيا, and its لم go on as in the name.
    private func dropArticle(_ letters: inout [UInt32]) {
        guard letters.count > 4, letters[0] == Letter.alef, letters[1] == Letter.lam else { return }
        if country.count > 3, Self.bareAlef(country[0]) == Letter.alef, country[0] != Letter.alef,
            country[1] == Letter.lam, letters[2] == country[2], letters[3] == country[3]
        {
            return
        }
        letters.removeFirst(2)
    }

    /// The endings of relative adjectives behind their ي: feminine, duals, sound plurals, the accusative's alef.
    private static let endings: [[UInt32]] = [
        [Letter.ya, Letter.ta, Letter.alef, Letter.nun], [Letter.ya, Letter.ta, Letter.ya, Letter.nun],
        [Letter.ya, Letter.alef, Letter.ta], [Letter.ya, Letter.waw, Letter.nun], [Letter.ya, Letter.ya, Letter.nun],
        [Letter.ya, Letter.alef, Letter.nun], [Letter.ya, Letter.taMarbuta], [Letter.ya, Letter.ha],
        [Letter.ya, Letter.alef], [Letter.ya, Letter.waw], [Letter.alefMaksura],
    ]

    private static func dropEnding(_ letters: inout [UInt32]) {
        for ending in endings
        where letters.count >= ending.count + 2 && letters.suffix(ending.count).elementsEqual(ending) {
            letters.removeLast(ending.count)
            letters.append(Letter.ya)
            return
        }
        if letters.count > 3, letters.last == Letter.taMarbuta { letters.removeLast() }
    }

    private static func bareAlef(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x0622, 0x0623, 0x0625, 0x0671: Letter.alef  // آ أ إ ٱ
        default: scalar
        }
    }

    /// The letters of `text`: level 1 of folding takes off marks and tatweel and leaves the spelling.
    private static func letters(_ text: some Sequence<UInt8>) -> [UInt32] {
        var folded: [UInt8] = []
        ArabicFolding.fold(Array(text)[...], level: 1, into: &folded)
        return String(decoding: folded, as: UTF8.self).unicodeScalars.map(\.value)
    }
}
