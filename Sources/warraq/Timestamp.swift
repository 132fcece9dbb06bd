#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A point in time for log lines and for the status, as `2026-01-31T12:34:56Z`; no result holds one.
struct Timestamp: CustomStringConvertible {
    let description: String

    /// Now.
    static var now: String { Timestamp(seconds: time(nil)).description }

    /// A time in milliseconds since 1970.
    init(milliseconds: Int64) { self.init(seconds: time_t(milliseconds / 1000)) }

    private init(seconds: time_t) {
        var seconds = seconds
        var parts = tm()
        gmtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 32)
        let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        description = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
