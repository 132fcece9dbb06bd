import ArgumentParser
import Pipeline
import SystemPackage
import TextModel

/// `warraq train`.
struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Train the name tagger's model from annotated and plain text, or measure one.",
        discussion: """
            Annotated files are CoNLL: a word, a tab and its label on each line, an empty line between sentences. \
            Sentences that stand in a file of --measure too are not trained on. The same files give the same model, \
            byte for byte. With --model and --measure a model is measured and nothing is trained.
            """)

    @OptionGroup var common: CommonOptions

    @Option(name: .long, parsing: .upToNextOption, help: ArgumentHelp("Annotated text.", valueName: "file"))
    var annotated: [String] = []

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Plain text: files, or folders with all below them.", valueName: "path"))
    var plain: [String] = []

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Annotated text to measure the model on.", valueName: "file"))
    var measure: [String] = []

    @Option(name: .long, help: ArgumentHelp("The model file to write.", valueName: "file"))
    var output: String?

    @Option(name: .long, help: ArgumentHelp("The model file to measure.", valueName: "file"))
    var model: String?

    @Option(name: .customLong("model-version"), help: ArgumentHelp("The version of the model.", valueName: "version"))
    var modelVersion = "1.0"

    func validate() throws {
        if model != nil {
            guard !measure.isEmpty else { throw ValidationError("--model needs --measure: what to measure it on") }
            guard annotated.isEmpty, plain.isEmpty, output == nil else {
                throw ValidationError("--model measures only; leave out --annotated, --plain and --output")
            }
        } else {
            guard !annotated.isEmpty else { throw ValidationError("--annotated is missing: what to train on") }
            guard output != nil else { throw ValidationError("--output is missing: where to write the model") }
        }
    }

    func run() async throws {
        var training = NameModelTraining()
        training.annotated = annotated.map { FilePath($0) }
        training.plain = plain.map { FilePath($0) }
        training.measured = measure.map { FilePath($0) }
        training.version = modelVersion
        var diagnostics: [Diagnostic] = []
        let isQuiet = common.quiet
        do {
            let model =
                if let model {
                    try NameModelTraining.model(at: FilePath(model))
                } else {
                    try await training.train(
                        progress: { line in if !isQuiet { Terminal.report(line) } }, reporting: &diagnostics)
                }
            if !isQuiet { for diagnostic in diagnostics { Terminal.report(diagnostic) } }
            for (file, line) in try training.measure(model) { Terminal.print("\(file): \(line)") }
            if let output { try NameModelTraining.write(model, to: FilePath(output)) }
        } catch {
            for diagnostic in error.diagnostics { Terminal.report(diagnostic) }
            throw ExitCode.nothingRan
        }
    }
}
