/// Stretches that stand exactly once in each of two sequences and in the same order in both: fixed points to align the
/// rest between ("patience" comparison). Costs one sort.
enum Anchors {
    /// The positions of common unique stretches of `length` elements, rising in both sequences and never overlapping
    /// unless on one diagonal.
    static func find(
        _ left: UnsafeBufferPointer<UInt32>, _ right: UnsafeBufferPointer<UInt32>, length: Int
    ) -> [(left: Int, right: Int)] {
        guard left.count >= length, right.count >= length else { return [] }
        let leftUnique = unique(left, length)
        let rightUnique = unique(right, length)
        var pairs: [(left: Int, right: Int)] = []
        var (i, j) = (0, 0)
        while i < leftUnique.count, j < rightUnique.count {
            if leftUnique[i].hash < rightUnique[j].hash {
                i += 1
            } else if leftUnique[i].hash > rightUnique[j].hash {
                j += 1
            } else {
                let (a, b) = (leftUnique[i].position, rightUnique[j].position)
                if (0..<length).allSatisfy({ left[a + $0] == right[b + $0] }) { pairs.append((a, b)) }
                i += 1
                j += 1
            }
        }
        pairs.sort { $0.left < $1.left }
        return rising(pairs)
    }

    private static func unique(
        _ letters: UnsafeBufferPointer<UInt32>, _ length: Int
    ) -> [(hash: UInt64, position: Int)] {
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15 | 1
        var highest: UInt64 = 1
        for _ in 1..<length { highest = highest &* factor }
        var hash: UInt64 = 0
        var all: [(hash: UInt64, position: Int)] = []
        all.reserveCapacity(letters.count - length + 1)
        for (index, letter) in letters.enumerated() {
            if index >= length { hash = hash &- UInt64(letters[index - length]) &* highest }
            hash = hash &* factor &+ UInt64(letter)
            if index >= length - 1 { all.append((hash, index - length + 1)) }
        }
        all.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.position < $1.position }
        var result: [(hash: UInt64, position: Int)] = []
        for (number, item) in all.enumerated() {
            let isRepeated =
                number > 0 && all[number - 1].hash == item.hash
                || number + 1 < all.count && all[number + 1].hash == item.hash
            if !isRepeated { result.append(item) }
        }
        return result
    }

    /// The longest part of the pairs that rises on the right as well (M. L. Fredman, 1975).
    private static func rising(_ pairs: [(left: Int, right: Int)]) -> [(left: Int, right: Int)] {
        var tails: [Int] = []
        var before = [Int](repeating: -1, count: pairs.count)
        for (number, pair) in pairs.enumerated() {
            var low = 0
            var high = tails.count
            while low < high {
                let middle = (low + high) / 2
                if pairs[tails[middle]].right < pair.right { low = middle + 1 } else { high = middle }
            }
            before[number] = low > 0 ? tails[low - 1] : -1
            if low == tails.count { tails.append(number) } else { tails[low] = number }
        }
        var chain: [(left: Int, right: Int)] = []
        var number = tails.last ?? -1
        while number >= 0 {
            chain.append(pairs[number])
            number = before[number]
        }
        return chain.reversed()
    }
}
