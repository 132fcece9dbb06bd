import SystemPackage
import TestSupport
import TextModel

@testable import Pipeline

/// The line over the sample corpus, as `pipeline.json` sets it.
enum SampleLine {
    /// The line, loaded once for all tests.
    static let prepared: PreparedLine = {
        var diagnostics: [Diagnostic] = []
        do throws(PreparedLine.Failure) {
            let file = FilePath(TestFiles.repository + "/pipeline.json")
            let (configuration, folder) = try PreparedLine.configuration(from: file, reporting: &diagnostics)
            return try PreparedLine(
                configuration, folder: folder, configurationFile: "pipeline.json", reporting: &diagnostics)
        } catch {
            fatalError("the shipped configuration does not load: \(error.diagnostics)")
        }
    }()

    /// The line with other settings.
    static func prepared(_ change: (inout PipelineConfiguration) -> Void) throws -> PreparedLine {
        var configuration = prepared.configuration
        change(&configuration)
        var diagnostics: [Diagnostic] = []
        return try PreparedLine(
            configuration, folder: prepared.folder, configurationFile: "pipeline.json", reporting: &diagnostics)
    }

    /// Runs over a folder and says what came of it.
    static func run(
        _ prepared: PreparedLine = prepared, input: String, output: String, jobs: Int = 2
    ) async throws -> CorpusRun.Outcome {
        var diagnostics: [Diagnostic] = []
        let run = try CorpusRun(
            prepared, input: FilePath(input), output: FilePath(output), jobs: jobs, reporting: &diagnostics)
        return try await run.run(control: RunControl()) { _ in }
    }

    /// The five layers of one text.
    static func gloss(
        _ text: String, name: String = "test.txt", prepared: PreparedLine = prepared,
        metadata: DocumentMetadata = DocumentMetadata()
    ) throws -> GlossedDocument {
        let bytes = Array(text.utf8)
        var diagnostics: [Diagnostic] = []
        return try prepared.line.gloss(
            bytes: bytes, identity: DocumentIdentity(key: Array(name.utf8), path: name, bytes: bytes),
            metadata: metadata, reporting: &diagnostics)
    }

    /// The texts of the sample corpus, by path.
    static var texts: [(name: String, bytes: [UInt8])] {
        let folder = TestFiles.repository + "/Corpus"
        return TestFiles.list(folder).filter { $0.hasSuffix(".txt") }.map {
            ($0, TestFiles.read("\(folder)/\($0)") ?? [])
        }
    }
}
