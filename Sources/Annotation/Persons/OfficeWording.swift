import ArabicText
import TextModel

/// What the words of an office or title say: which office, of what, of which country, held when.
struct OfficeWording {
    /// The first word without article and feminine ending: رئيس in الرئيسة.
    let head: UInt64
    /// The words behind it that name no place, without their articles, as one number; 0 for none.
    let rest: UInt64
    /// The row of the country or place it is of, from inside it or from the nationality behind it.
    let country: Int?
    /// السابق, المكلف and the like behind it; 0 for none.
    let qualifier: UInt64
    let isDefinite: Bool
    let isPlural: Bool

    static let president = KeyLetters.key("رئيس") ?? 0
    /// رئيس الجمهورية is الرئيس.
    private static let states = ["الجمهورية", "الدولة", "البلاد"].compactMap(KeyLetters.key)

    init?(_ number: Int, _ scene: NameScene) {
        guard let head = Self.head(of: number, scene) else { return nil }
        self.head = head
        let range = scene.atoms[number]
        let complement = scene.complement(of: number)
        var country = complement.flatMap { scene.finds[$0].readings.first?.concept }
        var hash: UInt64 = 0
        var qualifier: UInt64 = 0
        var hasArticle = scene.hasArticle(number)
        for index in range.dropFirst() {
            if let complement, scene.atoms[complement].contains(index) { continue }
            let atom = scene.reader.atom(index)
            if scene.isWrittenWithArticle(index) { hasArticle = true }
            if PersonKeys.qualifiers.contains(atom.key) {
                qualifier = atom.key
            } else if head != Self.president || !Self.states.contains(atom.key) {
                hash = (hash ^ Self.bare(index, scene)) &* 0x0000_0100_0000_01B3 | 1
            }
        }
        var next = range.upperBound + 1
        while next <= range.upperBound + 3 {
            let atom = scene.reader.atom(next)
            if scene.isCovered(next) {
                let find = scene.finds[Int(scene.cover[next])]
                guard find.subtype == "nationality", find.proclitics.isEmpty else { break }
                country = country ?? find.readings.first?.concept
            } else if atom.kind == .arabic, PersonKeys.qualifiers.contains(atom.key) {
                qualifier = atom.key
            } else {
                break
            }
            next += 1
        }
        (rest, self.country, self.qualifier) = (hash, country, qualifier)
        isDefinite = hasArticle || complement != nil || country != nil
        isPlural = PersonKeys.pluralHeads.contains(head)
    }

    /// The letters of the first word of a role without article and feminine ending.
    static func head(of number: Int, _ scene: NameScene) -> UInt64? {
        let index = scene.atoms[number].lowerBound
        let atom = scene.reader.atom(index)
        guard atom.kind == .arabic, atom.letters <= KeyLetters.keyLetters + 2 else { return nil }
        var letters = Int(atom.letters) - scene.reader.letters(of: index, before: scene.finds[number].span.start)
        if scene.hasArticle(number) {
            // لل leaves only the ل of the article.
            letters -= scene.finds[number].proclitics.unicodeScalars.last?.value == 0x0644 ? 1 : 2
        }
        guard letters > 0 else { return nil }
        let key = KeyLetters.suffix(atom.key, min(letters, KeyLetters.keyLetters))
        return letters > 3 && key & 31 == 26 ? key >> 5 : key
    }

    /// The letters of a word without its article.
    private static func bare(_ index: Int, _ scene: NameScene) -> UInt64 {
        let atom = scene.reader.atom(index)
        guard scene.isWrittenWithArticle(index), atom.proclitics == 0 else { return atom.key }
        return KeyLetters.suffix(atom.key, max(0, min(Int(atom.letters), KeyLetters.keyLetters) - 2))
    }
}
