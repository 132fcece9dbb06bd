import SystemPackage

/// The files of an input, in order.
///
/// A run holds them from its beginning to its end, however many they are: so they lie in a few pieces of memory, some
/// fifty bytes each, and are taken out one by one.
public struct InputFiles: RandomAccessCollection, Sendable {
    private let root: FilePath
    /// Key and output of each file, one behind the other.
    private var bytes: [UInt8] = []
    /// Where the key of each file ends, and its output.
    private var ends: [(key: Int, output: Int)] = []
    private var sizes: [Int] = []
    private var kinds: [InputKind] = []

    /// Packs files, which all have one root.
    init(_ files: [InputFile] = []) {
        root = files.first?.root ?? FilePath()
        bytes.reserveCapacity(files.reduce(0) { $0 + $1.key.count + $1.output.length })
        ends.reserveCapacity(files.count)
        for file in files {
            bytes += file.key
            let key = bytes.count
            bytes += file.output.bytes
            ends.append((key, bytes.count))
        }
        sizes = files.map(\.size)
        kinds = files.map(\.kind)
    }

    /// The place of the first file.
    public var startIndex: Int { 0 }
    /// The place behind the last file.
    public var endIndex: Int { ends.count }

    /// The file at a place from 0.
    public subscript(place: Int) -> InputFile {
        let start = place == 0 ? 0 : ends[place - 1].output
        let (key, end) = ends[place]
        var file = InputFile(root: root, key: Array(bytes[start..<key]), size: sizes[place])
        file.kind = kinds[place]
        file.output = FilePath(bytes: Array(bytes[key..<end]))
        return file
    }

    /// How many files are one document each.
    var singleCount: Int { kinds.count { $0.recordFormat == nil } }
}
