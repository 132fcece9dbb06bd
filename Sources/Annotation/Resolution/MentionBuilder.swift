import TextModel

/// Turns what remains of the finds into mentions, their links from numbers of finds to numbers of mentions.
struct MentionBuilder {
    let finds: [Find]
    let parents: [Int]

    func mentions(_ placed: [OverlapResolution.Placed]) -> [Mention] {
        var numbers = [Int?](repeating: nil, count: finds.count)
        for (number, place) in placed.enumerated() { numbers[place.find] = number }
        return placed.map { place in
            // Field by field: a find has many parts, and copying it counts each of them twice.
            let number = place.find
            let parent = parents[number]
            return Mention(
                span: finds[number].span, type: finds[number].type, subtype: finds[number].subtype,
                origin: finds[number].origin, certainty: finds[number].certainty, readings: finds[number].readings,
                value: finds[number].value, proclitics: finds[number].proclitics,
                parent: parent >= 0 && !place.isOverlapping ? numbers[parent] : nil,
                related: finds[number].related.flatMap { numbers[$0] },
                antecedent: finds[number].antecedent.flatMap { numbers[$0] },
                isOverlapping: place.isOverlapping, importSource: finds[number].importSource)
        }
    }
}
