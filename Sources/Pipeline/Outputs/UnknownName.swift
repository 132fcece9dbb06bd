import TextModel

/// A name that no row of the glossaries knows, apart from where it stands.
struct UnknownName: Hashable, Comparable {
    /// The name.
    var surface: String
    /// What it is.
    var type: MentionType

    /// How it is used.
    struct Use {
        /// How often.
        var mentions: Int
        /// In how many documents.
        var documents: Int
        /// Where the sentence of the first mention waits; negative where it is not known yet.
        var example: Int

        /// Adds what is known of the name from documents behind.
        mutating func add(_ other: Use) {
            mentions += other.mentions
            documents += other.documents
            if example < 0 { example = other.example }
        }
    }

    static func < (left: UnknownName, right: UnknownName) -> Bool {
        (left.surface, left.type.rawValue) < (right.surface, right.type.rawValue)
    }

    /// Name and use as bytes.
    func bytes(_ use: Use) -> [UInt8] {
        var writer = ByteWriter()
        writer.append(surface)
        writer.append(type.rawValue)
        writer.append(use.mentions)
        writer.append(use.documents)
        writer.append(use.example)
        return writer.bytes
    }

    /// What `bytes` gave.
    static func read(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> (name: UnknownName, use: Use) {
        let name = UnknownName(surface: try reader.text(), type: try reader.choice())
        return (
            name, Use(mentions: try reader.integer(), documents: try reader.integer(), example: try reader.integer())
        )
    }
}

/// Reads a run of names from its beginning to its end.
struct UnknownNameCursor {
    /// The name it stands at; nil at the end.
    private(set) var head: (name: UnknownName, use: UnknownName.Use)?
    /// What was not read from the file yet.
    private var rest: Range<Int>
    private var piece = ByteReader([])
    private static let pieceSize = 16 * 1024

    /// Begins with the first name of a run.
    init(_ run: Range<Int>, of file: inout SpillFile) throws(FileFailure) {
        rest = run
        try advance(in: &file)
    }

    /// Goes on to the next name.
    mutating func advance(in file: inout SpillFile) throws(FileFailure) {
        while true {
            let left = piece.rest
            head = try? UnknownName.read(&piece)
            if head != nil { return }
            // A name of which the piece has only the beginning is read again with what follows.
            rest = (rest.lowerBound - left)..<rest.upperBound
            guard left < rest.count else { return }
            let size = max(Self.pieceSize, 4 * left)
            let bytes = try file.read(rest.lowerBound..<min(rest.lowerBound + size, rest.upperBound))
            piece = ByteReader(bytes)
            rest = (rest.lowerBound + bytes.count)..<rest.upperBound
        }
    }
}
