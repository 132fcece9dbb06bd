#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How the cost of reading grows with the input: what is linear takes 16 times as long for 16 times as much, what is
/// quadratic 256 times.
///
/// Time is that of the thread's own work, so that other programs do not count, and the best of three.
public struct CostGrowth: CustomStringConvertible {
    /// How many times larger the large input is.
    public static let factor = 16
    /// What is taken for linear: caches and the growth of arrays cost something too, but far less than the square.
    public static let tolerance = 5.0

    /// The seconds for the small input.
    public let small: Double
    /// The seconds for the large one.
    public let large: Double

    /// Measures.
    ///
    /// - Parameters:
    ///   - size: of the small input, in bytes; large enough that its own cost shows.
    ///   - make: an input of about a size.
    ///   - read: what is measured.
    public init(from size: Int, make: (_ size: Int) -> [UInt8], read: ([UInt8]) -> Void) {
        small = Self.seconds(make(size), read)
        large = Self.seconds(make(size * Self.factor), read)
    }

    /// Whether the cost grows no worse than the input.
    public var isLinear: Bool {
        // Below a tenth of a second nothing is wrong, and little can be measured.
        large < 0.1 || large < small * Double(Self.factor) * Self.tolerance
    }

    /// The figures, for the message of a failure.
    public var description: String { "\(small) s, and \(large) s for \(Self.factor) times as much" }

    private static func seconds(_ input: [UInt8], _ read: ([UInt8]) -> Void) -> Double {
        (0..<3).map { _ in
            let start = now()
            read(input)
            return now() - start
        }.min() ?? 0
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
