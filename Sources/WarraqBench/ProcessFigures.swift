import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the system says of this process.
enum ProcessFigures {
    /// The processor time of all threads so far, in seconds: what other programs do meanwhile does not count.
    static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// The processor time that `body` takes, in seconds, and its result.
    static func timing<Result>(_ body: () -> Result) -> (seconds: Double, result: Result) {
        let start = processorSeconds
        let result = body()
        return (processorSeconds - start, result)
    }

    /// The resident memory in bytes; nil where the system has no /proc.
    static var residentBytes: Int? { status("VmRSS:") }

    /// The highest resident memory so far in bytes; nil where the system has no /proc.
    static var peakBytes: Int? { status("VmHWM:") }

    private static func status(_ field: String) -> Int? {
        guard let bytes = try? BenchText.contents(of: "/proc/self/status") else { return nil }
        for line in bytes.split(separator: 0x0A) where line.starts(with: field.utf8) {
            let digits = line.filter { (0x30...0x39).contains($0) }
            return Int(String(decoding: digits, as: UTF8.self)).map { $0 * 1024 }
        }
        return nil
    }
}
