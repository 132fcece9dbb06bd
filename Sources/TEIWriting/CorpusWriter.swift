public import TextModel

/// What the corpus file sums up, collected while items are written. It grows by a path and a few keys an item.
public struct CorpusSummary: Sendable {
    private(set) var paths = TextList()
    private(set) var words = 0
    private var counts: [String: Int] = [:]
    private var keySet: Set<String> = []

    /// Makes the summary of no item.
    public init() {}

    /// Adds an item.
    ///
    /// - Parameters:
    ///   - path: the item's file, relative to the corpus file, `/` between folders, not percent-encoded.
    ///   - statistics: what was counted in it.
    public mutating func add(path: String, _ statistics: TEIStatistics) {
        paths.append(path)
        words += statistics.words
        for usage in statistics.tagUsage { counts[usage.element, default: 0] += usage.count }
        keySet.formUnion(statistics.keys)
    }

    /// Adds the items of another summary, as of a shard.
    public mutating func add(_ other: CorpusSummary) {
        paths.append(other.paths)
        words += other.words
        for (element, count) in other.counts { counts[element, default: 0] += count }
        keySet.formUnion(other.keySet)
    }

    /// The number of items.
    public var itemCount: Int { paths.count }

    /// The keys of all glossary rows used, sorted.
    public var keys: [String] { sortedByBytes(keySet) }

    /// The sums, sorted by the elements' names.
    var tagUsage: [TEITagUsage] {
        TEITag.allCases.compactMap { tag in
            counts[tag.string].map { TEITagUsage(element: tag.string, count: $0) }
        }
    }
}

/// The strings by their bytes.
func sortedByBytes(_ strings: some Collection<String>) -> [String] {
    strings.map { (bytes: Array($0.utf8), string: $0) }
        .sorted { precedes($0.bytes, $1.bytes) }
        .map(\.string)
}

private func precedes(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    first.withUnsafeBufferPointer { first in
        second.withUnsafeBufferPointer { second in
            var index = 0
            let shorter = min(first.count, second.count)
            while index < shorter, first[index] == second[index] { index &+= 1 }
            return index < shorter ? first[index] < second[index] : first.count < second.count
        }
    }
}

/// Why a corpus file cannot be written.
public enum CorpusWritingError: Error, Sendable, Equatable {
    /// It would include no item.
    case noItems
    /// A key that items refer to has no entry.
    case unknownKey(String)
    /// Two keys give the same `xml:id`.
    case doubledIdentifier(String)
    /// libxml2 refused a call.
    case libxml2(function: String)
}

/// Writes the corpus file: one header with sums, the glossary entries that the items use, and an `xi:include` for each
/// item (ENCODING.md, section 13).
public struct CorpusWriter: Sendable {
    private let level: TEILevel
    private let project: TEIProject

    /// Makes a writer; project and level must be those of the items.
    public init(level: TEILevel, project: TEIProject) {
        self.level = level
        self.project = project
    }

    /// The corpus file.
    ///
    /// - Parameters:
    ///   - summary: the items.
    ///   - entry: gives the entry of a glossary key, with all that the glossary knows of it; for the key of a nationality
    ///     the country's.
    /// - Returns: the file.
    /// - Throws: `CorpusWritingError`.
    public func write(
        _ summary: CorpusSummary, entry: (String) -> AuthorityEntry?
    ) throws(CorpusWritingError) -> [UInt8] {
        try write(summary, route: WriterRoute.self, entry: entry)
    }

    /// The same bytes by the reference route.
    func writeByTree(
        _ summary: CorpusSummary, entry: (String) -> AuthorityEntry?
    ) throws(CorpusWritingError) -> [UInt8] {
        try write(summary, route: TreeRoute.self, entry: entry)
    }

    private func write<Route: XMLRoute & ~Copyable>(
        _ summary: CorpusSummary, route: Route.Type, entry: (String) -> AuthorityEntry?
    ) throws(CorpusWritingError) -> [UInt8] {
        guard summary.itemCount > 0 else { throw .noItems }
        var entries: [AuthorityEntry] = []
        var names: [String] = []
        let corpusID = corpusIdentifier(project)
        for key in summary.keys {
            guard let found = entry(key) else { throw .unknownKey(key) }
            let name = authorityName(key: key, corpusID: corpusID)
            entries.append(found)
            names.append(name)
        }
        if let doubled = firstDoubled(names) { throw .doubledIdentifier(doubled) }
        do throws(XMLWritingError) {
            var out = try XMLWriter<Route>(capacity: 1 << 16)
            let emission = CorpusEmission<Route>(
                project: project, level: level, id: corpusID, summary: summary, entries: entries, names: names)
            emission.write(to: &out)
            return try out.finish()
        } catch {
            throw .libxml2(function: error.function)
        }
    }

    private func firstDoubled(_ names: [String]) -> String? {
        var seen: Set<String> = []
        return names.first { !seen.insert($0).inserted }
    }
}
