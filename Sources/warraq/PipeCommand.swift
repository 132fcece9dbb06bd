import ArgumentParser
import Pipeline
import TextModel

/// `warraq pipe`.
struct PipeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pipe", abstract: "JSON Lines in on standard input, JSON Lines out, one for one, in order.",
        discussion: """
            In:  {"id": "…", "text": "…", "date": "2025-11-07", "url": "…",
                  "metadata": {…}, "annotations": [{"start": 0, "end": 5, "type": "person"}]}
            Out: {"id": "…", "status": "ok", …} with what --emit asks for.
            Only "text" is needed, or "html" in its place. Offsets are code points of the text; of a page those of the \
            text extracted from it, which --emit source gives. Of annotations made elsewhere those of the request are \
            taken, the files of annotate.import are not read.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var settings: ConfigurationOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "What to answer, separated by commas: tei, mentions, sentences, tokens, removed, text, source.",
            valueName: "list"))
    var emit = "tei"

    @Option(name: .long, help: ArgumentHelp("Workers at once; 0 means one for each core.", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(0...1024).contains(jobs) {
            throw ValidationError("--jobs takes a whole number from 0 to 1024, not \(jobs)")
        }
        for part in parts where PipeAnswer.Part(rawValue: part) == nil {
            let all = PipeAnswer.Part.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--emit does not know \"\(part)\"; it takes \(all), separated by commas")
        }
    }

    private var parts: [String] { emit.split(separator: ",").map { String($0.filter { $0 != " " }) } }

    func run() async throws {
        var diagnostics: [Diagnostic] = []
        do {
            let (configuration, folder) = try settings.load(isOptional: true, reporting: &diagnostics)
            let prepared = try PreparedLine(
                configuration, folder: folder, configurationFile: settings.name, reporting: &diagnostics)
            if !common.quiet { for diagnostic in diagnostics { Terminal.report(diagnostic) } }
            let pipe = DocumentPipe(
                prepared, parts: Set(parts.compactMap(PipeAnswer.Part.init(rawValue:))), jobs: jobs)
            try await pipe.run()
        } catch {
            for diagnostic in error.diagnostics { Terminal.report(diagnostic) }
            throw ExitCode.nothingRan
        }
    }
}
