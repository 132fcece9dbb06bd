public import Cleaning
public import SystemPackage
public import TextModel

/// Proposes phrases for the rules of sites, with the evidence of the corpus: `warraq clean suggest`.
public struct CleanSuggestions: Sendable {
    /// What is proposed.
    public struct Options: Sendable {
        /// In how many documents of an outlet a line must stand.
        public var minimumDocuments = 5
        /// In how large a part of the documents of an outlet, in percent.
        public var minimumShare = 10
        /// How many phrases for each outlet at most.
        public var limit = 50

        /// Makes the default options.
        public init() {}
    }

    /// A line that may be frame.
    public struct Phrase: Sendable, Equatable {
        /// Its wording.
        public let text: String
        /// In how many documents of the outlet it stands.
        public let documents: Int
        /// The same in percent of the documents.
        public let share: Int
        /// In how many of them above the first paragraph, between paragraphs, and under the last one.
        public let parts: [LineSighting.Part: Int]
        /// In how many of them two short lines follow it.
        public let leads: Int
        /// In how many of them it is removed without a rule for the site, because it recurs.
        public let removed: Int
        /// Documents that show it, the first of the input.
        public let examples: [String]
    }

    /// The phrases for one outlet.
    public struct Site: Sendable {
        /// The outlet.
        public let outlet: String
        /// The names its rules are for: the hosts of its documents, or what it is called.
        public let hosts: [String]
        /// How many documents of it there are.
        public let documents: Int
        /// The phrases, the most frequent first.
        public let phrases: [Phrase]
    }

    /// The outlets for which there is something to propose, by name.
    public let sites: [Site]
    /// How the pass over the corpus went.
    public let tally: CorpusPassTally

    /// Reads a corpus twice: to see what recurs, and to see where.
    ///
    /// - Parameters:
    ///   - configuration: the settings.
    ///   - folder: the folder their paths refer to.
    ///   - configurationFile: the configuration's name for messages.
    ///   - corpus: a file or folder instead of the configuration's input, relative to the working directory.
    ///   - jobs: a number of workers instead of the configuration's; 0 for one for each core.
    ///   - options: what is proposed.
    ///   - diagnostics: receives warnings about the metadata file and the rules that are there.
    /// - Throws: `PreparedLine.Failure` when there is no document, or something cannot be read.
    public init(
        _ configuration: PipelineConfiguration, folder: FilePath, configurationFile: String, corpus: FilePath? = nil,
        jobs: Int? = nil, options: Options = Options(), reporting diagnostics: inout [Diagnostic]
    ) async throws(PreparedLine.Failure) {
        var found: [Diagnostic] = []
        let rules = SiteRulesFolder.read(
            configuration.clean.sites, relativeTo: folder, configurationFile: configurationFile, reporting: &found)
        if found.contains(where: { $0.severity == .error }) { throw PreparedLine.Failure(diagnostics: found) }
        diagnostics += found
        let input = try CorpusInput(
            configuration, folder: folder, input: corpus, option: "--input", reporting: &diagnostics)
        let pass = SourcePass(configuration, input: input, jobs: jobs)
        let cleaner = Cleaner(configuration: configuration.cleaning(sites: rules.map(\.rules)))
        let survey = await pass.surveyor(cleaner).survey(input.files)
        let surveyed = cleaner.surveyed(by: survey)
        var collector = CleanSuggestionCollector()
        tally = await pass.run { source in
            CleanSuggestionCollector.Document(
                outlet: Outlet.name(of: source), host: source.metadata.url.flatMap(Outlet.host),
                sightings: surveyed.sightings(in: source))
        } reduce: { file, document in
            collector.add(document, of: file.name)
        }
        sites = collector.sites(options)
    }
}
