import Glossaries
import TextModel

/// Writes lists of wordings for tools that look words up as they stand: DeepL, Google Translate, OmegaT. Every variant
/// becomes a row of its own, and every form with prefixes and endings if these are asked for.
struct UploadWriting {
    /// What a tool takes.
    private struct Limits {
        var bytesOfTerm = Int.max
        var bytesOfFile = Int.max
        var takesDuplicates = true
        var takesComment = false
    }

    /// A row of the list.
    private struct Wording {
        var source: String
        var target: String
        var comment = ""
        /// The row of the sheet.
        var row: Int
        /// 0 for the source of the row, 1 for its variants and alternatives, 2 for forms.
        var kind: Int
    }

    private let sheet: GlossarySheet
    private let limits: Limits
    private var report: LossReport
    private var wordings: [Wording] = []
    /// What the current row has said already.
    private var said: Set<[String]> = []

    /// Writes a sheet.
    ///
    /// - Parameters:
    ///   - sheet: the glossary.
    ///   - format: `deepl`, `google`, `googleSet` or `omegat`.
    ///   - forms: for each row the forms to add.
    /// - Returns: the file, and what it does not say.
    static func write(
        _ sheet: GlossarySheet, as format: GlossaryFormat, forms: [[GlossaryWriter.Form]]
    ) -> (bytes: [UInt8], report: LossReport) {
        var writing = UploadWriting(sheet, format)
        for row in sheet.rows.indices {
            writing.collect(row, forms: row < forms.count ? forms[row] : [])
        }
        let bytes = writing.bytes(format)
        return (bytes, writing.report)
    }

    private init(_ sheet: GlossarySheet, _ format: GlossaryFormat) {
        self.sheet = sheet
        // https://developers.deepl.com/docs/api-reference/glossaries,
        // https://cloud.google.com/translate/docs/advanced/glossary
        limits =
            format == .omegat
            ? Limits(takesComment: true)
            : Limits(bytesOfTerm: 1024, bytesOfFile: 10 << 20, takesDuplicates: false)
        report = LossReport(format, of: sheet)
        report.commentCount = sheet.comments.count
    }

    // MARK: - Rows

    private mutating func collect(_ row: Int, forms: [GlossaryWriter.Form]) {
        let status = sheet.text(row, .status) ?? "preferred"
        guard ["preferred", "admitted", "dnt"].contains(status) else { return report.omit(row, .status, status) }
        let source = clean(row, .source).first ?? ""
        guard !source.isEmpty else { return report.omit(row, .missingSource) }
        // What is not to be translated is its own translation.
        let target = clean(row, .target).first ?? (status == "dnt" ? source : "")
        guard !target.isEmpty else { return report.omit(row, .missingTarget) }
        reportColumns(row)
        said = []
        let comment = limits.takesComment ? (clean(row, .gloss) + clean(row, .note)).joined(separator: " — ") : ""
        add(Wording(source: source, target: target, comment: comment, row: row, kind: 0))
        if limits.takesComment {
            for alternative in clean(row, .targetAlternatives) {
                add(Wording(source: source, target: alternative, comment: comment, row: row, kind: 1))
            }
        }
        for variant in clean(row, .variants) {
            add(Wording(source: variant, target: target, comment: comment, row: row, kind: 1))
        }
        for form in forms {
            add(Wording(source: Self.clean(form.text), target: Self.clean(form.english ?? target), row: row, kind: 2))
        }
    }

    private mutating func add(_ wording: Wording) {
        guard said.insert([wording.source, wording.target]).inserted else { return }
        let longest = max(wording.source.utf8.count, wording.target.utf8.count)
        if longest > limits.bytesOfTerm {
            report.omit(
                wording.row, .tooLong, "\(LossReport.number(limits.bytesOfTerm)) bytes", wording: wording.source)
        } else {
            wordings.append(wording)
        }
    }

    private func clean(_ row: Int, _ column: GlossaryColumn) -> [String] {
        sheet.values(row, column).map { Self.clean($0) }.filter { !$0.isEmpty }
    }

    /// A text without tabs, line ends and control characters, which these tools refuse.
    private static func clean(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x85, 0x2028, 0x2029: view.append(" ")
            case 0..<0x20, 0x7F..<0xA0: break
            default: view.append(scalar)
            }
        }
        return MarkupElement.collapsed(String(view))
    }

    private mutating func reportColumns(_ row: Int) {
        for (place, name) in sheet.columns.enumerated() where place < sheet.rows[row].cells.count {
            let values = GlossarySheet.tidied(sheet.rows[row].cells[place])
            guard !values.isEmpty else { continue }
            switch GlossaryColumn(name: name) {
            case .source?, .variants?, .target?: reportCleaning(row, name, values)
            case .targetAlternatives?, .gloss?, .note?:
                if limits.takesComment { reportCleaning(row, name, values) } else { report.change(row, name, .column) }
            default: report.change(row, name, .column)
            }
        }
    }

    private mutating func reportCleaning(_ row: Int, _ name: String, _ values: [String]) {
        let cleaned = values.map { Self.clean($0) }.filter { !$0.isEmpty }
        guard cleaned != values else { return }
        report.change(
            row, name, .value, "line ends, tabs and control characters became blanks", leaving: cleaned)
    }

    // MARK: - The list

    private mutating func bytes(_ format: GlossaryFormat) -> [UInt8] {
        if !limits.takesDuplicates { resolveDuplicates() }
        var output: [UInt8] = format == .googleSet ? Array("ar,en\n".utf8) : []
        for wording in wordings {
            var line: [UInt8] = []
            switch format {
            case .google, .googleSet: TableWriting.appendRecord([wording.source, wording.target], to: &line)
            default:
                line += Array("\(wording.source)\t\(wording.target)".utf8)
                if !wording.comment.isEmpty { line += Array("\t\(wording.comment)".utf8) }
                line.append(0x0A)
            }
            guard output.count + line.count <= limits.bytesOfFile else {
                report.omit(wording.row, .fileFull, "\(limits.bytesOfFile >> 20) MiB", wording: wording.source)
                continue
            }
            output += line
            report.rowsWritten += 1
            report.wordingRows += wording.kind == 1 ? 1 : 0
            report.formRows += wording.kind == 2 ? 1 : 0
        }
        remarkConditions()
        if report.formRows > 0 { report.remarks.append("forms with prefixes have the English of the term alone") }
        return output
    }

    /// Keeps one row of each source: of the row with the higher `priority`, preferred before admitted, sources before
    /// variants before forms, and else the earlier.
    private mutating func resolveDuplicates() {
        func order(_ index: Int) -> (Int, Int, Int, Int) {
            let wording = wordings[index]
            let priority = sheet.text(wording.row, .priority).flatMap { Int($0) } ?? 0
            let isAdmitted = sheet.text(wording.row, .status) == "admitted"
            return (-priority, isAdmitted ? 1 : 0, wording.kind, index)
        }
        var best: [String: Int] = [:]
        for index in wordings.indices {
            guard let other = best[wordings[index].source] else {
                best[wordings[index].source] = index
                continue
            }
            if order(index) < order(other) { best[wordings[index].source] = index }
        }
        var kept: [Wording] = []
        for (index, wording) in wordings.enumerated() {
            guard let winner = best[wording.source], winner != index else {
                kept.append(wording)
                continue
            }
            // The same source with the same target says nothing new; a form of one's own gives way unnoticed.
            let isSame = wordings[winner].target == wording.target
            if !isSame, wording.kind < 2 || wordings[winner].row != wording.row {
                report.omit(wording.row, .duplicateSource, wording: wording.source)
            }
        }
        wordings = kept
    }

    private mutating func remarkConditions() {
        let columns: [GlossaryColumn] = [
            .before, .after, .near, .notBefore, .notAfter, .notNear, .validFrom, .validTo, .outlet,
        ]
        let count = Set(wordings.map(\.row)).count { row in columns.contains { sheet.text(row, $0) != nil } }
        guard count > 0 else { return }
        report.remarks.append(
            "\(LossReport.number(count)) \(count == 1 ? "row holds" : "rows hold") in certain contexts, times or outlets "
                + "only; the file does not say so")
    }
}
