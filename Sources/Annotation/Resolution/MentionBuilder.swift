import TextModel

/// Turns what remains of the finds into mentions, their links from numbers of finds to numbers of mentions.
struct MentionBuilder {
    let finds: [Find]
    let parents: [Int]

    func mentions(_ placed: [OverlapResolution.Placed]) -> [Mention] {
        var numbers = [Int?](repeating: nil, count: finds.count)
        for (number, place) in placed.enumerated() { numbers[place.find] = number }
        return placed.map { place in
            let find = finds[place.find]
            let parent = parents[place.find]
            return Mention(
                span: find.span, type: find.type, subtype: find.subtype, origin: find.origin,
                certainty: find.certainty, readings: find.readings, value: find.value, proclitics: find.proclitics,
                parent: parent >= 0 && !place.isOverlapping ? numbers[parent] : nil,
                related: find.related.flatMap { numbers[$0] }, antecedent: find.antecedent.flatMap { numbers[$0] },
                isOverlapping: place.isOverlapping, importSource: find.importSource)
        }
    }
}
