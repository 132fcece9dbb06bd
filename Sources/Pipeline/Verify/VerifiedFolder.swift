import SystemPackage

/// The folder under proof: where it is, how messages call it, and which of its files of the corpus are as written.
struct VerifiedFolder: Sendable {
    let output: OutputFolder
    /// What `run.json` says.
    let record: RunRecord
    /// SHA-256 of each file of the corpus that is there.
    let hashes: [String: String]

    /// Hashes the files of the corpus.
    init(_ output: OutputFolder, _ record: RunRecord) throws(FileFailure) {
        self.output = output
        self.record = record
        var hashes: [String: String] = [:]
        let tables = OutputFolder.Table.allCases.map { "\($0.rawValue).csv" }
        for name in ["corpus.xml", OutputFolder.hashesName] + tables {
            hashes[name] = try FileStream.sha256(of: output.path.appending(name))
        }
        self.hashes = hashes
    }

    /// A file of the folder as messages name it.
    func name(_ path: String) -> String { output.path.string + "/" + path }

    /// Whether a file of the corpus is, byte for byte, what the run wrote: then another is to blame where two disagree.
    func isTrusted(_ name: String) -> Bool { hashes[name] != nil && hashes[name] == record.outputs[name] }
}
