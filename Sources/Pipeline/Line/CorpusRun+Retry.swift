public import SystemPackage
public import TextModel

extension CorpusRun {
    /// The last run over a folder once more, with another try for what was rejected.
    ///
    /// - Parameters:
    ///   - folder: the output folder.
    ///   - configuration: the configuration file, if it is not where that run found it.
    ///   - jobs: a number of workers instead of the configuration's.
    ///   - diagnostics: receives warnings.
    /// - Returns: the run.
    /// - Throws: `PreparedLine.Failure` when the folder has no state, or configuration or input are not there any more.
    public static func again(
        _ folder: FilePath, configuration: FilePath?, jobs: Int? = nil, reporting diagnostics: inout [Diagnostic]
    ) throws(PreparedLine.Failure) -> CorpusRun {
        let notes = try CorpusStatus.notes(of: folder)
        let known = notes["configuration"].flatMap { $0.isEmpty ? nil : FilePath($0) }
        let file = configuration ?? known
        let (settings, place) = try PreparedLine.configuration(from: file, reporting: &diagnostics)
        let prepared = try PreparedLine(
            settings, folder: place, configurationFile: file?.string ?? "pipeline.json", reporting: &diagnostics)
        let input = notes["isInputGiven"] == "1" ? notes["input"].map { FilePath($0) } : nil
        var run = try CorpusRun(prepared, input: input, output: folder, jobs: jobs, reporting: &diagnostics)
        run.options.retriesFailures = true
        run.options.configurationFile = file
        run.options.isInputGiven = input != nil
        run.options.shard = notes["shard"].flatMap { Shard($0) }
        return run
    }
}
