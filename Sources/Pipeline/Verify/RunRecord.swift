import JSON
import Reading
import SystemPackage
import TEIWriting
import TextModel

/// What `run.json` says of the run that made a folder, as far as the proof needs it.
struct RunRecord: Sendable {
    /// The hashes of the files of the corpus.
    private(set) var outputs: [String: String] = [:]
    /// The counts, by name.
    private(set) var counts: [String: Int] = [:]
    /// Where the sources lay, as seen from the output folder; nil if it is not said.
    private(set) var input: String?
    /// The depth of the TEI files.
    private(set) var level: TEILevel
    /// How sources are read.
    private(set) var reading = SourceReader.Configuration()

    /// Reads the file.
    ///
    /// - Parameters:
    ///   - bytes: `run.json`.
    ///   - file: its name for messages.
    /// - Throws: `PreparedLine.Failure` with what is wrong and where.
    init(_ bytes: [UInt8], file: String) throws(PreparedLine.Failure) {
        func failure(_ message: String, at offset: Int) -> PreparedLine.Failure {
            PreparedLine.Failure(diagnostics: [
                Diagnostic(
                    .error, "damaged-manifest", at: SourceLocation(utf8Offset: offset, in: bytes, file: file), message,
                    help: VerifyHelp.restoreManifest)
            ])
        }
        let node: JSONNode
        do {
            node = try JSONReader.read(bytes, file: file)
        } catch {
            throw PreparedLine.Failure(diagnostics: [error.diagnostic])
        }
        let configuration = node["configuration"]
        guard let name = configuration?["segment"]?["level"]?.string, let level = TEILevel(rawValue: name) else {
            throw failure("run.json names no level of the TEI files", at: configuration?.offset ?? 0)
        }
        self.level = level
        guard case .object(let members)? = node["outputs"]?.value, !members.isEmpty else {
            throw failure("run.json has no hashes of what was written", at: node["outputs"]?.offset ?? 0)
        }
        for member in members { outputs[member.key] = member.value.string }
        guard outputs[OutputFolder.hashesName] != nil else {
            throw failure(
                "run.json has no hash of \(OutputFolder.hashesName): an earlier version of the program wrote it",
                at: node["outputs"]?.offset ?? 0)
        }
        if case .object(let members)? = node["counts"]?.value {
            for member in members { counts[member.key] = member.value.integer }
        }
        input = node["places"]?["input"]?.string
        if let limit = configuration?["input"]?["maxDocumentBytes"]?.integer { reading.maxDocumentBytes = limit }
    }
}

extension JSONNode {
    /// The number, if this is a whole one.
    fileprivate var integer: Int? {
        guard case .number(let numeral) = value else { return nil }
        return Int(numeral)
    }
}
