#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A program that goes on beside the test, so that it can be killed; what it says is thrown away.
public struct RunningProgram: ~Copyable {
    private let process: pid_t

    /// Starts a program; nil when it cannot be started.
    ///
    /// - Parameters:
    ///   - program: its path.
    ///   - arguments: what it is given.
    public init?(_ program: String, _ arguments: [String]) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (stream, mode) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY)] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", mode, 0)
        }
        var pointers = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var child = pid_t()
        guard posix_spawn(&child, program, &actions, nil, &pointers, environ) == 0 else { return nil }
        process = child
    }

    /// Kills it, without warning, as soon as `condition` holds; it is asked every millisecond.
    ///
    /// - Parameter condition: what is waited for.
    /// - Returns: whether it was killed; it may have come to its end before.
    public consuming func kill(when condition: () -> Bool) -> Bool {
        var status: Int32 = 0
        while !condition() {
            if waitpid(process, &status, WNOHANG) == process { return false }
            usleep(1000)
        }
        Self.send(SIGKILL, to: process)
        waitpid(process, &status, 0)
        return status & 0x7F == SIGKILL
    }

    /// Waits for its end.
    ///
    /// - Returns: its exit status; nil when a signal ended it.
    public consuming func wait() -> Int32? {
        var status: Int32 = 0
        waitpid(process, &status, 0)
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
    }

    // `kill` by itself names the method.
    private static func send(_ signal: Int32, to process: pid_t) {
        #if canImport(Glibc)
            _ = Glibc.kill(process, signal)
        #else
            _ = Musl.kill(process, signal)
        #endif
    }
}
