import ArabicText
import Glossaries
import Synchronization
import TextModel

/// How the lines that earlier runs had differ from this one. Each is compared once, when a document first asks.
final class LineDifferences: Sendable {
    /// How another line differs.
    enum Difference: Sendable {
        /// In nothing that shows in a document.
        case none
        /// In something that touches every document.
        case all([RedoReason])
        /// In rows of the glossaries.
        case rows(GlossaryChange)
    }

    private let store: StateStore
    private let keys: LineKeys
    private let prepared: PreparedLine
    private let known = Mutex<[Int64: Difference]>([:])

    init(_ store: StateStore, keys: LineKeys, prepared: PreparedLine) {
        self.store = store
        self.keys = keys
        self.prepared = prepared
    }

    /// How the line with this number differs.
    func difference(from line: Int64) throws(StateFailure) -> Difference {
        if let known = known.withLock({ $0[line] }) { return known }
        let difference = try compare(line)
        known.withLock { $0[line] = difference }
        return difference
    }

    private func compare(_ line: Int64) throws(StateFailure) -> Difference {
        guard let old = try store.keys(ofLine: line) else { return .all([.new]) }
        let stages = old.stages(differingFrom: keys)
        if stages.contains(.program) { return .all([.programChanged]) }
        if !stages.isEmpty { return .all(stages.map { .settingsChanged(stage: $0.rawValue) }) }
        if old.glossary == keys.glossary { return .none }
        guard let files = try store.glossaries(ofLine: line) else { return .all([.glossariesChanged]) }
        var ignored: [Diagnostic] = []
        let wordForms = prepared.wordForms
        let compiled = GlossaryCompiler { wordForms.count(asWritten: $0) }.compile(files, reporting: &ignored)
        let change = GlossaryChange(from: compiled, to: prepared.line.glossary)
        return change.touchesEverything ? .all([.glossariesChanged]) : .rows(change)
    }
}
