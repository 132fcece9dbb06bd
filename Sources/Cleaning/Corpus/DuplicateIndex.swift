/// Finds documents that repeat an earlier one, word for word or nearly.
///
/// Locality-sensitive hashing: signatures that agree in one of 42 bands of three bytes are compared. Beside the
/// signatures it takes some 24 bytes a document, as the bands are sorted one after the other. What is found depends on
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

    private var records: [UInt8] = []

    /// Makes an index of no document.
    public init() {}

    /// How many documents were added.
    public var count: Int { records.count / DocumentSignature.recordSize }

    /// Adds the next document.
    public mutating func add(_ signature: DocumentSignature) { records += signature.record }

    /// The documents that repeat an earlier one, in order.
    public func duplicates() -> [Duplicate] {
        records.withUnsafeBytes { Self.duplicates(among: SignatureList($0)) }
    }

    /// The documents of a list that repeat an earlier one.
    ///
    /// - Parameter signatures: the documents.
    /// - Returns: those that do, in order.
    public static func duplicates(among signatures: SignatureList) -> [Duplicate] {
        var found = exactOriginals(among: signatures)
        var members: [UInt64] = []
        for band in 0..<(DocumentSignature.size / bandSize) {
            members.removeAll(keepingCapacity: true)
            for document in 0..<signatures.count
            where signatures.wordCount(of: document) >= DocumentSignature.leastWords {
                let key = signatures.key(of: document, band * bandSize..<(band + 1) * bandSize)
                members.append(key << 32 | UInt64(document))
            }
            members.sort()
            var start = 0
            while start < members.count {
                var end = start + 1
                while end < members.count, members[end] >> 32 == members[start] >> 32 { end += 1 }
                if end - start > 1 { compare(members[start..<end], of: signatures, &found) }
                start = end
            }
        }
        return found.enumerated().compactMap { document, finding in
            guard let original = finding.original else { return nil }
            return Duplicate(
                document: document, original: original, similarity: finding.isExact ? 100 : min(99, finding.percent),
                kind: finding.isExact ? .exact : .near)
        }
    }

    /// What was found of a document so far: eight bytes.
    private struct Finding {
        private var place = UInt32.max
        private var similarity: UInt8 = 0
        private(set) var isExact = false

        init() {}

        init(original: Int, percent: Int, isExact: Bool) {
            place = UInt32(clamping: original)
            similarity = UInt8(clamping: percent)
            self.isExact = isExact
        }

        var original: Int? { place == .max ? nil : Int(place) }
        var percent: Int { Int(similarity) }
    }

    /// Of each document the first of the same words.
    private static func exactOriginals(among signatures: SignatureList) -> [Finding] {
        var found = Array(repeating: Finding(), count: signatures.count)
        var order = (0..<UInt32(clamping: signatures.count)).filter { signatures.wordCount(of: Int($0)) > 0 }
        order.sort { (signatures.exact(of: Int($0)), $0) < (signatures.exact(of: Int($1)), $1) }
        var first: Int?
        for document in order.lazy.map({ Int($0) }) {
            if let first, signatures.exact(of: first) == signatures.exact(of: document),
                signatures.wordCount(of: first) == signatures.wordCount(of: document)
            {
                found[document] = Finding(original: first, percent: 100, isExact: true)
            } else {
                first = document
            }
        }
        return found
    }

    /// Compares documents that share a band.
    private static func compare(
        _ members: ArraySlice<UInt64>, of signatures: SignatureList, _ found: inout [Finding]
    ) {
        for (place, member) in members.enumerated().dropFirst() {
            let document = Int(member & 0xFFFF_FFFF)
            if found[document].isExact { continue }
            for candidate in 0..<place where candidate < compared || candidate >= place - compared {
                let original = Int(members[members.startIndex + candidate] & 0xFFFF_FFFF)
                if found[original].isExact { continue }
                if let known = found[document].original, known <= original { continue }
                let similarity = signatures.similarity(document, original)
                if similarity >= leastSimilarity {
                    found[document] = Finding(original: original, percent: similarity, isExact: false)
                }
            }
        }
    }
}
