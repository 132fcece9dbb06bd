import SystemPackage

/// Says how the fuzzing goes, each line at once: `print` keeps lines back where standard output is a pipe or a file, and
/// a crash would take them along.
enum FuzzLog {
    static func write(_ line: String) {
        // Nobody reads on; the exit status still tells.
        _ = try? FileDescriptor.standardOutput.writeAll(Array((line + "\n").utf8))
    }
}
