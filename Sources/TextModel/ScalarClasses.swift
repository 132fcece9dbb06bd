// The classes of Unicode scalars that all stages share. They are tiny and inlinable: a stage's own loops live in that
// stage, beside the tables they read.

/// Whether `scalar` has the Unicode property White_Space (PropList.txt).
@inlinable
public func isWhiteSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
}

/// Whether `scalar` is an invisible direction or format control that cleaning drops (`nm:control`): U+00AD, U+061C,
/// U+200B, U+200E-F, U+202A-E, U+2060-4, U+2066-F, U+FEFF. U+200C-D stay, for they shape letters.
@inlinable
public func isFormatControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: true
    default: false
    }
}

/// Whether XML 1.0 forbids `scalar` and cleaning drops it (`nm:forbidden`): U+0000-0008, U+000E-001F, U+FFFE-F.
/// U+000B-C, forbidden too, are white space and handled as such.
@inlinable
public func isXMLForbidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x08, 0x0E...0x1F, 0xFFFE, 0xFFFF: true
    default: false
    }
}

/// Whether `scalar` is an Arabic-script letter, presentation forms and Persian, Urdu and Kurdish letters included;
/// tatweel, marks, digits and punctuation are not letters.
@inlinable
public func isArabicLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0620...0x063F, 0x0641...0x064A, 0x066E, 0x066F, 0x0671...0x06D3, 0x06D5, 0x06EE, 0x06EF, 0x06FA...0x06FC,
        0x06FF, 0x0750...0x077F, 0x08A0...0x08C9, 0xFB50...0xFBB1, 0xFBD3...0xFD3D, 0xFD50...0xFDFB, 0xFE80...0xFEFC:
        true
    default: false
    }
}

/// Whether `scalar` is an Arabic combining mark: vowels, shadda, sukun, superscript alef, Quranic signs.
@inlinable
public func isArabicMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7, 0x06E8, 0x06EA...0x06ED,
        0x08CA...0x08E1, 0x08E3...0x08FF:
        true
    default: false
    }
}

/// Whether `scalar` is U+0640 ـ, the elongation stroke.
@inlinable
public func isTatweel(_ scalar: UInt32) -> Bool { scalar == 0x0640 }

/// The value of a decimal digit, 0 to 9, of the European (0-9), Arabic-Indic (٠-٩) or Extended Arabic-Indic (۰-۹) set.
@inlinable
public func digitValue(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0x0660...0x0669: Int(scalar - 0x0660)
    case 0x06F0...0x06F9: Int(scalar - 0x06F0)
    default: nil
    }
}

/// Whether `scalar` is a letter of the Latin script (Basic Latin to Latin Extended Additional).
@inlinable
public func isLatinLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x024F, 0x1E00...0x1EFF: true
    default: false
    }
}
