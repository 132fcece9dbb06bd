import TextModel

/// Other names that the text itself gives a person: المكنى أبا قتادة, الملقب بـ«الصقر».
struct PersonAliases {
    /// A name that the text gives beside another.
    struct Alias {
        /// The first and last atom of the alias.
        let atoms: ClosedRange<Int>
        /// How many letters before it are proclitics (بأبي).
        let taken: Int
        /// The find of the name before it.
        let person: Int
    }

    private static let mostWords = 3

    let scene: NameScene

    /// The aliases in the order of the names they belong to.
    func aliases(of persons: [Int]) -> [Alias] { persons.compactMap(alias) }

    private func alias(of person: Int) -> Alias? {
        let reader = scene.reader
        let called = scene.atoms[person].upperBound + 1
        guard reader.atom(called).kind == .arabic, PersonKeys.alsoCalled.contains(reader.atom(called).key) else {
            return nil
        }
        var index = called + 1
        // بـ before a mark of quotation is an atom of its own.
        if reader.atom(index).kind == .arabic, reader.atom(index).letters == 1 { index += 1 }
        if Self.opensQuotation(reader.mark(index)) { return quoted(from: index + 1, person) }
        let taken = Int(reader.atom(index).proclitics)
        guard taken <= 1, isFree(index), isFree(index + 1), isFather(index, without: taken),
            reader.atom(index + 1).spaceBefore, reader.atom(index + 1).letters >= 3
        else { return nil }
        var last = index + 1
        let family = reader.atom(last + 1)
        if isFree(last + 1), family.spaceBefore, scene.beginsWithArticle(last + 1), family.key & 31 == 28 { last += 1 }
        return Alias(atoms: index...last, taken: taken, person: person)
    }

    /// The words up to the closing mark; nil for more than a name has.
    private func quoted(from first: Int, _ person: Int) -> Alias? {
        var last = first
        while last < first + Self.mostWords, isFree(last), !Self.closesQuotation(scene.reader.mark(last + 1)) {
            last += 1
        }
        guard last < first + Self.mostWords, isFree(last), scene.reader.atom(first).letters >= 3 || last > first else {
            return nil
        }
        return Alias(atoms: first...last, taken: 0, person: person)
    }

    private func isFree(_ index: Int) -> Bool { scene.reader.atom(index).kind == .arabic && !scene.isCovered(index) }

    private func isFather(_ index: Int, without taken: Int) -> Bool {
        let atom = scene.reader.atom(index)
        guard Int(atom.letters) - taken == 3 else { return false }
        return FamilyCompounds.normal(PersonName.folded(KeyLetters.suffix(atom.key, 3))) == PersonReader.father
    }

    private static func opensQuotation(_ mark: UInt32) -> Bool { [0xAB, 0x22, 0x201C, 0x28].contains(mark) }

    private static func closesQuotation(_ mark: UInt32) -> Bool { [0xBB, 0x22, 0x201D, 0x29].contains(mark) }
}
