/// Tells copies of an article from pages that only share their frame.
///
/// A line that stands in five copies of one article has been seen once. Two documents are copies when they share half of
/// the words of their paragraphs, those apart that very many documents of the outlet have.
enum ArticleCopies {
    // A paragraph that so many documents share, and so large a part of the outlet, is no mark of an article.
    private static let commonDocuments = 8
    private static let commonShare = 25
    // A document of whose words less than this part is its own is not counted by itself.
    private static let ownShare = 25
    // How many documents with a paragraph are compared.
    private static let compared = 16
    private static let longLine = 6

    /// The documents of an outlet that are no copies of one before, as places in `documents`.
    ///
    /// - Parameters:
    ///   - documents: the documents, in the order of the sample.
    ///   - counts: in how many of them each line stands that stands in more than one.
    /// - Returns: their places.
    static func originals(among documents: [DocumentSketch], counts: [UInt64: Int]) -> [Int] {
        let common = max(commonDocuments, (documents.count * commonShare + 99) / 100)
        var owners: [UInt64: [Int]] = [:]
        var wordsOf: [Int: Int] = [:]
        var frames: Set<UInt64> = []
        var originals: [Int] = []
        for (index, document) in documents.enumerated() {
            let paragraphs = paragraphs(of: document)
            let own = paragraphs.filter { counts[$0.hash, default: 0] < common }
            let words = own.reduce(0) { $0 + Int($1.wordCount) }
            guard words * 100 >= paragraphs.reduce(0, { $0 + Int($1.wordCount) }) * ownShare, words > 0 else {
                // Nearly all of it is common: one for each such combination.
                let key = paragraphs.filter { counts[$0.hash, default: 0] >= common }.map(\.hash).sorted()
                if frames.insert(key.reduce(0) { LineHash.mixed($0 ^ $1) }).inserted { originals.append(index) }
                continue
            }
            // What stands in this document alone tells of no other.
            let lines = own.filter { counts[$0.hash, default: 0] > 1 }
            var shared: [Int: Int] = [:]
            for line in lines {
                for owner in owners[line.hash] ?? [] { shared[owner, default: 0] += Int(line.wordCount) }
            }
            let isCopy = shared.contains { owner, count in count * 2 >= min(words, wordsOf[owner] ?? words) }
            if isCopy { continue }
            originals.append(index)
            wordsOf[index] = words
            for line in lines where (owners[line.hash]?.count ?? 0) < compared {
                owners[line.hash, default: []].append(index)
            }
        }
        return originals
    }

    /// The paragraphs of a document, each once; long lines if it has none.
    private static func paragraphs(of document: DocumentSketch) -> [SketchedLine] {
        var seen: Set<UInt64> = []
        let lines = document.lines.filter { !$0.traits.contains(.removed) && seen.insert($0.hash).inserted }
        let sentences = lines.filter(\.isSentence)
        return sentences.isEmpty ? lines.filter { $0.wordCount >= longLine } : sentences
    }
}
