import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

@Suite struct GlobTests {
    @Test(arguments: [
        ("**/*.txt", "a.txt", true), ("**/*.txt", "ب/ج/a.txt", true), ("*.txt", "ب/a.txt", false),
        ("a/**/b/*.txt", "a/b/c.txt", true), ("a/**/b/*.txt", "a/x/y/b/c.txt", true),
        ("a/**/b/*.txt", "a/x/c.txt", false), ("**/*.txt", "a.TXT", false), ("?.txt", "ab.txt", false),
        ("[ab].txt", "b.txt", true), ("**", "a/b/c", true), ("**/*.txt", "a.txt.bak", false),
        ("news-*/2025-??.txt", "news-x/2025-11.txt", true),
    ])
    func matches(pattern: String, path: String, expected: Bool) {
        #expect(Glob(pattern).matches(path.split(separator: "/").map(String.init)) == expected)
    }

    @Test func manyStarsTakeLittleTime() {
        let pattern = Glob(String(repeating: "**/a*/", count: 40) + "b")
        #expect(!pattern.matches([String](repeating: "aaaa", count: 200)))
    }
}

@Suite struct InputListingTests {
    @Test func listsByBytesOfThePathAndLeavesHiddenFilesOut() throws {
        let folder = TemporaryFolder()
        for name in ["b/2.txt", "a.txt", "ب.txt", "B.txt", ".hidden.txt", "b/.x/3.txt", "c.md", "a-b.txt"] {
            folder.write("نص", to: name)
        }
        let files = try InputListing.list(FilePath(folder.path), include: ["**/*.txt"])
        #expect(files.map(\.name) == ["B.txt", "a-b.txt", "a.txt", "b/2.txt", "ب.txt"])
    }

    @Test func aSecondInputForTheSamePathKeepsItsExtension() throws {
        let folder = TemporaryFolder()
        for name in ["a.html", "a.txt", "b", "c.d/e", "f.tar.txt"] { folder.write("نص", to: name) }
        let files = try InputListing.list(FilePath(folder.path), include: ["**"])
        #expect(files.map(\.output.string) == ["a.xml", "a.txt.xml", "b.xml", "c.d/e.xml", "f.tar.xml"])
    }

    @Test func aLinkThatLeadsBackDoesNotLoop() throws {
        let folder = TemporaryFolder()
        folder.write("نص", to: "in/a.txt")
        try FileSystem.link(FilePath(folder.file("in/loop")), to: FilePath(folder.file("in")))
        let files = try InputListing.list(FilePath(folder.file("in")), include: ["**/*.txt"])
        #expect(files.map(\.name) == ["a.txt"])
    }

    @Test func aMissingFolderIsNamed() {
        #expect(throws: FileFailure(action: "read", path: "/nowhere/x", reason: "there is no such file or folder")) {
            try InputListing.list(FilePath("/nowhere/x"), include: [])
        }
    }

    @Test func anIdentityIsTheHashOfKeyAndBytes() {
        // The value stands in the fixture section-empty of the TEI documentation.
        let folder = TestFiles.repository + "/Tests/TEIWritingTests/Fixtures"
        guard let path = TestFiles.list(folder).first(where: { $0.hasSuffix("section-empty.txt") }),
            let bytes = TestFiles.read("\(folder)/\(path)")
        else {
            Issue.record("the fixture section-empty.txt is missing")
            return
        }
        let identity = DocumentIdentity(key: Array("section-empty.txt".utf8), path: "section-empty.txt", bytes: bytes)
        #expect(identity.id == "d5286d4241d99de91")
    }
}

@Suite struct FileSystemTests {
    @Test func writesWholeFilesAndLeavesNoOther() throws {
        let folder = TemporaryFolder()
        let name = String(repeating: "ن", count: 127) + "x"
        try FileSystem.write(Array("أول".utf8), to: FilePath(folder.file(name)))
        try FileSystem.write(Array("ثان".utf8), to: FilePath(folder.file(name)))
        #expect(folder.files == [name])
        #expect(TestFiles.text(folder.file(name)) == "ثان")
    }

    @Test func readsUpToALimit() throws {
        let folder = TemporaryFolder()
        let path = FilePath(folder.write([UInt8](repeating: 7, count: 1_000), to: "f"))
        #expect(try FileSystem.read(path, limit: 1_000)?.count == 1_000)
        #expect(try FileSystem.read(path, limit: 999) == nil)
    }
}
