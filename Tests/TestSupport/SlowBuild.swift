#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Builds in which everything takes ten to a hundred times longer: those with a sanitizer.
public enum SlowBuild {
    /// Whether the tests run in such a build. `Scripts/check-long.sh` says so by the variable WARRAQ_SLOW_BUILD, as a
    /// program cannot tell by itself.
    public static let isOn = getenv("WARRAQ_SLOW_BUILD") != nil

    /// How many of `count` random trials are made: a twentieth in a slow build, but no fewer than `least`.
    public static func trials(_ count: Int, least: Int = 10) -> Int {
        isOn ? min(count, max(least, count / 20)) : count
    }

    /// What a test that watches the clock allows: twenty times as much in a slow build.
    public static func limit(_ duration: Duration) -> Duration { isOn ? duration * 20 : duration }
}
