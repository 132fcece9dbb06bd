import NameTagging

/// Reads CoNLL files: a word, a tab and its label on each line, an empty line between sentences; labels O, B-TYPE, I-TYPE.
public enum ConllReader {
    /// What is wrong with a line.
    public struct FormatError: Error, Equatable {
        /// The line, from 1.
        public var line: Int
        /// What was found there and what was expected.
        public var message: String
    }

    /// The types that are one of the three of the tagger. Types of ANERcorp, then those of NewsFANE; all others are names
    /// of other kinds.
    private static let types: [String: Int] = [
        "PER": 0, "LOC": 1, "ORG": 2,
        "Politician": 0, "Athlete": 0, "Artist": 0, "Other_PER": 0, "Religious_PER": 0, "Scientist": 0,
        "Businessperson": 0, "Lawyer": 0, "Engineer": 0, "Police": 0, "Group": 2,
        "Nation": 1, "Population-Center": 1, "State-or-Province": 1, "Continent": 1, "GPE-Cluster": 1, "Water-Body": 1,
        "County-or-District": 1, "Land-Region-Natural": 1, "Land": 1,
        "Government": 2, "Non-Governmental": 2, "Commercial": 2, "Media": 2, "Sports": 2, "Educational": 2,
        "Medical-Science": 2, "Religious_ORG": 2, "Entertainment": 2,
    ]

    /// Reads the sentences of a file.
    ///
    /// - Parameter bytes: the file.
    /// - Returns: its sentences, empty ones left out.
    /// - Throws: `FormatError` with the first line that is not in the format.
    public static func read(_ bytes: [UInt8]) throws(FormatError) -> [ConllSentence] {
        var sentences: [ConllSentence] = []
        var words: [(form: [UInt8], label: UInt8)] = []
        var number = 0
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            let line = bytes[start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)]
            number += 1
            start = end + 1
            guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else {
                if !words.isEmpty { sentences.append(ConllSentence(words: words)) }
                words = []
                continue
            }
            guard let tab = line.firstIndex(of: 0x09), tab > line.startIndex else {
                throw FormatError(line: number, message: "no word and label with a tab between them")
            }
            let tag = String(decoding: line[(tab + 1)...], as: UTF8.self)
            let label = try label(tag, after: words.last?.label, line: number)
            words.append((Array(line[..<tab]), label))
        }
        if !words.isEmpty { sentences.append(ConllSentence(words: words)) }
        return sentences
    }

    private static func label(_ tag: String, after previous: UInt8?, line: Int) throws(FormatError) -> UInt8 {
        if tag == "O" { return UInt8(NameLabel.outside) }
        let isBegin = tag.hasPrefix("B-")
        guard isBegin || tag.hasPrefix("I-"), tag.utf8.count > 2 else {
            throw FormatError(line: line, message: "the label is «\(tag)», expected O, B-TYPE or I-TYPE")
        }
        guard let type = types[String(tag.dropFirst(2))] else { return UInt8(NameLabel.other) }
        // A name that nothing begins begins here.
        let goesOn = !isBegin && NameLabel.mayFollow(NameLabel.inside(type), previous.map(Int.init))
        return UInt8(goesOn ? NameLabel.inside(type) : NameLabel.begin(type))
    }
}
