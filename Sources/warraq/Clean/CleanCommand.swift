import ArgumentParser

/// `warraq clean`.
struct CleanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "What cleaning knows, and what it could be told about single sites.",
        subcommands: [CleanSuggestCommand.self, CleanRulesCommand.self])
}
