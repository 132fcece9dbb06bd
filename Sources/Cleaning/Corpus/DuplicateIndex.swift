/// Finds documents that repeat an earlier one, word for word or nearly.
///
/// Locality-sensitive hashing: signatures that agree in one of 42 bands of three bytes are compared. Beside the
/// signatures it takes eight bytes a document, as the bands are sorted one after the other. What is found depends on
/// the documents and their order alone.
public struct DuplicateIndex: Sendable {
    /// A document that repeats an earlier one.
    public struct Duplicate: Sendable, Equatable {
        /// How alike two documents are.
        public enum Kind: String, Sendable {
            /// The same words in the same order.
            case exact
            /// Many of the same words in the same order.
            case near
        }

        /// The document, by its place in the order of adding.
        public let document: Int
        /// The first document that it is like.
        public let original: Int
        /// The share of word pairs they have in common, in percent; estimated for near copies, so never 100.
        public let similarity: Int
        /// How alike they are.
        public let kind: Kind
    }

    // Two reports of one event by two writers share a tenth of their word pairs; a copy with every tenth word changed
    // two thirds, with every fifth word changed nearly half.
    private static let leastSimilarity = 40
    private static let bandSize = 3
    // How many of the documents that share a band each is compared with: the first and the last before it.
    private static let compared = 12

    private var signatures: [DocumentSignature] = []

    /// Makes an index of no document.
    public init() {}

    /// How many documents were added.
    public var count: Int { signatures.count }

    /// Adds the next document.
    public mutating func add(_ signature: DocumentSignature) { signatures.append(signature) }

    /// The documents that repeat an earlier one, in order.
    public func duplicates() -> [Duplicate] {
        var best = exactOriginals().map { original in original.map { (original: $0, similarity: 100) } }
        let exact = best.map { $0 != nil }
        var members: [UInt64] = []
        for band in 0..<(DocumentSignature.size / Self.bandSize) {
            members.removeAll(keepingCapacity: true)
            for (index, signature) in signatures.enumerated() where signature.wordCount >= DocumentSignature.leastWords
            {
                members.append(key(of: signature, band) << 32 | UInt64(index))
            }
            members.sort()
            var start = 0
            while start < members.count {
                var end = start + 1
                while end < members.count, members[end] >> 32 == members[start] >> 32 { end += 1 }
                if end - start > 1 { compare(members[start..<end], exact, &best) }
                start = end
            }
        }
        return best.enumerated().compactMap { index, found in
            guard let found else { return nil }
            return Duplicate(
                document: index, original: found.original,
                similarity: exact[index] ? 100 : min(99, found.similarity), kind: exact[index] ? .exact : .near)
        }
    }

    /// Of each document the first of the same words.
    private func exactOriginals() -> [Int?] {
        var first: [UInt64: Int] = [:]
        return signatures.enumerated().map { index, signature in
            guard signature.wordCount > 0 else { return nil }
            if let earlier = first[signature.exact], signatures[earlier].wordCount == signature.wordCount {
                return earlier
            }
            first[signature.exact] = index
            return nil
        }
    }

    /// Compares documents that share a band.
    private func compare(
        _ members: ArraySlice<UInt64>, _ exact: [Bool], _ best: inout [(original: Int, similarity: Int)?]
    ) {
        for (place, member) in members.enumerated().dropFirst() {
            let document = Int(member & 0xFFFF_FFFF)
            if exact[document] { continue }
            for candidate in 0..<place where candidate < Self.compared || candidate >= place - Self.compared {
                let original = Int(members[members.startIndex + candidate] & 0xFFFF_FFFF)
                if exact[original] { continue }
                if let found = best[document], found.original <= original { continue }
                let similarity = signatures[document].similarity(to: signatures[original])
                if similarity >= Self.leastSimilarity { best[document] = (original, similarity) }
            }
        }
    }

    private func key(of signature: DocumentSignature, _ band: Int) -> UInt64 {
        let start = band * Self.bandSize
        return signature.bytes[start..<(start + Self.bandSize)].reduce(0) { $0 << 8 | UInt64($1) }
    }
}
