import JSON
public import SystemPackage
import TextModel

/// How far the runs over an output folder have come: `warraq status`.
public struct CorpusStatus: Sendable {
    /// Where the results are.
    public let folder: FilePath
    /// Whether a run is writing to it now.
    public let isRunning: Bool
    /// Whether the last run came to its end.
    public let isFinished: Bool
    /// When the last run began and ended, in milliseconds since 1970; nil where it is not known.
    public let started: Int64?
    /// When it ended; nil if it did not.
    public let ended: Int64?
    /// How many documents the input has; nil if that is not known.
    public let documents: Int?
    /// The part of the corpus that is done here, as `2/8`; empty for all.
    public let shard: String
    /// Documents by status: `ok`, `warning`, `rejected`.
    public let counts: [String: Int]
    /// Why documents were rejected: codes with how many, the commonest first.
    public let failures: [(code: String, documents: Int)]

    /// Reads the state of a folder.
    ///
    /// - Parameter folder: the output folder of a run.
    /// - Throws: `PreparedLine.Failure` when there is no state, or it cannot be read.
    public init(_ folder: FilePath) throws(PreparedLine.Failure) {
        let output = OutputFolder(folder)
        self.folder = folder
        isRunning = RunLock.isHeld(in: output)
        do throws(StateFailure) {
            let store = try Self.store(output)
            defer { store.close() }
            let notes = try store.notes()
            isFinished = notes["isRunning"] == "0"
            started = notes["started"].flatMap { Int64($0) }
            ended = notes["ended"].flatMap { Int64($0) }
            documents = notes["documents"].flatMap { Int($0) }
            shard = notes["shard"] ?? ""
            let tally = try store.tally()
            counts = tally.counts
            failures = tally.failures
        } catch {
            throw Self.unreadable(output, error)
        }
    }

    /// What the last run over a folder noted about itself.
    static func notes(of folder: FilePath) throws(PreparedLine.Failure) -> [String: String] {
        let output = OutputFolder(folder)
        do throws(StateFailure) {
            let store = try store(output)
            defer { store.close() }
            return try store.notes()
        } catch {
            throw unreadable(output, error)
        }
    }

    private static func unreadable(_ output: OutputFolder, _ failure: StateFailure) -> PreparedLine.Failure {
        PreparedLine.Failure(diagnostics: [
            Diagnostic(
                .error, "no-state", "cannot read \(output.state): \(failure.message)",
                help: "name the output folder of a run; if its state.sqlite was deleted, the next run makes it anew")
        ])
    }

    private static func store(_ output: OutputFolder) throws(StateFailure) -> StateStore {
        guard FileSystem.kind(of: output.state) == .file else {
            throw StateFailure(message: "there is no such file", isDamage: false)
        }
        return try StateStore(output.state, isReadOnly: true)
    }

    /// How many documents are done, the rejected ones among them.
    public var done: Int { counts.values.reduce(0, +) }

    /// The status as JSON.
    public var json: String {
        JSONText.object([
            ("folder", .string(folder.string)), ("running", .bool(isRunning)), ("finished", .bool(isFinished)),
            ("started", started.map { .integer(Int($0)) } ?? .null),
            ("ended", ended.map { .integer(Int($0)) } ?? .null),
            ("documents", documents.map { .integer($0) } ?? .null), ("done", .integer(done)),
            ("shard", .string(shard)),
            ("ok", .integer(counts["ok"] ?? 0)), ("warning", .integer(counts["warning"] ?? 0)),
            ("rejected", .integer(counts["rejected"] ?? 0)),
            ("failures", .object(failures.map { ($0.code, .integer($0.documents)) })),
        ]).pretty
    }
}
