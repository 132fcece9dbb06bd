import AnnotationImport
import TextModel

/// One source of annotations made elsewhere: an element of `annotate.import`.
public struct ImportSource: Sendable, Equatable {
    /// A file or glob, relative to the configuration file.
    public var path = ""
    /// `auto`, `jsonl`, `conll` or `webanno`.
    public var format = "auto"
    /// What the source is called in the TEI headers; without it the path.
    public var source: String?
    /// `tool` or `hand`: what people made or looked through is believed before the glossary.
    public var by = "tool"
    /// What labels mean, before the built-in ones: the name of a type, or `none`.
    public var types: [Label] = []
    /// Of WebAnno TSV the layer to read.
    public var layer: String?

    /// What one label means.
    public struct Label: Sendable, Equatable {
        /// The label, letter case aside.
        public var label: String
        /// The name of a type, or `none` to leave such annotations out.
        public var meaning: String
    }

    /// Makes a source without a path.
    public init() {}

    /// What a label can mean.
    static let meanings = MentionType.allCases.map(\.rawValue) + ["none"]

    /// The name for the headers.
    var name: String { source ?? path }

    var isByHand: Bool { by == "hand" }

    var labels: LabelMap { LabelMap(own: types.map { ($0.label, $0.meaning) }) }
}
