import ArgumentParser
import JSON
import Pipeline
import SystemPackage
import TextModel

/// `warraq glossary suggest`.
struct SuggestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "List the names and recurring terms of a corpus that the glossaries lack, as rows to fill in.",
        discussion: """
            Without --corpus the input of the configuration is read. The answer is a glossary file without English; \
            spellings of known rows stand at its end.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case tsv, json }

    @OptionGroup var common: CommonOptions
    @OptionGroup var selection: GlossarySelection

    @Option(name: .long, help: ArgumentHelp("Articles to read.", valueName: "path"))
    var corpus: String?

    @Option(name: .long, help: ArgumentHelp("How many rows at most.", valueName: "n"))
    var limit = 200

    @Option(
        name: .customLong("min-documents"),
        help: ArgumentHelp("In how many documents a name or term must stand.", valueName: "n"))
    var minimumDocuments = 3

    @Option(name: .long, help: ArgumentHelp("Only this type; may be given several times.", valueName: "type"))
    var type: [SuggestedType] = []

    @Option(name: .long, help: "A glossary file, or JSON.")
    var format: Format = .tsv

    @Option(name: .long, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    @Option(name: .long, help: ArgumentHelp("Workers at once; 0 means one for each core.", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if !(1...1_000_000).contains(limit) { throw ValidationError("--limit takes a number from 1") }
        if minimumDocuments < 2 {
            throw ValidationError("--min-documents takes a number from 2: one document is no proof")
        }
        if let jobs, !(0...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 0 to 1024") }
    }

    func run() async throws {
        do throws(PreparedLine.Failure) {
            var diagnostics: [Diagnostic] = []
            let workbench = try selection.load(reporting: &diagnostics)
            let (configuration, folder) = try selection.settings.load(
                isOptional: corpus != nil, reporting: &diagnostics)
            var options = GlossarySuggestions.Options()
            options.limit = limit
            options.minimumDocuments = minimumDocuments
            options.types = Set(type.map(\.mentionType))
            let pass = try CorpusPass(
                configuration, folder: folder, corpus: corpus.map { FilePath($0) }, jobs: jobs,
                wordForms: workbench.wordForms, reporting: &diagnostics)
            let glossary = try workbench.compiled()
            let suggestions = await GlossarySuggestions(
                from: pass, workbench, glossary: glossary, configuration: configuration, options: options)
            diagnostics += suggestions.tally.diagnostics
            if !common.quiet { for diagnostic in diagnostics { Terminal.report(diagnostic) } }
            let text = format == .json ? suggestions.json.pretty : suggestions.table
            if let output {
                try GlossarySuggestions.write(text, to: FilePath(output))
            } else {
                Terminal.print(text, terminator: "")
            }
        } catch {
            for diagnostic in error.diagnostics { Terminal.report(diagnostic) }
            throw ExitCode.nothingRan
        }
    }
}

/// The types that rows can have.
enum SuggestedType: String, ExpressibleByArgument, CaseIterable {
    case person, place, organization, agreement, event, role, term

    /// The type of the mentions.
    var mentionType: MentionType { MentionType(rawValue: rawValue) ?? .term }
}
