import ArgumentParser
import Pipeline
import SystemPackage
import TextModel

/// `warraq init`.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new project folder: pipeline.json, Glossaries, Corpus, README.")

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp("The folder; it may exist, its files are never overwritten.", valueName: "dir"))
    var folder: String

    func run() throws {
        do {
            let made = try ProjectFolder.make(at: FilePath(folder))
            if !common.quiet {
                for file in made { Terminal.print(file) }
                Terminal.report("next: put articles into \(folder)/Corpus, then type: cd \(folder) && warraq run")
            }
        } catch {
            for diagnostic in error.diagnostics { Terminal.report(diagnostic) }
            throw ExitCode.nothingRan
        }
    }
}
