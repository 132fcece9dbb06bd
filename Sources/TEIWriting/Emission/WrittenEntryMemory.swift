import TextModel

/// The entries of glossary rows as they stand in a file behind their ids: most rows of a document were in one before it,
/// with the same names, and a look at the entry is much quicker than writing it again.
///
/// A place is found by the row and belongs to the row that was there last. For one worker at a time: see `LendingPool`.
final class WrittenEntryMemory {
    private static let size = 1_024
    /// Stands where no entry was yet; it has no key, and none without is asked for.
    private static let nothing = AuthorityEntry(kind: .term, main: "")

    /// What the files have in common that an entry shows; with another one all is forgotten.
    private var corpusID: String?
    // Buffers, so that an entry is looked at where it lies: to copy one costs more than to compare it.
    private let entries: UnsafeMutablePointer<AuthorityEntry>
    private var contents = [[UInt8]](repeating: [], count: WrittenEntryMemory.size)

    init() {
        entries = .allocate(capacity: Self.size)
        entries.initialize(repeating: Self.nothing, count: Self.size)
    }

    deinit {
        entries.deinitialize(count: Self.size)
        entries.deallocate()
    }

    /// Makes ready for a file that points to this corpus.
    func begin(_ corpusID: String?) {
        if corpusID == self.corpusID { return }
        self.corpusID = corpusID
        for place in 0..<Self.size { entries[place] = Self.nothing }
    }

    /// What the entry of a row holds behind its id, if it was written before just as it is.
    func content(of entry: UnsafePointer<AuthorityEntry>) -> [UInt8]? {
        let place = Self.place(of: entry)
        return Self.isSame(entries + place, entry) ? contents[place] : nil
    }

    /// Keeps what the entry of a row holds behind its id.
    func keep(_ content: [UInt8], of entry: UnsafePointer<AuthorityEntry>) {
        let place = Self.place(of: entry)
        entries[place] = entry.pointee
        contents[place] = content
    }

    /// Whether all that is written of two entries is the same: part by part, for `==` would be handed copies. What is
    /// found in a text is compared by its bytes, as `==` takes canonical equivalents for one.
    private static func isSame(
        _ left: UnsafePointer<AuthorityEntry>, _ right: UnsafePointer<AuthorityEntry>
    ) -> Bool {
        guard left.pointee.kind == right.pointee.kind, left.pointee.key == right.pointee.key,
            left.pointee.variants.count == right.pointee.variants.count,
            isSame(left.pointee.main, right.pointee.main), left.pointee.subtype == right.pointee.subtype,
            left.pointee.english == right.pointee.english,
            left.pointee.transliteration == right.pointee.transliteration,
            left.pointee.identifiers == right.pointee.identifiers, left.pointee.domain == right.pointee.domain,
            left.pointee.definition == right.pointee.definition
        else { return false }
        return left.pointee.variants.indices.allSatisfy {
            isSame(left.pointee.variants[$0], right.pointee.variants[$0])
        }
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.withContiguousStorageIfAvailable { left in
            right.utf8.withContiguousStorageIfAvailable { $0.count == left.count && $0.elementsEqual(left) } ?? false
        } ?? false
    }

    private static func place(of entry: UnsafePointer<AuthorityEntry>) -> Int {
        let line = entry.pointee.location?.line ?? entry.pointee.main.utf8.count
        let row = UInt64(truncatingIfNeeded: line) &* 8 &+ (entry.pointee.kind == .nationality ? 1 : 0)
        // The highest bits of a product are the best mixed.
        return Int(truncatingIfNeeded: (row &* 0x9E37_79B9_7F4A_7C15) &>> 54)
    }
}
