import Cleaning
import TestSupport
import Testing
import TextModel

/// A source document of `text`; ill-formed sequences are given as places of its U+FFFD.
func source(
    _ text: String, title: String? = nil, invalid: [SourceDocument.InvalidSequence] = []
) -> SourceDocument {
    let bytes = Array(text.utf8)
    return SourceDocument(
        identity: DocumentIdentity(id: "d0123456789abcdef", path: "a.txt", sha256: "", byteCount: bytes.count),
        metadata: DocumentMetadata(title: title), encoding: "UTF-8", text: bytes,
        codePointCount: text.unicodeScalars.count, invalidSequences: invalid)
}

private struct CleanerSettings: Hashable {
    let boilerplate: Bool
    let normalise: Set<ChangeKind>
}

/// A cleaner for each setting: one is built once a run, and for many documents.
private let cleaners: [CleanerSettings: Cleaner] = {
    let kinds: [ChangeKind] = [.presentation, .nfc, .tatweel]
    var cleaners: [CleanerSettings: Cleaner] = [:]
    for boilerplate in [true, false] {
        for bits in 0..<8 {
            var configuration = Cleaner.Configuration()
            configuration.removesBoilerplate = boilerplate
            configuration.normalise = Set(kinds.indices.filter { bits >> $0 & 1 == 1 }.map { kinds[$0] })
            let settings = CleanerSettings(boilerplate: boilerplate, normalise: configuration.normalise)
            cleaners[settings] = Cleaner(configuration: configuration)
        }
    }
    return cleaners
}()

/// Cleans `text` with `cleaner`, and fails the test if the account does not balance.
func clean(
    _ text: String, by cleaner: Cleaner, location: Testing.SourceLocation = #_sourceLocation
) throws -> CleanDocument {
    var diagnostics: [Diagnostic] = []
    let document = try cleaner.process(source(text), reporting: &diagnostics)
    #expect(verifyAccount(of: document).map(\.message) == [], sourceLocation: location)
    return document
}

/// Cleans `text`, and fails the test if the account does not balance.
func clean(
    _ text: String, title: String? = nil, boilerplate: Bool = true, normalise: Set<ChangeKind> = [],
    invalid: [SourceDocument.InvalidSequence] = [], location: Testing.SourceLocation = #_sourceLocation
) throws -> CleanDocument {
    var diagnostics: [Diagnostic] = []
    let cleaner = cleaners[CleanerSettings(boilerplate: boilerplate, normalise: normalise)]
    let document = try #require(cleaner).process(
        source(text, title: title, invalid: invalid), reporting: &diagnostics)
    #expect(verifyAccount(of: document).map(\.message) == [], sourceLocation: location)
    return document
}

extension CleanDocument {
    /// The blocks as strings.
    var blockTexts: [String] { blocks.map { string($0.span) } }

    /// The changes in short: `12-13 control`.
    var changeList: [String] {
        changes.map { change in
            "\(change.source.start)-\(change.source.end) "
                + change.kinds.map(\.rawValue).joined(separator: "+") + " " + change.original
        }
    }
}

extension MadeOutlet {
    /// A survey of these documents.
    static func survey(
        _ sources: [SourceDocument], limits: CorpusSketch.Limits = .init(), cleaner: Cleaner = Cleaner()
    ) -> CorpusSurvey {
        var sketch = CorpusSketch(limits: limits)
        for source in sources { sketch.add(cleaner.sketch(of: source)) }
        return CorpusSurvey(sketch)
    }
}
