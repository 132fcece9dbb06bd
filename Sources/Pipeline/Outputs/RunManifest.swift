import JSON
import SystemPackage
import TextModel

/// `run.json`: what was run, with what, over what, and what came of it. Times and places stand apart at the end, so that
/// the rest of two runs compares byte for byte.
struct RunManifest {
    var configuration: PipelineConfiguration
    var glossaries: [GlossarySummary]
    var model: ModelSummary?
    var counts: RunCounts
    var validation: ValidationPolicy.Mode
    var libxml2: String
    var outputs: [(name: String, sha256: String)]
    /// What was imported; nil when nothing is to be.
    var imports: ImportCatalogue?
    /// The rules of single sites.
    var sites: [SiteRulesFile]
    var jobs: Int
    /// Where the sources lay, as seen from the output folder.
    var input: String
    var seconds: Double
    var stages: [(stage: String, seconds: Double)]

    /// The manifest as JSON.
    var json: JSONText {
        var settings = configuration
        // The number of workers changes nothing in the results, so it stands with the times.
        settings.jobs = 0
        return .object([
            ("warraq", .object([("version", .string(Warraq.version)), ("libxml2", .string(libxml2))])),
            ("configuration", settings.effective),
            (
                "glossaries",
                .array(
                    glossaries.map {
                        .object([
                            ("file", .string($0.name)), ("layer", .integer($0.layer)), ("sha256", .string($0.sha256)),
                        ])
                    })
            ),
            (
                "model",
                .object(
                    model.map {
                        [
                            ("present", .bool(true)), ("name", .string($0.name)), ("version", .string($0.version)),
                            ("sha256", .string($0.sha256)),
                        ]
                    } ?? [("present", .bool(false))])
            ),
            (
                "sites",
                .array(
                    sites.map { .object([("file", .string($0.name)), ("sha256", .string($0.sha256))]) })
            ),
            (
                "counts",
                .object([
                    ("documents", .integer(counts.documents)), ("ok", .integer(counts.ok)),
                    ("warning", .integer(counts.warning)), ("rejected", .integer(counts.rejected)),
                    ("recordsPassedOver", .integer(counts.passedOver)),
                    ("characters", .integer(counts.characters)), ("sentences", .integer(counts.sentences)),
                    ("documentsWithLongSentences", .integer(counts.longSentences)),
                    ("words", .integer(counts.words)), ("mentions", .integer(counts.mentions)),
                    ("mentionsNotInTEI", .integer(counts.notEncoded)),
                    ("exactDuplicates", .integer(counts.exactDuplicates)),
                    ("nearDuplicates", .integer(counts.nearDuplicates)),
                    ("terms", .integer(counts.terms)), ("unknown", .integer(counts.unknown)),
                ])
            ),
            ("imports", importsJSON),
            (
                "validation",
                .object([("mode", .string(validation.rawValue)), ("validated", .integer(counts.validated))])
            ),
            ("outputs", .object(outputs.map { ($0.name, .string($0.sha256)) })),
            (
                "times",
                .object([
                    ("jobs", .integer(jobs)), ("seconds", Self.decimal(seconds)),
                    ("stages", .object(stages.map { ($0.stage, Self.decimal($0.seconds)) })),
                ])
            ),
            ("places", .object([("input", .string(input))])),
        ])
    }

    /// The sources of annotations and what became of what they say; null when nothing is imported.
    private var importsJSON: JSONText {
        guard let imports else { return .null }
        let account = counts.imports
        let sources = imports.sources.enumerated().map { number, source in
            JSONText.object([
                ("source", .string(source.name)), ("path", .string(source.path)),
                ("files", .integer(imports.files.count { $0.source == number })),
            ])
        }
        return .object([
            ("sources", .array(sources)), ("read", .integer(account.read)),
            ("mentions", .integer(account.mentions)), ("placed", .integer(account.placed)),
            ("leftOut", .integer(account.leftOut)), ("unknownLabel", .integer(account.unknownLabel)),
            ("unaligned", .integer(account.unaligned)), ("inRemovedText", .integer(account.inRemovedText)),
            ("unfit", .integer(account.unfit)), ("recordsWithoutDocument", .integer(imports.withoutDocument)),
        ])
    }

    /// Seconds to the millisecond.
    private static func decimal(_ seconds: Double) -> JSONText {
        let milliseconds = Int((seconds * 1000).rounded())
        let fraction = String(milliseconds % 1000)
        return .number("\(milliseconds / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)")
    }
}
