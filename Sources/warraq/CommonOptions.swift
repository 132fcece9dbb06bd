import ArgumentParser
import Pipeline
import SystemPackage
import TextModel

/// The options every command takes.
struct CommonOptions: ParsableArguments {
    @Flag(name: .long, help: "Say nothing but results and errors.")
    var quiet = false
}

/// The options of commands that need a configuration.
struct ConfigurationOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The configuration.", valueName: "file"))
    var config: String?

    /// The file's name for messages.
    var name: String { config ?? Self.defaultName }

    /// The file that is read, if there is one.
    var file: FilePath? { config == nil && !ProjectFolder.exists(Self.defaultName) ? nil : FilePath(name) }

    private static let defaultName = "pipeline.json"

    /// The settings and the folder their paths refer to.
    ///
    /// - Parameters:
    ///   - isOptional: whether the defaults serve where no `pipeline.json` lies in the working directory.
    ///   - diagnostics: receives warnings.
    /// - Returns: the settings and the folder.
    /// - Throws: what is wrong with the file.
    func load(
        isOptional: Bool, reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) -> (PipelineConfiguration, FilePath) {
        let isMissing = config == nil && !ProjectFolder.exists(Self.defaultName)
        return try PreparedLine.configuration(
            from: isOptional && isMissing ? nil : FilePath(name), reporting: &diagnostics)
    }
}

extension ExitCode {
    /// Some documents were rejected, or a check found errors.
    static let foundErrors = ExitCode(1)
    /// Nothing could run.
    static let nothingRan = ExitCode(2)
    /// Interrupted; a new run goes on from there.
    static let interrupted = ExitCode(130)
}
