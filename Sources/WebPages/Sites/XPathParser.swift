/// Reads the part of XPath 1.0 that site rules need: paths of `/` and `//` from the root, names and `*`, unions by `|`,
/// and predicates: `[2]`, `[last()]`, `@name`, `@name='…'`, `.='…'`, `contains(…)`, `starts-with(…)` over `@name`, `.`
/// and `text()`, `not(…)`, joined by `and` and `or`.
struct XPathParser {
    private var scanner: SelectorScanner

    static func paths(of text: String) throws(SelectorProblem) -> [Selector.Path] {
        var parser = XPathParser(scanner: SelectorScanner(text))
        if parser.scanner.next == "(" {
            throw parser.scanner.problem("parentheses around a path are not supported; write the path without them")
        }
        var paths: [Selector.Path] = []
        repeat {
            paths.append(try parser.path())
        } while parser.scanner.take("|")
        guard parser.scanner.isAtEnd else { throw parser.scanner.problem("expected /, //, [ or the end") }
        return paths
    }

    private mutating func path() throws(SelectorProblem) -> Selector.Path {
        var path = Selector.Path()
        scanner.skipSpace()
        _ = scanner.take(".")
        while scanner.next == "/" {
            var step = Selector.Step()
            step.isChild = !scanner.take("//")
            if step.isChild { _ = scanner.take("/") }
            if scanner.next == "@" || scanner.take("text()") {
                throw scanner.problem("a rule names elements, not attributes or texts")
            }
            if !scanner.take("*") {
                guard let name = scanner.takeName() else { throw scanner.problem("expected an element or *") }
                if scanner.next == ":" { throw scanner.problem("axes such as \(name):: are not supported") }
                step.name = name.lowercased()
            }
            while scanner.take("[") { step.conditions.append(try predicate()) }
            path.steps.append(step)
        }
        scanner.skipSpace()
        if path.steps.isEmpty { throw scanner.problem("expected a path that begins with / or //") }
        return path
    }

    private mutating func predicate() throws(SelectorProblem) -> Selector.Condition {
        scanner.skipSpace()
        if let number = scanner.takeNumber() {
            guard number > 0 else { throw scanner.problem("positions are counted from 1") }
            try close()
            return .position(number)
        }
        if scanner.take("last()") {
            try close()
            return .position(0)
        }
        var alternatives: [[Selector.Question]] = [[]]
        while true {
            alternatives[alternatives.count - 1].append(try question())
            scanner.skipSpace()
            if scanner.take("and ") { continue }
            if scanner.take("or ") {
                alternatives.append([])
                continue
            }
            try close()
            return .anyOf(alternatives)
        }
    }

    private mutating func close() throws(SelectorProblem) {
        scanner.skipSpace()
        guard scanner.take("]") else { throw scanner.problem("expected ], and or or") }
    }

    private mutating func question() throws(SelectorProblem) -> Selector.Question {
        scanner.skipSpace()
        if scanner.take("not(") {
            var question = try simpleQuestion()
            question.isNegated = true
            scanner.skipSpace()
            guard scanner.take(")") else { throw scanner.problem("expected ) after the condition of not(…)") }
            return question
        }
        return try simpleQuestion()
    }

    private mutating func simpleQuestion() throws(SelectorProblem) -> Selector.Question {
        scanner.skipSpace()
        let isContained = scanner.take("contains(")
        if isContained || scanner.take("starts-with(") {
            let subject = try subject()
            scanner.skipSpace()
            guard scanner.take(",") else { throw scanner.problem("expected a comma and the text looked for") }
            let value = try text()
            scanner.skipSpace()
            guard scanner.take(")") else { throw scanner.problem("expected )") }
            return Selector.Question(attribute: subject, kind: isContained ? .contains(value) : .hasPrefix(value))
        }
        let subject = try subject()
        scanner.skipSpace()
        if scanner.take("!=") {
            return Selector.Question(attribute: subject, kind: .equals(try text()), isNegated: true)
        }
        if scanner.take("=") { return Selector.Question(attribute: subject, kind: .equals(try text())) }
        return Selector.Question(attribute: subject, kind: .has)
    }

    /// The attribute that is asked about, nil for the text.
    private mutating func subject() throws(SelectorProblem) -> String? {
        scanner.skipSpace()
        if scanner.take("@") {
            guard let name = scanner.takeName(allowing: ":") else {
                throw scanner.problem("expected an attribute after @")
            }
            return name.lowercased()
        }
        if scanner.take("normalize-space()") || scanner.take("text()") || scanner.take(".") { return nil }
        throw scanner.problem(
            "only @attribute, ., text(), contains(), starts-with(), not(), last() and numbers are supported")
    }

    private mutating func text() throws(SelectorProblem) -> String {
        scanner.skipSpace()
        guard let text = try scanner.takeQuoted() else { throw scanner.problem("expected a text in quotation marks") }
        return text
    }
}
