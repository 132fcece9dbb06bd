/// A decimal number: `mantissa` times ten to the power of minus `places`. Exact but for thirds and the like, which are
/// rounded to four places, or to the unit where a scale word makes them large.
struct Decimal: Equatable {
    var mantissa: Int
    var places: Int

    init(_ mantissa: Int, places: Int = 0) {
        self.mantissa = mantissa
        self.places = places
    }

    init(_ numeral: Numeral) { self.init(numeral.mantissa, places: Int(numeral.fractionDigits)) }

    /// `parts` of `denominator` times ten to the power of `exponent`.
    init(parts: Int, of denominator: Int, scaledBy exponent: Int = 0) {
        let places = exponent > 0 ? 0 : 4
        var product = parts
        for _ in 0..<min(exponent > 0 ? exponent : places, 15) { product *= 10 }
        self.init((2 * product + denominator) / (2 * max(denominator, 1)), places: places)
    }

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

    /// This number divided by ten to the power of `exponent`.
    func divided(by exponent: Int) -> Decimal { Decimal(mantissa, places: places + exponent).trimmed }

    /// This number `factor` times; nil if it grows too large to hold.
    func times(_ factor: Int) -> Decimal? {
        let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
        return overflow ? nil : Decimal(product, places: places).trimmed
    }

    /// The sum; nil if it grows too large to hold.
    func adding(_ other: Decimal) -> Decimal? {
        guard let left = aligned(to: other.places), let right = other.aligned(to: places) else { return nil }
        let (sum, overflow) = left.mantissa.addingReportingOverflow(right.mantissa)
        return overflow ? nil : Decimal(sum, places: left.places).trimmed
    }

    /// Whether this number is less; false where they cannot be compared.
    func isLess(than other: Decimal) -> Bool {
        guard let left = aligned(to: other.places), let right = other.aligned(to: places) else { return false }
        return left.mantissa < right.mantissa
    }

    /// Whether it is no whole number.
    var isFraction: Bool { trimmed.places > 0 }

    var negated: Decimal { Decimal(-mantissa, places: places) }

    private func aligned(to places: Int) -> Decimal? {
        guard places > self.places else { return self }
        return Decimal(mantissa, places: 0).scaled(by: places - self.places).map {
            Decimal($0.mantissa, places: places)
        }
    }

    /// Without zeros at the end of the fraction.
    private var trimmed: Decimal {
        var result = self
        while result.places > 0, result.mantissa % 10 == 0 {
            result.mantissa /= 10
            result.places -= 1
        }
        return result
    }

    /// The numeral without separators and without zeros that say nothing: `2.5`, `2500000`, `-0.5`.
    var numeral: String {
        let number = trimmed
        let sign = number.mantissa < 0 ? "-" : ""
        var digits = String(number.mantissa.magnitude)
        guard number.places > 0 else { return sign + digits }
        if digits.utf8.count <= number.places {
            digits = String(repeating: "0", count: number.places - digits.utf8.count + 1) + digits
        }
        return sign + digits.dropLast(number.places) + "." + digits.suffix(number.places)
    }
}
