import TextModel

/// Takes the documents out of a file that holds many, one by one; memory does not grow with the file.
public protocol RecordReader {
    /// The next record or what is wrong with it; nil at the end.
    mutating func next() -> Result<SourceRecord, RejectedRecord>?

    /// What was passed over so far because it is no document; nil if nothing was.
    var passedOver: PassedOver? { get }
}

/// Records of a file that were passed over because they are no documents, such as the requests of a crawl.
public struct PassedOver: Sendable, Equatable {
    /// How many.
    public var count: Int
    /// Which, in words.
    public var message: String

    /// Makes a count with its words.
    public init(count: Int, message: String) {
        self.count = count
        self.message = message
    }
}

/// A format whose files hold many documents.
public enum RecordFormat: String, Sendable, CaseIterable {
    /// JSON Lines: an object on each line.
    case jsonLines = "jsonl"
    /// Comma-separated values with a header row.
    case csv
    /// Web archives (ISO 28500), 1.0 and 1.1.
    case warc

    /// A reader of the records that `source` holds.
    ///
    /// - Parameters:
    ///   - source: the bytes of the file, unpacked.
    ///   - path: what messages call the file.
    ///   - settings: what the columns or members are called, and the limits.
    /// - Returns: the reader.
    public func reader(
        of source: any ByteSource, path: String, settings: RecordSettings = RecordSettings()
    ) -> any RecordReader {
        switch self {
        case .jsonLines: JSONLinesRecordReader(source, path: path, settings: settings)
        case .csv: CSVRecordReader(source, path: path, settings: settings)
        case .warc: WARCRecordReader(source, path: path, settings: settings)
        }
    }
}

/// The settings of reading records.
public struct RecordSettings: Sendable, Equatable {
    /// Which column or member holds what.
    public var fields = RecordFields()
    /// The largest text or page of a record, in bytes.
    public var maxDocumentBytes = 8_388_608

    /// Makes the default settings.
    public init() {}

    /// The largest record that is held. JSON writes an Arabic letter of two bytes in six (`\u0645`); beside the text
    /// stands the metadata.
    var maxRecordBytes: Int {
        let (product, isOver) = maxDocumentBytes.multipliedReportingOverflow(by: 4)
        return isOver ? .max / 2 : min(product, .max / 2) + 64 * 1024
    }
}

/// Which column of a CSV file, or member of a JSON object, holds what. A name with dots leads into objects.
public struct RecordFields: Sendable, Equatable {
    /// The text of the article.
    public var text = "text"
    /// The page, in place of the text.
    public var html = "html"
    /// The record's own id.
    public var id = "id"
    /// The headline.
    public var title = "title"
    /// The date of publication.
    public var date = "date"
    /// The address.
    public var url = "url"
    /// The newspaper, agency or site.
    public var outlet = "outlet"
    /// The author.
    public var author = "author"
    /// The licence.
    public var licence = "licence"
    /// The language.
    public var language = "language"

    /// Makes the default names.
    public init() {}
}
