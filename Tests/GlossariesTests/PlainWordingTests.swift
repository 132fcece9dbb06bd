import Testing
import TextModel

@testable import Glossaries

/// Rows that are no more than names take a short way into the index: it must lead where the long one does.
@Suite struct PlainWordingTests {
    /// Rows of one source and its variants, with the cells that decide which way they take.
    private static let rows: [(cells: String, isPlain: Bool)] = [
        ("طريف كنعان⇥⇥person⇥⇥⇥", true),
        ("الراشدية⇥⇥place⇥⇥⇥", true),
        ("عكا⇥عكّا⇥place⇥⇥⇥", false),
        ("عكا⇥⇥place⇥⇥⇥", true),
        ("يافا الجديدة⇥يافة الجديدة|يافا الحديثة⇥place⇥⇥⇥", true),
        ("دار⇥دار السرو⇥organization⇥⇥⇥", true),
        ("بن⇥⇥person⇥⇥⇥", true),
        ("الن⇥⇥person⇥⇥⇥", true),
        ("ال قاسم⇥⇥person⇥⇥⇥", true),
        ("المركز الحر⇥مركز الحر⇥organization⇥⇥⇥", true),
        ("مجلس النور⇥⇥term⇥required⇥⇥", true),
        ("النور⇥نور⇥term⇥required⇥⇥", false),
        ("قافلة⇥القافلة⇥organization⇥required⇥⇥", false),
        ("الكسندر⇥⇥person⇥forbidden⇥⇥", false),
        ("سوق⇥⇥term⇥forbidden⇥⇥", true),
        ("سوق⇥⇥term⇥⇥⇥", false),
        ("سوق⇥⇥place⇥optional⇥⇥", false),
        ("طريف⇥طريف⇥person⇥⇥⇥", false),
        ("طريف  كنعان⇥⇥person⇥⇥⇥", false),
        ("طـريف⇥⇥person⇥⇥⇥", false),
        ("مجموعة الـ20⇥⇥organization⇥⇥⇥", false),
        ("گلستان⇥⇥place⇥⇥⇥", false),
        ("طريف|كنعان⇥⇥person⇥⇥⇥", false),
        ("«دار»⇥⇥organization⇥⇥⇥", false),
        ("صيدا⇥⇥place⇥⇥⇥3", false),
        ("صيدا⇥⇥place⇥⇥nisba⇥", false),
    ]

    @Test("The short way makes the wordings that the long one makes", arguments: rows)
    func makesTheSame(cells: String, isPlain: Bool) throws {
        var found: [Diagnostic] = []
        let table = "source⇥variants⇥type⇥article⇥infl⇥folding⇥id⇥target\n\(cells)⇥r⇥X"
        let layers = GlossaryLayers([file(table)], reporting: &found)
        var row = GlossaryRow(tables: layers.tables)
        layers.read(0, into: &row)
        let settings = RowSettings(row, reporting: &found)
        try #require(found == [])
        var plain = PlainWordings()
        #expect(plain.read(row, settings) == isPlain)
        guard isPlain else { return }
        let long = TermWordings(
            source: try #require(Concept.source(of: row)), variants: row.list(.variants), adjectives: [], plurals: [],
            settings: settings)
        let short = plain.all.map { TermWording(text: Array($0.bytes), form: $0.form, traits: $0.traits) }
        #expect(short == long.all)
    }

    @Test("A word of plain letters has the hash that the text's words have")
    func hashesTheSame() {
        let letters = Array((0x0621...0x063A).map(UInt32.init)) + Array((0x0641...0x064A).map(UInt32.init))
        var number: UInt32 = 7
        for length in 1...9 {
            for _ in 0..<200 {
                var word = String.UnicodeScalarView()
                for _ in 0..<length {
                    number = number &* 1_664_525 &+ 1_013_904_223
                    guard let scalar = Unicode.Scalar(letters[Int(number >> 8) % letters.count]) else { continue }
                    word.append(scalar)
                }
                let bytes = Array(String(word).utf8)
                let hash = bytes.withUnsafeBufferPointer { bytes in
                    LetterCodes.table.withUnsafeBufferPointer {
                        TermIndex.hash(ofLetters: bytes, from: 0, to: bytes.count, $0)
                    }
                }
                #expect(hash == TermIndex.hash(of: bytes[...], third: false), "\(String(word))")
            }
        }
    }
}
