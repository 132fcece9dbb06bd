/// The checks that no grammar can state (ENCODING.md, section 14; as Schematron in `pipeline.odd.xml`): pointers and
/// prefixes resolve, entries are used, `@join` agrees with the white space, ranges are in order, counts are right.
public struct TEIChecker {
    private let root: XMLElement
    private var ids: Set<String> = []
    /// What is wrong, each with the line of its element.
    private(set) var findings: [TEIInvalidity] = []

    /// Everything that is wrong with the file `bytes`, in words; empty if nothing is.
    public static func problems(in bytes: [UInt8]) -> [String] {
        do throws(TEIInvalidity) {
            return findings(in: try XMLElement(parsing: bytes)).map(\.message)
        } catch {
            return [error.description]
        }
    }

    /// Everything that is wrong with a file, with the lines.
    static func findings(in root: XMLElement) -> [TEIInvalidity] {
        var checker = TEIChecker(root: root)
        checker.check()
        return checker.findings
    }

    private init(root: XMLElement) { self.root = root }

    private mutating func check() {
        root.forEach { element in
            guard let id = element["xml:id"] else { return }
            if !ids.insert(id).inserted { note(element, "the id \(id) occurs twice") }
        }
        checkPointers()
        checkPrefixes()
        checkEntries()
        checkDates()
        checkCounts()
        if let body = root.children("text").first?.children("body").first {
            let chars = Int(measure("chars") ?? "") ?? Int.max
            checkRanges(in: body, within: 0, chars)
        }
        root.forEachBlock { checkJoins(in: $0) }
        checkRemovals()
    }

    private mutating func note(_ element: XMLElement, _ message: String) {
        findings.append(TEIInvalidity(message: message, line: element.line))
    }

    private mutating func checkPointers() {
        let names: Set<String> = ["ref", "corresp", "resp", "calendar", "datingMethod", "who", "target"]
        root.forEach { element in
            for attribute in element.attributes {
                let isRange = element.name == "span" && (attribute.name == "from" || attribute.name == "to")
                guard names.contains(attribute.name) || isRange else { continue }
                for pointer in attribute.value.split(separator: " ") where pointer.hasPrefix("#") {
                    if !ids.contains(String(pointer.dropFirst())) {
                        note(
                            element,
                            "\(element.name)/@\(attribute.name) points to \(pointer), which is not in the file")
                    }
                }
            }
        }
    }

    private mutating func checkPrefixes() {
        var replacements: [String: String] = [:]
        root.forEach { element in
            if element.name == "prefixDef", let ident = element["ident"] {
                replacements[ident] = element["replacementPattern"]
            }
        }
        root.forEach { element in
            for attribute in element.attributes where ["ana", "source", "corresp"].contains(attribute.name) {
                for value in attribute.value.split(separator: " ") where !value.hasPrefix("#") {
                    let parts = value.split(separator: ":", maxSplits: 1).map(String.init)
                    guard parts.count == 2, let replacement = replacements[parts[0]] else {
                        note(element, "\(element.name)/@\(attribute.name): no prefixDef for \(value)")
                        continue
                    }
                    // Only the patterns of one group point into the file.
                    guard replacement.hasPrefix("#") else { continue }
                    let isPlain = replacement.hasSuffix("$1")
                    let target = isPlain ? String(replacement.dropFirst().dropLast(2)) + parts[1] : replacement
                    if !ids.contains(target) {
                        note(element, "\(value) resolves to #\(target), which is not there")
                    }
                }
            }
        }
    }

    private mutating func checkEntries() {
        var used: Set<String> = []
        var entries: [(id: String, element: XMLElement)] = []
        root.forEach { element in
            let pointers = [element["ref"], element.name == "span" ? element["corresp"] : nil]
            for pointer in pointers.compactMap({ $0 }).joined(separator: " ").split(separator: " ") {
                used.insert(String(pointer.dropFirst()))
            }
            if ["person", "org", "place", "event", "entry"].contains(element.name), let id = element["xml:id"] {
                entries.append((id, element))
            }
        }
        guard root.name == "TEI" else { return }
        for entry in entries where !used.contains(entry.id) { note(entry.element, "nothing refers to \(entry.id)") }
    }

    private mutating func checkDates() {
        root.forEach { element in
            let id = element["xml:id"] ?? element.name
            let isCustom = ["when-custom", "from-custom", "to-custom"].contains { element[$0] != nil }
            if isCustom, element["datingMethod"] == nil {
                note(element, "\(id) has a custom date without datingMethod")
            }
            for (first, last) in [("from", "to"), ("notBefore", "notAfter")] where element.name != "span" {
                if let from = element[first], let to = element[last], from.count == to.count, from > to {
                    note(element, "\(id): \(first) \(from) is after \(last) \(to)")
                }
            }
        }
    }

    private mutating func checkCounts() {
        guard let text = root.children("text").first else { return }
        var counts: [String: Int] = [:]
        text.forEach { counts[$0.name, default: 0] += 1 }
        var stated: [String: Int] = [:]
        root.forEach { if $0.name == "tagUsage" { stated[$0["gi"] ?? ""] = Int($0["occurs"] ?? "") } }
        for name in Set(counts.keys).union(stated.keys).sorted() where counts[name] != stated[name] {
            note(text, "tagUsage says \(stated[name] ?? 0) \(name), the text has \(counts[name] ?? 0)")
        }
        let words = counts["w"] ?? 0
        var expected = [("paragraphs", counts["p"] ?? 0)]
        if let sentences = counts["s"] { expected.append(("sentences", sentences)) }
        if root["subtype"] == "tokens" { expected += [("words", words), ("tokens", words + (counts["pc"] ?? 0))] }
        for (unit, count) in expected {
            if let stated = measure(unit), stated != "\(count)" {
                note(text, "extent says \(stated) \(unit), the text has \(count)")
            }
        }
    }

    /// The quantity of a measure of the header.
    private func measure(_ unit: String) -> String? {
        var quantity: String?
        root.children("teiHeader").first?.forEach { element in
            if element.name == "measure", element["unit"] == unit { quantity = element["quantity"] }
        }
        return quantity
    }

    /// Ranges of the source lie in that of the element around them, in order and apart.
    private mutating func checkRanges(in element: XMLElement, within lower: Int, _ upper: Int) {
        var position = lower
        for child in element.children {
            guard let source = child["source"], let range = sourceRange(source) else {
                if child.name == "div" { checkRanges(in: child, within: lower, upper) }
                continue
            }
            let id = child["xml:id"] ?? child.name
            if range.start < position || range.end > upper || range.end < range.start {
                note(child, "\(id): \(source) is not in \(position)-\(upper)")
            }
            position = max(position, range.end)
            checkRanges(in: child, within: range.start, range.end)
        }
    }

    /// Each removal has its text, of the same place and length; gaps and texts stand in the order of the source.
    private mutating func checkRemovals() {
        var gaps: [String: XMLElement] = [:]
        root.children("text").first?.forEach { element in
            guard element.name == "gap" else { return }
            gaps[element["xml:id"] ?? ""] = element
            let range = element["source"].flatMap(sourceRange)
            if let range, element["quantity"] != "\(range.end - range.start)" {
                note(element, "the gap says \(element["quantity"] ?? "") characters for \(element["source"] ?? "")")
            }
        }
        for seg in root.children("standOff").filter({ $0["type"] == "removed" }).flatMap({ $0.children("seg") }) {
            guard let gap = gaps[String((seg["corresp"] ?? "").dropFirst())] else {
                note(seg, "the removed text \(seg["source"] ?? "") has no gap")
                continue
            }
            if gap["source"] != seg["source"] {
                note(seg, "the removed text is \(seg["source"] ?? ""), its gap \(gap["source"] ?? "")")
            }
        }
    }

    private mutating func checkJoins(in block: XMLElement) {
        guard root["subtype"] == "tokens" else { return }
        var walk = JoinWalk()
        walk.visit(block, insideToken: false)
        if let last = walk.lastToken, last.isJoined {
            walk.findings.append(TEIInvalidity(message: "\(last.id): @join at the end of a block", line: last.line))
        }
        findings += walk.findings
    }
}

/// `src:12-34` as a range, nil if it is none.
func sourceRange(_ value: String) -> (start: Int, end: Int)? {
    guard value.hasPrefix("src:") else { return nil }
    let parts = value.dropFirst(4).split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 && 0 <= parts[0] && parts[0] <= parts[1] ? (parts[0], parts[1]) : nil
}

extension XMLElement {
    /// Calls `body` with each `head`, `byline`, `dateline`, `p` and `ab` of the text, in order.
    func forEachBlock(_ body: (XMLElement) -> Void) {
        guard let text = children("text").first else { return }
        text.forEach { if ["head", "byline", "dateline", "p", "ab"].contains($0.name) { body($0) } }
    }
}
