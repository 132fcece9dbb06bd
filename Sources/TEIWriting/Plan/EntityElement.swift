import TextModel

/// The element and category of a mention (ENCODING.md, section 8).
struct EntityElement: Equatable {
    let tag: TEITag
    /// The value of `@ana`.
    let category: Category

    enum Category: Int {
        case per, loc, org, agr, evt, role, term, date, time, num, ord, pct, mon, dur, qty

        var literal: StaticString {
            switch self {
            case .per: "ne:PER"
            case .loc: "ne:LOC"
            case .org: "ne:ORG"
            case .agr: "ne:AGR"
            case .evt: "ne:EVT"
            case .role: "ne:ROLE"
            case .term: "ne:TERM"
            case .date: "ne:DATE"
            case .time: "ne:TIME"
            case .num: "ne:NUM"
            case .ord: "ne:ORD"
            case .pct: "ne:PCT"
            case .mon: "ne:MON"
            case .dur: "ne:DUR"
            case .qty: "ne:QTY"
            }
        }
    }

    init(_ tag: TEITag, _ category: Category) {
        self.tag = tag
        self.category = category
    }

    /// The element of a mention, which is read where it lies. A measure whose unit is not known is a number.
    init(_ mention: UnsafePointer<Mention>) {
        switch mention.pointee.type {
        case .person: self.init(.persName, .per)
        case .place: self.init(.placeName, .loc)
        case .organization: self.init(.orgName, .org)
        case .agreement: self.init(.eventName, .agr)
        case .event: self.init(.eventName, .evt)
        case .role: self.init(.roleName, .role)
        case .term: self.init(.term, .term)
        case .date: self.init(.date, .date)
        case .time: self.init(.time, .time)
        case .number: self.init(.num, .num)
        case .ordinal: self.init(.num, .ord)
        case .percent: self.init(.num, .pct)
        case .money: self.init(measure: .mon, of: mention)
        case .duration: self.init(measure: .dur, of: mention)
        case .measure: self.init(measure: .qty, of: mention)
        }
    }

    private init(measure category: Category, of mention: UnsafePointer<Mention>) {
        switch mention.pointee.value {
        case .quantity(_, let unit, _) where isTEIWord(unit): self.init(.measure, category)
        case .bounded(_, _, let unit, _) where isTEIWord(unit): self.init(.measure, category)
        default: self.init(.num, .num)
        }
    }

    /// Whether the element points to an entry with `@ref`.
    var isName: Bool {
        switch tag {
        case .persName, .placeName, .orgName, .eventName, .roleName, .term: true
        default: false
        }
    }

    /// The nesting table: whether this element may hold `inner`; everything else is left to the outer one.
    func mayHold(_ inner: EntityElement) -> Bool {
        switch (tag, inner.tag) {
        case (.persName, .roleName): true
        case (.roleName, .orgName), (.roleName, .placeName), (.roleName, .eventName), (.roleName, .num): true
        case (.orgName, .orgName), (.orgName, .placeName), (.orgName, .persName), (.orgName, .num): true
        case (.placeName, .placeName), (.placeName, .persName), (.placeName, .num): true
        case (.eventName, .placeName), (.eventName, .orgName), (.eventName, .persName): true
        case (.eventName, .date), (.eventName, .num): true
        case (.term, .placeName), (.term, .orgName): true
        case (.measure, .num): true
        default: false
        }
    }
}
