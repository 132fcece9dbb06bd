import TextModel

/// Cuts written words into proclitics, base and pronoun, the article left on: وبمذكرة → و ب مذكرة, نظيره → نظير ه.
///
/// Whole-word readings come first: words of closed classes are looked up (`ClosedClassForms`); for all others the
/// counts of the whole and of what each cut would leave are weighed (`CliticReading`). A word that no count speaks for
/// stays whole, but for و before it, and for the article behind a proclitic (بال…), which are cut off as such.
public struct CliticSplitter: Sendable {
    private let counts: FormTable
    private let closed = ClosedClassTable()
    private let folding = FoldingTable.level(2)
    private let memories = LendingPool { WordMemory(filledWith: CliticSplit()) }

    /// Makes a splitter that weighs readings by `wordForms`.
    public init(wordForms: WordFormCounts) { counts = wordForms.table }

    /// Calls `body` with an analyser for the words of `bytes`, which must be well-formed UTF-8.
    public func withAnalyser<Result>(
        of bytes: UnsafeBufferPointer<UInt8>, _ body: (CliticAnalyser) -> Result
    ) -> Result {
        counts.withView { counts in
            closed.table.withView { closed in
                folding.entries.withUnsafeBufferPointer { entries in
                    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 2 * CliticAnalyser.capacity + 2) { room in
                        memories.withItem { memory in
                            body(
                                CliticAnalyser(
                                    bytes, counts: counts, closed: closed, entries: entries, room: room,
                                    memory: memory))
                        }
                    }
                }
            }
        }
    }

    /// The parts of one word, for tables, messages and tests; `word` must be a run of Arabic letters and marks.
    public func parts(of word: String) -> [String] {
        let bytes = Array(word.utf8)
        let split = bytes.withUnsafeBufferPointer { buffer in
            withAnalyser(of: buffer) { $0.analyse(wordAt: 0, before: buffer.count).split }
        }
        let starts = [0] + (0..<split.partCount - 1).map { Int(split.cuts[$0]) } + [bytes.count]
        return zip(starts, starts.dropFirst()).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
    }
}
