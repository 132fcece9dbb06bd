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

    /// What is known of a document; nil if nothing is.
    func row(for key: [UInt8]) throws(StateFailure) -> StateRow? {
        try reading { database in
            let statement = try database.cachedStatement(sql: "SELECT * FROM document WHERE key = ?")
            return try Row.fetchOne(statement, arguments: [Data(key)]).map(stateRow)
        }
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
            let statement = try database.cachedStatement(sql: "SELECT * FROM document WHERE id = ?")
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
