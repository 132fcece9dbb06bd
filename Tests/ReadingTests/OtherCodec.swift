/// The single-byte encodings as another implementation has them (the codecs of CPython), to encode texts for tests.
enum OtherCodec {
    /// What the bytes 80 to FF are in windows-1256.
    static let windows1256 = table([
        "€پ‚\u{192}„…†‡\u{2C6}‰ٹ‹\u{152}چژڈ",
        "گ‘’“”•–—ک™ڑ›\u{153}\u{200C}\u{200D}ں",
        "\u{A0}،\u{A2}\u{A3}\u{A4}\u{A5}\u{A6}\u{A7}\u{A8}\u{A9}ھ\u{AB}\u{AC}\u{AD}\u{AE}\u{AF}",
        "\u{B0}\u{B1}\u{B2}\u{B3}\u{B4}\u{B5}\u{B6}\u{B7}\u{B8}\u{B9}؛\u{BB}\u{BC}\u{BD}\u{BE}؟",
        "ہءآأؤإئابةتثجحخد",
        "ذرزسشصض\u{D7}طظعغ\u{640}فقك",
        "\u{E0}ل\u{E2}منهو\u{E7}\u{E8}\u{E9}\u{EA}\u{EB}ىي\u{EE}\u{EF}",
        "\u{64B}\u{64C}\u{64D}\u{64E}\u{F4}\u{64F}\u{650}\u{F7}\u{651}\u{F9}\u{652}\u{FB}\u{FC}\u{200E}\u{200F}ے",
    ])

    /// What the bytes 80 to FF are in ISO-8859-6; U+FFFD for none.
    static let iso8859part6 = table([
        "\u{80}\u{81}\u{82}\u{83}\u{84}\u{85}\u{86}\u{87}\u{88}\u{89}\u{8A}\u{8B}\u{8C}\u{8D}\u{8E}\u{8F}",
        "\u{90}\u{91}\u{92}\u{93}\u{94}\u{95}\u{96}\u{97}\u{98}\u{99}\u{9A}\u{9B}\u{9C}\u{9D}\u{9E}\u{9F}",
        "\u{A0}���\u{A4}�������،\u{AD}��",
        "�����������؛���؟",
        "�ءآأؤإئابةتثجحخد",
        "ذرزسشصضطظعغ�����",
        "\u{640}فقكلمنهوىي\u{64B}\u{64C}\u{64D}\u{64E}\u{64F}",
        "\u{650}\u{651}\u{652}�������������",
    ])

    private static func table(_ rows: [String]) -> [Unicode.Scalar] { rows.flatMap { Array($0.unicodeScalars) } }

    /// `text` in one of the tables; characters that are not in it become question marks.
    static func encode(_ text: String, _ table: [Unicode.Scalar]) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            if scalar.isASCII { return UInt8(scalar.value) }
            return table.firstIndex(of: scalar).map { UInt8($0 + 0x80) } ?? UInt8(ascii: "?")
        }
    }
}
