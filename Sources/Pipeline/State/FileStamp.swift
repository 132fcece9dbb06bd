import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// By what a file is known to be as it was, without reading it: size, times of its last change, and its node.
struct FileStamp: Sendable, Equatable {
    /// Bytes.
    var size: Int64
    /// When its content changed last, in nanoseconds since 1970; 0 when that cannot be trusted.
    var modified: Int64
    /// When anything about it changed last, in nanoseconds since 1970.
    var changed: Int64
    /// Its node in the file system.
    var node: Int64

    /// The stamp of a file as it is now; nil if there is none.
    ///
    /// A file that changed in the last two seconds may change again without its times showing it, as file systems count
    /// in ticks: its time is not trusted, and a later run reads it to be sure (as git does: "racy git").
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - isOwn: whether the program wrote it itself, under another name first, so that any change gives it another
    ///     node.
    init?(of path: FilePath, isOwn: Bool = false) {
        var status = stat()
        guard path.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
        size = Int64(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
        node = Int64(truncatingIfNeeded: status.st_ino)
        if isOwn { return }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        if Self.nanoseconds(now) - modified < Self.untrusted { modified = 0 }
    }

    init(size: Int64, modified: Int64, changed: Int64, node: Int64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.node = node
    }

    /// Whether a file with this stamp certainly is the one with the other.
    func proves(_ other: FileStamp) -> Bool { modified != 0 && self == other }

    private static let untrusted: Int64 = 2_000_000_000

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
