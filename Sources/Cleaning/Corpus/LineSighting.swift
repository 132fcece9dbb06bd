public import TextModel

/// A line of a document that several documents of its outlet have, with what speaks for or against its being frame.
public struct LineSighting: Sendable, Equatable {
    /// The part of the document a line stands in.
    public enum Part: String, Sendable, CaseIterable {
        /// Above the first paragraph.
        case head
        /// Between two paragraphs.
        case inside
        /// Under the last paragraph.
        case foot
    }

    /// What it is known by.
    public let line: CorpusSurvey.RepeatedLine
    /// Its text here.
    public let text: String
    /// Where it stands.
    public let part: Part
    /// The rule that removed it; nil if it is kept.
    public let rule: String?
    /// Whether it has the form of a sentence.
    public let isSentence: Bool
    /// Whether it names a source, an author or a date, or is the headline.
    public let isCredit: Bool
    /// Whether two lines without the form of a sentence follow it, as links follow their heading.
    public let leadsShortLines: Bool
}

extension Cleaner {
    /// The lines of a document that recur in the corpus of the survey.
    ///
    /// - Parameter input: the document.
    /// - Returns: the lines in their order, each once; with the rule that removes it.
    public func sightings(in input: SourceDocument) -> [LineSighting] {
        let outlet = Outlet.name(of: input)
        return input.text.withUnsafeBufferPointer { bytes in
            let (passages, markup) = passages(of: input, bytes)
            let page = page(of: passages, in: bytes, of: input, markup: markup)
            let lines = page.sketch()
            let outline = survey.frame(of: outlet)?.outline(of: lines)
            var seen: Set<UInt64> = []
            return lines.indices.compactMap { index in
                let line = CorpusSurvey.RepeatedLine(outlet: outlet, hash: lines[index].hash)
                guard lines[index].wordCount > 0, survey.isRepeated(line), seen.insert(line.hash).inserted else {
                    return nil
                }
                let following = lines.dropFirst(index + 1).prefix(2)
                return LineSighting(
                    line: line,
                    text: String(decoding: bytes[passages[index].start..<passages[index].end], as: UTF8.self),
                    part: outline.map { Self.part($0.place(of: index).side) } ?? .inside,
                    rule: page.removedBy[index].map { ruleName($0) }, isSentence: lines[index].isSentence,
                    isCredit: !lines[index].traits.isDisjoint(with: [.credit, .headline]),
                    leadsShortLines: following.count == 2 && following.allSatisfy { !$0.isSentence })
            }
        }
    }

    private static func part(_ side: LinePlace.Side) -> LineSighting.Part {
        switch side {
        case .head: .head
        case .inside: .inside
        case .foot: .foot
        }
    }
}
