import TextModel

extension TEIEmission where Route: ~Copyable {
    /// The value of a mention. What has not the form of its attribute is not written: never a guess.
    func valueAttributes(_ mention: UnsafePointer<Mention>, _ element: EntityElement, _ out: inout Out) {
        switch mention.pointee.value {
        case .date(let value): if element.tag == .date { dateAttributes(value, &out) }
        case .time(let from, let to):
            guard element.tag == .time, isISOTime(from) else { return }
            if let to, isISOTime(to) {
                out.attribute("from", from)
                out.attribute("to", to)
            } else if to == nil {
                out.attribute("when", from)
            }
        case .number(let number):
            if element.tag == .num { decimalAttribute("value", number, &out) }
        case .between(let atLeast, let atMost):
            if element.tag == .num { bounds(atLeast, atMost, &out) }
        case .quantity(let quantity, let unit, let commodity):
            switch element.tag {
            case .num: if let quantity { decimalAttribute("value", quantity, &out) }
            case .measure:
                if let quantity { decimalAttribute("quantity", quantity, &out) }
                unitAttributes(unit, commodity, &out)
            default: break
            }
        case .bounded(let atLeast, let atMost, let unit, let commodity):
            switch element.tag {
            case .num: bounds(atLeast, atMost, &out)
            case .measure:
                bounds(atLeast, atMost, &out)
                unitAttributes(unit, commodity, &out)
            default: break
            }
        case nil: break
        }
    }

    private func unitAttributes(_ unit: String, _ commodity: String?, _ out: inout Out) {
        out.attribute("unit", unit)
        let words = commodity?.split(separator: " ") ?? []
        if let commodity, !words.isEmpty, words.allSatisfy({ isTEIWord(String($0)) }) {
            out.attribute("commodity", commodity)
        }
    }

    private func dateAttributes(_ value: DateValue, _ out: inout Out) {
        if value.hijri != nil {
            pointer(&out, "calendar", ".cal.hijri")
        } else if value.isPairedWithHijri {
            pointer(&out, "calendar", ".cal.gregorian")
        }
        if let hijri = value.hijri, isTEIWord(hijri) {
            pointer(&out, "datingMethod", ".cal.hijri")
            if let last = value.hijriTo, isTEIWord(last) {
                out.attribute("from-custom", hijri)
                out.attribute("to-custom", last)
            } else {
                out.attribute("when-custom", hijri)
            }
        }
        if let when = value.when, isISODate(when) { out.attribute("when", when) }
        range("from", value.from, "to", value.to, &out)
        range("notBefore", value.notBefore, "notAfter", value.notAfter, &out)
    }

    /// Two ends of a range, which must be in order where they can be compared.
    private func range(
        _ firstName: StaticString, _ first: String?, _ lastName: StaticString, _ last: String?, _ out: inout Out
    ) {
        if let first, let last, first.utf8.count == last.utf8.count, first > last { return }
        if let first, isISODate(first) { out.attribute(firstName, first) }
        if let last, isISODate(last) { out.attribute(lastName, last) }
    }

    private func bounds(_ atLeast: String?, _ atMost: String?, _ out: inout Out) {
        if let atLeast { decimalAttribute("atLeast", atLeast, &out) }
        if let atMost { decimalAttribute("atMost", atMost, &out) }
    }

    private func decimalAttribute(_ name: StaticString, _ value: String, _ out: inout Out) {
        if isDecimal(value) { out.attribute(name, value) }
    }
}
