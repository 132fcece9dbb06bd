/// Writes glossaries in every format: a sheet of values in, bytes and the account of what they do not say out.
public enum GlossaryWriter {
    /// A written form of a row, for tools that look words up as they stand.
    public struct Form: Sendable, Equatable {
        /// The form: وللقاهرة.
        public var text: String
        /// The English that is its own; nil for the row's.
        public var english: String?

        /// Makes a form.
        public init(text: String, english: String?) {
            self.text = text
            self.english = english
        }
    }

    /// Writes a glossary.
    ///
    /// - Parameters:
    ///   - sheet: the glossary.
    ///   - format: the format; not `wikidata`, which is read only.
    ///   - forms: for each row the forms to add to the lists of `deepl`, `google`, `googleSet` and `omegat`.
    /// - Returns: the file, and what it does not say.
    public static func write(
        _ sheet: GlossarySheet, as format: GlossaryFormat, forms: [[Form]] = []
    ) -> (bytes: [UInt8], report: LossReport) {
        switch format {
        case .tsv, .wikidata: TableWriting.tabSeparated(sheet)
        case .csv: TableWriting.commaSeparated(sheet)
        case .jsonl: JSONLinesWriting.write(sheet)
        case .tbx, .tbxBasic: TBXWriter.write(sheet, as: format)
        case .skos: SKOSWriter.write(sheet)
        case .omegat, .deepl, .google, .googleSet: UploadWriting.write(sheet, as: format, forms: forms)
        }
    }

    /// The canonical form of a sheet.
    public static func canonicalBytes(of sheet: GlossarySheet) -> [UInt8] { TableWriting.tabSeparated(sheet).bytes }
}

extension GlossaryFormat {
    /// Whether it is a list of wordings, to which forms with prefixes and endings can be added.
    public var isWordingList: Bool { [.omegat, .deepl, .google, .googleSet].contains(self) }
}
