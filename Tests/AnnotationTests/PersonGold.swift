import TestSupport
import Testing
import TextModel

@testable import Annotation

/// A text of the gold set: persons and roles in brackets, each with what it is.
///
///     [الرئيس|r:1] [سامر الفاخوري|p:1] عاد، ثم غادر [الفاخوري|p:1].
///
/// `p:1` is a mention of person 1, `r:1` a role said of person 1, `r` one said of nobody in particular. Lines of the file
/// that begin with `#` are remarks; ` / ` ends a sentence and stands for nothing.
struct PersonGold: CustomTestStringConvertible, Sendable {
    struct Item: Hashable, Sendable {
        let span: TextSpan
        let isRole: Bool
        /// The person meant, 0 for none.
        let person: Int
    }

    let text: String
    let items: [Item]
    var testDescription: String { text }

    init(_ line: String) {
        var bytes: [UInt8] = []
        var items: [Item] = []
        var starts: [Int] = []
        var rest = line.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "[": starts.append(bytes.count)
            case "|":
                let tag = String(String.UnicodeScalarView(rest.prefix { $0 != "]" }))
                rest = rest.drop { $0 != "]" }.dropFirst()
                let parts = tag.split(separator: ":")
                items.append(
                    Item(
                        span: TextSpan(starts.removeLast(), bytes.count), isRole: parts[0] == "r",
                        person: parts.count > 1 ? Int(parts[1]) ?? 0 : 0))
            default: bytes.append(contentsOf: String(Character(scalar)).utf8)
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
        self.items = items.sorted { $0.span < $1.span }
    }

    static func read(_ name: String) -> [PersonGold] {
        let path = TestFiles.repository + "/Tests/AnnotationTests/Fixtures/" + name
        return (TestFiles.text(path) ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            PersonGold(String($0))
        }
    }
}

/// How often what was found is right, and how much was found.
struct Tally {
    var right = 0
    var found = 0
    var wanted = 0

    var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
    var recall: Double { wanted == 0 ? 1 : Double(right) / Double(wanted) }
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    mutating func add<Element: Hashable>(_ found: Set<Element>, _ wanted: Set<Element>) {
        right += found.intersection(wanted).count
        self.found += found.count
        self.wanted += wanted.count
    }
}

/// Pairs of mentions that are one person's: what coreference is counted in.
struct Link: Hashable {
    let first: TextSpan
    let second: TextSpan

    /// The pairs among mentions with the same number, 0 left out.
    static func links(_ mentions: [(span: TextSpan, person: Int)]) -> Set<Link> {
        var links: Set<Link> = []
        for (place, mention) in mentions.enumerated() where mention.person != 0 {
            for other in mentions[(place + 1)...] where other.person == mention.person {
                links.insert(Link(first: mention.span, second: other.span))
            }
        }
        return links
    }
}
