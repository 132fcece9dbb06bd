import Cleaning
import Glossaries
import Reading
import TextModel

/// What the stages of a line were made with, as one key for each: two lines with equal keys make the same of a document,
/// but for the rows of the glossaries, which have a comparison of their own (decision 0004).
struct LineKeys: Sendable, Equatable {
    /// A stage that has settings or data.
    enum Stage: String, CaseIterable, Sendable {
        case program, read, clean, segment, annotate, gloss, emit
    }

    /// The key of each stage: the first half of a SHA-256, in the order of `Stage.allCases`.
    private(set) var keys: [String]
    /// The hash of all glossary files.
    let glossary: String

    /// The keys as they are stored.
    init(keys: [String], glossary: String) {
        self.keys = keys
        self.glossary = glossary
    }

    /// The keys of a line.
    init(_ prepared: PreparedLine) {
        let settings = prepared.configuration
        let sites = prepared.sites.map { "\($0.name) \($0.sha256)" }
        let wordForms = prepared.wordFormsHash
        let model = prepared.model?.sha256 ?? "none"
        let fields = settings.input.fields
        let texts: [Stage: [String]] = [
            .program: [Warraq.version, String(DocumentRecord.format)],
            .read: [
                settings.input.encoding, String(settings.input.maxDocumentBytes), settings.clean.mode,
                String(settings.clean.boilerplate), fields.text, fields.html, fields.id, fields.title, fields.date,
                fields.url, fields.outlet, fields.author, fields.licence, fields.language,
            ] + sites,
            .clean: [
                String(settings.clean.boilerplate), String(settings.clean.recurring),
                settings.clean.normalise.sorted().joined(separator: ","),
            ] + sites,
            .segment: [wordForms],
            .annotate: [
                "\(settings.annotate.names) \(settings.annotate.dates) \(settings.annotate.numbers)",
                "\(settings.annotate.roles) \(settings.annotate.model)", model,
                // Which layers are the shipped ones has a say in which rows win.
                settings.glossaries.map { $0 == "base" ? "base" : "own" }.joined(separator: " "),
                "\(settings.annotate.imports)",
            ],
            .gloss: [String(settings.transliterate), settings.project.language, settings.project.target],
            .emit: ["\(prepared.line.project)", settings.level] + settings.formats,
        ]
        keys = Stage.allCases.map { Self.key(texts[$0] ?? []) }
        glossary = Self.key(prepared.glossaries.map { "\($0.layer) \($0.name) \($0.sha256)" })
    }

    /// The stages whose keys are not those of `other`.
    func stages(differingFrom other: LineKeys) -> [Stage] {
        Stage.allCases.enumerated().filter { index, _ in
            index >= keys.count || index >= other.keys.count || keys[index] != other.keys[index]
        }.map(\.element)
    }

    /// What the first pass over the corpus depends on.
    var surveyKey: String {
        let stages = [Stage.program, .read, .clean].compactMap { Stage.allCases.firstIndex(of: $0) }
        return stages.map { keys.indices.contains($0) ? keys[$0] : "" }.joined()
    }

    private static func key(_ texts: [String]) -> String {
        var writer = ByteWriter()
        for text in texts { writer.append(text) }
        return String(DocumentIdentity.sha256(of: writer.bytes).prefix(32))
    }
}
