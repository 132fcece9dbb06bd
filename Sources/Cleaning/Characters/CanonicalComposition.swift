/// Unicode Normalization Form C (UAX #15) of short sequences.
///
/// The standard library compares strings by canonical equivalence but does not say what the normal form is (its
/// function is underscored), and the stages do without Foundation, so the mappings stand in a table here; combining
/// classes come from the standard library.
struct CanonicalComposition: Sendable {
    /// The one table; parsed when NFC is first asked for.
    static let shared = CanonicalComposition()

    private let decompositions: [UInt32: [UInt32]]
    private let compositions: [UInt64: UInt32]
    private let secondParts: Set<UInt32>

    private init() {
        var decompositions: [UInt32: [UInt32]] = [:]
        var compositions: [UInt64: UInt32] = [:]
        var seconds: Set<UInt32> = []
        for (composed, parts) in parseMappings(canonicalCompositions) where parts.count == 2 {
            decompositions[composed] = parts
            compositions[UInt64(parts[0]) << 32 | UInt64(parts[1])] = composed
            seconds.insert(parts[1])
        }
        for (character, parts) in parseMappings(canonicalDecompositionsOnly) { decompositions[character] = parts }
        self.decompositions = decompositions
        self.compositions = compositions
        secondParts = seconds
    }

    /// The canonical combining class of `scalar`.
    func combiningClass(_ scalar: UInt32) -> UInt8 {
        if scalar < 0x300 || scalar &- 0x620 < 0x2B { return 0 }
        return Unicode.Scalar(scalar)?.properties.canonicalCombiningClass.rawValue ?? 0
    }

    /// Whether nothing before `scalar` can change what becomes of it: sequences may be cut before it.
    func startsSegment(_ scalar: UInt32) -> Bool {
        if scalar < 0x300 || scalar &- 0x620 < 0x2B { return true }
        if 0x1160...0x1175 ~= scalar || 0x11A8...0x11C2 ~= scalar { return false }
        if combiningClass(scalar) != 0 || secondParts.contains(scalar) { return false }
        guard let first = decompositions[scalar]?.first else { return true }
        return startsSegment(first)
    }

    /// NFC of `scalars`.
    func normalise(_ scalars: [UInt32]) -> [UInt32] {
        var decomposed: [UInt32] = []
        decomposed.reserveCapacity(scalars.count + 2)
        for scalar in scalars { decompose(scalar, into: &decomposed) }
        order(&decomposed)
        return compose(decomposed)
    }

    private func decompose(_ scalar: UInt32, into result: inout [UInt32]) {
        if 0xAC00...0xD7A3 ~= scalar {
            let index = scalar - 0xAC00
            result.append(0x1100 + index / 588)
            result.append(0x1161 + index % 588 / 28)
            if index % 28 != 0 { result.append(0x11A7 + index % 28) }
        } else if let parts = decompositions[scalar] {
            for part in parts { decompose(part, into: &result) }
        } else {
            result.append(scalar)
        }
    }

    /// Canonical ordering: a stable sort by combining class between starters. Runs are sorted as a whole, so that a long
    /// run of marks costs no more than n log n.
    private func order(_ scalars: inout [UInt32]) {
        var start = 0
        while start < scalars.count {
            guard combiningClass(scalars[start]) != 0 else {
                start += 1
                continue
            }
            var end = start
            while end < scalars.count, combiningClass(scalars[end]) != 0 { end += 1 }
            if end - start > 1 {
                let keyed = scalars[start..<end].enumerated().map { (combiningClass($1), $0, $1) }
                let sorted = keyed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
                scalars.replaceSubrange(start..<end, with: sorted.map { $0.2 })
            }
            start = end
        }
    }

    private func compose(_ scalars: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        var starter: Int?
        var lastClass: UInt8 = 0
        for scalar in scalars {
            let ownClass = combiningClass(scalar)
            if let place = starter {
                // Blocked if something of the same or a higher class, or a starter, stands between.
                let isAdjacent = place == result.count - 1
                if isAdjacent || (lastClass != 0 && lastClass < ownClass),
                    let composed = composite(result[place], scalar)
                {
                    result[place] = composed
                    continue
                }
            }
            if ownClass == 0 { starter = result.count }
            lastClass = ownClass
            result.append(scalar)
        }
        return result
    }

    private func composite(_ first: UInt32, _ second: UInt32) -> UInt32? {
        if 0x1100...0x1112 ~= first, 0x1161...0x1175 ~= second {
            return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
        }
        if 0xAC00...0xD7A3 ~= first, (first - 0xAC00) % 28 == 0, 0x11A8...0x11C2 ~= second {
            return first + (second - 0x11A7)
        }
        return compositions[UInt64(first) << 32 | UInt64(second)]
    }
}
