/// The character encodings that Arabic text on the web is really in.
public enum TextEncoding: String, Sendable, CaseIterable {
    /// UTF-8.
    case utf8 = "UTF-8"
    /// UTF-16, the low byte first.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16, the high byte first.
    case utf16BigEndian = "UTF-16BE"
    /// The code page of Arabic Windows.
    case windows1256 = "windows-1256"
    /// ISO-8859-6, known as ASMO 708.
    case iso8859part6 = "ISO-8859-6"
    /// The code page of Western Windows, which has no Arabic letter; pages that are ASCII with character references
    /// are declared so, and wrongly many in windows-1256.
    case windows1252 = "windows-1252"

    /// Its name in IANA's register of character sets.
    public var name: String { rawValue }

    /// Whether one byte is one character.
    var isSingleByte: Bool { codePage != nil }

    /// The encoding that `label` means, by the list of the WHATWG Encoding Standard (section 4.2) and the register of
    /// IANA; nil for a label of any other. White space around it, quotation marks and case do not matter. `UTF-16` is
    /// the one with the low byte first there: a byte order mark in the text says better.
    public init?(label: String) {
        var name = label.lowercased()[...]
        while let first = name.first, first.isWhitespace || first == "\"" || first == "'" { name.removeFirst() }
        while let last = name.last, last.isWhitespace || last == "\"" || last == "'" || last == ";" {
            name.removeLast()
        }
        switch name {
        case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8", "utf_8":
            self = .utf8
        case "utf-16", "utf16", "utf-16le", "utf16le", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode",
            "unicodefeff":
            self = .utf16LittleEndian
        case "utf-16be", "utf16be", "unicodefffe": self = .utf16BigEndian
        case "windows-1256", "cp1256", "cp-1256", "x-cp1256", "cswindows1256", "windows1256", "win-1256", "win1256",
            "ms-arab", "1256":
            self = .windows1256
        case "iso-8859-6", "iso8859-6", "iso88596", "iso_8859-6", "iso_8859-6:1987", "arabic", "asmo-708", "asmo_708",
            "csiso88596e", "csiso88596i", "csisolatinarabic", "ecma-114", "iso-8859-6-e", "iso-8859-6-i",
            "iso-ir-127":
            self = .iso8859part6
        case "windows-1252", "cp1252", "x-cp1252", "cswindows1252", "windows1252", "iso-8859-1", "iso8859-1",
            "iso88591", "iso_8859-1", "iso_8859-1:1987", "latin1", "latin-1", "l1", "us-ascii", "ascii",
            "ansi_x3.4-1968", "csisolatin1", "ibm819", "cp819", "iso-ir-100", "iso-8859-15", "iso8859-15":
            self = .windows1252
        default: return nil
        }
    }
}
