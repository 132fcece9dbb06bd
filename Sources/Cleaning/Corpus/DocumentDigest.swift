public import TextModel

/// What a run over a corpus keeps of each clean document: its signature, and those of its blocks that recur.
public struct DocumentDigest: Sendable, Equatable {
    /// A block that several documents of the outlet have.
    public struct RepeatedBlock: Sendable, Equatable {
        /// What it is known by.
        public let line: CorpusSurvey.RepeatedLine
        /// Its text here.
        public let text: String
        /// Why it was removed here, and by which rule; nil if it was kept.
        public let verdict: FrameVerdict?

        /// Makes a block from what was kept of it.
        public init(line: CorpusSurvey.RepeatedLine, text: String, verdict: FrameVerdict?) {
            self.line = line
            self.text = text
            self.verdict = verdict
        }
    }

    /// What copies of the document are known by.
    public let signature: DocumentSignature
    /// Its blocks that recur, kept and removed, in the order of the source; each line once.
    public let repeated: [RepeatedBlock]

    /// Makes a digest from what was kept of it.
    public init(signature: DocumentSignature, repeated: [RepeatedBlock]) {
        self.signature = signature
        self.repeated = repeated
    }

    /// Works out the digest of `document`.
    ///
    /// - Parameters:
    ///   - document: the document.
    ///   - survey: what recurs in the corpus.
    public init(_ document: CleanDocument, survey: CorpusSurvey) {
        var words: [UInt64] = []
        var found: [(place: Int, block: RepeatedBlock)] = []
        let outlet = survey.isEmpty ? "" : Outlet.name(of: document.source)
        document.text.withUnsafeBufferPointer { bytes in
            for block in document.blocks {
                let folded = Self.fold(bytes, block.span.start, block.span.end)
                words += folded.hashes
                if survey.isEmpty { continue }
                let line = CorpusSurvey.RepeatedLine(
                    outlet: outlet, hash: LineHash.hash(of: folded.hashes, folded.traits))
                guard survey.isRepeated(line) else { continue }
                let text = document.string(block.span)
                found.append((block.source.start, RepeatedBlock(line: line, text: text, verdict: nil)))
            }
        }
        for removal in document.removals where !survey.isEmpty {
            let folded = removal.text.withUnsafeBufferPointer { Self.fold($0, 0, $0.count) }
            let line = CorpusSurvey.RepeatedLine(outlet: outlet, hash: LineHash.hash(of: folded.hashes, folded.traits))
            guard survey.isRepeated(line) else { continue }
            let verdict = FrameVerdict(reason: removal.reason, rule: removal.rule)
            let text = String(decoding: removal.text, as: UTF8.self)
            found.append((removal.source.start, RepeatedBlock(line: line, text: text, verdict: verdict)))
        }
        signature = DocumentSignature(words: words)
        found.sort { $0.place < $1.place }
        // A line counts once a document; where it was kept once and removed once, it was kept.
        var places: [CorpusSurvey.RepeatedLine: Int] = [:]
        var blocks: [RepeatedBlock] = []
        for (_, block) in found {
            if let place = places[block.line] {
                if block.verdict == nil { blocks[place] = block }
            } else {
                places[block.line] = blocks.count
                blocks.append(block)
            }
        }
        repeated = blocks
    }

    private static func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordTable {
        var table = WordTable()
        var folder = WordFolder(bytes)
        _ = folder.fold(start + ListMarker.length(in: bytes, start, end), end, into: &table)
        return table
    }
}
