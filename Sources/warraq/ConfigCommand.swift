import ArgumentParser
import JSON
import Pipeline
import TextModel

/// `warraq config`.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Print the configuration in force, with defaults.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var settings: ConfigurationOptions

    func run() throws {
        var diagnostics: [Diagnostic] = []
        do {
            let (configuration, _) = try settings.load(isOptional: false, reporting: &diagnostics)
            Terminal.print(configuration.effective.pretty, terminator: "")
        } catch {
            for diagnostic in error.diagnostics { Terminal.report(diagnostic) }
            throw ExitCode.nothingRan
        }
    }
}

/// `warraq schema`.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print a schema.", subcommands: [ConfigurationSchemaCommand.self])
}

/// `warraq schema config`.
struct ConfigurationSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Print the JSON Schema of pipeline.json.")

    @OptionGroup var common: CommonOptions

    func run() { Terminal.print(PipelineConfiguration.schema.pretty, terminator: "") }
}
