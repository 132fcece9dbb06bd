import Synchronization
import SystemPackage

/// The unfinished files that the program has open at the moment, so that it can take them away when it has to end at
/// once.
public final class TemporaryFiles: Sendable {
    /// Those of the program.
    public static let shared = TemporaryFiles()

    private let paths = Mutex<Set<FilePath>>([])

    /// Notes a file that is about to be made.
    func add(_ path: FilePath) { paths.withLock { _ = $0.insert(path) } }

    /// Forgets a file that has its name or is gone.
    func remove(_ path: FilePath) { paths.withLock { _ = $0.remove(path) } }

    /// Removes all files noted and ends the program; who wants to begin another file waits until then.
    ///
    /// - Parameter end: ends the program.
    public func removeAll(andEnd end: () -> Never) -> Never {
        paths.withLock { paths -> Never in
            for path in paths { FileSystem.unlink(path) }
            end()
        }
    }
}
