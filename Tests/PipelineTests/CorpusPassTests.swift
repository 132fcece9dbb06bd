import ArabicText
import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// Reading a corpus once, for the work bench.
@Suite struct CorpusPassTests {
    private static func pass(_ folder: TemporaryFolder, jobs: Int) throws -> CorpusPass {
        var diagnostics: [Diagnostic] = []
        return try CorpusPass(
            PipelineConfiguration(), folder: FilePath("."), corpus: FilePath(folder.file("in")), jobs: jobs,
            wordForms: WordFormCounts(), reporting: &diagnostics)
    }

    @Test(arguments: [1, 2, 5]) func documentsComeInTheOrderOfTheInput(_ jobs: Int) async throws {
        let folder = TemporaryFolder()
        for number in 100..<160 {
            // Enough bytes that there are many batches.
            let line = "وصلت السفينة رقم \(number) إلى المرفأ القديم مساء أمس. "
            folder.write(String(repeating: line, count: 90), to: "in/\(number).txt")
        }
        let pass = try Self.pass(folder, jobs: jobs)
        var names: [String] = []
        let tally = await pass.run { (document) throws(DocumentRejection) in
            document.clean.source.identity.path
        } reduce: { file, name in
            #expect(file.name == name)
            names.append(name)
        }
        #expect(names == (100..<160).map { "\($0).txt" })
        #expect(tally.documents == 60)
        #expect(tally.rejected == 0)
    }

    @Test func whatCannotBeReadIsCountedAndNamed() async throws {
        let folder = TemporaryFolder()
        folder.write("وصلت السفينة إلى المرفأ القديم.", to: "in/a.txt")
        folder.write("", to: "in/b.txt")
        folder.write("only English", to: "in/c.txt")
        let pass = try Self.pass(folder, jobs: 2)
        var count = 0
        let tally = await pass.run { (_) throws(DocumentRejection) in
            1
        } reduce: {
            count += $1
        }
        #expect(count == 1)
        #expect(tally.read == 1)
        #expect(
            tally.diagnostics.map { "\($0.location?.file ?? "") \($0.identifier)" } == [
                "b.txt no-text", "c.txt no-arabic",
            ])
    }

    @Test func aFolderWithoutArticlesSaysWhatToDo() throws {
        let folder = TemporaryFolder()
        folder.write("x", to: "in/a.md")
        let failure = #expect(throws: PreparedLine.Failure.self) { try Self.pass(folder, jobs: 1) }
        #expect(failure?.diagnostics.first?.help?.contains("--corpus") == true)
    }
}
