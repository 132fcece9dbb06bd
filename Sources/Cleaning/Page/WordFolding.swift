import ArabicText
internal import TextModel

/// Folds lines into words.
struct WordFolder {
    // FNV-1a, 64 bits, over 16-bit units: the same on every machine, unlike the standard library's Hasher.
    private static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    // Low byte of U+0600-06FF to what it folds to; 0 parts words, 1 leaves no trace, 2 to 11 are digits.
    private static let arabicFolds: [UInt8] = (0...255).map { low in
        let scalar = UInt32(0x600 + low)
        if let digit = digitValue(scalar) { return UInt8(2 + digit) }
        if isArabicMark(scalar) || isTatweel(scalar) || isFormatControl(scalar) || isXMLForbidden(scalar) { return 1 }
        switch scalar {
        case 0x622, 0x623, 0x625, 0x671: return 0x27  // آ أ إ ٱ to ا
        case 0x649, 0x6CC: return 0x4A  // ى ی to ي
        case 0x629, 0x6C1, 0x6BE, 0x6D5: return 0x47  // ة ہ ھ ە to ه
        case 0x6A9: return 0x43  // ک to ك
        default: return isArabicLetter(scalar) ? UInt8(low) : 0
        }
    }

    /// `arabicFolds` by the two bytes of a scalar as they lie in memory, first the lower half; 0 for all else. So one look
    /// tells a letter from everything that is none.
    private static let unitFolds: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 1 << 16)
        for (low, fold) in arabicFolds.enumerated() { table[(0x80 | low & 0x3F) << 8 | 0xD8 | low >> 6] = fold }
        return table
    }()

    /// What 9 folds to.
    private static let lastDigit: UInt8 = 11

    private let bytes: UnsafeBufferPointer<UInt8>
    private let folds: [UInt8]

    // The open word.
    private var hash = offsetBasis
    private var length = 0
    private var isNumber = true
    private var isAfterSeparator = false

    /// Makes a folder of `bytes`, which must be well-formed UTF-8.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        folds = Self.arabicFolds
    }

    /// Adds the words of `bytes[start..<end]` to `table` and says what it holds.
    mutating func fold(_ start: Int, _ end: Int, into table: inout WordTable) -> LetterCounts {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: WordRoom.capacity) { hashes in
            withUnsafeTemporaryAllocation(of: WordTable.Traits.self, capacity: WordRoom.capacity) { traits in
                var words = WordRoom(before: table, hashes: hashes, traits: traits)
                // The only owner adds without copying.
                table = WordTable()
                let counts = Self.unitFolds.withUnsafeBufferPointer { fold(start, end, $0, &words) }
                table = words.finished()
                return counts
            }
        }
    }

    private mutating func fold(
        _ start: Int, _ end: Int, _ units: UnsafeBufferPointer<UInt8>, _ words: inout WordRoom
    ) -> LetterCounts {
        var counts = LetterCounts()
        var index = start
        openWord()
        isAfterSeparator = false
        while index < end {
            index = addWords(from: index, end, units, &counts, &words)
            guard index < end else { break }
            let byte = bytes[index]
            if byte & 0xFC == 0xD8 {
                let scalar = UInt32(byte & 3) << 6 | UInt32(bytes[index &+ 1] & 0x3F)
                addArabic(folds[Int(scalar)], &counts, &words)
                index &+= 2
            } else if byte < 0x80 {
                addASCII(byte, at: index, start, end, &counts, &words)
                index &+= 1
            } else {
                let (scalar, scalarLength) = decodeScalar(bytes, at: index)
                addOther(scalar, at: index, scalarLength, start, end, &counts, &words)
                index &+= scalarLength
            }
        }
        closeWord(&words)
        return counts
    }

    private mutating func openWord() {
        hash = Self.offsetBasis
        length = 0
        isNumber = true
    }

    private mutating func closeWord(_ words: inout WordRoom, _ trait: WordTable.Traits = WordTable.Traits()) {
        guard length > 0 else { return words.mark(trait) }
        var traits = trait
        if isNumber { traits.formUnion(.number) } else if length == 1 { traits.formUnion(.letter) }
        if isAfterSeparator { traits.formUnion(.afterSeparator) }
        words.append(hash, traits)
        isAfterSeparator = false
        openWord()
    }

    private mutating func add(_ unit: UInt32) {
        hash = (hash ^ UInt64(unit)) &* Self.prime
        length &+= 1
    }

    /// Adds the words of Arabic letters and marks with one space behind each that stand from `start` on, as nearly all do,
    /// and says where something else stands: what `addArabic` and `addASCII` do with each sign, quicker for all of them.
    @inline(__always)
    private mutating func addWords(
        from start: Int, _ end: Int, _ units: UnsafeBufferPointer<UInt8>, _ counts: inout LetterCounts,
        _ words: inout WordRoom
    ) -> Int {
        if length > 0, isNumber { return start }
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        var hash = hash
        var length = length
        var letters = 0
        // The second byte of a unit may lie behind the end, but never behind that of the bytes.
        while index &+ 1 < end {
            let unit = UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt16.self))
            let fold = units[Int(unit)]
            if fold > Self.lastDigit {
                hash = (hash ^ UInt64(0x600 | UInt32(fold))) &* Self.prime
                length &+= 1
                letters &+= 1
                index &+= 2
            } else if fold == 1 {
                index &+= 2
            } else if unit & 0xFF == 0x20, length > 0 {
                var traits = length == 1 ? WordTable.Traits.letter : WordTable.Traits()
                if isAfterSeparator { traits.formUnion(.afterSeparator) }
                words.append(hash, traits)
                isAfterSeparator = false
                hash = Self.offsetBasis
                length = 0
                index &+= 1
            } else {
                break
            }
        }
        self.hash = hash
        self.length = length
        isNumber = length == 0
        counts.arabic &+= letters
        return index
    }

    private mutating func addArabic(_ fold: UInt8, _ counts: inout LetterCounts, _ words: inout WordRoom) {
        switch fold {
        case 0: closeWord(&words, .beforeStop)
        case 1: break
        case 2...11:
            counts.digits &+= 1
            add(0x2E + UInt32(fold))
        default:
            // Scrapers lose the space between two elements of the page (2024آخر تحديث).
            if length > 0, isNumber { closeWord(&words) }
            counts.arabic &+= 1
            isNumber = false
            add(0x600 | UInt32(fold))
        }
    }

    private mutating func addASCII(
        _ byte: UInt8, at index: Int, _ start: Int, _ end: Int, _ counts: inout LetterCounts, _ words: inout WordRoom
    ) {
        switch byte {
        case 0x30...0x39:
            counts.digits &+= 1
            add(UInt32(byte))
        case 0x41...0x5A, 0x61...0x7A:
            counts.latin &+= 1
            isNumber = false
            add(UInt32(byte | 0x20))
        case 0x09:
            // Only the first of a row of tabs is a gap.
            if index > start, bytes[index - 1] > 0x20 { counts.wideGaps &+= 1 }
            closeWord(&words)
        case 0...0x08, 0x0E...0x1F: break  // dropped from the text
        case 0x20:
            if length == 0, index > start + 1, bytes[index - 1] == 0x20, bytes[index - 2] == 0x20 {
                // Counted at the third space; a longer gap is one.
                if index < start + 3 || bytes[index - 3] != 0x20 { counts.wideGaps &+= 1 }
            }
            closeWord(&words)
        case 0x3A:  // :
            if index + 2 < end, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F { counts.hasAddress = true }
            // Two are a separator of paths.
            if index + 1 < end, bytes[index + 1] == 0x3A, length == 0 { return separate(&counts, &words) }
            closeWord(&words, .beforeColon)
        case 0x2E, 0x21, 0x3F, 0x2C:  // . ! ? ,
            closeWord(&words, .beforeStop)
        case 0x7C, 0x5C, 0x3E, 0x3C: separate(&counts, &words)  // | \ > <
        case 0x2F:  // / between words, not in a date
            if index > start, isDigit(bytes[index - 1]) { closeWord(&words) } else { separate(&counts, &words) }
        case 0x2D, 0x2A:  // - *
            guard isBetweenSpaces(index, 1, start, end) else { return closeWord(&words) }
            counts.dashes &+= 1
            separate(&counts, &words)
        case 0x7B, 0x7D, 0x3B, 0x3D, 0x5B, 0x5D:  // { } ; = [ ]
            counts.codeSigns &+= 1
            closeWord(&words)
        case 0x40:  // @
            counts.hasAddress = true
            closeWord(&words)
        case 0x23:  // #
            counts.hasHash = true
            closeWord(&words)
        default: closeWord(&words)
        }
    }

    private mutating func addOther(
        _ scalar: UInt32, at index: Int, _ scalarLength: Int, _ start: Int, _ end: Int, _ counts: inout LetterCounts,
        _ words: inout WordRoom
    ) {
        switch scalar {
        case 0x200C, 0x200D: break
        case 0x203A, 0x2039, 0x2190, 0x2192, 0x2022, 0xB7, 0x2044, 0x276F, 0x276E, 0x25C4, 0x25BA:
            separate(&counts, &words)  // › ‹ ← → • · ⁄ ❯ ❮ ◄ ►
        case 0xBB, 0xAB, 0x2013, 0x2014:  // » « – — between spaces; elsewhere « » are quotation marks
            guard isBetweenSpaces(index, scalarLength, start, end) else { return closeWord(&words) }
            if scalar >= 0x2013 { counts.dashes &+= 1 }
            separate(&counts, &words)
        case 0xA9:
            counts.hasCopyrightSign = true
            closeWord(&words)
        case 0xFB50...0xFDFF, 0xFE70...0xFEFC:
            var letters: [UInt32] = []
            PresentationForms.forEachLetter(of: scalar) { letters.append($0) }
            for letter in letters where letter >= 0x600 && letter < 0x700 {
                addArabic(folds[Int(letter & 0xFF)], &counts, &words)
            }
        default:
            if isFormatControl(scalar) || isXMLForbidden(scalar) || isArabicMark(scalar) { return }
            if isLatinLetter(scalar) || isArabicLetter(scalar) {
                if isArabicLetter(scalar) { counts.arabic &+= 1 } else { counts.latin &+= 1 }
                isNumber = false
                add(scalar)
            } else {
                closeWord(&words)
            }
        }
    }

    private mutating func separate(_ counts: inout LetterCounts, _ words: inout WordRoom) {
        closeWord(&words)
        counts.separators &+= 1
        isAfterSeparator = true
    }

    private func isBetweenSpaces(_ index: Int, _ length: Int, _ start: Int, _ end: Int) -> Bool {
        (index == start || bytes[index - 1] <= 0x20 || bytes[index - 1] == 0xA0)
            && (index + length >= end || bytes[index + length] <= 0x20 || bytes[index + length] == 0xC2)
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
