import Glossaries

/// Makes ids of rows from the ids of entries: XML names without a colon, each once.
struct EntryIdentifiers {
    private var taken: Set<String> = []

    /// The id for an entry's own, which may be a number or a GUID; nil for an empty one.
    mutating func identifier(for written: String) -> String? {
        var name = String.UnicodeScalarView()
        for scalar in MarkupElement.trimmed(written).unicodeScalars {
            name.append(NCName.isPart(scalar) ? scalar : "-")
        }
        guard let first = name.first else { return nil }
        // Names do not begin with a digit, which the ids of many tools do.
        let base = NCName.isStart(first) ? String(name) : "c" + String(name)
        var result = base
        var count = 2
        while !taken.insert(result).inserted {
            result = "\(base)-\(count)"
            count += 1
        }
        return result
    }
}
