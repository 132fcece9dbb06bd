/// A decimal number, exact: `mantissa` times ten to the power of minus `places`.
struct Decimal: Equatable {
    var mantissa: Int
    var places: Int

    init(_ mantissa: Int, places: Int = 0) {
        self.mantissa = mantissa
        self.places = places
    }

    init(_ numeral: Numeral) { self.init(numeral.mantissa, places: Int(numeral.fractionDigits)) }

    /// This number times ten to the power of `exponent`; nil if it grows too large to hold.
    func scaled(by exponent: Int) -> Decimal? {
        var result = self
        var left = exponent
        while left > 0, result.places > 0 {
            result.places -= 1
            left -= 1
        }
        while left > 0 {
            let (product, overflow) = result.mantissa.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            result.mantissa = product
            left -= 1
        }
        return result
    }

    /// The sum with a whole number; nil if it grows too large.
    func adding(_ other: Decimal) -> Decimal? {
        guard places == 0, other.places == 0 else { return nil }
        let (sum, overflow) = mantissa.addingReportingOverflow(other.mantissa)
        return overflow ? nil : Decimal(sum)
    }

    /// The numeral without separators and without zeros that say nothing: `2.5`, `2500000`.
    var numeral: String {
        var digits = String(mantissa)
        guard places > 0 else { return digits }
        if digits.count <= places { digits = String(repeating: "0", count: places - digits.count + 1) + digits }
        var fraction = digits.suffix(places)
        let whole = digits.dropLast(places)
        while fraction.last == "0" { fraction.removeLast() }
        return fraction.isEmpty ? String(whole) : whole + "." + fraction
    }
}
