import Cleaning
import Synchronization

/// What the first pass found in the documents, kept in the state: a later first pass reads only what changed since.
final class KeptSketches: Sendable {
    /// What is known of a document before it is read.
    struct Prospect {
        /// What everything but the bytes amounts to; a sketch made with another key is none.
        var key: String
        /// The stamp of the file; of a record there is none.
        var stamp: FileStamp?
        /// The sketch of an earlier pass.
        var sketch: DocumentSketch?
        /// The hash of the bytes it was made of.
        var sha256: String?
        /// Whether these are certainly the bytes of the document.
        var isProven = false
    }

    private let store: StateStore
    private let key: String
    private let isReadOnly: Bool
    /// Whether no earlier pass left anything, so that the state need not be asked for each document.
    private let isFirst: Bool
    private let failed = Mutex<StateFailure?>(nil)
    /// Sketches that wait for others, so that they are written together.
    private let pending = Mutex<[StateStore.KeptSketch]>([])
    private static let gathered = 256

    /// - Parameters:
    ///   - store: the state.
    ///   - key: what the settings amount to that the first pass depends on.
    ///   - isReadOnly: whether nothing is to be written.
    init(_ store: StateStore, key: String, isReadOnly: Bool = false) {
        self.store = store
        self.key = key
        self.isReadOnly = isReadOnly
        isFirst = (try? store.isWithoutSketches()) ?? false
    }

    /// The first error of the state; the pass goes on without it.
    var failure: StateFailure? { failed.withLock { $0 } }

    /// What is known of documents before they are read, in their order.
    func prospects(of documents: [InputDocument], _ loader: DocumentLoader) -> [Prospect] {
        let kept = known(documents)
        return documents.enumerated().map { place, document in
            let metadata = DocumentCheck.hash(loader.knownMetadata(of: document), document)
            var prospect = Prospect(key: key + metadata)
            prospect.stamp = document.isRecord ? nil : FileStamp(of: document.file.location)
            guard let kept = kept?[place], kept.survey == prospect.key else { return prospect }
            prospect.sketch = DocumentSketch(bytes: kept.lines)
            prospect.sha256 = kept.sha256
            prospect.isProven = prospect.stamp.map { kept.stamp?.proves($0) ?? false } ?? false
            return prospect
        }
    }

    private func known(_ documents: [InputDocument]) -> [StateStore.KeptSketch?]? {
        guard !isFirst, failure == nil else { return nil }
        do throws(StateFailure) {
            return try store.sketches(for: documents.map(\.stateKey))
        } catch {
            failed.withLock { $0 = $0 ?? error }
            return nil
        }
    }

    /// Keeps what was found, once there is enough of it; `flush` keeps the rest.
    func keep(_ sketches: [StateStore.KeptSketch]) {
        guard !isReadOnly, !sketches.isEmpty else { return }
        let full = pending.withLock { pending -> [StateStore.KeptSketch] in
            pending += sketches
            guard pending.count >= Self.gathered else { return [] }
            defer { pending = [] }
            return pending
        }
        write(full)
    }

    /// Writes what is still to be kept.
    func flush() {
        write(
            pending.withLock { pending in
                defer { pending = [] }
                return pending
            })
    }

    private func write(_ sketches: [StateStore.KeptSketch]) {
        guard !sketches.isEmpty, failure == nil else { return }
        do throws(StateFailure) { try store.keep(sketches) } catch { failed.withLock { $0 = $0 ?? error } }
    }
}
