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

    /// Makes a sketch.
    init(outlet: String, order: UInt64, lines: [SketchedLine]) {
        self.outlet = outlet
        self.order = order
        self.lines =
            lines.count <= 2 * Self.reach ? lines : Array(lines.prefix(Self.reach) + lines.suffix(Self.reach))
    }

    /// Whether it comes before `other` in the sample.
    func precedes(_ other: DocumentSketch) -> Bool {
        if order != other.order { return order < other.order }
        // Two documents of one id read the same; the lines are compared for the sake of those made by hand.
        return lines.lexicographicallyPrecedes(other.lines) { $0.hash < $1.hash }
    }
}
