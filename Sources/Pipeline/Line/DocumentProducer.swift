import Reading
import Synchronization
import TextModel

/// Hands out the documents of the input in batches, in order, to any number of tasks.
///
/// Files of many documents are read here, one record after the other, under the lock: splitting a file is sequential
/// anyway, and ids and names of results depend on the records before. Decoding is left to those who take the batches.
final class DocumentProducer: Sendable {
    /// Documents that travel together.
    struct Produced: Sendable {
        /// The batch's place in the order of the input, from 0; consecutive.
        var index: Int
        /// The documents.
        var documents: [InputDocument] = []
        /// What was passed over in files that ended here.
        var passedOver: [PassedOverRecords] = []
    }

    /// The most documents that travel together.
    private static let countLimit = 256

    private struct State {
        var place = 0
        var index = 0
        var reader: (any RecordReader)?
        var names = RecordNames()
    }

    private let files: InputFiles
    private let settings: RecordSettings
    private let batchBytes: Int
    private let shard: Shard?
    private let state = Mutex(State())

    /// Makes a producer of batches that hold up to `batchBytes` bytes of input.
    ///
    /// - Parameters:
    ///   - files: the input.
    ///   - settings: how files of many documents are read.
    ///   - batchBytes: how much travels together.
    ///   - shard: which documents are handed out; nil for all.
    init(_ files: InputFiles, settings: RecordSettings, batchBytes: Int, shard: Shard? = nil) {
        self.shard = shard
        self.files = files
        self.settings = settings
        self.batchBytes = batchBytes
    }

    /// The next batch; nil at the end.
    func next() -> Produced? {
        state.withLock { state in
            var batch = Produced(index: state.index)
            var size = 0
            while size < batchBytes, batch.documents.count < Self.countLimit,
                let document = Self.next(&state, files, settings, &batch.passedOver)
            {
                if let shard, !shard.holds(document) { continue }
                size += document.size
                batch.documents.append(document)
            }
            guard !batch.documents.isEmpty || !batch.passedOver.isEmpty else { return nil }
            state.index += 1
            return batch
        }
    }

    private static func next(
        _ state: inout State, _ files: InputFiles, _ settings: RecordSettings, _ passedOver: inout [PassedOverRecords]
    ) -> InputDocument? {
        while state.place < files.count {
            let file = files[state.place]
            guard let format = file.recordFormat else {
                state.place += 1
                return InputDocument(file)
            }
            if state.reader == nil {
                state.names = RecordNames()
                do throws(FileFailure) {
                    let source = try ContainerSource.open(file.location, name: file.name)
                    state.reader = format.reader(of: source, path: file.name, settings: settings)
                } catch {
                    state.place += 1
                    let rejected = RejectedRecord(number: nil, rejection: DocumentLoader.unreadable(error))
                    return InputDocument(.failure(rejected), of: file, names: &state.names)
                }
            }
            if let outcome = state.reader?.next() { return InputDocument(outcome, of: file, names: &state.names) }
            if let summary = state.reader?.passedOver {
                passedOver.append(PassedOverRecords(file: file.name, summary: summary))
            }
            state.reader = nil
            state.place += 1
        }
        return nil
    }
}

/// What was passed over in one file.
struct PassedOverRecords: Sendable {
    /// The file.
    var file: String
    /// What.
    var summary: PassedOver
}
