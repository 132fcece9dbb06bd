import ArgumentParser

/// `warraq glossary`: the work bench for glossaries.
struct GlossaryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary", abstract: "Check, test, compare, extend and convert glossaries.",
        subcommands: [
            LintCommand.self,
            ExpandCommand.self,
            StatsCommand.self,
            ConvertCommand.self,
            DiffCommand.self,
            SuggestCommand.self,
        ])
}
