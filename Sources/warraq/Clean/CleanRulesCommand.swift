import ArgumentParser
import Pipeline

/// `warraq clean rules`.
struct CleanRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List the rules that remove the frame of sites, in their order.")

    @OptionGroup var common: CommonOptions

    func run() {
        for rule in CleaningRules.all {
            Terminal.print("\(rule.name) (\(rule.reason)): \(rule.summary)")
        }
    }
}
