import NameTagging
import TextModel

/// What a document says a name is, by all places where it stands: one sense in one discourse (Gale, Church, Yarowsky 1992).
///
/// ليون may be a town, a club or somebody's family. Where the document has the name in full once (أولمبيك ليون, a person
/// with a given name, خان بني سعد), the short name is that; the tagger, which reads each sentence alone, has one vote a
/// place, of the weight of its probability.
struct DocumentVotes {
    /// A name in full outweighs this many doubtful places of the short one.
    private static let fullName: Float = 5
    /// So much heavier than the tagger's own type must another be.
    private static let majority: Float = 1.5
    /// For each name the weight of its types: persons, places, bodies.
    private var votes = KeyMap<SIMD4<Float>>()
    /// What the glossary and the rules found, by the same.
    private var listed = KeyMap<SIMD4<Float>>()
    /// The names that end one in full.
    private var inFull = KeyMap<SIMD4<Float>>()

    /// Counts what the glossary and the rules found, and what the tagger did.
    init(_ names: [TaggedName], _ scene: NameScene) {
        // Where the tagger is sure, a list that has another type for the same words has no vote.
        let sure = SpanSet(names.filter { $0.probability >= ModelNames.surely }.map(\.span))
        for number in scene.finds.indices {
            // Field by field: a find has many parts, and copying it counts each of them.
            let (span, kind) = (scene.finds[number].span, scene.finds[number].type)
            guard let type = Self.number(of: kind), !scene.finds[number].isWithdrawn,
                scene.finds[number].certainty != .unknown, !sure.contains(span)
            else { continue }
            listed[Self.key(scene.reader.text, span), default: .zero][type] += 1
            let isClub = scene.finds[number].subtype == "club" || scene.finds[number].subtype == "media"
            add(span, type, 1, endsCount: kind == .person || isClub ? 1 : kind == .place ? 2 : 0, scene)
        }
        for name in names {
            guard let type = Self.number(of: name.type) else { continue }
            let isSure = name.probability >= ModelNames.surely
            add(name.span, type, Float(name.probability), endsCount: isSure && type == 0 ? 1 : 0, scene)
        }
    }

    /// Enters a name, and the last words of it, `endsCount` of them at least, as what a short name may stand for.
    private mutating func add(
        _ span: TextSpan, _ type: Int, _ weight: Float, endsCount: Int, _ scene: NameScene
    ) {
        let text = scene.reader.text
        votes[Self.key(text, span), default: .zero][type] += weight
        guard endsCount > 0 else { return }
        var words = 0
        var index = span.end
        while index > span.start {
            index -= 1
            guard text[index] == 0x20 else { continue }
            words += 1
            if words >= endsCount, index + 1 > span.start {
                inFull[Self.key(text, TextSpan(index + 1, span.end)), default: .zero][type] += 1
            }
        }
    }

    /// What the name is, and how sure that is: as the tagger has it, less sure the more the document disagrees, or of
    /// another type where that has the majority.
    func decided(_ name: TaggedName, _ scene: NameScene) -> TaggedName {
        guard let own = Self.number(of: name.type) else { return name }
        let key = Self.key(scene.reader.text, name.span)
        var all = votes[key] ?? .zero
        // One name in full is enough to say what the short one is; more of them say no more.
        let full = inFull[key] ?? .zero
        for type in 0..<3 where full[type] > 0 { all[type] += Self.fullName }
        let total = all[0] + all[1] + all[2]
        guard total > 0, all[own] < total else { return name }
        var best = own
        for type in 0..<3 where all[type] > all[best] { best = type }
        // A town that only the tagger sees is the club, if the document has the club in full and no مدينة governs it here.
        let others = (0..<3).filter { full[$0] > 0 }
        let isOnlyFull = others.count == 1 && others[0] != own && (listed[key] ?? .zero)[own] == 0
        if isOnlyFull, !OrdinaryWords.isGovernedByPlaceNoun(name, scene) { best = others[0] }
        var name = name
        if best != own, isOnlyFull || all[best] >= Self.majority * all[own] {
            name.type = Self.types[best]
            name.probability *= Double(all[best] / total)
            // What the document has in full stands over the town that a shipped list knows.
            if full[best] > 0 { name.probability = max(name.probability, ModelNames.surely) }
        } else {
            name.probability *= Double(0.5 + 0.5 * all[own] / total)
        }
        return name
    }

    /// Whether the document has a longer name that ends in this one.
    func isShortForm(_ span: TextSpan, of type: MentionType, _ scene: NameScene) -> Bool {
        guard let number = Self.number(of: type), let full = inFull[Self.key(scene.reader.text, span)] else {
            return false
        }
        return full[number] > 0
    }

    private static let types: [MentionType] = [.person, .place, .organization]

    private static func number(of type: MentionType) -> Int? {
        switch type {
        case .person: 0
        case .place: 1
        case .organization: 2
        default: nil
        }
    }

    /// FNV-1a over the bytes of the name.
    private static func key(_ text: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in span.range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        return hash
    }
}
