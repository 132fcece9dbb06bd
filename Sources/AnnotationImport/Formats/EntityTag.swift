/// A tag of a token: what the token is to the entity, and the entity's label.
struct EntityTag: Equatable {
    enum Position: Equatable { case begins, goesOn, ends, single }

    var position: Position
    var label: String
    /// Whether the tag says its position; a bare label (`PER`) goes on.
    var isPrefixed = true

    /// Reads IOB1, IOB2, BIOES and BILOU tags (`B-PERS`, `S_LOC`) and bare labels; nil for no entity.
    init?(_ tag: ArraySlice<UInt8>) {
        guard let first = tag.first, !["O", "o", "_", "-", "*"].contains(string(tag)) else { return nil }
        let second = tag.dropFirst().first
        guard tag.count > 2, second == UInt8(ascii: "-") || second == UInt8(ascii: "_"),
            let position = Self.position(first)
        else {
            position = .goesOn
            label = string(tag)
            isPrefixed = false
            return
        }
        self.position = position
        label = string(tag.dropFirst(2))
    }

    private static func position(_ letter: UInt8) -> Position? {
        switch letter {
        case UInt8(ascii: "B"), UInt8(ascii: "b"): .begins
        case UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "M"): .goesOn
        case UInt8(ascii: "E"), UInt8(ascii: "e"), UInt8(ascii: "L"): .ends
        case UInt8(ascii: "S"), UInt8(ascii: "s"), UInt8(ascii: "U"): .single
        default: nil
        }
    }
}

/// Makes annotations of tags, token by token, whatever the scheme: an entity begins where a tag says so, where the one
/// before it has another label, and where there is none before it.
struct TagSequence {
    private(set) var annotations: [RawAnnotation] = []
    private var open: RawAnnotation?

    mutating func add(_ tag: EntityTag?, start: Int, end: Int, line: Int) {
        guard let tag else { return close() }
        let goesOn = tag.position == .goesOn || tag.position == .ends
        if !goesOn || open?.label != tag.label { close() }
        if open == nil { open = RawAnnotation(start: start, end: end, label: tag.label, line: line) }
        open?.end = end
        if tag.position == .ends || tag.position == .single { close() }
    }

    /// Ends the entity that is open, as the end of a sentence does.
    mutating func close() {
        if let open { annotations.append(open) }
        open = nil
    }
}
