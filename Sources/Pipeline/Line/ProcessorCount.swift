import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// How many processors the program may use.
enum ProcessorCount {
    /// The number of processors this process may run on, at least 1: in a container or a cluster's job often fewer than
    /// the machine has. The kernel tells in /proc/self/status (proc(5), `Cpus_allowed`, a hexadecimal mask).
    static var available: Int {
        let status = (try? FileSystem.read(FilePath("/proc/self/status"))) ?? nil
        let lines = String(decoding: status ?? [], as: UTF8.self).split(separator: "\n")
        let mask = lines.first { $0.hasPrefix("Cpus_allowed:") }?.dropFirst("Cpus_allowed:".count)
        let allowed = (mask ?? "").compactMap(\.hexDigitValue).reduce(0) { $0 + $1.nonzeroBitCount }
        let online = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        return allowed > 0 ? min(allowed, online) : online
    }
}
