import ArabicText
import Foundation
import Testing

@Suite struct WordFormCountsTests {
    @Test func readsFormsAndCounts() throws {
        let counts = try WordFormCounts(contentsOf: Array("في\t268484\nمدرسة\t12\nمدرسه\t7\nالي\t5".utf8))
        #expect(counts.formCount == 4)
        #expect(counts.count(of: "في") == 268484)
        #expect(counts.count(of: "فى") == 268484)
        #expect(counts.count(of: "مَدْرَسة") == 12)
        #expect(counts.count(of: "مدرسه") == 7)
        #expect(counts.count(of: "إلى") == 5)
        #expect(counts.count(of: "كتاب") == 0)
        #expect(counts.count(of: "") == 0)
        #expect(counts.count(of: "abc") == 0)
    }

    @Test func emptyFileAndEmptyTableKnowNothing() throws {
        #expect(try WordFormCounts(contentsOf: []).formCount == 0)
        #expect(WordFormCounts().count(of: "في") == 0)
    }

    static let faults: [(file: String, line: Int, message: String)] = [
        ("في\t1\nمن 2\n", 2, "no tab"), ("في\t\n", 1, "no count"), ("في\tx\n", 1, "not a number"),
        ("\t3\n", 1, "no form"),
        ("ab\t3\n", 1, "no Arabic letter"), ("في\t1\n\nمن\t2\n", 2, "no tab"), ("في\t1234567890\n", 1, "not a number"),
        ("في", 1, "no tab"),
        ("في\t-1\n", 1, "not a number"), ("\u{601}a\t1\n", 1, "no Arabic letter"),
    ]

    @Test(arguments: faults)
    func saysWhereAFileIsWrong(_ fault: (file: String, line: Int, message: String)) {
        let error = #expect(throws: WordFormCounts.FormatError.self) {
            try WordFormCounts(contentsOf: Array(fault.file.utf8))
        }
        #expect(error?.line == fault.line)
        #expect(error?.message.contains(fault.message) == true, "\(error?.message ?? "")")
    }

    /// A spelling with hamza behind what may be a proclitic is asked for itself, a bare one for all.
    @Test func hamzaBehindProcliticsIsAskedAsWritten() throws {
        let counts = try WordFormCounts(contentsOf: Array("باريس\t90\nبأسم\t3\nوأسى\t2\nواسي\t7\nاسم\t8\n".utf8))
        #expect(counts.count(asWritten: "باريس") == 90)
        #expect(counts.count(asWritten: "بآريس") == 0)
        #expect(counts.count(of: "بآريس") == 90)
        #expect(counts.count(asWritten: "بِأسم") == 3)
        #expect(counts.count(asWritten: "واسى") == 7)
        #expect(counts.count(asWritten: "أسم") == 8)
        #expect(counts.count(asWritten: "") == 0)
    }

    @Test func shippedFileIsSoundAndSmall() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let bytes = [UInt8](try Data(contentsOf: root.appending(path: "Models/word-forms.tsv")))
        #expect(bytes.count <= 1_500_000)
        let counts = try WordFormCounts(contentsOf: bytes)
        #expect(counts.formCount > 50_000)
        #expect(counts.count(of: "في") > counts.count(of: "وزير"))
        #expect(counts.count(of: "وزير") > 100)
    }
}
