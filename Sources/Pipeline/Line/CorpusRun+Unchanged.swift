import Cleaning
import JSON
import SystemPackage
import TextModel

/// Finds out whether anything is to be done at all.
///
/// As a rule a run looks up what an earlier one made of each document, to make the tables of it. Where all sources, all
/// results and all tables have the stamps that they had at the end of the run before, there is nothing to make: that is
/// known from the stamps alone.
extension CorpusRun {
    /// What the run before amounted to, if it came to its end and would do the same again.
    ///
    /// - Parameters:
    ///   - store: the state.
    ///   - line: the number of the line of this run.
    /// - Returns: the figures; nil if the documents have to be looked at one by one.
    /// - Throws: `StateFailure` when the state cannot be read.
    func unchanged(in store: StateStore, line: Int64) throws(StateFailure) -> RunCounts? {
        // Records have no stamps of their own; and annotations lie in files of their own.
        guard !options.isForced, !options.retriesFailures, options.shard == nil, files.singleCount == files.count,
            documents.imports.isEmpty
        else { return nil }
        let notes = try store.notes()
        guard notes["isRunning"] == "0", notes["documents"] == String(files.count), notes["shard"] == "",
            let run = notes["finished"].flatMap({ FinishedRun($0) }), run.settings == settingsKey,
            FinishedRun.stamps(of: run.files.keys, in: output.path) == run.files
        else { return nil }
        let loader = loader
        var place = 0
        var rejected: [InputDocument] = []
        try store.marks { mark in
            guard place < files.count else { return false }
            let document = InputDocument(files[place])
            guard isUnchanged(document, mark, line: line, loader) else { return false }
            if mark.isRejected { rejected.append(document) }
            place += 1
            return true
        }
        // All documents were seen, and they are those of the run before.
        guard place == files.count else { return nil }
        return try areLeftAlone(rejected, store, line) ? run.counts : nil
    }

    /// What is to be noted of a run that came to its end.
    func finished(_ counts: RunCounts, files names: [String]) -> FinishedRun? {
        FinishedRun.stamps(of: names, in: output.path).map {
            FinishedRun(settings: settingsKey, files: $0, counts: counts)
        }
    }

    /// Whether a document is as the state has it, told by its stamps.
    private func isUnchanged(
        _ document: InputDocument, _ mark: StateStore.Mark, line: Int64, _ loader: DocumentLoader
    ) -> Bool {
        let file = document.file
        guard mark.key == file.key, mark.line == line, mark.output == file.output.bytes, mark.annotations.isEmpty,
            let stamp = FileStamp(of: file.location), mark.stamp?.proves(stamp) == true,
            mark.metadata == DocumentCheck.hash(loader.knownMetadata(of: document), document)
        else { return false }
        if mark.isRejected { return true }
        if file.kind == .page, FileSystem.kind(of: output.text.pushing(OutputFolder.textPath(of: file.output))) != .file
        {
            return false
        }
        return mark.isSynced && mark.outputStamp != nil
            && mark.outputStamp == FileStamp(of: output.tei.pushing(file.output), isOwn: true)
    }

    /// Whether none of the rejected documents would get another try, and all lie in the quarantine.
    private func areLeftAlone(
        _ documents: [InputDocument], _ store: StateStore, _ line: Int64
    ) throws(StateFailure) -> Bool {
        if documents.isEmpty { return true }
        let check = check(
            store, keys: LineKeys(prepared), line: line, survey: CorpusSurvey(),
            validation: validationPolicy(documentCount: files.count))
        for (document, known) in zip(documents, try check.known(documents))
        where try !check.reasons(document, known).1.isEmpty { return false }
        return true
    }

    /// All that stands in the manifest beside the figures, as a hash.
    private var settingsKey: String {
        var manifest = manifest(
            RunCounts(), validation: validationPolicy(documentCount: files.count).mode, outputs: [], seconds: 0,
            stages: [])
        manifest.jobs = 0
        return DocumentIdentity.sha256(of: Array(manifest.json.pretty.utf8))
    }
}
