import Cleaning
import TextModel

/// The blocks that recur in an outlet and what became of them, for `repeated.csv`: where both kinds of error of cleaning
/// show. Added up document by document in the order of the input.
struct RepeatedBlocks: Sendable {
    private struct Block: Sendable {
        let text: String
        let example: String
        var kept = 0
        var removed = 0
        // Why it was removed, by how often.
        var verdicts: [FrameVerdict: Int] = [:]
    }

    /// How many blocks the table has of each kind.
    private static let shown = 200
    private static let longestText = 300

    private var blocks: [CorpusSurvey.RepeatedLine: Block] = [:]

    /// Adds the blocks of a document.
    mutating func add(_ repeated: [DocumentDigest.RepeatedBlock], of document: String) {
        for block in repeated {
            var known = blocks[block.line] ?? Block(text: block.text, example: document)
            if let verdict = block.verdict {
                known.removed += 1
                known.verdicts[verdict, default: 0] += 1
            } else {
                known.kept += 1
            }
            blocks[block.line] = known
        }
    }

    /// The records of repeated.csv: the blocks most often removed, then those most often kept that are not among them.
    var rows: [UInt8] {
        let all = blocks.filter { $0.value.kept + $0.value.removed >= CorpusSurvey.leastDocuments }
            .map { (outlet: $0.key.outlet, block: $0.value) }
        let removed = Self.first(all, by: \.removed)
        let taken = Set(removed.map { [$0.outlet, $0.block.text] })
        let kept = Self.first(all.filter { !taken.contains([$0.outlet, $0.block.text]) }, by: \.kept)
        var text = CSVText()
        for (outlet, block) in removed + kept {
            let verdict = block.verdicts.sorted { left, right in
                left.value != right.value ? left.value > right.value : left.key.rule < right.key.rule
            }.first?.key
            text.cell(outlet)
            text.cell(Self.shortened(block.text))
            text.cell(block.kept + block.removed)
            text.cell(block.kept)
            text.cell(block.removed)
            text.cell(verdict?.reason.rawValue)
            text.cell(verdict?.rule)
            text.cell(block.example)
            text.endRecord()
        }
        return text.bytes
    }

    private static func first(
        _ all: [(outlet: String, block: Block)], by count: KeyPath<Block, Int>
    ) -> [(outlet: String, block: Block)] {
        let sorted = all.filter { $0.block[keyPath: count] > 0 }.sorted { left, right in
            let (first, second) = (left.block[keyPath: count], right.block[keyPath: count])
            if first != second { return first > second }
            if left.outlet != right.outlet { return left.outlet.utf8.lexicographicallyPrecedes(right.outlet.utf8) }
            if left.block.text != right.block.text {
                return left.block.text.utf8.lexicographicallyPrecedes(right.block.text.utf8)
            }
            return left.block.example.utf8.lexicographicallyPrecedes(right.block.example.utf8)
        }
        return Array(sorted.prefix(shown))
    }

    private static func shortened(_ text: String) -> String {
        let scalars = text.unicodeScalars
        return scalars.count <= longestText
            ? text : String(String.UnicodeScalarView(scalars.prefix(longestText))) + " …"
    }
}
