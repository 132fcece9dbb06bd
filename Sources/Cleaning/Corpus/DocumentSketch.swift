/// What a survey of a corpus remembers of one document: its lines as numbers. ``Cleaner/sketch(of:)`` makes it.
public struct DocumentSketch: Sendable, Equatable {
    /// Of a longer document the first and the last lines, so many each, are remembered: frames stand at the edges.
    static let reach = 48

    /// The outlet it is of.
    public let outlet: String
    /// The place of the document in the sample: as good as random, and the same in every run.
    let order: UInt64
    /// Its lines, in order.
    let lines: [SketchedLine]

    /// The id of the document, if it is one of a source's bytes.
    public var documentID: String {
        let digits = String(order, radix: 16)
        return "d" + String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Makes a sketch.
    init(outlet: String, order: UInt64, lines: [SketchedLine]) {
        self.outlet = outlet
        self.order = order
        self.lines =
            lines.count <= 2 * Self.reach ? lines : Array(lines.prefix(Self.reach) + lines.suffix(Self.reach))
    }

    /// The hashes of its lines, each once, in rising order.
    var distinctHashes: [UInt64] {
        var hashes = lines.map(\.hash)
        hashes.sort()
        var kept = 0
        for hash in hashes where kept == 0 || hashes[kept - 1] != hash {
            hashes[kept] = hash
            kept += 1
        }
        hashes.removeLast(hashes.count - kept)
        return hashes
    }

    /// Whether it comes before `other` in the sample.
    func precedes(_ other: DocumentSketch) -> Bool {
        if order != other.order { return order < other.order }
        // Two documents of one id read the same; the lines are compared for the sake of those made by hand.
        return lines.lexicographicallyPrecedes(other.lines) { $0.hash < $1.hash }
    }
}
