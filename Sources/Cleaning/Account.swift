public import TextModel

/// Goes through the source and the kept text together and says where the account does not balance.
///
/// Kept text, removed passages, recorded changes and white space make up the source, with nothing left over on either
/// side. Linear in the length of the document; stops after a few findings, since one fault brings others with it.
///
/// - Parameter document: the document as cleaning left it, or as it was read back.
/// - Returns: one error for each fault found; none if the account balances.
public func verifyAccount(of document: CleanDocument) -> [Diagnostic] {
    var account = Account(document)
    return account.verify()
}

/// The walk through source and kept text.
private struct Account {
    private let document: CleanDocument
    private var findings: [Diagnostic] = []

    // Where the walk is: byte and code point of the source, byte of the kept text.
    private var byte = 0
    private var codePoint = 0
    private var kept = 0
    // The next block, removal and change.
    private var block = 0
    private var removal = 0
    private var change = 0
    private var invalid = 0
    // Bytes gone through of the open removal.
    private var removedBytes = 0
    private var isAfterSpace = false

    private static let mostFindings = 10

    init(_ document: CleanDocument) { self.document = document }

    mutating func verify() -> [Diagnostic] {
        checkOrder()
        let source = document.source.text
        source.withUnsafeBufferPointer { source in
            while byte < source.count, findings.count < Self.mostFindings { step(source) }
        }
        guard findings.isEmpty else { return findings }
        closeBlock()
        closeRemoval()
        if block < document.blocks.count { report("block \(block) lies behind the end of the source") }
        if removal < document.removals.count { report("removal \(removal) lies behind the end of the source") }
        if change < document.changes.count { report("change \(change) lies behind the end of the source") }
        if invalid < document.source.invalidSequences.count { report("an ill-formed sequence is not recorded") }
        if codePoint != document.source.codePointCount {
            report("the source has \(codePoint) code points, not \(document.source.codePointCount)")
        }
        return findings
    }

    /// Accounts for the next code point of the source, or for the next change.
    private mutating func step(_ source: UnsafeBufferPointer<UInt8>) {
        closeBlock()
        closeRemoval()
        if block < document.blocks.count, document.blocks[block].source.start == codePoint {
            let start = document.blocks[block].span.start
            if kept != start && !(kept + 1 == start && document.text[kept] == 0x0A) {
                report("kept text between bytes \(kept) and \(start) has no place in the source")
            }
            kept = start
            isAfterSpace = false
        }
        if change < document.changes.count, document.changes[change].source.start == codePoint {
            return applyChange(source)
        }
        let (scalar, length) = decodeScalar(source, at: byte)
        if isInRemoval {
            goOnInRemoval(with: source[byte..<byte + length])
        } else if isWhiteSpace(scalar) {
            if isInBlock, !isAfterSpace {
                goOn(with: [0x20])
                isAfterSpace = true
            }
        } else if isInBlock {
            goOn(with: source[byte..<byte + length])
            isAfterSpace = false
        } else {
            report("U+\(hexadecimal(scalar, width: 4)) is neither kept nor removed nor recorded as changed")
        }
        byte += length
        codePoint += 1
    }

    private var isInBlock: Bool {
        block < document.blocks.count && document.blocks[block].source.start <= codePoint
    }

    private var isInRemoval: Bool {
        removal < document.removals.count && document.removals[removal].source.start <= codePoint
    }

    private mutating func closeBlock() {
        guard block < document.blocks.count, document.blocks[block].source.end <= codePoint else { return }
        if kept != document.blocks[block].span.end { report("block \(block) does not end with its source") }
        kept = document.blocks[block].span.end
        block += 1
        isAfterSpace = false
    }

    private mutating func closeRemoval() {
        guard removal < document.removals.count, document.removals[removal].source.end <= codePoint else { return }
        if removedBytes != document.removals[removal].text.count {
            report("removal \(removal) does not end with its source")
        }
        removal += 1
        removedBytes = 0
    }

    private mutating func goOn(with bytes: some Collection<UInt8>) {
        guard kept + bytes.count <= document.text.count,
            document.text[kept..<kept + bytes.count].elementsEqual(bytes)
        else { return report("the kept text does not go on with «\(String(decoding: bytes, as: UTF8.self))»") }
        kept += bytes.count
    }

    private mutating func goOnInRemoval(with bytes: some Collection<UInt8>) {
        let text = document.removals[removal].text
        guard removedBytes + bytes.count <= text.count,
            text[removedBytes..<removedBytes + bytes.count].elementsEqual(bytes)
        else { return report("the removed text does not go on with «\(String(decoding: bytes, as: UTF8.self))»") }
        removedBytes += bytes.count
    }

    private mutating func applyChange(_ source: UnsafeBufferPointer<UInt8>) {
        let entry = document.changes[change]
        change += 1
        let end = endOfScalars(entry.source.count, from: byte, in: source)
        let content = source[byte..<end]
        if entry.source.count == 0 || !ChangeContent.agrees(entry, with: content)
            || entry.kinds == [.invalid] && !takeInvalid(entry)
        {
            report("the change does not hold the characters that stand in the source")
        }
        var result: [UInt8] = []
        if entry.kinds == [.invalid] {
            result = Array(content)
        } else {
            let isInText = isInRemoval
            if isInText, entry.kinds != [.forbidden] { report("only forbidden characters change in removed text") }
            for scalar in ChangeContent.result(of: entry) { appendUTF8(scalar, to: &result) }
        }
        if isInRemoval {
            goOnInRemoval(with: result)
        } else if !result.isEmpty {
            if isInBlock {
                goOn(with: result)
                isAfterSpace = false
            } else {
                report("the change leaves characters outside of the kept text")
            }
        }
        byte = max(end, byte + 1)
        codePoint += max(entry.source.count, 1)
    }

    /// Whether the change is the next ill-formed sequence of the source, with its bytes.
    private mutating func takeInvalid(_ change: CharacterChange) -> Bool {
        guard invalid < document.source.invalidSequences.count else { return false }
        let sequence = document.source.invalidSequences[invalid]
        invalid += 1
        return sequence.position == change.source.start
            && change.original == sequence.bytes.map { hexadecimal(UInt32($0), width: 2) }.joined(separator: " ")
    }

    private func endOfScalars(_ count: Int, from start: Int, in source: UnsafeBufferPointer<UInt8>) -> Int {
        var index = start
        var left = count
        while left > 0, index < source.count {
            index += utf8Length(lead: source[index])
            left -= 1
        }
        return min(index, source.count)
    }

    /// Blocks, removals and changes stand in order and apart; blocks fill the text; the map agrees with them.
    private mutating func checkOrder() {
        var textEnd = 0
        for (index, block) in document.blocks.enumerated() {
            let expected = index == 0 ? 0 : textEnd + 1
            if block.span.start != expected || block.span.isEmpty { report("block \(index) leaves a gap in the text") }
            textEnd = block.span.end
            if document.sourceRange(of: block.span) != block.source { report("the map is wrong about block \(index)") }
        }
        if textEnd != document.text.count { report("text is left over behind the last block") }
        checkApart(document.blocks.map(\.source), document.removals.map(\.source))
        var end = 0
        for change in document.changes {
            if change.source.start < end { report("changes overlap at \(change.source.start)") }
            end = change.source.end
        }
    }

    private mutating func checkApart(_ blocks: [SourceRange], _ removals: [SourceRange]) {
        var end = 0
        var (block, removal) = (0, 0)
        while block < blocks.count || removal < removals.count {
            let takesBlock =
                removal == removals.count || block < blocks.count && blocks[block].start < removals[removal].start
            let next = takesBlock ? blocks[block] : removals[removal]
            if next.start < end { report("ranges overlap at \(next.start)") }
            end = next.end
            if takesBlock { block += 1 } else { removal += 1 }
        }
    }

    private mutating func report(_ message: String) {
        guard findings.count < Self.mostFindings else { return }
        findings.append(
            Diagnostic(
                .error, "account", at: SourceLocation(file: document.source.identity.path),
                "\(message) (code point \(codePoint))",
                help: "this is a fault of the program: report it with the document"))
    }
}

/// What a record of a change says.
private enum ChangeContent {
    /// Whether the record holds what stands in the source.
    static func agrees(_ change: CharacterChange, with content: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let text = String(decoding: content, as: UTF8.self)
        switch change.kinds.first {
        case .invalid:
            return text == "\u{FFFD}" && change.source.count == 1
        case .forbidden:
            let codes = text.unicodeScalars.map { "U+" + hexadecimal($0.value, width: 4) }.joined(separator: " ")
            return codes == change.original && text.unicodeScalars.allSatisfy { isDroppedInRemovals($0.value) }
        case .control:
            return sameScalars(text, change.original) && text.unicodeScalars.allSatisfy { isFormatControl($0.value) }
        case .tatweel:
            return sameScalars(text, change.original) && text.unicodeScalars.allSatisfy { isTatweel($0.value) }
        case .presentation, .nfc: return sameScalars(text, change.original)
        case nil: return false
        }
    }

    /// What the rules make of the content.
    static func result(of change: CharacterChange) -> [UInt32] {
        switch change.kinds.first {
        case .presentation, .nfc: RequestedRules.result(of: change.kinds, on: change.original) ?? []
        default: []
        }
    }

    // Strings compare by canonical equivalence, which is too lenient here.
    private static func sameScalars(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }

    private static func isDroppedInRemovals(_ scalar: UInt32) -> Bool {
        isXMLForbidden(scalar) || scalar == 0x0B || scalar == 0x0C
    }
}
