extension Selector {
    /// The elements of a page that the selector names, in the order of the document. The cost is one pass over the page
    /// for each step.
    func matches(in tree: PageTree) -> [PageTree.Node] {
        var isMatched = [Bool](repeating: false, count: tree.count)
        for path in paths {
            var context = [Bool](repeating: false, count: tree.count)
            context[0] = true
            for step in path.steps { context = step.apply(to: context, in: tree) }
            for node in context.indices where context[node] { isMatched[node] = true }
        }
        return isMatched.indices.filter { isMatched[$0] && $0 > 0 }
    }
}

extension Selector.Step {
    /// The elements one step below those of `context`.
    fileprivate func apply(to context: [Bool], in tree: PageTree) -> [Bool] {
        var isBelow = context
        var result = [Bool](repeating: false, count: tree.count)
        for node in 1..<max(1, tree.count) {
            let parent = Int(tree.parents[node])
            if !isChild { isBelow[node] = isBelow[parent] || context[node] }
            guard !tree.isText(node), isChild ? context[parent] : isBelow[parent] else { continue }
            result[node] = name.map { $0 == tree.tag(of: node) } ?? true
        }
        for condition in conditions {
            switch condition {
            case .anyOf(let alternatives):
                for node in result.indices where result[node] {
                    result[node] = alternatives.contains { $0.allSatisfy { $0.isTrue(of: node, in: tree) } }
                }
            case .position(let position): result = Self.keep(position, of: result, in: tree)
            }
        }
        return result
    }

    /// Of the elements, only those that are the n-th of their parent's, or the last for 0.
    private static func keep(_ position: Int, of elements: [Bool], in tree: PageTree) -> [Bool] {
        var counts = [Int32](repeating: 0, count: tree.count)
        var result = [Bool](repeating: false, count: tree.count)
        let order = position == 0 ? Array(elements.indices.reversed()) : Array(elements.indices)
        for node in order where elements[node] && node > 0 {
            let parent = Int(tree.parents[node])
            counts[parent] += 1
            result[node] = Int(counts[parent]) == max(position, 1)
        }
        return result
    }
}

extension Selector.Question {
    fileprivate func isTrue(of node: PageTree.Node, in tree: PageTree) -> Bool {
        let value = attribute.map { tree.attribute($0, of: node) } ?? tree.text(of: node)
        return holds(value) != isNegated
    }

    private func holds(_ value: String?) -> Bool {
        guard let value else { return false }
        switch kind {
        case .has: return attribute != nil || !value.isEmpty
        case .equals(let text): return value == text
        case .contains(let text): return !text.isEmpty && value.contains(text)
        case .hasWord(let word): return value.split(whereSeparator: \.isWhitespace).contains { $0 == word }
        case .hasPrefix(let text): return !text.isEmpty && value.hasPrefix(text)
        case .hasSuffix(let text): return !text.isEmpty && value.hasSuffix(text)
        }
    }
}
