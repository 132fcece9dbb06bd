import Annotation
import ArabicText
import Cleaning
import Glossaries
import Glossing
import NameTagging
import Reading
import Segmentation
public import SystemPackage
import TEIWriting
public import TextModel
import WebPages

/// Everything that a run, a pipe or an explanation needs, loaded and checked: configuration, glossaries, models, line.
public struct PreparedLine: Sendable {
    /// The settings in force.
    public let configuration: PipelineConfiguration
    /// The folder that relative paths of the configuration refer to.
    public let folder: FilePath
    /// The stages.
    public let line: DocumentLine
    /// The glossary files, in the order of their layers.
    public let glossaries: [GlossarySummary]

    /// The rules of single sites, by the names of their files.
    public let sites: [SiteRulesFile]

    /// The glossary files themselves, from which a later run learns what changed.
    let glossaryFiles: [GlossaryFile]
    /// How often words are written, which decides between readings of a glossary's words.
    let wordForms: WordFormCounts
    /// The hash of their file; "none" without one.
    let wordFormsHash: String

    /// The name tagger's model that is at work; nil without one.
    public let model: ModelSummary?

    /// How many rows of the glossaries are in force.
    public var termCount: Int { line.glossary.concepts.count }

    /// Nothing can run; the diagnostics say why.
    public struct Failure: Error, Sendable {
        /// What is wrong, errors and warnings, in the order of the files.
        public let diagnostics: [Diagnostic]

        /// Makes a failure.
        public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    }

    /// Reads `pipeline.json`.
    ///
    /// - Parameters:
    ///   - file: the file as the user named it; nil for the defaults, relative to the working directory.
    ///   - diagnostics: receives warnings.
    /// - Returns: the settings and the folder their paths refer to.
    /// - Throws: `Failure` with every error of the file.
    public static func configuration(
        from file: FilePath?, reporting diagnostics: inout [Diagnostic]
    ) throws(Failure) -> (PipelineConfiguration, FilePath) {
        guard let file else { return (PipelineConfiguration(), FilePath(".")) }
        let bytes: [UInt8]
        do {
            bytes = try FileSystem.read(file) ?? []
        } catch {
            throw Failure(diagnostics: [
                Diagnostic(
                    .error, "no-configuration", at: SourceLocation(file: file.string), error.message,
                    help: "name the file with --config, or make a new project with: warraq init FOLDER")
            ])
        }
        var found: [Diagnostic] = []
        let configuration = ConfigurationReader.read(bytes, file: file.string, reporting: &found)
        guard let configuration else { throw Failure(diagnostics: found) }
        diagnostics += found
        let folder = file.removingLastComponent()
        return (configuration, folder.isEmpty ? FilePath(".") : folder)
    }

    /// Loads glossaries and models and builds the stages.
    ///
    /// - Parameters:
    ///   - configuration: the settings.
    ///   - folder: the folder their paths refer to.
    ///   - configurationFile: the file's name for messages.
    ///   - linting: whether the rows of the glossaries are looked at one by one and their tests are run.
    ///   - diagnostics: receives warnings, those of the glossaries first of all.
    /// - Throws: `Failure` when a glossary has an error, or data of the program are missing.
    public init(
        _ configuration: PipelineConfiguration, folder: FilePath, configurationFile: String, linting: Bool = false,
        reporting diagnostics: inout [Diagnostic]
    ) throws(Failure) {
        var found: [Diagnostic] = []
        let files = GlossaryFiles.read(
            configuration.glossaries, relativeTo: folder,
            configuration: SourceLocation(file: configurationFile), reporting: &found)
        sites = SiteRulesFolder.read(
            configuration.clean.sites, relativeTo: folder, configurationFile: configurationFile,
            selectorFault: PageReader.check, reporting: &found)
        // Rows are compiled on this thread, and all else is made on another meanwhile.
        let besides = Background { [sites] in PreparedParts(configuration, sites: sites.map(\.rules), files: files) }
        var inRows: [Diagnostic] = []
        let rows = GlossaryCompiler().compile(files, reporting: &inRows)
        let parts = besides.value()
        let wordForms = parts.wordForms.counts
        let glossary = rows.counting { wordForms.count(asWritten: $0) }
        found += parts.diagnostics + inRows
        if linting {
            let linter = GlossaryLinter(
                wordForms: wordForms, settledLayers: GlossaryWorkbench.settledLayers(of: configuration.glossaries))
            found = linter.inOrder(found + linter.findings(in: glossary), files)
        }
        if found.contains(where: { $0.severity == .error }) { throw Failure(diagnostics: found) }
        diagnostics += found

        self.configuration = configuration
        self.folder = folder
        glossaries = parts.glossaries
        glossaryFiles = files
        self.wordForms = wordForms
        wordFormsHash = parts.wordForms.sha256
        model = parts.model?.summary
        var edition = configuration.edition(glossaries: files.map(\.name))
        edition.model = parts.model.map { "\($0.summary.name) \($0.summary.version)" }
        let level = TEILevel(rawValue: configuration.level) ?? .tokens
        line = DocumentLine(
            reader: SourceReader(configuration: configuration.reading),
            pages: PageReader(configuration: configuration.pages(sites: sites.map(\.rules))),
            cleaner: parts.cleaner,
            segmenter: parts.segmenter,
            annotator: EntityAnnotator(
                configuration: configuration.annotation, glossary: glossary, wordForms: wordForms,
                tagger: parts.model?.tagger),
            glosser: Glosser(configuration: configuration.glossing, glossary: glossary),
            writer: TEIWriter(level: level), project: edition,
            glossary: glossary)
    }
}

extension PipelineConfiguration {
    var reading: SourceReader.Configuration {
        var settings = SourceReader.Configuration()
        settings.maxDocumentBytes = input.maxDocumentBytes
        settings.encoding = input.encoding
        return settings
    }

    /// How pages are read.
    func pages(sites: [SiteRules]) -> PageReader.Configuration {
        var settings = PageReader.Configuration()
        settings.mode = PageReader.Mode(rawValue: clean.mode) ?? .balanced
        settings.findsArticle = clean.boilerplate
        settings.sites = sites
        return settings
    }

    /// What brings bytes to the first layer.
    func opener(sites: [SiteRules]) -> DocumentOpener {
        DocumentOpener(
            reader: SourceReader(configuration: reading), pages: PageReader(configuration: pages(sites: sites)))
    }

    /// How files of many documents are read.
    var records: RecordSettings {
        var settings = RecordSettings()
        settings.maxDocumentBytes = input.maxDocumentBytes
        settings.fields = input.fields
        return settings
    }

    var cleaning: Cleaner.Configuration { cleaning(sites: []) }

    func cleaning(sites: [SiteRules]) -> Cleaner.Configuration {
        var settings = Cleaner.Configuration()
        settings.sites = sites
        settings.removesBoilerplate = clean.boilerplate
        settings.normalise = Set(clean.normalise.compactMap(ChangeKind.init(rawValue:)))
        return settings
    }

    var annotation: EntityAnnotator.Configuration {
        var settings = EntityAnnotator.Configuration()
        settings.names = annotate.names
        settings.dates = annotate.dates
        settings.numbers = annotate.numbers
        settings.roles = annotate.roles
        settings.model = annotate.model
        settings.shippedLayers = Set(glossaries.indices.filter { glossaries[$0] == "base" })
        return settings
    }

    /// Whether the name tagger has anything to do.
    var usesModel: Bool { annotate.names && annotate.model }

    var glossing: Glosser.Configuration {
        var settings = Glosser.Configuration()
        settings.transliterate = transliterate
        return settings
    }

    /// What the TEI headers say of the edition and of the options at work.
    func edition(glossaries files: [String]) -> TEIProject {
        var edition = TEIProject()
        edition.id = project.id
        edition.title = project.title
        edition.publisher = project.publisher
        edition.date = project.date
        edition.availability = project.availability
        edition.licence = project.licence
        edition.version = Warraq.version
        // Without the folders, which are those of one machine.
        let names = glossaries.map { FilePath($0).lastComponent?.string ?? $0 }
        edition.glossaryName = names.isEmpty ? nil : names.joined(separator: ", ")
        edition.normalise = ChangeKind.allCases.filter { clean.normalise.contains($0.rawValue) }
        edition.importSources = annotate.imports.map { .init(name: $0.name, isByHand: $0.isByHand) }
        let switches = [
            ("names", annotate.names), ("dates", annotate.dates), ("numbers", annotate.numbers),
            ("roles", annotate.roles),
        ]
        edition.options =
            "boilerplate \(clean.boilerplate ? "removed" : "kept"); annotated: "
            + switches.filter(\.1).map(\.0).joined(separator: ", ")
            + "; transliteration \(transliterate ? "on" : "off")"
        return edition
    }
}
