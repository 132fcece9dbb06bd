import TextModel

/// Runs the rules that read values, one after the other at each place where something known begins.
struct ValueRules {
    let reader: AtomReader
    private let dates: DateRule
    private let times: TimeRule
    private let quantities: QuantityRule
    private let ordinals: OrdinalRule

    init(reader: AtomReader) {
        self.reader = reader
        dates = DateRule(reader: reader)
        times = TimeRule(reader: reader)
        quantities = QuantityRule(reader: reader)
        ordinals = OrdinalRule(reader: reader)
    }

    /// All dates, times, numbers and quantities of the text, in order, none overlapping another.
    ///
    /// A kind that is switched off is read all the same, so that the day of a date does not turn into a number.
    func finds(dates wantsDates: Bool, numbers wantsNumbers: Bool) -> [Find] {
        var finds: [Find] = []
        var index = 1
        let count = reader.atoms.count
        while index < count {
            guard isTrigger(index) else {
                index += 1
                continue
            }
            let before = finds.count
            let isTimed = dates.match(at: index, into: &finds) ?? times.match(at: index, into: &finds)
            if let next = isTimed {
                if !wantsDates { finds.removeLast(finds.count - before) }
                index = max(next, index + 1)
                continue
            }
            let next = ordinals.match(at: index, into: &finds) ?? quantities.match(at: index, into: &finds)
            if !wantsNumbers { finds.removeLast(finds.count - before) }
            index = max(next ?? 0, index + 1)
        }
        return finds
    }

    @inline(__always)
    private func isTrigger(_ index: Int) -> Bool {
        let atom = reader.atoms[index]
        switch atom.kind {
        case .digits: return true
        case .arabic:
            return atom.facts != 0 && reader.lexicon.facts[Int(atom.facts)].flags.contains(.trigger)
        case .mark:
            return atom.payload == 0x25 || atom.payload == 0x066A || FractionReader.isSign(atom.payload)
                || CurrencySigns.code(atom.payload) != nil || atom.payload == 0xA5
        case .latin: return atom.end - atom.start == 3
        case .boundary: return false
        }
    }
}
