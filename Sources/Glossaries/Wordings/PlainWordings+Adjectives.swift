import TextModel

/// The adjectives that a row lists.
extension PlainWordings {
    private static let adjectives = NominalInflection.adjectives("").map { PlainEnding($0) }
    private static let people = NominalInflection.people("").map { PlainEnding($0) }

    /// Adds an adjective in all genders and numbers, as `TermWordings.add(adjective:)` does; false if it takes the long way.
    mutating func add(adjective: ArraySlice<UInt8>, _ settings: RowSettings) -> Bool {
        withWords(of: adjective, .adjective, settings) { plain, cell in
            // With an ending a word of one or two letters may be a particle, which takes no article.
            if plain.words.dropFirst().contains(where: { $0.range.count <= 4 }) { return false }
            let agrees = plain.words.allSatisfy { $0.last == 0xD98A }  // ي
            let start = agrees ? 0 : plain.words.count - 1
            for (number, ending) in Self.adjectives.enumerated() {
                if number == NominalInflection.accusativeAdjective {
                    plain.append(cell, [.indefinite, .isAccusative], ending, from: start)
                } else {
                    plain.addEither(cell, ending, from: start)
                }
            }
            var people = cell
            people.form = .demonym
            for (number, ending) in Self.people.enumerated() {
                if number >= NominalInflection.firstConstruct {
                    plain.append(people, .indefinite, ending, from: start)
                } else {
                    plain.addEither(people, ending, from: start)
                }
            }
            return true
        }
    }

    /// Adds a plural of an adjective that no rule makes; false if it takes the long way.
    mutating func add(plural: ArraySlice<UInt8>, _ settings: RowSettings) -> Bool {
        withWords(of: plural, .demonym, settings) { plain, cell in
            plain.addEither(cell, .none, from: 0)
            return true
        }
    }

    /// Adds words with `ending` from the word `start` on, without article, and with it on every word or on the first.
    private mutating func addEither(_ cell: Cell, _ ending: PlainEnding, from start: Int) {
        append(cell, [.indefinite, .definite], ending, from: start)
        guard words.count > 1 else { return }
        let endings = words.indices.map { $0 < start ? PlainEnding.none : words[$0].taken(ending) }
        let takes = words.indices.map { number in
            number > 0 && !words[number].hasArticle(with: endings[number], in: cell.bytes)
                && !(endings[number].isEmpty && words[number].isParticle(in: cell.bytes))
        }
        append(cell, .definite) { Shape(article: takes[$0] ? .added : .asWritten, ending: endings[$0]) }
    }

    private mutating func append(_ cell: Cell, _ traits: FormTraits, _ ending: PlainEnding, from start: Int) {
        let endings = words.indices.map { $0 < start ? PlainEnding.none : words[$0].taken(ending) }
        append(cell, traits) { Shape(ending: endings[$0]) }
    }
}
