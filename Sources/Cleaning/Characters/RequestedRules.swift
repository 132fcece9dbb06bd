import ArabicText
internal import TextModel

/// The character rules that apply only if asked for: presentation forms, NFC, tatweel, in this order.
///
/// They need to see characters beside one another, so this path takes a block apart into pieces, lets each rule change
/// the pieces, and hands them to the builder. Text that none of them can change takes the fast path.
struct RequestedRules: Sendable {
    private let presentation: Bool
    private let nfc: Bool
    private let tatweel: Bool

    /// Makes the rules named in `kinds`; nil if none of them is one that can be asked for.
    init?(_ kinds: Set<ChangeKind>) {
        presentation = kinds.contains(.presentation)
        nfc = kinds.contains(.nfc)
        tatweel = kinds.contains(.tatweel)
        guard presentation || nfc || tatweel else { return nil }
    }

    /// Whether `bytes[start..<end]` may hold anything for a rule to change.
    func mayChange(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            let byte = bytes[index]
            // D8 opens U+0600-063F: letters that NFC leaves alone, and the marks U+0610-061A.
            if byte == 0xD8, nfc, 0x90...0x9A ~= bytes[index &+ 1] { return true }
            if byte < 0x80 || byte == 0xD8 || byte == 0xC2 {
                index &+= utf8Length(lead: byte)
                continue
            }
            let (scalar, length) = decodeScalar(bytes, at: index)
            if presentation, scalar >= 0xFB50, scalar <= 0xFEFC { return true }
            if tatweel, isTatweel(scalar) { return true }
            if nfc, !(0x641...0x64A ~= scalar || scalar < 0x300 || 0x2010...0x2027 ~= scalar) { return true }
            index &+= length
        }
        return false
    }

    /// Adds what is kept of `bytes[start..<end]`, whose first code point is number `position`, to the open block.
    func clean(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, at position: Int,
        into builder: inout TextBuilder
    ) {
        var pieces = takeApart(bytes, start, end, at: position)
        if nfc { composePieces(&pieces, of: bytes) }
        if tatweel { dropTatweel(in: &pieces) }
        for piece in pieces {
            if piece.isDropped {
                builder.drop(piece.scalar, at: piece.source.start, by: piece.kinds.first ?? .control)
            } else if !piece.kinds.isEmpty {
                builder.replace(
                    piece.source, by: piece.kinds,
                    original: String(decoding: bytes[piece.bytes], as: UTF8.self), with: piece.scalars)
            } else if piece.isSpace {
                builder.addSpace(at: piece.source.start)
            } else {
                builder.keep(
                    bytes, piece.bytes.lowerBound, piece.bytes.upperBound, count: 1, at: piece.source.start)
            }
        }
    }

    /// What the rules in `kinds` make of `content`, seen by itself; nil if they would not change all of it.
    static func result(of kinds: [ChangeKind], on content: String) -> [UInt32]? {
        var scalars = content.unicodeScalars.map(\.value)
        for kind in kinds {
            switch kind {
            case .presentation:
                scalars = scalars.flatMap { scalar in
                    var letters: [UInt32] = []
                    PresentationForms.forEachLetter(of: scalar) { letters.append($0) }
                    return letters.isEmpty ? [scalar] : letters
                }
            case .nfc: scalars = CanonicalComposition.shared.normalise(scalars)
            case .tatweel: scalars.removeAll(where: isTatweel)
            default: return nil
            }
        }
        return scalars
    }

    private func takeApart(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, at position: Int
    ) -> [CharacterPiece] {
        var pieces: [CharacterPiece] = []
        var index = start
        var codePoint = position
        while index < end {
            let (scalar, length) = decodeScalar(bytes, at: index)
            var piece = CharacterPiece(
                scalar: scalar, source: SourceRange(codePoint, codePoint + 1), bytes: index..<index + length)
            if isWhiteSpace(scalar) {
                piece.isSpace = true
            } else if isXMLForbidden(scalar) {
                piece.drop(by: .forbidden)
            } else if isFormatControl(scalar) {
                piece.drop(by: .control)
            } else if presentation {
                var letters: [UInt32] = []
                PresentationForms.forEachLetter(of: scalar) { letters.append($0) }
                if !letters.isEmpty { piece.replace(by: .presentation, with: letters) }
            }
            pieces.append(piece)
            index += length
            codePoint += 1
        }
        return pieces
    }
}

/// A character of the source, or several that one rule changed together, on its way to the clean text.
struct CharacterPiece {
    /// The first scalar it is now.
    var scalar: UInt32
    /// All scalars it is now, if they are not the source's.
    private var replacement: [UInt32] = []
    /// Which code points of the source.
    var source: SourceRange
    /// Which bytes of the source.
    var bytes: Range<Int>
    /// What was done to it.
    private(set) var kinds: [ChangeKind] = []
    /// Whether it is dropped.
    private(set) var isDropped = false
    /// Whether it is white space.
    var isSpace = false

    /// Makes a piece of one character.
    init(scalar: UInt32, source: SourceRange, bytes: Range<Int>) {
        self.scalar = scalar
        self.source = source
        self.bytes = bytes
    }

    /// All scalars it is now.
    var scalars: [UInt32] { replacement.isEmpty ? [scalar] : replacement }

    /// Marks it as dropped.
    mutating func drop(by kind: ChangeKind) {
        isDropped = true
        kinds = [kind]
    }

    /// Puts `letters`, not empty, in its place.
    mutating func replace(by kind: ChangeKind, with letters: [UInt32]) {
        replacement = letters
        scalar = letters.first ?? scalar
        if !kinds.contains(kind) { kinds.append(kind) }
    }

    /// Adds the kinds of change of a piece that this one takes in.
    mutating func takeKinds(of other: CharacterPiece) {
        for kind in other.kinds where !kinds.contains(kind) { kinds.append(kind) }
    }
}
