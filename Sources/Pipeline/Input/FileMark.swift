import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// The state of an open file, by which it shows that somebody wrote to it.
struct FileMark: Equatable {
    /// What it is: `S_IFREG` and others.
    var kind: mode_t
    /// Its size in bytes.
    var size: Int
    private var seconds: Int
    private var nanoseconds: Int

    /// The present state of `file`.
    init(of file: FileDescriptor) throws(Errno) {
        var status = stat()
        guard fstat(file.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
        kind = status.st_mode & S_IFMT
        size = max(0, Int(status.st_size))
        seconds = Int(status.st_mtim.tv_sec)
        nanoseconds = Int(status.st_mtim.tv_nsec)
    }
}
