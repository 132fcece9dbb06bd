import ArabicText
import TextModel

/// Reads what an amount is of: a unit of time or measure with what stands behind it.
struct UnitReader {
    let reader: AtomReader

    /// A unit as read.
    struct Reading {
        var unit: String
        var kind: String
        var isDuration = false
        /// How many of `unit` one of the words is.
        var factor = 1
        /// The atom behind its last.
        var end: Int
        /// Whether the word is a dual, which says 2.
        var isDual = false
        /// Which unit of the lexicon, 0 for others.
        var number = 0
    }

    /// The unit at `index`: كيلومترا مربعا, ميل بحري, درجة مئوية, كلم/س, km, °م.
    ///
    /// `withClitics`: و, ل and the like may be written on to it, as no number stands before.
    /// `withArticle`: the article may, as behind a fraction (ربع الكيلوغرام).
    func unit(at index: Int, withClitics: Bool = false, withArticle: Bool = false) -> Reading? {
        if let symbol = symbol(index) { return perTime(Reading(unit: symbol.unit, kind: symbol.kind, end: index + 1)) }
        if let degree = degree(at: index) { return degree }
        let atom = reader.atom(index)
        guard atom.kind == .arabic, withClitics || atom.proclitics == 0 else { return nil }
        if let pair = pair(at: index) { return perTime(pair) }
        let facts = reader.facts(index)
        if atom.key == Self.metre, atom.letters == 1 { return power(index, of: "m", end: index + 1) }
        guard facts.unit > 0, withArticle || !atom.hasArticle else { return nil }
        let unit = reader.lexicon.units[Int(facts.unit) - 1]
        var reading = Reading(
            unit: unit.unit, kind: unit.kind, isDuration: unit.isDuration, factor: unit.factor, end: index + 1)
        reading.isDual = facts.flags.contains(.dual)
        reading.number = Int(facts.unit)
        if unit.unit == "year", unit.factor == 10, !isDecade(index) { return nil }
        if let power = power(index, of: unit.unit, end: index + 1) {
            reading.unit = power.unit
            reading.kind = power.kind
            reading.end = power.end
            return reading
        }
        if let qualified = qualified(unit.unit, index + 1) {
            (reading.unit, reading.kind) = qualified
            reading.isDuration = false
            reading.end += 1
            return reading
        }
        return perTime(reading)
    }

    /// The unit that a Latin abbreviation (km) stands for.
    func symbol(_ index: Int) -> (unit: String, kind: String)? {
        let atom = reader.atom(index)
        guard atom.kind == .latin, atom.end - atom.start <= 3 else { return nil }
        let symbol = String(decoding: reader.text[Int(atom.start)..<Int(atom.end)], as: UTF8.self)
        return MeasureWords.symbols.first { $0.symbol == symbol }.map { ($0.unit, $0.kind) }
    }

    private static let metre = KeyLetters.key("م") ?? 0

    /// مربع, مكعب, ², ³, 2 written on to it: the second or third power of a length.
    private func power(_ index: Int, of unit: String, end: Int) -> Reading? {
        guard let derived = MeasureWords.derived.first(where: { $0.base == unit }) else { return nil }
        let square = Reading(unit: derived.square, kind: "area", end: end + 1)
        let cube = Reading(unit: derived.cube, kind: "volume", end: end + 1)
        let next = reader.facts(end).flags
        if reader.atom(end).proclitics == 0, next.contains(.square) { return square }
        if reader.atom(end).proclitics == 0, next.contains(.cube) { return cube }
        guard reader.isGlued(end) else { return nil }
        let plain = reader.numeral(end)?.plain
        if reader.mark(end) == 0xB2 || plain == 2 { return square }
        return reader.mark(end) == 0xB3 || plain == 3 ? cube : nil
    }

    private func qualified(_ unit: String, _ index: Int) -> (unit: String, kind: String)? {
        guard reader.atom(index).kind == .arabic, reader.atom(index).letters <= KeyLetters.keyLetters else {
            return nil
        }
        return MeasureWords.qualified.first { $0.base == unit && KeyLetters.key($0.word) == reader.atom(index).key }
            .map { ($0.unit, $0.kind) }
    }

    /// كيلو متر.
    private func pair(at index: Int) -> Reading? {
        guard Self.pairKeys.contains(reader.atom(index).key), let pairs = Self.pairs[reader.atom(index).key],
            let pair = pairs.first(where: { reader.isWord(index + 1, $0.second) })
        else { return nil }
        let reading = Reading(unit: pair.unit, kind: pair.kind, end: index + 2)
        guard let power = power(index + 1, of: pair.unit, end: index + 2) else { return reading }
        return power
    }

    private static let pairKeys = KeySet(pairs.keys)
    private static let pairs: [UInt64: [(second: UInt64, unit: String, kind: String)]] = {
        var pairs: [UInt64: [(second: UInt64, unit: String, kind: String)]] = [:]
        for pair in MeasureWords.pairs {
            guard let first = KeyLetters.key(pair.first), let second = KeyLetters.key(pair.second) else { continue }
            let kind: String
            switch pair.unit {
            case "kcal": kind = "energy"
            case "kg": kind = "weight"
            case "mA": kind = "current"
            default: kind = pair.unit.last == "m" ? "length" : "power"
            }
            pairs[first, default: []].append((second, pair.unit, kind))
        }
        return pairs
    }()

    /// في الساعة, /ساعة, /س behind a length: its speed; في الثانية behind bits and bytes: their rate.
    private func perTime(_ reading: Reading) -> Reading {
        if reading.unit == "barrel" { return perDay(reading) }
        guard ["km", "m", "mile", "nautical-mile"].contains(reading.unit) || reading.kind == "data" else {
            return reading
        }
        var position = reading.end
        let isSlash = reader.mark(position) == 0x2F
        guard isSlash || reader.hasBare(position, .into) else { return reading }
        position += 1
        let word = reader.atom(position)
        guard word.kind == .arabic, word.proclitics == 0, isSlash || word.hasArticle || reader.has(position, .hourNoun)
        else {
            return reading
        }
        var per: String?
        if reader.has(position, .hourNoun) || reader.isWord(position, in: Self.hour) { per = "h" }
        if reader.isWord(position, in: Self.second) { per = "s" }
        guard let per else { return reading }
        var result = reading
        result.unit = reading.unit + "/" + per
        result.kind = reading.kind == "data" ? "data-rate" : "speed"
        result.end = position + 1
        result.number = 0
        return result
    }

    /// برميل يوميا, برميل في اليوم: what wells and countries bring forth.
    private func perDay(_ reading: Reading) -> Reading {
        let isIn = reader.hasBare(reading.end, .into) && reader.isWord(reading.end + 1, in: Self.day)
        guard isIn || reader.isWord(reading.end, in: Self.daily) else { return reading }
        var result = reading
        result.unit = "barrel/day"
        result.kind = "flow"
        result.end += isIn ? 2 : 1
        result.number = 0
        return result
    }

    private static let daily = QuantityWords.keys("يوميا")
    private static let day = QuantityWords.keys("اليوم")
    private static let hour = QuantityWords.keys("ساعة الساعة س")
    private static let second = QuantityWords.keys("ثانية الثانية ث")

    /// درجة مئوية, درجة فهرنهايت, °م, °C, ℃.
    private func degree(at index: Int) -> Reading? {
        let celsius = Reading(unit: "°C", kind: "temperature", end: index + 2)
        let mark = reader.mark(index)
        if mark == 0x2103 { return Reading(unit: "°C", kind: "temperature", end: index + 1) }
        if mark == 0xB0 || mark == 0xBA {
            if reader.isWord(index + 1, Self.metre) { return celsius }
            let next = reader.atom(index + 1)
            guard next.kind == .latin, next.end - next.start == 1 else { return nil }
            if reader.text[Int(next.start)] == UInt8(ascii: "C") { return celsius }
            return reader.text[Int(next.start)] == UInt8(ascii: "F")
                ? Reading(unit: "°F", kind: "temperature", end: index + 2) : nil
        }
        guard reader.has(index, .degree), reader.atom(index).proclitics == 0, !reader.atom(index).hasArticle else {
            return nil
        }
        if reader.hasBare(index + 1, .celsius) { return celsius }
        guard reader.isWord(index + 1, in: Self.fahrenheit) else { return nil }
        return Reading(unit: "°F", kind: "temperature", end: index + 2)
    }

    private static let fahrenheit = QuantityWords.keys("فهرنهايت فهرنهيت فهرنهايتية")

    /// Whether عقد and عقود are of time: a word of time stands before the number, or من الزمن behind.
    private func isDecade(_ index: Int) -> Bool {
        var position = index - 1
        // Back over the number, which is short where it counts decades.
        while position > index - 5,
            reader.facts(position).cardinal > 0 || reader.atom(position).kind == .digits
                || reader.facts(position).flags.contains(.several) || reader.facts(position).denominator > 0
                || reader.hasBare(position, .from)
        {
            position -= 1
        }
        for before in position...(position + 1) {
            if reader.isWord(before, in: QuantityWords.decadeOpeners) { return true }
            if reader.has(before, .moreThan) || reader.has(before, .lessThan) { return true }
        }
        return reader.hasBare(index + 1, .from) && reader.isWord(index + 2, in: Self.time)
            || reader.isWord(index + 1, in: Self.passed)
    }

    private static let time = QuantityWords.keys("الزمن الزمان السنين")
    private static let passed = QuantityWords.keys("على مضت خلت كاملة كاملين متتالية ماضية")
}
