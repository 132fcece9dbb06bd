import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// Names wait in files, sorted; what comes out is what a table in memory would give.
@Suite struct UnknownNamesTests {
    /// Documents with names that come again and again, the more rarely the later they first come.
    private static func documents(_ count: Int) -> [[UnknownUse]] {
        var generator = SeededRandom(seed: 7)
        return (0..<count).map { document in
            var seen: Set<UnknownName> = []
            return (0..<6).compactMap { place in
                let number = Int.random(in: 0...(document * 3 + 5), using: &generator)
                let type: MentionType = number % 7 == 0 ? .place : .person
                let name = UnknownName(surface: "آل السامي \(number)", type: type)
                guard seen.insert(name).inserted else { return nil }
                return UnknownUse(
                    surface: name.surface, type: type, mentions: 1 + place % 3,
                    example: "زار \(name.surface) المدينة، وهو الخبر \(document)."
                        + String(repeating: " وعاد.", count: document % 300))
            }
        }
    }

    /// The table as it was made in memory.
    private static func expected(_ documents: [[UnknownUse]]) -> [[String]] {
        var uses: [UnknownName: (mentions: Int, documents: Int, example: String)] = [:]
        for use in documents.joined() {
            let known = uses[UnknownName(surface: use.surface, type: use.type)] ?? (0, 0, use.example)
            uses[UnknownName(surface: use.surface, type: use.type)] = (
                known.mentions + use.mentions, known.documents + 1, known.example
            )
        }
        return uses.sorted { left, right in
            if left.value.mentions != right.value.mentions { return left.value.mentions > right.value.mentions }
            if left.value.documents != right.value.documents { return left.value.documents > right.value.documents }
            return left.key < right.key
        }.map { name, use in
            [name.surface, name.type.rawValue, String(use.mentions), String(use.documents), use.example]
        }
    }

    @Test(arguments: [100_000, 400, 40, 5])
    func howManyAreInMemoryChangesNothing(limit: Int) throws {
        let documents = Self.documents(600)
        let folder = TemporaryFolder()
        let path = FilePath(folder.file("unknown.csv"))
        var names = UnknownNames(in: FilePath(folder.path), limit: limit)
        for document in documents { try names.add(document) }
        var table = try TableWriter(path)
        let expected = Self.expected(documents)
        #expect(try names.write(to: &table) == expected.count)
        _ = try table.finish()
        var text = CSVText()
        for record in expected { text.record(record) }
        #expect(TestFiles.read(path.string) == text.bytes)
    }

    @Test func ofNoNamesThereIsNoTable() throws {
        let folder = TemporaryFolder()
        let path = FilePath(folder.file("unknown.csv"))
        var names = UnknownNames(in: FilePath(folder.path))
        var table = try TableWriter(path)
        #expect(try names.write(to: &table) == 0)
        _ = try table.finish()
        #expect(TestFiles.read(path.string) == [])
    }

    @Test func whatWaitsLeavesNoFile() throws {
        let folder = TemporaryFolder()
        var file = try SpillFile(in: FilePath(folder.path))
        #expect(folder.files == [])
        let long = [UInt8](repeating: 65, count: 200_000)
        var first = ByteWriter()
        first.append("نص")
        var second = ByteWriter()
        second.append(long)
        let places = [try file.append(first.bytes), try file.append(second.bytes)]
        #expect(
            try file.value(at: places[0], expecting: 3) { (reader) throws(ByteReader.Malformed) in
                try reader.text()
            } == "نص")
        #expect(
            try file.value(at: places[1], expecting: 3) { (reader) throws(ByteReader.Malformed) in
                try reader.string()
            } == long)
        #expect(try file.withBytes { $0.count } == file.count)
        // Nothing there reads as a number that never ends.
        try file.append([0xFF, 0xFF])
        let end = file.count
        #expect(
            try file.value(at: end - 2, expecting: 1) { (reader) throws(ByteReader.Malformed) in
                try reader.number()
            } == nil)
    }
}
