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
        // Without its article the source has the letters of the variant.
        ("المركز الحر⇥مركز الحر⇥organization⇥⇥⇥", true),
        ("المركز الحر⇥مركز البيان الحر⇥organization⇥⇥⇥", true),
        ("مجلس النور⇥⇥term⇥required⇥⇥", true),
        ("النور⇥نور⇥term⇥required⇥⇥", true),
        ("قافلة⇥القافلة⇥organization⇥required⇥⇥", true),
        ("الكسندر⇥⇥person⇥forbidden⇥⇥", true),
        ("سوق⇥⇥term⇥forbidden⇥⇥", true),
        ("سوق⇥⇥term⇥⇥⇥", true),
        ("سوق⇥⇥place⇥optional⇥⇥", true),
        // Terms with and without their articles, and in the accusative.
        ("القافلة⇥⇥term⇥⇥⇥", true),
        ("قافلة التمور⇥قوافل التمور|القافلة التمرية⇥term⇥⇥⇥", true),
        ("قافلة تمور كبيرة⇥قافلة⇥term⇥⇥⇥", true),
        ("مخزن كبير⇥مخازن⇥term⇥⇥⇥", true),
        ("مخزن في ميناء⇥مخزن غير بعيد|مخازن في الميناء⇥term⇥⇥⇥", true),
        ("بيان التاجر الكبير⇥البيان التجاري الكبير|البيان تجاري⇥term⇥optional⇥⇥", true),
        ("تاجرون كبار⇥تاجرين كبار|تاجرات⇥role⇥⇥⇥", true),
        ("من في⇥في⇥term⇥⇥⇥", true),
        ("مخزن الرمل⇥مخزن رمل⇥organization⇥optional⇥⇥", true),
        ("رمل⇥رملا|الرمل⇥term⇥⇥⇥", true),
        ("طريف⇥طريف⇥person⇥⇥⇥", true),
        ("طريف  كنعان⇥⇥person⇥⇥⇥", false),
        ("طـريف⇥⇥person⇥⇥⇥", false),
        ("مجموعة الـ20⇥⇥organization⇥⇥⇥", false),
        ("گلستان⇥⇥place⇥⇥⇥", false),
        ("طريف|كنعان⇥⇥person⇥⇥⇥", false),
        ("«دار»⇥⇥organization⇥⇥⇥", false),
        ("تيران⇥⇥place⇥⇥⇥⇥تيراني|تيراني جديد", true),
        ("جزر النور⇥جزيرة النور⇥place⇥⇥⇥⇥نوري جنوبي|جنوب نوري|صاحبة", true),
        ("بلاد النور⇥⇥place⇥⇥⇥⇥نوري⇥نور|أنوار غير بعيدة", true),
        ("صيدا⇥⇥place⇥⇥⇥⇥صيداويّ", false),
        ("صيدا⇥⇥place⇥⇥⇥⇥صاحب يد", false),
        ("صيدا⇥⇥place⇥⇥⇥3", false),
        ("صيدا⇥⇥place⇥⇥nisba⇥", false),
    ]

    @Test("The short way makes the wordings that the long one makes", arguments: rows)
    func makesTheSame(cells: String, isPlain: Bool) throws {
        var found: [Diagnostic] = []
        // Cells that a row leaves off are empty.
        let missing = 8 - cells.split(separator: "⇥", omittingEmptySubsequences: false).count
        let columns = "source⇥variants⇥type⇥article⇥infl⇥folding⇥adjective⇥adjective_plural⇥id⇥target"
        let table = "\(columns)\n\(cells)\(String(repeating: "⇥", count: missing))⇥r⇥X"
        let layers = GlossaryLayers([file(table)], reporting: &found)
        var row = GlossaryRow(tables: layers.tables)
        layers.read(0, into: &row)
        let settings = RowSettings(row, reporting: &found)
        try #require(found == [])
        var plain = PlainWordings()
        #expect(plain.read(row, settings) == isPlain)
        guard isPlain else { return }
        let long = TermWordings(
            source: try #require(Concept.source(of: row)), variants: row.list(.variants),
            adjectives: row.list(.adjective), plurals: row.list(.adjectivePlural), settings: settings)
        let short = plain.all.map { TermWording(text: Array(plain.text[$0.range]), form: $0.form, traits: $0.traits) }
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
