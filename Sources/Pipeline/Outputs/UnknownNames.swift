import SystemPackage
import TextModel

/// The names that the glossaries do not know, for `unknown.csv`.
///
/// There are more of them the longer a run is. So only some thousands are in memory: they are written to a file, sorted,
/// when they are too many, and at the end these runs of names are merged (external merge sort). The sentences that are
/// their examples wait in another file.
struct UnknownNames: ~Copyable {
    private let folder: FilePath
    private var uses: [UnknownName: UnknownName.Use] = [:]
    private var names: SpillFile?
    /// Where the sorted runs lie in the file, in the order in which their names were found.
    private var runs: [Range<Int>] = []
    private var examples: SpillFile?
    /// How many names are gathered before they are written.
    private let limit: Int
    /// How many runs are merged at once.
    private static let fanIn = 16
    /// How many bytes of the table are written together.
    private static let written = 64 * 1024

    /// Makes an empty collection that may put files without a name into `folder`.
    init(in folder: FilePath, limit: Int = 8_192) {
        self.folder = folder
        self.limit = limit
    }

    /// Adds what one document has.
    mutating func add(_ document: [UnknownUse]) throws(FileFailure) {
        for use in document {
            let name = UnknownName(surface: use.surface, type: use.type)
            var more = UnknownName.Use(mentions: use.mentions, documents: 1, example: -1)
            if uses[name]?.add(more) == nil {
                more.example = try keep(use.example)
                uses[name] = more
            }
        }
        if uses.count >= limit { try flush() }
    }

    /// Writes the records, the most frequent name first, then by surface.
    ///
    /// - Parameter table: the table.
    /// - Returns: how many names there are.
    /// - Throws: `FileFailure` when a file cannot be read or written.
    mutating func write(to table: inout TableWriter) throws(FileFailure) -> Int {
        try flush()
        while runs.count > Self.fanIn { try mergeGroups() }
        var merged = try SpillFile(in: folder)
        // The names come by surface; so their places are the rest of the order.
        var order: [(mentions: Int32, documents: Int32, place: Int)] = []
        try forEachMerged(runs) { (name, use) throws(FileFailure) in
            let place = try merged.append(name.bytes(use))
            order.append((Int32(clamping: use.mentions), Int32(clamping: use.documents), place))
        }
        order.sort { ($1.mentions, $1.documents, $0.place) < ($0.mentions, $0.documents, $1.place) }
        var text = CSVText()
        for entry in order {
            // Of those with one mention, which are the most, the next lies behind it.
            let found = try merged.value(at: entry.place, expecting: 8_192) { (reader) throws(ByteReader.Malformed) in
                try UnknownName.read(&reader)
            }
            guard let (name, use) = found else { continue }
            text.cell(name.surface)
            text.cell(name.type.rawValue)
            text.cell(use.mentions)
            text.cell(use.documents)
            text.cell(try example(at: use.example))
            text.endRecord()
            if text.bytes.count >= Self.written {
                try table.append(text.bytes)
                text = CSVText()
            }
        }
        try table.append(text.bytes)
        return order.count
    }

    // MARK: - Files

    private mutating func keep(_ example: String) throws(FileFailure) -> Int {
        var writer = ByteWriter()
        writer.append(example)
        if examples == nil { examples = try SpillFile(in: folder) }
        return try examples?.append(writer.bytes) ?? 0
    }

    private mutating func example(at place: Int) throws(FileFailure) -> String {
        let example = try examples?.value(at: place, expecting: 512) { (reader) throws(ByteReader.Malformed) in
            try reader.text()
        }
        return example ?? ""
    }

    /// Writes the names in memory as a run.
    private mutating func flush() throws(FileFailure) {
        if uses.isEmpty { return }
        if names == nil { names = try SpillFile(in: folder) }
        guard var file = names.take() else { return }
        let start = file.count
        for (name, use) in uses.sorted(by: { $0.key < $1.key }) { try file.append(name.bytes(use)) }
        runs.append(start..<file.count)
        names = consume file
        uses.removeAll(keepingCapacity: true)
    }

    /// Makes one run of as many as are merged at once, of neighbours, so that they stay in the order of finding.
    private mutating func mergeGroups() throws(FileFailure) {
        var file = try SpillFile(in: folder)
        var merged: [Range<Int>] = []
        for first in stride(from: 0, to: runs.count, by: Self.fanIn) {
            let start = file.count
            try forEachMerged(Array(runs[first..<min(first + Self.fanIn, runs.count)])) {
                (name, use) throws(FileFailure) in
                try file.append(name.bytes(use))
            }
            merged.append(start..<file.count)
        }
        names = consume file
        runs = merged
    }

    /// Hands out the names of runs by surface, each once: its figures added up, its example that of the first run.
    private mutating func forEachMerged(
        _ runs: [Range<Int>], _ body: (UnknownName, UnknownName.Use) throws(FileFailure) -> Void
    ) throws(FileFailure) {
        guard var file = names.take() else { return }
        var cursors: [UnknownNameCursor] = []
        for run in runs { cursors.append(try UnknownNameCursor(run, of: &file)) }
        while var least = cursors.first?.head {
            for cursor in cursors.dropFirst() {
                if let head = cursor.head, head.name < least.name { least = head }
            }
            least.use = UnknownName.Use(mentions: 0, documents: 0, example: -1)
            for place in cursors.indices {
                guard let head = cursors[place].head, head.name == least.name else { continue }
                least.use.add(head.use)
                try cursors[place].advance(in: &file)
            }
            try body(least.name, least.use)
            cursors.removeAll { $0.head == nil }
        }
        names = consume file
    }
}
