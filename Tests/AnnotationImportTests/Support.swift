import TextModel

@testable import AnnotationImport

/// The annotations of a file as `label:words`, the words taken from the record's text or from `source`.
func marked(_ file: String, format: AnnotationFormat? = nil, source: String = "", layer: String? = nil) -> [String] {
    var diagnostics: [Diagnostic] = []
    let records = AnnotationReader.read(
        Array(file.utf8), file: "f", format: format, layer: layer, reporting: &diagnostics)
    return records.flatMap { record in
        let text = Array((record.text.map { String(decoding: $0, as: UTF8.self) } ?? source).unicodeScalars)
        return record.annotations.map { annotation in
            var words = String.UnicodeScalarView()
            words.append(contentsOf: text[annotation.start..<annotation.end])
            return "\(annotation.label):\(String(words))"
        }
    }
}

/// The identifiers of what is wrong with a file.
func findings(_ file: String, format: AnnotationFormat? = nil) -> [String] {
    var diagnostics: [Diagnostic] = []
    _ = AnnotationReader.read(Array(file.utf8), file: "f", format: format, reporting: &diagnostics)
    return diagnostics.map(\.identifier)
}

/// The words of `source` that the spans of `other`, given as words of it, are found at; nil for one that is not.
func placed(_ spans: [Range<Int>], of other: String, in source: String) -> [String?] {
    let alignment = TextAlignment(of: ComparableText(Array(other.utf8)), with: ComparableText(Array(source.utf8)))
    let scalars = Array(source.unicodeScalars)
    return spans.map { span in
        alignment.range(ofCodePoints: span).map { range in
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[range.start..<range.end])
            return String(words)
        }
    }
}

/// The code points of the first occurrence of `words` in `text`.
func codePoints(of words: String, in text: String) -> Range<Int> {
    guard let range = text.range(of: words) else { return 0..<0 }
    let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    return start..<(start + words.unicodeScalars.count)
}

extension String {
    fileprivate func range(of words: String) -> Range<String.Index>? {
        let (all, wanted) = (Array(unicodeScalars), Array(words.unicodeScalars))
        guard wanted.count <= all.count, !wanted.isEmpty else { return nil }
        for start in 0...(all.count - wanted.count) where all[start..<(start + wanted.count)].elementsEqual(wanted) {
            let first = unicodeScalars.index(unicodeScalars.startIndex, offsetBy: start)
            return first..<unicodeScalars.index(first, offsetBy: wanted.count)
        }
        return nil
    }
}
