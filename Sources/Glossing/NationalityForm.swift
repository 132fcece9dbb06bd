import ArabicText

/// The head form of a nationality: the adjective in the masculine singular, without the article.
///
///     العراقية → عراقي      والعراقيون: العراقيون → عراقي      الكورية الجنوبية → كوري جنوبي
///
/// Endings are taken off by rule; broken plurals (الأتراك) are not undone, for nothing in the letters says how.
struct NationalityForm {
    /// The scalars of the country's first word, marks and tatweel left out.
    private let country: [UInt32]

    /// Makes the rule for adjectives of `country`, the head form of the country's row.
    init(country: String) {
        let first = country.split(separator: " ", maxSplits: 1).first.map(String.init) ?? country
        self.country = Self.letters(first)
    }

    /// The head form for `found`, an adjective as it stands in the text.
    func headForm(of found: String) -> String {
        found.split(whereSeparator: \.isWhitespace).map { word in
            var letters = Self.letters(String(word))
            dropArticle(&letters)
            Self.dropEnding(&letters)
            return Self.text(letters)
        }.joined(separator: " ")
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
    private static func letters(_ text: String) -> [UInt32] {
        ArabicFolding.folded(text, level: 1).unicodeScalars.map(\.value)
    }

    private static func text(_ letters: [UInt32]) -> String {
        var text = String.UnicodeScalarView()
        for letter in letters { if let scalar = Unicode.Scalar(letter) { text.append(scalar) } }
        return String(text)
    }
}
