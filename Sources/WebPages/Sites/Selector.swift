/// Names elements of a page: what a CSS selector or an XPath expression of the supported subset says.
struct Selector: Sendable, Equatable {
    /// The ways, one of which an element has to be reached by.
    var paths: [Path]

    /// Steps from the root of the page down to an element.
    struct Path: Sendable, Equatable {
        var steps: [Step] = []
    }

    /// One step: an element below those of the step before.
    struct Step: Sendable, Equatable {
        /// Whether the element is a child; otherwise it is anywhere below.
        var isChild = false
        /// The tag, nil for any.
        var name: String?
        /// What else is asked, one after the other.
        var conditions: [Condition] = []
    }

    /// What is asked of an element: one of several conjunctions, or its place among those that passed so far.
    enum Condition: Sendable, Equatable {
        case anyOf([[Question]])
        /// The n-th of its parent's children that passed what stands before; 0 for the last.
        case position(Int)
    }

    /// One thing that is asked of an element.
    struct Question: Sendable, Equatable {
        enum Kind: Sendable, Equatable {
            case has
            case equals(String)
            case contains(String)
            case hasWord(String)
            case hasPrefix(String)
            case hasSuffix(String)
        }
        /// The attribute that is asked about; nil for the text.
        var attribute: String?
        var kind: Kind
        var isNegated = false
    }

    /// Reads a selector: XPath if it begins with `/`, `(` or `.//`, otherwise CSS.
    ///
    /// - Parameter text: the selector as written.
    /// - Throws: `SelectorProblem` with the place where reading stopped.
    init(_ text: String) throws(SelectorProblem) {
        if text.hasPrefix("/") || text.hasPrefix("(") || text.hasPrefix(".//") {
            paths = try XPathParser.paths(of: text)
        } else {
            paths = try CSSParser.paths(of: text)
        }
    }
}

/// Why a selector cannot be used, and where reading it stopped.
public struct SelectorProblem: Error, Sendable, Equatable {
    /// What is wrong, in one line.
    public var message: String
    /// The column in Unicode scalars, from 1.
    public var column: Int

    /// Makes a record of a problem.
    public init(_ message: String, column: Int) {
        self.message = message
        self.column = column
    }
}
