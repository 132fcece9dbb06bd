/// The elements that occur within `text`, in the order of their names.
enum TEITag: Int, CaseIterable {
    case ab, body, byline, date, dateline, div, eventName, gap, head, measure, num, orgName, p, pc, persName, placeName
    case roleName, s, term, text, time, w

    /// The names as strings, in order; to make them of the static ones each time costs more than all else of the counts.
    static let strings = allCases.map { "\($0.name)" }

    var string: String { Self.strings[rawValue] }

    var name: StaticString {
        switch self {
        case .ab: "ab"
        case .body: "body"
        case .byline: "byline"
        case .date: "date"
        case .dateline: "dateline"
        case .div: "div"
        case .eventName: "eventName"
        case .gap: "gap"
        case .head: "head"
        case .measure: "measure"
        case .num: "num"
        case .orgName: "orgName"
        case .p: "p"
        case .pc: "pc"
        case .persName: "persName"
        case .placeName: "placeName"
        case .roleName: "roleName"
        case .s: "s"
        case .term: "term"
        case .text: "text"
        case .time: "time"
        case .w: "w"
        }
    }
}

/// How often each element occurs.
struct TagCounts {
    private var counts = [Int](repeating: 0, count: TEITag.allCases.count)

    mutating func add(_ tag: TEITag, _ count: Int = 1) { counts[tag.rawValue] += count }

    subscript(tag: TEITag) -> Int { counts[tag.rawValue] }
}
