import ArgumentParser
import JSON
import Pipeline
import SystemPackage
import TextModel

/// `warraq clean suggest`.
struct CleanSuggestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Propose phrases for the rules of sites, with the evidence of the corpus.",
        discussion: """
            Lists the lines that recur in each outlet and that cleaning does not know by their wording: in how many \
            documents, where they stand, what follows them. Look through the phrases, delete those of articles, and \
            keep the file in the folder that clean.sites names.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var settings: ConfigurationOptions

    @Option(name: .long, help: ArgumentHelp("Read this file or folder instead of input.path.", valueName: "path"))
    var input: String?

    @Option(
        name: .customLong("min-documents"),
        help: ArgumentHelp("In how many documents of an outlet a line must stand.", valueName: "n"))
    var minimumDocuments = 5

    @Option(
        name: .customLong("min-share"),
        help: ArgumentHelp("In how large a part of them, in percent.", valueName: "n"))
    var minimumShare = 10

    @Option(name: .long, help: ArgumentHelp("How many phrases for each outlet at most.", valueName: "n"))
    var limit = 50

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write HOST.json for each site into this folder; files that are there stay as they are.",
            valueName: "folder")
    )
    var output: String?

    @Option(name: .long, help: ArgumentHelp("Workers at once; 0 means one for each core.", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if minimumDocuments < 5 {
            throw ValidationError("--min-documents takes a number from 5: fewer documents prove nothing")
        }
        if !(1...100).contains(minimumShare) { throw ValidationError("--min-share takes a number from 1 to 100") }
        if !(1...10_000).contains(limit) { throw ValidationError("--limit takes a number from 1 to 10000") }
        if let jobs, !(0...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 0 to 1024") }
    }

    func run() async throws {
        do throws(PreparedLine.Failure) {
            var diagnostics: [Diagnostic] = []
            let (configuration, folder) = try settings.load(isOptional: input != nil, reporting: &diagnostics)
            var options = CleanSuggestions.Options()
            options.minimumDocuments = minimumDocuments
            options.minimumShare = minimumShare
            options.limit = limit
            let suggestions = try await CleanSuggestions(
                configuration, folder: folder, configurationFile: settings.name, corpus: input.map { FilePath($0) },
                jobs: jobs, options: options, reporting: &diagnostics)
            diagnostics += suggestions.tally.diagnostics
            if !common.quiet { for diagnostic in diagnostics { Terminal.report(diagnostic) } }
            if let output {
                let (written, present) = try suggestions.write(to: FilePath(output))
                for path in written { Terminal.print(path) }
                for path in present where !common.quiet { Terminal.report("\(path) is there and was left as it is") }
            } else if json {
                Terminal.print(suggestions.json.pretty, terminator: "")
            } else {
                Terminal.print(Terminal.isolated(suggestions.text, on: .output), terminator: "")
            }
        } catch {
            for diagnostic in error.diagnostics { Terminal.report(diagnostic) }
            throw ExitCode.nothingRan
        }
    }
}
