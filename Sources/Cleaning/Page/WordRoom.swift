/// A table of words with room before it, from where words move on many at a time.
struct WordRoom {
    /// How many words there is room for.
    static let capacity = 128

    private let hashes: UnsafeMutableBufferPointer<UInt64>
    private let traits: UnsafeMutableBufferPointer<WordTable.Traits>
    private var count = 0
    private var table: WordTable
    /// What was learnt of the last word of the table.
    private var owed = WordTable.Traits()

    /// Takes over `table`, with room in memory for `capacity` words before it.
    init(
        before table: consuming WordTable, hashes: UnsafeMutableBufferPointer<UInt64>,
        traits: UnsafeMutableBufferPointer<WordTable.Traits>
    ) {
        self.table = table
        self.hashes = hashes
        self.traits = traits
    }

    /// Adds a word.
    @inline(__always)
    mutating func append(_ hash: UInt64, _ trait: WordTable.Traits) {
        if count == Self.capacity { empty() }
        hashes[count] = hash
        traits[count] = trait
        count &+= 1
    }

    /// Adds to what is known of the last word.
    mutating func mark(_ trait: WordTable.Traits) {
        if count > 0 { traits[count - 1].formUnion(trait) } else { owed.formUnion(trait) }
    }

    /// The table with all words; the room is of no use afterwards.
    mutating func finished() -> WordTable {
        empty()
        return table
    }

    private mutating func empty() {
        if !owed.isEmpty, let last = table.traits.indices.last { table.traits[last].formUnion(owed) }
        owed = WordTable.Traits()
        table.hashes.append(contentsOf: UnsafeBufferPointer(rebasing: hashes[..<count]))
        table.traits.append(contentsOf: UnsafeBufferPointer(rebasing: traits[..<count]))
        count = 0
    }
}
