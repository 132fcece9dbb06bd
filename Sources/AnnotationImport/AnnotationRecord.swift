/// What one file says about one document.
public struct AnnotationRecord: Sendable, Equatable {
    /// The document as the file names it; nil if it names none.
    public var document: String?
    /// The text that the offsets count in, as well-formed UTF-8; nil for our own source.
    public var text: [UInt8]?
    /// The annotations, in the order of the file.
    public var annotations: [RawAnnotation]
    /// The line the record begins in, from 1.
    public var line: Int

    /// Makes a record.
    public init(document: String? = nil, text: [UInt8]? = nil, annotations: [RawAnnotation] = [], line: Int) {
        self.document = document
        self.text = text
        self.annotations = annotations
        self.line = line
    }
}

/// One annotation as a file gives it.
public struct RawAnnotation: Sendable, Equatable {
    /// The first code point.
    public var start: Int
    /// The code point behind the last; not checked against anything yet.
    public var end: Int
    /// The label: `PERS`, `GPE`, …
    public var label: String
    /// The words that are marked, if the file repeats them.
    public var surface: String?
    /// The key of a row of the glossary.
    public var key: String?
    /// The probability, 0 to 1.
    public var score: Double?
    /// The line, from 1.
    public var line: Int

    /// Makes an annotation.
    public init(
        start: Int, end: Int, label: String, surface: String? = nil, key: String? = nil, score: Double? = nil,
        line: Int
    ) {
        self.start = start
        self.end = end
        self.label = label
        self.surface = surface
        self.key = key
        self.score = score
        self.line = line
    }
}

/// The formats of annotations that are read.
public enum AnnotationFormat: String, Sendable, CaseIterable {
    /// Stand-off annotations, one JSON object a line.
    case jsonl
    /// A token and its tag a line: two columns, CoNLL-2003's four, or CoNLL-U with the tag in MISC.
    case conll
    /// WebAnno TSV 3, as WebAnno and INCEpTION export it.
    case webanno
}
