// Blobs come out of GRDB as `Data`; nothing else of Foundation is used.
import FoundationEssentials
import GRDB
import Synchronization

/// What a run notes.
extension StateStore {
    /// One thing to write.
    enum Change: Sendable {
        /// What became of a document; a row with the same key is replaced.
        case document(StateRow)
        /// A document is as it was: it is right for this line too, and its file has this stamp.
        case kept(id: Int64, line: Int64, stamp: FileStamp?, output: FileStamp?)
    }

    /// Notes that a run begins.
    func begin(_ notes: [String: String]) throws(StateFailure) {
        let epoch = epoch.withLock { $0 }
        try writing { database in
            var all = notes
            all["isRunning"] = "1"
            all["epoch"] = String(epoch)
            let before = try Self.meta(database)
            if before["boot"] != Self.boot {
                // Files of an earlier start of the machine that may not have reached the disk lose their stamp for good, so
                // that they are proven by their hash, in this run or in one after it.
                try database.execute(
                    sql: "UPDATE document SET output_modified = -1 WHERE epoch > ? AND output_modified IS NOT NULL",
                    arguments: [before["synced"].flatMap { Int64($0) } ?? 0])
                all["boot"] = Self.boot
            }
            try Self.note(all, database)
        }
    }

    /// Writes what became of documents, in one transaction.
    ///
    /// - Returns: the numbers of the rows, in the order of `changes`.
    func write(_ changes: [Change], at time: Int64) throws(StateFailure) -> [Int64] {
        let epoch = epoch.withLock { $0 }
        return try writing { database in
            let insert = try database.cachedStatement(sql: Self.insertion)
            let result = try database.cachedStatement(sql: Self.resultInsertion)
            let update = try database.cachedStatement(sql: Self.update)
            var ids: [Int64] = []
            ids.reserveCapacity(changes.count)
            for change in changes {
                switch change {
                case .document(let row):
                    try insert.execute(arguments: Self.arguments(row, epoch: epoch, time: time))
                    ids.append(row.id != 0 ? row.id : database.lastInsertedRowID)
                    try result.execute(arguments: [Data(row.words), Data(row.record), Data(row.key)])
                case .kept(let id, let line, let stamp, let output):
                    try update.execute(arguments: [
                        line, stamp?.size, stamp?.modified, stamp?.changed, stamp?.node, output?.size,
                        output?.modified, output?.changed, output?.node, epoch, id,
                    ])
                    ids.append(id)
                }
            }
            return ids
        }
    }

    /// Notes that all files written so far are on the disk.
    func noteSynced() throws(StateFailure) {
        let synced = epoch.withLock { epoch in
            defer { epoch += 1 }
            return epoch
        }
        try writing { try Self.note(["synced": String(synced), "epoch": String(synced + 1)], $0) }
    }

    /// Forgets documents.
    func forget(_ ids: [Int64]) throws(StateFailure) {
        try writing { database in
            for id in ids {
                try database.execute(
                    sql: "DELETE FROM sketch WHERE key = (SELECT key FROM document WHERE id = ?)", arguments: [id])
                try database.execute(sql: "DELETE FROM result WHERE id = ?", arguments: [id])
                try database.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [id])
            }
        }
    }

    /// Notes that a run ended, and drops lines that no document needs any more.
    ///
    /// - Parameters:
    ///   - notes: what is noted of it.
    ///   - isWhole: whether it came to its end.
    /// - Throws: `StateFailure` when the file cannot be written.
    func end(_ notes: [String: String], isWhole: Bool) throws(StateFailure) {
        try writing { database in
            var all = notes
            if isWhole { all["isRunning"] = "0" }
            try Self.note(all, database)
            // One document is enough to need a line, and as a rule the first one does.
            try database.execute(
                sql: """
                    DELETE FROM line WHERE NOT EXISTS(SELECT 1 FROM document WHERE document.line = line.id);
                    DELETE FROM glossary WHERE line NOT IN (SELECT id FROM line)
                    """)
        }
    }

    static func note(_ notes: [String: String], _ database: Database) throws {
        for (name, value) in notes {
            try database.execute(sql: "INSERT OR REPLACE INTO meta VALUES(?, ?)", arguments: [name, value])
        }
    }

    static let insertion = """
        INSERT INTO document(
            key, file, position, line, size, modified, changed, node, sha256, metadata, annotations, survey, status,
            failure, output, output_size, output_modified, output_changed, output_node, epoch, ended)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(key) DO UPDATE SET
            file = excluded.file, position = excluded.position, line = excluded.line, size = excluded.size,
            modified = excluded.modified, changed = excluded.changed, node = excluded.node, sha256 = excluded.sha256,
            metadata = excluded.metadata, annotations = excluded.annotations, survey = excluded.survey,
            status = excluded.status, failure = excluded.failure, output = excluded.output,
            output_size = excluded.output_size, output_modified = excluded.output_modified,
            output_changed = excluded.output_changed, output_node = excluded.output_node, epoch = excluded.epoch,
            ended = excluded.ended
        """

    static let resultInsertion = "INSERT OR REPLACE INTO result SELECT id, ?, ? FROM document WHERE key = ?"

    static let update = """
        UPDATE document SET line = ?, size = ?, modified = ?, changed = ?, node = ?, output_size = ?,
            output_modified = ?, output_changed = ?, output_node = ?, epoch = ? WHERE id = ?
        """

    static func arguments(_ row: StateRow, epoch: Int64, time: Int64) -> StatementArguments {
        [
            Data(row.key), Data(row.file), row.position, row.line, row.stamp?.size, row.stamp?.modified,
            row.stamp?.changed, row.stamp?.node, row.sha256, row.metadata, row.annotations,
            Int64(bitPattern: row.survey), row.status, row.failure.joined(separator: String(Self.separator)),
            Data(row.output),
            row.outputStamp?.size, row.outputStamp?.modified, row.outputStamp?.changed, row.outputStamp?.node, epoch,
            time,
        ]
    }
}
