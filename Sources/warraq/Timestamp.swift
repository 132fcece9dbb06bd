#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The time of day for log lines; nothing else in the program reads the clock into its output.
enum Timestamp {
    /// Now, as `2026-01-31T12:34:56Z`.
    static var now: String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
