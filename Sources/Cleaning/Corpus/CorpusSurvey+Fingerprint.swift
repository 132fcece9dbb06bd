extension CorpusSurvey {
    /// What this survey says of one document, as a number: which of its lines are frame because they recur, where the
    /// article is over, and which lines are followed for the table of repeated blocks. As long as it stays the same, a
    /// survey of a larger or smaller corpus changes nothing in the document.
    ///
    /// Of a document with more lines than a sketch holds it is the number of the whole outlet: any change of the
    /// outlet's frame then counts.
    ///
    /// - Parameter sketch: the lines of the document.
    /// - Returns: a hash that is the same in every run.
    public func fingerprint(of sketch: DocumentSketch) -> UInt64 {
        var hash: UInt64 = 0
        func add(_ number: UInt64) { hash = LineHash.mixed(hash ^ number) }
        for (place, line) in sketch.lines.enumerated() {
            if isRepeated(RepeatedLine(outlet: sketch.outlet, hash: line.hash)) { add(UInt64(place) << 2 | 1) }
        }
        guard let frame = frame(of: sketch.outlet) else { return hash }
        guard sketch.isWhole else { return LineHash.mixed(hash ^ frame.fingerprint) }
        for (index, place) in frame.frame(in: sketch.lines) {
            add(UInt64(index) << 4 | 2)
            if place.side == .foot, frame.isSign(sketch.lines[index]) { add(UInt64(index) << 4 | 3) }
        }
        return hash
    }
}

extension OutletFrame {
    /// The frame as a number.
    fileprivate var fingerprint: UInt64 {
        // The order of a dictionary is another in every run; a sum has none.
        lines.reduce(UInt64(documents)) { sum, line in
            let counts = line.value
            var hash = LineHash.mixed(line.key)
            for count in [counts.documents, counts.head, counts.inside, counts.foot] {
                hash = LineHash.mixed(hash ^ UInt64(count))
            }
            return sum &+ hash
        }
    }
}
