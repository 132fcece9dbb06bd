/// Goes through the tokens of a block and compares `@join` with the white space between them.
struct JoinWalk {
    var lastToken: (id: String, isJoined: Bool, line: Int)?
    var findings: [TEIInvalidity] = []
    private var hasSpace = false

    init() {}

    mutating func visit(_ element: XMLElement, insideToken: Bool) {
        let isToken = element.name == "w" || element.name == "pc"
        if isToken {
            if let last = lastToken, last.isJoined == hasSpace {
                findings.append(
                    TEIInvalidity(
                        message: "\(last.id): @join and the white space after it disagree", line: last.line))
            }
            hasSpace = false
        }
        for node in element.nodes {
            switch node {
            case .element(let child): visit(child, insideToken: insideToken || isToken)
            case .text(let text):
                guard !insideToken, !isToken, lastToken != nil else { continue }
                if text.utf8.contains(where: { $0 != 0x20 }) {
                    findings.append(TEIInvalidity(message: "text outside w and pc: \(text)", line: element.line))
                }
                hasSpace = hasSpace || text.utf8.contains(0x20)
            }
        }
        if isToken { lastToken = (element["xml:id"] ?? "", element["join"] == "right", element.line) }
    }
}
