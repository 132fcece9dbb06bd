import TextModel

/// One pass of folding over a buffer, with what it has to remember of the letters behind it.
struct FoldingRun {
    let entries: UnsafeBufferPointer<UInt32>
    let level: Int
    let finalTa: ArabicFolding.FinalTa
    /// Where in the output this run began: nothing before it is looked at.
    let start: Int
    /// The entry of the letter written last, if the word still goes on; else 0.
    private var last: UInt32 = 0
    /// The letter that a following U+0653-5 composes with, and where its folded form stands; scalar 0 for none.
    private var base: (scalar: UInt32, offset: Int) = (0, 0)

    init(entries: UnsafeBufferPointer<UInt32>, level: Int, finalTa: ArabicFolding.FinalTa, start: Int) {
        self.entries = entries
        self.level = level
        self.finalTa = finalTa
        self.start = start
    }

    mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                endWord(in: &output)
                output.append(lead)
                index &+= 1
            } else if lead & 0xFC == 0xD8 {
                let scalar = UInt32(lead & 0x1F) << 6 | UInt32(bytes[index &+ 1] & 0x3F)
                fold(arabic: scalar, into: &output)
                index &+= 2
            } else {
                let (scalar, length) = decodeScalar(bytes, at: index)
                fold(other: scalar, bytes: bytes, range: index..<(index &+ length), into: &output)
                index &+= length
            }
        }
        endWord(in: &output)
    }

    /// Folds a scalar of the block Arabic.
    private mutating func fold(arabic scalar: UInt32, into output: inout [UInt8]) {
        let entry = entries[Int(scalar &- 0x600)]
        if entry & 0xFFFF == 0 {
            if entry & FoldingTable.composes != 0 { return compose(with: scalar, in: &output) }
            if isTatweel(scalar) { base.scalar = 0 }
            return
        }
        if entry & FoldingTable.letter == 0 { endWord(in: &output) }
        let isDoubled = entry & FoldingTable.collapses != 0 && entry & 0xFFFF == last & 0xFFFF
        if !isDoubled { write(entry, to: &output) }
        base = entry & FoldingTable.composes != 0 ? (scalar, output.count - 2) : (0, 0)
    }

    private mutating func write(_ entry: UInt32, to output: inout [UInt8]) {
        if entry & 0xFF00 != 0 { output.append(UInt8(truncatingIfNeeded: entry >> 8)) }
        output.append(UInt8(truncatingIfNeeded: entry))
        last = entry & FoldingTable.letter != 0 ? entry : 0
    }

    /// Folds a scalar outside the block: presentation forms become letters, joiners and controls go, the rest stays.
    private mutating func fold(
        other scalar: UInt32, bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, into output: inout [UInt8]
    ) {
        if scalar == 0x200C || scalar == 0x200D || isFormatControl(scalar) || isArabicMark(scalar) { return }
        let letters = PresentationForms.letters(of: scalar)
        if letters != 0 {
            for shift in [UInt64(32), 16, 0] {
                let letter = UInt32(truncatingIfNeeded: letters >> shift) & 0xFFFF
                if letter != 0 { fold(arabic: letter, into: &output) }
            }
            return
        }
        if isArabicLetter(scalar) {
            last = FoldingTable.letter
            base.scalar = 0
        } else {
            endWord(in: &output)
        }
        output.append(contentsOf: bytes[range])
    }

    /// Makes base and mark one letter as NFC does (ا + U+0654 → أ), and folds that in the place of the base.
    private mutating func compose(with mark: UInt32, in output: inout [UInt8]) {
        let composed: UInt32
        switch (base.scalar, mark) {
        case (0x0627, 0x0653): composed = 0x0622  // آ
        case (0x0627, 0x0654): composed = 0x0623  // أ
        case (0x0627, 0x0655): composed = 0x0625  // إ
        case (0x0648, 0x0654): composed = 0x0624  // ؤ
        case (0x064A, 0x0654): composed = 0x0626  // ئ
        default: return
        }
        let entry = entries[Int(composed &- 0x600)]
        output[base.offset] = UInt8(truncatingIfNeeded: entry >> 8)
        output[base.offset + 1] = UInt8(truncatingIfNeeded: entry)
        last = entry
        base.scalar = 0
    }

    /// Applies the rules for the end of a word to the letter written last: ى → ي, ة → ه.
    private mutating func endWord(in output: inout [UInt8]) {
        defer {
            last = 0
            base.scalar = 0
        }
        guard last & FoldingTable.changesAtEnd != 0 else { return }
        if last & 0xFFFF == 0xD8A9 {  // ة
            guard finalTa == .folded else { return }
            output.replaceSubrange((output.count - 2)..., with: [0xD9, 0x87])
            return
        }
        output.removeLast(2)
        // At level 3 يى is a doubled ي like any other.
        let follows = output.count - start >= 2 && output[output.count - 2] == 0xD9 && output[output.count - 1] == 0x8A
        if level < 3 || !follows { output.append(contentsOf: [0xD9, 0x8A]) }
    }
}
