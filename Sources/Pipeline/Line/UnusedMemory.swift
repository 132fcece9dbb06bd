import CLinux

/// Memory that the process holds and has no use for.
enum UnusedMemory {
    /// Gives it back to the system, where the C library can: between the passes of a run, each of which needs its memory
    /// in other pieces than the one before it.
    static func giveBack() {
        #if canImport(Glibc)
            _ = malloc_trim(0)
        #endif
    }
}
