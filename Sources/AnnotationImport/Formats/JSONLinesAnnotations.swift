public import JSON
import TextModel

/// Reads stand-off annotations in JSON Lines.
///
/// A record names its document (`doc`, `document` or `id`), may give the text its offsets count in (`text`), and lists
/// `entities`: objects with `start`, `end` and `type`, or lists `[start, end, "type"]` as Doccano writes them. The names
/// that spaCy, Stanza, Transformers and Doccano use for these are understood too. Offsets are code points.
public enum JSONLinesAnnotations {
    private static let documentKeys = ["doc", "document", "id", "document_id", "path"]
    private static let listKeys = ["entities", "annotations", "spans", "ents", "labels", "label"]
    private static let startKeys = ["start", "start_char", "begin", "start_offset"]
    private static let endKeys = ["end", "end_char", "end_offset"]
    private static let typeKeys = ["type", "label", "entity_group", "entity"]
    private static let surfaceKeys = ["text", "word", "surface"]
    private static let scoreKeys = ["cert", "score", "confidence"]

    static func read(_ bytes: [UInt8], _ findings: inout FileFindings) -> [AnnotationRecord] {
        var records: [AnnotationRecord] = []
        if isOneText(bytes) {
            JSONReader.readEach(bytes, file: findings.file) { value, line in
                switch value {
                case .success(let node):
                    if let record = record(node, line: line, &findings) { records.append(record) }
                case .failure(let failure): notJSON(failure, line: line, &findings)
                }
            }
            return records
        }
        for line in TextLines(bytes) where !line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
            do throws(JSONReader.Failure) {
                let node = try JSONReader.read(Array(line.bytes), file: findings.file)
                if let record = record(node, line: line.number, &findings) { records.append(record) }
            } catch {
                notJSON(error, line: line.number, &findings)
            }
        }
        return records
    }

    /// Whether the file is one list of records, or a record over several lines, as programs that write JSON without
    /// Lines give it.
    private static func isOneText(_ bytes: [UInt8]) -> Bool {
        for line in TextLines(bytes) {
            let content = line.bytes.filter { $0 != 0x20 && $0 != 0x09 }
            guard let first = content.first else { continue }
            return first == UInt8(ascii: "[") || content == [UInt8(ascii: "{")]
        }
        return false
    }

    private static func notJSON(_ failure: JSONReader.Failure, line: Int, _ findings: inout FileFindings) {
        findings.warn(
            "bad-annotation-line", line: line, column: failure.diagnostic.location?.column,
            "the line is not JSON: \(failure.diagnostic.message)",
            help: "write each record on one line, as JSON Lines have it")
    }

    private static func record(
        _ node: JSONNode, line: Int, _ findings: inout FileFindings
    ) -> AnnotationRecord? {
        guard case .object = node.value else {
            findings.warn(
                "bad-annotation-line", line: line, "the line is \(node.kindName), expected an object",
                help: "write {\"doc\": …, \"entities\": […]}")
            return nil
        }
        var record = AnnotationRecord(line: line)
        record.document = first(documentKeys, in: node).flatMap(name)
        record.text = node["text"]?.string.map { Array($0.utf8) }
        guard let list = listKeys.lazy.compactMap({ node[$0] }).first, case .array(let elements) = list.value else {
            findings.warn(
                "bad-annotation-line", line: line, "the record has no list \"entities\"",
                help: "write \"entities\": [{\"start\": 0, \"end\": 5, \"type\": \"PER\"}], or [] if there is none")
            return record
        }
        for element in elements {
            switch annotation(element, line: line) {
            case .success(let annotation): record.annotations.append(annotation)
            case .failure(let problem):
                findings.warn(
                    "bad-annotation", line: line, problem.message,
                    help: "an annotation is {\"start\": 0, \"end\": 5, \"type\": \"PER\"}, offsets in code points")
            }
        }
        return record
    }

    /// Why a value is no annotation.
    public struct Problem: Error, Sendable {
        /// What was seen, and what was expected.
        public let message: String
    }

    /// One annotation, from an object or a list.
    ///
    /// - Parameters:
    ///   - node: the value.
    ///   - line: the line it stands in, from 1.
    /// - Returns: the annotation, or why it is none.
    public static func annotation(_ node: JSONNode, line: Int) -> Result<RawAnnotation, Problem> {
        if case .array(let parts) = node.value {
            guard parts.count >= 3, let start = number(parts[0]), let end = number(parts[1]),
                let label = parts[2].string
            else { return .failure(Problem(message: "an annotation in brackets needs [start, end, \"type\"]")) }
            return .success(RawAnnotation(start: start, end: end, label: label, line: line))
        }
        guard case .object = node.value else {
            return .failure(Problem(message: "an annotation is \(node.kindName), expected an object"))
        }
        guard let start = first(startKeys, in: node).flatMap(number),
            let end = first(endKeys, in: node).flatMap(number)
        else { return .failure(Problem(message: "an annotation lacks \"start\" or \"end\", whole numbers from 0")) }
        guard let label = first(typeKeys, in: node)?.string, !label.isEmpty else {
            return .failure(Problem(message: "the annotation \(start)-\(end) has no \"type\""))
        }
        // Transformers without aggregation keeps the prefix of the tag.
        let tag = EntityTag(Array(label.utf8)[...])
        return .success(
            RawAnnotation(
                start: start, end: end, label: tag?.isPrefixed == true ? tag?.label ?? label : label,
                surface: first(surfaceKeys, in: node)?.string, key: node["key"]?.string,
                score: first(scoreKeys, in: node).flatMap(score), line: line))
    }

    private static func first(_ keys: [String], in node: JSONNode) -> JSONNode? {
        for key in keys {
            if let found = node[key], found.value != .null { return found }
        }
        return nil
    }

    private static func name(_ node: JSONNode) -> String? {
        switch node.value {
        case .string(let text): text.isEmpty ? nil : text
        case .number(let numeral): numeral
        default: nil
        }
    }

    private static func number(_ node: JSONNode) -> Int? {
        guard case .number(let numeral) = node.value, let value = Int(numeral) else { return nil }
        return value
    }

    private static func score(_ node: JSONNode) -> Double? {
        guard case .number(let numeral) = node.value, let value = Double(numeral), (0...1).contains(value) else {
            return nil
        }
        return value
    }
}
