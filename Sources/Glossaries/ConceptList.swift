import Synchronization
import TextModel

/// The rows in force, each made from the cells of the files when somebody first asks for it: a text names a few of many
/// rows, and cells as strings take several times the memory of the file.
public struct ConceptList: RandomAccessCollection, Sendable {
    /// One row that was made. A class, so that many tasks can share it.
    final class Box: Sendable {
        let concept: Concept

        init(_ concept: Concept) { self.concept = concept }
    }

    /// Where the rows come from.
    private enum Source {
        case rows(RowOrigins)
        case concepts([Concept])
    }

    /// The rows that were made so far. Two tasks may make the same one at once: both make the same, and one is kept.
    private final class Made: @unchecked Sendable {
        let slots: UnsafeMutablePointer<AtomicLazyReference<Box>>
        let count: Int

        init(count: Int) {
            self.count = count
            slots = .allocate(capacity: Swift.max(1, count))
            for index in 0..<count { (slots + index).initialize(to: AtomicLazyReference()) }
        }

        deinit {
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

    public var startIndex: Int { 0 }
    public var endIndex: Int { made.count }

    /// The memory of the list itself, in bytes, the rows that were made left out.
    var byteCount: Int { made.count * MemoryLayout<AtomicLazyReference<Box>>.stride }

    /// The row at `position`, kept for the next who asks.
    public subscript(position: Int) -> Concept {
        _read { yield box(position).concept }
    }

    private func box(_ position: Int) -> Box {
        precondition(position >= 0 && position < made.count, "no row has this number")
        if let box = made.slots[position].load() { return box }
        return made.slots[position].storeIfNil(Box(make(position)))
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
            let wanted = Set(keys.map { Array($0.utf8) })
            var key: [UInt8] = []
            var row = GlossaryRow(tables: origins.tables)
            return indices.filter { position in
                row.read(origins[position])
                RowKeys.key(of: row, into: &key)
                return wanted.contains(key)
            }
        }
    }

    /// Walks over all rows without keeping those it makes.
    public struct Iterator: IteratorProtocol {
        private let list: ConceptList
        private var position = 0

        init(_ list: ConceptList) { self.list = list }

        public mutating func next() -> Concept? {
            guard position < list.endIndex else { return nil }
            defer { position += 1 }
            return list.made.slots[position].load()?.concept ?? list.make(position)
        }
    }

    public func makeIterator() -> Iterator { Iterator(self) }
}

extension Concept {
    /// The row as its cells say; its settings are known to be good.
    init(_ row: GlossaryRow) {
        var none: [Diagnostic] = []
        let settings = RowSettings(row, reporting: &none)
        let source = Self.source(of: row) ?? ""
        let isArabic = source.unicodeScalars.contains { isArabicLetter($0.value) }
        let layer = row.origins.last.map { row.tables[Int($0.table)].file.layer } ?? 0
        self.init(
            key: RowKeys.key(of: row), type: settings.type, subtype: settings.subtype, source: source,
            variants: row.list(.variants),
            target: row.string(.target) ?? (settings.status == .dnt && !isArabic ? source : nil),
            targetAlternatives: row.list(.targetAlternatives), targetPlural: row.string(.targetPlural),
            targetAdjective: row.string(.targetAdjective), demonym: row.string(.demonym),
            authorities: settings.authorities, domain: row.string(.domain), definition: row.string(.gloss),
            transliteration: row.string(.translit), location: row.location, layer: layer,
            priority: settings.priority, isBlocker: settings.status == .blocker, status: settings.status,
            adjectives: row.list(.adjective))
    }

    /// The source of a row, its words with one space between; nil if it has none.
    static func source(of row: GlossaryRow) -> String? {
        guard let text = row.string(.source) else { return nil }
        let source = TermWordings.words(text).joined(separator: " ")
        return source.isEmpty ? nil : source
    }
}
