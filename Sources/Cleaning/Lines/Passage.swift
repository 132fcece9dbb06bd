/// A line of the source that has something visible, or the lines of a hard-wrapped paragraph: what is kept or removed
/// as a whole.
struct Passage: Equatable {
    /// The byte of its first character that is not white space.
    var start: Int
    /// The byte behind its last character that is not white space.
    var end: Int
    /// The code point at `start`.
    var sourceStart: Int
    /// The code point at `end`.
    var sourceEnd: Int
    /// How many blank lines stand before it (0 for the first).
    var blankLinesBefore: Int

    /// The passage from here to the end of `last`, with all between.
    func joined(to last: Passage) -> Passage {
        var run = self
        run.end = last.end
        run.sourceEnd = last.sourceEnd
        return run
    }

    /// Its length in code points.
    var codePointCount: Int { sourceEnd - sourceStart }
}
