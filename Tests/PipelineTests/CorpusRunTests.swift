import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

@Suite struct CorpusRunTests {
    private static let corpus = TestFiles.repository + "/Corpus"

    @Test func theSampleCorpusRunsWithoutARejection() async throws {
        let folder = TemporaryFolder()
        let outcome = try await SampleLine.run(input: Self.corpus, output: folder.file("out"))
        let count = SampleLine.texts.count
        #expect(count >= 12)
        #expect(outcome.counts.rejected == 0)
        #expect(outcome.counts.ok + outcome.counts.warning == count)
        #expect(outcome.counts.validated == count)
        let files = TestFiles.list(folder.file("out"))
        #expect(files.filter { $0.hasPrefix("tei/") }.count == count)
        for name in ["corpus.xml", "run.json", "documents.csv", "mentions.csv", "terms.csv", "unknown.csv"] {
            #expect(files.contains(name))
        }
        #expect(!files.contains { $0.hasSuffix(".partial") })
    }

    @Test func theBytesAreTheSameForAnyNumberOfJobs() async throws {
        let folder = TemporaryFolder()
        for jobs in [1, 2, 8] {
            _ = try await SampleLine.run(input: Self.corpus, output: folder.file("out\(jobs)"), jobs: jobs)
        }
        let files = RunFolder.names(folder.file("out1"))
        for other in ["out2", "out8"] {
            #expect(RunFolder.names(folder.file(other)) == files)
            for name in files {
                let first = TestFiles.read(folder.file("out1/\(name)"))
                let second = TestFiles.read(folder.file("\(other)/\(name)"))
                if name == "run.json" {
                    #expect(Self.withoutTimes(first) == Self.withoutTimes(second))
                } else {
                    #expect(first == second, "\(name) differs between out1 and \(other)")
                }
            }
        }
    }

    private static func withoutTimes(_ manifest: [UInt8]?) -> String {
        let text = String(decoding: manifest ?? [], as: UTF8.self)
        return text.firstRange(of: "\"times\"").map { String(text[..<$0.lowerBound]) } ?? text
    }

    @Test func aBadDocumentIsNamedPutAsideAndStopsNothing() async throws {
        let folder = TemporaryFolder()
        folder.write("وصل الوزير إلى بغداد اليوم لبحث ملف المياه مع نظيره.", to: "in/good.txt")
        folder.write("", to: "in/empty.txt")
        folder.write("only English here", to: "in/english.txt")
        folder.write([0xD9, 0x85, 0, 0xD9, 0x85], to: "in/nul.txt")
        folder.write([UInt8](repeating: 0xC7, count: 400), to: "in/windows.txt")
        folder.write("%PDF-1.4", to: "in/page.pdf")
        folder.write(String(repeating: "نص ", count: 300), to: "in/large.txt")
        let prepared = try SampleLine.prepared {
            $0.input.maxDocumentBytes = 1_000
            $0.input.include = ["**"]
            $0.input.metadata = nil
        }
        let outcome = try await SampleLine.run(prepared, input: folder.file("in"), output: folder.file("out"))
        #expect(outcome.counts.rejected == 6)
        #expect(outcome.counts.ok == 1)
        let failures = try #require(TestFiles.text(folder.file("out/failures.csv")))
        let rows = failures.split(separator: "\r\n").dropFirst().map { row in
            row.split(separator: ",", maxSplits: 3).prefix(3).joined(separator: " ")
        }
        #expect(
            rows == [
                "empty.txt read no-text", "english.txt read no-arabic", "large.txt read too-large",
                "nul.txt read nul-bytes", "page.pdf read unsupported-format", "windows.txt read undecodable",
            ])
        let quarantined = TestFiles.list(folder.file("out/quarantine"))
        #expect(quarantined.filter { $0.hasSuffix(".reason.txt") }.count == 6)
        #expect(quarantined.count == 12)
        #expect(TestFiles.list(folder.file("out/tei")) == ["good.xml"])
        let documents = try #require(TestFiles.text(folder.file("out/documents.csv")))
        #expect(documents.split(separator: "\r\n").count == 8)
    }

    @Test func aDocumentMendedLaterLeavesTheQuarantine() async throws {
        let folder = TemporaryFolder()
        folder.write("not Arabic", to: "in/a.txt")
        let prepared = try SampleLine.prepared { $0.input.metadata = nil }
        _ = try await SampleLine.run(prepared, input: folder.file("in"), output: folder.file("out"))
        #expect(TestFiles.list(folder.file("out/quarantine")).count == 2)
        folder.write("وصل الوزير إلى بغداد اليوم لبحث ملف المياه.", to: "in/a.txt")
        _ = try await SampleLine.run(prepared, input: folder.file("in"), output: folder.file("out"))
        #expect(TestFiles.list(folder.file("out/quarantine")).isEmpty)
        #expect(TestFiles.list(folder.file("out/tei")) == ["a.xml"])
    }

    @Test func withoutInputNothingRuns() throws {
        let folder = TemporaryFolder()
        folder.write("x", to: "in/a.md")
        var diagnostics: [Diagnostic] = []
        #expect(throws: PreparedLine.Failure.self) {
            try CorpusRun(
                SampleLine.prepared, input: FilePath(folder.file("in")), output: FilePath(folder.file("out")),
                reporting: &diagnostics)
        }
    }

    @Test func offsetsInTheTablesSliceTheSource() async throws {
        let folder = TemporaryFolder()
        _ = try await SampleLine.run(input: Self.corpus, output: folder.file("out"))
        var sources: [String: [Unicode.Scalar]] = [:]
        for (name, bytes) in SampleLine.texts {
            let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
            sources[name] = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        }
        let table = try #require(TestFiles.read(folder.file("out/mentions.csv")))
        var compared = 0
        for row in CSVRows.read(table).dropFirst() {
            let source = try #require(sources[row[0]])
            let (start, end) = (try #require(Int(row[1])), try #require(Int(row[2])))
            let passage = String(String.UnicodeScalarView(source[start..<end]))
            #expect(CSVRows.cleaned(passage) == row[3])
            compared += 1
        }
        #expect(compared > 300)
        let removed = try #require(TestFiles.read(folder.file("out/removed.csv")))
        for row in CSVRows.read(removed).dropFirst() {
            let source = try #require(sources[row[0]])
            let (start, end) = (try #require(Int(row[1])), try #require(Int(row[2])))
            let text = row[5].hasPrefix("'") ? String(row[5].dropFirst()) : row[5]
            #expect(String(String.UnicodeScalarView(source[start..<end])) == text)
        }
    }
}

/// A reader of CSV for tests, apart from the program's own.
enum CSVRows {
    static func read(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted {
                if byte == 0x22, index + 1 < bytes.count, bytes[index + 1] == 0x22 {
                    cell.append(byte)
                    index += 1
                } else if byte == 0x22 {
                    isQuoted = false
                } else {
                    cell.append(byte)
                }
            } else if byte == 0x22 {
                isQuoted = true
            } else if byte == 0x2C || byte == 0x0A {
                if byte == 0x0A, cell.last == 0x0D { cell.removeLast() }
                row.append(String(decoding: cell, as: UTF8.self))
                cell = []
                if byte == 0x0A {
                    rows.append(row)
                    row = []
                }
            } else {
                cell.append(byte)
            }
            index += 1
        }
        return rows
    }

    /// A passage as cleaning leaves it: controls dropped, white space one space.
    static func cleaned(_ passage: String) -> String {
        var result = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in passage.unicodeScalars {
            if isWhiteSpace(scalar.value) {
                pendingSpace = true
            } else if !isFormatControl(scalar.value) {
                if pendingSpace { result.append(" ") }
                pendingSpace = false
                result.append(scalar)
            }
        }
        return String(result)
    }
}
