import ArabicText

/// The words of numbers, units and currencies.
extension LexiconBuilder {
    mutating func addNumerals() {
        for (word, value) in NumeralWords.cardinals {
            add(word) {
                $0.cardinal = Int16(value)
                $0.flags.insert(.trigger)
            }
        }
        for scale in NumeralWords.scales {
            add(scale.word) {
                $0.scale = UInt8(scale.exponent)
                $0.flags.insert(.trigger)
                switch scale.number {
                case .singular: break
                case .dual: $0.flags.insert(.dual)
                case .plural: $0.flags.insert(.pluralScale)
                case .accusative: $0.flags.insert(.accusativeScale)
                }
            }
        }
        for (word, value) in NumeralWords.ordinals {
            add(word) {
                $0.ordinal = UInt8(value)
                $0.flags.insert(.trigger)
            }
        }
        for (word, parts, denominator) in NumeralWords.fractions {
            add(word) {
                $0.parts = UInt8(parts)
                $0.denominator = UInt8(denominator)
                if parts > 0 { $0.flags.insert(.trigger) }
            }
        }
        add(NumeralWords.countedNouns, .counted)
        add(["أكثر", "أزيد"], .moreThan)
        add(["أقل"], .lessThan)
        add(["كل"], .each)
        add(["عدة", "بضع", "بضعة"], [.several, .trigger])
        add(["صفر"], .trigger)
        add(["ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا"], .trigger)
        // No ل and ست.
        add(["لست"], .common)
    }

    mutating func addUnits() {
        let lists = [(MeasureWords.durations, true), (MeasureWords.measures, false)]
        for (list, isDuration) in lists {
            for unit in list { addUnit(unit, isDuration) }
        }
        add(["مربع", "مربعا", "مربعة", "مربعين"], .square)
        add(["مكعب", "مكعبا", "مكعبة", "مكعبين"], .cube)
        add(["درجة", "درجات"], .degree)
        add(["درجتين", "درجتان"], [.degree, .dual, .trigger])
        add(["مئوية", "مئويتين", "مئويتان", "سلسيوس", "سيلسيوس"], .celsius)
    }

    private mutating func addUnit(_ unit: MeasureWords.Unit, _ isDuration: Bool) {
        let derived = MeasureWords.derived.first { $0.base == unit.unit && unit.kind == "length" }
        units.append(
            Lexicon.MeasureUnit(
                unit: unit.unit, kind: unit.kind, isDuration: isDuration, factor: unit.factor, square: derived?.square,
                cube: derived?.cube))
        let index = UInt8(units.count)
        for word in unit.words {
            add(word) {
                $0.unit = index
                // A unit may be met before its number (ساعة ونصف, السنوات الست).
                $0.flags.insert(.trigger)
            }
        }
        for word in unit.duals {
            add(word) {
                $0.unit = index
                $0.flags.formUnion([.dual, .trigger])
            }
        }
    }

    mutating func addCurrencies() {
        for (index, name) in CurrencyWords.names.enumerated() {
            for word in name.words {
                add(word) {
                    $0.currency = UInt8(index + 1)
                    if word == name.words.first { $0.flags.insert(.trigger) }
                }
            }
            for word in name.duals {
                add(word) {
                    $0.currency = UInt8(index + 1)
                    $0.flags.formUnion([.dual, .trigger])
                }
            }
            currencyAdjectives.append(name.adjectives.flatMap { Self.forms(of: $0.word, $0.code) })
        }
    }

    /// The forms of an adjective of nationality beside a currency: سعودي, سعوديا, سعودية, سعوديات, سعوديان, سعوديين,
    /// سعوديتين; of two words the last one has them.
    private static func forms(of adjective: String, _ code: String) -> [Lexicon.CurrencyAdjective] {
        let words = adjective.split(separator: " ").map(String.init)
        guard let last = words.last else { return [] }
        return ["", "ا", "ة", "ات", "ان", "ين", "تان", "تين"].compactMap { ending in
            guard let key = KeyLetters.key(last + ending) else { return nil }
            guard words.count == 2, let first = words.first else {
                return Lexicon.CurrencyAdjective(first: key, second: 0, code: code)
            }
            return KeyLetters.key(first).map { Lexicon.CurrencyAdjective(first: $0, second: key, code: code) }
        }
    }
}
