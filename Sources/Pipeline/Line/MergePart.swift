import SystemPackage
import TextModel

/// One of the folders that are merged.
struct MergePart: Sendable {
    let folder: OutputFolder
    let store: StateStore

    /// How many records were passed over. Each part reads all files, so each has counted them all.
    var passedOver: Int {
        get throws(StateFailure) { try store.notes()["passedOver"].flatMap { Int($0) } ?? 0 }
    }

    /// Makes sure that the documents were made by this line and no other.
    func check(_ keys: LineKeys) throws {
        let notes = try store.tally().counts.values.reduce(0, +)
        guard notes > 0 else { return }
        guard let line = try store.onlyLine(), let own = try store.keys(ofLine: line) else {
            throw CorpusMerge.failure(
                "parts-differ", "the documents in \(folder.path) were made with different settings",
                "run this part again, then merge")
        }
        if own == keys { return }
        let stages =
            own.stages(differingFrom: keys).map(\.rawValue) + (own.glossary == keys.glossary ? [] : ["glossaries"])
        throw CorpusMerge.failure(
            "parts-differ",
            "\(folder.path) was made with other settings or data than there are now: \(stages.joined(separator: ", "))",
            "run the part again, or name the configuration it was made with: --config FILE")
    }

    /// Brings the files of a document to another folder.
    ///
    /// - Returns: what lies in the quarantine for it, relative to that.
    func bring(_ record: DocumentRecord, _ row: StateRow, to output: OutputFolder) throws(FileFailure) -> [[UInt8]] {
        switch record.result {
        case .written(let document):
            for file in document.hashes { try bring(file.path, to: output) }
            return []
        case .rejected(_, let files):
            let prefix = Array("quarantine/".utf8)
            var paths = files.map { Array($0.path.dropFirst(prefix.count)) }
            // A link to an input that could not be read has no hash; it lies beside its reason.
            let suffix = Array(OutputFolder.reasonSuffix.utf8)
            if files.count == 1, let reason = paths.first, reason.suffix(suffix.count) == suffix[...] {
                paths.append(reason.dropLast(suffix.count))
            }
            for path in paths { try bring(prefix + path, to: output) }
            return paths
        }
    }

    private func bring(_ path: [UInt8], to output: OutputFolder) throws(FileFailure) {
        let source = folder.path.pushing(FilePath(bytes: path))
        let target = output.path.pushing(FilePath(bytes: path))
        try output.makeFolder(of: FilePath(bytes: path), below: output.path)
        try FileSystem.bring(source, to: target)
    }
}

extension StateRow {
    /// How the document is called in every table.
    var name: String {
        let parts = key.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "#")
    }
}
