/// Reads CSS selectors (Selectors Level 3): type, `*`, `.class`, `#id`, `[attribute]` with all its comparisons,
/// `:first-child`, `:last-child`, `:nth-child(n)`, `:not(…)` of one simple selector, descendants, `>`, and lists by comma.
struct CSSParser {
    private var scanner: SelectorScanner

    static func paths(of text: String) throws(SelectorProblem) -> [Selector.Path] {
        var parser = CSSParser(scanner: SelectorScanner(text))
        var paths: [Selector.Path] = []
        repeat {
            paths.append(try parser.path())
        } while parser.scanner.take(",")
        guard parser.scanner.isAtEnd else { throw parser.scanner.problem("expected a selector, a comma or the end") }
        return paths
    }

    private mutating func path() throws(SelectorProblem) -> Selector.Path {
        var path = Selector.Path()
        var isChild = false
        scanner.skipSpace()
        while true {
            var step = try step()
            step.isChild = isChild
            path.steps.append(step)
            let hasSpace = scanner.takeSpace()
            guard let next = scanner.next, next != "," else { return path }
            if next == "+" || next == "~" {
                throw scanner.problem("\"\(next)\" is not supported; use a space or >")
            }
            isChild = scanner.take(">")
            if isChild {
                scanner.skipSpace()
            } else if !hasSpace {
                throw scanner.problem("expected a space before \(next)")
            }
        }
    }

    private mutating func step() throws(SelectorProblem) -> Selector.Step {
        var step = Selector.Step()
        let start = scanner.index
        if !scanner.take("*") { step.name = scanner.takeName()?.lowercased() }
        while let condition = try condition() { step.conditions.append(condition) }
        guard scanner.index > start else { throw scanner.problem("expected an element, .class, #id or [attribute]") }
        return step
    }

    private mutating func condition() throws(SelectorProblem) -> Selector.Condition? {
        if scanner.take(":") { return try pseudoClass() }
        return try question().map { .anyOf([[$0]]) }
    }

    private mutating func question() throws(SelectorProblem) -> Selector.Question? {
        if scanner.take(".") {
            return Selector.Question(attribute: "class", kind: .hasWord(try name("a class after .")))
        }
        if scanner.take("#") { return Selector.Question(attribute: "id", kind: .equals(try name("an id after #"))) }
        return scanner.take("[") ? try attribute() : nil
    }

    private mutating func name(_ what: String) throws(SelectorProblem) -> String {
        guard let name = scanner.takeName() else { throw scanner.problem("expected \(what)") }
        return name
    }

    private mutating func attribute() throws(SelectorProblem) -> Selector.Question {
        scanner.skipSpace()
        guard let name = scanner.takeName(allowing: ":") else { throw scanner.problem("expected an attribute after [") }
        scanner.skipSpace()
        var kind = Selector.Question.Kind.has
        if !scanner.take("]") {
            let comparison = try comparison()
            scanner.skipSpace()
            guard let value = try scanner.takeQuoted() ?? scanner.takeName(allowing: "./:") else {
                throw scanner.problem("expected a value after the comparison")
            }
            kind = comparison(value)
            scanner.skipSpace()
            guard scanner.take("]") else { throw scanner.problem("expected ]") }
        }
        return Selector.Question(attribute: name.lowercased(), kind: kind)
    }

    private mutating func comparison() throws(SelectorProblem) -> (String) -> Selector.Question.Kind {
        if scanner.take("=") { return { .equals($0) } }
        if scanner.take("~=") { return { .hasWord($0) } }
        if scanner.take("*=") { return { .contains($0) } }
        if scanner.take("^=") { return { .hasPrefix($0) } }
        if scanner.take("$=") { return { .hasSuffix($0) } }
        throw scanner.problem("expected ], =, ~=, *=, ^= or $=")
    }

    private mutating func pseudoClass() throws(SelectorProblem) -> Selector.Condition {
        if scanner.take("first-child") { return .position(1) }
        if scanner.take("last-child") { return .position(0) }
        if scanner.take("nth-child(") {
            guard let number = scanner.takeNumber(), number > 0, scanner.take(")") else {
                throw scanner.problem("expected a number from 1 in :nth-child(…)")
            }
            return .position(number)
        }
        if scanner.take("not(") {
            guard var question = try question(), scanner.take(")") else {
                throw scanner.problem("expected one .class, #id or [attribute] in :not(…)")
            }
            question.isNegated = true
            return .anyOf([[question]])
        }
        throw scanner.problem("only :first-child, :last-child, :nth-child(n) and :not(…) are supported")
    }
}
