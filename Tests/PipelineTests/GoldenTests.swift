import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Whole-line goldens: text and settings in, files out, compared byte by byte.
@Suite struct GoldenTests {
    private static let folder = TestFiles.repository + "/Tests/PipelineTests/Golden"

    private static var cases: [String] {
        Set(TestFiles.list(folder).filter { $0.hasSuffix("/pipeline.json") }.map { String($0.dropLast(14)) }).sorted()
    }

    @Test(arguments: cases)
    func theLineGivesWhatIsRecorded(name: String) async throws {
        let isRecording = getenv("RECORD_GOLDEN") != nil
        let out = TemporaryFolder()
        let diagnostics = try await Self.run(name, output: out.file("out"))
        let found: [(String, [UInt8])] = [
            ("expected.tei.xml", TestFiles.read(out.file("out/tei/input.xml")) ?? []),
            ("expected.mentions.csv", TestFiles.read(out.file("out/mentions.csv")) ?? []),
            ("expected.removed.csv", TestFiles.read(out.file("out/removed.csv")) ?? []),
            ("expected.diagnostics.txt", Array(diagnostics.utf8)),
        ]
        for (file, bytes) in found {
            let path = "\(Self.folder)/\(name)/\(file)"
            if isRecording {
                TestFiles.write(bytes, to: path)
                Issue.record("recorded \(name)/\(file); read the difference, then run without RECORD_GOLDEN")
            } else {
                let expected = TestFiles.text(path) ?? ""
                let difference = Self.firstDifference(expected, String(decoding: bytes, as: UTF8.self))
                #expect(difference == nil, "\(name)/\(file), make golden records anew")
            }
        }
    }

    @Test func thereAreCases() { #expect(Self.cases.count >= 4) }

    private static func run(_ name: String, output: String) async throws -> String {
        var diagnostics: [Diagnostic] = []
        let file = FilePath("\(folder)/\(name)/pipeline.json")
        let (configuration, directory) = try PreparedLine.configuration(from: file, reporting: &diagnostics)
        let prepared = try PreparedLine(
            configuration, folder: directory, configurationFile: "pipeline.json", reporting: &diagnostics)
        let run = try CorpusRun(prepared, output: FilePath(output), reporting: &diagnostics)
        let events = LockedValue<[String]>([])
        _ = try await run.run(control: RunControl()) { event in
            if case .written(let document, let warnings) = event {
                events.withLock { $0 += warnings.map { "\(document): \($0.message) [\($0.identifier)]\n" } }
            }
            if case .rejected(let document, let rejection) = event {
                events.withLock { $0.append("\(document): rejected: \(rejection.message) [\(rejection.code)]\n") }
            }
        }
        return diagnostics.map { "\($0.message) [\($0.identifier)]\n" }.joined() + events.withLock { $0.joined() }
    }

    /// The first line in which two texts differ.
    private static func firstDifference(_ expected: String, _ found: String) -> String? {
        guard expected != found else { return nil }
        let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let right = found.split(separator: "\n", omittingEmptySubsequences: false)
        for line in 0..<max(left.count, right.count) {
            let (old, new) = (line < left.count ? left[line] : "", line < right.count ? right[line] : "")
            if old != new { return "line \(line + 1): expected «\(old)», found «\(new)»" }
        }
        return "the line ends differ"
    }
}
