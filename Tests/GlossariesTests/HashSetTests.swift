import Testing

@testable import Glossaries

/// The set of the hashes of a document's words.
@Suite struct HashSetTests {
    @Test(arguments: [0, 1, 1_000])
    func `holds each hash once, however many more come than were expected`(capacity: Int) {
        var set = HashSet(capacity: capacity)
        // Also hashes that are alike in their lower bits, and 0.
        let hashes = (0..<UInt64(3_000)).map { $0 % 3 == 0 ? $0 << 40 : $0 &* 0x9E37_79B9_7F4A_7C15 }
        for _ in 0..<2 { for hash in hashes { set.insert(hash) } }
        var found: [UInt64] = []
        set.forEach { found.append($0) }
        #expect(set.count == Set(hashes).count)
        #expect(found.sorted() == Set(hashes).sorted())
    }
}
