// Blobs come out of GRDB as `Data`; nothing else of Foundation is used.
import FoundationEssentials
import GRDB

/// What the first pass over a corpus found.
extension StateStore {
    /// What the first pass found in a document.
    struct KeptSketch: Sendable {
        /// The document.
        var key: [UInt8]
        /// The stamp of its file; of a record there is none.
        var stamp: FileStamp?
        /// SHA-256 of its bytes.
        var sha256: String
        /// What the sketch was made with.
        var survey: String
        /// The sketch.
        var lines: [UInt8]
    }

    /// Whether no first pass has found anything.
    func isWithoutSketches() throws(StateFailure) -> Bool {
        try reading { try Bool.fetchOne($0, sql: "SELECT NOT EXISTS(SELECT 1 FROM sketch)") ?? true }
    }

    /// What a first pass found in documents, in their order; nil where it was not.
    func sketches(for keys: [[UInt8]]) throws(StateFailure) -> [KeptSketch?] {
        try reading { database in
            try Self.values(of: keys, in: "sketch", database) { row in
                KeptSketch(
                    key: Self.bytes(row["key"]), stamp: Self.stamp(row, ""), sha256: row["sha256"],
                    survey: row["survey"], lines: Self.bytes(row["lines"]))
            }
        }
    }

    /// Keeps what the first pass found.
    func keep(_ sketches: [KeptSketch]) throws(StateFailure) {
        try writing { database in
            let statement = try database.cachedStatement(
                sql: "INSERT OR REPLACE INTO sketch VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
            for sketch in sketches {
                try statement.execute(arguments: [
                    Data(sketch.key), sketch.stamp?.size, sketch.stamp?.modified, sketch.stamp?.changed,
                    sketch.stamp?.node, sketch.sha256, sketch.survey, Data(sketch.lines),
                ])
            }
        }
    }
}
