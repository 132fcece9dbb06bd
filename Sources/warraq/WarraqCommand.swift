import ArgumentParser
import Pipeline

/// The program: arguments in, results out; what it does is in the module Pipeline.
@main
struct WarraqCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "warraq",
        abstract: "Turns a corpus of Arabic news into annotated TEI XML.",
        discussion: """
            Without a command, warraq runs the line over the corpus that pipeline.json names.

            Exit status: 0 every document was written; 1 some were rejected, or a check found errors; 2 nothing could \
            run; 64 wrong arguments; 130 interrupted.
            """,
        version: Warraq.version,
        subcommands: [
            RunCommand.self, RetryCommand.self, StatusCommand.self, MergeCommand.self, CheckCommand.self,
            VerifyCommand.self, PipeCommand.self, ExplainCommand.self,
            InitCommand.self, ConfigCommand.self, SchemaCommand.self, GlossaryCommand.self, CleanCommand.self,
            TrainCommand.self,
        ],
        defaultSubcommand: RunCommand.self)
}
