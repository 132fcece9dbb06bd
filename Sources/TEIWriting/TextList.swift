/// Very many short texts, such as the paths of all documents of a run, in two pieces of memory instead of one each.
struct TextList: Sendable {
    private var bytes: [UInt8] = []
    /// Where each text ends.
    private var ends: [Int] = []

    /// How many texts there are.
    var count: Int { ends.count }

    /// Adds a text at the end.
    mutating func append(_ text: String) {
        bytes += text.utf8
        ends.append(bytes.count)
    }

    /// Adds the texts of another list at the end.
    mutating func append(_ other: TextList) {
        let start = bytes.count
        bytes += other.bytes
        ends += other.ends.map { $0 + start }
    }

    /// The text at a place from 0.
    subscript(place: Int) -> String { String(decoding: bytes[range(place)], as: UTF8.self) }

    /// The places of the texts, sorted by their bytes.
    var order: [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            ends.indices.sorted { left, right in
                bytes[range(left)].lexicographicallyPrecedes(bytes[range(right)])
            }
        }
    }

    private func range(_ place: Int) -> Range<Int> { (place == 0 ? 0 : ends[place - 1])..<ends[place] }
}
