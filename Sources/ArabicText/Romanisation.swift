import TextModel

/// Romanisation of Arabic names after the ALA-LC table for Arabic (Library of Congress, 2012).
///
///     نزار الحمداني → Nizār al-Ḥamdānī      عبد الرحمن بن خلدون → ʻAbd al-Raḥmān ibn Khaldūn
///
/// Written vowels are used; where there are none the vowels come from a lexicon of names and common words, and outside
/// it from the patterns of Arabic words, so that they may be wrong: the result is an aid to readers, never English. The
/// article is al- always, in lower case and without assimilation. Other scripts, digits (as 0-9) and punctuation stay.
public enum Romanisation {
    /// `text` in ALA-LC.
    public static func alaLC(_ text: String) -> String {
        let scalars = RomanisationPiece.scalars(of: text)
        let pieces = RomanisationPiece.pieces(of: scalars)
        var output = ""
        var isFirst = true
        for (index, piece) in pieces.enumerated() {
            guard piece.isWord else {
                output += piece.otherText
                continue
            }
            // Only a word behind a space can stand in a construct with this one, not one behind a comma.
            let following = index + 2 < pieces.count && pieces[index + 1].isSpace ? pieces[index + 2].scalars : nil
            output += RomanisationWord(piece.scalars, following: following, isFirst: isFirst).text()
            isFirst = false
        }
        return output
    }
}

/// A run of Arabic letters and marks, or what stands between two of them.
struct RomanisationPiece {
    let isWord: Bool
    let scalars: ArraySlice<UInt32>

    /// Whether it is white space and nothing else.
    var isSpace: Bool { !isWord && scalars.allSatisfy(isWhiteSpace) }

    /// The scalars of `text`, tatweel and invisible controls left out, presentation forms as letters.
    static func scalars(of text: String) -> [UInt32] {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if isTatweel(value) || isFormatControl(value) || value == 0x200C || value == 0x200D { continue }
            let letters = PresentationForms.letters(of: value)
            guard letters != 0 else {
                scalars.append(value)
                continue
            }
            for shift in stride(from: UInt64(32), through: 0, by: -16) where letters >> shift & 0xFFFF != 0 {
                scalars.append(UInt32(truncatingIfNeeded: letters >> shift & 0xFFFF))
            }
        }
        return scalars
    }

    /// `scalars` cut into words and what is between, in order.
    static func pieces(of scalars: [UInt32]) -> [RomanisationPiece] {
        var pieces: [RomanisationPiece] = []
        var start = 0
        while start < scalars.count {
            let isWord = isWordScalar(scalars[start])
            var end = start + 1
            while end < scalars.count, isWordScalar(scalars[end]) == isWord { end += 1 }
            pieces.append(RomanisationPiece(isWord: isWord, scalars: scalars[start..<end]))
            start = end
        }
        return pieces
    }

    private static func isWordScalar(_ scalar: UInt32) -> Bool { isArabicLetter(scalar) || isArabicMark(scalar) }

    /// The piece in European digits and punctuation.
    var otherText: String {
        var text = ""
        for value in scalars {
            if let digit = digitValue(value) {
                text += String(digit)
                continue
            }
            switch value {
            case 0x060C: text += ","  // ،
            case 0x061B: text += ";"  // ؛
            case 0x061F: text += "?"  // ؟
            case 0x00AB: text += "“"
            case 0x00BB: text += "”"
            case 0x066A: text += "%"  // ٪
            default: if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            }
        }
        return text
    }
}
