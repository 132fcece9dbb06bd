public import TextModel

/// Brings the records of annotation files to the offsets of one document.
public struct SourceAligner {
    /// Where annotations come from, and how their labels are read.
    public struct Origin: Sendable {
        /// The file, for messages.
        public var file: String
        /// The number of the source, from 0.
        public var source: Int
        /// Whether people made the annotations.
        public var isByHand: Bool
        /// What the labels mean.
        public var labels: LabelMap

        /// Makes an origin.
        public init(file: String, source: Int, isByHand: Bool, labels: LabelMap) {
            self.file = file
            self.source = source
            self.isByHand = isByHand
            self.labels = labels
        }
    }

    private let source: [UInt8]
    private let text: ComparableText
    private let document: String

    /// Reads the document's own text once.
    ///
    /// - Parameters:
    ///   - source: the decoded source as well-formed UTF-8.
    ///   - document: what the document is called, for messages.
    public init(source: [UInt8], document: String) {
        self.source = source
        text = ComparableText(source)
        self.document = document
    }

    /// Adds what a record says to `imports`.
    ///
    /// - Parameters:
    ///   - record: what a file says of this document.
    ///   - origin: where it comes from.
    ///   - imports: receives the mentions and the account.
    ///   - diagnostics: receives a warning for what has no place or no known label, with the first such line.
    public func add(
        _ record: AnnotationRecord, from origin: Origin, to imports: inout ImportedAnnotations,
        reporting diagnostics: inout [Diagnostic]
    ) {
        var unaligned = Missed()
        var unknown = Missed()
        var labels: [String] = []
        // Which text the offsets count in; aligned only if something is to be placed.
        var alignment: TextAlignment?
        var bytes: [Int]?
        for annotation in record.annotations {
            imports.account.read += 1
            guard let meaning = origin.labels.meaning(of: annotation.label) else {
                unknown.add(annotation)
                if !labels.contains(annotation.label), labels.count < 8 { labels.append(annotation.label) }
                continue
            }
            guard case .type(let type) = meaning else {
                imports.account.leftOut += 1
                continue
            }
            if alignment == nil, let other = record.text {
                alignment = TextAlignment(of: ComparableText(other), with: text)
            }
            guard let range = range(of: annotation, alignment) ?? rangeInBytes(annotation, record, &bytes) else {
                unaligned.add(annotation)
                continue
            }
            imports.mentions.append(
                ImportedMention(
                    range: range, type: type, score: annotation.score, key: annotation.key, source: origin.source,
                    isByHand: origin.isByHand))
        }
        imports.account.unaligned += unaligned.count
        imports.account.unknownLabel += unknown.count
        if let first = unaligned.first {
            diagnostics.append(unalignedWarning(first, unaligned.count, of: record, origin))
        }
        if let first = unknown.first {
            diagnostics.append(
                Diagnostic(
                    .warning, "unknown-label", at: SourceLocation(file: origin.file, line: first.line),
                    "\(document): \(unknown.count == 1 ? "one annotation has" : "\(unknown.count) annotations have") "
                        + "a label that is not known: " + labels.joined(separator: ", "),
                    help: "say what they are in the configuration: \"types\": {\"\(first.label)\": \"person\"}, or "
                        + "\"none\" to leave them out"))
        }
    }

    private struct Missed {
        var count = 0
        var first: RawAnnotation?

        mutating func add(_ annotation: RawAnnotation) {
            if count == 0 { first = annotation }
            count += 1
        }
    }

    private func unalignedWarning(
        _ first: RawAnnotation, _ count: Int, of record: AnnotationRecord, _ origin: Origin
    ) -> Diagnostic {
        let words =
            (first.surface ?? Self.words(of: first, in: record.text)).map { "«\($0.prefix(60))»" }
            ?? "\(first.start)-\(first.end)"
        let isAll = count > 1 && count == record.annotations.count
        return Diagnostic(
            .warning, "annotation-without-place", at: SourceLocation(file: origin.file, line: first.line),
            "\(document): \(isAll ? "none" : "\(count)") of \(record.annotations.count) annotations "
                + (isAll ? "has a place" : count == 1 ? "has no place" : "have no place")
                + " in the text; the first is \(first.label) \(words)",
            help: isAll
                ? "check that the file annotates this document, and that its offsets count code points of this text"
                : "compare the two texts at this place; give the annotated text as \"text\" if it differs")
    }

    /// The words of an annotation in the text that came with it.
    private static func words(of annotation: RawAnnotation, in text: [UInt8]?) -> String? {
        guard let text, 0 <= annotation.start, annotation.start < annotation.end else { return nil }
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.dropFirst(annotation.start)
        let words = String(String.UnicodeScalarView(scalars.prefix(min(60, annotation.end - annotation.start))))
        return words.isEmpty ? nil : words
    }

    // MARK: - Places

    private func range(of annotation: RawAnnotation, _ alignment: TextAlignment?) -> SourceRange? {
        guard annotation.start >= 0, annotation.start < annotation.end else { return nil }
        if let alignment { return alignment.range(ofCodePoints: annotation.start..<annotation.end) }
        guard let surface = annotation.surface else {
            guard annotation.end <= text.codePointCount else { return nil }
            return trimmed(text.letters(in: annotation.start..<annotation.end))
        }
        return range(of: surface, near: annotation.start..<annotation.end)
    }

    /// The place of the words that an annotation repeats: where its offsets say, or else the nearest one within 200
    /// letters, for offsets in other units than ours drift.
    private func range(of surface: String, near range: Range<Int>) -> SourceRange? {
        let wanted = ComparableText(Array(surface.utf8)).letters
        guard !wanted.isEmpty, wanted.count <= text.letters.count else { return nil }
        let expected = text.letters(in: range).lowerBound
        for distance in 0...200 {
            for first in distance == 0 ? [expected] : [expected - distance, expected + distance]
            where first >= 0 && first + wanted.count <= text.letters.count {
                if text.letters[first..<(first + wanted.count)].elementsEqual(wanted) {
                    return trimmed(first..<(first + wanted.count))
                }
            }
        }
        return nil
    }

    /// The place of an annotation whose offsets count bytes, as some programs give them; only where its words say so.
    /// `codePoints` has the code point at each byte, and is made when it is first needed.
    private func rangeInBytes(
        _ annotation: RawAnnotation, _ record: AnnotationRecord, _ codePoints: inout [Int]?
    ) -> SourceRange? {
        guard record.text == nil, let surface = annotation.surface, annotation.start >= 0,
            annotation.start < annotation.end, annotation.end <= source.count
        else { return nil }
        let places = codePoints ?? Self.codePointsAtBytes(source)
        codePoints = places
        return range(of: surface, near: places[annotation.start]..<places[annotation.end])
    }

    private static func codePointsAtBytes(_ source: [UInt8]) -> [Int] {
        var places: [Int] = []
        places.reserveCapacity(source.count + 1)
        var count = 0
        for byte in source {
            if byte & 0xC0 != 0x80 { count += 1 }
            places.append(count - 1)
        }
        places.append(count)
        return places
    }

    private func trimmed(_ letters: Range<Int>) -> SourceRange? {
        guard let first = letters.first, let last = letters.last else { return nil }
        return SourceRange(Int(text.starts[first]), Int(text.ends[last]))
    }
}
