import Reading

/// Counts the documents of an input before anything is done with them.
enum RecordCount {
    /// How many documents the files hold; nil when there are more than `limit`, or when a file cannot be opened.
    ///
    /// Files of many documents are read for it, but no further than the limit: what the count is for, whether all
    /// results are validated, is then known. The answer depends on the input alone.
    ///
    /// - Parameters:
    ///   - files: the input.
    ///   - settings: how files of many documents are read.
    ///   - limit: how far to count.
    ///   - control: ends the counting early; the answer is then without meaning.
    /// - Returns: the number, or nil.
    static func count(
        _ files: InputFiles, settings: RecordSettings, limit: Int = .max, control: RunControl = RunControl()
    ) -> Int? {
        var count = files.singleCount
        if count == files.count { return count > limit ? nil : count }
        for file in files {
            guard count <= limit else { return nil }
            guard let format = file.recordFormat else { continue }
            guard let source = try? ContainerSource.open(file.location, name: file.name) else {
                count += 1
                continue
            }
            var reader = format.reader(of: source, path: file.name, settings: settings)
            while count <= limit, !control.isStopped, reader.next() != nil { count += 1 }
        }
        return count > limit ? nil : count
    }
}
