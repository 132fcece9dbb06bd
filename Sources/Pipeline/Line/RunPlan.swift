import SystemPackage
import TextModel

/// What a run would do, and why: `warraq run --plan`.
public struct RunPlan: Sendable, Equatable {
    /// A document that would be done.
    public struct Step: Sendable, Equatable {
        /// The document.
        public let document: String
        /// Its TEI file, relative to `out/tei`.
        public let output: String
        /// Why; several rows of a glossary may touch one document.
        public let reasons: [RedoReason]
    }

    /// The documents that would be done, in the order of the input.
    public private(set) var steps: [Step] = []
    /// How many documents there are.
    public private(set) var documentCount = 0
    /// How many of them are left alone because they were rejected before and nothing has changed.
    public private(set) var rejectedCount = 0
    /// How many documents of earlier runs are no part of the input any more.
    public private(set) var goneCount = 0
    /// Whether their files would be removed.
    public private(set) var prunes = false

    init() {}

    /// A plan to do nothing.
    init(unchanged documents: Int, rejected: Int) {
        documentCount = documents
        rejectedCount = rejected
    }

    /// How many documents each reason is given for, the commonest first. A document that several rows touch counts for
    /// each.
    public var reasons: [(reason: RedoReason, documents: Int)] {
        var counts: [RedoReason: Int] = [:]
        for step in steps {
            for reason in step.reasons { counts[reason, default: 0] += 1 }
        }
        return counts.map { (reason: $0.key, documents: $0.value) }.sorted { left, right in
            left.documents != right.documents
                ? left.documents > right.documents : left.reason.text < right.reason.text
        }
    }

    mutating func add(_ document: InputDocument, reasons: [RedoReason]) {
        documentCount += 1
        guard !reasons.isEmpty else { return }
        steps.append(Step(document: document.name, output: document.output.string, reasons: reasons))
    }

    mutating func addRejected() { rejectedCount += 1 }

    mutating func setGone(_ count: Int, prunes: Bool) {
        goneCount = count
        self.prunes = prunes
    }
}

extension CorpusRun {
    /// Works out what a run would do. Nothing is written.
    ///
    /// - Parameter control: stops the work.
    /// - Returns: the plan.
    /// - Throws: `PreparedLine.Failure` when the state of the output folder cannot be read.
    public func plan(control: RunControl = RunControl()) async throws(PreparedLine.Failure) -> RunPlan {
        guard let store = storeForReading() else {
            var plan = RunPlan()
            forEachBatch(control) { documents in
                for document in documents { plan.add(document, reasons: [options.isForced ? .forced : .new]) }
            }
            return plan
        }
        defer { store.close() }
        do throws(StateFailure) {
            return try await plan(store, control)
        } catch {
            throw PreparedLine.Failure(diagnostics: [
                Diagnostic(
                    .error, "bad-state", "cannot read \(output.state): \(error.message)",
                    help: "delete the file: the next run makes it anew")
            ])
        }
    }

    /// The state, if there is one that can be read.
    private func storeForReading() -> StateStore? {
        guard FileSystem.kind(of: output.state) == .file else { return nil }
        return try? StateStore(output.state, isReadOnly: true)
    }

    private func plan(_ store: StateStore, _ control: RunControl) async throws(StateFailure) -> RunPlan {
        let keys = LineKeys(prepared)
        let line = try store.lineNumber(of: keys) ?? 0
        if let counts = try unchanged(in: store, line: line) {
            return RunPlan(unchanged: files.count, rejected: counts.rejected)
        }
        let kept = KeptSketches(store, key: keys.surveyKey, isReadOnly: true)
        let survey = await survey(kept, control: control).survey
        let limit = ValidationPolicy.autoLimit
        let documentCount = RecordCount.count(files, settings: documents.records, limit: limit)
        let check = check(
            store, keys: keys, line: line, survey: survey, validation: validationPolicy(documentCount: documentCount))
        var plan = RunPlan()
        var seen = RowSet()
        var failure: StateFailure?
        forEachBatch(control) { documents in
            guard failure == nil else { return }
            do throws(StateFailure) {
                for (document, known) in zip(documents, try check.known(documents)) {
                    var (prospect, reasons) = try check.reasons(document, known)
                    // Whether it still has an earlier one's id shows only in the run; as a rule it has.
                    if reasons == [.duplicate] { reasons = [] }
                    if let row = prospect.row {
                        seen.insert(row.id)
                        if reasons.isEmpty, row.status == "rejected" { plan.addRejected() }
                    }
                    plan.add(document, reasons: reasons)
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        plan.setGone(try store.rows { seen.contains($0) }.count, prunes: options.prunes)
        return plan
    }

    private func forEachBatch(_ control: RunControl, _ body: ([InputDocument]) -> Void) {
        let producer = DocumentProducer(
            files, settings: documents.records, batchBytes: 1 << 20, shard: options.shard)
        while !control.isStopped, let batch = producer.next() { body(batch.documents) }
    }
}

extension DocumentCheck {
    /// Why a document would be done, its bytes read if need be; empty if it need not be.
    func reasons(
        _ document: InputDocument, _ known: Known
    ) throws(StateFailure) -> (DocumentProspect, [RedoReason]) {
        var (prospect, isUnread) = try prospect(document, known)
        if !prospect.reasons.isEmpty { return (prospect, prospect.reasons) }
        if isUnread {
            var ignored: [Diagnostic] = []
            let identity = try? loader.fetch(document, reporting: &ignored).identity
            if identity?.sha256 != prospect.row?.sha256 { return (prospect, [.inputChanged]) }
            // Only bytes that were compared prove the stamp.
            prospect.stamp = nil
        }
        switch kept(prospect) {
        case .success: return (prospect, [])
        case .failure(let needed): return (prospect, [needed.reason])
        }
    }
}
