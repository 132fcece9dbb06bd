import SystemPackage

/// The documents that the line is measured with.
struct BenchDocuments {
    /// One document.
    struct Document {
        /// What names it.
        var name: String
        /// The source.
        var bytes: [UInt8]
        /// Whether it is a page.
        var isMarkup = false
    }

    /// The documents, in order.
    private(set) var documents: [Document]

    /// How many bytes they have.
    var byteCount: Int { documents.reduce(0) { $0 + $1.bytes.count } }

    /// The first `limit` texts and pages of a folder and all below it, in the order of their names.
    init(folder: FilePath, limit: Int) throws {
        documents = try BenchText.files(at: folder, endingIn: [".txt", ".html", ".htm"]).prefix(limit).map { path in
            Document(
                name: path.string, bytes: try BenchText.contents(of: path), isMarkup: !path.string.hasSuffix(".txt"))
        }
    }

    /// `count` documents of about `size` bytes made of the lines of the texts at `path`: a headline, paragraphs in an
    /// order of their own with other numbers in them, a heading here and there. Always the same.
    init(mixing path: FilePath, count: Int, size: Int) throws {
        var headings: [[UInt8]] = []
        var paragraphs: [[UInt8]] = []
        for file in BenchText.files(at: path, endingIn: [".txt"]) {
            for line in try BenchText.contents(of: file).split(separator: 0x0A) where line.count > 20 {
                if line.count > 150 { paragraphs.append(Array(line)) } else { headings.append(Array(line)) }
            }
        }
        documents = []
        guard !headings.isEmpty, !paragraphs.isEmpty else { return }
        var random = SplitMix64(seed: 0x6C69_6E65)
        documents = (0..<count).map { number in
            var bytes = headings[random.below(headings.count)]
            while bytes.count < size {
                bytes += [0x0A, 0x0A]
                if random.below(4) == 0 { bytes += headings[random.below(headings.count)] + [0x0A, 0x0A] }
                bytes += Self.renumbered(paragraphs[random.below(paragraphs.count)], &random)
            }
            return Document(name: "made-\(number).txt", bytes: bytes + [0x0A])
        }
    }

    /// The line with each ASCII digit but leading ones replaced by another.
    private static func renumbered(_ line: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var line = line
        for place in line.indices.dropFirst() where isDigit(line[place]) && isDigit(line[place - 1]) {
            line[place] = 0x30 + UInt8(random.below(10))
        }
        return line
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
