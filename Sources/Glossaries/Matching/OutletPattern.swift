/// A value of the column `outlet`: a host, which stands for the hosts below it too, or an id of a source; `*` stands for any
/// characters. Case makes no difference.
struct OutletPattern: Sendable {
    private let pattern: [UInt8]

    init(_ text: String) { pattern = Array(text.lowercased().utf8) }

    /// Whether the pattern names `outlet`.
    func matches(_ outlet: String) -> Bool {
        let name = Array(outlet.lowercased().utf8)
        if Self.matches(pattern[...], name[...]) { return true }
        // The hosts below it: arabic.example.org for example.org.
        return Self.matches(([0x2A, 0x2E] + pattern)[...], name[...])
    }

    /// Matches with `*` in time of the product of both lengths at most: only the last `*` is gone back to.
    private static func matches(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
        var (here, there) = (pattern.startIndex, name.startIndex)
        var star: (pattern: Int, name: Int)?
        while there < name.endIndex {
            if here < pattern.endIndex, pattern[here] == 0x2A {
                star = (here, there)
                here += 1
            } else if here < pattern.endIndex, pattern[here] == name[there] {
                here += 1
                there += 1
            } else if let last = star {
                star = (last.pattern, last.name + 1)
                here = last.pattern + 1
                there = last.name + 1
            } else {
                return false
            }
        }
        return pattern[here...].allSatisfy { $0 == 0x2A }
    }
}
