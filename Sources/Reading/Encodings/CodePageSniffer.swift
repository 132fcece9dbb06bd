/// Tells Arabic in windows-1256 from Arabic in ISO-8859-6, and both from anything else, by how Arabic letters follow
/// each other.
///
/// The two pages agree from hamza (C1) to ḍād (D6) and differ behind it. Only bytes from 80 on are judged, since mark-up
/// and scripts are ASCII; an ASCII byte is the edge of a word. What a byte costs is written in `LetterPairs`, in half
/// nats; text of some words in the right page costs 5 to 6 a byte, in the wrong one 8 and more, and text in another
/// script or language 9 to 20.
struct CodePageSniffer {
    /// The page that the bytes are in; nil if they look like neither.
    let best: TextEncoding?
    /// By how much `best` is cheaper than the other page, in half nats: a lead of 16 is odds of about 3,000 to 1.
    let lead: Int

    /// How many bytes are looked at: what ten pages of text have, and what makes the choice certain many times over.
    private static let reach = 16_384
    /// windows-1256 is far more frequent on the web; the other page has to be better by this much. Odds of 20 to 1.
    private static let prior = 6
    /// Fewer letters say nothing.
    private static let fewestLetters = 3

    /// Judges the first bytes from 80 on.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let windows = Self.tally(bytes, Self.windowsClasses)
        let iso = Self.tally(bytes, Self.isoClasses)
        let isISO = iso.cost + Self.prior < windows.cost
        let chosen = isISO ? iso : windows
        // A short text has no time to come near its mean.
        let most = chosen.units < 24 ? 8.5 : 7.75
        let isArabic = chosen.letters >= Self.fewestLetters && Double(chosen.cost) <= most * Double(chosen.units)
        best = isArabic ? (isISO ? .iso8859part6 : .windows1256) : nil
        lead = isISO ? windows.cost - iso.cost : iso.cost - windows.cost
    }

    /// What a page makes of the bytes.
    private struct Tally {
        var cost = 0
        var units = 0
        var letters = 0
    }

    // The classes of bytes that are no letters, above those of `LetterPairs`.
    private static let mark: UInt8 = 100
    private static let punctuation: UInt8 = 101
    private static let other: UInt8 = 102
    private static let control: UInt8 = 103
    private static let undefined: UInt8 = 104

    private static let windowsClasses = classes(of: .windows1256)
    private static let isoClasses = classes(of: .iso8859part6)

    private static func classes(of page: CodePage) -> [UInt8] {
        page.scalars.map { scalar in
            switch UInt32(scalar) {
            case 0: undefined
            case 0x064B...0x0652, 0x0640: mark
            // Quotation marks, dashes, the Arabic comma, semicolon and question mark, spaces and joiners.
            case 0xA0, 0xAB, 0xAD, 0xBB, 0x060C, 0x061B, 0x061F, 0x200C...0x200F, 0x2013, 0x2014, 0x2018, 0x2019,
                0x201C, 0x201D, 0x2022, 0x2026:
                punctuation
            case 0x80...0x9F: control
            case let scalar: LetterPairs.letterClass(scalar) ?? other
            }
        }
    }

    private static func tally(_ bytes: UnsafeBufferPointer<UInt8>, _ classes: [UInt8]) -> Tally {
        var tally = Tally()
        var previous: UInt8 = 0
        var isAfterLatin = false
        var left = reach
        func close() {
            guard previous != 0 else { return }
            tally.cost += LetterPairs.cost(previous, 0)
            tally.units += 1
            previous = 0
        }
        for byte in bytes {
            guard byte >= 0x80 else {
                isAfterLatin = (0x41...0x5A).contains(byte & 0xDF)
                // Latin letters are not written on to Arabic ones, but to accented ones of a Western page they are.
                if isAfterLatin, previous != 0 { tally.cost += 12 }
                close()
                continue
            }
            left -= 1
            guard left >= 0 else { break }
            let found = classes[Int(byte) - 0x80]
            tally.units += 1
            switch found {
            case mark: tally.cost += 8
            case punctuation, other, control, undefined:
                close()
                tally.cost += found == punctuation ? 6 : found == other ? 18 : found == control ? 22 : 30
            default:
                tally.cost += LetterPairs.cost(previous, found) + (previous == 0 && isAfterLatin ? 12 : 0)
                tally.letters += 1
                previous = found
            }
            isAfterLatin = false
        }
        close()
        return tally
    }
}
