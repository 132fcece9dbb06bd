import TextModel

/// A person's name as names are compared: by parts, not by words.
///
/// An opener belongs to the word behind it (عبد الرحمن, أبو بكر, آل سعود are one part each, عبدالرحمن the same as عبد
/// الرحمن), and بن or ابن only says that the next part is the father's, so that it may stand or be left out.
struct PersonName: Equatable {
    /// One part of a name.
    struct Part: Equatable {
        /// The packed letters, openers included; final ى is ي, hamza and final ة are folded as everywhere.
        var key: UInt64
        /// The consonants, for spellings of foreign names that differ in vowels or in غ and ج.
        var skeleton: UInt64
        /// How many letters the part has, and how many of them are consonants.
        var letters: Int
        var consonants: Int
        var hasArticle: Bool
        var isGivenName: Bool
        /// Whether it begins with an opener that stays (عبد, أبو, آل).
        var isCompound = false

        static func == (left: Part, right: Part) -> Bool { left.key == right.key && left.letters == right.letters }

        /// Whether both write one name: alike, or a foreign name in two spellings (نتنياهو, نتانياهو).
        ///
        /// Names known as Arabic or foreign given names are told apart by their vowels (حسن, حسين), and so are families
        /// with the article (الحسني, الحسيني); for them only غ for ج counts as the same.
        func isSpelling(of other: Part, consonantsNeeded: Int) -> Bool {
            if self == other { return true }
            guard skeleton == other.skeleton, !hasArticle, !other.hasArticle, !isCompound, !other.isCompound,
                abs(letters - other.letters) <= 2
            else { return false }
            if letters == other.letters, hasSameVowels(other) { return true }
            return !(isGivenName && other.isGivenName) && consonants >= consonantsNeeded
        }

        /// Whether the two differ in consonants of one class only (غ, ج).
        private func hasSameVowels(_ other: Part) -> Bool {
            var (left, right) = (key, other.key)
            while left != 0 || right != 0 {
                guard Skeleton.sound(left & 31) == Skeleton.sound(right & 31) else { return false }
                left >>= 5
                right >>= 5
            }
            return true
        }
    }

    private(set) var parts: [Part] = []

    /// The name that the atoms of a find write; nil where a word cannot be compared.
    init?(_ number: Int, in scene: NameScene) {
        let range = scene.atoms[number]
        let taken = scene.reader.letters(of: range.lowerBound, before: scene.finds[number].span.start)
        self.init(range, in: scene, without: taken)
    }

    /// The same, with the alef that لل swallowed.
    init?(_ number: Int, in scene: NameScene, restoringArticle: Bool) {
        self.init(number, in: scene)
        guard restoringArticle, parts.count == 1, scene.lacksAlefOfArticle(number) else { return }
        parts[0].key = UInt64(KeyLetters.alef) << UInt64(5 * parts[0].letters) | parts[0].key
        parts[0].letters += 1
        parts[0].hasArticle = true
    }

    /// The name that the atoms write, `taken` letters of the first one left out.
    init?(_ range: ClosedRange<Int>, in scene: NameScene, without taken: Int) {
        var opener: (key: UInt64, letters: Int)?
        for index in range {
            let atom = scene.reader.atom(index)
            // أبو-مازن, جان-كلود: a hyphen joins.
            if atom.kind == .mark, atom.payload == 0x2D || atom.payload == 0x640 { continue }
            guard atom.kind == .arabic else { return nil }
            let letters = Int(atom.letters) - (index == range.lowerBound ? taken : 0)
            guard letters > 0 else { return nil }
            let packed = KeyLetters.suffix(atom.key, min(letters, KeyLetters.keyLetters))
            if letters <= KeyLetters.keyLetters, Self.openerKeys.contains(packed), let role = Self.openers[packed] {
                if role == Self.son, index > range.lowerBound, index < range.upperBound { continue }
                if index < range.upperBound {
                    opener = (role, role == packed ? letters : 3)
                    continue
                }
            }
            let key = Self.folded(packed)
            let facts = scene.reader.facts(index).flags
            var part = Part(
                key: key, skeleton: 0, letters: letters, consonants: 0,
                hasArticle: scene.beginsWithArticle(index), isGivenName: facts.contains(.givenName))
            if let prefix = opener {
                part.key = prefix.key << UInt64(5 * min(letters, KeyLetters.keyLetters)) | key
                part.letters += prefix.letters
                part.isCompound = true
                opener = nil
            }
            let skeleton = Skeleton(key)
            (part.skeleton, part.consonants) = (skeleton.key, skeleton.count)
            parts.append(part)
        }
        guard !parts.isEmpty, opener == nil else { return nil }
    }

    var first: Part { parts[0] }
    var last: Part { parts[parts.count - 1] }

    /// Whether both may name one person: alike, or one with parts left out that the other has.
    ///
    /// The first part is never left out. Others are, from the middle (عمر البشير, عمر حسن البشير) or from the end (محمد بن
    /// سلمان, محمد بن سلمان بن عبد العزيز), as long as two remain.
    func mayBe(_ other: PersonName) -> Bool {
        let (short, long) = parts.count <= other.parts.count ? (parts, other.parts) : (other.parts, parts)
        guard short.count >= 2 else { return false }
        if short.count == long.count {
            guard short.last == long.last || short.first == long.first || short.count == 2 else { return false }
            return zip(short, long).allSatisfy { $0.isSpelling(of: $1, consonantsNeeded: 3) }
        }
        guard short[0].isSpelling(of: long[0], consonantsNeeded: 3) else { return false }
        var place = 1
        var matched = 1
        var isPrefix = true
        for part in short.dropFirst() {
            while place < long.count, !part.isSpelling(of: long[place], consonantsNeeded: 3) {
                place += 1
                isPrefix = false
            }
            guard place < long.count else { return false }
            place += 1
            matched += 1
        }
        return matched == short.count && (isPrefix || place == long.count)
    }

    /// The consonants of a word as one part of a name has them.
    static func skeleton(of atom: Atom) -> UInt64 {
        Skeleton(folded(KeyLetters.suffix(atom.key, min(Int(atom.letters), KeyLetters.keyLetters)))).key
    }

    static let son = KeyLetters.key("بن") ?? 0
    private static let father = KeyLetters.key("أبو") ?? 0
    private static let openerKeys = KeySet(openers.keys)
    /// Openers by key, with the key that stands for all their forms.
    private static let openers: [UInt64: UInt64] = {
        var table: [UInt64: UInt64] = [:]
        for word in ["بن", "ابن", "بنت"] { KeyLetters.key(word).map { table[$0] = son } }
        for word in ["أبو", "أبا", "أبي", "بو"] { KeyLetters.key(word).map { table[$0] = father } }
        for word in ["عبد", "آل", "أم", "فان", "فون", "دي", "دا", "دو", "ولد"] {
            KeyLetters.key(word).map { table[$0] = $0 }
        }
        return table
    }()

    static func folded(_ key: UInt64) -> UInt64 { key & 31 == 31 ? key & ~31 | 28 : key }

    /// The consonants of a word: long vowels, hamza and a final ه or ة left out, doubled ones once, غ as ج.
    private struct Skeleton {
        var key: UInt64 = 0
        var count = 0

        init(_ word: UInt64) {
            var rest = word
            var shift: UInt64 = 0
            var before: UInt64 = 0
            var isLast = true
            while rest != 0 {
                let code = Self.sound(rest & 31)
                rest >>= 5
                defer { isLast = false }
                let isWeak = code == 1 || code >= 27 || (code == 26 && isLast)
                if isWeak || code == before { continue }
                key |= code << shift
                shift += 5
                count += 1
                before = code
            }
        }

        /// غ and ج write one foreign sound, and so do ط and ت, ص and س.
        static func sound(_ code: UInt64) -> UInt64 {
            switch code {
            case 19: 5  // غ as ج
            case 16: 3  // ط as ت
            case 14: 12  // ص as س
            default: code
            }
        }
    }
}
