// Blobs come out of GRDB as `Data`; nothing else of Foundation is used.
import FoundationEssentials
import GRDB
import Glossaries

/// The lines that made the documents, with their glossaries.
extension StateStore {
    /// The number of a line; kept with its glossaries if it is new.
    func line(_ keys: LineKeys, glossaries: [GlossaryFile]) throws(StateFailure) -> Int64 {
        try writing { database in
            let joined = keys.keys.joined(separator: " ")
            if let id = try Int64.fetchOne(
                database, sql: "SELECT id FROM line WHERE keys = ? AND glossary = ?",
                arguments: [joined, keys.glossary])
            {
                return id
            }
            try database.execute(
                sql: "INSERT INTO line(keys, glossary) VALUES(?, ?)", arguments: [joined, keys.glossary])
            let id = database.lastInsertedRowID
            let packed = Packing.packed(all: glossaries.map(\.bytes))
            for (position, (file, bytes)) in zip(glossaries, packed).enumerated() {
                try database.execute(
                    sql: "INSERT INTO glossary VALUES(?, ?, ?, ?, ?)",
                    arguments: [id, position, file.name, file.layer, Data(bytes)])
            }
            return id
        }
    }

    /// The number of a line, if an earlier run had it.
    func lineNumber(of keys: LineKeys) throws(StateFailure) -> Int64? {
        try reading { database in
            try Int64.fetchOne(
                database, sql: "SELECT id FROM line WHERE keys = ? AND glossary = ?",
                arguments: [keys.keys.joined(separator: " "), keys.glossary])
        }
    }

    /// The keys of a line that an earlier run had.
    func keys(ofLine id: Int64) throws(StateFailure) -> LineKeys? {
        try reading { database in
            try Row.fetchOne(database, sql: "SELECT keys, glossary FROM line WHERE id = ?", arguments: [id]).map {
                let keys: String = $0[0]
                return LineKeys(keys: keys.split(separator: " ").map(String.init), glossary: $0[1])
            }
        }
    }

    /// The glossaries of a line that an earlier run had; nil if one cannot be read.
    func glossaries(ofLine id: Int64) throws(StateFailure) -> [GlossaryFile]? {
        try reading { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT name, layer, bytes FROM glossary WHERE line = ? ORDER BY position",
                arguments: [id])
            var files: [GlossaryFile] = []
            for row in rows {
                guard let bytes = Packing.unpacked(Self.bytes(row[2])) else { return nil }
                files.append(GlossaryFile(name: row[0], bytes: bytes, layer: row[1]))
            }
            return files
        }
    }
}
