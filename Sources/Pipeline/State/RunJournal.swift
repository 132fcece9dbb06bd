import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// Keeps the state up to date while a run goes: rows are gathered and written together, and every half minute the files
/// they speak of are made sure to be on the disk.
///
/// A process that is killed loses what was gathered and does it again, a second's work at most; a power cut costs what
/// was done since the disk was last made sure of.
struct RunJournal: ~Copyable {
    /// The state.
    let store: StateStore
    private let folder: OutputFolder
    private var pending: [StateStore.Change] = []
    private var seen = RowSet()
    private var written = ContinuousClock.now
    private var synced = ContinuousClock.now
    private var hasUnsynced = false

    private static let gathered = 256
    private static let interval = Duration.seconds(1)
    private static let syncInterval = Duration.seconds(30)

    init(_ store: StateStore, folder: OutputFolder) {
        self.store = store
        self.folder = folder
    }

    /// Notes what became of a document.
    mutating func add(_ change: StateStore.Change) throws(StateFailure) {
        pending.append(change)
        if pending.count >= Self.gathered || ContinuousClock.now - written >= Self.interval { try flush() }
    }

    /// Notes that a document is as the state has it.
    mutating func see(_ row: Int64) { seen.insert(row) }

    /// Writes what was gathered.
    mutating func flush() throws(StateFailure) {
        if !pending.isEmpty {
            for row in try store.write(pending, at: Self.now) { seen.insert(row) }
            pending.removeAll(keepingCapacity: true)
            hasUnsynced = true
        }
        written = ContinuousClock.now
        if hasUnsynced, written - synced >= Self.syncInterval { try sync() }
    }

    /// Makes sure that all files written so far are on the disk.
    private mutating func sync() throws(StateFailure) {
        // A disk that does not say so is asked again; until then the rows count as unsure.
        guard (try? folder.synchronise()) != nil else { return }
        try store.noteSynced()
        synced = ContinuousClock.now
        hasUnsynced = false
    }

    /// Documents of earlier runs that this one did not see.
    func gone() throws(StateFailure) -> [(id: Int64, key: [UInt8], output: [UInt8])] {
        if try store.documentCount() == seen.count { return [] }
        return try store.rows { seen.contains($0) }
    }

    /// Milliseconds since 1970.
    static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// A set of row numbers: a bit for each, since they count from 1 without large gaps.
struct RowSet {
    private var words: [UInt64] = []
    /// How many numbers there are.
    private(set) var count = 0

    /// Adds a number.
    mutating func insert(_ row: Int64) {
        guard row >= 0 else { return }
        let place = Int(row / 64)
        if place >= words.count {
            words += Array(repeating: 0, count: max(place + 1 - words.count, words.count))
        }
        let bit: UInt64 = 1 << UInt64(row % 64)
        if words[place] & bit == 0 { count += 1 }
        words[place] |= bit
    }

    /// Whether the number is in the set.
    func contains(_ row: Int64) -> Bool {
        guard row >= 0, Int(row / 64) < words.count else { return false }
        return words[Int(row / 64)] & 1 << UInt64(row % 64) != 0
    }
}
