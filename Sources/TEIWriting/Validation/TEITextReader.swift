/// Goes through the blocks of a text and notes which part of the kept text each sentence, token and entity covers.
struct TEITextReader {
    private(set) var entities: [TEIEntity] = []
    private(set) var sentences: [TEISentence] = []
    /// The parts of the tokens, by `xml:id`: what spans in `standOff` point to.
    private var tokens: [String: Range<Int>] = [:]
    private var position = 0
    private var container = ""

    init() {}

    /// Reads the next block.
    mutating func read(_ block: XMLElement) {
        container = block["xml:id"] ?? ""
        readContent(of: block)
    }

    private mutating func readContent(of element: XMLElement) {
        for node in element.nodes {
            switch node {
            case .text(let text): position += text.unicodeScalars.count
            case .element(let child): readElement(child)
            }
        }
    }

    private mutating func readElement(_ element: XMLElement) {
        let start = position
        if element.name == "s" { container = element["xml:id"] ?? "" }
        let isEntity = element["ana"]?.hasPrefix("ne:") ?? false
        // An entity stands before those inside it, as its mention does.
        let place = entities.count
        readContent(of: element)
        let range = start..<position
        if isEntity {
            entities.insert(
                TEIEntity(element, pointer: "ref", container: container, range: range, isSpan: false), at: place)
        }
        switch element.name {
        case "s": sentences.append(TEISentence(element: element, range: range))
        case "w", "pc": tokens[element["xml:id"] ?? ""] = range
        default: break
        }
    }

    /// Reads the entities that cross others, once all blocks are read; a span whose tokens are not there covers nothing.
    mutating func readSpans(of root: XMLElement) {
        for list in root.children("standOff") where list["type"] == "entities" {
            for span in list.children("spanGrp").flatMap({ $0.children("span") }) {
                let from = tokens[String((span["from"] ?? "").dropFirst())]
                let to = tokens[String((span["to"] ?? "").dropFirst())]
                var range = 0..<0
                if let from, let to, from.lowerBound <= to.upperBound { range = from.lowerBound..<to.upperBound }
                entities.append(TEIEntity(span, pointer: "corresp", container: "", range: range, isSpan: true))
            }
        }
    }
}
