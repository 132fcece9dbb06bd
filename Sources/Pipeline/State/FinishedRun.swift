import SystemPackage

/// What the state knows of a run that came to its end: with it the next run finds out whether anything is to be done.
struct FinishedRun: Equatable {
    /// What the run depended on beside the documents, as a hash.
    var settings: String
    /// The files of the whole corpus, by their names, with their stamps.
    var files: [String: FileStamp]
    /// What the run amounted to; without what became of annotations made elsewhere.
    var counts: RunCounts

    init(settings: String, files: [String: FileStamp], counts: RunCounts) {
        self.settings = settings
        self.files = files
        self.counts = counts
    }

    /// Takes a run up again; nil if the text is none.
    init?(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard let settings = lines.popFirst(), let figures = lines.popFirst() else { return nil }
        self.settings = String(settings)
        let numbers = figures.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == Self.figures.count else { return nil }
        counts = RunCounts()
        for (figure, number) in zip(Self.figures, numbers) { counts[keyPath: figure] = number }
        files = [:]
        for line in lines {
            let parts = line.split(separator: " ")
            let numbers = parts.dropFirst().compactMap { Int64($0) }
            guard let name = parts.first, numbers.count == 4 else { return nil }
            files[String(name)] = FileStamp(
                size: numbers[0], modified: numbers[1], changed: numbers[2], node: numbers[3])
        }
    }

    /// The run as text.
    var text: String {
        let figures = Self.figures.map { String(counts[keyPath: $0]) }.joined(separator: " ")
        let lines = files.sorted { $0.key < $1.key }.map { name, stamp in
            "\(name) \(stamp.size) \(stamp.modified) \(stamp.changed) \(stamp.node)"
        }
        return ([settings, figures] + lines).joined(separator: "\n")
    }

    private static let figures: [any WritableKeyPath<RunCounts, Int> & Sendable] = [
        \.ok, \.warning, \.rejected, \.characters, \.sentences, \.longSentences, \.words, \.mentions, \.notEncoded,
        \.validated, \.exactDuplicates, \.nearDuplicates, \.terms, \.unknown, \.passedOver,
    ]

    /// The stamps of files in a folder; nil if one is missing.
    static func stamps(of names: some Sequence<String>, in folder: FilePath) -> [String: FileStamp]? {
        var stamps: [String: FileStamp] = [:]
        for name in names {
            guard let stamp = FileStamp(of: folder.appending(name), isOwn: true) else { return nil }
            stamps[name] = stamp
        }
        return stamps
    }
}
