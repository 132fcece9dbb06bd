import Annotation
import Cleaning
import Glossaries
import Reading
import Segmentation
import SystemPackage
import TestSupport
import Testing
import TextModel

@testable import Pipeline

/// What an edit of a glossary changes, and that nothing it changes is skipped.
@Suite struct GlossaryDiffTests {
    /// Rows as a person edits them: columns by two spaces or more.
    static func glossary(_ rows: [String], layers: [[String]] = []) -> CompiledGlossary {
        var files: [GlossaryFile] = []
        for (layer, rows) in ([rows] + layers).enumerated() {
            let lines =
                [
                    "id\tsource\tvariants\ttarget\ttype\tstatus\tarticle\tfolding\tnot_after\tpriority\tnote\tinfl"
                ]
                + rows.map { $0.split(separator: "\t", omittingEmptySubsequences: false).count < 12 ? $0 + "\t" : $0 }
            files.append(
                GlossaryFile(name: "layer\(layer).tsv", bytes: Array(lines.joined(separator: "\n").utf8), layer: layer))
        }
        var found: [Diagnostic] = []
        let glossary = GlossaryCompiler().compile(files, reporting: &found)
        #expect(found.filter { $0.severity == .error }.isEmpty, "\(found)")
        return glossary
    }

    static func row(
        _ id: String, _ source: String, _ target: String, _ type: String = "place", variants: String = "",
        status: String = "", article: String = "", folding: String = "", notAfter: String = "", priority: String = "",
        note: String = ""
    ) -> String {
        [id, source, variants, target, type, status, article, folding, notAfter, priority, note].joined(separator: "\t")
    }

    static func document(_ text: String, name: String = "a.txt") throws -> SegmentedDocument {
        let line = SampleLine.prepared.line
        let bytes = Array(text.utf8)
        var diagnostics: [Diagnostic] = []
        let source = try line.reader.read(
            bytes: bytes, identity: DocumentIdentity(key: Array(name.utf8), path: name, bytes: bytes),
            metadata: DocumentMetadata(), reporting: &diagnostics)
        return try line.segmenter.process(
            try line.cleaner.process(source, reporting: &diagnostics), reporting: &diagnostics)
    }

    static func sketch(_ document: SegmentedDocument) -> DocumentWordSketch {
        DocumentWordSketch(text: document.clean.text, words: EntityAnnotator.writtenWords(of: document))
    }

    static let ports = row("city-marsa", "مرسى الجبل", "Marsa al-Jabal")
    static let north = row("city-north", "الوادية", "al-Wadiya", article: "required")

    // MARK: - Rows

    @Test func rowsAreComparedByIdAndCellByCell() {
        let change = GlossaryChange(
            from: Self.glossary([
                Self.ports, Self.north, Self.row("gone", "زهران", "Zahran"), Self.row("same", "كرمان", "Karman"),
            ]),
            to: Self.glossary([
                Self.row("city-marsa", "مرسى الجبل", "Marsa", variants: "مرسى الجبال"), Self.north,
                Self.row("same", "كرمان", "Karman"), Self.row("added", "سلوان", "Salwan"),
            ]))
        #expect(
            change.rows.map { "\($0.kind.rawValue) \($0.key)" } == [
                "added added", "changed city-marsa", "removed gone",
            ])
        let changed = change.rows[1].cells.map { "\($0.column): \($0.old) > \($0.new)" }
        #expect(changed == ["target: Marsa al-Jabal > Marsa", "variants:  > مرسى الجبال"])
        #expect(!change.touchesEverything)
    }

    @Test func aRemarkIsAChangeThatTouchesNothing() throws {
        let change = GlossaryChange(
            from: Self.glossary([Self.ports]),
            to: Self.glossary([Self.row("city-marsa", "مرسى الجبل", "Marsa al-Jabal", note: "checked")]))
        #expect(change.rows.map(\.playsAPart) == [false])
        #expect(!change.mayTouch(Self.sketch(try Self.document("وصلت السفينة إلى مرسى الجبل مساء أمس."))))
    }

    @Test func aListThatAConditionNamesIsPartOfTheRow() throws {
        let conditional = Self.row("city-marsa", "مرسى الجبل", "Marsa al-Jabal", notAfter: "@role")
        let title = Self.row("captain", "القبطان", "captain", "role", article: "required")
        let change = GlossaryChange(
            from: Self.glossary([conditional, title]),
            to: Self.glossary([conditional, title, Self.row("pilot", "المرشد", "pilot", "role", article: "required")]))
        #expect(change.rows.map(\.key) == ["city-marsa", "pilot"])
        #expect(change.mayTouch(Self.sketch(try Self.document("عاد إلى مرسى الجبل المرشد القديم."))))
    }

    @Test func movingRowsAboutIsNoChange() {
        let rows = [Self.ports, Self.north, Self.row("same", "كرمان", "Karman")]
        let change = GlossaryChange(from: Self.glossary(rows), to: Self.glossary(rows.reversed()))
        #expect(change.rows.isEmpty)
    }

    @Test func aLayerPutInFrontChangesNoOtherRow() {
        let before = Self.glossary([Self.ports, Self.north])
        let after = Self.glossary([Self.row("more", "سلوان", "Salwan")], layers: [[Self.ports, Self.north]])
        let change = GlossaryChange(from: before, to: after)
        #expect(change.rows.map(\.key) == ["more"])
        #expect(!change.touchesEverything)
        #expect(before.fingerprint(of: 0) == after.fingerprint(of: 1))
    }

    @Test func layersThatChangePlacesTouchEverything() throws {
        let (one, two) = ([Self.ports], [Self.north])
        let change = GlossaryChange(from: Self.glossary(one, layers: [two]), to: Self.glossary(two, layers: [one]))
        #expect(change.touchesEverything)
        #expect(change.mayTouch(Self.sketch(try Self.document("لا شيء هنا يعني أحدا."))))
    }

    // MARK: - Sketches

    /// What the matcher sees through, the sketch must see through too.
    @Test(arguments: [
        "زار الوفد الوادية.", "وصل إلى للوادية وفد.", "وبالوادية مرفأ قديم.", "سكان الواديه.", "أوالوادية بعيدة؟",
        "فللوادية طريق واحد.", "الْوَادِيَة", "الـواديــة",
    ])
    func aWordBehindProcliticsIsInTheSketch(_ text: String) throws {
        let change = GlossaryChange(from: Self.glossary([]), to: Self.glossary([Self.north]))
        let sketch = Self.sketch(try Self.document(text + " وهذا نص عربي آخر."))
        #expect(change.mayTouch(sketch), "\(text)")
        #expect(change.rowsTouching(sketch) == [0])
    }

    @Test func aSketchDeniesNearlyAllOtherWords() throws {
        let sketch = Self.sketch(
            try Self.document(
                String(repeating: "أعلن مجلس الميناء في البلدة أن السفن ستعود إلى المرفأ قريبا. ", count: 3)))
        let letters = Array("بتثجحخدذرزسشصضطظعغفقكلمنهوي")
        var random = SeededRandom(seed: 7)
        var touched = 0
        for _ in 0..<SlowBuild.trials(500) {
            let word = String((0..<6).map { _ in letters.randomElement(using: &random) ?? "ب" })
            let change = GlossaryChange(from: Self.glossary([]), to: Self.glossary([Self.row("x", word, "X")]))
            if change.mayTouch(sketch) { touched += 1 }
        }
        #expect(touched < 25)
    }

    @Test func aSketchSurvivesItsBytes() throws {
        let sketch = Self.sketch(try Self.document("وصلت السفينة إلى مرسى الجبل مساء أمس."))
        #expect(DocumentWordSketch(bytes: sketch.bytes) == sketch)
        #expect(sketch.bytes.count < 64)
        #expect(DocumentWordSketch(bytes: []) == nil)
        #expect(DocumentWordSketch(bytes: [1, 2, 3]) == nil)
    }

    // MARK: - Mentions

    private static func changes(_ old: [String], _ new: [String], _ text: String) throws -> [String] {
        let comparison = GlossaryComparison(
            from: glossary(old), to: glossary(new), configuration: PipelineConfiguration(), samples: 5)
        return try comparison.compare(try document(text)).changes.map {
            "\($0.change.kind.rawValue) \($0.row) \($0.sample?.surface ?? "")"
        }
    }

    @Test func mentionsAreGainedLostAndChanged() throws {
        let text = "وصلت السفينة إلى مرسى الجبل، ثم غادرت إلى الوادية."
        #expect(try Self.changes([Self.ports], [Self.ports, Self.north], text) == ["gained city-north الوادية"])
        #expect(try Self.changes([Self.ports, Self.north], [Self.ports], text) == ["lost city-north الوادية"])
        let renamed = Self.row("city-marsa", "مرسى الجبل", "Marsa")
        #expect(try Self.changes([Self.ports], [renamed], text) == ["changed city-marsa مرسى الجبل"])
        // A longer wording takes the place of a shorter one.
        let short = Self.row("port", "مرسى", "Port")
        #expect(try Self.changes([short], [short, Self.ports], text) == ["changed city-marsa مرسى الجبل"])
    }

    /// The shortcut gives the answer of the full comparison, for random edits of a random glossary.
    @Test(arguments: 0..<12) func nothingThatChangesIsSkipped(_ seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        let documents = try Self.sentences.enumerated().map { try Self.document($1, name: "\($0).txt") }
        var rows = Self.rows.filter { _ in Bool.random(using: &random) }
        for _ in 0..<4 {
            let old = Self.glossary(rows)
            rows = Self.edited(rows, &random)
            let new = Self.glossary(rows)
            let short = GlossaryComparison(
                from: old, to: new, configuration: PipelineConfiguration(), samples: 9)
            let full = GlossaryComparison(
                from: old, to: new, configuration: PipelineConfiguration(), samples: 9, skips: false)
            var difference = (GlossaryDifference(short, samples: 9), GlossaryDifference(full, samples: 9))
            for document in documents {
                difference.0.add(try short.compare(document))
                difference.1.add(try full.compare(document))
            }
            #expect(difference.0.impacts == difference.1.impacts, "seed \(seed)")
            #expect(difference.1.compared == documents.count)
            #expect(difference.0.compared >= difference.0.touched)
        }
    }

    private static func edited(_ rows: [String], _ random: inout SeededRandom) -> [String] {
        var rows = rows
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            switch Int.random(in: 0...3, using: &random) {
            case 0:
                let given = Set(rows.map { $0.prefix { $0 != "\t" } })
                let more = Self.rows.filter { !given.contains($0.prefix { $0 != "\t" }) }
                if let row = more.randomElement(using: &random) { rows.append(row) }
            case 1:
                if !rows.isEmpty { rows.remove(at: Int.random(in: 0..<rows.count, using: &random)) }
            default:
                if rows.isEmpty { continue }
                let index = Int.random(in: 0..<rows.count, using: &random)
                var cells = rows[index].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
                switch Int.random(in: 0...5, using: &random) {
                case 0: cells[2] = ["السفينة", "مرفأ|ميناء", "المجلس"].randomElement(using: &random) ?? ""
                case 1: cells[3] += "X"
                case 2: cells[5] = ["preferred", "admitted", "blocker"].randomElement(using: &random) ?? ""
                case 3: cells[7] = ["1", "2", "3"].randomElement(using: &random) ?? ""
                case 4: cells[8] = ["الجبل", "في", ""].randomElement(using: &random) ?? ""
                default: cells[9] = ["1", "5", ""].randomElement(using: &random) ?? ""
                }
                rows[index] = cells.joined(separator: "\t")
            }
        }
        return rows
    }

    private static let rows = [
        ports, north, row("port", "مرسى", "Port"), row("wadi", "وادي", "wadi", "term"),
        row("council", "مجلس الميناء", "Port Council", "organization"), row("mina", "الميناء", "al-Mina"),
        row("captain", "سلمى الحمداني", "Salma al-Hamdani", "person", variants: "الحمداني"),
        row("minister", "وزير المياه", "Minister of Water", "role"), row("water", "مياه", "water", "term"),
        row("fees", "رسوم عبور", "transit fees", "term"), row("blocked", "عبور الوادي", "", "term", status: "blocker"),
        row("walid", "وليد", "Walid", "person"), row("lid", "ليد", "Leeds"),
        row("accord", "اتفاق", "accord", "term") + "\tdual|sfp|enclitic",
        row("chiefs", "رؤساء", "chiefs", "term", folding: "3") + "\tenclitic",
        row("bissau", "غينيا بيساو", "Guinea-Bissau", variants: "بيساو"),
        row("hotel", "فندق النخيل", "Palm Hotel", "organization"),
        row("brien", "O’Brien", "O’Brien", "person"), row("opec", "أوبك+", "OPEC+", "organization"),
        row("marwan", "أبو مروان", "Abu Marwan", "person"),
        row("ship", "سفينة", "ship", "term", folding: "3"), row("twin", "الميناء", "the Harbour", "term"),
    ]

    private static let sentences = [
        "وصلت السفينة إلى مرسى الجبل مساء أمس وعلى متنها وليد.",
        "قالت سلمى الحمداني إن مجلس الميناء رفع رسوم العبور.", "رفض وزير المياه عبور الوادي ليلا.",
        "وبالوادية سوق كبيرة، وللوادية طريق واحد إلى الميناء.", "لا سفن اليوم، ولا رسوم عبور على المراكب الصغيرة.",
        "ذكرت الحمداني أن مياه الوادي ارتفعت.", "في مرسي الجبل مجلس قديم للصيادين.",
        "وقعا اتفاقا جديدا، واتفاقهم مع رؤسائها باق، وباتفاقاتنا نعمل.", "في غينيا-بيساو وبيساو، ولـ«غينيا بيساو» علم.",
        "نزل في «فندق النخيل» وفي فندق \"النخيل\" وبـ\"فندق النخيل\".", "كتب O'Brien عن أوبك+ وعن الـO’Brien.",
        "التقى أبا مروان وسلم على أبي مروان.",
        "عاد الصيادون إلى بيوتهم قبل العاصفة.", "كتب الشاعر عن البحر والجبل.",
    ]
}
