import Glossaries

/// Makes ids of rows from the ids of entries: XML names without a colon, each once.
struct EntryIdentifiers {
    private var taken: Set<String> = []
    /// The number that the next entry of an id gets, so that a file of one id is read in linear time.
    private var next: [String: Int] = [:]

    /// The id for an entry's own, which may be a number or a GUID; nil for an empty one.
    mutating func identifier(for written: String) -> String? {
        var name = String.UnicodeScalarView()
        for scalar in MarkupElement.trimmed(written).unicodeScalars {
            name.append(NCName.isPart(scalar) ? scalar : "-")
        }
        guard let first = name.first else { return nil }
        // Names do not begin with a digit, which the ids of many tools do.
        let base = NCName.isStart(first) ? String(name) : "c" + String(name)
        if taken.insert(base).inserted { return base }
        var count = next[base] ?? 2
        while !taken.insert("\(base)-\(count)").inserted { count += 1 }
        next[base] = count + 1
        return "\(base)-\(count)"
    }
}
