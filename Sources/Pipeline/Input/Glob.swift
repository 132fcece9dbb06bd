#if canImport(Glibc)
    import Glibc
#else
    import Musl
#endif

/// A pattern for paths: `*`, `?` and `[…]` within a folder's name (fnmatch, POSIX), `**` for any number of folders.
struct Glob: Sendable {
    private let parts: [String]
    /// For `**/*.txt` the `.txt`: the usual pattern, which needs no table.
    private let suffix: String?

    init(_ pattern: String) {
        parts = pattern.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        let ending = parts.count == 2 && parts[0] == "**" && parts[1].hasPrefix("*") ? parts[1].dropFirst() : "*"
        suffix = ending.contains { "*?[\\".contains($0) } ? nil : String(ending)
    }

    /// The folders at the beginning that hold no wild card.
    var fixedPrefix: [String] { Array(parts.prefix { !$0.contains { "*?[".contains($0) } }) }

    /// Whether the pattern has any wild card.
    static func isPattern(_ text: String) -> Bool { text.contains { "*?[".contains($0) } }

    /// Whether the names of a path, from the outermost folder to the file, match.
    ///
    /// The table of which part of the pattern fits which part of the path is filled row by row, so the time is
    /// bounded by the product of the two lengths, however many `**` there are.
    func matches(_ names: [String]) -> Bool {
        if let suffix, let last = names.last { return last.hasSuffix(suffix) && !last.hasPrefix(".") }
        var reachable = [Bool](repeating: false, count: names.count + 1)
        reachable[0] = true
        for part in parts {
            var next = [Bool](repeating: false, count: names.count + 1)
            if part == "**" {
                var isOpen = false
                for position in 0...names.count {
                    isOpen = isOpen || reachable[position]
                    next[position] = isOpen
                }
            } else {
                for position in 0..<names.count where reachable[position] {
                    next[position + 1] = fnmatch(part, names[position], FNM_PERIOD) == 0
                }
            }
            reachable = next
        }
        return reachable[names.count]
    }
}
