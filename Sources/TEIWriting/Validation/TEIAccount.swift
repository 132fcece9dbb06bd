import ArabicText
import TextModel

/// The account of a file (ENCODING.md, section 14): kept text, removed `seg`, normalised `seg` and white space together
/// are the source, with nothing left over on either side.
public struct TEIAccount {
    private struct Passage {
        let range: (start: Int, end: Int)
        let kinds: [Substring]
        let content: [Unicode.Scalar]
    }

    private let source: [Unicode.Scalar]
    private let normalised: [Passage]
    private let removed: [Passage]
    private let kept: [[Unicode.Scalar]]
    private var block = 0
    private var offset = 0
    /// Whether the kept space last passed still stands for the white space that follows in the source.
    private var isInSpace = false
    private var removal = 0
    private var removedOffset = 0

    /// Why the account of the file `bytes` does not balance, in words; nil if it does.
    ///
    /// - Parameters:
    ///   - bytes: the TEI file.
    ///   - source: the decoded source, without a byte order mark.
    /// - Returns: the first place where the two part.
    public static func imbalance(of bytes: [UInt8], source: [UInt8]) -> String? {
        do throws(TEIInvalidity) {
            var account = TEIAccount(try XMLElement(parsing: bytes), source: source)
            return account.walk()
        } catch {
            return error.description
        }
    }

    private init(_ root: XMLElement, source: [UInt8]) {
        self.source = Array(String(decoding: source, as: UTF8.self).unicodeScalars)
        var blocks: [[Unicode.Scalar]] = []
        root.forEachBlock { blocks.append(Array($0.string.unicodeScalars)) }
        kept = blocks
        func passages(_ type: String) -> [Passage] {
            root.children("standOff").filter { $0["type"] == type }.flatMap { $0.children("seg") }.compactMap { seg in
                guard let range = sourceRange(seg["source"] ?? "") else { return nil }
                return Passage(
                    range: range, kinds: (seg["ana"] ?? "").split(separator: " "),
                    content: Array(seg.string.unicodeScalars))
            }
        }
        normalised = passages("normalised")
        removed = passages("removed")
    }

    private mutating func walk() -> String? {
        var index = 0
        var change = 0
        while index < source.count {
            if removal < removed.count, index >= removed[removal].range.end {
                guard removedOffset == removed[removal].content.count else {
                    return "removed text left over at \(index)"
                }
                removal += 1
                removedOffset = 0
            }
            let isRemoved = removal < removed.count && index >= removed[removal].range.start
            if change < normalised.count, normalised[change].range.start == index {
                let passage = normalised[change]
                guard applies(passage, isRemoved: isRemoved) else {
                    return "the change at \(index) does not give the text"
                }
                index = passage.range.end
                change += 1
                continue
            }
            if isRemoved {
                guard takeRemoved(source[index]) else { return "removed text differs from the source at \(index)" }
            } else if !takeKept(source[index]), !isWhiteSpace(source[index].value) {
                return
                    "the source has U+\(String(source[index].value, radix: 16, uppercase: true)) at \(index), unaccounted"
            }
            index += 1
        }
        if removal < removed.count, removedOffset < removed[removal].content.count { return "removed text left over" }
        if change < normalised.count { return "a change is left over" }
        if block < kept.count, offset < kept[block].count || block + 1 < kept.count { return "kept text is left over" }
        return nil
    }

    private mutating func takeRemoved(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value == 0x0B || scalar.value == 0x0C { return true }
        let content = removed[removal].content
        guard removedOffset < content.count, content[removedOffset] == scalar else { return false }
        removedOffset += 1
        return true
    }

    private mutating func takeKept(_ scalar: Unicode.Scalar) -> Bool {
        let isSpace = isWhiteSpace(scalar.value)
        if isSpace {
            if block < kept.count, offset > 0, offset < kept[block].count, kept[block][offset] == " " {
                offset += 1
                isInSpace = true
            }
            return true
        }
        if block < kept.count, offset == kept[block].count {
            block += 1
            offset = 0
        }
        guard block < kept.count, kept[block][offset] == scalar else { return false }
        offset += 1
        isInSpace = false
        return true
    }

    /// Whether the text goes on with what the rules of a change make of its content, and passes that.
    private mutating func applies(_ passage: Passage, isRemoved: Bool) -> Bool {
        let slice = source[passage.range.start..<min(passage.range.end, source.count)]
        switch passage.kinds.first {
        case "nm:invalid":
            guard slice.elementsEqual(["\u{FFFD}"]) else { return false }
            return isRemoved ? takeRemoved("\u{FFFD}") : takeKept("\u{FFFD}")
        case "nm:forbidden":
            let codes = slice.map { scalar in
                let hex = String(scalar.value, radix: 16, uppercase: true)
                return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
            }
            return Array(codes.joined(separator: " ").unicodeScalars) == passage.content
        case "nm:control", "nm:tatweel": return slice.elementsEqual(passage.content)
        default:
            guard slice.elementsEqual(passage.content) else { return false }
            return takeForm(of: passage)
        }
    }

    /// Passes the kept text that stands for presentation forms or uncomposed letters: the shortest that is canonically
    /// equal to them with base letters put in.
    private mutating func takeForm(of passage: Passage) -> Bool {
        if block < kept.count, offset == kept[block].count {
            block += 1
            offset = 0
        }
        var expected = String.UnicodeScalarView()
        for scalar in passage.content {
            let letters = passage.kinds.contains("nm:presentation") ? PresentationForms.letters(of: scalar.value) : 0
            if letters == 0 { expected.append(scalar) }
            for shift in [UInt64(32), 16, 0] where letters >> shift & 0xFFFF != 0 {
                if let letter = Unicode.Scalar(UInt32(letters >> shift & 0xFFFF)) { expected.append(letter) }
            }
        }
        guard block < kept.count else { return false }
        for length in 1...(expected.count + 1) where offset + length <= kept[block].count {
            var found = String.UnicodeScalarView()
            found.append(contentsOf: kept[block][offset..<(offset + length)])
            if String(found) == String(expected) {
                offset += length
                isInSpace = false
                return true
            }
        }
        return false
    }
}
