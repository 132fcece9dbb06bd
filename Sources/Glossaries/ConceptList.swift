import Synchronization
public import TextModel

/// The rows in force, each made from the cells of the files when somebody first asks for it: a text names a few of many
/// rows, and cells as strings take several times the memory of the file.
public struct ConceptList: RandomAccessCollection, Sendable {
    /// One row that was made. A class, so that many tasks can share it, and that to look at a field copies no other.
    public final class Row: Sendable {
        /// What the row says.
        public let concept: Concept

        init(_ concept: Concept) { self.concept = concept }

        /// The English for one of its forms, without a copy of the concept.
        public func english(for form: TermForm) -> String? { concept.english(for: form) }
    }

    /// Where the rows come from.
    private enum Source {
        case rows(RowOrigins)
        case concepts([Concept])
    }

    /// The rows that were made so far. Two tasks may make the same one at once: both make the same, and one is kept.
    private final class Made: @unchecked Sendable {
        /// Retained rows; 0 where none was made. Bare addresses, since what is generic over the row is slow to load.
        let slots: UnsafeMutablePointer<Atomic<UInt>>
        let count: Int

        init(count: Int) {
            self.count = count
            slots = .allocate(capacity: Swift.max(1, count))
            for index in 0..<count { (slots + index).initialize(to: Atomic(0)) }
        }

        /// The row at `position`, if it was made.
        func row(_ position: Int) -> Row? {
            guard let address = UnsafeRawPointer(bitPattern: slots[position].load(ordering: .acquiring)) else {
                return nil
            }
            return Unmanaged<Row>.fromOpaque(address).takeUnretainedValue()
        }

        /// Keeps `row`, or gives the one that another task kept meanwhile.
        func keep(_ row: Row, at position: Int) -> Row {
            let address = UInt(bitPattern: Unmanaged.passRetained(row).toOpaque())
            let isKept = slots[position].compareExchange(
                expected: 0, desired: address, ordering: .acquiringAndReleasing
            ).exchanged
            if isKept { return row }
            Unmanaged.passUnretained(row).release()
            return self.row(position) ?? row
        }

        deinit {
            for index in 0..<count {
                if let address = UnsafeRawPointer(bitPattern: slots[index].load(ordering: .acquiring)) {
                    Unmanaged<Row>.fromOpaque(address).release()
                }
            }
            slots.deinitialize(count: count)
            slots.deallocate()
        }
    }

    private let source: Source
    private let made: Made

    /// Makes a list of rows that are at hand.
    public init(_ concepts: [Concept]) {
        source = .concepts(concepts)
        made = Made(count: concepts.count)
    }

    /// Makes the list of the rows at `origins`.
    init(_ origins: RowOrigins) {
        source = .rows(origins)
        made = Made(count: origins.count)
    }

    /// The number of the first row: 0.
    public var startIndex: Int { 0 }
    /// How many rows there are.
    public var endIndex: Int { made.count }

    /// The memory of the list itself, in bytes, the rows that were made left out.
    var byteCount: Int { made.count * MemoryLayout<Atomic<UInt>>.stride }

    /// The row at `position`, kept for the next who asks.
    public subscript(position: Int) -> Concept {
        _read { yield row(position).concept }
    }

    /// The row at `position`, kept for the next who asks; for those who want a field or two of it.
    public func row(_ position: Int) -> Row {
        precondition(position >= 0 && position < made.count, "no row has this number")
        return made.row(position) ?? made.keep(Row(make(position)), at: position)
    }

    /// The row at `position`, made anew.
    private func make(_ position: Int) -> Concept {
        switch source {
        case .concepts(let concepts): concepts[position]
        case .rows(let origins): Concept(GlossaryRow(tables: origins.tables, origins: Array(origins[position])))
        }
    }

    /// The number of the row with this `id`; nil if none has it.
    public func firstIndex(ofKey key: String) -> Int? { indices(ofKeys: [key]).first }

    /// The numbers of the rows with these ids, in order. No row is made for it.
    public func indices(ofKeys keys: Set<String>) -> [Int] {
        switch source {
        case .concepts(let concepts): return concepts.indices.filter { keys.contains(concepts[$0].key) }
        case .rows(let origins):
            // Who asks has mostly met the rows before, so that few cells have to be read for it, or none. An id is that of
            // one row.
            let met = indices.filter { position in made.row(position).map { keys.contains($0.concept.key) } ?? false }
            guard met.count < keys.count else { return met }
            let others = keys.subtracting(met.map { row($0).concept.key })
            return (met + indices(ofKeys: Set(others.map { Array($0.utf8) }), in: origins)).sorted()
        }
    }

    /// The numbers of the rows with these ids, in order, by the cells of all rows.
    private func indices(ofKeys wanted: Set<[UInt8]>, in origins: RowOrigins) -> [Int] {
        var key: [UInt8] = []
        var row = GlossaryRow(tables: origins.tables)
        return indices.filter { position in
            guard let last = origins[position].last else { return false }
            RowKeys.key(of: last, &row, into: &key)
            return wanted.contains(key)
        }
    }

    /// The numbers of the rows that are listed with this `subtype` first in one of these layers, in order. No row is made
    /// for it, and rows of other layers are not read.
    public func indices(ofSubtype subtype: String, firstIn layers: Set<Int>) -> [Int] {
        switch source {
        case .concepts(let concepts): return concepts.indices.filter { concepts[$0].subtype == subtype }
        case .rows(let origins):
            let wanted = Array(subtype.utf8)
            let isAsked = origins.tables.map { layers.contains($0.file.layer) }
            return indices.filter { position in
                guard let first = origins[position].first, isAsked[Int(first.table)],
                    let cell = origins.tables[Int(first.table)].cell(Int(first.row), .subtype)
                else { return false }
                return cell.count == wanted.count && cell.elementsEqual(wanted)
            }
        }
    }

    /// Walks over all rows without keeping those it makes.
    public struct Iterator: IteratorProtocol {
        private let list: ConceptList
        private var position = 0

        init(_ list: ConceptList) { self.list = list }

        /// The next row; nil at the end.
        public mutating func next() -> Concept? {
            guard position < list.endIndex else { return nil }
            defer { position += 1 }
            return list.made.row(position)?.concept ?? list.make(position)
        }
    }

    /// An iterator that begins at the first row.
    public func makeIterator() -> Iterator { Iterator(self) }
}

extension Concept {
    /// The row as its cells say; its settings are known to be good.
    init(_ row: GlossaryRow) {
        var none: [Diagnostic] = []
        let settings = RowSettings(row, reporting: &none)
        let source = Self.source(of: row) ?? ""
        let isArabic = source.unicodeScalars.contains { isArabicLetter($0.value) }
        let english = settings.targetCase
        let layer = row.origins.last.map { row.tables[Int($0.table)].file.layer } ?? 0
        self.init(
            key: RowKeys.key(of: row), type: settings.type, subtype: settings.subtype, source: source,
            variants: row.list(.variants),
            // What is not translated stays as it is written.
            target: row.string(.target).map(english.applied) ?? (settings.status == .dnt && !isArabic ? source : nil),
            targetAlternatives: row.list(.targetAlternatives).map(english.applied),
            targetPlural: row.string(.targetPlural).map(english.applied),
            targetAdjective: row.string(.targetAdjective).map(english.applied),
            demonym: row.string(.demonym).map(english.applied),
            authorities: settings.authorities, domain: row.string(.domain), definition: row.string(.gloss),
            transliteration: row.string(.translit), location: row.location, layer: layer,
            priority: settings.priority, isBlocker: settings.status == .blocker, status: settings.status,
            adjectives: row.list(.adjective))
    }

    /// The source of a row, its words with one space between; nil if it has none.
    static func source(of row: GlossaryRow) -> String? {
        guard let bytes = row.bytes(.source) else { return nil }
        let text = GlossaryRow.unescaped(bytes)
        if isTidy(bytes) { return text }
        let source = TermWordings.words(text).joined(separator: " ")
        return source.isEmpty ? nil : source
    }

    /// Whether the cell is its words with one space between, as nearly all are.
    private static func isTidy(_ cell: ArraySlice<UInt8>) -> Bool {
        cell.withUnsafeBufferPointer { bytes in
            var previous: UInt8 = 0x20
            for byte in bytes {
                // Other spaces and controls begin with C2, D8 9C or E1 and above; U+0640 ـ is D9 80.
                let isPlain =
                    byte == 0x20
                    ? previous != 0x20
                    : byte > 0x20 && byte < 0xE1 && byte != 0xC2 && byte != 0x5C
                if !isPlain || (byte == 0x80 && previous == 0xD9) || (byte == 0x9C && previous == 0xD8) { return false }
                previous = byte
            }
            return previous != 0x20
        }
    }
}
