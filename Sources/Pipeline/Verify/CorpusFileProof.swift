import TEIWriting

/// Holds the corpus file against the documents: it includes each once, sorted, and its sums are theirs.
struct CorpusFileProof {
    let file: TEIFile

    /// The first thing that is wrong.
    ///
    /// - Parameters:
    ///   - files: the files of the documents.
    ///   - tagCounts: how often each element occurs in all of them; nil when not all were gone through.
    /// - Returns: the finding; nil if all agrees.
    func fault(files: Set<[UInt8]>, tagCounts: [String: Int]?) -> TEIInvalidity? {
        var previous: [UInt8] = []
        for inclusion in file.inclusions {
            let path = Self.decoded(inclusion.href)
            if !files.contains(path) {
                return TEIInvalidity(
                    message: "xi:include of \(inclusion.href), which no document of documents.csv is",
                    line: inclusion.line)
            }
            if !previous.lexicographicallyPrecedes(path) {
                return TEIInvalidity(
                    message: "xi:include of \(inclusion.href) is out of order or twice there", line: inclusion.line)
            }
            previous = path
        }
        let count = files.count { $0.starts(with: "tei/".utf8) }
        guard file.inclusions.count == count else {
            return TEIInvalidity(
                message: "\(file.inclusions.count) files are included, there are \(count) documents",
                line: file.inclusions.last?.line)
        }
        return tagCounts.flatMap(sums)
    }

    private func sums(_ counts: [String: Int]) -> TEIInvalidity? {
        let stated = file.tagUsage
        for name in Set(counts.keys).union(stated.keys).sorted() where counts[name] ?? 0 != stated[name] ?? 0 {
            return TEIInvalidity(
                message: "tagUsage says \(stated[name] ?? 0) \(name), the documents have \(counts[name] ?? 0)")
        }
        for (unit, sum) in [("texts", file.inclusions.count), ("words", counts["w"] ?? 0)] {
            guard let stated = file.measure(unit), stated != sum, unit == "texts" || counts["w"] != nil else {
                continue
            }
            return TEIInvalidity(message: "extent says \(stated) \(unit), the documents have \(sum)")
        }
        return nil
    }

    /// The path that a percent-encoded address means.
    private static func decoded(_ address: String) -> [UInt8] {
        let bytes = Array(address.utf8)
        var path: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                path.append(value)
                index += 3
            } else {
                path.append(bytes[index])
                index += 1
            }
        }
        return path
    }
}
