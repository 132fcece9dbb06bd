import TextModel

/// The account of a file (ENCODING.md, section 14): kept text, removed `seg`, normalised `seg` and white space together
/// are the source, with nothing left over on either side.
public struct TEIAccount {
    struct Passage {
        let range: (start: Int, end: Int)
        let kinds: [Substring]
        let content: [Unicode.Scalar]
        let line: Int
    }

    struct Block {
        let text: [Unicode.Scalar]
        let line: Int
    }

    let source: [Unicode.Scalar]
    /// The bytes of ill-formed sequences in hexadecimal, by the place of their U+FFFD; nil when they are not known.
    let invalid: [Int: String]?
    private let normalised: [Passage]
    private let removed: [Passage]
    let kept: [Block]
    var block = 0
    var offset = 0
    /// Whether the kept space last passed still stands for the white space that follows in the source.
    var isInSpace = false
    private var removal = 0
    private var removedOffset = 0
    private var alignment = TEIAlignment()

    /// Why the account of the file `bytes` does not balance, in words; nil if it does.
    ///
    /// - Parameters:
    ///   - bytes: the TEI file.
    ///   - source: the decoded source, without a byte order mark.
    /// - Returns: the first place where the two part.
    public static func imbalance(of bytes: [UInt8], source: [UInt8]) -> String? {
        do {
            _ = try balance(try XMLElement(parsing: bytes), source: source, invalid: nil)
            return nil
        } catch let difference as TEIDifference {
            return difference.description
        } catch {
            return "\(error)"
        }
    }

    /// Goes through file and source together.
    ///
    /// - Throws: `TEIDifference`, the first place where the two part.
    static func balance(
        _ root: XMLElement, source: [UInt8], invalid: [SourceDocument.InvalidSequence]?
    ) throws(TEIDifference) -> TEIAlignment {
        var account = TEIAccount(root, source: source, invalid: invalid)
        try account.walk()
        return account.alignment
    }

    private init(_ root: XMLElement, source: [UInt8], invalid: [SourceDocument.InvalidSequence]?) {
        self.source = Array(String(decoding: source, as: UTF8.self).unicodeScalars)
        self.invalid = invalid.map { sequences in
            Dictionary(
                sequences.map { ($0.position, hexadecimal($0.bytes)) }, uniquingKeysWith: { first, _ in first })
        }
        var blocks: [Block] = []
        root.forEachBlock { blocks.append(Block(text: Array($0.string.unicodeScalars), line: $0.line)) }
        kept = blocks
        func passages(_ type: String) -> [Passage] {
            root.children("standOff").filter { $0["type"] == type }.flatMap { $0.children("seg") }.compactMap { seg in
                guard let range = sourceRange(seg["source"] ?? "") else { return nil }
                return Passage(
                    range: range, kinds: (seg["ana"] ?? "").split(separator: " "),
                    content: Array(seg.string.unicodeScalars), line: seg.line)
            }
        }
        normalised = passages("normalised")
        removed = passages("removed")
    }

    private mutating func walk() throws(TEIDifference) {
        var index = 0
        var change = 0
        while index < source.count {
            while removal < removed.count, index >= removed[removal].range.end {
                try closeRemoval(at: index)
            }
            let isRemoved = removal < removed.count && index >= removed[removal].range.start
            if change < normalised.count, normalised[change].range.start == index {
                let passage = normalised[change]
                guard passage.range.end > index, passage.range.end <= source.count,
                    applies(passage, isRemoved: isRemoved)
                else {
                    throw difference(
                        at: index, "the change recorded there does not give the text", passage.content, passage.line)
                }
                alignment.figures.changed += passage.range.end - index
                index = passage.range.end
                change += 1
                continue
            }
            if isRemoved {
                guard takeRemoved(source[index]) else {
                    throw difference(
                        at: index, "removed text differs", removed[removal].content[removedOffset...],
                        removed[removal].line)
                }
                alignment.figures.removed += 1
            } else if isWhiteSpace(source[index].value) {
                try takeWhiteSpace(at: index)
            } else if !takeKept(source[index], from: index, to: index + 1) {
                throw difference(at: index, "kept text differs")
            }
            index += 1
        }
        try finish(change: change)
    }

    /// Nothing may be left over at the end of the source.
    private mutating func finish(change: Int) throws(TEIDifference) {
        if removal < removed.count { try closeRemoval(at: source.count) }
        if removal < removed.count {
            let passage = removed[removal]
            throw difference(at: source.count, "removed text is left over", passage.content, passage.line)
        }
        if change < normalised.count {
            let passage = normalised[change]
            throw difference(
                at: passage.range.start, "a recorded change has no place in the source", passage.content, passage.line)
        }
        if block < kept.count, offset == kept[block].text.count {
            block += 1
            offset = 0
        }
        if block < kept.count { throw difference(at: source.count, "kept text is left over") }
    }

    private mutating func closeRemoval(at index: Int) throws(TEIDifference) {
        guard removedOffset == removed[removal].content.count, removed[removal].range.end <= index else {
            throw difference(
                at: index, "removed text is left over", removed[removal].content[removedOffset...],
                removed[removal].line)
        }
        removal += 1
        removedOffset = 0
    }

    /// A difference from the kept text.
    private func difference(at index: Int, _ message: String) -> TEIDifference {
        guard block < kept.count else { return difference(at: index, message, [], kept.last?.line) }
        return difference(at: index, message, kept[block].text[offset...], kept[block].line)
    }

    private func difference(
        at index: Int, _ message: String, _ file: some Sequence<Unicode.Scalar>, _ line: Int?
    ) -> TEIDifference {
        func excerpt(_ scalars: some Sequence<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars.prefix(12))
            return String(view)
        }
        return TEIDifference(
            offset: index, message: message, source: excerpt(source[min(index, source.count)...]), file: excerpt(file),
            line: line)
    }

    mutating func takeRemoved(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value == 0x0B || scalar.value == 0x0C { return true }
        let content = removed[removal].content
        guard removedOffset < content.count, content[removedOffset] == scalar else { return false }
        removedOffset += 1
        return true
    }

    private mutating func takeWhiteSpace(at index: Int) throws(TEIDifference) {
        if isInSpace, let last = alignment.ends.indices.last { alignment.ends[last] = index + 1 }
        guard !isInSpace, block < kept.count, offset > 0, offset < kept[block].text.count else {
            alignment.figures.whiteSpace += 1
            return
        }
        guard kept[block].text[offset] == " " else {
            throw difference(at: index, "the kept text has no space for this white space")
        }
        keep(1, from: index, to: index + 1)
        alignment.figures.kept += 1
        isInSpace = true
    }

    mutating func takeKept(_ scalar: Unicode.Scalar, from start: Int, to end: Int, isChange: Bool = false)
        -> Bool
    {
        openBlock()
        guard block < kept.count, kept[block].text[offset] == scalar else { return false }
        keep(1, from: start, to: end)
        if !isChange { alignment.figures.kept += 1 }
        isInSpace = false
        return true
    }

    mutating func openBlock() {
        while block < kept.count, offset == kept[block].text.count {
            block += 1
            offset = 0
            isInSpace = false
        }
    }

    mutating func keep(_ count: Int, from start: Int, to end: Int) {
        for position in offset..<(offset + count) {
            alignment.text.append(kept[block].text[position])
            alignment.starts.append(start)
            alignment.ends.append(end)
        }
        offset += count
    }
}

/// Bytes as ENCODING.md writes them: `E2 82`.
private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(separator: " ")
}
