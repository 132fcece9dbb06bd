import ArabicText
import TextModel

/// Group Form: what the letters, spaces and lists of a cell have that nobody meant. Cells are read as they stand in
/// each file, so that a cell that a later layer replaces is checked too.
struct FormChecks {
    private let scene: LintScene

    init(_ scene: LintScene) { self.scene = scene }

    private static let arabic: Set<GlossaryColumn> = [
        .source, .variants, .adjective, .adjectivePlural, .before, .after, .near, .notBefore, .notAfter, .notNear,
    ]
    private static let english: Set<GlossaryColumn> = [
        .target, .targetAlternatives, .targetPlural, .targetAdjective, .demonym, .translit,
    ]
    private static let lists: Set<GlossaryColumn> = arabic.subtracting([.source]).union([
        .targetAlternatives, .infl, .authority, .outlet,
    ])
    /// Free text, in which signs and marks may be what the author speaks of.
    private static let free: Set<GlossaryColumn> = [.gloss, .note, .evidence, .positiveTest, .negativeTest]

    func run(_ found: inout [Diagnostic]) {
        for table in scene.glossary.origins.tables where !scene.settledLayers.contains(table.file.layer) {
            for row in 0..<table.rowCount {
                table.forEachCell(row) { number, range in
                    let known = Int(table.columns[number])
                    guard known >= 0, !range.isEmpty, let column = GlossaryColumn(rawValue: known) else { return }
                    check(LintCell(table: table, row: row, column: column, range: range), &found)
                }
            }
        }
    }

    private func check(_ cell: LintCell, _ found: inout [Diagnostic]) {
        checkSpaces(cell, &found)
        if Self.lists.contains(cell.column) { checkList(cell, &found) }
        guard !Self.free.contains(cell.column), cell.hasBeyondASCII else { return }
        let isArabic = Self.arabic.contains(cell.column)
        var seen: Set<String> = []
        for (offset, scalar) in cell.scalars.enumerated() {
            guard let letter = LetterFinding(scalar.value, inArabic: isArabic), seen.insert(letter.identifier).inserted
            else { continue }
            found.append(
                Diagnostic(
                    .warning, letter.identifier, at: cell.location(offset),
                    "\(cell.column.name) «\(isolated(cell.text))» holds \(letter.what) "
                        + "(\(LetterFinding.codePoint(scalar.value)))", help: letter.help))
        }
        if let offset = NormalForm.firstOffence(cell.scalars) {
            found.append(
                Diagnostic(
                    .warning, "not-nfc", at: cell.location(offset),
                    "\(cell.column.name) «\(isolated(cell.text))» is not in normal form C at "
                        + LetterFinding.codePoint(cell.scalars[offset].value),
                    help: "write the letter that has its mark built in, and marks in their canonical order: a vowel "
                        + "before a shadda; or save the file in Unicode normal form C (NFC)"))
        }
        if isArabic || Self.english.contains(cell.column) { checkScripts(cell, isArabic, &found) }
        checkDigits(cell, &found)
    }

    private func checkSpaces(_ cell: LintCell, _ found: inout [Diagnostic]) {
        let scalars = cell.scalars
        func isBlank(_ offset: Int) -> Bool { isWhiteSpace(scalars[offset].value) }
        let last = scalars.count - 1
        guard scalars.contains(where: { !isWhiteSpace($0.value) }) else { return }
        let place: (offset: Int, what: String)? =
            if isBlank(0) {
                (0, "begins with a space")
            } else if isBlank(last) {
                (last, "ends in a space")
            } else if !Self.free.contains(cell.column),
                let double = (1...max(1, last)).first(where: { offset in
                    offset < last && isBlank(offset) && isBlank(offset - 1)
                })
            {
                (double, "holds two spaces in a row")
            } else {
                nil
            }
        guard let place else { return }
        found.append(
            Diagnostic(
                .warning, "stray-space", at: cell.location(place.offset),
                "\(cell.column.name) «\(isolated(cell.text))» \(place.what)", help: "remove the space"))
    }

    /// An empty value between two `|`, or behind the last.
    private func checkList(_ cell: LintCell, _ found: inout [Diagnostic]) {
        var isEmpty = true
        var isEscaped = false
        for (offset, scalar) in (cell.scalars + ["|"]).enumerated() {
            if scalar == "|", !isEscaped {
                if isEmpty {
                    found.append(
                        Diagnostic(
                            .warning, "empty-value", at: cell.location(min(offset, cell.scalars.count - 1)),
                            "\(cell.column.name) «\(isolated(cell.text))» has an empty value",
                            help: "remove the «|» that nothing stands behind or before"))
                    return
                }
                isEmpty = true
            } else if !isWhiteSpace(scalar.value) {
                isEmpty = false
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
    }

    /// Letters of another script inside a word, and Arabic where English should stand.
    private func checkScripts(_ cell: LintCell, _ isArabic: Bool, _ found: inout [Diagnostic]) {
        if let mixed = ScriptMixture.find(cell.scalars) {
            found.append(
                Diagnostic(
                    .warning, "mixed-script", at: cell.location(mixed.offset),
                    "\(cell.column.name) «\(isolated(cell.text))» has a \(mixed.script) letter "
                        + "(\(LetterFinding.codePoint(cell.scalars[mixed.offset].value))) in \(mixed.place)",
                    help: "type the word again in one script: letters of several look alike, and never match"))
        }
        guard !isArabic, let offset = cell.scalars.firstIndex(where: { isArabicLetter($0.value) }) else { return }
        found.append(
            Diagnostic(
                .warning, "arabic-in-target", at: cell.location(offset),
                "\(cell.column.name) «\(isolated(cell.text))» holds Arabic letters",
                help: "write its English; if source and target are swapped, swap the columns"))
    }

    /// European and Arabic digits in one value.
    private func checkDigits(_ cell: LintCell, _ found: inout [Diagnostic]) {
        var sets: Set<Int> = []
        for (offset, scalar) in cell.scalars.enumerated() {
            if scalar == "|" { sets = [] }
            guard digitValue(scalar.value) != nil else { continue }
            sets.insert(scalar.value < 0x80 ? 0 : scalar.value < 0x06F0 ? 1 : 2)
            guard sets.count > 1 else { continue }
            found.append(
                Diagnostic(
                    .warning, "mixed-digits", at: cell.location(offset),
                    "\(cell.column.name) «\(isolated(cell.text))» mixes digits of two kinds",
                    help: "write all digits of a value in one kind: 0-9 or ٠-٩; texts match in either"))
            return
        }
    }
}

/// One cell of a file as it stands there.
struct LintCell {
    let table: GlossaryTable
    let row: Int
    let column: GlossaryColumn
    let scalars: [Unicode.Scalar]
    let hasBeyondASCII: Bool

    init(table: GlossaryTable, row: Int, column: GlossaryColumn, range: Range<Int>) {
        self.table = table
        self.row = row
        self.column = column
        let bytes = table.file.bytes[range]
        scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        hasBeyondASCII = bytes.contains { $0 >= 0x80 }
    }

    /// The cell without spaces at its edges, for messages.
    var text: String { trimmed(String(String.UnicodeScalarView(scalars))) }

    /// The place of a scalar of the cell.
    func location(_ offset: Int) -> SourceLocation {
        var place = table.location(row, column)
        place.column = place.column.map { $0 + offset }
        return place
    }
}
