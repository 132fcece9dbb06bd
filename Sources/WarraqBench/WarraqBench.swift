import ArgumentParser

/// The benchmarks of the project: each subcommand measures one part of the line and says which of its goals hold.
@main
struct WarraqBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "warraq-bench",
        abstract: "Measures the parts of Warraq against their goals.",
        subcommands: [LineBench.self, GlossaryBench.self, NamesBench.self, FuzzBench.self])
}
