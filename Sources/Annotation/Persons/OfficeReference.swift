import ArabicText
import TextModel

/// Ties offices that stand without a name to the person said to hold them earlier in the document: الوزير, رئيس الوزراء.
///
/// Only where the document leaves no doubt: one holder of that office so far, of the same country if countries are named,
/// and no other office that the words could mean.
struct OfficeReference {
    /// An office of the document so far, and its holder if it has a name beside it.
    private struct Seen {
        let wording: OfficeWording
        /// The find of the holder's name.
        let person: Int?
    }

    private var seen: [UInt64: [Seen]] = [:]
    /// A page that names hundreds of ministers means none of them by الوزير.
    private static let mostSeen = 24

    private static let mister = KeyLetters.key("سيد") ?? 0

    /// Ties what can be tied, in the order of the text.
    mutating func resolve(_ scene: inout NameScene) {
        let order = scene.finds.indices
            .filter { scene.finds[$0].type == .role && !scene.finds[$0].isWithdrawn }
            .sorted { scene.finds[$0].span < scene.finds[$1].span }
        for number in order {
            guard Int(scene.cover[scene.atoms[number].lowerBound]) == number,
                let wording = OfficeWording(number, scene)
            else { continue }
            if scene.finds[number].related == nil, mayRefer(number, wording, scene),
                let person = holder(of: wording, scene)
            {
                scene.relate(number, to: person)
            }
            guard seen[wording.head, default: []].count < Self.mostSeen else { continue }
            seen[wording.head, default: []].append(Seen(wording: wording, person: scene.finds[number].related))
        }
    }

    /// Whether the words stand for one definite person at all.
    private func mayRefer(_ number: Int, _ wording: OfficeWording, _ scene: NameScene) -> Bool {
        let range = scene.atoms[number]
        guard wording.isDefinite, !wording.isPlural, wording.head != Self.mister else { return false }
        let before = scene.reader.atom(range.lowerBound - 1)
        if before.kind == .arabic, PersonKeys.ofOffices.contains(before.key) { return false }
        // A title straight before another title or a name belongs to what follows it.
        let next = range.upperBound + 1
        if scene.type(at: next) == .role || scene.type(at: next) == .person { return false }
        // الأمين العام للمنظمة: an office of something else.
        if startsWithLam(next, scene) { return false }
        return !scene.reader.has(next, .givenName) || scene.reader.has(next, .common)
            || scene.reader.atom(next).proclitics > 0
    }

    private func startsWithLam(_ index: Int, _ scene: NameScene) -> Bool {
        let atom = scene.reader.atom(index)
        guard atom.kind == .arabic, Int(atom.start) + 3 < scene.reader.text.count else { return false }
        let start = Int(atom.start)
        // لل, or a name behind ل
        return scene.reader.text[start] == 0xD9 && scene.reader.text[start + 1] == 0x84
            && (scene.reader.text[start + 2] == 0xD9 && scene.reader.text[start + 3] == 0x84
                || scene.isCovered(index) && scene.finds[Int(scene.cover[index])].proclitics == "ل")
    }

    private func holder(of wording: OfficeWording, _ scene: NameScene) -> Int? {
        guard let offices = seen[wording.head], offices.count < Self.mostSeen else { return nil }
        var holders: [(id: Int, find: Int)] = []
        for office in offices where mayBe(wording, office.wording) {
            guard let person = office.person else {
                // The same office without a name, of another country: a second holder that the text does not name.
                if competes(wording, office.wording) { return nil }
                continue
            }
            guard fits(wording.qualifier, office.wording.qualifier) else { continue }
            let id = scene.identity(ofPerson: person)
            if !holders.contains(where: { $0.id == id }) { holders.append((id, person)) }
        }
        return holders.count == 1 ? holders[0].find : nil
    }

    private func fits(_ later: UInt64, _ earlier: UInt64) -> Bool {
        later == earlier || later == 0 && PersonKeys.passingQualifiers.contains(earlier)
    }

    /// Whether the later wording may mean the earlier office.
    private func mayBe(_ later: OfficeWording, _ earlier: OfficeWording) -> Bool {
        guard !earlier.isPlural else { return false }
        if later.rest == 0 {
            // الرئيس is the president of a state, not of a committee; الوزير is a minister of anything.
            if earlier.rest != 0, later.head == OfficeWording.president || later.country != nil { return false }
            return later.country == nil || later.country == earlier.country
        }
        guard later.rest == earlier.rest else { return false }
        return later.country == nil || earlier.country == nil || later.country == earlier.country
    }

    /// Whether an office without a named holder makes the later wording doubtful.
    private func competes(_ later: OfficeWording, _ earlier: OfficeWording) -> Bool {
        earlier.country != later.country && earlier.country != nil || earlier.rest != later.rest
    }
}
