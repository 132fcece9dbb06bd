import Pipeline

/// Tells a person or a program how a run goes.
protocol RunReporter: Sendable {
    /// Something happened.
    func report(_ event: RunEvent)
    /// The run came to an end, if not to that of the corpus.
    func finish(_ outcome: CorpusRun.Outcome, output: OutputFolder)
    /// A person or the system asked for the end; what is in flight is being dropped or finished.
    func stopping()
    /// Nothing more will come.
    func close()
}
