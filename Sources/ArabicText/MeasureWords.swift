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

        init(_ unit: String, _ kind: String, _ words: [String], duals: [String] = []) {
            self.unit = unit
            self.kind = kind
            self.words = words
            self.duals = duals
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
    ]

    /// Other units. A second word (كيلومتر مربع) makes the unit of `squares` or `cubes`.
    public static let measures: [Unit] = [
        Unit("km", "length", ["كيلومتر", "كيلومترا", "كيلومترات", "كيلومترين", "كلم", "كم"]),
        Unit("m", "length", ["متر", "مترا", "أمتار", "مترين"]),
        Unit("cm", "length", ["سنتيمتر", "سنتيمترا", "سنتيمترات", "سنتمتر", "سم"]),
        Unit("mm", "length", ["مليمتر", "مليمترا", "مليمترات", "ملليمتر", "ملم", "مم"]),
        Unit("mile", "length", ["ميل", "ميلا", "أميال"]),
        Unit("foot", "length", ["قدم", "قدما", "أقدام"]),
        Unit("ha", "area", ["هكتار", "هكتارا", "هكتارات"]),
        Unit("feddan", "area", ["فدان", "فدانا", "أفدنة"]),
        Unit("dunam", "area", ["دونم", "دونما", "دونمات"]),
        Unit(
            "kg", "weight",
            ["كيلوغرام", "كيلوغراما", "كيلوغرامات", "كيلوجرام", "كيلوجراما", "كيلوجرامات", "كغم", "كغ", "كجم"]),
        Unit("g", "weight", ["غرام", "غراما", "غرامات", "جرام", "جراما", "جرامات"]),
        Unit("t", "weight", ["طن", "طنا", "أطنان"]),
        Unit("ounce", "weight", ["أونصة", "أونصات", "أوقيات"]),
        Unit("quintal", "weight", ["قنطار", "قنطارا", "قناطير"]),
        Unit("L", "volume", ["لتر", "لترا", "لترات", "ليتر", "ليترا"]),
        Unit("barrel", "volume", ["برميل", "برميلا", "براميل"]),
        Unit("MW", "power", ["ميغاواط", "ميغاوات", "ميجاوات", "ميجاواط"]),
        Unit("GW", "power", ["غيغاواط", "غيغاوات", "جيجاوات", "جيجاواط"]),
        Unit("kW", "power", ["كيلوواط", "كيلووات"]),
    ]

    /// A unit of length followed by مربع is one of area, followed by مكعب one of volume.
    public static let derived: [(base: String, square: String, cube: String)] = [
        ("km", "km2", "km3"), ("m", "m2", "m3"), ("cm", "cm2", "cm3"), ("mile", "mile2", "mile3"),
        ("foot", "foot2", "foot3"),
    ]

    /// Latin abbreviations written after digits.
    public static let symbols: [(symbol: String, unit: String, kind: String)] = [
        ("km", "km", "length"), ("cm", "cm", "length"), ("mm", "mm", "length"), ("m", "m", "length"),
        ("kg", "kg", "weight"), ("ha", "ha", "area"), ("MW", "MW", "power"), ("GW", "GW", "power"),
        ("kW", "kW", "power"), ("km2", "km2", "area"), ("m2", "m2", "area"),
    ]
}
