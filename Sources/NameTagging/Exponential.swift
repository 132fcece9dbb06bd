/// The exponential function in plain arithmetic: the same bits on every machine, which the system's library does not
/// promise.
public enum Exponential {
    /// e to the power of each lane, to about six digits; lanes below -87 give 0, lanes above 88 are taken as 88.
    @inline(__always)
    public static func exp(_ x: SIMD8<Float>) -> SIMD8<Float> {
        let isZero = x .< -87
        let clamped = x.replacing(with: -87, where: isZero).replacing(with: 88, where: x .> 88)
        // Added to 1.5 · 2^23, a number is rounded to a whole one, which then stands in the lowest bits.
        let shifted = clamped * 1.442_695_04 + 12_582_912
        let scaled = shifted - 12_582_912
        let n = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- 0x4B40_0000
        // ln 2 in two parts, so that the remainder is exact (Cody and Waite).
        let r = (clamped - scaled * 0.693_359_375) + scaled * 2.121_944_4e-4
        var p = SIMD8<Float>(repeating: 1.987_569_15e-4)
        p = p * r + 1.398_199_95e-3
        p = p * r + 8.333_451_9e-3
        p = p * r + 4.166_579_6e-2
        p = p * r + 1.666_666_55e-1
        p = p * r + 5.000_000_1e-1
        let e = p * r * r + r + 1
        let power = unsafeBitCast((n &+ 127) &<< 23, to: SIMD8<Float>.self)
        return (e * power).replacing(with: 0, where: isZero)
    }

    /// The natural logarithm of a positive number, to about fifteen digits.
    public static func log(_ x: Double) -> Double {
        // x = m · 2^e with m near 1; log m as the series of artanh.
        var exponent = Double(x.exponent)
        var m = x.significand
        if m > 1.414_213_562_373_095_1 {
            m /= 2
            exponent += 1
        }
        let z = (m - 1) / (m + 1)
        let square = z * z
        var sum = 0.0
        var term = z
        var k = 1.0
        for _ in 0..<14 {
            sum += term / k
            term *= square
            k += 2
        }
        return 2 * sum + exponent * 0.693_147_180_559_945_3
    }
}
