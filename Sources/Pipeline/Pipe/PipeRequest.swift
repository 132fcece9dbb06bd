import AnnotationImport
import JSON
import TextModel

/// One record of the pipe's input.
struct PipeRequest: Sendable {
    /// The record's id as given, to be echoed.
    var id: JSONText
    /// The key of its identity: the id as text, or `#` and the number of the line.
    var key: String
    /// The number of its line among the records, from 1.
    var number: Int
    /// The text, or the page.
    var text: [UInt8]
    /// Whether it is a page.
    var isMarkup = false
    /// What is known about it.
    var metadata: DocumentMetadata
    /// What was marked in the text elsewhere.
    var annotations: [RawAnnotation] = []

    /// Reads one line; `number` counts the records from 1.
    ///
    /// - Throws: `Problem` with the id as far as it could be read.
    init(_ line: [UInt8], number: Int) throws(Problem) {
        let node: JSONNode
        do {
            node = try JSONReader.read(line, file: "line \(number)")
        } catch {
            let column = error.diagnostic.location?.column.map { " at column \($0)" } ?? ""
            throw Problem(
                id: .null, code: "invalid-json", message: "line \(number)\(column): \(error.diagnostic.message)")
        }
        guard case .object = node.value else {
            throw Problem(
                id: .null, code: "invalid-record",
                message: "line \(number) is \(node.kindName), expected an object {\"id\": …, \"text\": …}")
        }
        self.number = number
        (id, key) = try Self.identity(node, number: number)
        (text, isMarkup) = try Self.source(node, id: id)
        metadata = Self.metadata(node)
        annotations = try Self.annotations(node, id: id, number: number)
    }

    /// A line that is no record.
    struct Problem: Error {
        var id: JSONText
        var code: String
        var message: String
    }

    private static func identity(_ node: JSONNode, number: Int) throws(Problem) -> (JSONText, String) {
        switch node["id"]?.value {
        case nil, .null: (.null, "#\(number)")
        case .string(let id): (.string(id), id)
        case .number(let numeral): (.number(numeral), numeral)
        case .bool, .array, .object:
            throw Problem(
                id: .null, code: "invalid-record",
                message: "\"id\" is \(node["id"]?.kindName ?? ""), expected a string or a number")
        }
    }

    /// The text of the record, or its page where it has no text.
    private static func source(_ node: JSONNode, id: JSONText) throws(Problem) -> (bytes: [UInt8], isMarkup: Bool) {
        if node["text"] == nil || node["text"]?.value == .null, let page = node["html"], page.value != .null {
            guard let html = page.string else {
                throw Problem(
                    id: id, code: "invalid-record", message: "\"html\" is \(page.kindName), expected a string")
            }
            return (Array(html.utf8), true)
        }
        guard let text = node["text"]?.string else {
            throw Problem(
                id: id, code: "invalid-record",
                message: "\"text\" is \(node["text"]?.kindName ?? "missing"), expected a string (or \"html\")")
        }
        return (Array(text.utf8), false)
    }

    private static func annotations(
        _ node: JSONNode, id: JSONText, number: Int
    ) throws(Problem) -> [RawAnnotation] {
        guard let list = node["annotations"], list.value != .null else { return [] }
        guard case .array(let elements) = list.value else {
            throw Problem(
                id: id, code: "invalid-record",
                message: "\"annotations\" is \(list.kindName), expected a list of {\"start\", \"end\", \"type\"}")
        }
        var annotations: [RawAnnotation] = []
        for element in elements {
            switch JSONLinesAnnotations.annotation(element, line: number) {
            case .success(let annotation): annotations.append(annotation)
            case .failure(let problem): throw Problem(id: id, code: "invalid-record", message: problem.message)
            }
        }
        return annotations
    }

    private static func metadata(_ node: JSONNode) -> DocumentMetadata {
        func text(_ key: String) -> String? {
            let value = node[key]?.string ?? node["metadata"]?[key]?.string
            return value.flatMap { $0.isEmpty ? nil : $0 }
        }
        return DocumentMetadata(
            title: text("title"), date: text("date").flatMap { ISODate.isValid($0) ? $0 : nil }, url: text("url"),
            outlet: text("outlet"), author: text("author"), licence: text("licence"))
    }
}
