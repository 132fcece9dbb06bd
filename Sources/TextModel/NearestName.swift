/// Finds the name that a misspelt one was probably meant to be, for messages.
public enum NearestName {
    /// The name among `candidates` that `name` most likely meant, letter case aside: at most two edits away, one for a
    /// name of three or four letters; else one that begins with `name`. Of equals the first; nil if none is near.
    public static func nearest(to name: String, among candidates: [String]) -> String? {
        let typed = Array(name.lowercased().unicodeScalars)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased().unicodeScalars)
            let limit = letters.count <= 2 ? 0 : letters.count <= 4 ? 1 : 2
            let distance = editDistance(typed, letters)
            if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.name ?? candidates.first { !name.isEmpty && $0.hasPrefix(name) }
    }

    /// The number of letters to insert, drop, replace or swap with a neighbour to make one word of the other (optimal
    /// string alignment); `Int.max` when one is longer than 60 letters, for that is no slip of the keyboard.
    private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard left.count <= 60, right.count <= 60 else { return Int.max }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var distance = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current.append(distance)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
