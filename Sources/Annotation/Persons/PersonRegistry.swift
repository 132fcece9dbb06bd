import TextModel

/// The persons of a document, by what their mentions in full say.
struct PersonRegistry {
    /// One person.
    struct Person {
        /// The row of the glossary, if one of the mentions has it.
        var concept: Int?
        /// The different names in full, the one with the most parts first.
        var names: [PersonName]
        /// The earliest find that gives the full name.
        var first: Int
        /// The find that the others refer to: the glossary's if there is one, else the first in full.
        var head: Int
        /// What stands before the name somewhere: الملك, الأمير, by the letters without the article.
        var titles: Set<UInt64> = []
    }

    private(set) var persons: [Person] = []
    /// The person of each find that gives a full name or has a row.
    private(set) var personOfFind: [Int: Int] = [:]
    private var byConcept: [Int: Int] = [:]
    private var byFirst = KeyMap<[Int]>()
    private var byLastSkeleton = KeyMap<[Int]>()

    /// How many candidates are compared: a page that names hundreds of namesakes is a list, and stays cheap.
    private static let mostCandidates = 16
    private static let mostNames = 6

    /// Adds a find and the name it writes, in the order of the text.
    mutating func add(_ number: Int, _ name: PersonName?, _ scene: NameScene) {
        let isUnknown = scene.finds[number].certainty == .unknown
        let concept = isUnknown ? nil : scene.finds[number].readings.first?.concept
        let isFull = (name?.parts.count ?? 0) >= 2
        guard isFull || concept != nil else { return }
        let person: Int
        if let known = self.known(concept, isFull ? name : nil) {
            person = known
        } else {
            person = persons.count
            persons.append(Person(concept: nil, names: [], first: number, head: number))
        }
        personOfFind[number] = person
        if persons[person].concept == nil, let concept {
            persons[person].concept = concept
            persons[person].head = number
            byConcept[concept] = person
        }
        guard isFull, let name else { return }
        if persons[person].names.isEmpty {
            persons[person].first = number
            if concept == nil, persons[person].concept == nil { persons[person].head = number }
        }
        note(name, of: person)
    }

    /// Remembers a title that stands before a mention.
    mutating func note(title: UInt64, of person: Int) { persons[person].titles.insert(title) }

    private mutating func note(_ name: PersonName, of person: Int) {
        guard !persons[person].names.contains(name), persons[person].names.count < Self.mostNames else { return }
        let isFullest = name.parts.count > (persons[person].names.first?.parts.count ?? 0)
        persons[person].names.insert(name, at: isFullest ? 0 : persons[person].names.count)
        if byFirst[name.first.key]?.contains(person) != true { byFirst[name.first.key, default: []].append(person) }
        if name.last.consonants >= 3, byLastSkeleton[name.last.skeleton]?.contains(person) != true {
            byLastSkeleton[name.last.skeleton, default: []].append(person)
        }
    }

    /// The one person of the document that has this row or name; nil for none, or where several might.
    private func known(_ concept: Int?, _ name: PersonName?) -> Int? {
        if let concept, let person = byConcept[concept] { return person }
        guard let name else { return nil }
        var candidates = byFirst[name.first.key, default: []].suffix(Self.mostCandidates)
        for person in byLastSkeleton[name.last.skeleton, default: []].suffix(Self.mostCandidates)
        where !candidates.contains(person) { candidates.append(person) }
        candidates = candidates.filter { concept == nil || persons[$0].concept == nil }
        if let same = candidates.first(where: { persons[$0].names.contains(name) }) { return same }
        // Every name of the person must agree: محمد علي may be one of two who are called so and more.
        let fitting = candidates.filter { person in persons[person].names.allSatisfy { $0.mayBe(name) } }
        return fitting.count == 1 ? fitting.first : nil
    }

    /// The one person of the document that this name in full may be.
    func person(named name: PersonName) -> Int? { known(nil, name) }

    /// The persons whose first name has this key.
    func persons(calledFirst key: UInt64) -> [Int] { byFirst[key, default: []] }
}
