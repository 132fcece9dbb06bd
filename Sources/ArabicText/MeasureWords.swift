/// The words for units of time and measure.
public enum MeasureWords {
    /// One unit, with the words for it.
    public struct Unit: Sendable {
        /// The SI symbol or the English singular, as written in `measure/@unit`.
        public let unit: String
        /// The kind of quantity, as written in `measure/@type`.
        public let kind: String
        /// Singular (and accusative) and plural forms.
        public let words: [String]
        /// Dual forms, which say 2 by themselves.
        public let duals: [String]
        /// How many of `unit` one of these is: a decade is ten years, as the encoding has no unit for it.
        public let factor: Int

        init(_ unit: String, _ kind: String, _ words: [String], duals: [String] = [], factor: Int = 1) {
            self.unit = unit
            self.kind = kind
            self.words = words
            self.duals = duals
            self.factor = factor
        }

        /// A loan word with regular endings: كيلومتر, كيلومترا, كيلومترات, كيلومترين.
        init(_ unit: String, _ kind: String, regular: [String], also: [String] = []) {
            self.init(
                unit, kind, regular.flatMap { [$0, $0 + "ا", $0 + "ات"] } + also,
                duals: regular.flatMap { [$0 + "ان", $0 + "ين"] })
        }
    }

    /// Units of duration.
    public static let durations: [Unit] = [
        Unit("second", "duration", ["ثانية", "ثوان", "ثواني"], duals: ["ثانيتان", "ثانيتين"]),
        Unit("minute", "duration", ["دقيقة", "دقائق"], duals: ["دقيقتان", "دقيقتين"]),
        Unit("hour", "duration", ["ساعة", "ساعات"], duals: ["ساعتان", "ساعتين"]),
        Unit("day", "duration", ["يوم", "يوما", "أيام"], duals: ["يومان", "يومين"]),
        Unit("week", "duration", ["أسبوع", "أسبوعا", "أسابيع"], duals: ["أسبوعان", "أسبوعين"]),
        Unit("month", "duration", ["شهر", "شهرا", "أشهر", "شهور"], duals: ["شهران", "شهرين"]),
        Unit(
            "year", "duration", ["سنة", "سنوات", "سنين", "عام", "عاما", "أعوام"],
            duals: ["سنتان", "سنتين", "عامان", "عامين"]),
        // عقد is a contract too, and عقود may be: the rule wants a word of time beside it.
        Unit("year", "duration", ["عقد", "عقدا", "عقود"], duals: ["عقدان", "عقدين"], factor: 10),
        Unit("year", "duration", ["قرن", "قرنا", "قرون"], duals: ["قرنان", "قرنين"], factor: 100),
    ]

    /// Other units. A second word (كيلومتر مربع) makes the unit of `squares` or `cubes`.
    public static let measures: [Unit] = [
        Unit("km", "length", regular: ["كيلومتر"], also: ["كلم", "كم"]),
        Unit("m", "length", ["متر", "مترا", "أمتار", "مترات"], duals: ["متران", "مترين"]),
        Unit("cm", "length", regular: ["سنتيمتر", "سنتمتر"], also: ["سم"]),
        Unit("mm", "length", regular: ["مليمتر", "ملليمتر", "ميليمتر"], also: ["ملم", "مم"]),
        Unit("nm", "length", regular: ["نانومتر"]),
        Unit("mile", "length", ["ميل", "ميلا", "أميال"], duals: ["ميلان", "ميلين"]),
        Unit("foot", "length", ["قدم", "قدما", "أقدام"], duals: ["قدمين"]),
        Unit("inch", "length", ["بوصة", "بوصات", "إنش", "إنشا"], duals: ["بوصتين"]),
        Unit("yard", "length", ["ياردة", "ياردات"], duals: ["ياردتين"]),
        Unit("ha", "area", regular: ["هكتار"]),
        Unit("feddan", "area", ["فدان", "فدانا", "أفدنة", "فدادين"], duals: ["فدانان", "فدانين"]),
        Unit("dunam", "area", ["دونم", "دونما", "دونمات", "دنم"], duals: ["دونمان", "دونمين"]),
        Unit("acre", "area", ["آكر", "إيكر"]),
        Unit(
            "kg", "weight", regular: ["كيلوغرام", "كيلوجرام", "كيلوغم"],
            also: ["كغم", "كغ", "كجم", "كلغ", "كلغم", "كيلوغرامًا"]),
        Unit("g", "weight", regular: ["غرام", "جرام"], also: ["غم", "غ"]),
        Unit("mg", "weight", regular: ["مليغرام", "ملليغرام", "ميليغرام", "مليجرام"], also: ["ملغ", "ملغم", "مجم"]),
        Unit("t", "weight", ["طن", "طنا", "أطنان"], duals: ["طنان", "طنين"]),
        Unit("kt", "weight", regular: ["كيلوطن"]),
        Unit("Mt", "weight", regular: ["ميغاطن", "ميجاطن"]),
        Unit("ounce", "weight", ["أونصة", "أونصات", "أوقيات"], duals: ["أونصتين"]),
        Unit("pound", "weight", ["رطل", "رطلا", "أرطال", "باوند"], duals: ["رطلين"]),
        Unit("quintal", "weight", ["قنطار", "قنطارا", "قناطير"], duals: ["قنطارين"]),
        Unit("ardeb", "volume", ["إردب", "إردبا", "أردب", "أرادب"]),
        Unit("L", "volume", ["لتر", "لترا", "لترات", "ليتر", "ليترا", "ليترات"], duals: ["لتران", "لترين", "ليترين"]),
        Unit("mL", "volume", regular: ["ملليلتر", "مليلتر", "ميليلتر"], also: ["مل"]),
        Unit("barrel", "volume", ["برميل", "برميلا", "براميل"], duals: ["برميلان", "برميلين"]),
        Unit("gallon", "volume", ["غالون", "غالونا", "غالونات", "جالون", "جالونا", "جالونات"], duals: ["غالونين"]),
        Unit("W", "power", ["واط", "واطا", "وات"]),
        Unit("kW", "power", ["كيلوواط", "كيلووات", "كيلوواطا"]),
        Unit("MW", "power", ["ميغاواط", "ميغاوات", "ميجاوات", "ميجاواط", "ميغاواطا", "ميجاواتا"]),
        Unit("GW", "power", ["غيغاواط", "غيغاوات", "جيجاوات", "جيجاواط", "غيغاواطا"]),
        Unit("TW", "power", ["تيراواط", "تيراوات"]),
        Unit("J", "energy", ["جول", "جولا"]),
        Unit("V", "voltage", ["فولت", "فولتا", "فولط"]),
        Unit("A", "current", ["أمبير", "أمبيرا"]),
        Unit("Hz", "frequency", ["هرتز", "هيرتز"]),
        Unit("kHz", "frequency", ["كيلوهرتز", "كيلوهيرتز"]),
        Unit("MHz", "frequency", ["ميغاهرتز", "ميجاهرتز"]),
        Unit("GHz", "frequency", ["غيغاهرتز", "جيجاهرتز"]),
        Unit("B", "data", ["بايت", "بايتا"]),
        Unit("kB", "data", ["كيلوبايت"]),
        Unit("MB", "data", ["ميغابايت", "ميجابايت"]),
        Unit("GB", "data", ["غيغابايت", "جيجابايت"]),
        Unit("TB", "data", ["تيرابايت"]),
        Unit("kbit", "data", ["كيلوبت"]),
        Unit("Mbit", "data", ["ميغابت", "ميجابت"]),
        Unit("Gbit", "data", ["غيغابت", "جيجابت"]),
        Unit("MP", "resolution", ["ميغابكسل", "ميجابكسل", "ميغابيكسل", "ميجابيكسل"]),
        Unit("dB", "sound", ["ديسيبل", "ديسبل"]),
        Unit("bar", "pressure", ["بار"]),
    ]

    /// A unit of length followed by مربع is one of area, followed by مكعب one of volume.
    public static let derived: [(base: String, square: String, cube: String)] = [
        ("km", "km2", "km3"), ("m", "m2", "m3"), ("cm", "cm2", "cm3"), ("mm", "mm2", "mm3"), ("mile", "mile2", "mile3"),
        ("foot", "foot2", "foot3"), ("inch", "inch2", "inch3"), ("yard", "yard2", "yard3"),
    ]

    /// What a word behind a unit makes of it, where that is neither a square nor a cube.
    public static let qualified: [(base: String, word: String, unit: String, kind: String)] = [
        ("mile", "بحري", "nautical-mile", "length"), ("mile", "بحريا", "nautical-mile", "length"),
        ("mile", "بحرية", "nautical-mile", "length"), ("year", "ضوئية", "light-year", "length"),
        ("year", "ضوئي", "light-year", "length"), ("year", "ضوئيا", "light-year", "length"),
        ("W", "ساعة", "Wh", "energy"), ("kW", "ساعة", "kWh", "energy"), ("kW", "ساعي", "kWh", "energy"),
        ("MW", "ساعة", "MWh", "energy"), ("GW", "ساعة", "GWh", "energy"), ("TW", "ساعة", "TWh", "energy"),
    ]

    /// Units of two words that the second tells apart: كيلو متر.
    public static let pairs: [(first: String, second: String, unit: String)] =
        ["كيلو", "سنتي", "ملي", "مللي"].enumerated().flatMap { index, first in
            ["متر", "مترا", "مترات"].map { (first, $0, ["km", "cm", "mm", "mm"][index]) }
        }
        + ["غرام", "غراما", "غرامات", "جرام", "جراما"].map { ("كيلو", $0, "kg") }
        + ["واط", "وات"].flatMap { word in
            [("كيلو", "kW"), ("ميغا", "MW"), ("ميجا", "MW"), ("غيغا", "GW"), ("جيجا", "GW")].map { ($0.0, word, $0.1) }
        }
        + ["أمبير", "أمبيرا"].flatMap { word in ["ملي", "مللي", "ميلي"].map { ($0, word, "mA") } }
        + [("سعرة", "حرارية", "kcal"), ("سعرات", "حرارية", "kcal")]

    /// Latin abbreviations written after digits.
    public static let symbols: [(symbol: String, unit: String, kind: String)] = [
        ("km", "km", "length"), ("cm", "cm", "length"), ("mm", "mm", "length"), ("m", "m", "length"),
        ("kg", "kg", "weight"), ("g", "g", "weight"), ("mg", "mg", "weight"), ("ha", "ha", "area"),
        ("kW", "kW", "power"), ("MW", "MW", "power"), ("GW", "GW", "power"), ("kWh", "kWh", "energy"),
        ("km2", "km2", "area"), ("m2", "m2", "area"), ("m3", "m3", "volume"), ("L", "L", "volume"),
        ("ml", "mL", "volume"),
        ("GB", "GB", "data"), ("MB", "MB", "data"), ("TB", "TB", "data"), ("Hz", "Hz", "frequency"),
        ("MHz", "MHz", "frequency"), ("GHz", "GHz", "frequency"), ("kHz", "kHz", "frequency"),
    ]
}
