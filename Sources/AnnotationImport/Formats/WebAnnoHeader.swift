/// The columns of a file of WebAnno TSV, from its `#T_SP=layer|feature|…` lines.
struct WebAnnoHeader {
    /// The layers of spans with their features, each with the number of its first column, counted from 0 behind the token.
    private(set) var layers: [(name: String, features: [String], column: Int)] = []
    private var columns = 0

    /// Reads a line; false if it declares no layer of spans.
    mutating func read(_ line: ArraySlice<UInt8>) -> Bool {
        let text = string(line)
        guard text.hasPrefix("#T_SP=") else { return false }
        let parts = text.dropFirst(6).split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let features = Array(parts.dropFirst())
        layers.append((parts.first ?? "", features, columns))
        // A layer without features has one column all the same.
        columns += max(1, features.count)
        return true
    }

    /// The columns that hold the labels: of the layer asked for; else of named entities; else of layers of the user's
    /// own. Of several features the one that is named as labels are, else the first.
    func labelColumns(layer wanted: String?) -> [Int] {
        let chosen = layers.filter { layer in
            if let wanted { return layer.name == wanted || layer.name.hasSuffix(".\(wanted)") }
            return layer.name.hasSuffix(".NamedEntity")
        }
        let used = chosen.isEmpty && wanted == nil ? layers.filter { $0.name.hasPrefix("webanno.custom.") } : chosen
        return used.map { layer in
            let names = ["value", "label", "type", "category", "tag", "class"]
            let feature = names.lazy.compactMap { name in
                layer.features.firstIndex { $0.lowercased() == name || $0.lowercased().hasSuffix(name) }
            }
            return layer.column + (feature.first ?? 0)
        }
    }
}
