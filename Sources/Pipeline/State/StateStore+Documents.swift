// Blobs come out of GRDB as `Data`; nothing else of Foundation is used.
import FoundationEssentials
import GRDB

/// What is known of documents.
extension StateStore {
    /// The number of the only line that the documents were made with; nil if there are several.
    func onlyLine() throws(StateFailure) -> Int64? {
        try reading { database in
            let lines = try Int64.fetchAll(database, sql: "SELECT DISTINCT line FROM document LIMIT 2")
            return lines.count == 1 ? lines[0] : nil
        }
    }

    /// Whether nothing is known of any document.
    func isWithoutDocuments() throws(StateFailure) -> Bool {
        try reading { try Bool.fetchOne($0, sql: "SELECT NOT EXISTS(SELECT 1 FROM document)") ?? true }
    }

    /// What is known of documents, in their order; nil where nothing is.
    func rows(for keys: [[UInt8]]) throws(StateFailure) -> [StateRow?] {
        try reading { database in
            try Self.values(of: keys, in: "document JOIN result USING(id)", database) { stateRow($0) }
        }
    }

    /// What a table has for each of some keys, in their order; nil where it has nothing.
    ///
    /// Asked for in one statement: each takes and drops a lock of the file.
    static func values<Value>(
        of keys: [[UInt8]], in table: String, _ database: Database, _ value: (Row) -> Value
    ) throws -> [Value?] {
        let places = Array(repeating: "?", count: keys.count).joined(separator: ",")
        let statement = try database.cachedStatement(sql: "SELECT * FROM \(table) WHERE key IN (\(places))")
        let rows = try Row.fetchCursor(statement, arguments: StatementArguments(keys.map { Data($0) }))
        var found: [[UInt8]: Value] = [:]
        while let row = try rows.next() { found[bytes(row["key"])] = value(row) }
        return keys.map { found[$0] }
    }

    /// How many documents something is known of.
    func documentCount() throws(StateFailure) -> Int {
        try reading { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM document") ?? 0 }
    }

    /// What tells whether a document is as it was.
    struct Mark {
        /// Its key.
        var key: [UInt8]
        /// The number of the line that did it.
        var line: Int64
        /// Whether it was rejected.
        var isRejected: Bool
        /// The stamp of its file.
        var stamp: FileStamp?
        /// What the metadata file said of it, as a hash.
        var metadata: String
        /// What was made elsewhere over it, as a hash.
        var annotations: String
        /// Its TEI file, relative to `out/tei`.
        var output: [UInt8]
        /// The stamp of its TEI file.
        var outputStamp: FileStamp?
        /// Whether its files are certainly on the disk.
        var isSynced: Bool
    }

    /// Hands out the marks of all documents, by their keys, as long as `body` wants more.
    func marks(_ body: (Mark) -> Bool) throws(StateFailure) {
        try reading { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT key, line, status, metadata, annotations, output, epoch, size, modified, changed, node,
                        output_size, output_modified, output_changed, output_node FROM document ORDER BY key
                    """)
            while let row = try rows.next() {
                let (status, epoch): (String, Int64) = (row[2], row[6])
                let mark = Mark(
                    key: Self.bytes(row[0]), line: row[1], isRejected: status == "rejected",
                    stamp: Self.stamp(row, from: 7), metadata: row[3], annotations: row[4],
                    output: Self.bytes(row[5]), outputStamp: Self.stamp(row, from: 11),
                    isSynced: epoch <= trustedEpoch)
                if !body(mark) { return }
            }
        }
    }

    private static func stamp(_ row: Row, from column: Int) -> FileStamp? {
        guard let size: Int64 = row[column] else { return nil }
        return FileStamp(size: size, modified: row[column + 1], changed: row[column + 2], node: row[column + 3])
    }

    /// The numbers of the rows with their places, in the order of the input: those of one file after the other.
    func order() throws(StateFailure) -> [(file: [UInt8], position: Int, id: Int64)] {
        try reading { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT file, position, id FROM document ORDER BY file, position, id")
            var order: [([UInt8], Int, Int64)] = []
            while let row = try rows.next() { order.append((Self.bytes(row[0]), row[1], row[2])) }
            return order
        }
    }

    /// The row with this number.
    func row(_ id: Int64) throws(StateFailure) -> StateRow? {
        try reading { database in
            let statement = try database.cachedStatement(
                sql: "SELECT * FROM document JOIN result USING(id) WHERE id = ?")
            return try Row.fetchOne(statement, arguments: [id]).map(stateRow)
        }
    }

    /// The rows that a run did not see: documents that are no part of the input any more.
    func rows(
        unless isSeen: (Int64) -> Bool
    ) throws(StateFailure) -> [(id: Int64, key: [UInt8], output: [UInt8])] {
        try reading { database in
            let rows = try Row.fetchCursor(database, sql: "SELECT id, key, output FROM document ORDER BY key")
            var gone: [(Int64, [UInt8], [UInt8])] = []
            while let row = try rows.next() {
                let id: Int64 = row[0]
                if !isSeen(id) { gone.append((id, Self.bytes(row[1]), Self.bytes(row[2]))) }
            }
            return gone
        }
    }

    /// The outputs that documents other than these have.
    func outputs(except gone: Set<Int64>) throws(StateFailure) -> Set<[UInt8]> {
        try reading { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT id, output FROM document WHERE status <> 'rejected'")
            var outputs: Set<[UInt8]> = []
            while let row = try rows.next() {
                let id: Int64 = row[0]
                if !gone.contains(id) { outputs.insert(Self.bytes(row[1])) }
            }
            return outputs
        }
    }

    /// How many documents there are of each status, and for which reasons they were rejected.
    func tally() throws(StateFailure) -> (counts: [String: Int], failures: [(code: String, documents: Int)]) {
        try reading { database in
            let rows = try Row.fetchAll(database, sql: "SELECT status, failure, COUNT(*) FROM document GROUP BY 1, 2")
            var counts: [String: Int] = [:]
            var failures: [String: Int] = [:]
            for row in rows {
                counts[row[0], default: 0] += row[2]
                let failure: String = row[1]
                let parts = failure.split(separator: Self.separator, omittingEmptySubsequences: false)
                if parts.count > 1 { failures[String(parts[1]), default: 0] += row[2] }
            }
            let sorted = failures.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            return (counts, sorted.map { (code: $0.key, documents: $0.value) })
        }
    }

    func stateRow(_ row: Row) -> StateRow {
        let failure: String = row["failure"]
        let epoch: Int64 = row["epoch"]
        return StateRow(
            id: row["id"], key: Self.bytes(row["key"]), file: Self.bytes(row["file"]), position: row["position"],
            line: row["line"], stamp: Self.stamp(row, ""), sha256: row["sha256"], metadata: row["metadata"],
            annotations: row["annotations"], survey: UInt64(bitPattern: row["survey"]), status: row["status"],
            failure: failure.isEmpty
                ? [] : failure.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init),
            output: Self.bytes(row["output"]), outputStamp: Self.stamp(row, "output_"),
            isSynced: epoch <= trustedEpoch, words: Self.bytes(row["words"]), record: Self.bytes(row["record"]))
    }

    static func stamp(_ row: Row, _ prefix: String) -> FileStamp? {
        guard let size: Int64 = row[prefix + "size"] else { return nil }
        return FileStamp(
            size: size, modified: row[prefix + "modified"], changed: row[prefix + "changed"], node: row[prefix + "node"]
        )
    }

    static func bytes(_ data: Data?) -> [UInt8] { data.map { [UInt8]($0) } ?? [] }
}
