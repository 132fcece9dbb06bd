import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a program of its own took: `warraq` as users start it.
struct ChildRun {
    /// From start to end.
    var wallSeconds: Double
    /// Processor time.
    var processorSeconds: Double
    /// The highest resident memory, in megabytes.
    var peakMegabytes: Double

    /// The program did not end well.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs a program and waits for it.
    init(_ program: String, _ arguments: [String]) throws {
        var child = pid_t()
        var pointers = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        let start = ContinuousClock.now
        guard posix_spawn(&child, program, nil, nil, &pointers, environ) == 0 else {
            throw Failure(description: "\(program) cannot be started; type: make build")
        }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0 {}
        let elapsed = (ContinuousClock.now - start).components
        guard status == 0 || status == 1 << 8 else {
            throw Failure(description: "\(program) \(arguments.joined(separator: " ")) ended with \(status >> 8)")
        }
        wallSeconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        peakMegabytes = Double(usage.ru_maxrss) / 1024
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
