import GRDB
import Synchronization
import SystemPackage

/// The state of an output folder, `state.sqlite`: what was done, for resuming. Safe to delete.
///
/// Readers ask it from any thread while one task writes (SQLite's write-ahead log). What it says can be lost with a
/// power cut, never contradict what is on the disk: files are renamed into place before their row is written, and rows
/// whose files may not have reached the disk before a power cut are known by their epoch.
final class StateStore: Sendable {
    /// The version of the tables.
    private static let version = 2
    private static let applicationID = 0x5761_7271  // "Warq"

    /// U+001F, UNIT SEPARATOR, between the parts of a failure: SQLite ends texts at NUL.
    static let separator: Character = "\u{1F}"

    private let pool: DatabasePool
    private let path: FilePath
    private let isReadOnly: Bool
    /// A page holds the results of several documents: with SQLite's own 4 KB each would be spread over three, every one of
    /// them written by two calls and read by one more as the log is brought into the file.
    private static let pageSize = 32 * 1024
    /// As large as SQLite lets the log grow with pages of its own size.
    private static let logSize = 4 * 1024 * 1024
    /// The last epoch whose files are on the disk, if the machine was started anew since; else all are.
    let trustedEpoch: Int64
    /// The epoch that is being written.
    let epoch: Mutex<Int64>

    // MARK: - Opening

    /// Opens the state, or makes it.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - isReadOnly: whether nothing is to be written, as for `warraq status` beside a run.
    /// - Throws: `StateFailure` when the file is damaged, none of ours, or cannot be written.
    init(_ path: FilePath, isReadOnly: Bool = false) throws(StateFailure) {
        self.path = path
        self.isReadOnly = isReadOnly
        do {
            var settings = Configuration()
            settings.readonly = isReadOnly
            settings.busyMode = .timeout(10)
            settings.prepareDatabase { database in
                // A megabyte of cache for each connection: rows are asked for once, mostly in their order.
                try database.execute(
                    sql: """
                        PRAGMA wal_autocheckpoint = \(Self.logSize / Self.pageSize);
                        PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -1024
                        """)
            }
            let made = isReadOnly || FileSystem.kind(of: path) == .file ? nil : try Self.made(path)
            pool = try DatabasePool(path: path.string, configuration: settings)
            try made?.close()
            let isNew = try pool.read { try $0.tableExists("meta") == false }
            if isNew {
                guard !isReadOnly else { throw StateFailure(message: "it holds no state", isDamage: true) }
                try pool.write { try $0.execute(sql: Self.schema) }
            }
            let meta = try pool.read { try Self.meta($0) }
            guard meta["version"] == String(Self.version), meta["format"] == String(DocumentRecord.format) else {
                throw StateFailure(message: "it was written by another version of the program", isDamage: true)
            }
            if meta["isRunning"] == "1", !isReadOnly {
                // The run before did not end by itself: what it left is looked at closely.
                let findings = try pool.read { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }
                guard findings == ["ok"] else {
                    throw StateFailure(message: findings.first ?? "no answer", isDamage: true)
                }
            }
            let synced = meta["synced"].flatMap { Int64($0) } ?? 0
            trustedEpoch = meta["boot"] == Self.boot ? .max : synced
            epoch = Mutex((meta["epoch"].flatMap { Int64($0) } ?? 0) + 1)
        } catch let failure as StateFailure {
            throw failure
        } catch {
            throw Self.failure(error)
        }
    }

    /// Makes the file with its tables, without waiting for the disk: nothing is lost with a file that was just made.
    ///
    /// - Returns: a connection that keeps the write-ahead log: into an empty one the pool would write, and wait.
    private static func made(_ path: FilePath) throws -> DatabaseQueue {
        var settings = Configuration()
        settings.prepareDatabase { database in
            // The size of a page can be chosen only before there is one.
            try database.execute(
                sql: """
                    PRAGMA page_size = \(pageSize); PRAGMA synchronous = OFF; PRAGMA journal_mode = WAL
                    """)
        }
        let queue = try DatabaseQueue(path: path.string, configuration: settings)
        try queue.write { try $0.execute(sql: schema) }
        return queue
    }

    /// Whether the run before did not come to its end.
    var wasInterrupted: Bool { (try? pool.read { try Self.meta($0)["isRunning"] }) == "1" }

    /// What is noted of runs: `configuration`, `input`, `started`, …
    func notes() throws(StateFailure) -> [String: String] {
        try reading { try Self.meta($0) }
    }

    /// What a document came to is ten times as long as what tells whether it is as it was, and stands apart from that, so
    /// that to look through all documents is not to read all their results.
    private static let schema = """
        PRAGMA application_id = \(applicationID);
        CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE line(id INTEGER PRIMARY KEY, keys TEXT NOT NULL, glossary TEXT NOT NULL, UNIQUE(keys, glossary));
        CREATE TABLE glossary(
            line INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, layer INTEGER NOT NULL,
            bytes BLOB NOT NULL, PRIMARY KEY(line, position));
        CREATE TABLE document(
            id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, file BLOB NOT NULL, position INTEGER NOT NULL,
            line INTEGER NOT NULL, size INTEGER, modified INTEGER, changed INTEGER, node INTEGER, sha256 TEXT,
            metadata TEXT NOT NULL, annotations TEXT NOT NULL, survey INTEGER NOT NULL, status TEXT NOT NULL,
            failure TEXT NOT NULL, output BLOB NOT NULL, output_size INTEGER, output_modified INTEGER,
            output_changed INTEGER, output_node INTEGER, epoch INTEGER NOT NULL, ended INTEGER NOT NULL);
        CREATE TABLE result(id INTEGER PRIMARY KEY, words BLOB NOT NULL, record BLOB NOT NULL);
        CREATE TABLE sketch(
            key BLOB PRIMARY KEY, size INTEGER, modified INTEGER, changed INTEGER, node INTEGER, sha256 TEXT NOT NULL,
            survey TEXT NOT NULL, lines BLOB NOT NULL) WITHOUT ROWID;
        INSERT INTO meta VALUES('version', '\(version)'), ('format', '\(DocumentRecord.format)');
        """

    static func meta(_ database: Database) throws -> [String: String] {
        let rows = try Row.fetchAll(database, sql: "SELECT name, value FROM meta")
        return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
    }

    /// Tells one start of the machine from the next; empty where the system does not say.
    static let boot: String = {
        let bytes = try? FileSystem.read("/proc/sys/kernel/random/boot_id", limit: 100)
        return bytes.flatMap { $0 }.map { String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self) } ?? ""
    }()

    /// Closes the file, so that nothing but itself is left of it, unless someone else reads it at the moment.
    func close() {
        guard !isReadOnly else {
            try? pool.close()
            return
        }
        _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try? pool.close()
        // The pool closes its readers last, which leave the write-ahead log; a single connection takes it away.
        if let last = try? DatabaseQueue(path: path.string) {
            _ = try? last.read { try Self.meta($0) }
            try? last.close()
        }
    }

    // MARK: - Asking

    /// Asks. Each statement sees one state of the file by itself: a transaction around one would cost several times
    /// what it does.
    func reading<Value>(_ body: (Database) throws -> Value) throws(StateFailure) -> Value {
        do { return try pool.unsafeRead(body) } catch { throw Self.failure(error) }
    }

    func writing<Value>(_ body: (Database) throws -> Value) throws(StateFailure) -> Value {
        do { return try pool.write(body) } catch { throw Self.failure(error) }
    }

    static func failure(_ error: any Error) -> StateFailure {
        guard let error = error as? DatabaseError else { return StateFailure(message: "\(error)", isDamage: false) }
        let damage: [ResultCode] = [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_MISMATCH, .SQLITE_ERROR]
        var message = error.message ?? "\(error.resultCode)"
        // SQLite says no more where the system lets no file grow further.
        if error.resultCode == .SQLITE_IOERR {
            message += " (the disk fails, or a file may not grow so large here: type ulimit -f)"
        }
        return StateFailure(message: message, isDamage: damage.contains(error.resultCode))
    }
}
