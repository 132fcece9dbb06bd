import Annotation
import ArabicText
import Glossaries
public import NameTagging
import NameTraining
import Segmentation
public import SystemPackage
public import TextModel

/// What `warraq train` does: reads files, trains the name tagger's model or measures one, writes it.
public struct NameModelTraining: Sendable {
    /// CoNLL files with labels to train on.
    public var annotated: [FilePath] = []
    /// Files and folders of plain text.
    public var plain: [FilePath] = []
    /// CoNLL files with labels to measure on; a sentence of the training files that stands in one is left out.
    public var measured: [FilePath] = []
    /// The version of the model.
    public var version = "1.0"

    /// Makes a training of nothing.
    public init() {}

    /// Trains a model.
    ///
    /// - Parameters:
    ///   - progress: receives a line for each thing done.
    ///   - diagnostics: receives warnings about the plain text.
    /// - Returns: the model.
    /// - Throws: `PreparedLine.Failure` when a file cannot be read or is not in its format.
    public func train(
        progress: @escaping @Sendable (String) -> Void, reporting diagnostics: inout [Diagnostic]
    ) async throws(PreparedLine.Failure) -> NameModel {
        let wordForms = try Self.wordForms()
        let segmenter = Segmenter(wordForms: wordForms)
        var heldOut: [ConllSentence] = []
        for file in measured { heldOut += try Self.sentences(file) }
        let glossary = try Self.glossary(reporting: &diagnostics)
        let hints = GlossaryHints(glossary: glossary)
        let held = OverlapFilter(heldOut)
        var annotated = AnnotatedCorpus()
        for file in self.annotated {
            let sentences = try Self.sentences(file)
            let kept = sentences.filter { !held.contains($0) }
            annotated.add(kept, segmenter: segmenter, hints: hints.hints)
            progress(
                "\(file): \(sentences.count) sentences, \(sentences.count - kept.count) of them in a measured file")
        }
        let text = try await plainText(wordForms, hints, reporting: &diagnostics)
        let lists = Self.lists(of: glossary)
        var settings = NameTrainer.Settings()
        settings.version = version
        let trainer = NameTrainer(settings: settings, progress: progress)
        do {
            let lexicon = trainer.lexicon(of: text, lists: lists)
            if measured.isEmpty {
                // Files to measure on say more than a part held out, and cost no second training.
                let score = try trainer.heldOut(annotated, plain: text, lexicon: lexicon)
                progress("held out: \(score.line)")
            }
            return try trainer.train(annotated, plain: text, lexicon: lexicon)
        } catch {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(.error, "internal", error.message, help: "this is an error of the program: please report it")
            ])
        }
    }

    /// Measures a model on `measured`.
    ///
    /// - Parameter model: the model.
    /// - Returns: a line for each file: precision, recall and F1 of all names and by type, exact spans.
    /// - Throws: `PreparedLine.Failure` when a file cannot be read or is not in its format.
    public func measure(_ model: NameModel) throws(PreparedLine.Failure) -> [(file: FilePath, line: String)] {
        let segmenter = Segmenter(wordForms: try Self.wordForms())
        var diagnostics: [Diagnostic] = []
        let hints = GlossaryHints(glossary: try Self.glossary(reporting: &diagnostics))
        var lines: [(file: FilePath, line: String)] = []
        for file in measured {
            var corpus = AnnotatedCorpus()
            corpus.add(try Self.sentences(file), segmenter: segmenter, hints: hints.hints)
            lines.append((file, NameScore(of: model, on: corpus).line))
        }
        return lines
    }

    /// Reads a model file.
    ///
    /// - Parameter path: the file.
    /// - Returns: the model.
    /// - Throws: `PreparedLine.Failure` when it cannot be read or is no model.
    public static func model(at path: FilePath) throws(PreparedLine.Failure) -> NameModel {
        let bytes = try read(path)
        do {
            return try NameModel(bytes)
        } catch {
            throw failure("bad-name-model", path, nil, error.message, "train it again with warraq train")
        }
    }

    /// Writes a model file.
    ///
    /// - Parameters:
    ///   - model: the model.
    ///   - path: the file.
    /// - Throws: `PreparedLine.Failure` when it cannot be written.
    public static func write(_ model: NameModel, to path: FilePath) throws(PreparedLine.Failure) {
        do {
            try FileSystem.write(model.bytes, to: path)
        } catch {
            throw failure("output", path, nil, error.message, "make room, or name another file with --output")
        }
    }

    // MARK: - Reading

    private static func wordForms() throws(PreparedLine.Failure) -> WordFormCounts {
        var found: [Diagnostic] = []
        let forms = WordFormsFile.read(reporting: &found).counts
        guard found.isEmpty else { throw PreparedLine.Failure(diagnostics: found) }
        return forms
    }

    private static func read(_ path: FilePath) throws(PreparedLine.Failure) -> [UInt8] {
        do {
            return try FileSystem.read(path) ?? []
        } catch {
            throw failure("input", path, nil, error.message, "look whether the file is there")
        }
    }

    private static func sentences(_ path: FilePath) throws(PreparedLine.Failure) -> [ConllSentence] {
        let bytes = try read(path)
        do {
            return try ConllReader.read(bytes)
        } catch {
            throw failure(
                "bad-conll", path, error.line, error.message,
                "each line is a word, a tab and its label; an empty line stands between sentences")
        }
    }

    private static func failure(
        _ identifier: String, _ path: FilePath, _ line: Int?, _ message: String, _ help: String
    ) -> PreparedLine.Failure {
        PreparedLine.Failure(diagnostics: [
            Diagnostic(.error, identifier, at: SourceLocation(file: path.string, line: line), message, help: help)
        ])
    }

    /// The plain text, cleaned and segmented as the line does it.
    private func plainText(
        _ wordForms: WordFormCounts, _ hints: GlossaryHints, reporting diagnostics: inout [Diagnostic]
    ) async throws(PreparedLine.Failure) -> UnitCorpus {
        var corpus = UnitCorpus()
        for path in plain {
            let pass = try CorpusPass(
                PipelineConfiguration(), folder: FilePath("."), corpus: path, wordForms: wordForms,
                reporting: &diagnostics)
            let tally = await pass.run(
                { document in
                    (document, hints.hints(in: document.clean.text, tokens: document.tokens))
                }, reduce: { _, found in corpus.add(found.0, hints: found.1) })
            diagnostics += tally.diagnostics
        }
        return corpus
    }

    private static func glossary(
        reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) -> CompiledGlossary {
        let workbench = try GlossaryWorkbench(
            ["base"], relativeTo: FilePath("."), origin: SourceLocation(file: "base"), reporting: &diagnostics)
        return try workbench.compiled()
    }

    /// The words of the shipped glossaries and of the program's own lists.
    private static func lists(of glossary: CompiledGlossary) -> [(list: WordList, word: String)] {
        var lists = WordList.ofLanguage
        for concept in glossary.concepts where !concept.isBlocker {
            for name in [concept.source] + concept.variants { lists += WordList.words(of: name, concept.type) }
            for adjective in concept.adjectives where concept.type == .place {
                lists.append((.nationality, adjective))
            }
        }
        return lists
    }
}
