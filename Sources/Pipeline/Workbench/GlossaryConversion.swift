import ArabicText
import Glossaries
public import GlossaryFormats
public import SystemPackage
public import TextModel

/// Converts a glossary from one format to another: `warraq glossary convert`.
public struct GlossaryConversion: Sendable {
    /// What to convert, and to what.
    public struct Request: Sendable {
        /// The file to read.
        public var input: FilePath
        /// Its format; nil to find it out.
        public var from: GlossaryFormat?
        /// The format to write.
        public var to: GlossaryFormat
        /// Whether forms with prefixes and endings are written as well.
        public var expandsClitics: Bool

        /// Makes a request.
        public init(input: FilePath, from: GlossaryFormat?, to: GlossaryFormat, expandsClitics: Bool) {
            self.input = input
            self.from = from
            self.to = to
            self.expandsClitics = expandsClitics
        }
    }

    /// The file to write.
    public let bytes: [UInt8]
    /// What it does not say.
    public let report: LossReport
    /// The format that was read.
    public let format: GlossaryFormat

    /// Reads and converts; nothing is written.
    ///
    /// - Parameters:
    ///   - request: what to convert.
    ///   - diagnostics: receives what was found out about the file and what is wrong with rows of it.
    /// - Throws: `Failure` if nothing of the file can be read.
    public init(_ request: Request, reporting diagnostics: inout [Diagnostic]) throws(PreparedLine.Failure) {
        let name = request.input.string
        var found: [Diagnostic] = []
        let input: [UInt8]
        do {
            input = try FileSystem.read(request.input) ?? []
        } catch {
            found.append(
                Diagnostic(
                    .error, "unreadable-glossary", at: SourceLocation(file: name), error.message,
                    help: "name a file that exists and that you may read"))
            throw PreparedLine.Failure(diagnostics: found)
        }
        format = request.from ?? GlossaryReader.format(of: input, name: name)
        let sheet = GlossaryReader.read(input, name: name, format: format, reporting: &found)
        guard var sheet, !found.contains(where: { $0.identifier == "missing-column" }) else {
            throw PreparedLine.Failure(diagnostics: found)
        }
        sheet.removeEmptyRows()
        var remarks: [String] = []
        let forms =
            request.expandsClitics && request.to.isWordingList
            ? Self.forms(of: sheet, remarks: &remarks, reporting: &found) : []
        var result = GlossaryWriter.write(sheet, as: request.to, forms: forms)
        result.report.remarks += remarks
        (bytes, report) = (result.bytes, result.report)
        diagnostics += found
    }

    /// The forms in which each row can stand in a text, prefixes included.
    private static func forms(
        of sheet: GlossarySheet, remarks: inout [String], reporting diagnostics: inout [Diagnostic]
    ) -> [[GlossaryWriter.Form]] {
        let wordForms = WordFormsFile.read(reporting: &diagnostics).counts
        var plain = sheet
        plain.comments = []
        // Lines are rows here, from 1, so that concepts tell which row they come from.
        let file = GlossaryFile(
            name: "", bytes: GlossaryWriter.canonicalBytes(of: plain), layer: 0,
            originalLines: Array(1...max(1, sheet.rows.count)))
        var found: [Diagnostic] = []
        let glossary = GlossaryCompiler { wordForms.count(asWritten: $0) }.compile([file], reporting: &found)
        let errors = found.count { $0.severity == .error }
        if errors > 0 {
            remarks.append("\(errors) findings keep rows from having forms; see: warraq glossary lint")
        }
        var forms = [[GlossaryWriter.Form]](repeating: [], count: sheet.rows.count)
        for (number, concept) in glossary.concepts.enumerated() {
            guard let line = concept.location.line, forms.indices.contains(line - 1) else { continue }
            forms[line - 1] = glossary.surfaceForms(of: number, withProclitics: true).map {
                GlossaryWriter.Form(text: $0.text, english: $0.english)
            }
        }
        return forms
    }

    /// Writes the file whole: to a temporary name beside it, then renamed.
    ///
    /// - Parameters:
    ///   - output: where to.
    ///   - input: the file that was read, which is not written over.
    /// - Throws: `Failure` if it cannot be written.
    public func write(to output: FilePath, notOver input: FilePath) throws(PreparedLine.Failure) {
        if let target = FileSystem.status(of: output), let source = FileSystem.status(of: input),
            source.device == target.device, source.node == target.node
        {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(
                    .error, "output-is-input", at: SourceLocation(file: output.string),
                    "the output is the file that is read", help: "name another file")
            ])
        }
        do {
            try FileSystem.write(bytes, to: output)
        } catch {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(
                    .error, "unwritable-output", at: SourceLocation(file: output.string), error.message,
                    help: "name a file in a folder that exists and that you may write to")
            ])
        }
    }
}
