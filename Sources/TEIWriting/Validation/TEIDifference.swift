/// The first place where a TEI file and its source part.
public struct TEIDifference: Error, Sendable, Equatable {
    /// The place in the decoded source, in code points.
    public var offset: Int
    /// What is wrong there, in words.
    public var message: String
    /// What the source has there; empty at its end.
    public var source: String
    /// What the file has there; empty at its end.
    public var file: String

    /// The line of the file, from 1: of the block, or of the removed or changed passage; nil if none is at hand.
    public var line: Int?

    /// Makes a finding.
    public init(offset: Int, message: String, source: String = "", file: String = "", line: Int? = nil) {
        self.offset = offset
        self.line = line
        self.message = message
        self.source = source
        self.file = file
    }

    /// The finding in one line, with both excerpts.
    public var description: String {
        guard !source.isEmpty || !file.isEmpty else { return "\(message) at code point \(offset)" }
        return "\(message) at code point \(offset): the source has \(Self.quoted(source)), "
            + "the file \(Self.quoted(file))"
    }

    /// A few characters in quotation marks; invisible ones by number.
    private static func quoted(_ text: String) -> String {
        guard !text.isEmpty else { return "nothing more" }
        var shown = ""
        for scalar in text.unicodeScalars {
            let isVisible = scalar == " " || !scalar.properties.isWhitespace && scalar.properties.isGraphic
            if isVisible {
                shown.unicodeScalars.append(scalar)
            } else {
                shown += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
            }
        }
        return "«\(shown)»"
    }
}

extension Unicode.Scalar.Properties {
    /// Whether the scalar shows: neither control, format, surrogate, unassigned nor private.
    fileprivate var isGraphic: Bool {
        switch generalCategory {
        case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
