import ArabicText
import Glossaries
import TextModel

/// Newspapers and channels whose name alone is a place or a common word: الشرق الأوسط, الوطن, الحياة.
///
/// The glossary lists them with the word for their kind (صحيفة الوطن). Newspapers leave that word out where they speak of
/// themselves and set the name off with marks of quotation or brackets: «قال المدير لـ«الوطن»». What tells the newspaper
/// from the country is that ل stands apart before the marks, a word of the press stands beside them, or that the
/// document has it so elsewhere (one sense in one discourse: Gale, Church, Yarowsky 1992).
struct Newspapers: Sendable {
    private struct Name: Sendable {
        let keys: [UInt64]
        var concepts: [Int]
    }

    /// By the first word of the name; the longest first.
    private var byFirst: [UInt64: [Name]] = [:]
    /// The first words.
    private var firsts = KeySet([])

    private static let heads = ["صحيفة ", "جريدة ", "قناة "]
    private static let lam = UInt64(KeyLetters.lam)
    /// What stands before a newspaper that is spoken of or to.
    private static let before = keys(
        "صحيفة لصحيفة جريدة لجريدة مراسل مراسلة مندوب محرر مصادر مصدر أبلغ أبلغت علمت وعلمت ذكرت وذكرت أفادت نقلت كشفت "
            + "بحسب الزميلة موقع قناة تواصلت وتواصلت التقت والتقت حصلت وحصلت")
    /// What newspapers do, by the verbs they say it with.
    private static let after = keys(
        "تواصلت علمت التقت نشرت تنشر رصدت ترصد حصلت تجولت زارت استطلعت سألت طرحت تنفرد تحدثت أجرت تلقت اتصلت نقلت ذكرت أفادت"
    )

    private static func keys(_ words: String) -> KeySet {
        KeySet(words.split(separator: " ").compactMap { KeyLetters.key(String($0)) })
    }

    /// Takes the names out of the rows of media houses in the shipped layers.
    init(_ concepts: ConceptList, shippedLayers: Set<Int>) {
        for number in concepts.indices(ofSubtype: "media", firstIn: shippedLayers) where !concepts[number].isBlocker {
            for wording in [concepts[number].source] + concepts[number].variants {
                // By bytes: prefixes of strings are compared letter by letter in their normal forms.
                guard let head = Self.heads.first(where: { wording.utf8.starts(with: $0.utf8) }) else { continue }
                let words = wording.utf8.dropFirst(head.utf8.count).split(separator: 0x20)
                let keys = words.compactMap { KeyLetters.key(String(decoding: $0, as: UTF8.self)) }
                // The name of two words whose second is an adjective of place says whose it is without marks.
                guard !keys.isEmpty, keys.count == words.count, keys.count <= 2,
                    words[0].starts(with: "ال".utf8) || keys.count > 1
                else { continue }
                add(keys, number)
            }
        }
        for key in byFirst.keys { byFirst[key]?.sort { $0.keys.count > $1.keys.count } }
        firsts = KeySet(byFirst.keys)
    }

    private mutating func add(_ keys: [UInt64], _ concept: Int) {
        var names = byFirst[keys[0], default: []]
        if let place = names.firstIndex(where: { $0.keys == keys }) {
            if !names[place].concepts.contains(concept) { names[place].concepts.append(concept) }
        } else {
            names.append(Name(keys: keys, concepts: [concept]))
        }
        byFirst[keys[0]] = names
    }

    /// A place where such a name stands.
    private struct Place {
        let atoms: ClosedRange<Int>
        let concepts: [Int]
        let isQuoted: Bool
        let isGuillemets: Bool
        let isSure: Bool
    }

    /// Marks them, in the place of what the shipped rows found there.
    ///
    /// - Parameters:
    ///   - scene: the finds of the glossary.
    ///   - isProjects: whether a find is neither of the shipped glossaries nor a rule's.
    func resolve(_ scene: inout NameScene, _ isProjects: (Find) -> Bool) {
        guard !byFirst.isEmpty else { return }
        let places = places(scene)
        let sure = places.filter(\.isSure).map(\.concepts)
        for place in places {
            let cover = scene.isCovered(place.atoms.lowerBound) ? Int(scene.cover[place.atoms.lowerBound]) : nil
            let isPlace = cover.map { scene.finds[$0].type == .place } ?? false
            guard place.isSure || place.isQuoted && (place.isGuillemets && isPlace || sure.contains(place.concepts))
            else { continue }
            if let cover {
                let find = scene.finds[cover]
                guard scene.atoms[cover] == place.atoms, !isProjects(find), find.type != .organization,
                    find.type != .person
                else { continue }
                scene.withdraw(find: cover)
            }
            var find = scene.reader.find(place.atoms.lowerBound, place.atoms.upperBound, .organization, "media", nil)
            find.origin = .glossary
            find.readings = place.concepts.map { TermReading(concept: $0, form: .main, folding: 0) }
            find.certainty = place.concepts.count == 1 ? .stated : .unknown
            find.isBacked = true
            scene.add(find)
        }
    }

    private func places(_ scene: NameScene) -> [Place] {
        let reader = scene.reader
        var places: [Place] = []
        for index in reader.atoms.indices {
            let atom = reader.atoms[index]
            guard atom.kind == .arabic, firsts.contains(atom.key), let names = byFirst[atom.key] else {
                continue
            }
            guard let name = names.first(where: { isWritten($0.keys, at: index, scene) }) else { continue }
            let range = index...(index + name.keys.count - 1)
            if let place = place(range, name, scene) { places.append(place) }
        }
        return places
    }

    private func isWritten(_ keys: [UInt64], at index: Int, _ scene: NameScene) -> Bool {
        (1..<max(1, keys.count)).allSatisfy {
            scene.reader.atom(index + $0).key == keys[$0] && scene.reader.atom(index + $0).kind == .arabic
                && PersonReader().isJoinedBySpaces(index + $0, in: scene)
        }
    }

    private func place(_ range: ClosedRange<Int>, _ name: Name, _ scene: NameScene) -> Place? {
        let reader = scene.reader
        let start = Int(reader.atom(range.lowerBound).start)
        let end = Int(reader.atom(range.upperBound).end)
        let opening = Self.opening(reader.mark(range.lowerBound - 1))
        let isQuoted =
            opening && Self.opening(reader.mark(range.upperBound + 1)) && reader.isGlued(range.lowerBound)
            && reader.isGlued(range.upperBound + 1)
        let before = isQuoted ? range.lowerBound - 2 : range.lowerBound - 1
        let isAfterLam =
            reader.atom(before).kind == .arabic && reader.atom(before).key == Self.lam
            && reader.atom(before).letters == 1
        guard isQuoted || isAfterLam else { return nil }
        let isPress =
            isQuoted
            && (reader.atom(before).kind == .arabic && Self.before.contains(reader.atom(before).key)
                || reader.atom(range.upperBound + 2).kind == .arabic
                    && Self.after.contains(reader.atom(range.upperBound + 2).key))
        let isGuillemets = start >= 2 && reader.text[start - 2] == 0xC2 && end < reader.text.count
        return Place(
            atoms: range, concepts: name.concepts, isQuoted: isQuoted, isGuillemets: isQuoted && isGuillemets,
            isSure: isAfterLam || isPress)
    }

    /// " ( « » ‘ ’ “ ” set a name off.
    private static func opening(_ mark: UInt32) -> Bool {
        [0x22, 0x28, 0x29, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E].contains(mark)
    }
}
