/// The shortest edit script between two sequences, by E. W. Myers, "An O(ND) Difference Algorithm and Its Variations"
/// (Algorithmica 1, 1986), given up when it needs more than a given number of edits: the cost is bounded by the lengths
/// times that number, whatever the sequences hold.
enum ShortestEdit {
    /// Calls `match` with the positions of each pair of equal elements; false, and nothing called, if it gave up.
    static func matches(
        _ left: UnsafeBufferPointer<UInt32>, _ right: UnsafeBufferPointer<UInt32>, edits limit: Int,
        _ match: (Int, Int) -> Void
    ) -> Bool {
        let (n, m) = (left.count, right.count)
        guard abs(n - m) <= limit else { return false }
        let width = 2 * limit + 3
        let middle = limit + 1
        var furthest = [Int32](repeating: 0, count: width)
        var trace: [[Int32]] = []
        for edits in 0...limit {
            trace.append(Array(furthest[(middle - edits)...(middle + edits)]))
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                var x = start(diagonal, edits) { Int(furthest[middle + $0]) }
                while x < n, x - diagonal < m, left[x] == right[x - diagonal] { x += 1 }
                furthest[middle + diagonal] = Int32(x)
                if x >= n, x - diagonal >= m {
                    walkBack(trace, n, m, match)
                    return true
                }
            }
        }
        return false
    }

    /// Where the path of `edits` edits enters a diagonal: by an insertion from above or a deletion from below.
    private static func start(_ diagonal: Int, _ edits: Int, _ furthest: (Int) -> Int) -> Int {
        if edits == 0 { return 0 }
        let goesDown =
            diagonal == -edits || diagonal != edits && furthest(diagonal - 1) < furthest(diagonal + 1)
        return goesDown ? furthest(diagonal + 1) : furthest(diagonal - 1) + 1
    }

    private static func walkBack(_ trace: [[Int32]], _ n: Int, _ m: Int, _ match: (Int, Int) -> Void) {
        var (x, y) = (n, m)
        for edits in stride(from: trace.count - 1, through: 0, by: -1) {
            let diagonal = x - y
            func furthest(_ number: Int) -> Int {
                let place = number + edits
                return trace[edits].indices.contains(place) ? Int(trace[edits][place]) : -1
            }
            let entry = start(diagonal, edits, furthest)
            while x > entry, x > 0, y > 0 {
                x -= 1
                y -= 1
                match(x, y)
            }
            if edits == 0 { return }
            let goesDown =
                diagonal == -edits || diagonal != edits && furthest(diagonal - 1) < furthest(diagonal + 1)
            let previous = goesDown ? diagonal + 1 : diagonal - 1
            x = furthest(previous)
            y = x - previous
        }
    }
}
