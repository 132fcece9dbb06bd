/// Makes damaged inputs out of good ones, the same ones for the same seed.
struct Mutator: Sendable {
    /// SplitMix64 (Steele, Lea, Flood 2014): a small generator with a stated sequence, so that a number brings back its
    /// input on any machine.
    struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// Good inputs.
    let seeds: [[UInt8]]
    /// Pieces that mean something to the reader.
    let tokens: [[UInt8]]
    /// The largest input, in bytes.
    let limit: Int

    /// The input with this number.
    func input(_ number: UInt64, seed: UInt64) -> [UInt8] {
        var generator = Generator(state: seed &* 0xD134_2543_DE82_EF95 &+ number)
        var bytes = seeds.randomElement(using: &generator) ?? []
        // Most inputs are near a good one; some are far from any.
        for _ in 0..<(1 << Int.random(in: 0...4, using: &generator)) { mutate(&bytes, &generator) }
        if bytes.count > limit { bytes.removeLast(bytes.count - limit) }
        return bytes
    }

    private func mutate(_ bytes: inout [UInt8], _ generator: inout Generator) {
        guard !bytes.isEmpty else {
            bytes = tokens.randomElement(using: &generator) ?? [0]
            return
        }
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 1...64, using: &generator))
        switch Int.random(in: 0..<11, using: &generator) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
        case 4, 5: bytes.insert(contentsOf: tokens.randomElement(using: &generator) ?? [], at: place)
        case 6: bytes.removeLast(bytes.count - place)
        case 7:
            // Another good input from here on.
            guard let other = seeds.randomElement(using: &generator), !other.isEmpty else { return }
            bytes.replaceSubrange(place..., with: other[Int.random(in: 0..<other.count, using: &generator)...])
        case 8:
            // Depth and length: one piece many times over.
            let piece =
                Bool.random(using: &generator) ? Array(bytes[place..<end]) : tokens.randomElement(using: &generator)
            guard let piece, !piece.isEmpty, bytes.count < limit else { return }
            let times = min(1 << Int.random(in: 1...12, using: &generator), (limit - bytes.count) / piece.count)
            for _ in 0..<max(times, 0) { bytes += piece }
        case 9: bytes.insert(contentsOf: numeral(&generator), at: place)
        default:
            let other = Int.random(in: 0..<bytes.count, using: &generator)
            bytes.swapAt(place, other)
        }
    }

    /// Numbers at the edges of what programs count with.
    private func numeral(_ generator: inout Generator) -> [UInt8] {
        let edges = [
            "0", "-1", "1", "127", "128", "255", "256", "65535", "65536", "2147483647", "2147483648", "4294967295",
            "4294967296", "9223372036854775807", "9223372036854775808", "18446744073709551616", "1e309", "0x7fffffff",
        ]
        return Array((edges.randomElement(using: &generator) ?? "0").utf8)
    }
}
